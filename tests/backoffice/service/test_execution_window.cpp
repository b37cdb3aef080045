// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backoffice/window.h"

using namespace world;
using domain::AnswerStatus;
using domain::Ticket;
using domain::TicketState;

class TestExecutionWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_office = std::make_unique<Office>(); }
    void numbersBeginEachDay();
    void bookedOnesCountByThemselves();
    void fromTheCallToTheEnd();
    void twoDesksCallOneTicket();
    void somebodyElseWasQuicker();
    void whatCannotBe_data();
    void whatCannotBe();
    void seenByTheWindowsAndSupervision();

private:
    QString take(Window &window, const QJsonObject &more = {})
    {
        QJsonObject args{{u"ticketId"_s, m_office->ids.next()}, {u"action"_s, u"take"_s}, {u"deskId"_s, desk3}};
        for (auto each = more.begin(); each != more.end(); ++each)
            args.insert(each.key(), each.value());
        if (window.send(u"ticket"_s, args).status != AnswerStatus::Accepted)
            qFatal("no ticket");
        return args.value(u"ticketId"_s).toString();
    }
    static QJsonObject act(const QString &ticket, const QString &action, const QString &desk = desk3)
    {
        return {{u"ticketId"_s, ticket}, {u"action"_s, action}, {u"deskId"_s, desk}, {u"sittingId"_s, u"sitting-1"_s}};
    }
    static Ticket ticket(Window &window, const QString &id) { return window.object<Ticket>(domain::object_kind::ticket, id); }
    std::unique_ptr<Office> m_office;
};

/// Five walk-ins of the sample came before; at midnight in China the numbers begin anew.
void TestExecutionWindow::numbersBeginEachDay()
{
    Window window(*m_office);
    const Ticket first = ticket(window, take(window, {{u"name"_s, u"许南星"_s}, {u"matterCodes"_s, QJsonArray{u"senior-card"_s}}}));
    QCOMPARE(first.number, u"A006"_s);
    QCOMPARE(first.state, TicketState::Waiting);
    QCOMPARE(first.takenAt, m_office->clock.now());
    QCOMPARE(first.deskId, QString()); // any desk may call it
    QCOMPARE(first.matterCodes, QStringList{u"senior-card"_s});
    QCOMPARE(ticket(window, take(window)).number, u"A007"_s);
    m_office->clock.time = QDateTime(QDate(2026, 11, 19), QTime(16, 0), Qt::UTC);
    const Ticket next = ticket(window, take(window));
    QCOMPARE(next.number, u"A001"_s);
    QCOMPARE(next.day, QDate(2026, 11, 20));
}

void TestExecutionWindow::bookedOnesCountByThemselves()
{
    Window window(*m_office);
    const Ticket today = ticket(window, take(window, {{u"bookedFor"_s, u"2026-11-19T06:00:00.000Z"_s}}));
    QCOMPARE(today.number, u"B004"_s);
    QVERIFY(today.booked);
    const Ticket later = ticket(window, take(window, {{u"bookedFor"_s, u"2026-11-24T01:00:00.000Z"_s}}));
    QCOMPARE(later.number, u"B001"_s); // of its own day
    QCOMPARE(later.day, QDate(2026, 11, 24));
}

void TestExecutionWindow::fromTheCallToTheEnd()
{
    Window window(*m_office);
    const QString id = take(window);
    qint64 version = 1;
    for (const QString &action : {u"call"_s, u"recall"_s, u"start"_s, u"hold"_s, u"resume"_s, u"call"_s, u"no_show"_s, u"resume"_s,
             u"call"_s, u"start"_s, u"finish"_s}) {
        const domain::Answer answer = window.send(u"ticket"_s, act(id, action), {{u"version"_s, version}});
        QVERIFY2(answer.status == AnswerStatus::Accepted, qPrintable(action + u' ' + answer.code));
        ++version;
    }
    const Ticket after = ticket(window, id);
    QCOMPARE(after.state, TicketState::Done);
    QCOMPARE(after.version, version);
    QCOMPARE(after.calls, 4);
    QCOMPARE(after.sittingId, u"sitting-1"_s);
    QCOMPARE(after.officerId, window.device.session.officerId);
    QCOMPARE(window.send(u"ticket"_s, act(id, u"call"_s), {{u"version"_s, version}}).code, u"ticket.move_refused"_s);
}

/// Both saw it waiting: the first has it, the other is told how it stands now.
void TestExecutionWindow::twoDesksCallOneTicket()
{
    Window hetian(*m_office);
    Window tongxin(*m_office, u"tongxin"_s);
    const QString id = take(hetian);
    QCOMPARE(hetian.send(u"ticket"_s, act(id, u"call"_s), {{u"version"_s, 1}}).status, AnswerStatus::Accepted);
    const domain::Answer second = tongxin.send(u"ticket"_s, act(id, u"call"_s, u"desk-2"_s), {{u"version"_s, 1}});
    QCOMPARE(second.code, u"ticket.move_refused"_s);
    QCOMPARE(second.current.value(u"deskId"_s).toString(), desk3);
    QCOMPARE(second.current.value(u"state"_s).toString(), u"called"_s);
    QCOMPARE(ticket(hetian, id).calls, 1);
}

/// One's own commands may all name the version one saw first; a colleague's change in between is another matter.
void TestExecutionWindow::somebodyElseWasQuicker()
{
    Window hetian(*m_office);
    Window tongxin(*m_office, u"tongxin"_s);
    const QString id = take(hetian);
    QCOMPARE(hetian.send(u"ticket"_s, act(id, u"call"_s), {{u"version"_s, 1}}).status, AnswerStatus::Accepted);
    QCOMPARE(hetian.send(u"ticket"_s, act(id, u"start"_s), {{u"version"_s, 1}}).status, AnswerStatus::Accepted);
    QCOMPARE(tongxin.send(u"ticket"_s, act(id, u"transfer"_s, u"desk-2"_s), {{u"version"_s, 3}}).status, AnswerStatus::Accepted);
    const domain::Answer late = hetian.send(u"ticket"_s, act(id, u"transfer"_s, u"desk-1"_s), {{u"version"_s, 3}});
    QCOMPARE(late.code, u"object.stale"_s);
    QCOMPARE(late.detail, u"4"_s);
    QCOMPARE(ticket(hetian, id).deskId, u"desk-2"_s);
}

void TestExecutionWindow::whatCannotBe_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<QString>("code");
    QTest::newRow("no window officer") << u"chenyu"_s << QJsonObject() << u"right.missing"_s;
    QTest::newRow("an action nobody knows") << u"hetian"_s << QJsonObject{{u"action"_s, u"dance"_s}} << u"command.malformed"_s;
    QTest::newRow("an id that is none") << u"hetian"_s << QJsonObject{{u"ticketId"_s, u"7"_s}} << u"command.malformed"_s;
    QTest::newRow("no desk for a call") << u"hetian"_s << QJsonObject{{u"deskId"_s, QString()}} << u"command.malformed"_s;
    QTest::newRow("a desk nobody knows") << u"hetian"_s << QJsonObject{{u"deskId"_s, u"desk-9"_s}} << u"object.unknown"_s;
    QTest::newRow("another's ticket taken again") << u"hetian"_s << QJsonObject{{u"action"_s, u"take"_s}} << u"object.exists"_s;
    QTest::newRow("a ticket nobody took") << u"hetian"_s << QJsonObject{{u"ticketId"_s, u"018f0000-0000-7000-8000-000000000000"_s}}
                                          << u"object.unknown"_s;
    QTest::newRow("not begun, so not at an end") << u"hetian"_s << QJsonObject{{u"action"_s, u"finish"_s}} << u"ticket.move_refused"_s;
}

void TestExecutionWindow::whatCannotBe()
{
    QFETCH(QString, user);
    QFETCH(QJsonObject, change);
    QFETCH(QString, code);
    Window hall(*m_office);
    QJsonObject args = act(take(hall), u"call"_s);
    for (auto each = change.begin(); each != change.end(); ++each)
        args.insert(each.key(), each.value());
    const qint64 place = m_office->run("head.read").number(0, 1);
    Window window(*m_office, user);
    QCOMPARE(window.send(u"ticket"_s, args).code, code);
    QCOMPARE(m_office->run("head.read").number(0, 1), place);
}

void TestExecutionWindow::seenByTheWindowsAndSupervision()
{
    Window window(*m_office);
    const QString id = take(window);
    const auto sees = [&](const QString &user) {
        const domain::FeedPage page = m_office->changes(user);
        return std::any_of(page.rows.begin(), page.rows.end(), [&](const domain::FeedRow &row) { return row.id == id; });
    };
    QVERIFY(sees(u"tongxin"_s));
    QVERIFY(sees(u"luxin"_s));
    QVERIFY(!sees(u"chenyu"_s));
    QVERIFY(!sees(u"admin"_s));
}

QTEST_GUILESS_MAIN(TestExecutionWindow)
#include "test_execution_window.moc"
