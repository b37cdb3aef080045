// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a case: every rule with every mix of ticks, and what settle opens, skips and leaves alone.
#include "domain/route.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

const QDateTime morning(QDate(2026, 3, 2), QTime(1, 0), Qt::UTC);
const QDateTime evening(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);

/// "all:abcd 2of:efg any:hi" – columns are single letters.
Route routeOf(const QString &shape)
{
    Route route;
    for (const QString &part : shape.split(u' ')) {
        const QString rule = part.section(u':', 0, 0);
        RouteStep step;
        step.id = u"step"_s + QString::number(route.steps.size());
        step.rule = rule == u"all"_s ? StepRule::AllOf : rule == u"any"_s ? StepRule::AnyOf : StepRule::NOf;
        step.needed = step.rule == StepRule::NOf ? rule.first(1).toInt() : 0;
        for (const QChar letter : part.section(u':', 1))
            step.columns.append({QString(letter), u"unit-"_s + letter, QString(letter), false});
        route.steps.append(step);
    }
    return route;
}

/// One letter for each task in the order of the route: . waiting, o open, A agreed, D declined, R returned, s skipped.
QString drawn(const QList<Task> &tasks, int round = 1)
{
    QString text;
    for (const Task &task : tasks) {
        if (task.round == round)
            text.append(u".oADRs"_s.at(static_cast<int>(task.state)));
    }
    return text;
}

/// Plays ticks like "aA bD": the column's task, which must be open, is decided; settle follows each.
Standing play(const Route &route, QList<Task> &tasks, const QString &ticks, int round = 1)
{
    Standing now = standing(route, tasks);
    for (const QString &tick : ticks.split(u' ', Qt::SkipEmptyParts)) {
        for (Task &task : tasks) {
            if (task.round != round || task.columnId != tick.first(1))
                continue;
            if (task.state != TaskState::Open)
                qFatal("the tick %s is on a task that is not open", qPrintable(tick));
            task.state = tick.at(1) == u'A' ? TaskState::Agreed : tick.at(1) == u'D' ? TaskState::Declined : TaskState::Returned;
            task.decidedAt = evening;
        }
        now = settle(route, tasks, evening);
    }
    return now;
}

} // namespace

class TestRoute : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void games_data();
    void games();
    void tasksOfAFirstRound();
    void settleTouchesOnlyWhatChanges();
    void returnedThenANewRound();
    void anyOrderOfTicksComesToTheSame();
    void columnsAreFound();
    void malformedRoutes_data();
    void malformedRoutes();
    void standingOfTasksThatAreNotThere();
    void reasonsForDeclineAndReturn();
};

void TestRoute::games_data()
{
    QTest::addColumn<QString>("shape");
    QTest::addColumn<QString>("ticks");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("open");
    QTest::addColumn<int>("stillNeeded");
    const auto row = [](const char *shape, const char *ticks, const char *expected, Outcome outcome, const char *open = "",
                         int needed = 0) {
        QTest::addRow("%s | %s", shape, ticks) << QString::fromLatin1(shape) << QString::fromLatin1(ticks) << QString::fromLatin1(expected)
                                               << outcome << QString::fromLatin1(open) << needed;
    };
    const char *sheet = "all:abcd all:z"; // four heads beside each other, then the leader
    row(sheet, "", "oooo.", Outcome::Running, "abcd", 4);
    row(sheet, "cA", "ooAo.", Outcome::Running, "abd", 3);
    row(sheet, "dA aA bA", "AAoA.", Outcome::Running, "c", 1);
    row(sheet, "dA aA bA cA", "AAAAo", Outcome::Running, "z", 1);
    row(sheet, "dA aA bA cA zA", "AAAAA", Outcome::Approved);
    row(sheet, "dA aA bA cA zD", "AAAAD", Outcome::Declined);
    row(sheet, "dA aA bA cA zR", "AAAAR", Outcome::Returned);
    row(sheet, "aA bD", "ADsss", Outcome::Declined);
    row(sheet, "aA bR", "ARsss", Outcome::Returned);
    row("all:a all:b all:c", "", "o..", Outcome::Running, "a", 1);
    row("all:a all:b all:c", "aA", "Ao.", Outcome::Running, "b", 1);
    row("all:a all:b all:c", "aA bA cA", "AAA", Outcome::Approved);
    row("all:a all:b all:c", "aA bD", "ADs", Outcome::Declined);
    row("any:abc all:z", "bA", "sAso", Outcome::Running, "z", 1);
    row("any:abc all:z", "bD", "oDo.", Outcome::Running, "ac", 1);
    row("any:abc all:z", "bD aD", "DDo.", Outcome::Running, "c", 1);
    row("any:abc all:z", "bD aD cA", "DDAo", Outcome::Running, "z", 1);
    row("any:abc all:z", "bD aD cD", "DDDs", Outcome::Declined);
    row("any:abc all:z", "bR", "sRss", Outcome::Returned);
    row("any:abc", "cA", "ssA", Outcome::Approved);
    row("2of:abc all:z", "aA", "Aoo.", Outcome::Running, "bc", 1);
    row("2of:abc all:z", "aA cA", "AsAo", Outcome::Running, "z", 1);
    row("2of:abc all:z", "aD", "Doo.", Outcome::Running, "bc", 2);
    row("2of:abc all:z", "aD bA cA", "DAAo", Outcome::Running, "z", 1);
    row("2of:abc all:z", "aD bD", "DDss", Outcome::Declined); // two of three are out of reach
    row("3of:abcde", "aD bD", "DDooo", Outcome::Running, "cde", 3);
    row("3of:abcde", "aD bD cD", "DDDss", Outcome::Declined);
    row("3of:abcde", "aD bD cA dA eA", "DDAAA", Outcome::Approved);
    row("1of:ab", "bA", "sA", Outcome::Approved);
    row("3of:abc", "bD", "sDs", Outcome::Declined); // n of n is all of them
}

void TestRoute::games()
{
    QFETCH(QString, shape);
    QFETCH(QString, ticks);
    QFETCH(QString, expected);
    QFETCH(Outcome, outcome);
    QFETCH(QString, open);
    QFETCH(int, stillNeeded);
    const Route route = routeOf(shape);
    QVERIFY(checkRoute(route));
    QList<Task> tasks = firstTasks(route, u"case"_s, 1, morning);
    const Standing now = play(route, tasks, ticks);
    QCOMPARE(drawn(tasks), expected);
    QCOMPARE(now.outcome, outcome);
    QCOMPARE(now.openColumns.join(QString()), open);
    QCOMPARE(now.stillNeeded, stillNeeded);
    QCOMPARE(now.stepIndex >= 0, outcome == Outcome::Running);
    QCOMPARE(standing(route, tasks), now); // settled, so settling again changes nothing
    const QList<Task> before = tasks;
    settle(route, tasks, evening.addDays(1));
    QCOMPARE(tasks, before);
}

void TestRoute::tasksOfAFirstRound()
{
    const QList<Task> tasks = firstTasks(routeOf(u"all:ab all:z"_s), u"0190-x"_s, 3, morning);
    QCOMPARE(tasks.size(), 3);
    QCOMPARE(tasks.at(1).id, u"0190-x/3/b"_s);
    QCOMPARE(tasks.at(1).round, 3);
    QCOMPARE(tasks.at(1).version, 1);
    QCOMPARE(tasks.at(1).openedAt, morning);
    QCOMPARE(tasks.at(2).state, TaskState::Waiting);
    QVERIFY(tasks.at(2).openedAt.isNull());
}

void TestRoute::settleTouchesOnlyWhatChanges()
{
    const Route route = routeOf(u"any:ab all:z"_s);
    QList<Task> tasks = firstTasks(route, u"case"_s, 1, morning);
    play(route, tasks, u"aA"_s);
    QCOMPARE(tasks.at(0).version, 1); // the rules of the back office count the decision itself
    QCOMPARE(tasks.at(1).version, 2); // skipped
    QCOMPARE(tasks.at(2).version, 2); // opened
    QCOMPARE(tasks.at(2).openedAt, evening);
}

void TestRoute::returnedThenANewRound()
{
    const Route route = routeOf(u"all:ab all:z"_s);
    QList<Task> tasks = firstTasks(route, u"case"_s, 1, morning);
    QCOMPARE(play(route, tasks, u"aA bR"_s).outcome, Outcome::Returned);
    tasks += firstTasks(route, u"case"_s, 2, evening);
    const Standing again = standing(route, tasks);
    QCOMPARE(again.outcome, Outcome::Running);
    QCOMPARE(again.openColumns, QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(play(route, tasks, u"bA aA zA"_s, 2).outcome, Outcome::Approved);
    QCOMPARE(drawn(tasks, 1), u"ARs"_s); // the first round stays as it was
    QCOMPARE(drawn(tasks, 2), u"AAA"_s);
}

void TestRoute::anyOrderOfTicksComesToTheSame()
{
    const quint32 seed = qEnvironmentVariableIntValue("CASEDESK_SEED");
    QRandomGenerator random(seed ? seed : 2'004);
    qInfo("seed %u (CASEDESK_SEED replays)", seed ? seed : 2'004);
    const Route route = routeOf(u"all:abcd 2of:efg all:z"_s);
    for (int game = 0; game < 500; ++game) {
        QList<Task> tasks = firstTasks(route, u"case"_s, 1, morning);
        int ticks = 0;
        Standing now = standing(route, tasks);
        while (now.outcome == Outcome::Running) {
            QVERIFY(!now.openColumns.isEmpty());
            QVERIFY(now.stillNeeded >= 1 && now.stillNeeded <= now.openColumns.size());
            const QString column = now.openColumns.at(random.bounded(now.openColumns.size()));
            now = play(route, tasks, column + u'A');
            QVERIFY(++ticks <= 8);
        }
        // However the officers took their turns: everyone of the first step, two of three, the leader.
        QCOMPARE(now.outcome, Outcome::Approved);
        QCOMPARE(ticks, 7);
        QCOMPARE(drawn(tasks).count(u'A'), 7);
        QCOMPARE(drawn(tasks).count(u's'), 1);
    }
}

void TestRoute::columnsAreFound()
{
    const Route route = routeOf(u"all:ab all:z"_s);
    QCOMPARE(route.column(u"z"_s)->unitId, u"unit-z"_s);
    QCOMPARE(route.stepOf(u"b"_s), &route.steps.at(0));
    QCOMPARE(route.column(u"q"_s), nullptr);
    QCOMPARE(route.stepOf(u"q"_s), nullptr);
}

void TestRoute::malformedRoutes_data()
{
    QTest::addColumn<Route>("route");
    QTest::addColumn<QString>("word");
    QTest::newRow("empty") << Route() << u"no steps"_s;
    Route route = routeOf(u"all:ab all:z"_s);
    route.steps[1].columns.clear();
    QTest::newRow("no columns") << route << u"no columns"_s;
    QTest::newRow("column twice in a step") << routeOf(u"all:aa"_s) << u"used twice: a"_s;
    QTest::newRow("column twice in the route") << routeOf(u"all:ab all:b"_s) << u"used twice: b"_s;
    QTest::newRow("none of two") << routeOf(u"0of:ab"_s) << u"needed"_s;
    QTest::newRow("three of two") << routeOf(u"3of:ab"_s) << u"needed"_s;
    QTest::newRow("slash") << routeOf(u"all:/"_s) << u"slash"_s;
    route = routeOf(u"all:ab all:z"_s);
    route.steps[1].id = route.steps[0].id;
    QTest::newRow("step twice") << route << u"used twice"_s;
    route = routeOf(u"all:a"_s);
    route.steps[0].columns[0].unitId.clear();
    QTest::newRow("no unit") << route << u"no unit"_s;
}

void TestRoute::malformedRoutes()
{
    QFETCH(Route, route);
    QFETCH(QString, word);
    const auto checked = checkRoute(route);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, FailureCode::RouteMalformed);
    QVERIFY2(checked.error().detail.contains(word), qPrintable(checked.error().detail));
}

void TestRoute::standingOfTasksThatAreNotThere()
{
    // Whatever a damaged cache holds, the answer is a standing and no crash.
    const Route route = routeOf(u"all:ab all:z"_s);
    QCOMPARE(standing(route, {}).openColumns, QStringList({u"a"_s, u"b"_s}));
    QList<Task> foreign = firstTasks(routeOf(u"all:xy"_s), u"case"_s, 1, morning);
    QCOMPARE(standing(route, foreign).outcome, Outcome::Running);
    settle(route, foreign, evening);
    QCOMPARE(drawn(foreign), u"ss"_s); // columns the route does not know are nobody's turn
    QCOMPARE(standing(Route(), {}).outcome, Outcome::Approved);
}

void TestRoute::reasonsForDeclineAndReturn()
{
    QVERIFY(checkReason(Decision::Agree, {}));
    for (const Decision decision : {Decision::Decline, Decision::Return}) {
        QVERIFY(checkReason(decision, u"缺专用条款"_s));
        for (const QString &empty : {QString(), u"  "_s, u"\n\u3000"_s}) {
            const auto checked = checkReason(decision, empty);
            QVERIFY(!checked);
            QCOMPARE(checked.error().code, FailureCode::ReasonRequired);
        }
    }
}

QTEST_GUILESS_MAIN(TestRoute)
#include "test_route.moc"
