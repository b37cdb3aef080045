// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/lease_numbers.h"
#include "client/sync/leases.h"
#include "domain/feed.h"
#include "tests/support/fake_commands.h"
#include "tests/support/leased_numbers.h"
#include "tests/support/waiting.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::sync;
using namespace tests::support;
using client::store::OutboxState;
using domain::LicenceLease;

namespace {

LicenceLease lease(const QString &id, const QString &device = u"d1"_s)
{
    LicenceLease made = leasedNumbers(id, 7, 5);
    made.version = 2;
    made.used = {7};
    made.deviceId = device;
    return made;
}

domain::Matter matter()
{
    domain::Matter made;
    made.code = u"senior-card"_s;
    made.version = u"2026.1"_s;
    made.licenceName = u"优待卡"_s;
    made.instant = true;
    made.rules = {{.id = u"age"_s}};
    return made;
}

} // namespace

class TestLeases : public QObject {
    Q_OBJECT

    FakeReader m_reader;
    FakeCommands m_commands{m_reader};

    QList<LeaseStanding> read(const QString &device = u"d1"_s)
    {
        const auto all = waited(readLeases(m_reader, device, this));
        return all ? *all : QList<LeaseStanding>();
    }
    void put(const LicenceLease &each) { m_reader.things[domain::object_kind::licenceLease] << domain::toJson(each); }

private Q_SLOTS:
    void init()
    {
        m_reader.things.clear();
        m_reader.entries.clear();
        m_reader.brought.clear();
        m_reader.drafts.clear();
    }
    void onlyThoseOfThisDeviceThatAreOpen()
    {
        put(lease(u"l1"_s));
        put(lease(u"l2"_s, u"d2"_s));
        LicenceLease closed = lease(u"l3"_s);
        closed.closedAt = closed.leasedAt.addDays(1);
        put(closed);
        m_reader.drafts.insert(client::store::leaseDraftKey(u"l1"_s), u"7 8"_s);
        QCOMPARE(read().size(), 1);
        QCOMPARE(read().constFirst().left, 3);
        QCOMPARE(read().constFirst().given, (QList<qint64>{7, 8}));
        QVERIFY(read().constFirst().mayGive() && read().constFirst().mayBringBack());
        QVERIFY(read({}).isEmpty());
    }
    void whatIsAskedForIsShownAndGivesNothing()
    {
        QVERIFY(waited(m_commands.order(leaseOrder(u"l9"_s, matter(), 20))));
        QCOMPARE(read().size(), 1);
        const LeaseStanding asked = read().constFirst();
        QVERIFY(asked.isAsked && !asked.mayGive() && !asked.mayBringBack());
        QCOMPARE(asked.lease.count, 20);
        QCOMPARE(asked.lease.matterKey(), matter().key());
        m_reader.entries.last().state = OutboxState::Effective; // accepted, and the feed has not brought it
        QCOMPARE(read().size(), 1);
        put(lease(u"l9"_s));
        QCOMPARE(read().size(), 1);
        m_reader.brought = {m_reader.entries.last().signedCommand.command.id};
        QCOMPARE(read().size(), 1);
        QVERIFY(!read().constFirst().isAsked);
        m_reader.things.clear();
        m_reader.brought.clear();
        m_reader.entries.last().state = OutboxState::Refused;
        QVERIFY(read().isEmpty());
    }
    void notBroughtBackBeforeTheOfficeHasWhatWasGiven()
    {
        put(lease(u"l1"_s));
        Order intake{.kind = domain::command_kind::intake, .args = {{u"caseId"_s, u"c1"_s}}, .subject = {}};
        intake.leases = {lease(u"l1"_s)};
        QVERIFY(waited(m_commands.order(intake)));
        QCOMPARE(read().constFirst().onTheirWay, 1);
        QCOMPARE(read().constFirst().left, 3);
        QVERIFY(!read().constFirst().mayBringBack() && read().constFirst().mayGive());
        m_reader.entries.last().state = OutboxState::Refused;
        QVERIFY(read().constFirst().mayBringBack());
        const Order back = returnOrder(read().constFirst(), u"没有采纳"_s);
        QCOMPARE(back.args.value("reasons"_L1).toArray(),
            (QJsonArray{QJsonObject{{u"serial"_s, 8}, {u"reason"_s, u"没有采纳"_s}}})); // 7 is used, 9 to 11 were never given
        QCOMPARE(back.expect.value("version"_L1).toInt(), 2);
        QVERIFY(waited(m_commands.order(back)));
        QVERIFY(read().constFirst().isComingBack && !read().constFirst().mayGive() && !read().constFirst().mayBringBack());
    }
    void whichMatters()
    {
        QVERIFY(mayBeLeased(matter()));
        domain::Matter other = matter();
        other.instant = false;
        QVERIFY(!mayBeLeased(other));
        other = matter();
        other.rules.clear();
        QVERIFY(!mayBeLeased(other));
        other = matter();
        other.licenceName.clear();
        QVERIFY(!mayBeLeased(other));
    }
};

QTEST_GUILESS_MAIN(TestLeases)
#include "test_leases.moc"
