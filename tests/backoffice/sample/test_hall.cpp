// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/sample/hall.h"
#include "tests/backoffice/world.h"

using namespace world;

class TestHall : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSameEachTime();
    void aMorningInTheHall();
    void everyKindOfStockIsThere();
    void countersGoOnBehindIt();

private:
    const QDateTime m_now = TestClock().now();
};

void TestHall::theSameEachTime()
{
    QCOMPARE(sample::tickets(m_now), sample::tickets(m_now));
    QCOMPARE(sample::stockRanges(m_now), sample::stockRanges(m_now));
    QCOMPARE(sample::desks().size(), 3);
    QCOMPARE(sample::desks().last().officerId, sample::officerId(u"hetian"_s));
}

/// Somebody waits, somebody booked for a time that is past and others for later; nobody came before the hall opened or after now.
void TestHall::aMorningInTheHall()
{
    const QList<domain::Ticket> tickets = sample::tickets(m_now);
    QSet<QString> numbers;
    int late = 0;
    for (const domain::Ticket &ticket : tickets) {
        numbers.insert(ticket.number);
        QCOMPARE(ticket.day, QDate(2026, 11, 19));
        QVERIFY(ticket.takenAt <= m_now);
        QVERIFY(!ticket.name.isEmpty());
        QCOMPARE(ticket.booked, ticket.number.startsWith(u'B'));
        late += ticket.booked && ticket.bookedFor > m_now;
    }
    QCOMPARE(numbers.size(), tickets.size());
    QCOMPARE(late, 2);
    const domain::Ticket *next = domain::nextTicket(tickets, u"desk-3"_s, m_now);
    QCOMPARE(next->number, u"B001"_s); // his time has come
}

/// Whatever a package prints on lies at hetian's desk, and serials do not meet.
void TestHall::everyKindOfStockIsThere()
{
    Office office;
    const QList<domain::StockRange> ranges = sample::stockRanges(m_now);
    const db::Rows matters = office.run("object.all", {db::text(u"matter"_s)});
    int printed = 0;
    for (int i = 0; i < matters.count(); ++i) {
        const domain::Matter &matter = *office.directory.matter(matters.text(i, 0));
        if (matter.stockKind.isEmpty())
            continue;
        ++printed;
        QVERIFY2(!domain::nextSerial(ranges, {}, matter.stockKind, u"desk-3"_s, {}).isEmpty(), qPrintable(matter.stockKind));
    }
    QVERIFY(printed >= 3);
    for (const domain::StockRange &a : ranges) {
        for (const domain::StockRange &b : ranges)
            QVERIFY(a.id == b.id || a.kind != b.kind || !a.contains(b.serial(0)));
    }
}

void TestHall::countersGoOnBehindIt()
{
    Office office;
    QCOMPARE(office.run("counter.read", {db::text(u"ticket/A/2026-11-19"_s)}).number(0, 0), 5);
    QCOMPARE(office.run("counter.read", {db::text(u"ticket/B/2026-11-19"_s)}).number(0, 0), 3);
    QCOMPARE(office.run("counter.read", {db::text(u"case/2026-11-19"_s)}).number(0, 0), 6);
    for (const domain::Case &each : office.cases()) {
        if (!each.licence.isNull())
            QVERIFY(
                office.run("licence_number.count", {db::text(u"licence/%1/%2"_s.arg(each.matterCode).arg(each.licence.issuedOn.year()))})
                    .number(0, 0)
                > 0);
    }
}

QTEST_GUILESS_MAIN(TestHall)
#include "test_hall.moc"
