// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/draft_keeper.h"

#include "domain/when_done.h"

namespace client::pages::cases {

DraftKeeper::DraftKeeper(client::sync::Commands &commands, QObject *parent)
    : QObject(parent)
    , m_commands(commands)
{
}

DraftKeeper::~DraftKeeper()
{
    for (auto each = m_waiting.cbegin(); each != m_waiting.cend(); ++each)
        m_commands.saveDraft(each.key(), each.value());
}

void DraftKeeper::keep(const QString &key, const QString &words)
{
    m_waiting.insert(key, words);
    if (!m_writing)
        writeNext();
}

std::optional<QString> DraftKeeper::waiting(const QString &key)
{
    if (!m_waiting.contains(key))
        return std::nullopt;
    const QString words = m_waiting.value(key);
    keep(key, words);
    return words;
}

void DraftKeeper::forget(const QString &key)
{
    m_waiting.remove(key);
}

void DraftKeeper::writeNext()
{
    if (m_waiting.isEmpty())
        return;
    const QString key = m_waiting.firstKey();
    const QString words = m_waiting.take(key);
    m_writing = true;
    domain::whenDone(m_commands.saveDraft(key, words), this, [this, key, words](const domain::Result<domain::Nothing> &kept) {
        m_writing = false;
        if (kept) {
            m_failing = false;
            return writeNext();
        }
        if (!m_waiting.contains(key))
            m_waiting.insert(key, words);
        if (!std::exchange(m_failing, true))
            Q_EMIT failed(kept.error());
    });
}

} // namespace client::pages::cases
