// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/till.h"

#include "domain/when_done.h"

namespace client::pages::window {

using domain::Result;

Till::Till(store::Reader &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_cases(reader)
{
    connect(&m_cases, &AllCases::changed, this, &Till::readOutbox);
}

void Till::readOutbox()
{
    const quint64 mine = ++m_generation;
    domain::whenDone(m_reader.outbox(), this, [this, mine](const Result<QList<store::OutboxEntry>> &entries) {
        if (mine != m_generation || !entries)
            return;
        m_entries = *entries;
        Q_EMIT changed();
    });
}

QList<HandOverRows::Taking> Till::takings(const QString &deskId, const QDate &day) const
{
    return HandOverRows::takings(m_cases.files(), m_entries, deskId, day);
}

} // namespace client::pages::window
