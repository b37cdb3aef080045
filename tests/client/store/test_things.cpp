// SPDX-License-Identifier: GPL-3.0-or-later
// Objects of the window in the cache: kept by kind, replaced, removed, refused when malformed, swept after a resync.
#include "tests/client/store/world.h"

using namespace world;
using domain::FailureCode;
namespace object_kind = domain::object_kind;

namespace {

domain::Ticket ticket(const QString &number)
{
    return {.id = number, .number = number, .day = QDate(2006, 7, 6)};
}

} // namespace

class TestThings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_feed = Feed();
        QVERIFY(m_desk->open());
        m_feed.putOrganisation();
        QVERIFY(m_desk->apply(m_feed.page()));
    }
    void keptByKind()
    {
        m_feed.put(object_kind::ticket, u"A002"_s, ticket(u"A002"_s));
        m_feed.put(object_kind::ticket, u"A001"_s, ticket(u"A001"_s));
        m_feed.put(object_kind::desk, u"desk-1"_s, domain::Desk{.id = u"desk-1"_s, .name = u"1"_s});
        QVERIFY(m_desk->apply(m_feed.page()));
        QCOMPARE(ids(object_kind::ticket), (QStringList{u"A001"_s, u"A002"_s}));
        QCOMPARE(ids(object_kind::desk), QStringList{u"desk-1"_s});
        QCOMPARE(ids(object_kind::sheet), QStringList());
    }
    void replacedAndRemoved()
    {
        m_feed.put(object_kind::ticket, u"A001"_s, ticket(u"A001"_s));
        QVERIFY(m_desk->apply(m_feed.page()));
        domain::Ticket called = ticket(u"A001"_s);
        called.state = domain::TicketState::Called;
        m_feed.put(object_kind::ticket, u"A001"_s, called);
        QVERIFY(m_desk->apply(m_feed.page()));
        const auto read = domain::fromJson<domain::Ticket>(wait((*m_desk)->objects(object_kind::ticket))->constFirst());
        QCOMPARE(read->state, domain::TicketState::Called);
        const qint64 objects = wait((*m_desk)->cursor())->objects;
        m_feed.remove(object_kind::ticket, u"A001"_s);
        QVERIFY(m_desk->apply(m_feed.page()));
        QCOMPARE(ids(object_kind::ticket), QStringList());
        QCOMPARE(wait((*m_desk)->cursor())->objects, objects - 1);
    }
    void aMalformedOneRefusesThePage()
    {
        domain::FeedPage page = m_feed.page();
        page.rows.append({page.next + 1, object_kind::ticket, u"x"_s, false, {{u"id"_s, u"x"_s}}});
        page.next += 1;
        QCOMPARE(m_desk->apply(page).error().code, FailureCode::JsonShape);
        QCOMPARE(ids(object_kind::ticket), QStringList());
    }
    void sweptAfterAResync()
    {
        m_feed.put(object_kind::ticket, u"A001"_s, ticket(u"A001"_s));
        QVERIFY(m_desk->apply(m_feed.page()));
        QVERIFY(wait((*m_desk)->resetForEpoch()));
        m_feed.beginAnew(u"second"_s);
        m_feed.putOrganisation();
        m_feed.put(object_kind::ticket, u"A002"_s, ticket(u"A002"_s));
        QVERIFY(m_desk->apply(m_feed.page()));
        QCOMPARE(ids(object_kind::ticket), QStringList{u"A002"_s});
    }

private:
    QStringList ids(QLatin1StringView kind)
    {
        QStringList found;
        const auto things = wait((*m_desk)->objects(kind));
        for (const QJsonObject &thing : *things)
            found.append(thing.value("id"_L1).toString());
        return found;
    }
    std::unique_ptr<Desk> m_desk;
    Feed m_feed;
};

QTEST_GUILESS_MAIN(TestThings)
#include "test_things.moc"
