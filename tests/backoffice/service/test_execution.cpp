// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/service/execution.h"
#include "tests/backoffice/world.h"

using namespace world;

namespace {

QStringList names(const db::Calls &calls)
{
    QStringList all;
    for (const db::Call &call : calls)
        all.append(QString::fromLatin1(call.name.data(), qsizetype(call.name.size())));
    return all;
}

/// What became of a command, and what was written for it.
struct Course {
    service::Executed executed;
    QStringList opening;
    QStringList closing;
};

} // namespace

class TestExecution : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatItClaims();
    void acceptedIsWrittenAtOnce();
    void nothingNewMovesNothing();
    void refusedIsAnsweredAndAudited();
    void aForeignHandLeavesTheIdFree();
    void repeatedWritesNothing();
    void anotherCommandsId();

private:
    Course run(const domain::SignedCommand &command, const domain::Result<domain::Nothing> &origin = domain::nothing);
    domain::SignedCommand signFor() { return m_office->command(m_device, u"sign_for"_s, {{u"documentId"_s, m_fresh}}); }
    std::unique_ptr<Office> m_office;
    Device m_device;
    QString m_fresh; ///< a document chenyu's bureau has not received
};

void TestExecution::init()
{
    m_office = std::make_unique<Office>();
    m_device = m_office->device(u"chenyu"_s);
    const QList<domain::Document> documents = m_office->documents();
    const auto found = std::find_if(documents.begin(), documents.end(), [](const domain::Document &each) {
        return each.addressee(u"zjj"_s) && each.addressee(u"zjj"_s)->state == domain::ReceiptState::Unreceived;
    });
    QVERIFY(found != documents.end());
    m_fresh = found->id;
}

/// The way the executor leads a command, in a transaction of its own.
Course TestExecution::run(const domain::SignedCommand &command, const domain::Result<domain::Nothing> &origin)
{
    auto lease = m_office->pool.take();
    const domain::Officer &officer = *m_office->directory.officerByUserName(u"chenyu"_s);
    service::Numbers numbers(**lease);
    const service::Prepared prepared = service::prepare(command, m_office->directory, [&](const QByteArray &) { return origin; });
    service::Execution execution(**lease, m_office->directory, numbers, m_office->ids, officer, command, prepared, m_office->clock.now());
    if (!(*lease)->run("begin"))
        qFatal("no transaction");
    const db::Calls opening = execution.opening();
    const auto opened = (*lease)->batch(opening);
    if (!opened || !execution.judge(opened->data()))
        qFatal("not judged");
    service::Head head = service::Head::read(*(*lease)->run("head.lock"));
    const db::Calls closing = execution.closing(head);
    if (!(*lease)->batch(closing) || !(*lease)->batch(head.writes()) || !(*lease)->run("commit"))
        qFatal("not closed");
    return {execution.executed(), names(opening), names(closing)};
}

void TestExecution::whatItClaims()
{
    const domain::SignedCommand command = signFor();
    auto lease = m_office->pool.take();
    const domain::Officer &officer = *m_office->directory.officerByUserName(u"chenyu"_s);
    service::Numbers numbers(**lease);
    const service::Prepared prepared =
        service::prepare(command, m_office->directory, [](const QByteArray &) { return domain::Result<domain::Nothing>(domain::nothing); });
    QCOMPARE(prepared.bytes, domain::canonicalBytes(command.command, command.algorithm));
    QVERIFY(prepared.premise == nullptr); // only applications have one
    const service::Execution execution(
        **lease, m_office->directory, numbers, m_office->ids, officer, command, prepared, m_office->clock.now());
    QCOMPARE(
        execution.claims(), (QStringList{u"id "_s + command.command.id, u"seq 1 "_s + command.command.deviceId, u"document "_s + m_fresh}));
}

void TestExecution::acceptedIsWrittenAtOnce()
{
    const domain::SignedCommand command = signFor();
    const Course course = run(command);
    QCOMPARE(course.opening, (QStringList{u"command.claim"_s, u"object.lock"_s}));
    QCOMPARE(course.closing, (QStringList{u"object.store"_s, u"audit.append"_s, u"command.answer"_s}));
    QVERIFY(course.executed.changed);
    const domain::Answer &answer = course.executed.answer;
    QCOMPARE(answer.status, domain::AnswerStatus::Accepted);
    QCOMPARE(answer.at, m_office->clock.now());
    QCOMPARE(answer.auditSeq, 1);
    QCOMPARE(answer.auditHash, domain::auditHash(QString(64, u'0'), answer.auditEntryDigest));
    QCOMPARE(m_office->document(m_fresh).addressee(u"zjj"_s)->officerId, m_device.session.officerId);
}

void TestExecution::nothingNewMovesNothing()
{
    run(signFor());
    const qint64 version = m_office->document(m_fresh).version;
    const Course again = run(signFor());
    QCOMPARE(again.executed.answer.status, domain::AnswerStatus::Accepted);
    QVERIFY(!again.executed.changed);
    QVERIFY(!again.closing.contains(u"object.store"_s));
    QCOMPARE(m_office->document(m_fresh).version, version);
}

void TestExecution::refusedIsAnsweredAndAudited()
{
    const Course course = run(m_office->command(m_device, u"dance"_s, {{u"documentId"_s, m_fresh}}));
    QCOMPARE(course.closing, (QStringList{u"audit.append"_s, u"command.answer"_s}));
    QCOMPARE(course.executed.answer.code, u"command.unknown_kind"_s);
    QCOMPARE(course.executed.answer.current.value(u"id"_s).toString(), m_fresh); // as it is now
    QVERIFY(!course.executed.changed);
}

void TestExecution::aForeignHandLeavesTheIdFree()
{
    const domain::SignedCommand command = signFor();
    const domain::Failure forged{domain::FailureCode::SignatureInvalid, u"bytes"_s};
    const Course refused = run(command, tl::unexpected(forged));
    QVERIFY(refused.opening.isEmpty());
    QCOMPARE(refused.closing, (QStringList{u"audit.append"_s}));
    QCOMPARE(refused.executed.answer.code, u"signature.invalid"_s);
    QVERIFY(refused.executed.answer.current.isEmpty());
    QCOMPARE(run(command).executed.answer.status, domain::AnswerStatus::Accepted);
}

void TestExecution::repeatedWritesNothing()
{
    const domain::SignedCommand command = signFor();
    domain::Answer first = run(command).executed.answer;
    m_office->clock.time = m_office->clock.time.addDays(1);
    const Course again = run(command);
    QVERIFY(again.closing.isEmpty());
    QVERIFY(!again.executed.changed);
    first.repeated = true;
    QCOMPARE(again.executed.answer, first); // with the moment and the link of the first time
    QCOMPARE(m_office->run("head.read").number(0, 2), 1);
}

void TestExecution::anotherCommandsId()
{
    const domain::SignedCommand first = signFor();
    run(first);
    domain::SignedCommand other = m_office->command(m_device, u"mark_read"_s, {{u"documentId"_s, m_fresh}});
    other.command.id = first.command.id;
    const Course course = run(other);
    QCOMPARE(course.executed.answer.code, u"command.reused"_s);
    QCOMPARE(course.executed.answer.detail, u"id"_s);
    QVERIFY(!course.closing.contains(u"command.answer"_s)); // the first one's answer stands
    QVERIFY(run(first).executed.answer.repeated);
}

QTEST_GUILESS_MAIN(TestExecution)
#include "test_execution.moc"
