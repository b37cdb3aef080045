// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/scan_thumbs.h"
#include "tests/client/pages/window/window_stage.h"
#include "tests/support/pdf_maker.h"
#include "tests/support/picture_maker.h"
#include "tests/support/sandbox.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestScanThumbs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void paintsOnceAndRemembers()
    {
        tests::WindowStage stage;
        stage.reader.blobs.insert(u"a"_s, tests::support::textPdf({u"一"_s}));
        stage.reader.blobs.insert(u"b"_s, tests::support::pictureFile(tests::support::twoColours(QSize(600, 400)), "jpg"));
        stage.reader.blobs.insert(u"c"_s, "nothing anybody could show");
        render::Pool pool(tests::support::realSandbox());
        ScanThumbs thumbs(stage.reader, pool, nullptr);
        QSignalSpy ready(&thumbs, &ScanThumbs::ready);
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
            QVERIFY(thumbs.image(id).isNull());
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 4, 60'000);
        QCOMPARE(thumbs.image(u"a"_s).size(), QSize(99, 140));
        QVERIFY(thumbs.image(u"b"_s).width() > thumbs.image(u"b"_s).height());
        QVERIFY(thumbs.image(u"c"_s).isNull() && thumbs.image(u"d"_s).isNull());
        QTest::qWait(50);
        QCOMPARE(ready.size(), 4); // not asked for again
    }
};

QTEST_MAIN(TestScanThumbs)
#include "test_scan_thumbs.moc"
