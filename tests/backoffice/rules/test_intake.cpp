// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/intake.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace backoffice::rules;
using domain::Case;
using domain::CaseState;
using domain::FailureCode;
using domain::IntakeState;

/// Rules on a matter made up here; the real packages are taken in by tests/backoffice/service/test_execution_intake.cpp.
class TestIntake : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void acceptedAndGivenToItsOffices();
    void whatRegistersSaidIsKept();
    void numbersAreWrittenOneWay();
    void decidedByRules();
    void onlyAWholeApplicationIsAccepted();
    void whatMayNotEvenBeKept();
    void feesAreTheServersSum();
    void promisesThatHold_data();
    void promisesThatHold();
    void sentBackByAnOfficerBeginsANewRound();
    void limitsOfNoDays();
    void receipts();

private:
    domain::Result<Case> take() { return takeIn(m_order, {m_matter, forms::engine::Form::applicantOnly(), u"o1"_s, m_at}); }
    domain::Result<Case> again(const Case &before)
    {
        return supplement(before, m_order, {m_matter, forms::engine::Form::applicantOnly(), u"o1"_s, m_at});
    }
    static QJsonObject needs(const QString &paper)
    {
        return {{u"required"_s, QJsonArray{u"papers"_s}},
            {u"properties"_s, QJsonObject{{u"papers"_s, QJsonObject{{u"required"_s, QJsonArray{paper}}}}}}};
    }
    void setPaper(const QString &state)
    {
        QJsonObject papers = m_order.intake.data.value(u"papers"_s).toObject();
        papers.insert(u"proof"_s, state);
        m_order.intake.data.insert(u"papers"_s, papers);
    }
    domain::Matter m_matter;
    IntakeOrder m_order;
    const QDateTime m_at{QDate(2026, 11, 19), QTime(3, 0), Qt::UTC};
};

void TestIntake::init()
{
    m_matter = {};
    m_matter.code = u"made-up"_s;
    m_matter.version = u"1"_s;
    m_matter.promisedDays = 5;
    m_matter.statutoryDays = 20;
    m_matter.materials = {{.id = u"proof"_s, .name = u"证明"_s, .deferrable = true}};
    const auto column = [](const QString &id) { return domain::RouteColumn{.id = id, .unitId = u"unit-"_s + id, .label = id}; };
    m_matter.route.steps = {{.id = u"s"_s, .title = u"审查"_s, .columns = {column(u"a"_s), column(u"b"_s)}},
        {.id = u"e"_s, .title = u"审定"_s, .columns = {column(u"c"_s)}}};
    m_order = {};
    m_order.caseId = u"c1"_s;
    m_order.title = u"事项"_s;
    m_order.outcome = IntakeOutcome::Accept;
    m_order.madeOn = QDate(2026, 11, 19);
    m_order.intake.deskId = u"d1"_s;
    m_order.intake.data = {{u"applicant"_s,
                               QJsonObject{{u"name"_s, u"林青禾"_s}, {u"idNumber"_s, u"440304195001010019"_s}, {u"contact"_s, u"林青禾"_s},
                                   {u"phone"_s, u"13900001111"_s}, {u"address"_s, u"榕湖路8号"_s}}},
        {u"papers"_s, QJsonObject{{u"proof"_s, u"given"_s}}}};
}

void TestIntake::acceptedAndGivenToItsOffices()
{
    const auto made = take();
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    QCOMPARE(made->state, CaseState::Running);
    QCOMPARE(made->intake.officerId, u"o1"_s);
    QCOMPARE(made->task(u"a"_s)->state, domain::TaskState::Open); // beside each other
    QCOMPARE(made->task(u"b"_s)->state, domain::TaskState::Open);
    QCOMPARE(made->task(u"c"_s)->state, domain::TaskState::Waiting);
    QCOMPARE(made->limits.promisedDays, 5);
    QCOMPARE(made->promisedDue, QDate(2026, 11, 26)); // the day of receipt does not count, nor does the weekend
    QCOMPARE(made->applicant.name, u"林青禾"_s);
}

void TestIntake::whatRegistersSaidIsKept()
{
    m_order.intake.registered = {{u"/applicant/address"_s, u"人口基础信息库"_s, m_at.addDays(-1), m_at}};
    const auto made = take();
    QVERIFY(made);
    QCOMPARE(made->intake.registered, m_order.intake.registered);
}

/// 公民身份号码 ends in a capital X (GB 11643).
void TestIntake::numbersAreWrittenOneWay()
{
    QJsonObject applicant = m_order.intake.data.value(u"applicant"_s).toObject();
    applicant.insert(u"idNumber"_s, u"１１０１０５１９４９１２３１００２x"_s);
    m_order.intake.data.insert(u"applicant"_s, applicant);
    const auto made = take();
    QVERIFY(made);
    QCOMPARE(made->applicant.idNumber, u"11010519491231002X"_s);
    QCOMPARE(made->intake.data.value(u"applicant"_s).toObject().value(u"idNumber"_s).toString(), u"11010519491231002X"_s);
}

void TestIntake::decidedByRules()
{
    m_matter.instant = true;
    QCOMPARE(take()->state, CaseState::Running); // no rules: a person decides
    m_matter.rules = {{.id = u"r"_s, .title = u"有证明"_s, .schema = needs(u"proof"_s), .failed = u"没有证明"_s}};
    const Case made = *take();
    QCOMPARE(made.state, CaseState::Approved);
    QCOMPARE(made.intake.rules.size(), 1);
    m_matter.rules.append({.id = u"x"_s, .title = u"有彩虹"_s, .schema = needs(u"rainbow"_s), .failed = u"没有彩虹"_s});
    const Case fallen = *take();
    QCOMPARE(fallen.state, CaseState::Running);
    QVERIFY(fallen.intake.rules.first().passed);
    QCOMPARE(fallen.intake.rules.last().reason, u"没有彩虹"_s);
    QCOMPARE(fallen.task(u"a"_s)->state, domain::TaskState::Open);
    m_matter.instant = false;
    QVERIFY(take()->intake.rules.isEmpty());
}

void TestIntake::onlyAWholeApplicationIsAccepted()
{
    setPaper(u"missing"_s);
    QCOMPARE(take().error().code, FailureCode::PapersMissing);
    QCOMPARE(take().error().detail, u"proof"_s);
    for (const IntakeOutcome outcome : {IntakeOutcome::Receive, IntakeOutcome::Correct, IntakeOutcome::Refuse}) {
        m_order.outcome = outcome;
        QVERIFY(take());
        QVERIFY(take()->tasks.isEmpty());
        QVERIFY(take()->intake.fees.isEmpty());
    }
    m_order.intake.data.insert(u"applicant"_s, QJsonObject{{u"name"_s, u" "_s}});
    QCOMPARE(take().error().code, FailureCode::FormInvalid);
}

void TestIntake::whatMayNotEvenBeKept()
{
    m_order.outcome = IntakeOutcome::Refuse;
    QJsonObject applicant = m_order.intake.data.value(u"applicant"_s).toObject();
    applicant.insert(u"name"_s, u"林\u202E青禾"_s); // turns the text round
    m_order.intake.data.insert(u"applicant"_s, applicant);
    const auto made = take();
    QVERIFY(!made);
    QCOMPARE(made.error().code, FailureCode::FormInvalid);
    QVERIFY2(made.error().detail.startsWith(u"/applicant/name"_s), qPrintable(made.error().detail));
}

void TestIntake::feesAreTheServersSum()
{
    m_matter.fees = {{.id = u"f"_s, .name = u"工本费"_s, .amountFen = 1000},
        {.id = u"g"_s, .name = u"邮费"_s, .amountFen = 500, .when = needs(u"post"_s)}};
    m_order.intake.fees = {{u"f"_s, u"工本费"_s, 1}};
    QCOMPARE(take()->intake.feesFen(), 1000); // not asked of anybody yet
    m_order.feesNamed = true;
    QCOMPARE(take().error().detail, u"/fees 1000"_s);
    m_order.intake.fees.first().amountFen = 1000;
    QVERIFY(take());
}

void TestIntake::promisesThatHold_data()
{
    QTest::addColumn<QString>("material");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("deferrable");
    QTest::addColumn<bool>("good");
    QTest::newRow("for next week") << u"proof"_s << QDate(2026, 11, 26) << true << true;
    QTest::newRow("for today") << u"proof"_s << QDate(2026, 11, 19) << true << true;
    QTest::newRow("for yesterday") << u"proof"_s << QDate(2026, 11, 18) << true << false;
    QTest::newRow("one that may not be") << u"proof"_s << QDate(2026, 11, 26) << false << false;
    QTest::newRow("another paper") << u"poem"_s << QDate(2026, 11, 26) << true << false;
}

void TestIntake::promisesThatHold()
{
    QFETCH(QString, material);
    QFETCH(QDate, day);
    QFETCH(bool, deferrable);
    QFETCH(bool, good);
    m_matter.materials.first().deferrable = deferrable;
    m_order.intake.deferred = {{material, day}};
    setPaper(u"deferred"_s);
    const auto made = take();
    QCOMPARE(made.has_value(), good);
    if (!good)
        QCOMPARE(made.error().code, FailureCode::PapersMissing);
}

void TestIntake::sentBackByAnOfficerBeginsANewRound()
{
    Case before = *take();
    QCOMPARE(again(before).error().code, FailureCode::IntakeDecided);
    before.state = CaseState::Returned;
    before.limits.receivedOn = QDate(2026, 11, 2);
    m_order.outcome = IntakeOutcome::Correct;
    m_order.intake.corrections = {u"再补一份"_s};
    QCOMPARE(again(before).error().code, FailureCode::CorrectionsOnce);
    m_order.outcome = IntakeOutcome::Accept;
    const Case after = *again(before);
    QCOMPARE(after.state, CaseState::Running);
    QCOMPARE(after.round(), 2);
    QCOMPARE(after.limits.receivedOn, QDate(2026, 11, 2)); // accepted once; the limit runs on
}

void TestIntake::limitsOfNoDays()
{
    m_matter.promisedDays = 0;
    QCOMPARE(take()->promisedDue, QDate(2026, 11, 19));
}

void TestIntake::receipts()
{
    Case subject = *take();
    QVERIFY(!needsReceipt(subject));
    subject.intake.fees = {{u"f"_s, u"工本费"_s, 1000}};
    QVERIFY(needsReceipt(subject));
    giveReceipt(subject, 5, m_at);
    QVERIFY(!needsReceipt(subject));
    QCOMPARE(subject.intake.receiptNumber, u"202600000005"_s);
}

QTEST_GUILESS_MAIN(TestIntake)
#include "test_intake.moc"
