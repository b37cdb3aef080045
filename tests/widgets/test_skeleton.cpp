// SPDX-License-Identifier: GPL-3.0-or-later
#include "i18n/translations.h"
#include "tests/support/pixels.h"
#include "widgets/skeleton.h"
#include "widgets/theme/palettes.h"

#include <QApplication>
#include <QTest>

using namespace widgets;
using namespace Qt::StringLiterals;
using tests::support::count;
using tests::support::drawn;
using widgets::theme::Scheme;

class TestSkeleton : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { theme::apply(*qApp, Scheme::Light); }

    void aQuickListIsNeverPrecededByBars()
    {
        Skeleton skeleton(40);
        skeleton.resize(400, 200);
        skeleton.show();
        QCOMPARE(bars(skeleton), 0); // no event loop has run, whatever the machine's load
        QTRY_COMPARE(bars(skeleton), 5);
        skeleton.hide();
        skeleton.show();
        QCOMPARE(bars(skeleton), 0); // patience begins anew
    }
    void barsStandAsTheRowsWill()
    {
        Skeleton skeleton(64);
        skeleton.resize(400, 200);
        skeleton.show();
        QTRY_COMPARE(bars(skeleton), 3); // only whole rows
        const QImage image = drawn(skeleton);
        for (int row = 0; row < 3; ++row)
            QCOMPARE(image.pixelColor(40, row * 64 + 32), theme::colors().line);
        QVERIFY(tests::support::where(image, theme::colors().line).right() < 400 - theme::space::card);
    }
    void barsFollowTheScheme()
    {
        Skeleton skeleton(40);
        skeleton.resize(400, 200);
        skeleton.show();
        QTRY_COMPARE(bars(skeleton), 5);
        theme::apply(*qApp, Scheme::Dark);
        QVERIFY(count(drawn(skeleton), theme::darkColors().line) > 1000);
        QCOMPARE(count(drawn(skeleton), theme::lightColors().line), 0);
    }
    void isSpokenInBothLanguages()
    {
        i18n::Translations translations;
        translations.use(u"zh_CN"_s);
        Skeleton skeleton(40);
        skeleton.show();
        QCOMPARE(skeleton.accessibleName(), u"正在读取"_s);
        translations.use(u"en"_s);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(skeleton.accessibleName(), u"Loading"_s);
    }

private:
    /// How many bars begin in the column where each of them is drawn.
    static int bars(Skeleton &skeleton)
    {
        const QImage image = drawn(skeleton);
        int found = 0;
        bool inside = false;
        for (int y = 0; y < image.height(); ++y) {
            const bool bar = image.pixelColor(40, y) == theme::colors().line;
            found += bar && !inside;
            inside = bar;
        }
        return found;
    }
};

QTEST_MAIN(TestSkeleton)
#include "test_skeleton.moc"
