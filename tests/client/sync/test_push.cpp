// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/push.h"
#include "tests/client/sync/scripted.h"

#include <QTest>

using namespace client::sync;
using namespace tests::scripted;

class TestPush : public QObject {
    Q_OBJECT

    struct Bench {
        Waits waits;
        Office office;
        Store store;
        Noon clock;
        Push push{waits, office, store, clock};
        SyncReport report;
        std::optional<Result<QDateTime>> ended;
        void run()
        {
            push.run(std::chrono::milliseconds(7000), &report, [this](const Result<QDateTime> &result) { ended = result; });
            QTRY_VERIFY(ended.has_value());
        }
    };
    static client::store::Claim claim(const QStringList &ids)
    {
        client::store::Claim made;
        for (const QString &id : ids)
            made.entries.append(Store::entry(id));
        return made;
    }

private Q_SLOTS:
    void sendsUntilNothingMayBeSent()
    {
        Bench bench;
        const QDateTime due = bench.clock.now().addSecs(5);
        bench.store.claims = {claim({u"a"_s, u"b"_s}), claim({u"c"_s}), {{}, due}};
        bench.office.onSend = [](const Office::Commands &commands) {
            QList<domain::Answer> answers;
            for (const auto &each : commands) {
                domain::Answer answer;
                answer.commandId = each.command.id;
                answer.status = each.command.id == u"b"_s ? domain::AnswerStatus::Refused : domain::AnswerStatus::Accepted;
                answers.append(answer);
            }
            return answers;
        };
        bench.run();
        QCOMPARE(bench.ended->value(), due);
        QCOMPARE(bench.office.log, (QStringList{u"send a b"_s, u"send c"_s}));
        QCOMPARE(bench.store.log, (QStringList{u"answered a,b"_s, u"answered c"_s}));
        QCOMPARE(bench.report.sent, 3);
        QCOMPARE(bench.report.accepted, 2);
        QCOMPARE(bench.report.refused, 1);
    }
    void findsTheOneThatSpoilsTheBatch()
    {
        Bench bench;
        bench.store.claims = {claim({u"a"_s, u"b"_s, u"c"_s})};
        bench.office.onSend = [](const Office::Commands &commands) -> Result<QList<domain::Answer>> {
            for (const auto &each : commands)
                if (each.command.id == u"b"_s)
                    return tl::make_unexpected(failure(FailureCode::RightMissing));
            return QList<domain::Answer>(commands.size());
        };
        bench.run();
        QVERIFY(bench.ended->has_value());
        QCOMPARE(bench.office.log, (QStringList{u"send a b c"_s, u"send a"_s, u"send b"_s, u"send c"_s}));
        QCOMPARE(
            bench.store.log.filter(u"failed"_s), (QStringList{u"failed b %1 05:00"_s.arg(domain::codeText(FailureCode::RightMissing))}));
        QCOMPARE(bench.report.sent, 2);
    }
    void aCutLineGivesEverythingBack_data()
    {
        QTest::addColumn<FailureCode>("code");
        QTest::addColumn<QString>("again");
        QTest::newRow("cut: later") << FailureCode::ServerCut << u"00:07"_s;
        QTest::newRow("session over: at once") << FailureCode::SessionExpired << u"00:00"_s;
    }
    void aCutLineGivesEverythingBack()
    {
        QFETCH(FailureCode, code);
        QFETCH(QString, again);
        Bench bench;
        bench.store.claims = {claim({u"a"_s, u"b"_s}), claim({u"never"_s})};
        bench.office.onSend = [code](const Office::Commands &) { return tl::make_unexpected(failure(code)); };
        bench.run();
        QCOMPARE(bench.ended->error().code, code);
        QCOMPARE(bench.office.log, (QStringList{u"send a b"_s}));
        QCOMPARE(bench.store.log, (QStringList{u"failed a,b %1 %2"_s.arg(domain::codeText(code), again)}));
        QCOMPARE(bench.report.sent, 0);
    }
    void answersThatCannotBeKeptAreAskedForAgain()
    {
        Bench bench;
        bench.store.claims = {claim({u"a"_s})};
        bench.store.onChange = [](const QString &line) -> Result<domain::Nothing> {
            if (line.startsWith(u"answered"_s))
                return tl::make_unexpected(failure(FailureCode::StoreFull));
            return domain::nothing;
        };
        bench.run();
        QCOMPARE(bench.ended->error().code, FailureCode::StoreFull);
        QCOMPARE(bench.store.log.last(), u"failed a %1 00:07"_s.arg(domain::codeText(FailureCode::StoreFull)));
    }
};

QTEST_GUILESS_MAIN(TestPush)
#include "test_push.moc"
