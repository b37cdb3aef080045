// SPDX-License-Identifier: GPL-3.0-or-later
// Without a print service; with a real one it is tested by the page.
#include "client/pages/licences/print_run.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using client::pages::PrintRun;
using State = PrintRun::State;

class TestPrintRun : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusedWhenNobodyAnswers();
    void onlyAnAskedPersonJudges();
};

void TestPrintRun::refusedWhenNobodyAnswers()
{
    printing::PrintQueue queue(u"127.0.0.1:1"_s);
    PrintRun run(queue);
    QCOMPARE(run.state(), State::Idle);
    run.start({u"none"_s, "%PDF-1.5", u"12"_s, 1, {210, 297}});
    QVERIFY(run.isUnderway());
    QVERIFY(!run.canCancel()); // there is no job yet
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), State::Refused, 10000);
    QCOMPARE(run.failure().code, domain::FailureCode::PrinterUnreachable);
    QVERIFY(!run.isUnderway() && run.jobId() == 0);
    run.start({u"none"_s, "%PDF-1.5", u"12"_s, 1, {210, 297}}); // may be tried again
    QCOMPARE(run.state(), State::Sending);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), State::Refused, 10000);
}

void TestPrintRun::onlyAnAskedPersonJudges()
{
    printing::PrintQueue queue(u"127.0.0.1:1"_s);
    PrintRun run(queue);
    run.judge(true, QDateTime::currentDateTimeUtc());
    QCOMPARE(run.state(), State::Idle);
    run.cancel();
    QCOMPARE(run.state(), State::Idle);
}

QTEST_GUILESS_MAIN(TestPrintRun)
#include "test_print_run.moc"
