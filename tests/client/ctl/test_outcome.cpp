// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/outcome.h"

#include <QTest>

using namespace client::ctl;
using namespace Qt::StringLiterals;
using client::store::OutboxEntry;
using client::store::OutboxState;
using domain::FailureCode;

class TestOutcome : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theStatusTellsTheClass_data()
    {
        QTest::addColumn<FailureCode>("code");
        QTest::addColumn<int>("status");
        QTest::newRow("usage") << FailureCode::UsageWrong << 2;
        QTest::newRow("refused") << FailureCode::SignInRefused << 3;
        QTest::newRow("no right") << FailureCode::RightMissing << 3;
        QTest::newRow("unknown device") << FailureCode::DeviceUnknown << 3;
        QTest::newRow("session over") << FailureCode::SessionExpired << 3;
        QTest::newRow("no line") << FailureCode::ServerUnreachable << 4;
        QTest::newRow("line cut") << FailureCode::ServerCut << 4;
        QTest::newRow("too slow") << FailureCode::ServerTimedOut << 4;
        QTest::newRow("captive portal") << FailureCode::AnswerNotOurs << 4;
        QTest::newRow("certificate: nothing to wait for") << FailureCode::CertificateRefused << 1;
        QTest::newRow("passphrase") << FailureCode::PassphraseWrong << 1;
    }
    void theStatusTellsTheClass()
    {
        QFETCH(FailureCode, code);
        QFETCH(int, status);
        const Outcome made = outcomeOf({code, u"why"_s, true});
        QCOMPARE(int(made.status), status);
        const QJsonObject error{{u"code"_s, domain::codeText(code)}, {u"detail"_s, u"why"_s}, {u"retryable"_s, true}};
        QCOMPARE(made.json, (QJsonObject{{u"error"_s, error}}));
    }
    void statesHaveNames()
    {
        QStringList names;
        for (const auto state : {OutboxState::Held, OutboxState::Saved, OutboxState::Sent, OutboxState::Effective, OutboxState::Refused})
            names.append(text(state));
        QCOMPARE(names, (QStringList{u"held"_s, u"saved"_s, u"sent"_s, u"effective"_s, u"refused"_s}));
    }
    void anEntrySaysWhatIsKnownOfIt()
    {
        OutboxEntry entry;
        entry.signedCommand.command.id = u"k1"_s;
        entry.state = OutboxState::Saved;
        QVERIFY(!json(entry).contains(u"lastFailure"_s)); // not tried yet
        QVERIFY(!json(entry).contains(u"answer"_s));
        QVERIFY(!json(entry).contains(u"nextTryAt"_s));

        entry.attempts = 2;
        entry.lastFailure = {FailureCode::ServerCut, {}, true};
        entry.nextTryAt = QDateTime(QDate(2026, 11, 23), QTime(1, 42), Qt::UTC);
        QCOMPARE(json(entry).value(u"lastFailure"_s).toObject().value(u"code"_s).toString(), domain::codeText(FailureCode::ServerCut));
        QCOMPARE(json(entry).value(u"nextTryAt"_s).toString(), u"2026-11-23T01:42:00.000Z"_s);

        entry.state = OutboxState::Refused;
        entry.answer.code = u"task.decided"_s;
        QVERIFY(!json(entry).contains(u"lastFailure"_s));
        QCOMPARE(json(entry).value(u"answer"_s).toObject().value(u"code"_s).toString(), u"task.decided"_s);
    }
    void aTaskNamesItsCase()
    {
        domain::Case subject;
        subject.id = u"c1"_s;
        subject.number = u"QR-2026-1040"_s;
        domain::Task task;
        task.id = u"c1/1/office"_s;
        task.version = 7;
        const QJsonObject row = json(subject, task);
        QCOMPARE(row.value(u"id"_s).toString(), u"c1/1/office"_s);
        QCOMPARE(row.value(u"case"_s).toString(), u"c1"_s);
        QCOMPARE(row.value(u"version"_s).toInt(), 7);
    }
};

QTEST_GUILESS_MAIN(TestOutcome)
#include "test_outcome.moc"
