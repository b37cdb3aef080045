// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/licence_lease.h"
#include "tests/support/leased_numbers.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace backoffice::rules;
using domain::FailureCode;
using tests::support::leasedNumbers;

class TestLicenceLease : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void arguments()
    {
        domain::Command command;
        command.deviceId = u"d1"_s;
        command.args = {{u"leaseId"_s, u"0192f0c1-0000-7000-8000-000000000001"_s}, {u"matterCode"_s, u"senior-card"_s},
            {u"matterVersion"_s, u"2026.1"_s}, {u"count"_s, 20}};
        QCOMPARE(readLease(command)->deviceId, u"d1"_s);
        for (const int count : {0, mostLeased + 1}) {
            command.args.insert(u"count"_s, count);
            QCOMPARE(readLease(command).error().code, FailureCode::CommandMalformed);
        }
        command.args.insert(u"count"_s, mostLeased);
        QVERIFY(readLease(command));
        command.args.insert(u"leaseId"_s, u"l1"_s);
        QCOMPARE(readLease(command).error().code, FailureCode::CommandMalformed);
    }
    void onlyWhatRulesDecide()
    {
        domain::Matter matter;
        QCOMPARE(mayLease(matter).error().detail, u"no licence"_s);
        matter.licenceName = u"优待卡"_s;
        QCOMPARE(mayLease(matter).error().detail, u"not instant"_s);
        matter.rules = {{.id = u"age"_s}};
        QCOMPARE(mayLease(matter).error().detail, u"not instant"_s); // rules that only advise whoever decides
        matter.instant = true;
        QVERIFY(mayLease(matter));
        matter.rules.clear();
        QCOMPARE(mayLease(matter).error().detail, u"no rules"_s);
    }
    void whoBringsItBack()
    {
        domain::Officer officer{.id = u"o"_s, .userName = {}, .name = {}, .post = {}, .unitId = {}, .roles = {domain::Role::Window}};
        QVERIFY(mayReturn(leasedNumbers(), u"d1"_s, officer));
        QCOMPARE(mayReturn(leasedNumbers(), u"d2"_s, officer).error().code, FailureCode::LeaseRefused);
        officer.roles = {domain::Role::Supervisor};
        QVERIFY(mayReturn(leasedNumbers(), u"d2"_s, officer));
    }
    void whyNumbersWereNotUsed()
    {
        domain::Command command;
        QVERIFY(readReasons(command)->isEmpty());
        const auto with = [&](qint64 serial, const QString &reason) {
            command.args = {{u"reasons"_s, QJsonArray{QJsonObject{{u"serial"_s, serial}, {u"reason"_s, reason}}}}};
            return readReasons(command);
        };
        QCOMPARE(*with(8, u" 规则不符 "_s), (UnusedReasons{{8, u"规则不符"_s}}));
        QCOMPARE(with(0, u"规则不符"_s).error().code, FailureCode::CommandMalformed);
        QCOMPARE(with(8, u" "_s).error().detail, u"args.reasons"_s);
        QCOMPARE(with(8, QString(501, u'x')).error().code, FailureCode::CommandMalformed);
    }
    void decidedHereAsItWasThere()
    {
        domain::Matter matter;
        matter.licenceName = u"优待卡"_s;
        domain::Case subject;
        subject.state = domain::CaseState::Approved;
        QVERIFY(mustBeLicensed(subject, matter));
        subject.state = domain::CaseState::Running;
        QCOMPARE(mustBeLicensed(subject, matter).error().detail, u"not decided"_s);
        subject.intake.rules = {{u"sound"_s, {}, true, {}}, {u"age"_s, {}, false, u"不满六十"_s}};
        QCOMPARE(mustBeLicensed(subject, matter).error().detail, u"rule age"_s);
    }
    void theNumberOfAnApplication()
    {
        domain::Command command;
        QVERIFY(!readLeasedNumber(command)->has_value());
        command.args = {{u"lease"_s, QJsonObject{{u"leaseId"_s, u"l1"_s}, {u"serial"_s, 8}}}};
        QCOMPARE((*readLeasedNumber(command))->serial, 8);
        command.args = {{u"lease"_s, QJsonObject{{u"leaseId"_s, u"l1"_s}, {u"serial"_s, 0}}}};
        QCOMPARE(readLeasedNumber(command).error().code, FailureCode::CommandMalformed);
        domain::Case subject;
        subject.matterCode = u"senior-card"_s;
        subject.matterVersion = u"2026.1"_s;
        const LeasedNumber number{.leaseId = u"l1"_s, .serial = 8};
        QCOMPARE(takeLeased(leasedNumbers(), number, subject, u"d1"_s, QDate(2026, 12, 31))->used, QList<qint64>{8});
        QCOMPARE(takeLeased(leasedNumbers(), number, subject, u"d1"_s, QDate(2027, 1, 1)).error().detail, u"year 2026"_s);
        subject.matterCode = u"reader-card"_s;
        QCOMPARE(takeLeased(leasedNumbers(), number, subject, u"d1"_s, QDate(2026, 12, 31)).error().code, FailureCode::LeaseRefused);
    }
};

QTEST_GUILESS_MAIN(TestLicenceLease)
#include "test_licence_lease.moc"
