// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/queue_rows.h"
#include "tests/client/pages/window/window_stage.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using client::pages::window::QueueRows;
using domain::Ticket;
using domain::TicketState;

class TestQueueRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_translations.use(u"zh_CN"_s); }
    void inTheOrderOfCalling();
    void words();
    void stopwatch();

private:
    i18n::Translations m_translations;
};

void TestQueueRows::inTheOrderOfCalling()
{
    tests::WindowStage stage;
    Ticket here = stage.ticket(u"h"_s, u"A001"_s, 40), held = stage.ticket(u"k"_s, u"A002"_s, 30),
           elsewhere = stage.ticket(u"e"_s, u"A003"_s, 20);
    here.state = TicketState::Serving;
    held.state = TicketState::Held;
    elsewhere.state = TicketState::Serving;
    here.deskId = held.deskId = u"desk-3"_s;
    elsewhere.deskId = u"desk-4"_s;
    Ticket booked = stage.ticket(u"b"_s, u"B001"_s, 1), later = stage.ticket(u"l"_s, u"B002"_s, 1);
    booked.booked = later.booked = true;
    booked.bookedFor = stage.now().addSecs(60);
    later.bookedFor = stage.now().addSecs(3600);
    const QList<Ticket> all = {
        held, later, stage.ticket(u"w2"_s, u"A012"_s, 5), stage.ticket(u"w1"_s, u"A011"_s, 9), booked, elsewhere, here};
    QStringList numbers;
    for (const Ticket &each : QueueRows::inOrder(all, u"desk-3"_s, stage.now()))
        numbers.append(each.number);
    QCOMPARE(numbers, QStringList({u"A001"_s, u"B001"_s, u"A011"_s, u"A012"_s, u"B002"_s, u"A002"_s}));
    QCOMPARE(QueueRows::waiting(all), 4);
}

void TestQueueRows::words()
{
    tests::WindowStage stage;
    Ticket ticket = stage.ticket(u"a"_s, {}, 12);
    QCOMPARE(QueueRows::number(ticket), u"新号"_s);
    QCOMPARE(QueueRows::line(ticket, stage.now()), u"09:30 起等候"_s);
    QCOMPARE(QueueRows::head(ticket), u"无预约"_s);
    ticket.booked = true;
    QCOMPARE(QueueRows::head(ticket), u"已预约"_s);
    ticket.name = u"丁晓"_s;
    QCOMPARE(QueueRows::head(ticket), u"丁晓"_s);
    ticket.bookedFor = stage.now().addSecs(1800);
    QCOMPARE(QueueRows::line(ticket, stage.now()), u"预约 10:12 · 未到时间"_s);
    ticket.state = TicketState::Called;
    QCOMPARE(QueueRows::head(ticket), u"已叫号 · 丁晓"_s);
    QCOMPARE(QueueRows::name(TicketState::NoShow), u"过号"_s);
}

void TestQueueRows::stopwatch()
{
    QCOMPARE(QueueRows::stopwatch(312), u"05:12"_s);
    QCOMPARE(QueueRows::stopwatch(3912), u"1:05:12"_s);
    QCOMPARE(QueueRows::stopwatch(-3), u"00:00"_s);
}

QTEST_GUILESS_MAIN(TestQueueRows)
#include "test_queue_rows.moc"
