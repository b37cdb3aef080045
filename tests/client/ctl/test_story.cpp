// SPDX-License-Identifier: GPL-3.0-or-later
// Officers at their desks and the real back office between them: enrol, sync, tick, a colleague who was quicker, the cable out and in, a
// paper signed for and the sender who sees it.
#include "client/sync/client_core.h"
#include "domain/identity.h"
#include "domain/licence_identifier.h"
#include "domain/licence_seal.h"
#include "tests/support/back_office_process.h"
#include "tests/support/waiting.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace tests::support;
using namespace Qt::StringLiterals;

namespace {

struct Run {
    int status = -1;
    QJsonObject json;
    QString errorCode() const { return json.value(u"error"_s).toObject().value(u"code"_s).toString(); }
    QString state() const { return json.value(u"state"_s).toString(); }
};

QString binFolder()
{
    return QStringLiteral(CASEDESK_BIN_DIR);
}

Run runProgram(const QStringList &arguments)
{
    QProcess process;
    process.start(binFolder() + u"/casedeskctl"_s, arguments);
    process.waitForFinished(60'000);
    return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object()};
}

} // namespace

class TestStory : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<BackOfficeProcess> m_office;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    Run ctl(const QString &profile, const QStringList &arguments) const
    {
        return runProgram(QStringList{u"--profile"_s, path(profile), u"--passphrase-file"_s, path(u"passphrase"_s)} + arguments);
    }
    /// A further desk, with a vault that is quick to open.
    bool enrolQuickly(const QString &profile, const QString &user)
    {
        const domain::SystemClock clock;
        domain::SystemIdSource ids(clock);
        client::sync::ClientCore core(
            path(profile), clock, ids, domain::WorkCalendar::shipped(), {.keepInStep = false, .kdfCost = {8 * 1024, 1, 1}});
        return waited(core.enrol({m_office->url, m_office->caPem(), user, m_office->passphrase, u"desk"_s})).has_value();
    }
    /// Takes a licence back from this desk and waits for the answer.
    void takeBack(const QString &profile, const QString &caseId, const QString &number)
    {
        const domain::SystemClock clock;
        domain::SystemIdSource ids(clock);
        client::sync::ClientCore core(path(profile), clock, ids, domain::WorkCalendar::shipped(), {.keepInStep = false});
        QVERIFY(waited(core.unlock(m_office->passphrase)));
        const client::sync::Order order{.kind = domain::command_kind::licenceVoid,
            .args = {{u"caseId"_s, caseId}, {u"number"_s, number}, {u"reason"_s, u"申请材料有误"_s}},
            .subject = number};
        QVERIFY(waited(core.commands().order(order)));
        const auto report = waited(core.syncNow());
        QVERIFY(report);
        QCOMPARE(report->accepted, 1);
        core.lock();
    }
    /// Open tasks of the profile's officer, as its cache has them.
    QStringList tasks(const QString &profile) const
    {
        QStringList ids;
        for (const auto array = ctl(profile, {u"list"_s, u"tasks"_s}).json.value(u"tasks"_s).toArray(); const QJsonValue &task : array)
            ids.append(task[u"id"_s].toString());
        return ids;
    }
    /// The task as the profile's cache has it.
    QJsonObject task(const QString &profile, const QString &id) const
    {
        const QJsonObject subject = ctl(profile, {u"show"_s, id.section(u'/', 0, 0)}).json.value(u"case"_s).toObject();
        for (const auto array = subject.value(u"tasks"_s).toArray(); const QJsonValue &each : array)
            if (each[u"id"_s].toString() == id)
                return each.toObject();
        return {};
    }
    /// The first document of the profile's list that `fits`.
    template <class Fits> QJsonObject document(const QString &profile, Fits fits) const
    {
        for (const auto array = ctl(profile, {u"list"_s, u"documents"_s}).json.value(u"documents"_s).toArray();
             const QJsonValue &row : array)
            if (fits(row))
                return row.toObject();
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_office = std::make_unique<BackOfficeProcess>(
            m_folder.path(), binFolder() + u"/casedesk-backoffice"_s, QStringLiteral(CASEDESK_SOURCE_DIR));
        QVERIFY2(m_office->start(), qPrintable(m_office->errors()));
        QFile file(path(u"passphrase"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(m_office->passphrase.toUtf8() + "\n");
    }
    void cleanupTestCase() { m_office.reset(); }

    void enrols()
    {
        const QStringList server{u"--server"_s, m_office->url.toString(), u"--ca"_s, m_office->caFile};
        const Run enrolled = ctl(u"chenyu"_s, QStringList{u"enrol"_s, u"--user"_s, u"chenyu"_s} + server);
        QCOMPARE(enrolled.status, 0);
        QCOMPARE(enrolled.json.value(u"name"_s).toString(), u"陈屿"_s);
        const Run again = ctl(u"chenyu"_s, QStringList{u"enrol"_s, u"--user"_s, u"chenyu"_s} + server);
        QCOMPARE(again.status, 1);
        QCOMPARE(again.errorCode(), u"vault.exists"_s);
        QVERIFY(enrolQuickly(u"laptop"_s, u"chenyu"_s));
        QVERIFY(enrolQuickly(u"yeqing"_s, u"yeqing"_s));
        QVERIFY(enrolQuickly(u"wenlan"_s, u"wenlan"_s));
    }
    void refusesStrangersAndLeavesNothing()
    {
        const QStringList server{u"--server"_s, m_office->url.toString(), u"--ca"_s, m_office->caFile};
        const Run refused = ctl(u"nobody"_s, QStringList{u"enrol"_s, u"--user"_s, u"nobody"_s} + server);
        QCOMPARE(refused.status, 3);
        QCOMPARE(refused.errorCode(), u"session.sign_in_refused"_s);
        QVERIFY(!QFile::exists(path(u"nobody/vault.json"_s)));
        QVERIFY(!QFile::exists(path(u"nobody/profile.json"_s)));
    }
    void trustsOnlyTheAuthorityGiven()
    {
        const Run refused =
            ctl(u"nobody"_s, {u"enrol"_s, u"--user"_s, u"chenyu"_s, u"--server"_s, m_office->url.toString()}); // the machine's authorities
        QCOMPARE(refused.status, 1);
        QCOMPARE(refused.errorCode(), u"remote.certificate_refused"_s);
    }
    void refusesTheWrongPassphrase()
    {
        QFile file(path(u"wrong"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not the passphrase\n");
        file.close();
        const Run refused =
            runProgram({u"--profile"_s, path(u"wenlan"_s), u"--passphrase-file"_s, path(u"wrong"_s), u"list"_s, u"tasks"_s});
        QCOMPARE(refused.status, 1);
        QCOMPARE(refused.errorCode(), u"vault.passphrase_wrong"_s);
    }
    void syncs()
    {
        for (const QString &profile : {u"chenyu"_s, u"laptop"_s, u"yeqing"_s, u"wenlan"_s}) {
            const Run synced = ctl(profile, {u"sync"_s});
            QCOMPARE(synced.status, 0);
            QCOMPARE_GT(synced.json.value(u"rows"_s).toInt(), 10);
            QCOMPARE_GT(synced.json.value(u"papers"_s).toInt(), 0);
            QCOMPARE(synced.json.value(u"papersFailed"_s).toInt(), 0);
        }
        const Run again = ctl(u"laptop"_s, {u"sync"_s});
        QCOMPARE(again.json.value(u"rows"_s).toInt(), 0);
        QCOMPARE(again.json.value(u"papers"_s).toInt(), 0);
        QCOMPARE(tasks(u"laptop"_s), tasks(u"yeqing"_s)); // both of one section
        QCOMPARE_GE(tasks(u"laptop"_s).size(), 4);
    }
    /// --server and --user may be given with every verb; another than the profile's is not passed over in silence.
    void namesNoOtherServerOrOfficer()
    {
        const QString url = m_office->url.toString();
        const Run same = ctl(u"laptop"_s, {u"list"_s, u"outbox"_s, u"--server"_s, url + u'/', u"--user"_s, u"chenyu"_s});
        QCOMPARE(same.status, 0);
        const Run other = ctl(u"laptop"_s, {u"sync"_s, u"--server"_s, u"https://other.example"_s});
        QCOMPARE(other.status, 2);
        QVERIFY(other.json.value(u"error"_s)[u"detail"_s].toString().contains(url));
        QCOMPARE(ctl(u"laptop"_s, {u"sync"_s, u"--user"_s, u"yeqing"_s}).errorCode(), u"usage.wrong"_s);
    }
    void ticksOnceAndTellsTheLoser()
    {
        const QString id = tasks(u"laptop"_s).at(0);
        const Run ticked = ctl(u"yeqing"_s, {u"tick"_s, id, u"--decision"_s, u"agree"_s, u"--opinion"_s, u"同意"_s});
        QCOMPARE(ticked.status, 0);
        QCOMPARE(ticked.state(), u"effective"_s);

        // The laptop has not heard of it and declines the same task.
        const Run lost = ctl(u"laptop"_s, {u"tick"_s, id, u"--decision"_s, u"decline"_s, u"--opinion"_s, u"材料不齐"_s});
        QCOMPARE(lost.status, 3);
        QCOMPARE(lost.state(), u"refused"_s);
        QCOMPARE(lost.errorCode(), u"task.decided"_s);
        QCOMPARE(lost.json.value(u"yours"_s)[u"opinion"_s].toString(), u"材料不齐"_s);
        bool shown = false;
        for (const auto array = lost.json.value(u"current"_s)[u"tasks"_s].toArray(); const QJsonValue &each : array)
            shown = shown || (each[u"id"_s].toString() == id && each[u"officerId"_s].toString() == u"officer-yeqing"_s);
        QVERIFY(shown);
        QCOMPARE(task(u"laptop"_s, id).value(u"opinion"_s).toString(), u"同意"_s);
        QVERIFY(!tasks(u"laptop"_s).contains(id));
    }
    void aTaskThatIsNoneIsNotSigned()
    {
        const auto commands = [&] { return ctl(u"laptop"_s, {u"list"_s, u"outbox"_s}).json.value(u"outbox"_s).toArray().size(); };
        const auto before = commands();
        for (const QString &id : {u"no such"_s, u"a/1/b"_s, QString(tasks(u"laptop"_s).at(0).section(u'/', 0, 0) + u"/1/none"_s)}) {
            const Run unknown = ctl(u"laptop"_s, {u"tick"_s, id, u"--decision"_s, u"agree"_s});
            QCOMPARE(unknown.status, 1);
            QCOMPARE(unknown.errorCode(), u"store.nothing_found"_s);
        }
        QCOMPARE(commands(), before);
    }
    void asksForAReason()
    {
        const Run refused = ctl(u"laptop"_s, {u"tick"_s, tasks(u"laptop"_s).at(0), u"--decision"_s, u"return"_s});
        QCOMPARE(refused.status, 1);
        QCOMPARE(refused.errorCode(), u"tick.reason_required"_s);
    }
    void ticksWithTheCableOutAndIn()
    {
        const QStringList open = tasks(u"laptop"_s);
        m_office->stop();
        const Run saved = ctl(u"laptop"_s, {u"tick"_s, open.at(0), u"--decision"_s, u"agree"_s, u"--opinion"_s, u"同意，按承诺时限办理"_s});
        QCOMPARE(saved.status, 0);
        QCOMPARE(saved.state(), u"saved"_s);
        QCOMPARE(saved.json.value(u"waitsBecause"_s)[u"code"_s].toString(), u"remote.unreachable"_s);
        const Run second = ctl(u"laptop"_s, {u"tick"_s, open.at(1), u"--decision"_s, u"agree"_s});
        QCOMPARE(second.state(), u"saved"_s);
        QStringList decided; // the list says so, that no script decides again
        for (const auto array = ctl(u"laptop"_s, {u"list"_s, u"tasks"_s}).json.value(u"tasks"_s).toArray(); const QJsonValue &each : array)
            if (each[u"pending"_s].toBool())
                decided.append(each[u"id"_s].toString());
        QCOMPARE(decided, open.first(2));
        QCOMPARE(ctl(u"laptop"_s, {u"sync"_s}).status, 4);
        QCOMPARE(task(u"laptop"_s, open.at(0)).value(u"state"_s).toString(), u"open"_s); // not effective, and not shown as such

        QVERIFY(m_office->start());
        const Run sent = ctl(u"laptop"_s, {u"sync"_s});
        QCOMPARE(sent.status, 0);
        QCOMPARE(sent.json.value(u"accepted"_s).toInt(), 2);
        QCOMPARE(sent.json.value(u"refused"_s).toInt(), 0);
        QCOMPARE(sent.json.value(u"unsent"_s).toInt(), 0);
        QCOMPARE(ctl(u"laptop"_s, {u"sync"_s}).json.value(u"sent"_s).toInt(), 0);
        QCOMPARE(ctl(u"yeqing"_s, {u"sync"_s}).status, 0);
        const QJsonObject seen = task(u"yeqing"_s, open.at(0));
        QCOMPARE(seen.value(u"state"_s).toString(), u"agreed"_s);
        QCOMPARE(seen.value(u"opinion"_s).toString(), u"同意，按承诺时限办理"_s);
        QCOMPARE(seen.value(u"version"_s).toInt(), 2); // once
        QCOMPARE(ctl(u"laptop"_s, {u"show"_s, saved.json.value(u"command"_s).toString()}).json.value(u"command"_s)[u"state"_s].toString(),
            u"effective"_s);
    }
    void signsForAndTheSenderSees()
    {
        const auto waits = [](const QJsonValue &row) {
            return row[u"sender"_s].toString() == u"zfb"_s && row[u"mine"_s].toString() == u"unreceived"_s;
        };
        const QString id = document(u"laptop"_s, waits).value(u"id"_s).toString();
        QVERIFY(!id.isEmpty());
        const auto receipt = [&](const QString &profile) -> QString {
            for (const auto array = ctl(profile, {u"show"_s, id}).json.value(u"document"_s)[u"addressees"_s].toArray();
                 const QJsonValue &each : array)
                if (each[u"unitId"_s].toString() == u"zjj"_s)
                    return each[u"state"_s].toString();
            return {};
        };
        QCOMPARE(receipt(u"wenlan"_s), u"unreceived"_s);
        const Run done = ctl(u"laptop"_s, {u"sign-for"_s, id});
        QCOMPARE(done.status, 0);
        QCOMPARE(done.state(), u"effective"_s);
        const auto same = [&id](const QJsonValue &row) { return row[u"id"_s].toString() == id; };
        QCOMPARE(document(u"laptop"_s, same).value(u"mine"_s).toString(), u"signed_for"_s);
        QCOMPARE(ctl(u"wenlan"_s, {u"sync"_s}).status, 0);
        QCOMPARE(receipt(u"wenlan"_s), u"signed_for"_s);
    }
    /// The leader's last tick gives a licence: its seal is checked at another desk with no line, and no longer once it is taken back.
    void aLicenceIsSealedAndTakenBack()
    {
        QVERIFY(enrolQuickly(u"fangyuan"_s, u"fangyuan"_s));
        QVERIFY(enrolQuickly(u"luxin"_s, u"luxin"_s));
        QCOMPARE(ctl(u"fangyuan"_s, {u"sync"_s}).status, 0);
        const QString id = tasks(u"fangyuan"_s).value(0);
        QVERIFY(id.endsWith(u"/ld"_s));
        QCOMPARE(ctl(u"fangyuan"_s, {u"tick"_s, id, u"--decision"_s, u"agree"_s, u"--opinion"_s, u"同意"_s}).state(), u"effective"_s);
        const QString caseId = id.section(u'/', 0, 0);
        const QJsonObject subject = ctl(u"fangyuan"_s, {u"show"_s, caseId}).json.value(u"case"_s).toObject();
        const QJsonObject licence = subject.value(u"licence"_s).toObject();
        const auto identifier = domain::parseIdentifier(licence.value(u"identifier"_s).toString());
        QVERIFY(identifier);
        QCOMPARE(domain::checkUscc(identifier->issuer), domain::IdFinding::Good);
        const QString seal = licence.value(u"seal"_s).toString();
        QCOMPARE(ctl(u"luxin"_s, {u"sync"_s}).status, 0);
        const auto check = [&] { return ctl(u"luxin"_s, {u"licence"_s, u"verify"_s, seal}); };
        m_office->stop();
        const Run good = check();
        QVERIFY2(good.status == 0, QJsonDocument(good.json).toJson().constData());
        QCOMPARE(good.json.value(u"number"_s), licence.value(u"number"_s));
        QCOMPARE(good.json.value(u"identifier"_s), licence.value(u"identifier"_s));
        QCOMPARE(good.json.value(u"holder"_s), subject.value(u"applicant"_s)[u"name"_s]);
        domain::LicenceFacts bare = domain::parseSeal(seal)->facts; // as on a sheet that was printed without a line
        const auto byRecord = [&] { return ctl(u"fangyuan"_s, {u"licence"_s, u"verify"_s, domain::unsealedText(bare)}); };
        QCOMPARE(byRecord().json.value(u"by"_s).toString(), u"record"_s);
        bare.holder += u"甲"_s;
        QCOMPARE(byRecord().json.value(u"reason"_s).toString(), u"record_differs"_s);
        bare.number += u"1"_s;
        QCOMPARE(byRecord().json.value(u"reason"_s).toString(), u"not_sealed"_s);
        QVERIFY(m_office->start());
        takeBack(u"fangyuan"_s, caseId, licence.value(u"number"_s).toString());
        QCOMPARE(check().status, 0); // it has not heard of it
        QCOMPARE(ctl(u"luxin"_s, {u"sync"_s}).status, 0);
        const Run numbers = ctl(u"luxin"_s, {u"licence"_s, u"numbers"_s});
        QCOMPARE(numbers.status, 0);
        QVERIFY(numbers.json.value(u"balances"_s).toBool());
        m_office->stop();
        const Run voided = check();
        QCOMPARE(voided.status, 5);
        QCOMPARE(voided.json.value(u"reason"_s).toString(), u"voided"_s);
        QCOMPARE(voided.json.value(u"voidReason"_s).toString(), u"申请材料有误"_s);
        QVERIFY(m_office->start());
    }
    void verifies()
    {
        for (const QString &profile : {u"laptop"_s, u"yeqing"_s}) {
            const Run verified = ctl(profile, {u"verify"_s});
            QCOMPARE(verified.status, 0);
            QVERIFY(verified.json.value(u"good"_s).toBool());
            QStringList names;
            for (const auto array = verified.json.value(u"checks"_s).toArray(); const QJsonValue &check : array)
                names.append(check[u"name"_s].toString() + u':' + (check[u"good"_s].toBool() ? u"good"_s : u"bad"_s));
            for (const QString &name : {u"cache.integrity:good"_s, u"commands.signatures:good"_s, u"audit.server:good"_s})
                QVERIFY2(names.contains(name), qPrintable(names.join(u' ')));
        }
        m_office->stop();
        const Run alone = ctl(u"laptop"_s, {u"verify"_s});
        QCOMPARE(alone.status, 0);
        QCOMPARE(alone.json.value(u"auditNotCompared"_s)[u"code"_s].toString(), u"remote.unreachable"_s);
        QVERIFY(m_office->start());
    }
    void setsADamagedCacheAsideAndKeepsTheOutbox()
    {
        const auto total = [this] { return ctl(u"laptop"_s, {u"list"_s, u"documents"_s}).json.value(u"total"_s).toInt(); };
        const auto outbox = [this] { return ctl(u"laptop"_s, {u"list"_s, u"outbox"_s}).json.value(u"outbox"_s).toArray().size(); };
        const int documents = total();
        const auto commands = outbox();
        QCOMPARE_GE(commands, 3);
        QFile file(path(u"laptop/cache.db"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 2));
        file.write(QByteArray(64, '\x5a'));
        file.close();
        const Run verified = ctl(u"laptop"_s, {u"verify"_s});
        QVERIFY(verified.status == 1 || verified.json.value(u"setAside"_s).toArray().size() == 1); // said now, or mended on opening
        QCOMPARE(ctl(u"laptop"_s, {u"sync"_s}).status, 0);
        QVERIFY(QDir(path(u"laptop/quarantine"_s)).entryList({u"cache.db*"_s}).size() >= 1);
        QCOMPARE(ctl(u"laptop"_s, {u"verify"_s}).status, 0);
        QCOMPARE(total(), documents);
        QCOMPARE(outbox(), commands);
    }
};

QTEST_GUILESS_MAIN(TestStory)
#include "test_story.moc"
