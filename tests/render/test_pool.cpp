// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pool.h"
#include "tests/support/pdf_maker.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <atomic>
#include <cerrno>
#include <sys/wait.h>
#include <thread>

using namespace render;
using namespace Qt::StringLiterals;
namespace make = tests::support;
using domain::FailureCode;

namespace {

constexpr int enough = 30'000;

template <class T> domain::Result<T> await(const Async<T> &future)
{
    const bool finished = QTest::qWaitFor([&] { return future.isFinished(); }, enough);
    if (!finished || future.resultCount() == 0)
        return tl::unexpected(domain::Failure{FailureCode::RequestCancelled, u"no answer"_s, false});
    return future.result();
}

template <class T> QString code(const domain::Result<T> &result)
{
    return result ? u"ok"_s : domain::codeText(result.error().code);
}

Settings standard()
{
    Settings settings;
    settings.program = QStringLiteral(CASEDESK_BIN_DIR "/casedesk-render");
    return settings;
}

Settings quick()
{
    Settings settings = standard();
    settings.busyMs = 300;
    settings.killMs = 900;
    settings.deathsPerMinute = 1'000;
    return settings;
}

QString linked(const QTemporaryDir &folder, const QString &program, const QString &name)
{
    const QString path = folder.filePath(name);
    QFile::link(QCoreApplication::applicationDirPath() + u'/' + program, path);
    return path;
}

/// How late a thread that only sleeps wakes up: what the machine, not the program, is to blame for.
class Jitter {
public:
    Jitter()
        : m_thread([this] {
            QElapsedTimer timer;
            while (!m_stop) {
                timer.start();
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
                m_worst = std::max<qint64>(m_worst, timer.elapsed());
            }
        })
    {
    }
    ~Jitter()
    {
        m_stop = true;
        m_thread.join();
    }
    qint64 worst() const { return m_worst; }

private:
    std::atomic<bool> m_stop{false};
    std::atomic<qint64> m_worst{0};
    std::thread m_thread;
};

} // namespace

class TestPool : public QObject {
    Q_OBJECT

    const QByteArray m_bomb = make::bombPdf(300);

private Q_SLOTS:
    void paintsAPage()
    {
        Pool pool(standard());
        const auto opened = await(pool.open(make::textPdf({u"青榕区"_s, u"第二页"_s})));
        QVERIFY2(opened, qPrintable(code(opened)));
        QCOMPARE(opened->pages, QList({QSizeF(595, 842), QSizeF(595, 842)}));
        const auto page = await(pool.page(opened->handle, 0, 72));
        QVERIFY(page);
        QCOMPARE(page->size(), QSize(595, 842));
        QCOMPARE(page->pixelColor(5, 5), QColor(Qt::white));
        int dark = 0;
        for (int y = 50; y < 90; ++y)
            for (int x = 70; x < 125; ++x)
                dark += page->pixelColor(x, y).lightness() < 100 ? 1 : 0;
        QVERIFY2(dark > 80, qPrintable(QString::number(dark))); // the three characters are there
        QCOMPARE(await(pool.page(opened->handle, 1, 144))->size(), QSize(1190, 1684));
        QCOMPARE(pool.deaths(), 0);
    }

    void readsChineseOfFontsThatAreNotEmbedded()
    {
        Pool pool(standard());
        const auto opened = await(pool.open(make::textPdf({u"人一日行民 签收回执\n区住房和城乡建设局"_s})));
        const auto text = await(pool.text(opened->handle, 0));
        QVERIFY(text);
        QCOMPARE(text->text, u"人一日行民 签收回执\n区住房和城乡建设局"_s);
        const QRectF first = text->boxes.first();
        QVERIFY(qAbs(first.left() - 72) < 1 && qAbs(first.width() - 16) < 1);
        QVERIFY(first.top() > 50 && first.bottom() < 80);
    }

    void turnsPages()
    {
        Pool pool(standard());
        const auto opened = await(pool.open(make::textPdf({u"横"_s}, 16, "/Rotate 90")));
        QCOMPARE(opened->pages, QList({QSizeF(842, 595)}));
        QCOMPARE(await(pool.page(opened->handle, 0, 72))->size(), QSize(842, 595));
        const auto text = await(pool.text(opened->handle, 0));
        QCOMPARE(text->text, u"横"_s);
        QVERIFY2(text->boxes.first().left() > 700, qPrintable(QString::number(text->boxes.first().left())));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("pdf");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << QByteArray() << u"render.damaged"_s;
        QTest::newRow("no pdf") << QByteArray("hello").repeated(100) << u"render.damaged"_s;
        QTest::newRow("truncated") << make::truncatedPdf() << u"render.damaged"_s;
        QTest::newRow("encrypted") << make::encryptedPdf() << u"render.locked"_s;
        QTest::newRow("cyclic") << make::cyclicPdf() << u"render.damaged"_s;
    }

    void refuses()
    {
        QFETCH(QByteArray, pdf);
        Pool pool(quick());
        QTEST(code(await(pool.open(pdf))), "expected");
    }

    void refusesTheWidePageOnly()
    {
        Pool pool(standard());
        const auto opened = await(pool.open(make::widePdf()));
        QVERIFY(opened);
        QVERIFY(!opened->pages.first().isValid() || opened->pages.first().isEmpty());
        QCOMPARE(code(await(pool.page(opened->handle, 0, 72))), u"render.too_large"_s);
        QCOMPARE(code(await(pool.page(opened->handle, 1, 72))), u"render.damaged"_s);
        QCOMPARE(code(await(pool.text(opened->handle, -1))), u"render.damaged"_s);
    }

    void givesUpOnEndlessPagesAndRemembersThem()
    {
        Pool pool(quick());
        QSignalSpy busy(&pool, &Pool::busy);
        const QByteArray pdf = make::endlessPdf();
        QVERIFY(pdf.size() < 8'000);
        const auto opened = await(pool.open(pdf));
        QVERIFY(opened);
        QCOMPARE(code(await(pool.page(opened->handle, 0, 72))), u"render.timed_out"_s);
        QCOMPARE(pool.deaths(), 2); // tried once more in a fresh process
        QVERIFY(busy.size() >= 1);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(code(await(pool.page(opened->handle, 0, 72))), u"render.unsafe"_s);
        const auto again = await(pool.open(pdf)); // the same bytes, opened anew
        QCOMPARE(code(await(pool.page(again->handle, 0, 72))), u"render.unsafe"_s);
        QVERIFY(timer.elapsed() < 500);
        QCOMPARE(pool.deaths(), 2);
    }

    void survivesBombs()
    {
        Pool pool(quick());
        QVERIFY2(m_bomb.size() < 8'000, qPrintable(QString::number(m_bomb.size())));
        const auto opened = await(pool.open(m_bomb));
        QVERIFY(opened);
        QCOMPARE(code(await(pool.page(opened->handle, 0, 72))), u"render.timed_out"_s);
        QVERIFY(await(pool.open(make::textPdf({u"还在"_s}))));
    }

    void neverHoldsUpTheEventLoop()
    {
        const Jitter jitter;
        qint64 worst = 0;
        QElapsedTimer since;
        QTimer tick;
        connect(&tick, &QTimer::timeout, this, [&] {
            worst = std::max(worst, since.elapsed());
            since.start();
        });
        Pool pool(quick());
        since.start();
        tick.start(5);
        for (const QByteArray &pdf : {make::endlessPdf(), m_bomb, make::cyclicPdf(), make::widePdf(), make::truncatedPdf()}) {
            const auto opened = await(pool.open(pdf));
            if (opened)
                await(pool.page(opened->handle, 0, 600));
        }
        Pool patient(standard());
        const auto large = await(patient.open(make::textPdf({u"大"_s})));
        QVERIFY(await(patient.page(large->handle, 0, 600)));
        qInfo("longest stall %lld ms, of a sleeping thread meanwhile %lld ms", worst, jitter.worst());
        QVERIFY2(worst <= 100 + jitter.worst(), qPrintable(QString::number(worst)));
    }

    void servesWhatIsVisibleFirst()
    {
        Pool pool(standard());
        const auto opened = await(pool.open(make::textPdf(QStringList(12, u"页"_s))));
        QList<int> order;
        QList<QFuture<void>> all;
        for (int page = 0; page < 12; ++page)
            all.append(
                pool.page(opened->handle, page, 200, page < 8 ? Need::Spare : Need::Visible).then([&order, page, this](const auto &) {
                    QMetaObject::invokeMethod(this, [&order, page] { order.append(page); });
                }));
        QTRY_COMPARE_WITH_TIMEOUT(order.size(), 12, enough);
        const qsizetype lastVisible = std::max({order.indexOf(8), order.indexOf(9), order.indexOf(10), order.indexOf(11)});
        QVERIFY2(lastVisible <= 5, "at most one or two of the others may have been under way");
    }

    void forgetsCancelledRequests()
    {
        Pool pool(quick());
        const auto endless = await(pool.open(make::endlessPdf()));
        Async<QImage> given = pool.page(endless->handle, 0, 72);
        QTest::qWait(100);
        given.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(given.isFinished(), true, enough);
        QTest::qWait(500);
        QCOMPARE(pool.deaths(), 0); // ended by us, nobody died
        QVERIFY(await(pool.open(make::textPdf({u"继续"_s}))));
    }

    void cancelsWhatIsOpenOnClose()
    {
        Pool pool(standard());
        const auto endless = await(pool.open(make::endlessPdf()));
        const Async<QImage> page = pool.page(endless->handle, 0, 72);
        pool.close(endless->handle);
        QTRY_VERIFY(page.isFinished());
        QVERIFY(page.isCanceled());
        QCOMPARE(code(await(pool.page(endless->handle, 0, 72))), u"render.damaged"_s);
    }

    void sharesFewProcessesAmongManyDocuments()
    {
        Settings settings = standard();
        settings.workers = 2;
        settings.pagesPerWorker = 2;
        Pool pool(settings);
        QList<Handle> handles;
        for (int i = 0; i < 4; ++i)
            handles.append(await(pool.open(make::textPdf(QStringList(3, QString::number(i)))))->handle);
        QList<Async<PageText>> texts;
        for (int page = 0; page < 3; ++page)
            for (const Handle handle : std::as_const(handles))
                texts.append(pool.text(handle, page));
        for (int i = 0; i < texts.size(); ++i) {
            const auto text = await(texts.at(i));
            QVERIFY2(text, qPrintable(code(text)));
            QCOMPARE(text->text, QString::number(i % 4));
        }
        QCOMPARE(pool.deaths(), 0);
    }

    void rendersNothingWithoutTheWholeSandbox_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("landlock") << u"no-landlock"_s;
        QTest::newRow("seccomp") << u"no-seccomp"_s;
        QTest::newRow("no worker at all") << u"absent"_s;
    }

    void rendersNothingWithoutTheWholeSandbox()
    {
        QFETCH(QString, name);
        QTemporaryDir folder;
        Settings settings = quick();
        settings.program = name == "absent"_L1 ? folder.filePath(name) : linked(folder, u"render_unguarded"_s, name);
        Pool pool(settings);
        QCOMPARE(code(await(pool.open(make::textPdf({u"一"_s})))), u"render.sandbox_missing"_s);
    }

    void survivesAWorkerThatWasTakenOver()
    {
        QTemporaryDir folder;
        int answered = 0;
        for (int seed = 1; seed <= 80; ++seed) {
            Settings settings = quick();
            settings.killMs = 150;
            settings.program = linked(folder, u"render_impostor"_s, u"impostor-"_s + QString::number(seed));
            Pool pool(settings);
            const auto opened = await(pool.open(make::textPdf({u"一"_s})));
            QVERIFY2(opened || opened.error().code != FailureCode::RequestCancelled, qPrintable(QString::number(seed)));
            if (!opened)
                continue;
            for (const QSizeF &page : opened->pages)
                QVERIFY(page.isEmpty() || (page.width() <= 5'000 && page.height() <= 5'000));
            const auto page = await(pool.page(opened->handle, 0, 20));
            const auto text = await(pool.text(opened->handle, 0));
            QVERIFY2(page || page.error().code != FailureCode::RequestCancelled, qPrintable(QString::number(seed)));
            QVERIFY2(text || text.error().code != FailureCode::RequestCancelled, qPrintable(QString::number(seed)));
            ++answered;
        }
        QVERIFY(answered > 5);
    }

    void leavesNoProcessBehind()
    {
        QCOMPARE(::waitpid(-1, nullptr, WNOHANG), pid_t(-1)); // not one of the pools before
        QCOMPARE(errno, ECHILD);
        {
            Pool pool(standard());
            const auto kept = await(pool.open(make::textPdf({u"留"_s})));
            QVERIFY(await(pool.page(kept->handle, 0, 72)));
            const auto closed = await(pool.open(make::textPdf({u"关"_s})));
            QVERIFY(await(pool.page(closed->handle, 0, 72)));
            QVERIFY(::waitpid(-1, nullptr, WNOHANG) == 0); // they run
            pool.close(closed->handle);
            pool.warm();
        }
        QCOMPARE(::waitpid(-1, nullptr, WNOHANG), pid_t(-1));
        QCOMPARE(errno, ECHILD);
    }

    void keepsOneInReserve()
    {
        Pool pool(standard());
        pool.warm();
        QTest::qWait(800);
        QElapsedTimer timer;
        timer.start();
        const auto opened = await(pool.open(make::textPdf({u"快"_s})));
        QVERIFY(await(pool.page(opened->handle, 0, 96)));
        qInfo("first page of a warm worker: %lld ms", timer.elapsed());
    }
};

QTEST_GUILESS_MAIN(TestPool)
#include "test_pool.moc"
