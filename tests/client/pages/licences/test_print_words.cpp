// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/print_words.h"
#include "client/pages/words.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using client::pages::PrintRun;
using client::pages::PrintWords;
using State = PrintRun::State;

class TestPrintWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysNothingBeforeAnythingHappened();
    void aRefusalSaysWhyAndCarriesItsCode();
};

void TestPrintWords::saysNothingBeforeAnythingHappened()
{
    printing::PrintQueue queue(u"127.0.0.1:1"_s);
    const PrintRun run(queue);
    QVERIFY(PrintWords::name(run).isEmpty() && PrintWords::sentence(run).isEmpty() && PrintWords::smallPrint(run).isEmpty());
}

void TestPrintWords::aRefusalSaysWhyAndCarriesItsCode()
{
    printing::PrintQueue queue(u"127.0.0.1:1"_s);
    PrintRun run(queue);
    run.start({u"none"_s, "%PDF-1.5", u"12"_s, 1, {210, 297}});
    QCOMPARE(PrintWords::name(run), u"Handing over"_s);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), State::Refused, 10000);
    QCOMPARE(PrintWords::name(run), u"Not printed"_s);
    QCOMPARE(PrintWords::sentence(run), client::pages::words::failure(run.failure()));
    QCOMPARE(PrintWords::smallPrint(run), u"print.unreachable"_s);
}

QTEST_GUILESS_MAIN(TestPrintWords)
#include "test_print_words.moc"
