// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/tick.h"
#include "domain/codec.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace backoffice::rules;
using domain::CaseState;
using domain::Decision;
using domain::TaskState;

namespace {

const QDateTime at(QDate(2026, 11, 19), QTime(3, 0), Qt::UTC);

domain::Matter matter()
{
    domain::Matter made;
    made.code = u"filing"_s;
    made.version = u"1"_s;
    made.unitId = u"bureau"_s;
    made.licenceName = u"证明"_s;
    made.licenceNumberPattern = u"青建备〔{year}〕{serial}号"_s;
    made.smsTexts = {{u"approved"_s, u"{applicant} {case} {licence}"_s}, {u"declined"_s, u"{applicant} {reason}"_s}};
    domain::RouteStep heads{.id = u"heads"_s, .title = {}, .rule = domain::StepRule::AllOf, .needed = 0, .columns = {}};
    heads.columns = {{u"a"_s, u"section-a"_s, u"甲"_s, false}, {u"b"_s, u"section-b"_s, u"乙"_s, false}};
    domain::RouteStep last{.id = u"last"_s, .title = {}, .rule = domain::StepRule::AllOf, .needed = 0, .columns = {}};
    last.columns = {{u"l"_s, u"lead"_s, u"局领导"_s, true}};
    made.route.steps = {heads, last};
    return made;
}

domain::Case caseFile()
{
    domain::Case made;
    made.id = u"c"_s;
    made.version = 7;
    made.number = u"QR1"_s;
    made.matterCode = u"filing"_s;
    made.matterVersion = u"1"_s;
    made.applicant.name = u"某公司"_s;
    made.tasks = domain::firstTasks(matter().route, made.id, 1, at.addDays(-1));
    made.digest = u"digest"_s;
    return made;
}

domain::Officer officer(const QString &unit, domain::Role role = domain::Role::Officer)
{
    return {.id = u"officer-"_s + unit, .userName = unit, .name = unit, .post = {}, .unitId = unit, .roles = {role}};
}

TickOrder order(const domain::Case &subject, const QString &column, Decision decision = Decision::Agree, const QString &opinion = u"同意"_s)
{
    const domain::Task *task = subject.task(column);
    return {subject.id, task->id, decision, opinion, task->version, subject.digest};
}

QString refusal(const domain::Result<domain::Case> &result)
{
    return result ? u"accepted"_s : domain::codeText(result.error().code);
}

} // namespace

class TestTick : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyDecisionInEveryState_data();
    void everyDecisionInEveryState();
    void onlyHisOwnColumn();
    void leaderOnlyColumnNeedsALeader();
    void staleTaskAndStaleDigest();
    void closedCaseIsClosed();
    void lastTickApproves();
    void declineEndsTheCase();
    void argumentsAreChecked_data();
    void argumentsAreChecked();
};

void TestTick::everyDecisionInEveryState_data()
{
    QTest::addColumn<TaskState>("state");
    QTest::addColumn<Decision>("decision");
    QTest::addColumn<QString>("opinion");
    QTest::addColumn<QString>("expected");
    const QList<std::pair<TaskState, QString>> states{{TaskState::Waiting, u"task.not_open"_s}, {TaskState::Open, u"accepted"_s},
        {TaskState::Agreed, u"task.decided"_s}, {TaskState::Declined, u"task.decided"_s}, {TaskState::Returned, u"task.decided"_s},
        {TaskState::Skipped, u"task.not_open"_s}};
    for (const auto &[state, expected] : states) {
        for (const Decision decision : {Decision::Agree, Decision::Decline, Decision::Return}) {
            for (const QString &opinion : {u"理由"_s, QString()}) {
                const bool needsReason = state == TaskState::Open && decision != Decision::Agree && opinion.isEmpty();
                const QString name = domain::text(state) + u' ' + domain::text(decision) + (opinion.isEmpty() ? u" silent"_s : QString());
                QTest::newRow(qPrintable(name)) << state << decision << opinion << (needsReason ? u"tick.reason_required"_s : expected);
            }
        }
    }
}

void TestTick::everyDecisionInEveryState()
{
    QFETCH(TaskState, state);
    QFETCH(Decision, decision);
    QFETCH(QString, opinion);
    QFETCH(QString, expected);
    domain::Case subject = caseFile();
    subject.tasks[0].state = state;
    const auto after = tick(subject, matter(), officer(u"section-a"_s), order(subject, u"a"_s, decision, opinion), at);
    QCOMPARE(refusal(after), expected);
    if (after) {
        QCOMPARE(after->version, subject.version + 1);
        QCOMPARE(after->task(u"a"_s)->officerId, u"officer-section-a"_s);
        QCOMPARE(after->task(u"a"_s)->decidedAt, at);
        QVERIFY(after->task(u"a"_s)->version > subject.task(u"a"_s)->version);
    }
}

void TestTick::onlyHisOwnColumn()
{
    const domain::Case subject = caseFile();
    QCOMPARE(refusal(tick(subject, matter(), officer(u"section-b"_s), order(subject, u"a"_s), at)), u"task.not_yours"_s);
    TickOrder elsewhere = order(subject, u"a"_s);
    elsewhere.taskId = u"c/1/z"_s;
    QCOMPARE(refusal(tick(subject, matter(), officer(u"section-a"_s), elsewhere, at)), u"task.unknown"_s);
}

void TestTick::leaderOnlyColumnNeedsALeader()
{
    domain::Case subject = caseFile();
    for (const QString &column : {u"a"_s, u"b"_s})
        subject = *tick(subject, matter(), officer(matter().route.column(column)->unitId), order(subject, column), at);
    QCOMPARE(refusal(tick(subject, matter(), officer(u"lead"_s), order(subject, u"l"_s), at)), u"task.not_yours"_s);
    QCOMPARE(refusal(tick(subject, matter(), officer(u"lead"_s, domain::Role::Leader), order(subject, u"l"_s), at)), u"accepted"_s);
}

void TestTick::staleTaskAndStaleDigest()
{
    const domain::Case subject = caseFile();
    TickOrder older = order(subject, u"a"_s);
    older.taskVersion += 1;
    QCOMPARE(refusal(tick(subject, matter(), officer(u"section-a"_s), older, at)), u"task.stale"_s);
    TickOrder otherPapers = order(subject, u"a"_s);
    otherPapers.digest = u"another"_s;
    QCOMPARE(refusal(tick(subject, matter(), officer(u"section-a"_s), otherPapers, at)), u"document.stale"_s);
}

void TestTick::closedCaseIsClosed()
{
    for (const CaseState state : {CaseState::Approved, CaseState::Declined, CaseState::Returned}) {
        domain::Case subject = caseFile();
        subject.state = state;
        QCOMPARE(refusal(tick(subject, matter(), officer(u"section-a"_s), order(subject, u"a"_s), at)), u"case.closed"_s);
    }
}

void TestTick::lastTickApproves()
{
    domain::Case subject = caseFile();
    subject = *tick(subject, matter(), officer(u"section-a"_s), order(subject, u"a"_s), at);
    QCOMPARE(subject.state, CaseState::Running);
    QCOMPARE(subject.task(u"l"_s)->state, TaskState::Waiting);
    subject = *tick(subject, matter(), officer(u"section-b"_s), order(subject, u"b"_s), at);
    QCOMPARE(subject.task(u"l"_s)->state, TaskState::Open);
    QVERIFY(!needsLicence(subject, matter()));
    subject = *tick(subject, matter(), officer(u"lead"_s, domain::Role::Leader), order(subject, u"l"_s), at);
    QCOMPARE(subject.state, CaseState::Approved);
    QCOMPARE(subject.closedAt, at);
    QVERIFY(needsLicence(subject, matter()));
}

void TestTick::declineEndsTheCase()
{
    const domain::Case subject = caseFile();
    const auto declined = tick(subject, matter(), officer(u"section-a"_s), order(subject, u"a"_s, Decision::Decline, u"不符"_s), at);
    QCOMPARE(declined->state, CaseState::Declined);
    QCOMPARE(declined->task(u"b"_s)->state, TaskState::Skipped);
    const auto returned = tick(subject, matter(), officer(u"section-a"_s), order(subject, u"a"_s, Decision::Return, u"补正"_s), at);
    QCOMPARE(returned->state, CaseState::Returned);
}

void TestTick::argumentsAreChecked_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no task") << u"args"_s << u"taskId"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("task of another type") << u"args"_s << u"taskId"_s << QJsonValue(5);
    QTest::newRow("no case") << u"args"_s << u"caseId"_s << QJsonValue(u""_s);
    QTest::newRow("unknown decision") << u"args"_s << u"decision"_s << QJsonValue(u"perhaps"_s);
    QTest::newRow("opinion without end") << u"args"_s << u"opinion"_s << QJsonValue(QString(opinionLimit + 1, u'好'));
    QTest::newRow("no version") << u"expect"_s << u"taskVersion"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("version below one") << u"expect"_s << u"taskVersion"_s << QJsonValue(0);
    QTest::newRow("no digest") << u"expect"_s << u"digest"_s << QJsonValue(QJsonValue::Null);
}

void TestTick::argumentsAreChecked()
{
    QFETCH(QString, part);
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    domain::Command command;
    command.args = {{u"caseId"_s, u"c"_s}, {u"taskId"_s, u"c/1/a"_s}, {u"decision"_s, u"agree"_s}, {u"opinion"_s, u" 同意 "_s}};
    command.expect = {{u"taskVersion"_s, 1}, {u"digest"_s, u"digest"_s}};
    QCOMPARE(readTick(command)->opinion, u"同意"_s);
    QJsonObject &object = part == "args"_L1 ? command.args : command.expect;
    object.insert(key, value);
    const auto read = readTick(command);
    QVERIFY(!read);
    QCOMPARE(read.error().code, domain::FailureCode::CommandMalformed);
}

QTEST_GUILESS_MAIN(TestTick)
#include "test_tick.moc"
