// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pixels.h"
#include "widgets/badges.h"
#include "widgets/theme/palettes.h"

#include <QApplication>
#include <QTest>

using namespace widgets;
using namespace Qt::StringLiterals;
using tests::support::count;
using tests::support::drawn;
using tests::support::where;
using widgets::theme::Scheme;

class TestBadges : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { theme::apply(*qApp, Scheme::Light); }

    void aLampIsSpokenAndSeen_data() { schemes(); }
    void aLampIsSpokenAndSeen()
    {
        QFETCH(Scheme, scheme);
        theme::apply(*qApp, scheme);
        const theme::Colors c = theme::colorsOf(scheme);
        LampBadge badge;
        badge.setLamp(domain::Lamp::Yellow, u"临期"_s);
        badge.resize(badge.sizeHint());
        QCOMPARE(badge.accessibleName(), u"临期"_s);
        const QImage image = drawn(badge);
        const QRect sign = where(image, c.lampYellow), word = where(image, c.ink);
        QVERIFY(sign.isValid() && word.isValid());
        QVERIFY2(sign.right() < word.left(), "the sign stands before its word");
        badge.setLamp(domain::Lamp::Red, u"超期"_s);
        QCOMPARE(badge.accessibleName(), u"超期"_s);
        QCOMPARE(count(drawn(badge), c.lampYellow), 0);
        QVERIFY(count(drawn(badge), c.vermilion) > 40);
    }
    void aWordIsNeverCutOff()
    {
        LampBadge lamp;
        StageBadge stage;
        lamp.setLamp(domain::Lamp::Green, u"办"_s);
        stage.setStage(Stage::Half, u"办"_s);
        const int narrow = lamp.sizeHint().width();
        QCOMPARE(stage.sizeHint().width(), narrow);
        const QString words = u"已发出，等待后台答复"_s;
        lamp.setLamp(domain::Lamp::Green, words);
        stage.setStage(Stage::Half, words);
        const int wide = QFontMetrics(theme::font(theme::Type::Body)).horizontalAdvance(words);
        QVERIFY(lamp.sizeHint().width() > wide);
        QVERIFY(stage.sizeHint().width() > wide);
    }
    void aStageIsSpokenAndTheOfficesColour()
    {
        StageBadge badge;
        badge.setStage(Stage::Full, u"已生效"_s);
        badge.resize(badge.sizeHint());
        QCOMPARE(badge.accessibleName(), u"已生效"_s);
        const int full = count(drawn(badge), theme::colors().vermilion);
        badge.setStage(Stage::Hollow, u"已存本机"_s);
        const int hollow = count(drawn(badge), theme::colors().vermilion);
        QVERIFY2(full > 60 && hollow < full, qPrintable(u"%1 %2"_s.arg(full).arg(hollow)));
    }
    void noNumberIsNoBadge()
    {
        QWidget host;
        CountBadge badge(&host);
        host.show();
        QVERIFY(!badge.isVisible());
        badge.setCount(3);
        QVERIFY(badge.isVisible());
        QCOMPARE(badge.accessibleName(), u"3"_s);
        badge.setCount(0);
        QVERIFY(!badge.isVisible());
        badge.setCount(-1);
        QVERIFY(!badge.isVisible());
    }
    void largeNumbersTakeNoMoreRoom()
    {
        QVERIFY(CountBadge::size(99).width() < CountBadge::size(100).width());
        QCOMPARE(CountBadge::size(100), CountBadge::size(123456));
        QVERIFY(CountBadge::size(1).width() - CountBadge::size(1).height() < 1); // as good as a circle
        CountBadge badge;
        badge.setCount(1234);
        QCOMPARE(badge.accessibleName(), u"1234"_s); // said in full
        QCOMPARE(badge.count(), 1234);
    }
    void alarmIsVermilion_data() { schemes(); }
    void alarmIsVermilion()
    {
        QFETCH(Scheme, scheme);
        theme::apply(*qApp, scheme);
        const theme::Colors c = theme::colorsOf(scheme);
        CountBadge badge;
        badge.setCount(7);
        badge.resize(badge.sizeHint());
        QVERIFY(count(drawn(badge), c.action) > 40);
        QCOMPARE(count(drawn(badge), c.vermilion), 0);
        badge.setCount(7, CountBadge::Tone::Alarm);
        QVERIFY(count(drawn(badge), c.vermilion) > 40);
        QCOMPARE(count(drawn(badge), c.action), 0);
    }

private:
    static void schemes()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
        QTest::newRow("high contrast") << Scheme::HighContrast;
    }
};

QTEST_MAIN(TestBadges)
#include "test_badges.moc"
