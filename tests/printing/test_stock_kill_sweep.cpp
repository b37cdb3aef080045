// SPDX-License-Identifier: GPL-3.0-or-later
// Numbered stock under the knife: the client is a process of its own, killed at step boundaries while printer, spooler and office
// misbehave.
#include "printing/stock_run.h"
#include "tests/support/stock_office.h"
#include "tests/support/stock_printer.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace printing;
using namespace tests::support;
using domain::SheetState;

namespace {

constexpr int fewRuns = 48;
constexpr int allRuns = 1000;
constexpr int mostLives = 12;
constexpr int mostAttempts = 8;
constexpr int boundariesOfARun = 75;

/// The client's main loop and the person before it: begins or resumes, looks at the paper, says what became of it, until both cases are
/// printed.
class Clerk : public QObject {
public:
    explicit Clerk(StockWorld &world)
        : m_world(world)
        , m_office(world)
        , m_printer(world)
        , m_run(m_office, m_printer, nullptr, 0)
    {
        connect(&m_run, &StockRun::changed, this, &Clerk::look, Qt::QueuedConnection);
        connect(&m_patience, &QTimer::timeout, this, &Clerk::loseHeart);
        m_patience.start(2);
        QTimer::singleShot(0, this, &Clerk::next);
    }

private:
    void next()
    {
        for (const auto &json : m_world.state.value("drafts"_L1).toObject())
            if (const auto record = stockAttemptFromJson(json.toObject()); !record || !record->isOver()) {
                m_run.resume(*record);
                return;
            }
        spoilStrays();
        for (const auto &caseId : {u"case-1"_s, u"case-2"_s})
            if (!isIssued(caseId)) {
                begin(caseId);
                return;
            }
        QCoreApplication::exit(0);
    }
    bool isIssued(const QString &caseId) const
    {
        for (const auto &sheet : m_office.sheets())
            if (sheet.caseId == caseId && sheet.state == SheetState::Issued)
                return true;
        return false;
    }
    /// Sheets with ink on them that no attempt has asked for: they are torn up and written off.
    void spoilStrays()
    {
        for (const auto &out : m_world.list("output"_L1)) {
            auto sheet = m_office.sheet(u"licence-a3"_s, out["serial"_L1].toString());
            if (sheet.state != SheetState::AtDesk)
                continue;
            domain::SheetMove move;
            move.action = domain::SheetAction::Spoil;
            move.reason = u"多打了一张"_s;
            move.at = sheet.at;
            m_office.put(*domain::move(sheet, move));
        }
    }
    void begin(const QString &caseId)
    {
        while (m_office.sheet(u"licence-a3"_s, m_printer.onTop()).state != SheetState::AtDesk)
            m_printer.takeTop();
        const int n = m_world.count("attempts"_L1);
        if (n >= mostAttempts)
            qFatal("more attempts than any fault explains");
        StockAttempt attempt;
        attempt.id = u"attempt-%1"_s.arg(n);
        attempt.caseId = caseId;
        attempt.licenceNumber = u"青动诊〔2006〕%1号"_s.arg(caseId);
        attempt.kind = u"licence-a3"_s;
        attempt.serial = m_printer.onTop();
        attempt.queue = u"window"_s;
        attempt.sheet = {420, 297};
        attempt.leased = m_world.number("seed"_L1) % 3 == 0;
        attempt.openedAt = QDateTime(QDate(2006, 7, 6), QTime(1, 0), Qt::UTC);
        m_run.begin(attempt, "%PDF " + caseId.toLatin1());
    }
    void look()
    {
        const auto &attempt = m_run.attempt();
        if (attempt.isOver())
            return next();
        if (attempt.step == StockStep::Asking)
            return answer(attempt);
        if (m_world.number("seed"_L1) % 7 == 0 && m_world.count("looked"_L1) == m_world.number("seed"_L1) % 11)
            m_run.stop();
    }
    /// A person does not wait for ever.
    void loseHeart()
    {
        if (m_run.attempt().step == StockStep::Released && ++m_waited % 30 == 0)
            m_run.stop();
    }
    void answer(const StockAttempt &attempt)
    {
        if (attempt.question == StockQuestion::NeverSent && m_world.number("seed"_L1) % 2 == 0)
            return m_run.proceed();
        for (int i = 0; i < 6; ++i) // a duplicate may come while the person looks
            m_printer.tick();
        m_world.boundary(u"the person looks"_s);
        const auto here = m_printer.output(attempt.serial);
        if (here.value("job"_L1).toString() == attempt.id && !here.value("torn"_L1).toBool()) {
            QVERIFY(m_run.judge({StockVerdict::Good, attempt.serial.toLower(), {}, {}}));
            return;
        }
        for (const auto &out : m_world.list("output"_L1)) // the right words on another sheet: the scan finds it out
            if (out["job"_L1].toString() == attempt.id && out["serial"_L1].toString() != attempt.serial)
                QVERIFY(!m_run.judge({StockVerdict::Good, out["serial"_L1].toString(), {}, {}}));
        const auto verdict = here.isEmpty() ? StockVerdict::Missing : StockVerdict::Spoiled;
        QVERIFY(m_run.judge({verdict, {}, u"没有打好"_s, {}}));
    }

    StockWorld &m_world;
    StockOffice m_office;
    StockPrinter m_printer;
    StockRun m_run;
    QTimer m_patience;
    int m_waited = 0;
};

int clientLife(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    StockWorld world(QString::fromLocal8Bit(argv[2]));
    world.killAt = QByteArray(argv[3]).toInt();
    Clerk clerk(world);
    QTimer::singleShot(15000, &app, [] { QCoreApplication::exit(4); });
    const int code = QCoreApplication::exec();
    world.save();
    return code;
}

} // namespace

class TestStockKillSweep : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noSheetIsUsedTwiceAndNothingIsPrintedUnasked();

private:
    /// Lives of the client until both licences are printed; the folder tells the rest.
    void live(const QString &folder, std::mt19937 &random);
    void check(const StockWorld &world);
    QSet<QString> m_boundaries; ///< where the client was killed in all runs
    int m_kills = 0;
};

void TestStockKillSweep::live(const QString &folder, std::mt19937 &random)
{
    for (int life = 0; life < mostLives; ++life) {
        const bool knife = life == 0 || (life < mostLives - 1 && random() % 3 == 0);
        const int killAt = knife ? int(random() % boundariesOfARun) : -1;
        QProcess client;
        client.start(QCoreApplication::applicationFilePath(), {u"--client"_s, folder, QString::number(killAt)});
        QVERIFY(client.waitForFinished(20000));
        if (client.exitStatus() == QProcess::NormalExit) {
            QCOMPARE(client.exitCode(), 0);
            return;
        }
        ++m_kills;
    }
    QFAIL("the client never came to an end");
}

void TestStockKillSweep::check(const StockWorld &world)
{
    auto copy = world;
    const StockOffice office(copy);
    QSet<QString> names;
    for (const auto &job : world.list("jobs"_L1)) {
        QVERIFY2(!names.contains(job["name"_L1].toString()), "an attempt was sent twice");
        names.insert(job["name"_L1].toString());
    }
    QHash<QString, int> issued;
    for (const auto &sheet : office.sheets()) {
        QVERIFY2(sheet.state != SheetState::Reserved && sheet.state != SheetState::Printing, "a sheet hangs");
        if (sheet.state != SheetState::Issued)
            continue;
        ++issued[sheet.caseId];
        int inked = 0;
        for (const auto &out : world.list("output"_L1))
            if (out["serial"_L1].toString() == sheet.serial) {
                ++inked;
                QVERIFY2(!out["torn"_L1].toBool(), "a torn sheet was issued");
                QCOMPARE(out["pdf"_L1].toString(), u"%PDF "_s + sheet.caseId);
                QCOMPARE(out["job"_L1].toString(), sheet.attemptId);
            }
        QVERIFY2(inked == 1, "a sheet issued was not printed once");
    }
    QVERIFY2(issued.size() == 2 && issued.value(u"case-1"_s) == 1 && issued.value(u"case-2"_s) == 1, "issued sheets");
    for (int i = 0; i < world.number("tray"_L1); ++i) {
        const auto state = office.sheet(u"licence-a3"_s, StockPrinter::serialAt(i)).state;
        QVERIFY2(state >= SheetState::Issued, "a sheet that left the tray is not accounted for");
    }
    QVERIFY2(world.state.value("unannounced"_L1).isUndefined(), "a job the office knew nothing of");
}

void TestStockKillSweep::noSheetIsUsedTwiceAndNothingIsPrintedUnasked()
{
    const int runs = qEnvironmentVariableIntValue("CASEDESK_FULL") ? allRuns : fewRuns;
    for (int seed = 0; seed < runs; ++seed) {
        std::mt19937 random{unsigned(seed)};
        QTemporaryDir folder;
        StockWorld world(folder.path());
        world.state.insert("seed"_L1, seed);
        world.state.insert("fault"_L1, seed % int(StockFault::Count));
        world.save();
        live(folder.path(), random);
        if (!QTest::currentTestFailed())
            check(StockWorld(folder.path()));
        if (QTest::currentTestFailed()) {
            folder.setAutoRemove(false);
            qWarning("seed %d, %s", seed, qPrintable(folder.path()));
            return;
        }
        const StockWorld after(folder.path());
        for (const auto &kill : after.list("kills"_L1))
            m_boundaries.insert(kill.toString());
    }
    qInfo("%d runs, %d kills at %d different boundaries", runs, m_kills, int(m_boundaries.size()));
    QVERIFY2(m_kills >= runs / 3, "the knife hardly ever met the client");
    if (runs == allRuns)
        for (const auto &step :
            {u"after record opened"_s, u"after order 0"_s, u"after record reserved"_s, u"after record intending"_s, u"after order 2"_s,
                u"after record intended"_s, u"after record submitting"_s, u"after submit"_s, u"after record held"_s, u"after release"_s,
                u"after record released"_s, u"after record asking"_s, u"the person looks"_s, u"after record judged"_s, u"after order 3"_s})
            QVERIFY2(m_boundaries.contains(step), qPrintable(step));
}

int main(int argc, char **argv)
{
    if (argc == 4 && qstrcmp(argv[1], "--client") == 0)
        return clientLife(argc, argv);
    if (qEnvironmentVariableIntValue("CASEDESK_FULL"))
        qputenv("QTEST_FUNCTION_TIMEOUT", "3600000"); // all runs take longer than a test function may
    QCoreApplication app(argc, argv);
    TestStockKillSweep test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_stock_kill_sweep.moc"
