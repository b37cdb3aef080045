// SPDX-License-Identifier: GPL-3.0-or-later
// Files people bring: sound ones are kept with the kind they really are, hostile ones are refused in words, and the window never waits.
#include "client/pages/window/scan_taker.h"
#include "tests/client/pages/window/window_stage.h"
#include "tests/support/pdf_maker.h"
#include "tests/support/picture_maker.h"
#include "tests/support/sandbox.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace client::pages::window;
using namespace tests::support;

class TestScanTaker : public QObject {
    Q_OBJECT

    struct Bench : tests::WindowStage {
        i18n::Translations translations;
        QTemporaryDir folder;
        render::Pool pool{tests::support::realSandbox()};
        ScanTaker taker{commands, pool, nullptr};
        QSignalSpy refused{&taker, &ScanTaker::refused}, ended{&taker, &ScanTaker::ended};
        QList<Scan> scans;
        QImage thumbnail;

        Bench() { translations.use(u"zh_CN"_s); }
        void take(const QString &name, const QByteArray &bytes)
        {
            QFile file(folder.filePath(name));
            file.open(QIODevice::WriteOnly);
            file.write(bytes);
            file.close();
            const auto before = ended.size();
            taker.take(file.fileName(), [this](const Scan &scan, const QImage &small) {
                scans.append(scan);
                thumbnail = small;
            });
            QTRY_COMPARE_WITH_TIMEOUT(ended.size(), before + 1, 60'000);
        }
        QString lastRefusal() const { return refused.isEmpty() ? QString() : refused.last().first().toString(); }
    };

private Q_SLOTS:
    void eachKindIsKeptAsWhatItIs()
    {
        Bench bench;
        const QImage image = twoColours(QSize(600, 400));
        bench.take(u"合同.pdf"_s, textPdf({u"租赁合同"_s}));
        bench.take(u"照片.jpg"_s, pictureFile(image, "jpg"));
        bench.take(u"原来是图片.pdf"_s, pictureFile(image, "png")); // the name does not matter
        bench.take(u"传真.tif"_s, tiffFile(QSize(300, 200), {30, 220}));
        QCOMPARE(bench.refused.size(), 0);
        QStringList kinds;
        for (const Scan &scan : std::as_const(bench.scans))
            kinds.append(scan.blob.mediaType);
        QCOMPARE(kinds, (QStringList{u"application/pdf"_s, u"image/jpeg"_s, u"image/png"_s, u"image/tiff"_s}));
        QVERIFY(!bench.thumbnail.isNull() && bench.thumbnail.width() < 200);
        QCOMPARE(bench.scans.at(1).name, u"照片.jpg"_s);
    }
    void hostileFilesAreRefusedInWords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        const QByteArray png = pictureFile(twoColours(QSize(300, 200)), "png"), jpeg = pictureFile(twoColours(QSize(300, 200)), "jpg");
        QTest::newRow("program named pdf") << QByteArray("MZ\x90 no paper") << u"既不是"_s;
        QTest::newRow("empty") << QByteArray() << u"既不是"_s;
        QTest::newRow("half a PNG") << png.first(png.size() / 2) << u"损坏"_s;
        QTest::newRow("half a JPEG") << jpeg.first(jpeg.size() / 2) << u"损坏"_s;
        QTest::newRow("PDF of nothing") << QByteArray("%PDF-1.4 not much") << u"损坏"_s;
        QTest::newRow("30,000 x 30,000") << hugePng(30'000, 30'000, false, false) << u"像素过多"_s;
        QTest::newRow("interlaced bomb") << hugePng(20'000, 20'000, true) << u"像素过多"_s;
    }
    void hostileFilesAreRefusedInWords()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        Bench bench;
        bench.take(u"扫描件.pdf"_s, bytes);
        QVERIFY2(bench.lastRefusal().contains(words), qPrintable(bench.lastRefusal()));
        QVERIFY(bench.lastRefusal().contains(u"扫描件.pdf"_s));
        QVERIFY(bench.scans.isEmpty());
        QVERIFY(!bench.commands.log.join(u' ').contains(u"keepBlob"_s));
    }
    void tooLargeAFileIsNotEvenRead()
    {
        Bench bench;
        QFile file(bench.folder.filePath(u"大.pdf"_s));
        file.open(QIODevice::WriteOnly);
        file.resize(ScanFile::mostBytes + 1);
        bench.taker.take(file.fileName(), [](const Scan &, const QImage &) { QFAIL("taken"); });
        QTRY_COMPARE(bench.ended.size(), 1);
        QVERIFY(bench.lastRefusal().contains(u"30 兆"_s));
    }
    /// A large scan is read, looked at and kept while a timer of the window's thread goes on.
    void theWindowGoesOnMeanwhile()
    {
        Bench bench;
        QElapsedTimer since;
        qint64 worst = 0;
        QTimer beat;
        beat.setInterval(5);
        connect(&beat, &QTimer::timeout, this, [&] { worst = qMax(worst, since.restart()); });
        QSignalSpy progress(&bench.taker, &ScanTaker::progressed);
        QByteArray much = pictureFile(twoColours(QSize(3'000, 2'000)), "jpg");
        much.append(QByteArray((25 << 20) - much.size(), '\0')); // what stands behind a picture is not looked at
        since.start();
        beat.start();
        bench.take(u"大图.jpg"_s, much);
        QCOMPARE(bench.scans.size(), 1);
        QVERIFY(progress.size() > 3);
        // The fake cache hashes on this thread; the real one does not. Its cost is measured apart and taken off.
        QElapsedTimer hashing;
        hashing.start();
        const bool hashed = !QCryptographicHash::hash(much, QCryptographicHash::Sha256).isEmpty();
        QVERIFY(hashed && worst < hashing.elapsed() + 250);
    }
};

QTEST_MAIN(TestScanTaker)
#include "test_scan_taker.moc"
