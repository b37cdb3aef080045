// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backoffice/world.h"

#include <thread>

using namespace world;

class TestExecutor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_office.reset(); }
    void thousandLostAnswers_data() { bothDatabases(m_server); }
    void thousandLostAnswers();
    void simultaneousEqualIds_data() { bothDatabases(m_server); }
    void simultaneousEqualIds();
    void reusedIdAndNumber_data() { bothDatabases(m_server); }
    void reusedIdAndNumber();
    void originIsChecked_data() { bothDatabases(m_server); }
    void originIsChecked();
    void conflictingTicksHaveOneWinner_data() { bothDatabases(m_server); }
    void conflictingTicksHaveOneWinner();
    void approvalGivesOneNumberEach_data() { bothDatabases(m_server); }
    void approvalGivesOneNumberEach();
    void unseenObjectsStayUnseen_data() { bothDatabases(m_server); }
    void unseenObjectsStayUnseen();
    void auditChainHolds_data() { bothDatabases(m_server); }
    void auditChainHolds();
    void answersOutliveARestart();

private:
    void checkChain();
    tests::support::PostgresServer m_server;
    std::unique_ptr<Office> m_office;
};

/// Each command is executed, its answer lost, and sent again: the second answer is the first, and the effect is there once.
void TestExecutor::thousandLostAnswers()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    Device device = m_office->device(u"chenyu"_s);
    const QList<domain::Document> documents = m_office->documents();
    const qint64 before = m_office->run("head.read").number(0, 2);
    for (int i = 0; i < 1000; ++i) {
        const QString kind = i % 2 == 0 ? u"sign_for"_s : u"mark_read"_s;
        const QString id = i % 10 == 9 ? u"no such document"_s : documents.at(i % documents.size()).id;
        const domain::SignedCommand command = m_office->command(device, kind, {{u"documentId"_s, id}});
        const domain::Answer lost = m_office->send(device, command);
        domain::Answer again = m_office->send(device, command);
        QVERIFY(!lost.repeated);
        QVERIFY(again.repeated);
        again.repeated = false;
        QCOMPARE(again, lost);
    }
    QCOMPARE(m_office->run("head.read").number(0, 2), before + 1000);
    checkChain();
}

/// Two senders at the same moment with the same command: one executes it, both get the same answer.
void TestExecutor::simultaneousEqualIds()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    Device device = m_office->device(u"chenyu"_s);
    const QString document = m_office->documents().first().id;
    for (int i = 0; i < 100; ++i) {
        const domain::SignedCommand command = m_office->command(device, u"mark_read"_s, {{u"documentId"_s, document}});
        std::array<domain::Answer, 2> answers;
        {
            std::jthread first([&] { answers[0] = m_office->send(device, command); });
            std::jthread second([&] { answers[1] = m_office->send(device, command); });
        }
        QCOMPARE(int(answers[0].repeated) + int(answers[1].repeated), 1);
        QCOMPARE(answers[0].auditHash, answers[1].auditHash);
        QCOMPARE(answers[0].status, domain::AnswerStatus::Accepted);
    }
    QCOMPARE(m_office->run("head.read").number(0, 2), 100);
    checkChain();
}

void TestExecutor::reusedIdAndNumber()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    Device device = m_office->device(u"chenyu"_s);
    const QString document = m_office->documents().first().id;
    const domain::SignedCommand first = m_office->command(device, u"sign_for"_s, {{u"documentId"_s, document}});
    QCOMPARE(m_office->send(device, first).status, domain::AnswerStatus::Accepted);
    domain::SignedCommand sameId = m_office->command(device, u"mark_read"_s, {{u"documentId"_s, document}});
    sameId.command.id = first.command.id;
    Office::resign(device, sameId);
    QCOMPARE(m_office->send(device, sameId).code, u"command.reused"_s);
    domain::SignedCommand sameNumber = m_office->command(device, u"mark_read"_s, {{u"documentId"_s, document}});
    sameNumber.command.deviceSeq = first.command.deviceSeq;
    Office::resign(device, sameNumber);
    QCOMPARE(m_office->send(device, sameNumber).code, u"command.reused"_s);
    QCOMPARE(m_office->document(document).addressee(u"zjj"_s)->state == domain::ReceiptState::Read,
        m_office->documents().first().addressee(u"zjj"_s)->state == domain::ReceiptState::Read);
    QVERIFY(m_office->send(device, first).repeated);
    checkChain();
}

void TestExecutor::originIsChecked()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    Device chenyu = m_office->device(u"chenyu"_s);
    Device second = m_office->device(u"chenyu"_s);
    Device linhe = m_office->device(u"linhe"_s);
    const QJsonObject args{{u"documentId"_s, m_office->documents().first().id}};
    domain::SignedCommand tampered = m_office->command(chenyu, u"mark_read"_s, args);
    const domain::SignedCommand genuine = tampered;
    tampered.command.kind = u"sign_for"_s;
    QCOMPARE(m_office->send(chenyu, tampered).code, u"signature.invalid"_s);
    domain::SignedCommand cut = genuine;
    cut.signature.chop(1);
    QCOMPARE(m_office->send(chenyu, cut).code, u"signature.invalid"_s);
    domain::SignedCommand otherAlgorithm = genuine;
    otherAlgorithm.algorithm = u"none"_s;
    QCOMPARE(m_office->send(chenyu, otherAlgorithm).code, u"signature.invalid"_s);
    QCOMPARE(m_office->send(linhe, genuine).code, u"device.unknown"_s);
    domain::SignedCommand forAnother = m_office->command(linhe, u"mark_read"_s, args);
    forAnother.command.officerId = chenyu.session.officerId;
    Office::resign(linhe, forAnother);
    QCOMPARE(m_office->send(linhe, forAnother).code, u"signature.invalid"_s);
    // None of these attempts has taken the id from its owner, and another device of his may bring it.
    QCOMPARE(m_office->send(second, genuine).status, domain::AnswerStatus::Accepted);
    QCOMPARE(m_office->run("head.read").number(0, 2), 6); // refusals are audited too
    checkChain();
}

void TestExecutor::conflictingTicksHaveOneWinner()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    Device chenyu = m_office->device(u"chenyu"_s);
    Device yeqing = m_office->device(u"yeqing"_s);
    int conflicts = 0;
    for (const domain::Case &subject : m_office->cases()) {
        const domain::Task *task = subject.task(u"zhk"_s);
        if (subject.state != domain::CaseState::Running || task == nullptr || task->state != domain::TaskState::Open)
            continue;
        const domain::SignedCommand mine = m_office->tick(chenyu, subject, u"zhk"_s);
        const domain::SignedCommand hers = m_office->tick(yeqing, subject, u"zhk"_s, u"decline"_s, u"不符合要求"_s);
        domain::Answer myAnswer;
        domain::Answer herAnswer;
        {
            std::jthread first([&] { myAnswer = m_office->send(chenyu, mine); });
            std::jthread other([&] { herAnswer = m_office->send(yeqing, hers); });
        }
        const bool mineWon = myAnswer.status == domain::AnswerStatus::Accepted;
        const domain::Answer &loser = mineWon ? herAnswer : myAnswer;
        QCOMPARE(loser.status, domain::AnswerStatus::Refused);
        QCOMPARE(loser.code, u"task.decided"_s);
        const domain::Case shown = *domain::fromJson<domain::Case>(loser.current);
        QCOMPARE(shown.task(u"zhk"_s)->officerId, mineWon ? u"officer-chenyu"_s : u"officer-yeqing"_s);
        QCOMPARE(m_office->caseById(subject.id), shown);
        ++conflicts;
    }
    QVERIFY(conflicts >= 12);
    checkChain();
}

/// Leaders' last ticks at the same time: numbers without gap or repetition, one message and one licence each.
void TestExecutor::approvalGivesOneNumberEach()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    QHash<QString, Device> devices;
    for (const QString &user : {u"chenyu"_s, u"linhe"_s, u"sumin"_s, u"guqing"_s, u"fangyuan"_s})
        devices.insert(user, m_office->device(user));
    const QHash<QString, QString> users{
        {u"kcsj"_s, u"linhe"_s}, {u"jzgl"_s, u"sumin"_s}, {u"zlaq"_s, u"guqing"_s}, {u"zhk"_s, u"chenyu"_s}};
    QList<domain::SignedCommand> last;
    for (const domain::Case &subject : m_office->cases()) {
        if (subject.matterCode != "contract-filing"_L1 || subject.state != domain::CaseState::Running)
            continue;
        for (auto user = users.begin(); user != users.end(); ++user) {
            if (subject.task(user.key())->state == domain::TaskState::Open)
                m_office->send(devices[*user], m_office->tick(devices[*user], m_office->caseById(subject.id), user.key()));
        }
        last.append(m_office->tick(devices[u"fangyuan"_s], m_office->caseById(subject.id), u"ld"_s));
    }
    QVERIFY(last.size() >= 13);
    const db::Rows messagesBefore = m_office->run("sms.queue");
    {
        std::vector<std::jthread> threads;
        for (const domain::SignedCommand &command : last)
            threads.emplace_back([&, command] { m_office->send(devices[u"fangyuan"_s], command); });
    }
    QSet<int> serials;
    for (const domain::Case &subject : m_office->cases()) {
        if (subject.matterCode == "contract-filing"_L1 && subject.state == domain::CaseState::Approved)
            serials.insert(QString(subject.licence.number).remove(u"青建备〔2026〕"_s).remove(u"号"_s).toInt());
    }
    for (int serial = 1; serial <= last.size() + 2; ++serial)
        QVERIFY2(serials.contains(serial), qPrintable(QString::number(serial)));
    QCOMPARE(m_office->run("sms.queue").count(), messagesBefore.count() + int(last.size()));
    QCOMPARE(m_office->run("licence.find", {db::text(u"青建备%"_s), db::text(QString())}).count(), int(last.size()) + 2);
    checkChain();
}

void TestExecutor::unseenObjectsStayUnseen()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    Device stranger = m_office->device(u"zhuyan"_s); // the tax office
    const domain::Case subject = m_office->filing(u"zhk"_s, 1);
    const domain::Answer tick = m_office->send(stranger, m_office->tick(stranger, subject, u"zhk"_s));
    QCOMPARE(tick.code, u"task.unknown"_s);
    QVERIFY(tick.current.isEmpty());
    for (const domain::Document &document : m_office->documents()) {
        if (document.addressee(u"zjj"_s) == nullptr || document.addressee(u"qrq"_s) != nullptr
            || document.addressee(u"shuiwu"_s) != nullptr)
            continue;
        if (document.senderId == "qrq"_L1)
            continue;
        const domain::Answer answer =
            m_office->send(stranger, m_office->command(stranger, u"sign_for"_s, {{u"documentId"_s, document.id}}));
        QCOMPARE(answer.code, u"document.unknown"_s);
        QVERIFY(answer.current.isEmpty());
    }
    Device window = m_office->device(u"hetian"_s); // may see the case, may not tick
    const domain::Answer seen = m_office->send(window, m_office->tick(window, subject, u"zhk"_s));
    QCOMPARE(seen.code, u"task.not_yours"_s);
    QCOMPARE(seen.current.value(u"id"_s).toString(), subject.id);
    QCOMPARE(m_office->send(window, m_office->command(window, u"dance"_s, {})).code, u"command.unknown_kind"_s);
    QCOMPARE(m_office->send(window, m_office->command(window, u"tick"_s, {})).code, u"command.malformed"_s);
}

/// Every link follows from the one before it, and the answers' own links are the chain's.
void TestExecutor::auditChainHolds()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    Device device = m_office->device(u"chenyu"_s);
    QHash<qint64, domain::Answer> answers;
    for (int i = 0; i < 20; ++i) {
        const domain::SignedCommand command =
            m_office->command(device, i % 3 == 0 ? u"sign_for"_s : u"tick"_s, {{u"documentId"_s, m_office->documents().at(i % 5).id}});
        const domain::Answer answer = m_office->send(device, command);
        QCOMPARE(answer.auditEntryDigest,
            domain::auditEntryDigest(command.command.id, domain::canonicalBytes(command.command, command.algorithm), answer));
        answers.insert(answer.auditSeq, answer);
    }
    checkChain();
    const db::Rows rows = m_office->run("audit.range", {qint64(1), qint64(100)});
    for (int i = 0; i < rows.count(); ++i)
        QCOMPARE(rows.text(i, 2), answers.value(rows.number(i, 0)).auditHash);
}

void TestExecutor::answersOutliveARestart()
{
    QTemporaryDir folder;
    const QString url = u"sqlite:"_s + folder.filePath(u"kept.db"_s);
    m_office = std::make_unique<Office>(url, 8, folder.filePath(u"blobs"_s));
    Device device = m_office->device(u"chenyu"_s);
    const domain::SignedCommand command = m_office->tick(device, m_office->filing(u"zhk"_s, 1), u"zhk"_s);
    domain::Answer first = m_office->send(device, command);
    m_office.reset();
    m_office = std::make_unique<Office>(url, 8, folder.filePath(u"blobs"_s));
    domain::Answer again = m_office->send(device, command);
    QVERIFY(again.repeated);
    again.repeated = false;
    QCOMPARE(again, first);
}

void TestExecutor::checkChain()
{
    const db::Rows rows = m_office->run("audit.range", {qint64(1), qint64(10'000)});
    QString hash(64, u'0');
    for (int i = 0; i < rows.count(); ++i) {
        QCOMPARE(rows.number(i, 0), i + 1);
        hash = domain::auditHash(hash, rows.text(i, 1));
        QCOMPARE(rows.text(i, 2), hash);
    }
    const db::Rows head = m_office->run("head.read");
    QCOMPARE(head.number(0, 2), rows.count());
    QCOMPARE(head.text(0, 3), hash);
}

QTEST_GUILESS_MAIN(TestExecutor)
#include "test_executor.moc"
