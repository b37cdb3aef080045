// SPDX-License-Identifier: GPL-3.0-or-later
// The protocol of numbered stock through real CUPS before a printer of ours that misbehaves (tests/support/faulty-printer).
#include "printing/print_queue.h"
#include "printing/stock_run.h"
#include "tests/support/cups_server.h"
#include "tests/support/stock_office.h"
#include "tests/support/waiting.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace printing;
using namespace tests::support;

class TestStockFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void whateverThePrinterDoes_data();
    void whateverThePrinterDoes();
    void aPrinterThatIsGone();

private:
    void setFault(const QByteArray &fault)
    {
        QFile file(m_folder.filePath(u"fault"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(fault) == fault.size());
    }
    /// Sheets with this attempt's words on them.
    QStringList sheetsOf(const QString &attemptId) const
    {
        return QDir(m_folder.filePath(u"out"_s)).entryList({u"*-"_s + attemptId + u"*"_s}, QDir::Files);
    }
    StockAttempt attempt()
    {
        StockAttempt made;
        made.id = u"01900000-0000-7000-8000-%1"_s.arg(++m_last, 12, 10, QLatin1Char('0'));
        made.caseId = u"case-%1"_s.arg(m_last);
        made.kind = u"licence-a4"_s;
        made.serial = u"B%1"_s.arg(m_last, 6, 10, QLatin1Char('0'));
        made.queue = u"faulty"_s;
        made.sheet = {210, 297};
        made.openedAt = QDateTime(QDate(2006, 7, 6), QTime(1, 0), Qt::UTC);
        return made;
    }

    CupsServer m_cups;
    QProcess m_printer;
    QTemporaryDir m_folder, m_worldFolder;
    StockWorld m_world{m_worldFolder.path()};
    StockOffice m_office{m_world};
    std::unique_ptr<PrintQueue> m_queue;
    int m_last = 0;
};

void TestStockFaults::initTestCase()
{
    if (const auto missing = CupsServer::missing(); !missing.isEmpty())
        QSKIP(qPrintable(u"needs "_s + missing));
    const auto trouble = m_cups.start();
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble + m_cups.log()));
    QProcess probe;
    probe.start(u"python3"_s, {u"-c"_s, u"import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])"_s});
    QVERIFY(probe.waitForFinished(15000));
    const auto port = QString::fromLatin1(probe.readAllStandardOutput()).trimmed();
    setFault("none");
    m_printer.start(u"python3"_s, {QStringLiteral(CASEDESK_SOURCE_DIR "/tests/support/faulty-printer"), port, m_folder.path()});
    QVERIFY(m_printer.waitForStarted());
    QProcess admin;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CUPS_SERVER"_s, m_cups.address());
    admin.setProcessEnvironment(environment);
    admin.start(CupsServer::program(u"lpadmin"_s),
        {u"-p"_s, u"faulty"_s, u"-E"_s, u"-v"_s, u"ipp://localhost:%1/ipp/print"_s.arg(port), u"-m"_s, u"raw"_s, u"-o"_s,
            u"printer-error-policy=abort-job"_s});
    QVERIFY(admin.waitForFinished(15000));
    QCOMPARE(admin.exitCode(), 0);
    m_queue = std::make_unique<PrintQueue>(m_cups.address());
}

void TestStockFaults::cleanupTestCase()
{
    m_printer.kill();
    m_printer.waitForFinished(5000);
}

void TestStockFaults::whateverThePrinterDoes_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<int>("sheets"); ///< with the words of the licence, in the end
    QTest::addColumn<bool>("mayAskQuietly");
    QTest::newRow("prints") << QByteArray("none") << 1 << true;
    QTest::newRow("out of paper") << QByteArray("no-paper") << 0 << false;
    QTest::newRow("jammed") << QByteArray("jam") << 1 << false;
    QTest::newRow("job lost") << QByteArray("lost") << 1 << true;
    QTest::newRow("completed without paper") << QByteArray("false") << 0 << true;
    QTest::newRow("late duplicate") << QByteArray("late") << 2 << true;
}

void TestStockFaults::whateverThePrinterDoes()
{
    QFETCH(QByteArray, fault);
    QFETCH(int, sheets);
    QFETCH(bool, mayAskQuietly);
    setFault(fault);
    const auto wish = attempt();
    StockRun run(m_office, *m_queue, nullptr, 50);
    run.begin(wish, "%PDF-1.4\n%%EOF\n");
    QTRY_COMPARE_WITH_TIMEOUT(run.attempt().step, StockStep::Asking, 30000); // never further without a person
    QVERIFY(mayAskQuietly || run.attempt().question != StockQuestion::JobEnded);
    QTRY_COMPARE_WITH_TIMEOUT(sheetsOf(wish.id).size(), sheets, 10000);
    const auto jobs = waited(m_queue->jobsNamed(u"faulty"_s, wish.id));
    QVERIFY(jobs);
    QCOMPARE(jobs->size(), 1);
    const bool isGood = sheets > 0 && !sheetsOf(wish.id).constFirst().contains(u"torn"_s);
    const auto verdict = isGood ? StockVerdict::Good : sheets > 0 ? StockVerdict::Spoiled : StockVerdict::Missing;
    QVERIFY(run.judge({verdict, wish.serial, u"见纸"_s, {}}));
    QTRY_COMPARE(run.attempt().step, StockStep::Done);
    QVERIFY(m_world.list("unannounced"_L1).isEmpty());
}

/// The job is taken out by the person, and does not come out when the printer is back.
void TestStockFaults::aPrinterThatIsGone()
{
    setFault("gone");
    const auto wish = attempt();
    StockRun run(m_office, *m_queue, nullptr, 50);
    run.begin(wish, "%PDF-1.4\n%%EOF\n");
    QTRY_COMPARE_WITH_TIMEOUT(run.attempt().step, StockStep::Released, 20000);
    run.stop();
    QTRY_COMPARE_WITH_TIMEOUT(run.attempt().step, StockStep::Asking, 30000);
    QVERIFY(run.judge({StockVerdict::Missing, {}, u"打印机没有反应"_s, {}}));
    QTRY_COMPARE(run.attempt().step, StockStep::Done);
    setFault("none");
    const auto next = attempt();
    StockRun after(m_office, *m_queue, nullptr, 50);
    after.begin(next, "%PDF-1.4\n%%EOF\n");
    QTRY_COMPARE_WITH_TIMEOUT(after.attempt().step, StockStep::Asking, 60000);
    QCOMPARE(sheetsOf(wish.id).size(), 0);
    QCOMPARE(sheetsOf(next.id).size(), 1);
}

QTEST_GUILESS_MAIN(TestStockFaults)
#include "test_stock_faults.moc"
