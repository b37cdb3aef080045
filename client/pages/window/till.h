// SPDX-License-Identifier: GPL-3.0-or-later
// The fees of the cached cases and of the intakes on their way, read anew whenever one of them changes.
#pragma once

#include "client/pages/all_cases.h"
#include "client/pages/window/hand_over_rows.h"

namespace client::pages::window {

class Till : public QObject {
    Q_OBJECT
public:
    /// `reader` lives longer. Nothing is read before refresh() or the first change.
    explicit Till(store::Reader &reader, QObject *parent = nullptr);
    void refresh() { m_cases.refresh(); }
    /// As HandOverRows::takings(), of what was last read.
    QList<HandOverRows::Taking> takings(const QString &deskId, const QDate &day) const;

Q_SIGNALS:
    /// Cases and outbox have been read.
    void changed();

private:
    void readOutbox();

    store::Reader &m_reader;
    AllCases m_cases;
    QList<store::OutboxEntry> m_entries;
    quint64 m_generation = 0;
};

} // namespace client::pages::window
