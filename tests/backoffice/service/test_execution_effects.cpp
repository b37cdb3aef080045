// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/licence_identifier.h"
#include "tests/backoffice/world.h"

using namespace world;

class TestExecutionEffects : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_office = std::make_unique<Office>(); }
    void receipts();
    void theLastTickBringsLicenceAndMessage();
    void theYearIsChinas();
    void aDeclineTellsTheReason();
    void aTickOnTheWayTellsNobody();
    void whatCannotBe_data();
    void whatCannotBe();

private:
    int messages() { return m_office->run("sms.queue").count(); }
    int licences() { return m_office->run("licence.find", {db::text(u"青建备%"_s), db::text({})}).count(); }
    std::unique_ptr<Office> m_office;
};

void TestExecutionEffects::receipts()
{
    Device device = m_office->device(u"chenyu"_s);
    for (const domain::Document &before : m_office->documents()) {
        const domain::Addressee *entry = before.addressee(u"zjj"_s);
        if (entry == nullptr)
            continue;
        const auto send = [&](const QString &kind) {
            return m_office->send(device, m_office->command(device, kind, {{u"documentId"_s, before.id}})).status;
        };
        QCOMPARE(send(u"sign_for"_s), domain::AnswerStatus::Accepted);
        QCOMPARE(m_office->document(before.id).addressee(u"zjj"_s)->state, std::max(entry->state, domain::ReceiptState::SignedFor));
        QCOMPARE(send(u"mark_read"_s), domain::AnswerStatus::Accepted);
        const domain::Document after = m_office->document(before.id);
        QCOMPARE(after.addressee(u"zjj"_s)->state, domain::ReceiptState::Read);
        QCOMPARE(after.version, before.version + int(domain::ReceiptState::Read) - int(entry->state)); // one for each step taken
    }
}

void TestExecutionEffects::theLastTickBringsLicenceAndMessage()
{
    Device device = m_office->device(u"fangyuan"_s);
    const domain::Case before = m_office->filing(u"ld"_s, 1);
    const int queued = messages();
    const int registered = licences();
    QCOMPARE(m_office->send(device, m_office->tick(device, before, u"ld"_s)).status, domain::AnswerStatus::Accepted);
    const domain::Case after = m_office->caseById(before.id);
    QCOMPARE(after.state, domain::CaseState::Approved);
    QCOMPARE(after.version, before.version + 1);
    const auto identifier = domain::parseIdentifier(after.licence.identifier);
    QVERIFY(identifier);
    QCOMPARE(identifier->typeCode, m_office->directory.matter(after.matterKey())->typeCode);
    QCOMPARE(identifier->issuer, m_office->directory.organisation().uscc(u"zjj"_s)); // the section's bureau issues
    QCOMPARE(identifier->serial, u"20260000003"_s);
    QCOMPARE(licences(), registered + 1);
    const db::Rows entry = m_office->run("licence.find", {db::text(after.licence.number), db::text({})});
    QCOMPARE(entry.count(), 1);
    QCOMPARE(entry.text(0, 1), after.id);
    QCOMPARE(entry.text(0, 3), after.applicant.name);
    QCOMPARE(messages(), queued + 1);
    const db::Rows queue = m_office->run("sms.queue");
    for (int i = 0; i < queue.count(); ++i) {
        if (queue.text(i, 1) == after.id) {
            QCOMPARE(queue.text(i, 2), after.applicant.phone);
            QCOMPARE(queue.text(i, 3), after.notices.last().text);
            QVERIFY(queue.text(i, 3).contains(after.licence.number));
            return;
        }
    }
    QFAIL("the applicant is not told");
}

/// Half past midnight on New Year's Day in China, the evening before in UTC: the numbers begin anew.
void TestExecutionEffects::theYearIsChinas()
{
    m_office->clock.time = QDateTime(QDate(2026, 12, 31), QTime(16, 30), Qt::UTC);
    Device device = m_office->device(u"fangyuan"_s);
    const domain::Case before = m_office->filing(u"ld"_s, 1);
    m_office->send(device, m_office->tick(device, before, u"ld"_s));
    const domain::Licence licence = m_office->caseById(before.id).licence;
    QCOMPARE(licence.number, u"青建备〔2027〕1号"_s);
    QCOMPARE(licence.issuedOn, QDate(2027, 1, 1));
}

void TestExecutionEffects::aDeclineTellsTheReason()
{
    Device device = m_office->device(u"chenyu"_s);
    const domain::Case before = m_office->filing(u"zhk"_s, 1);
    const int registered = licences();
    m_office->send(device, m_office->tick(device, before, u"zhk"_s, u"decline"_s, u"合同价款与中标价不符"_s));
    const domain::Case after = m_office->caseById(before.id);
    QCOMPARE(after.state, domain::CaseState::Declined);
    QVERIFY(after.licence.isNull());
    QCOMPARE(licences(), registered);
    QVERIFY(after.notices.last().text.contains(u"合同价款与中标价不符"_s));
}

void TestExecutionEffects::aTickOnTheWayTellsNobody()
{
    Device device = m_office->device(u"chenyu"_s);
    const domain::Case before = m_office->filing(u"zhk"_s, 2);
    const int queued = messages();
    QCOMPARE(m_office->send(device, m_office->tick(device, before, u"zhk"_s)).status, domain::AnswerStatus::Accepted);
    const domain::Case after = m_office->caseById(before.id);
    QCOMPARE(after.state, domain::CaseState::Running);
    QCOMPARE(after.task(u"zhk"_s)->state, domain::TaskState::Agreed);
    QCOMPARE(after.notices, before.notices);
    QCOMPARE(messages(), queued);
}

void TestExecutionEffects::whatCannotBe_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("args");
    QTest::addColumn<QString>("code");
    QTest::newRow("no kind") << QString() << QJsonObject() << u"command.unknown_kind"_s;
    QTest::newRow("no document named") << u"sign_for"_s << QJsonObject() << u"command.malformed"_s;
    QTest::newRow("a number for an id") << u"mark_read"_s << QJsonObject{{u"documentId"_s, 5}} << u"command.malformed"_s;
    QTest::newRow("no such document") << u"mark_read"_s << QJsonObject{{u"documentId"_s, u"x"_s}} << u"document.unknown"_s;
    QTest::newRow("no such case") << u"tick"_s
                                  << QJsonObject{{u"caseId"_s, u"x"_s}, {u"taskId"_s, u"x/1/zhk"_s}, {u"decision"_s, u"agree"_s},
                                         {u"opinion"_s, QString()}}
                                  << u"task.unknown"_s;
}

void TestExecutionEffects::whatCannotBe()
{
    QFETCH(QString, kind);
    QFETCH(QJsonObject, args);
    QFETCH(QString, code);
    Device device = m_office->device(u"chenyu"_s);
    const qint64 place = m_office->run("head.read").number(0, 1);
    const domain::Answer answer =
        m_office->send(device, m_office->command(device, kind, args, {{u"taskVersion"_s, 1}, {u"digest"_s, u"d"_s}}));
    QCOMPARE(answer.code, code);
    QVERIFY(answer.current.isEmpty());
    QCOMPARE(m_office->run("head.read").number(0, 1), place);
}

QTEST_GUILESS_MAIN(TestExecutionEffects)
#include "test_execution_effects.moc"
