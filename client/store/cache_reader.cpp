// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/cache_reader.h"

#include "client/store/case_writer.h"
#include "client/store/document_writer.h"
#include "client/store/search_words.h"
#include "client/store/things.h"
#include "domain/codec.h"
#include "domain/feed.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace client::store {

using namespace Qt::StringLiterals;
using domain::Case;
using domain::Document;
using domain::Lamp;
using domain::Matter;
using domain::Meeting;
using domain::Result;
using domain::Urgency;

namespace {

constexpr int daysOfMeetings = 14;
constexpr int chinaOffset = 8 * 3600;

template <class T> QList<T> readAll(Query &query)
{
    QList<T> values;
    while (query.step())
        if (auto value = domain::fromJson<T>(bodyJson(query.bytes(0))))
            values.append(std::move(*value));
    return values;
}

DocumentRow rowOf(const Query &query)
{
    DocumentRow row;
    row.id = query.text(0);
    row.number = query.text(1);
    row.title = query.text(2);
    row.kind = domain::DocumentKind(query.integer(3));
    row.urgency = Urgency(query.integer(4));
    row.senderId = query.text(5);
    row.issuedOn = query.day(6);
    row.arrivedAt = query.instant(7);
    row.mine = domain::ReceiptState(query.integer(8));
    return row;
}

void overlayRows(QList<DocumentRow> &rows, const Overlay &overlay)
{
    for (DocumentRow &row : rows) {
        row.mine = std::max(row.mine, overlay.receipts().value(row.id));
        row.pending = overlay.isDocumentPending(row.id);
    }
}

QString jsonList(const QList<qint64> &values)
{
    QJsonArray array;
    for (const qint64 value : values)
        array.append(value);
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

const char *pageStatement(DocumentBox box)
{
    switch (box) {
    case DocumentBox::Incoming:
        return "document.page.incoming";
    case DocumentBox::Unsigned:
        return "document.page.unsigned";
    case DocumentBox::Outgoing:
        return "document.page.outgoing";
    }
    return nullptr;
}

} // namespace

CacheReader::CacheReader(Database &database, const QString &officerId, const domain::WorkCalendar &calendar)
    : m_database(database)
    , m_officerId(officerId)
    , m_calendar(calendar)
{
}

template <class Work> auto CacheReader::reading(Work work) -> Result<decltype(work())>
{
    m_database.begin(false);
    auto value = work();
    if (auto done = m_database.commit(); !done)
        return pass(done);
    return value;
}

Result<Directory> CacheReader::directory(int version)
{
    if (version != m_directoryVersion) {
        auto fresh = reading([this] { return readDirectory(); });
        if (!fresh)
            return fresh;
        m_directory = *fresh;
        m_directoryVersion = version;
    }
    return m_directory;
}

Directory CacheReader::readDirectory()
{
    Directory directory;
    auto units = m_database.query("unit.all");
    for (domain::Unit &unit : readAll<domain::Unit>(units))
        directory.units.insert(unit.id, unit);
    auto officers = m_database.query("officer.all");
    for (domain::Officer &officer : readAll<domain::Officer>(officers))
        directory.officers.insert(officer.id, officer);
    directory.me = directory.officers.value(m_officerId);
    return directory;
}

/// Documents that are unsigned in the cache and signed for on the way, by urgency.
QHash<Urgency, int> CacheReader::signedOnTheWay(const Overlay &overlay, QList<qint64> *rows)
{
    QHash<Urgency, int> counts;
    const QStringList documents = overlay.receipts().keys();
    for (const QString &id : documents) {
        auto query = m_database.query("document.receipts");
        if (query.with(id).step() && !query.isNull(1) && query.integer(1) == 0) {
            ++counts[Urgency(query.integer(2))];
            rows->append(query.integer(0));
        }
    }
    return counts;
}

Result<Today> CacheReader::today(const QDate &day, const Overlay &overlay)
{
    return reading([&] {
        Today today;
        today.tasksByLamp = lamps(day, overlay);
        QList<qint64> rows;
        const QHash<Urgency, int> onTheWay = signedOnTheWay(overlay, &rows);
        for (const Urgency urgency : {Urgency::None, Urgency::Urgent, Urgency::ExtraUrgent}) {
            const QByteArray counter = "unsigned." + QByteArray::number(int(urgency));
            const int count = Counters::value(m_database, QLatin1StringView(counter)) - onTheWay.value(urgency);
            if (count > 0)
                today.unsignedByUrgency.insert(urgency, count);
        }
        today.unsent = overlay.unsent();
        today.refused = overlay.refused();
        const QDateTime from(day, QTime(0, 0), Qt::OffsetFromUTC, chinaOffset);
        today.meetings = meetingsBetween(from, from.addDays(daysOfMeetings));
        if (const qint64 at = Meta(m_database).number("synced_at"_L1))
            today.syncedAt = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
        return today;
    });
}

QHash<Lamp, int> CacheReader::lamps(const QDate &day, const Overlay &overlay)
{
    QHash<Lamp, int> counts;
    QHash<QByteArray, Lamp> known; // cases received on one day with the same limits share their lamp
    auto query = m_database.query("task.my_limits");
    while (query.step()) {
        if (overlay.isTicked(query.text(0)))
            continue;
        const QByteArray limits = query.bytes(1);
        auto lamp = known.constFind(limits);
        if (lamp == known.cend())
            lamp = known.insert(limits, domain::lamp(m_calendar, CaseWriter::limitsFromJson(bodyJson(limits)), day));
        ++counts[lamp.value()];
    }
    return counts;
}

Result<Slice<DocumentRow>> CacheReader::documents(const DocumentQuery &query, int offset, int limit, const Overlay &overlay)
{
    return reading([&] {
        QList<qint64> signedRows;
        if (query.box == DocumentBox::Unsigned)
            signedOnTheWay(overlay, &signedRows);
        const QString expression = matchExpression(query.words);
        auto slice = expression.isEmpty() ? list(query.box, offset, limit, jsonList(signedRows))
                                          : found(query.box, expression, offset, limit, jsonList(signedRows));
        if (expression.isEmpty())
            slice.total -= int(signedRows.size());
        overlayRows(slice.rows, overlay);
        return slice;
    });
}

Slice<DocumentRow> CacheReader::list(DocumentBox box, int offset, int limit, const QString &without)
{
    Slice<DocumentRow> slice{offset, 0, {}};
    if (box == DocumentBox::Unsigned)
        for (const QLatin1StringView counter : {"unsigned.0"_L1, "unsigned.1"_L1, "unsigned.2"_L1})
            slice.total += Counters::value(m_database, counter);
    else
        slice.total = Counters::value(m_database, box == DocumentBox::Incoming ? "incoming"_L1 : "outgoing"_L1);
    auto page = m_database.query(pageStatement(box));
    page.with(limit, offset);
    if (box == DocumentBox::Unsigned)
        page.bind(without);
    while (page.step())
        slice.rows.append(rowOf(page));
    return slice;
}

Slice<DocumentRow> CacheReader::found(DocumentBox box, const QString &expression, int offset, int limit, const QString &without)
{
    Slice<DocumentRow> slice{offset, 0, {}};
    QList<qint64> rows;
    {
        auto hits = m_database.query("document.found");
        for (hits.with(expression, int(box), without); hits.step();)
            rows.append(hits.integer(0));
    }
    slice.total = int(rows.size());
    for (qsizetype i = offset; i < std::min<qsizetype>(rows.size(), offset + limit); ++i) {
        auto query = m_database.query("document.row");
        if (query.with(rows.at(i)).step())
            slice.rows.append(rowOf(query));
    }
    return slice;
}

Result<Document> CacheReader::document(const QString &id)
{
    return DocumentWriter::read(m_database, id);
}

Result<QList<CaseView>> CacheReader::cases(const CaseQuery &query, const Overlay &overlay)
{
    const QString expression = matchExpression(query.words);
    auto found = reading([&] {
        if (query.sentBefore.isValid()) {
            auto sent = m_database.query("case.undelivered");
            return readAll<Case>(sent.with(query.sentBefore));
        }
        auto list = m_database.query(expression.isEmpty() ? "case.list" : "case.list_found");
        list.with(query.matterCode, query.onlyRunning, query.onlyMine);
        if (!expression.isEmpty())
            list.bind(expression);
        return readAll<Case>(list);
    });
    if (!found)
        return pass(found);
    QList<CaseView> views;
    views.reserve(found->size());
    for (Case &subject : *found) {
        const QString id = subject.id;
        views.append({std::move(subject), overlay.ofCase(id)});
    }
    return views;
}

Result<CaseView> CacheReader::caseFile(const QString &id, const Overlay &overlay)
{
    auto found = reading([&] {
        auto query = m_database.query("case.one");
        return readAll<Case>(query.with(id));
    });
    if (!found)
        return pass(found);
    if (found->isEmpty())
        return nothingFound(u"case "_s + id);
    return CaseView{found->constFirst(), overlay.ofCase(id)};
}

Result<QList<Matter>> CacheReader::matters()
{
    return reading([&] {
        auto query = m_database.query("matter.all");
        return readAll<Matter>(query);
    });
}

Result<Matter> CacheReader::matter(const QString &key)
{
    auto found = reading([&] {
        auto query = m_database.query("matter.one");
        return readAll<Matter>(query.with(key));
    });
    if (!found)
        return pass(found);
    if (found->isEmpty())
        return nothingFound(u"matter "_s + key);
    return found->constFirst();
}

QList<Meeting> CacheReader::meetingsBetween(const QDateTime &from, const QDateTime &to)
{
    auto query = m_database.query("meeting.between");
    return readAll<Meeting>(query.with(from, to));
}

Result<QList<Meeting>> CacheReader::meetings(const QDateTime &from, const QDateTime &to)
{
    return reading([&] { return meetingsBetween(from, to); });
}

Result<QList<QJsonObject>> CacheReader::objects(const QString &kind)
{
    return reading([&] { return readThings(m_database, kind); });
}

Result<int> CacheReader::notYetFound()
{
    return reading([this] {
        auto query = m_database.query("document.count_to_index");
        return query.step() ? int(query.integer(0)) : 0;
    });
}

Result<QList<SearchHit>> CacheReader::search(const QString &words, int limit)
{
    const QString expression = matchExpression(words);
    if (expression.isEmpty())
        return QList<SearchHit>();
    return reading([&] {
        QList<SearchHit> hits;
        for (const auto &[statement, kind] :
            {std::pair("case.hits", domain::object_kind::caseFile), std::pair("document.hits", domain::object_kind::document)}) {
            auto query = m_database.query(statement);
            for (query.with(expression, limit); query.step();)
                hits.append({kind, query.text(0), query.text(1), query.text(2), query.instant(3)});
        }
        std::stable_sort(hits.begin(), hits.end(), [](const SearchHit &a, const SearchHit &b) { return a.at > b.at; });
        return hits.first(std::min<qsizetype>(hits.size(), limit));
    });
}

} // namespace client::store
