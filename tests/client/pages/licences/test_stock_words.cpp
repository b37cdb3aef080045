// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/stock_words.h"
#include "tests/support/stock_stage.h"

#include <QTest>

using namespace client::pages;
using namespace tests::support;
using namespace Qt::StringLiterals;
using Bar = stock::PrintDesk::Bar;

class TestStockWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_translations.use(u"zh_CN"_s); }
    void everyStepHasAName()
    {
        for (int step = 0; step <= int(printing::StockStep::Abandoned); ++step) {
            printing::StockAttempt attempt;
            attempt.serial = u"A000001"_s;
            attempt.step = printing::StockStep(step);
            QVERIFY2(!StockWords::name(attempt).isEmpty(), qPrintable(QString::number(step)));
        }
    }
    void everyBarSaysWhatToDo()
    {
        for (const auto bar : {Bar::NotAtAWindow, Bar::NoDesk, Bar::AnotherUnderway, Bar::SheetHangs, Bar::NoBlankSheet, Bar::NotThisSheet})
            QVERIFY(StockWords::bar(bar).endsWith(u'。'));
        QVERIFY(StockWords::bar(Bar::None).isEmpty());
    }
    void everyQuestionHasItsSentence()
    {
        StockStage stage;
        stock::DeskLedger ledger(stage.reader, stage.commands);
        QSet<QString> sentences;
        for (int question = 0; question <= int(printing::StockQuestion::SendFailed); ++question) {
            printing::StockRun run(ledger, stage.printer);
            printing::StockAttempt attempt;
            attempt.id = u"a1"_s;
            attempt.step = printing::StockStep::Asking;
            attempt.question = printing::StockQuestion(question);
            attempt.jobId = 12;
            attempt.queue = u"window"_s;
            run.resume(attempt);
            sentences << StockWords::sentence(run);
            QVERIFY(StockWords::smallPrint(run).contains(u"12"_s));
        }
        QCOMPARE(sentences.size(), 6);
    }
    void whatThePrinterReportedIsToldInOurWords()
    {
        StockStage stage;
        stock::DeskLedger ledger(stage.reader, stage.commands);
        printing::StockRun run(ledger, stage.printer);
        printing::StockAttempt attempt;
        attempt.id = u"a1"_s;
        attempt.step = printing::StockStep::Asking;
        attempt.question = printing::StockQuestion::JobTroubled;
        attempt.printerWords = u"Paper jam."_s;
        attempt.printerReasons = QStringList{u"job-canceled-at-device"_s, u"media-jam-error"_s};
        run.resume(attempt);
        QVERIFY2(StockWords::sentence(run).endsWith(u"\n打印机和打印队列报告：任务在打印机上被取消、卡纸。"_s),
            qPrintable(StockWords::sentence(run)));
        QVERIFY(!StockWords::sentence(run).contains(u"Paper jam"_s));
        QVERIFY(StockWords::smallPrint(run).endsWith(u"打印机原文：Paper jam."_s));
    }

private:
    i18n::Translations m_translations;
};

QTEST_MAIN(TestStockWords)
#include "test_stock_words.moc"
