// SPDX-License-Identifier: GPL-3.0-or-later
// licence lease, leases, return and void as a script sees them, against the real back office.
#include "client/sync/client_core.h"
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

} // namespace

class TestVerbLease : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<BackOfficeProcess> m_office;

    Run ctl(const QString &profile, const QStringList &arguments) const
    {
        QProcess process;
        process.start(QStringLiteral(CASEDESK_BIN_DIR) + u"/casedeskctl"_s,
            QStringList{u"--profile"_s, m_folder.filePath(profile), u"--passphrase-file"_s, m_folder.filePath(u"passphrase"_s)}
                + arguments);
        process.waitForFinished(60'000);
        return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object()};
    }
    bool enrol(const QString &user) const
    {
        const domain::SystemClock clock;
        domain::SystemIdSource ids(clock);
        client::sync::ClientCore core(
            m_folder.filePath(user), clock, ids, domain::WorkCalendar::shipped(), {.keepInStep = false, .kdfCost = {8 * 1024, 1, 1}});
        return waited(core.enrol({m_office->url, m_office->caPem(), user, m_office->passphrase, u"desk"_s})).has_value()
            && waited(core.syncNow()).has_value();
    }
    QJsonArray leases() const { return ctl(u"hetian"_s, {u"licence"_s, u"leases"_s}).json.value(u"leases"_s).toArray(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_office = std::make_unique<BackOfficeProcess>(
            m_folder.path(), QStringLiteral(CASEDESK_BIN_DIR "/casedesk-backoffice"), QStringLiteral(CASEDESK_SOURCE_DIR));
        QVERIFY2(m_office->start(), qPrintable(m_office->errors()));
        QFile file(m_folder.filePath(u"passphrase"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(m_office->passphrase.toUtf8() + "\n");
        file.close();
        for (const QString &user : {u"hetian"_s, u"fangyuan"_s, u"luxin"_s})
            QVERIFY(enrol(user));
    }
    void cleanupTestCase() { m_office.reset(); }
    void numbersAreTakenAlongAndBroughtBack()
    {
        QVERIFY(leases().isEmpty());
        const Run asked = ctl(u"hetian"_s, {u"licence"_s, u"lease"_s, u"reader-card"_s, u"--count"_s, u"5"_s});
        QCOMPARE(asked.status, 0);
        QCOMPARE(asked.state(), u"effective"_s);
        QCOMPARE(leases().size(), 1);
        const QJsonObject lease = leases().first().toObject();
        QCOMPARE(lease.value(u"left"_s).toInt(), 5);
        QCOMPARE(lease.value(u"matter"_s).toString(), u"reader-card@2026.1"_s);
        QVERIFY(!lease.value(u"asked"_s).toBool() && lease.value(u"onTheirWay"_s).toInt() == 0);
        const Run back = ctl(u"hetian"_s, {u"licence"_s, u"return"_s, lease.value(u"lease"_s).toString()});
        QCOMPARE(back.status, 0);
        QCOMPARE(back.state(), u"effective"_s);
        QVERIFY(leases().isEmpty());
        const Run account = ctl(u"luxin"_s, {u"licence"_s, u"numbers"_s});
        QCOMPARE(account.status, 0); // every number is accounted for
    }
    void aLostMachinesLeaseIsWrittenOff()
    {
        QCOMPARE(ctl(u"hetian"_s, {u"licence"_s, u"lease"_s, u"senior-card"_s, u"--count"_s, u"2"_s}).status, 0);
        const QString id = leases().first().toObject().value(u"lease"_s).toString();
        const Run other = ctl(u"fangyuan"_s, {u"licence"_s, u"return"_s, id});
        QCOMPARE(other.status, 3);
        QCOMPARE(ctl(u"luxin"_s, {u"licence"_s, u"return"_s, id}).state(), u"effective"_s);
        QCOMPARE(ctl(u"hetian"_s, {u"sync"_s}).status, 0);
        QVERIFY(leases().isEmpty());
    }
    void whatPeopleDecideCannotBeLeased()
    {
        const Run refused = ctl(u"hetian"_s, {u"licence"_s, u"lease"_s, u"contract-filing"_s, u"--count"_s, u"2"_s});
        QCOMPARE(refused.status, 3);
        QCOMPARE(refused.errorCode(), u"licence.lease_refused"_s);
        QCOMPARE(ctl(u"hetian"_s, {u"licence"_s, u"lease"_s, u"nothing"_s, u"--count"_s, u"2"_s}).errorCode(), u"usage.wrong"_s);
        QCOMPARE(ctl(u"hetian"_s, {u"licence"_s, u"lease"_s, u"reader-card"_s}).errorCode(), u"usage.wrong"_s);
    }
    void aNumberIsTakenBack()
    {
        QString number;
        const auto rows = ctl(u"fangyuan"_s, {u"list"_s, u"cases"_s}).json.value(u"cases"_s).toArray();
        for (const QJsonValue &row : rows) {
            const QJsonObject file =
                ctl(u"fangyuan"_s, {u"show"_s, row[u"id"_s].toString()}).json.value(u"case"_s).toObject().value(u"licence"_s).toObject();
            if (file.contains(u"number"_s) && !file.contains(u"voidedAt"_s))
                number = file.value(u"number"_s).toString();
            if (!number.isEmpty())
                break;
        }
        QVERIFY(!number.isEmpty());
        QCOMPARE(ctl(u"fangyuan"_s, {u"licence"_s, u"void"_s, number}).errorCode(), u"usage.wrong"_s);
        QCOMPARE(ctl(u"hetian"_s, {u"licence"_s, u"void"_s, u"没有这个号"_s, u"--reason"_s, u"错"_s}).errorCode(), u"usage.wrong"_s);
        const Run taken = ctl(u"fangyuan"_s, {u"licence"_s, u"void"_s, number, u"--reason"_s, u"申请材料有误"_s});
        QCOMPARE(taken.status, 0);
        QCOMPARE(taken.state(), u"effective"_s);
        const Run again = ctl(u"fangyuan"_s, {u"licence"_s, u"void"_s, number, u"--reason"_s, u"申请材料有误"_s});
        QCOMPARE(again.errorCode(), u"licence.void_refused"_s);
    }
};

QTEST_GUILESS_MAIN(TestVerbLease)
#include "test_verb_lease.moc"
