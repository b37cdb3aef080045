// SPDX-License-Identifier: GPL-3.0-or-later
// Opening the outbox: which of outbox.db and mirror.log is right, and making the other agree.
#include "client/store/outbox.h"
#include "client/store/quarantine.h"

#include <QFile>

namespace client::store {

using namespace Qt::StringLiterals;
using domain::FailureCode;
using domain::Nothing;
using domain::Result;

namespace {

constexpr int retainedDays = 40;
constexpr qint64 longMirror = 4 << 20;

bool answers(Database &database, const QByteArray &check, const QString &good)
{
    auto query = database.prepare(check);
    const QString said = query.step() ? query.text(0) : QString();
    return !database.hasFailed() && said == good;
}

/// Reads every page: the file is small, and what is wrong in it must be known before it is written to.
bool isWhole(Database &database)
{
    const bool whole = answers(database, "PRAGMA cipher_integrity_check", {}) && answers(database, "PRAGMA quick_check", u"ok"_s);
    database.rollback();
    return whole;
}

} // namespace

Result<Nothing> Outbox::openTable()
{
    const DatabaseSetting setting{m_folder + u"/outbox.db"_s, u"outbox"_s, DatabaseSetting::Access::Writer, true, 1024};
    auto database = Database::open(setting, m_outboxKey);
    if (!database)
        return pass(database);
    if (!isWhole(**database))
        return damaged(u"outbox.db"_s);
    m_database = std::move(*database);
    m_table = std::make_unique<OutboxTable>(*m_database);
    return domain::nothing;
}

Result<Nothing> Outbox::open(OpenReport *report)
{
    m_broken.reset();
    m_mirror = std::make_unique<MirrorLog>(m_mirrorKey, m_disk);
    const bool hadTable = QFile::exists(m_folder + u"/outbox.db"_s);
    const MirrorLog::State mirror = m_mirror->open(m_folder + u"/mirror.log"_s);
    if (!hadTable && mirror == MirrorLog::State::NotOurs)
        return damaged(u"mirror.log"_s);
    Result<Nothing> opened =
        hadTable || mirror == MirrorLog::State::Missing ? openTable() : Result<Nothing>(damaged(u"outbox.db is gone"_s));
    if (!opened) {
        const FailureCode code = opened.error().code;
        const bool unusable = code == FailureCode::StoreDamaged || code == FailureCode::StoreNotCipher;
        opened = unusable && mirror == MirrorLog::State::Read ? rebuild(opened.error(), report) : opened;
    } else {
        opened = reconcile(mirror, report);
    }
    if (!opened)
        return opened;
    m_mirror->forget();
    m_database->begin(true);
    m_table->markInterrupted();
    m_table->expire(m_clock.now().addDays(-retainedDays));
    if (auto done = m_database->commit(); !done)
        return done;
    if (m_mirror->sizeInBytes() > longMirror)
        if (auto shorter = rewriteMirror(); !shorter)
            return shorter;
    return domain::nothing;
}

void Outbox::show(qint64 caughtUpSeq)
{
    m_caughtUp = caughtUpSeq;
    reload();
}

/// The table is whole; is it as far as the log?
Result<Nothing> Outbox::reconcile(MirrorLog::State mirror, OpenReport *report)
{
    const qint64 performed = m_table->performed();
    if (mirror == MirrorLog::State::Read && m_mirror->base() > performed)
        return rebuild(damaged(u"outbox.db is older than mirror.log"_s).value(), report);
    if (mirror == MirrorLog::State::Read && m_mirror->total() > performed)
        if (auto replayed = replay(report); !replayed)
            return replayed;
    if (mirror == MirrorLog::State::Read && !m_mirror->isCut() && m_mirror->total() >= performed)
        return domain::nothing;
    if (mirror == MirrorLog::State::NotOurs)
        report->setAside += client::store::setAside(m_folder, u"mirror.log"_s, m_clock.now());
    return rewriteMirror();
}

/// A crash came between log and table, or the table's own log (outbox.db-wal) was lost.
Result<Nothing> Outbox::replay(OpenReport *report)
{
    const qsizetype first = m_table->performed() - m_mirror->base();
    const QList<QJsonObject> missing = m_mirror->operations().sliced(first);
    m_database->begin(true);
    performAll(missing);
    m_table->markAllDoubtful();
    m_table->setPerformed(m_mirror->total());
    for (const QJsonObject &operation : missing)
        report->commandsRecovered += operation.value("do"_L1).toString() == "append"_L1 ? 1 : 0;
    return m_database->commit();
}

Result<Nothing> Outbox::rebuild(const domain::Failure &why, OpenReport *report)
{
    m_table.reset();
    m_database.reset();
    report->outboxRebuilt = why;
    report->setAside += client::store::setAside(m_folder, u"outbox.db"_s, m_clock.now());
    if (auto opened = openTable(); !opened)
        return opened;
    m_database->begin(true);
    performAll(m_mirror->summary());
    performAll(m_mirror->operations());
    m_table->markAllDoubtful();
    m_table->setPerformed(m_mirror->total());
    if (auto done = m_database->commit(); !done)
        return done;
    report->commandsRecovered += int(m_table->all().size());
    return m_mirror->isCut() ? rewriteMirror() : Result<Nothing>(domain::nothing);
}

Result<Nothing> Outbox::rewriteMirror()
{
    return m_mirror->rewrite(m_folder + u"/mirror.log"_s, m_table->summary(), m_table->performed());
}

void Outbox::performAll(const QList<QJsonObject> &operations)
{
    for (const QJsonObject &operation : operations)
        m_table->perform(operation);
}

} // namespace client::store
