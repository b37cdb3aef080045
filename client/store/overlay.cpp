// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/overlay.h"

namespace client::store {

Overlay::Overlay(const OutboxSnapshot &snapshot, const QDateTime &now)
    : m_entries(*snapshot)
{
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        OutboxEntry &entry = m_entries[i];
        if (const QString subject = entry.caseId(); !subject.isEmpty())
            m_byCase[subject].append(i);
        if (entry.state == OutboxState::Held && entry.notBefore <= now)
            entry.state = OutboxState::Saved;
        const bool onItsWay = entry.state < OutboxState::Effective;
        m_unsent += onItsWay ? 1 : 0;
        if (entry.state == OutboxState::Refused) {
            m_refused += entry.seen ? 0 : 1;
            continue;
        }
        const QString &kind = entry.signedCommand.command.kind;
        const QString document = entry.documentId();
        if (kind == domain::command_kind::tick) {
            m_ticked.insert(entry.taskId());
        } else if (kind == domain::command_kind::signFor || kind == domain::command_kind::markRead) {
            const auto leadsTo = kind == domain::command_kind::signFor ? domain::ReceiptState::SignedFor : domain::ReceiptState::Read;
            m_receipts.insert(document, std::max(leadsTo, m_receipts.value(document)));
            if (onItsWay)
                m_pendingDocuments.insert(document);
        }
    }
}

QList<OutboxEntry> Overlay::entries(bool withEffective) const
{
    QList<OutboxEntry> chosen;
    for (const OutboxEntry &entry : m_entries)
        if (withEffective || entry.state != OutboxState::Effective)
            chosen.append(entry);
    return chosen;
}

QList<OutboxEntry> Overlay::ofKinds(const QStringList &kinds) const
{
    QList<OutboxEntry> chosen;
    for (const OutboxEntry &entry : m_entries)
        if (kinds.contains(entry.signedCommand.command.kind))
            chosen.append(entry);
    return chosen;
}

QList<OutboxEntry> Overlay::ofCase(const QString &caseId) const
{
    QList<OutboxEntry> chosen;
    for (const qsizetype i : m_byCase.value(caseId))
        chosen.append(m_entries.at(i));
    return chosen;
}

} // namespace client::store
