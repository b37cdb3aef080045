// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/stock_machine.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace printing;
using domain::FailureCode;
using domain::SheetAction;

class TestStockMachine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theStraightWay();
    void afterARestartNothingIsSent();
    void onlyProceedLeadsBackToSending();
    void givenUpBeforeItWasSent();
    void theOfficeRefuses();
    void trouble();
    void thePersonsWord();
};

namespace {

StockAttempt at(StockStep step)
{
    StockAttempt attempt;
    attempt.id = u"a1"_s;
    attempt.caseId = u"c1"_s;
    attempt.kind = u"licence-a3"_s;
    attempt.serial = u"A000001"_s;
    attempt.step = step;
    return attempt;
}

} // namespace

void TestStockMachine::theStraightWay()
{
    auto a = at(StockStep::Opened);
    QCOMPARE(stockNext(a, false), StockDeed::Order);
    QCOMPARE(stockAction(a), SheetAction::Reserve);
    a = stock_event::accepted(a);
    QCOMPARE(stockNext(a, false), StockDeed::CheckQueue);
    a = stock_event::queueFit(a);
    QCOMPARE(stockNext(a, false), StockDeed::Order);
    QCOMPARE(stockAction(a), SheetAction::Print);
    a = stock_event::accepted(a);
    QCOMPARE(stockNext(a, false), StockDeed::Begin);
    a = stock_event::begun(a);
    QCOMPARE(stockNext(a, false), StockDeed::Submit);
    a = stock_event::submitted(a, 7);
    QCOMPARE(a.jobId, 7);
    QCOMPARE(stockNext(a, false), StockDeed::Release);
    a = stock_event::released(a);
    QCOMPARE(stockNext(a, false), StockDeed::Watch);
    QCOMPARE(stock_event::watched(a, {7, JobStage::Printing, {}, {}}).step, StockStep::Released);
    a = stock_event::watched(a, {7, JobStage::Completed, {}, {}});
    QCOMPARE(stockNext(a, false), StockDeed::Ask);
    QCOMPARE(a.question, StockQuestion::JobEnded);
    a = *stockJudged(a, {StockVerdict::Good, u"A000001"_s, {}, {}});
    QCOMPARE(stockAction(a), SheetAction::Issue);
    a = stock_event::accepted(a);
    QVERIFY(a.isOver());
    QCOMPARE(stockNext(a, false), StockDeed::Rest);
}

void TestStockMachine::afterARestartNothingIsSent()
{
    for (int step = 0; step <= int(StockStep::Abandoned); ++step) {
        const auto deed = stockNext(at(StockStep(step)), true);
        QVERIFY2(deed != StockDeed::Submit && deed != StockDeed::Begin, qPrintable(QString::number(step)));
    }
    QCOMPARE(stockNext(at(StockStep::Submitting), true), StockDeed::FindJob);
    QCOMPARE(stock_event::notFound(at(StockStep::Submitting)).question, StockQuestion::NotFound);
    QCOMPARE(stock_event::notFound(at(StockStep::Intended)).question, StockQuestion::NeverSent);
    QCOMPARE(stock_event::found(at(StockStep::Submitting), 4).step, StockStep::Held);
    QCOMPARE(stock_event::jobLost(at(StockStep::Released)).question, StockQuestion::JobLost);
}

/// From Submitting on, no event but the person's leads to a step before it; and that one only where nothing was ever sent.
void TestStockMachine::onlyProceedLeadsBackToSending()
{
    namespace e = stock_event;
    for (int step = int(StockStep::Held); step <= int(StockStep::Abandoned); ++step)
        for (int question = 0; question <= int(StockQuestion::SendFailed); ++question) {
            auto a = at(StockStep(step));
            a.question = StockQuestion(question);
            const JobStatus done{1, JobStage::Completed, {}, {}};
            for (const auto &next :
                {e::accepted(a), e::queueFit(a), e::begun(a), e::submitted(a, 2), e::notSubmitted(a, {}), e::found(a, 2), e::notFound(a),
                    e::released(a), e::watched(a, done), e::jobLost(a), e::stopped(a), e::cancelled(a), e::unheard(a), e::refused(a)})
                QVERIFY(next.step >= StockStep::Held);
            const bool may = a.step == StockStep::Asking && a.question == StockQuestion::NeverSent;
            QCOMPARE(e::proceed(a).step == StockStep::Submitting, may);
        }
}

void TestStockMachine::givenUpBeforeItWasSent()
{
    auto a = stock_event::stopped(at(StockStep::Opened));
    a = stock_event::accepted(a);
    QCOMPARE(a.step, StockStep::Withdrawing);
    QCOMPARE(stockAction(a), SheetAction::Release);
    QCOMPARE(stock_event::accepted(a).step, StockStep::Abandoned);
    QCOMPARE(stock_event::stopped(at(StockStep::Reserved)).step, StockStep::Withdrawing);
    // Once the office has been told, only the person can say that the sheet is blank.
    a = stock_event::accepted(stock_event::stopped(at(StockStep::Intending)));
    QCOMPARE(stockNext(a, false), StockDeed::FindJob);
    QCOMPARE(stock_event::notFound(a).question, StockQuestion::NeverSent);
    QCOMPARE(stock_event::stopped(at(StockStep::Submitting)).stopped, false);
}

void TestStockMachine::theOfficeRefuses()
{
    QCOMPARE(stock_event::refused(at(StockStep::Opened)).step, StockStep::Abandoned);
    QCOMPARE(stock_event::refused(at(StockStep::Intending)).step, StockStep::Withdrawing);
    auto judged = at(StockStep::Judged);
    judged.verdict = StockVerdict::Good;
    QCOMPARE(stock_event::refused(judged).step, StockStep::Asking);
    QCOMPARE(stock_event::refused(judged).verdict, StockVerdict::None);
}

void TestStockMachine::trouble()
{
    QCOMPARE(stock_event::watched(at(StockStep::Released), {1, JobStage::Cancelled, {}, {}}).question, StockQuestion::JobTroubled);
    QCOMPARE(stock_event::watched(at(StockStep::Released), {1, JobStage::Completed, {}, {u"media-jam-report"_s}}).question,
        StockQuestion::JobTroubled);
    QCOMPARE(stock_event::notSubmitted(at(StockStep::Submitting), u"no"_s).question, StockQuestion::SendFailed);
    const auto cancelled = stock_event::cancelled(at(StockStep::Held));
    QCOMPARE(stockNext(cancelled, false), StockDeed::Watch); // never let go after that
    QVERIFY(stock_event::unheard(at(StockStep::Released)).cancelled);
}

void TestStockMachine::thePersonsWord()
{
    const auto asked = at(StockStep::Asking);
    QCOMPARE(stockJudged(asked, {StockVerdict::Good, u"A000002"_s, {}, {}}).error().code, FailureCode::SerialMismatch);
    QCOMPARE(stockJudged(asked, {StockVerdict::Spoiled, {}, u"  "_s, {}}).error().code, FailureCode::SheetReasonRequired);
    QCOMPARE(stockJudged(asked, {StockVerdict::Missing, {}, {}, {}}).error().code, FailureCode::SheetReasonRequired);
    QCOMPARE(stockJudged(at(StockStep::Released), {StockVerdict::Good, u"A000001"_s, {}, {}}).error().code, FailureCode::SheetMoveRefused);
    QCOMPARE(stockJudged(at(StockStep::Released), {StockVerdict::Spoiled, {}, u"卡纸"_s, {}}).error().code, FailureCode::SheetMoveRefused);
    const auto spoiled = stockJudged(asked, {StockVerdict::Spoiled, {}, u" 卡纸 "_s, {}});
    QCOMPARE(spoiled->reason, u"卡纸"_s);
    QCOMPARE(stockAction(*spoiled), SheetAction::Spoil);
    QCOMPARE(stockAction(*stockJudged(asked, {StockVerdict::Missing, {}, u"没有"_s, {}})), SheetAction::Miss);
}

QTEST_GUILESS_MAIN(TestStockMachine)
#include "test_stock_machine.moc"
