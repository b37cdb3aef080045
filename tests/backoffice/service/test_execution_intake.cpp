// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backoffice/window.h"

using namespace world;
using domain::AnswerStatus;
using domain::Case;
using domain::CaseState;
using domain::IntakeState;

class TestExecutionIntake : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_office = std::make_unique<Office>(); }
    void theRulesDecideAtOnce();
    void aRuleThatFailsLeavesItToAPerson();
    void numbersRunWithoutGap_data() { bothDatabases(m_server); }
    void numbersRunWithoutGap();
    void feesGiveAReceipt();
    void whatIsRefused_data();
    void whatIsRefused();
    void correctionsAreToldOnce();
    void notAccepted();
    void handedInAndLookedAtLater();
    void aPromisedPaperIsBrought();
    void papersMustBeThere();
    void parallelOfficesAllHaveTheirTask();
    void repeatedIsTheSameCase();
    void anothersChangeInBetween();

private:
    domain::Answer take(Window &window, QJsonObject args, Case *made = nullptr, const QJsonObject &change = {})
    {
        for (auto each = change.begin(); each != change.end(); ++each)
            args.insert(each.key(), each.value());
        const domain::Answer answer = window.send(u"intake"_s, args);
        if (made && answer.status == AnswerStatus::Accepted)
            *made = m_office->caseById(args.value(u"caseId"_s).toString());
        return answer;
    }
    static QJsonObject supplementArgs(const Case &subject, const QString &outcome = u"accept"_s)
    {
        return {{u"caseId"_s, subject.id}, {u"data"_s, subject.intake.data}, {u"papers"_s, QJsonArray()}, {u"deferred"_s, QJsonArray()},
            {u"outcome"_s, outcome}, {u"reason"_s, u"不属于本区受理范围"_s}, {u"corrections"_s, QJsonArray{u"照片"_s}}};
    }
    QString photo(const Device &device)
    {
        const QString digest = *m_office->blobs.keep("a scanned page of " + m_office->ids.next().toLatin1());
        m_office->run("blob.add", {db::text(digest), qint64(30), db::text(u"image/jpeg"_s), db::text(device.session.officerId), qint64(1)});
        return digest;
    }
    static QJsonObject paper(const QString &material, const QString &digest)
    {
        return {{u"materialId"_s, material}, {u"name"_s, u"扫描件"_s},
            {u"blob"_s, QJsonObject{{u"sha256"_s, digest}, {u"size"_s, 30}, {u"mediaType"_s, u"image/jpeg"_s}}}};
    }
    tests::support::PostgresServer m_server;
    std::unique_ptr<Office> m_office;
};

void TestExecutionIntake::theRulesDecideAtOnce()
{
    Window window(*m_office);
    Case made;
    QCOMPARE(take(window, window.intakeArgs(seniorCard(*m_office)), &made).code, QString());
    QCOMPARE(made.number, u"QR20261119-007"_s); // six of the sample came in today
    QCOMPARE(made.state, CaseState::Approved);
    QCOMPARE(made.closedAt, m_office->clock.now());
    QCOMPARE(made.intake.state, IntakeState::Accepted);
    QCOMPARE(made.intake.rules.size(), 4);
    for (const domain::RuleResult &rule : made.intake.rules)
        QVERIFY2(rule.passed, qPrintable(rule.title));
    QCOMPARE(made.licence.number, cardNumber(*m_office, 3)); // two of the sample
    QCOMPARE(made.licence.fields.value(u"cardKind"_s), u"七十岁以上"_s);
    QCOMPARE(made.licence.fields.value(u"applicant"_s), u"林青禾"_s);
    QCOMPARE(made.applicant.phone, u"13900001111"_s);
    QCOMPARE(made.digest, domain::caseDigest(made));
    QCOMPARE(made.limits.receivedOn, QDate(2026, 11, 19));
    QCOMPARE(made.promisedDue, QDate(2026, 11, 20));
    QVERIFY(std::all_of(made.tasks.begin(), made.tasks.end(), [](const auto &t) { return t.state == domain::TaskState::Skipped; }));
    QCOMPARE(made.notices.size(), 1);
    QVERIFY(made.notices.first().text.contains(made.licence.number));
    QCOMPARE(m_office->run("licence_number.count", {db::text(u"licence/senior-card/2026"_s)}).number(0, 0), 3);
}

void TestExecutionIntake::aRuleThatFailsLeavesItToAPerson()
{
    Window window(*m_office);
    Case made;
    const QJsonObject data = seniorCard(*m_office, [](QJsonObject &, QJsonObject &form) { form.insert(u"cardKind"_s, u"sixty"_s); });
    QCOMPARE(take(window, window.intakeArgs(data), &made).code, QString());
    QCOMPARE(made.state, CaseState::Running);
    QVERIFY(made.licence.isNull());
    QStringList failed;
    for (const domain::RuleResult &rule : made.intake.rules) {
        if (!rule.passed)
            failed.append(rule.id + u' ' + rule.reason);
    }
    QCOMPARE(failed, QStringList{u"kind 选择的卡类别与年龄不符，须由民政人员核对"_s});
    QCOMPARE(made.task(u"dtk"_s)->state, domain::TaskState::Open);
    // the window's own column: hetian decides as a person
    QCOMPARE(m_office->send(window.device, m_office->tick(window.device, made, u"dtk"_s)).status, AnswerStatus::Accepted);
    QCOMPARE(m_office->caseById(made.id).licence.number, cardNumber(*m_office, 3));
}

/// Refusals between them take no number, and what is sent together is numbered together.
void TestExecutionIntake::numbersRunWithoutGap()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    Window window(*m_office);
    QList<domain::SignedCommand> commands;
    QStringList cases;
    for (int i = 0; i < 12; ++i) {
        QJsonObject args = window.intakeArgs(i % 3 == 1 ? QJsonObject() : seniorCard(*m_office));
        cases.append(args.value(u"caseId"_s).toString());
        commands.append(m_office->command(window.device, u"intake"_s, args));
    }
    const auto done = m_office->executor.execute(window.device.session, commands);
    QVERIFY(done);
    int accepted = 0;
    for (int i = 0; i < 12; ++i) {
        if (done->at(i).answer.status != AnswerStatus::Accepted)
            continue;
        ++accepted;
        const Case made = m_office->caseById(cases.at(i));
        QCOMPARE(made.licence.number, cardNumber(*m_office, accepted + 2));
        QCOMPARE(made.number, u"QR20261119-%1"_s.arg(accepted + 6, 3, 10, QLatin1Char('0')));
    }
    QCOMPARE(accepted, 8);
    const db::Rows ledger = m_office->run("licence_number.count", {db::text(u"licence/senior-card/2026"_s)});
    QCOMPARE(ledger.number(0, 0), 10);
    QCOMPARE(ledger.number(0, 1), 10);
}

void TestExecutionIntake::feesGiveAReceipt()
{
    Window window(*m_office);
    const QJsonObject data = seniorCard(*m_office, [](QJsonObject &situation, QJsonObject &form) {
        situation.insert(u"kind"_s, u"lost"_s);
        form.insert(u"formerNumber"_s, u"青老优20251"_s);
    });
    QJsonObject args = window.intakeArgs(data);
    args.insert(u"fees"_s, QJsonArray{QJsonObject{{u"id"_s, u"remake"_s}, {u"name"_s, u"补卡工本费"_s}, {u"amountFen"_s, 900}}});
    QCOMPARE(take(window, args).code, u"intake.form_invalid"_s); // another sum was asked of the applicant
    Case made;
    QCOMPARE(take(window, window.intakeArgs(data), &made).code, QString());
    QCOMPARE(made.intake.feesFen(), 1000);
    QCOMPARE(made.intake.receiptNumber, u"202600000002"_s);
    QCOMPARE(made.intake.paidAt, m_office->clock.now());
    const db::Rows takings = m_office->run("desk.takings", {db::text(desk3), db::text(u"2026-11-19"_s)});
    QCOMPARE(takings.number(0, 0), 2000); // with that of the sample
    QCOMPARE(takings.number(0, 1), 2);
}

void TestExecutionIntake::whatIsRefused_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<QString>("code");
    const QJsonObject stranger{{u"materialId"_s, u"poem"_s}, {u"name"_s, u"诗"_s}};
    const QJsonObject never{{u"materialId"_s, u"photo"_s}, {u"promisedOn"_s, u"2026-12-01"_s}};
    QTest::newRow("no window officer") << u"linhe"_s << QJsonObject() << u"right.missing"_s;
    QTest::newRow("no data") << u"hetian"_s << QJsonObject{{u"data"_s, QJsonValue()}} << u"command.malformed"_s;
    QTest::newRow("an empty form") << u"hetian"_s << QJsonObject{{u"data"_s, QJsonObject()}} << u"intake.form_invalid"_s;
    QTest::newRow("no title") << u"hetian"_s << QJsonObject{{u"title"_s, u" "_s}} << u"command.malformed"_s;
    QTest::newRow("a desk nobody knows") << u"hetian"_s << QJsonObject{{u"deskId"_s, u"desk-9"_s}} << u"object.unknown"_s;
    QTest::newRow("a matter nobody knows") << u"hetian"_s << QJsonObject{{u"matterCode"_s, u"magic"_s}} << u"matter.unknown"_s;
    QTest::newRow("an old version") << u"hetian"_s << QJsonObject{{u"matterVersion"_s, u"1999.1"_s}} << u"matter.unknown"_s;
    QTest::newRow("an outcome nobody knows") << u"hetian"_s << QJsonObject{{u"outcome"_s, u"maybe"_s}} << u"command.malformed"_s;
    QTest::newRow("corrections without a list") << u"hetian"_s << QJsonObject{{u"outcome"_s, u"correct"_s}} << u"command.malformed"_s;
    QTest::newRow("refused without reason") << u"hetian"_s << QJsonObject{{u"outcome"_s, u"refuse"_s}} << u"command.malformed"_s;
    QTest::newRow("a paper of another matter") << u"hetian"_s << QJsonObject{{u"papers"_s, QJsonArray{stranger}}}
                                               << u"intake.form_invalid"_s;
    QTest::newRow("a promise that is not allowed")
        << u"hetian"_s << QJsonObject{{u"deferred"_s, QJsonArray{never}}} << u"intake.papers_missing"_s;
}

void TestExecutionIntake::whatIsRefused()
{
    QFETCH(QString, user);
    QFETCH(QJsonObject, change);
    QFETCH(QString, code);
    Window window(*m_office, user);
    const qint64 place = m_office->run("head.read").number(0, 1);
    QCOMPARE(take(window, window.intakeArgs(seniorCard(*m_office)), nullptr, change).code, code);
    QCOMPARE(m_office->run("head.read").number(0, 1), place);
    QCOMPARE(m_office->run("counter.read", {db::text(u"licence/senior-card/2026"_s)}).number(0, 0), 2);
}

void TestExecutionIntake::correctionsAreToldOnce()
{
    Window window(*m_office);
    Case told;
    const QJsonObject change{{u"corrections"_s, QJsonArray{u"近期免冠照片"_s, u"居住证明"_s}}};
    QCOMPARE(take(window, window.intakeArgs(seniorCard(*m_office), u"correct"_s), &told, change).code, QString());
    QCOMPARE(told.state, CaseState::Returned);
    QCOMPARE(told.intake.state, IntakeState::Corrections);
    QCOMPARE(told.intake.correctedAt, m_office->clock.now());
    QVERIFY(told.notices.first().text.contains(u"近期免冠照片；居住证明"_s));
    QCOMPARE(window.send(u"supplement"_s, supplementArgs(told, u"correct"_s), {{u"version"_s, 1}}).code, u"intake.corrections_once"_s);
    m_office->clock.time = m_office->clock.time.addDays(1);
    QJsonObject again = supplementArgs(told);
    again.insert(u"data"_s, seniorCard(*m_office));
    QCOMPARE(window.send(u"supplement"_s, again, {{u"version"_s, 1}}).code, QString());
    const Case after = m_office->caseById(told.id);
    QCOMPARE(after.state, CaseState::Approved);
    QCOMPARE(after.intake.corrections.size(), 2); // what was told stays on record
    QCOMPARE(after.number, told.number);
    QCOMPARE(after.limits.receivedOn, QDate(2026, 11, 20)); // the limit begins when it is whole
    QCOMPARE(window.send(u"supplement"_s, again, {{u"version"_s, 2}}).code, u"intake.decided"_s);
}

void TestExecutionIntake::notAccepted()
{
    Window window(*m_office);
    Case refused;
    const QJsonObject change{{u"reason"_s, u"申请事项不属于本机关职权"_s}};
    QCOMPARE(take(window, window.intakeArgs(seniorCard(*m_office), u"refuse"_s), &refused, change).code, QString());
    QCOMPARE(refused.state, CaseState::Declined);
    QCOMPARE(refused.intake.state, IntakeState::NotAccepted);
    QCOMPARE(refused.intake.reason, u"申请事项不属于本机关职权"_s);
    QVERIFY(refused.tasks.isEmpty());
    QCOMPARE(refused.notices.size(), 1);
    QVERIFY(refused.notices.first().text.contains(refused.intake.reason));
    QCOMPARE(window.send(u"supplement"_s, supplementArgs(refused)).code, u"intake.decided"_s);
}

void TestExecutionIntake::handedInAndLookedAtLater()
{
    Window window(*m_office);
    Case received;
    QCOMPARE(take(window, window.intakeArgs(seniorCard(*m_office), u"receive"_s), &received).code, QString());
    QCOMPARE(received.intake.state, IntakeState::Received);
    QCOMPARE(received.state, CaseState::Running);
    QVERIFY(received.tasks.isEmpty());
    QVERIFY(received.notices.isEmpty());
    Case other;
    take(window, window.intakeArgs(seniorCard(*m_office), u"receive"_s), &other);
    QCOMPARE(window.send(u"supplement"_s, supplementArgs(received)).code, QString());
    QCOMPARE(m_office->caseById(received.id).state, CaseState::Approved);
    QCOMPARE(window.send(u"supplement"_s, supplementArgs(other, u"correct"_s)).code, QString());
    QCOMPARE(m_office->caseById(other.id).intake.state, IntakeState::Corrections);
    QCOMPARE(window.send(u"supplement"_s, supplementArgs(other, u"refuse"_s)).code, QString());
    QCOMPARE(m_office->caseById(other.id).intake.state, IntakeState::NotAccepted);
}

void TestExecutionIntake::aPromisedPaperIsBrought()
{
    Window window(*m_office);
    QJsonObject data = seniorCard(*m_office, [](QJsonObject &situation, QJsonObject &form) {
        situation.insert(u"resident"_s, u"settled"_s);
        form.insert(u"livedSince"_s, u"2020-01-01"_s);
    });
    QJsonObject papers = data.value(u"papers"_s).toObject();
    papers.insert(u"residence"_s, u"deferred"_s);
    data.insert(u"papers"_s, papers);
    const auto promise = [](const QString &day) {
        return QJsonObject{{u"deferred"_s, QJsonArray{QJsonObject{{u"materialId"_s, u"residence"_s}, {u"promisedOn"_s, day}}}}};
    };
    Case made;
    QCOMPARE(take(window, window.intakeArgs(data)).code, u"intake.papers_missing"_s); // no day
    QCOMPARE(take(window, window.intakeArgs(data), nullptr, promise(u"2026-11-18"_s)).code, u"intake.papers_missing"_s);
    QCOMPARE(take(window, window.intakeArgs(data), &made, promise(u"2026-11-26"_s)).code, QString());
    QCOMPARE(made.state, CaseState::Running); // the rules hold, but nothing is decided while a paper is owed
    QCOMPARE(made.intake.deferred.size(), 1);
    QCOMPARE(window.send(u"supplement"_s, supplementArgs(made)).code, u"intake.papers_missing"_s);
    QJsonObject brought = supplementArgs(made);
    brought.insert(u"papers"_s, QJsonArray{paper(u"residence"_s, photo(window.device))});
    QCOMPARE(window.send(u"supplement"_s, brought, {{u"version"_s, 1}}).code, QString());
    const Case after = m_office->caseById(made.id);
    QVERIFY(after.intake.deferred.isEmpty());
    QCOMPARE(after.intake.data.value(u"papers"_s).toObject().value(u"residence"_s).toString(), u"given"_s);
    QCOMPARE(after.papers.size(), 1);
    QVERIFY(after.digest != made.digest);
    QCOMPARE(after.notices, made.notices);
    QCOMPARE(after.tasks, made.tasks);
}

/// A digest somebody made up, and one that another officer has sent: neither can be named.
void TestExecutionIntake::papersMustBeThere()
{
    Window window(*m_office);
    const Device stranger = m_office->device(u"linhe"_s);
    for (const QString &digest : {QString(64, u'a'), photo(stranger)}) {
        const QJsonObject change{{u"papers"_s, QJsonArray{paper(u"photo"_s, digest)}}};
        const domain::Answer answer = take(window, window.intakeArgs(seniorCard(*m_office)), nullptr, change);
        QCOMPARE(answer.code, u"blob.unknown"_s);
        QCOMPARE(answer.detail, digest);
    }
    Case made;
    const QString own = photo(window.device);
    take(window, window.intakeArgs(seniorCard(*m_office)), &made, {{u"papers"_s, QJsonArray{paper(u"photo"_s, own)}}});
    QCOMPARE(made.papers.first().blob.sha256, own);
    const QStringList scopes = m_office->directory.scopes(*m_office->directory.officerByUserName(u"luxin"_s));
    QCOMPARE(m_office->run("blob.seen", {db::text(own), scopes, db::text(u"officer-luxin"_s)}).count(), 1);
}

void TestExecutionIntake::parallelOfficesAllHaveTheirTask()
{
    Window window(*m_office);
    const domain::Matter &matter = *m_office->directory.matter(u"contract-filing@2026.1"_s);
    QJsonObject args = window.intakeArgs(seniorCard(*m_office), u"receive"_s, matter.code);
    args.insert(u"data"_s, QJsonObject{{u"applicant"_s, QJsonObject{{u"name"_s, u"榕江市青石建筑工程有限公司"_s}}}});
    Case made;
    QCOMPARE(take(window, args, &made).code, QString());
    // the officers of the matter see it
    for (const QString &user : {u"linhe"_s, u"sumin"_s, u"guqing"_s, u"chenyu"_s, u"fangyuan"_s}) {
        const domain::FeedPage page = m_office->changes(user);
        QVERIFY2(std::any_of(page.rows.begin(), page.rows.end(), [&](const auto &row) { return row.id == made.id; }), qPrintable(user));
    }
    const domain::FeedPage others = m_office->changes(u"mafan"_s);
    QVERIFY(std::none_of(others.rows.begin(), others.rows.end(), [&](const auto &row) { return row.id == made.id; }));
}

void TestExecutionIntake::repeatedIsTheSameCase()
{
    Window window(*m_office);
    const QJsonObject args = window.intakeArgs(seniorCard(*m_office));
    const domain::SignedCommand command = m_office->command(window.device, u"intake"_s, args);
    const domain::Answer first = m_office->send(window.device, command);
    QVERIFY(m_office->send(window.device, command).repeated);
    QCOMPARE(window.send(u"intake"_s, args).code, u"object.exists"_s); // another command, the same case
    QCOMPARE(m_office->run("licence_number.count", {db::text(u"licence/senior-card/2026"_s)}).number(0, 0), 3);
    QCOMPARE(first.status, AnswerStatus::Accepted);
}

void TestExecutionIntake::anothersChangeInBetween()
{
    Window window(*m_office);
    Case received;
    take(window, window.intakeArgs(seniorCard(*m_office), u"receive"_s), &received);
    QCOMPARE(window.send(u"rate"_s, {{u"caseId"_s, received.id}, {u"rating"_s, 5}, {u"words"_s, QString()}}).code, QString());
    const domain::Answer late = window.send(u"supplement"_s, supplementArgs(received), {{u"version"_s, 1}});
    QCOMPARE(late.code, u"object.stale"_s);
    QCOMPARE(late.current.value(u"version"_s).toInt(), 2);
}

QTEST_GUILESS_MAIN(TestExecutionIntake)
#include "test_execution_intake.moc"
