// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown = the server's truth + the officer's own commands on their way. The outbox's part of that sum.
#pragma once

#include "client/store/outbox.h"

namespace client::store {

/// Made from one snapshot for one answer to a page.
class Overlay {
public:
    /// Held entries whose time has come by `now` count as Saved.
    Overlay(const OutboxSnapshot &snapshot, const QDateTime &now);

    /// Entries in their order; accepted ones the cache has not caught up with only when asked for.
    QList<OutboxEntry> entries(bool withEffective) const;
    /// Those of these kinds, accepted ones too.
    QList<OutboxEntry> ofKinds(const QStringList &kinds) const;
    /// Documents with a receipt on its way, and the state it leads to.
    const QHash<QString, domain::ReceiptState> &receipts() const { return m_receipts; }
    /// Whether a command on this document is not yet accepted.
    bool isDocumentPending(const QString &id) const { return m_pendingDocuments.contains(id); }
    /// Whether this task has been ticked, refused ticks apart.
    bool isTicked(const QString &taskId) const { return m_ticked.contains(taskId); }
    /// Ticks of the case that are not settled: on their way, refused and unseen, or accepted but not in the cache yet.
    QList<OutboxEntry> ofCase(const QString &caseId) const;
    int unsent() const { return m_unsent; }
    int refused() const { return m_refused; }

private:
    QList<OutboxEntry> m_entries;
    QHash<QString, QList<qsizetype>> m_byCase;
    QHash<QString, domain::ReceiptState> m_receipts;
    QSet<QString> m_pendingDocuments;
    QSet<QString> m_ticked;
    int m_unsent = 0;
    int m_refused = 0;
};

} // namespace client::store
