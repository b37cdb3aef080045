// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/compose.h"
#include "printing/print_queue.h"
#include "printing/stock_run.h"
#include "tests/support/cups_server.h"
#include "tests/support/stock_office.h"
#include "tests/support/stock_printer.h"
#include "tests/support/waiting.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace printing;
using namespace tests::support;

class TestStockRun : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recordsComeBeforeDeeds();
    void anUnfitQueueGetsNothing();
    void aJobLeftBehindIsTakenOutFirst();
    void onRealCups();
};

namespace {

StockAttempt attempt(const QString &id, const QString &caseId, const QString &serial)
{
    StockAttempt made;
    made.id = id;
    made.caseId = caseId;
    made.kind = u"licence-a3"_s;
    made.serial = serial;
    made.queue = u"window"_s;
    made.sheet = {210, 297};
    made.openedAt = QDateTime(QDate(2006, 7, 6), QTime(1, 0), Qt::UTC);
    return made;
}

struct Bench {
    QTemporaryDir folder;
    StockWorld world{folder.path()};
    StockOffice office{world};
    StockPrinter printer{world};
};

/// A queue that CUPS would print again from by itself.
class RetryingQueue final : public StockQueue {
public:
    explicit RetryingQueue(StockQueue &other)
        : m_other(other)
    {
    }
    Async<QueueFitness> fitness(const QString &) override
    {
        return QtFuture::makeReadyFuture(domain::Result<QueueFitness>(QueueFitness{true, u"retry-job"_s, {}}));
    }
    Async<int> submitHeld(const PrintRequest &request) override { return m_other.submitHeld(request); }
    Async<domain::Nothing> release(const QString &queue, int id) override { return m_other.release(queue, id); }
    Async<QList<QueueJob>> jobsNamed(const QString &queue, const QString &name) override { return m_other.jobsNamed(queue, name); }
    Async<JobStatus> status(const QString &queue, int id) override { return m_other.status(queue, id); }
    Async<domain::Nothing> cancel(const QString &queue, int id) override { return m_other.cancel(queue, id); }

private:
    StockQueue &m_other;
};

} // namespace

void TestStockRun::recordsComeBeforeDeeds()
{
    Bench bench;
    StockRun run(bench.office, bench.printer, nullptr, 0);
    QStringList seen;
    connect(&run, &StockRun::changed, this, [&] {
        const auto json = toJson(run.attempt());
        seen << json.value("step"_L1).toString();
    });
    run.begin(attempt(u"a1"_s, u"c1"_s, u"A000001"_s), "%PDF");
    QTRY_COMPARE(run.attempt().step, StockStep::Asking);
    seen.removeDuplicates();
    QCOMPARE(seen.join(u' '), u"opened reserved intending intended submitting held released asking"_s);
    QVERIFY(bench.world.list("unannounced"_L1).isEmpty());
    QVERIFY(run.judge({StockVerdict::Good, u"A000001"_s, {}, {}}));
    QTRY_COMPARE(run.attempt().step, StockStep::Done);
    QCOMPARE(bench.office.sheet(u"licence-a3"_s, u"A000001"_s).state, domain::SheetState::Issued);
}

void TestStockRun::anUnfitQueueGetsNothing()
{
    Bench bench;
    RetryingQueue unfit(bench.printer);
    StockRun run(bench.office, unfit, nullptr, 0);
    run.begin(attempt(u"a1"_s, u"c1"_s, u"A000001"_s), "%PDF");
    QTRY_VERIFY(run.hasTrouble());
    QCOMPARE(run.trouble().code, domain::FailureCode::QueueUnfit);
    QCOMPARE(bench.office.sheet(u"licence-a3"_s, u"A000001"_s).state, domain::SheetState::Reserved); // not yet told that it is printed
    run.stop();
    QTRY_COMPARE(run.attempt().step, StockStep::Abandoned);
    QCOMPARE(bench.office.sheet(u"licence-a3"_s, u"A000001"_s).state, domain::SheetState::AtDesk);
    QVERIFY(bench.world.list("jobs"_L1).isEmpty());
}

void TestStockRun::aJobLeftBehindIsTakenOutFirst()
{
    Bench bench;
    bench.world.state.insert("fault"_L1, int(StockFault::PrinterGone));
    StockRun first(bench.office, bench.printer, nullptr, 0);
    first.begin(attempt(u"a1"_s, u"c1"_s, u"A000001"_s), "%PDF one");
    QTRY_COMPARE(first.attempt().step, StockStep::Released);
    auto given = stock_event::unheard(first.attempt()); // the spooler was away when the person gave up
    auto judged = *stockJudged(given, {StockVerdict::Missing, {}, u"没有打出"_s, {}});
    QVERIFY(waited(bench.office.keep(judged)));
    QVERIFY(waited(bench.office.order(judged, domain::SheetAction::Miss)));
    StockRun second(bench.office, bench.printer, nullptr, 0);
    second.begin(attempt(u"a2"_s, u"c1"_s, u"A000002"_s), "%PDF one");
    bench.world.count("tray"_L1); // the missing sheet's place is empty
    QTRY_VERIFY(second.attempt().step >= StockStep::Submitting);
    QCOMPARE(bench.world.list("jobs"_L1).at(0)["stage"_L1].toInt(), int(JobStage::Cancelled));
}

/// Two licences through cupsd and ippeveprinter, one of them jammed: what comes out, came out once.
void TestStockRun::onRealCups()
{
    if (const auto missing = CupsServer::missing(); !missing.isEmpty())
        QSKIP(qPrintable(u"needs "_s + missing));
    CupsServer cups;
    const auto trouble = cups.start();
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble + cups.log()));
    PrintQueue queue(cups.address());
    Bench bench;
    const auto paper = Template::parse(R"({"format": "casedesk-template-1", "name": "证明", "page": {"size": "A4"}, "elements": [
        {"type": "text", "x": 30, "y": 50, "w": 150, "h": 10, "text": "动物诊疗许可证", "size": 20}]})");
    const auto pdf = *compose(*paper, {});
    auto first = attempt(u"01900000-0000-7000-8000-000000000001"_s, u"c1"_s, u"A000001"_s);
    first.queue = cups.queue();
    {
        StockRun run(bench.office, queue, nullptr, 50);
        run.begin(first, pdf);
        QTRY_VERIFY_WITH_TIMEOUT(run.attempt().step >= StockStep::Held, 20000);
        first = run.attempt();
    } // the program ends; the job lives on in CUPS
    const auto jobs = waited(queue.jobsNamed(cups.queue(), first.id));
    QVERIFY(jobs);
    QCOMPARE(jobs->size(), 1);
    const auto record = stockAttemptFromJson(bench.world.state.value("drafts"_L1).toObject().value(first.id).toObject());
    QVERIFY(record);
    StockRun run(bench.office, queue, nullptr, 50);
    run.resume(*record);
    QTRY_COMPARE_WITH_TIMEOUT(run.attempt().step, StockStep::Asking, 30000);
    QCOMPARE(run.attempt().question, StockQuestion::JobEnded);
    QCOMPARE(cups.printed().size(), 1);
    QCOMPARE(waited(queue.jobsNamed(cups.queue(), first.id))->size(), 1); // found among the finished ones, too
    QVERIFY(run.judge({StockVerdict::Good, u"A000001"_s, {}, {}}));
    QTRY_COMPARE(run.attempt().step, StockStep::Done);
    cups.jam(true);
    auto second = attempt(u"01900000-0000-7000-8000-000000000002"_s, u"c2"_s, u"A000002"_s);
    second.queue = cups.queue();
    StockRun jammed(bench.office, queue, nullptr, 50);
    jammed.begin(second, pdf);
    QTRY_COMPARE_WITH_TIMEOUT(jammed.attempt().step, StockStep::Asking, 30000);
    QCOMPARE(jammed.attempt().question, StockQuestion::JobTroubled);
    QCOMPARE(cups.printed().size(), 1);
    QCOMPARE(waited(queue.fitness(cups.queue()))->errorPolicy, u"abort-job"_s);
}

QTEST_GUILESS_MAIN(TestStockRun)
#include "test_stock_run.moc"
