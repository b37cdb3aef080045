// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/sitting_keeper.h"

#include "domain/codec.h"
#include "domain/when_done.h"

#include <QJsonDocument>

namespace client::pages::window {

using domain::Result;

SittingKeeper::SittingKeeper(store::Reader &reader, sync::Commands &commands, QObject *parent, const QString &listKey)
    : QObject(parent)
    , m_reader(reader)
    , m_commands(commands)
    , m_listKey(listKey)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(waitMs);
    connect(&m_timer, &QTimer::timeout, this, &SittingKeeper::flush);
}

void SittingKeeper::keep(const Sitting &sitting)
{
    m_waiting = sitting;
    if (!m_timer.isActive())
        m_timer.start();
    if (!m_open.contains(sitting.id)) {
        m_open.append(sitting.id);
        saveList();
    }
}

void SittingKeeper::flush()
{
    m_timer.stop();
    if (m_waiting.isNull())
        return;
    const Sitting now = std::exchange(m_waiting, {});
    save(sittingDraftKey(now.id), QString::fromUtf8(QJsonDocument(toJson(now)).toJson(QJsonDocument::Compact)));
}

void SittingKeeper::saveList()
{
    save(m_listKey, m_open.join(QLatin1Char('\n')));
}

void SittingKeeper::forget(const QString &sittingId)
{
    if (m_waiting.id == sittingId)
        m_waiting = {};
    m_open.removeAll(sittingId);
    saveList();
    save(sittingDraftKey(sittingId), {});
}

void SittingKeeper::save(const QString &key, const QString &text)
{
    domain::whenDone(m_commands.saveDraft(key, text), this, [this](const Result<domain::Nothing> &done) {
        if (done)
            Q_EMIT kept();
        else
            Q_EMIT failed(done.error());
    });
}

void SittingKeeper::restore()
{
    domain::whenDone(m_reader.draft(m_listKey), this, [this](const Result<QString> &list) {
        if (!list)
            return;
        const QStringList known = list->split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        for (const QString &id : known)
            if (!m_open.contains(id))
                m_open.append(id);
        m_toRead = known;
        m_read.clear();
        readNext();
    });
}

void SittingKeeper::readNext()
{
    if (m_toRead.isEmpty()) {
        Q_EMIT restored(m_read);
        return;
    }
    const QString id = m_toRead.takeFirst();
    domain::whenDone(m_reader.draft(sittingDraftKey(id)), this, [this, id](const Result<QString> &text) {
        const auto json = text ? domain::parseObject(text->toUtf8()) : Result<QJsonObject>(QJsonObject());
        if (const auto sitting = json ? sittingFromJson(*json) : std::nullopt)
            m_read.append(*sitting);
        else if (text && text->isEmpty())
            m_open.removeAll(id); // used up by the command that sent it
        readNext();
    });
}

} // namespace client::pages::window
