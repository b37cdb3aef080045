// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backoffice/world.h"

#include <atomic>
#include <thread>

using namespace world;

class TestFeed : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_office.reset(); }
    void pagesAddUp_data() { bothDatabases(m_server); }
    void pagesAddUp();
    void scopesAreKept_data() { bothDatabases(m_server); }
    void scopesAreKept();
    void lostRightIsARemoval_data() { bothDatabases(m_server); }
    void lostRightIsARemoval();
    void removalIsTold_data() { bothDatabases(m_server); }
    void removalIsTold();
    void otherEpochIsRefused_data() { bothDatabases(m_server); }
    void otherEpochIsRefused();
    void concurrentWritersLeaveNoGap_data() { bothDatabases(m_server); }
    void concurrentWritersLeaveNoGap();
    void places();

private:
    tests::support::PostgresServer m_server;
    std::unique_ptr<Office> m_office;
};

void TestFeed::pagesAddUp()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    const domain::FeedPage whole = m_office->changes(u"chenyu"_s);
    QVERIFY(!whole.more);
    QList<domain::FeedRow> rows;
    QString place;
    for (bool more = true; more;) {
        const domain::FeedPage page = m_office->changes(u"chenyu"_s, place, 7);
        QVERIFY(page.rows.size() == 7 || !page.more);
        rows += page.rows;
        place = Office::after(page);
        more = page.more;
    }
    QCOMPARE(rows, whole.rows);
    QCOMPARE(place, Office::after(whole));
    QVERIFY(m_office->changes(u"chenyu"_s, place).rows.isEmpty());
    for (const domain::FeedRow &row : rows) {
        if (row.kind == domain::object_kind::caseFile)
            QVERIFY(domain::fromJson<domain::Case>(row.body));
    }
}

void TestFeed::scopesAreKept()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    const auto count = [&](const QString &user, QLatin1StringView kind) {
        const domain::FeedPage page = m_office->changes(user);
        return std::count_if(page.rows.begin(), page.rows.end(), [&](const domain::FeedRow &row) { return row.kind == kind; });
    };
    const auto all = m_office->cases().size();
    QCOMPARE(count(u"hetian"_s, domain::object_kind::caseFile), all);
    QCOMPARE(count(u"luxin"_s, domain::object_kind::caseFile), all);
    QCOMPARE(count(u"admin"_s, domain::object_kind::caseFile), 0);
    QCOMPARE(count(u"chenyu"_s, domain::object_kind::caseFile), 19);
    QVERIFY(count(u"zhuyan"_s, domain::object_kind::caseFile) < all);
    QCOMPARE(count(u"chenyu"_s, domain::object_kind::document), 11); // the twelfth is for others
    for (const domain::FeedRow &row : m_office->changes(u"admin"_s).rows) {
        if (row.kind == domain::object_kind::document)
            QVERIFY(domain::fromJson<domain::Document>(row.body)->senderId == "qrq"_L1 || row.body.value(u"addressees"_s).isArray());
    }
}

void TestFeed::lostRightIsARemoval()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    const QString place = Office::after(m_office->changes(u"chenyu"_s));
    domain::Document document = m_office->documents().first();
    service::Object object = service::objectOf(document);
    object.scopes = {u"nyj"_s};
    object.version = ++document.version;
    {
        auto lease = m_office->pool.take();
        QVERIFY((*lease)->run("begin"));
        QVERIFY(service::putObject(**lease, object));
        QVERIFY((*lease)->run("commit"));
    }
    const domain::FeedPage page = m_office->changes(u"chenyu"_s, place);
    QCOMPARE(page.rows.size(), 1);
    QCOMPARE(page.rows.first().id, document.id);
    QVERIFY(page.rows.first().removed);
    QVERIFY(page.rows.first().body.isEmpty());
    const domain::FeedPage theirs = m_office->changes(u"mafan"_s, place);
    QCOMPARE(theirs.rows.size(), 1);
    QVERIFY(!theirs.rows.first().removed);
    // Given back, it is an ordinary row again and the old tombstone says nothing any more.
    object.scopes = {u"zjj"_s};
    {
        auto lease = m_office->pool.take();
        QVERIFY((*lease)->run("begin"));
        QVERIFY(service::putObject(**lease, object));
        QVERIFY((*lease)->run("commit"));
    }
    const domain::FeedPage later = m_office->changes(u"chenyu"_s, place);
    QCOMPARE(later.rows.size(), 1);
    QVERIFY(!later.rows.first().removed);
}

void TestFeed::removalIsTold()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    const QString place = Office::after(m_office->changes(u"chenyu"_s));
    const QString id = m_office->changes(u"chenyu"_s).rows.last().id;
    auto lease = m_office->pool.take();
    QVERIFY((*lease)->run("begin"));
    QVERIFY(service::removeObject(**lease, u"case"_s, id));
    QVERIFY((*lease)->run("commit"));
    const domain::FeedPage page = m_office->changes(u"chenyu"_s, place);
    QCOMPARE(page.rows.size(), 1);
    QVERIFY(page.rows.first().removed);
}

void TestFeed::otherEpochIsRefused()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    const domain::FeedPage page = m_office->changes(u"chenyu"_s);
    auto lease = m_office->pool.take();
    for (const service::FeedPlace &place : {service::FeedPlace{page.epoch, page.next + 1}, service::FeedPlace{m_office->ids.next(), 0}})
        QCOMPARE(service::feedPage(**lease, {u"all"_s}, place, 10).error().code, domain::FailureCode::EpochUnknown);
}

/// 32 writers and a reader that follows all the while: it sees every change of every writer, each position once and in order.
void TestFeed::concurrentWritersLeaveNoGap()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url, 40);
    constexpr int writers = 32;
    constexpr int changes = 12;
    QList<domain::Unit> units;
    for (int i = 0; i < writers; ++i)
        units.append({.id = u"writer-%1"_s.arg(i), .name = u"w"_s, .shortName = u"0"_s, .parentId = {}, .order = 0});
    const QString start = Office::after(m_office->changes(u"chenyu"_s));
    std::atomic<int> writing = writers;
    QHash<QString, int> seen; // the newest change seen of each writer
    qint64 lastPos = 0;
    bool ordered = true;
    const auto write = [&](int i) {
        for (int change = 1; change <= changes; ++change) {
            domain::Unit unit = units.at(i);
            unit.order = change;
            auto lease = m_office->pool.take();
            if (!(*lease)->run("begin") || !service::putObject(**lease, service::objectOf(unit)) || !(*lease)->run("ping")
                || !(*lease)->run("commit"))
                qFatal("writer failed");
        }
        --writing;
    };
    const auto read = [&](QString &place) {
        const domain::FeedPage page = m_office->changes(u"chenyu"_s, place);
        for (const domain::FeedRow &row : page.rows) {
            const int order = row.body.value(u"order"_s).toInt();
            ordered = ordered && row.pos > lastPos && order > seen.value(row.id);
            seen.insert(row.id, order);
            lastPos = row.pos;
        }
        place = Office::after(page);
    };
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < writers; ++i)
            threads.emplace_back(write, i);
        QString place = start;
        while (writing > 0)
            read(place);
        read(place);
    }
    QVERIFY(ordered);
    QCOMPARE(seen.size(), writers);
    for (const int order : std::as_const(seen))
        QCOMPARE(order, changes); // nothing skipped: the last change of each was seen
}

void TestFeed::places()
{
    service::FeedPlace place;
    QVERIFY(service::readPlace(u""_s, &place));
    QVERIFY(service::readPlace(u"01a20019-8e21-7d79-ab20-911b528f577c:102"_s, &place));
    QCOMPARE(place.pos, 102);
    for (const QString &bad :
        {u"102"_s, u"x:1"_s, u"01a20019-8e21-7d79-ab20-911b528f577c:-1"_s, u"01a20019-8e21-7d79-ab20-911b528f577c:99999999999999999999"_s})
        QVERIFY(!service::readPlace(bad, &place));
}

QTEST_GUILESS_MAIN(TestFeed)
#include "test_feed.moc"
