// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/case_writer.h"

#include "domain/codec.h"

#include <QJsonArray>

#include <limits>

namespace client::store {

using namespace Qt::StringLiterals;
using domain::Case;
using domain::Matter;
using domain::Nothing;
using domain::Result;

struct CaseWriter::Old {
    qint64 row = 0; ///< 0: there was none
    QString number;
    QString title;
    QString applicant;
    QList<domain::BlobRef> blobs; ///< it names
};

namespace {

QList<domain::BlobRef> blobsOf(const Case &subject)
{
    QList<domain::BlobRef> blobs;
    for (const domain::Paper &paper : subject.papers)
        blobs.append(paper.blob);
    for (const domain::LicenceCopy &copy : subject.copies)
        blobs.append(copy.pdf);
    return blobs;
}

} // namespace

QJsonObject CaseWriter::limitsToJson(const domain::Limits &limits)
{
    QJsonArray suspensions;
    for (const domain::Suspension &suspension : limits.suspensions)
        suspensions.append(QJsonArray{suspension.from.toJulianDay(), suspension.to.isValid() ? suspension.to.toJulianDay() : 0});
    return {{u"from"_s, limits.receivedOn.toJulianDay()}, {u"promised"_s, limits.promisedDays}, {u"statutory"_s, limits.statutoryDays},
        {u"suspended"_s, suspensions}};
}

domain::Limits CaseWriter::limitsFromJson(const QJsonObject &json)
{
    domain::Limits limits;
    limits.receivedOn = QDate::fromJulianDay(json.value("from"_L1).toInteger());
    limits.promisedDays = json.value("promised"_L1).toInt();
    limits.statutoryDays = json.value("statutory"_L1).toInt();
    const QJsonArray suspensions = json.value("suspended"_L1).toArray();
    for (const auto &value : suspensions) {
        const qint64 to = value.toArray().at(1).toInteger();
        limits.suspensions.append(
            {QDate::fromJulianDay(value.toArray().at(0).toInteger()), to == 0 ? QDate() : QDate::fromJulianDay(to), QString()});
    }
    return limits;
}

CaseWriter::Old CaseWriter::old(const QString &id)
{
    Old before;
    auto query = m_database.query("case.state");
    if (query.with(id).step()) {
        before = {query.integer(0), query.text(1), query.text(2), query.text(3), {}};
        if (const auto subject = domain::fromJson<Case>(bodyJson(query.bytes(4))))
            before.blobs = blobsOf(*subject);
    }
    return before;
}

Result<Nothing> CaseWriter::put(const domain::FeedRow &row, const StandingPoint &me, qint64 generation)
{
    const auto subject = domain::fromJson<Case>(row.body);
    if (!subject)
        return pass(subject);
    const Old before = old(subject->id);
    const QByteArray text = bodyText(row);
    const QByteArray limits = bodyText(limitsToJson(subject->limits));
    const QString key = subject->matterKey();
    if (before.row)
        m_database.query("case.unindex").run(before.row, before.number, before.title, before.applicant);
    auto query = m_database.query(before.row ? "case.update" : "case.insert");
    query.with(subject->id, subject->number, subject->title, subject->applicant.name, key, subject->matterCode,
        subject->state == domain::CaseState::Running, subject->receivedAt, limits, text, generation);
    if (before.row)
        query.bind(before.row);
    query.step();
    const qint64 place = before.row ? before.row : m_database.lastRow();
    m_database.query("case.index").run(place, subject->number, subject->title, subject->applicant.name);
    for (const domain::BlobRef &blob : blobsOf(*subject))
        nameBlob(m_database, blob, subject->receivedAt.toMSecsSinceEpoch());
    for (const domain::BlobRef &blob : before.blobs)
        unnameBlob(m_database, blob.sha256);
    putTasks(place, *subject, me);
    putParcel(place, subject->handOver);
    return domain::nothing;
}

/// With a courier, and not arrived.
void CaseWriter::putParcel(qint64 row, const domain::HandOver &hand)
{
    if (hand.courier.isEmpty() || !hand.at.isValid() || hand.deliveredAt.isValid())
        m_database.query("parcel.remove").run(row);
    else
        m_database.query("parcel.put").run(row, hand.at);
}

void CaseWriter::putTasks(qint64 row, const Case &subject, const StandingPoint &me)
{
    m_database.query("task.clear").run(row);
    const QString key = subject.matterKey();
    for (const domain::Task &task : subject.tasks)
        if (task.state == domain::TaskState::Open && subject.state == domain::CaseState::Running)
            m_database.query("task.open").run(row, task.id, key, task.columnId, isMine(key, task.columnId, me));
}

bool CaseWriter::isMine(const QString &matterKey, const QString &columnId, const StandingPoint &me)
{
    if (!m_routes.contains(matterKey)) {
        auto query = m_database.query("matter.one");
        if (!query.with(matterKey).step())
            return false; // comes with a later row; refreshTasks() follows it
        const auto matter = domain::fromJson<Matter>(bodyJson(query.bytes(0)));
        m_routes.insert(matterKey, matter ? matter->route : domain::Route());
    }
    const domain::RouteColumn *column = m_routes.constFind(matterKey)->column(columnId);
    return column && me.mayTick(*column);
}

void CaseWriter::remove(const QString &id)
{
    const Old before = old(id);
    if (!before.row)
        return;
    m_database.query("case.unindex").run(before.row, before.number, before.title, before.applicant);
    for (const domain::BlobRef &blob : before.blobs)
        unnameBlob(m_database, blob.sha256);
    m_database.query("case.remove").run(before.row);
}

Result<Nothing> CaseWriter::putMatter(const QJsonObject &body, qint64 generation)
{
    const auto matter = domain::fromJson<Matter>(body);
    if (!matter)
        return pass(matter);
    const QString key = matter->key();
    nameMatterBlobs(key, -1);
    m_database.query("matter.put").run(key, bodyText(body), generation);
    nameMatterBlobs(key, +1);
    m_routes.remove(key);
    return domain::nothing;
}

void CaseWriter::removeMatter(const QString &key)
{
    nameMatterBlobs(key, -1);
    m_database.query("matter.remove").run(key);
    m_routes.remove(key);
}

void CaseWriter::nameMatterBlobs(const QString &key, int by)
{
    auto query = m_database.query("matter.one");
    const auto matter = query.with(key).step() ? domain::fromJson<Matter>(bodyJson(query.bytes(0)))
                                               : Result<Matter>(tl::make_unexpected(domain::Failure()));
    query.reset();
    if (!matter)
        return;
    QList<domain::BlobRef> blobs{matter->guide, matter->licenceTemplate, matter->form};
    for (const domain::LicenceForm &form : matter->further)
        blobs.append(form.blob);
    for (const domain::BlobRef &blob : std::as_const(blobs)) {
        if (by > 0)
            nameBlob(m_database, blob, std::numeric_limits<qint64>::max());
        else
            unnameBlob(m_database, blob.sha256);
    }
}

void CaseWriter::refreshTasks(const StandingPoint &me)
{
    struct Change {
        qint64 row;
        QString task;
        bool mine;
    };
    QList<Change> changes;
    {
        auto query = m_database.query("task.all");
        for (query.with(); query.step();)
            if (const bool mine = isMine(query.text(2), query.text(3), me); mine != (query.integer(4) != 0))
                changes.append({query.integer(0), query.text(1), mine});
    }
    for (const Change &change : changes)
        m_database.query("task.set_mine").run(change.row, change.task, change.mine);
}

} // namespace client::store
