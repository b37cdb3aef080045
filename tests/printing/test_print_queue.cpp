// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/compose.h"
#include "printing/print_queue.h"
#include "tests/printing/pdf_tools.h"
#include "tests/support/cups_server.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace printing;
using domain::FailureCode;
using tests::support::CupsServer;
using tests::support::waited;

class TestPrintQueue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void listsTheQueues();
    void printsWhatWasSubmitted();
    void printsAcross();
    void printsACard();
    void saysThatTheJobJammed();
    void waitsForASilentPrinterAndCancels();
    void feedsFromTheTrayAskedFor();
    void refusesAnUnknownQueue();
    void refusesAnUnknownJob();
    void refusesWhatIsNoPdf();
    void saysThatCupsIsOff();

private:
    PrintRequest request() const { return {m_cups.queue(), m_pdf, u"青建备〔2026〕12号"_s, 1, {210, 297}}; }
    QString textOf(const QString &file) const
    {
        QFile printed(file);
        return printed.open(QIODevice::ReadOnly) ? pdf_tools::Pdf(printed.readAll()).text() : QString();
    }

    CupsServer m_cups;
    std::unique_ptr<PrintQueue> m_queue;
    QByteArray m_pdf;
};

void TestPrintQueue::initTestCase()
{
    if (const auto missing = CupsServer::missing(); !missing.isEmpty())
        QSKIP(qPrintable(u"needs "_s + missing));
    const auto trouble = m_cups.start();
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble + m_cups.log()));
    m_queue = std::make_unique<PrintQueue>(m_cups.address());
    const auto paper = Template::parse(R"({"format": "casedesk-template-1", "name": "证明", "page": {"size": "A4"}, "elements": [
        {"type": "text", "x": 30, "y": 50, "w": 150, "h": 10, "text": "施工合同备案证明", "size": 20}]})");
    QVERIFY(paper);
    m_pdf = *compose(*paper, {});
}

void TestPrintQueue::listsTheQueues()
{
    const auto queues = waited(m_queue->queues());
    QVERIFY2(queues, qPrintable(queues ? QString() : queues.error().detail));
    QCOMPARE(queues->size(), 1);
    QCOMPARE(queues->first().name, m_cups.queue());
    QCOMPARE(queues->first().info, u"窗口打印机"_s);
    QVERIFY(queues->first().accepting);
}

void TestPrintQueue::printsWhatWasSubmitted()
{
    const auto job = waited(m_queue->submit(request()));
    QVERIFY2(job, qPrintable(job ? QString() : job.error().detail));
    QVERIFY(*job > 0);
    JobWatch watch(*m_queue, m_cups.queue(), *job);
    QList<JobStatus> seen;
    connect(&watch, &JobWatch::changed, this, [&](const JobStatus &status) { seen << status; });
    QTRY_VERIFY_WITH_TIMEOUT(!seen.isEmpty() && seen.last().isFinal(), 20000);
    QCOMPARE(seen.last().stage, JobStage::Completed);
    QCOMPARE(m_cups.printed().size(), 1);
    QFile printed(m_cups.printed().first());
    QVERIFY(printed.open(QIODevice::ReadOnly));
    const pdf_tools::Pdf out(printed.readAll());
    QVERIFY2(out.info().contains(QRegularExpression(uR"(Pages:\s+1\n)"_s)), qPrintable(out.info()));
    QVERIFY(out.text().contains(u"施工合同备案证明"_s));
    // Nothing was scaled on the way.
    const pdf_tools::Pdf in(m_pdf);
    QVERIFY(qAbs(out.words().first().left - in.words().first().left) < 0.1);
}

/// Half of the licences lie across; printers know their paper upright only.
void TestPrintQueue::printsAcross()
{
    const auto paper =
        Template::parse(R"({"format": "casedesk-template-1", "name": "执照", "page": {"size": "A4", "orientation": "landscape"},
        "elements": [{"type": "text", "x": 200, "y": 50, "w": 80, "h": 10, "text": "营业执照", "size": 20}]})");
    QVERIFY(paper);
    for (const auto &tray : {QString(), u"main"_s}) {
        const auto before = m_cups.printed().size();
        const QByteArray pdf = *compose(*paper, {});
        const auto job = waited(m_queue->submit({m_cups.queue(), pdf, u"执照"_s, 1, {297, 210}, tray}));
        QVERIFY2(job, qPrintable(job ? QString() : job.error().detail));
        QTRY_VERIFY_WITH_TIMEOUT(waited(m_queue->status(m_cups.queue(), *job))->isFinal(), 20000);
        QCOMPARE(waited(m_queue->status(m_cups.queue(), *job))->stage, JobStage::Completed);
        QCOMPARE(m_cups.printed().size(), before + 1); // it came out
        QFile printed(m_cups.printed().last());
        QVERIFY(printed.open(QIODevice::ReadOnly));
        const pdf_tools::Pdf out(printed.readAll());
        QVERIFY2(out.info().contains(u"595.276 x 841.89"_s), qPrintable(out.info()));
        QVERIFY(out.text().contains(u"营业执照"_s));
        const auto lies = pdf_tools::Pdf(pdf).words().constFirst(), stands = out.words().constFirst(); // turned, and nothing scaled
        QVERIFY2(qAbs(stands.top - lies.left) < 0.1, qPrintable(u"%1 %2"_s.arg(stands.top).arg(lies.left)));
        QVERIFY2(qAbs(210 - stands.right - lies.top) < 0.1, qPrintable(u"%1 %2"_s.arg(stands.right).arg(lies.top)));
    }
}

/// 85.6 x 54 mm has no name of its own among papers.
void TestPrintQueue::printsACard()
{
    const auto paper = Template::parse(R"({"format": "casedesk-template-1", "name": "卡", "page": {"width": 85.6, "height": 54},
        "elements": [{"type": "text", "x": 10, "y": 20, "w": 60, "h": 10, "text": "读者证", "size": 20}]})");
    QVERIFY(paper);
    const auto before = m_cups.printed().size();
    const auto job = waited(m_queue->submit({m_cups.queue(), *compose(*paper, {}), u"读者证"_s, 1, {85.6, 54}}));
    QVERIFY2(job, qPrintable(job ? QString() : job.error().detail));
    QTRY_VERIFY_WITH_TIMEOUT(waited(m_queue->status(m_cups.queue(), *job))->isFinal(), 20000);
    QCOMPARE(waited(m_queue->status(m_cups.queue(), *job))->stage, JobStage::Completed);
    QCOMPARE(m_cups.printed().size(), before + 1);
    QVERIFY2(m_cups.asked().contains(u"x-dimension=5400"_s), qPrintable(m_cups.asked()));
}

void TestPrintQueue::saysThatTheJobJammed()
{
    m_cups.jam(true);
    const auto job = waited(m_queue->submit(request()));
    QVERIFY(job);
    JobWatch watch(*m_queue, m_cups.queue(), *job);
    JobStatus last;
    connect(&watch, &JobWatch::changed, this, [&](const JobStatus &status) { last = status; });
    QTRY_VERIFY_WITH_TIMEOUT(last.isFinal(), 30000);
    m_cups.jam(false);
    // CUPS 2.4 ends it as cancelled or, depending on who is quicker, as completed: the reason is there either way.
    QVERIFY2(last.printerTroubled(), qPrintable(last.reasons.join(u' ')));
    QVERIFY(last.reasons.contains(u"media-jam-report"_s));
    QCOMPARE(m_cups.printed().size(), 4);
}

void TestPrintQueue::waitsForASilentPrinterAndCancels()
{
    m_cups.stopPrinter();
    const auto job = waited(m_queue->submit(request()));
    QVERIFY(job);
    JobWatch watch(*m_queue, m_cups.queue(), *job);
    JobStatus last;
    connect(&watch, &JobWatch::changed, this, [&](const JobStatus &status) { last = status; });
    QTRY_VERIFY_WITH_TIMEOUT(last.printerSilent(), 20000);
    QVERIFY(!last.isFinal());
    QVERIFY(waited(m_queue->cancel(m_cups.queue(), *job)));
    QTRY_COMPARE_WITH_TIMEOUT(last.stage, JobStage::Cancelled, 20000);
    m_cups.startPrinter();
    QCOMPARE(m_cups.printed().size(), 4);
}

void TestPrintQueue::feedsFromTheTrayAskedFor()
{
    // CUPS itself learns the trays of a queue a moment after it was made.
    QTRY_VERIFY(waited(m_queue->trays(m_cups.queue())).value_or(QList<Tray>()).size() > 1);
    const auto trays = waited(m_queue->trays(m_cups.queue()));
    QStringList names;
    for (const auto &tray : *trays)
        names << tray.name;
    QVERIFY2(names.contains(u"main"_s) && names.contains(u"by-pass-tray"_s), qPrintable(names.join(u' ')));
    QVERIFY(!waited(m_queue->trays(u"no such queue"_s)));
    for (const auto &name : {u"by-pass-tray"_s, u"main"_s}) {
        auto wanted = request();
        wanted.tray = name;
        const auto job = waited(m_queue->submit(wanted));
        QVERIFY2(job, qPrintable(job ? QString() : job.error().detail));
        QTRY_COMPARE_WITH_TIMEOUT(waited(m_queue->status(m_cups.queue(), *job))->stage, JobStage::Completed, 20000);
        QVERIFY2(m_cups.asked().contains(u"media-source="_s + name), qPrintable(m_cups.asked()));
        QVERIFY2(m_cups.asked().contains(u"x-dimension=21000"_s), qPrintable(m_cups.asked()));
    }
}

void TestPrintQueue::refusesAnUnknownQueue()
{
    auto wrong = request();
    wrong.queue = u"no-such-queue"_s;
    const auto job = waited(m_queue->submit(wrong));
    QVERIFY(!job);
    QCOMPARE(job.error().code, FailureCode::PrinterRefused);
    QVERIFY2(job.error().detail.contains(u"client-error-not-found"_s), qPrintable(job.error().detail));
}

void TestPrintQueue::refusesAnUnknownJob()
{
    const auto status = waited(m_queue->status(m_cups.queue(), 9999));
    QVERIFY(!status);
    QCOMPARE(status.error().code, FailureCode::PrinterRefused);
}

void TestPrintQueue::refusesWhatIsNoPdf()
{
    auto wrong = request();
    wrong.pdf.clear();
    const auto job = waited(m_queue->submit(wrong));
    QVERIFY(!job);
    QCOMPARE(job.error().code, FailureCode::PrinterRefused);
}

void TestPrintQueue::saysThatCupsIsOff()
{
    m_cups.stopCups();
    for (const auto &failure : {waited(m_queue->queues()).error(), waited(m_queue->submit(request())).error(),
             waited(m_queue->status(m_cups.queue(), 1)).error(), waited(m_queue->cancel(m_cups.queue(), 1)).error()}) {
        QCOMPARE(failure.code, FailureCode::PrinterUnreachable);
        QVERIFY(failure.retryable);
        QVERIFY(!failure.detail.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestPrintQueue)
#include "test_print_queue.moc"
