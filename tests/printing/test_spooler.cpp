// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/spooler.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace printing;

class TestSpooler : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aServerThatIsNotThere();
    void whatAStatusMeans();
};

void TestSpooler::aServerThatIsNotThere()
{
    const Spooler spooler(u"/nonexistent/cups.sock"_s);
    const auto queues = spooler.queues();
    QVERIFY(!queues);
    QCOMPARE(queues.error().code, domain::FailureCode::PrinterUnreachable);
    QVERIFY(queues.error().retryable);
    QCOMPARE(spooler.submit({u"window"_s, "%PDF", u"x"_s, 1, {210, 297}}).error().code, domain::FailureCode::PrinterUnreachable);
    QCOMPARE(spooler.status(u"window"_s, 1).error().code, domain::FailureCode::PrinterUnreachable);
    QCOMPARE(spooler.cancel(u"window"_s, 1).error().code, domain::FailureCode::PrinterUnreachable);
}

void TestSpooler::whatAStatusMeans()
{
    JobStatus status{7, JobStage::Printing, {}, {u"connecting-to-device"_s}};
    QVERIFY(status.printerSilent() && !status.isFinal() && !status.printerTroubled());
    status = {7, JobStage::Completed, {}, {u"media-jam-error"_s}};
    QVERIFY(status.isFinal() && !status.printerSilent() && status.printerTroubled());
}

QTEST_GUILESS_MAIN(TestSpooler)
#include "test_spooler.moc"
