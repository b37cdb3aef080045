// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/ticket.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace backoffice::rules;
using domain::TicketAction;

class TestTicket : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void taken();
    void booked();
    void moved();
    void argumentsAreChecked_data();
    void argumentsAreChecked();

private:
    static domain::Command command(const QJsonObject &change = {})
    {
        domain::Command made;
        made.args = {{u"ticketId"_s, u"018f0000-0000-7000-8000-000000000001"_s}, {u"action"_s, u"take"_s}, {u"name"_s, u" 许南星 "_s}};
        for (auto each = change.begin(); each != change.end(); ++each)
            made.args.insert(each.key(), each.value());
        return made;
    }
    const QDateTime m_at{QDate(2026, 11, 19), QTime(16, 30), Qt::UTC}; // half past midnight in China
};

void TestTicket::taken()
{
    const auto order = readTicketOrder(command());
    QVERIFY(order);
    QCOMPARE(order->name, u"许南星"_s);
    QCOMPARE(ticketDay(*order, m_at), QDate(2026, 11, 20));
    const domain::Ticket ticket = takeTicket(*order, 12, m_at);
    QCOMPARE(ticket.number, u"A012"_s);
    QCOMPARE(ticket.state, domain::TicketState::Waiting);
    QCOMPARE(takeTicket(*order, 1000, m_at).number, u"A1000"_s);
}

void TestTicket::booked()
{
    const auto order = readTicketOrder(command({{u"bookedFor"_s, u"2026-11-23T01:30:00.000Z"_s}}));
    const QDate day = ticketDay(*order, m_at);
    QCOMPARE(day, QDate(2026, 11, 23));
    QCOMPARE(takeTicket(*order, 3, m_at).number, u"B003"_s);
    QVERIFY(ticketCounter(true, day) != ticketCounter(false, day));
    QVERIFY(ticketCounter(true, day) != ticketCounter(true, day.addDays(1)));
}

void TestTicket::moved()
{
    const domain::Ticket before = takeTicket(*readTicketOrder(command()), 1, m_at);
    const auto call = readTicketOrder(command({{u"action"_s, u"call"_s}, {u"deskId"_s, u"d1"_s}, {u"note"_s, u"带轮椅"_s}}));
    const auto after = moveTicket(before, *call, u"o1"_s, m_at);
    QCOMPARE(after->state, domain::TicketState::Called);
    QCOMPARE(after->deskId, u"d1"_s);
    QCOMPARE(after->officerId, u"o1"_s);
    QCOMPARE(after->note, u"带轮椅"_s);
    QCOMPARE(moveTicket(*after, *call, u"o2"_s, m_at).error().code, domain::FailureCode::TicketMoveRefused);
}

void TestTicket::argumentsAreChecked_data()
{
    QTest::addColumn<QJsonObject>("change");
    QTest::newRow("no id") << QJsonObject{{u"ticketId"_s, QJsonValue()}};
    QTest::newRow("another id") << QJsonObject{{u"ticketId"_s, u"A012"_s}};
    QTest::newRow("no action") << QJsonObject{{u"action"_s, u""_s}};
    QTest::newRow("a moment that is none") << QJsonObject{{u"bookedFor"_s, u"tomorrow"_s}};
    QTest::newRow("matters that are no list") << QJsonObject{{u"matterCodes"_s, u"senior-card"_s}};
    QTest::newRow("a name without end") << QJsonObject{{u"name"_s, QString(201, u'长')}};
    QTest::newRow("a call from nowhere") << QJsonObject{{u"action"_s, u"call"_s}};
}

void TestTicket::argumentsAreChecked()
{
    QFETCH(QJsonObject, change);
    const auto order = readTicketOrder(command(change));
    QVERIFY(!order);
    QCOMPARE(order.error().code, domain::FailureCode::CommandMalformed);
}

QTEST_GUILESS_MAIN(TestTicket)
#include "test_ticket.moc"
