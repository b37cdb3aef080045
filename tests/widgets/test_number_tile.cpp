// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pixels.h"
#include "widgets/number_tile.h"
#include "widgets/theme/palettes.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace widgets;
using namespace Qt::StringLiterals;
using tests::support::count;
using tests::support::drawn;
using widgets::theme::Scheme;

class TestNumberTile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { theme::apply(*qApp, Scheme::Light); }

    void opensByKeyAndByMouse()
    {
        NumberTile tile{domain::Lamp::Red};
        show(tile);
        QVERIFY(QTest::qWaitForWindowActive(&tile));
        QSignalSpy clicked(&tile, &NumberTile::clicked);
        QVERIFY(tile.focusPolicy() & Qt::TabFocus);
        tile.setFocus();
        QTest::keyClick(&tile, Qt::Key_Space);
        QTest::mouseClick(&tile, Qt::LeftButton);
        QCOMPARE(clicked.size(), 2);
    }
    void wordAndNumberAreSpoken()
    {
        NumberTile tile{domain::Lamp::Red};
        tile.setWord(u"超期"_s);
        QCOMPARE(tile.accessibleName(), u"超期"_s); // not known yet
        tile.setNumber(12);
        QCOMPARE(tile.accessibleName(), u"超期: 12"_s);
        tile.setWord(u"Overdue"_s);
        QCOMPARE(tile.accessibleName(), u"Overdue: 12"_s);
        tile.setNumber(0);
        QCOMPARE(tile.accessibleName(), u"Overdue: 0"_s);
        QCOMPARE(tile.number(), 0);
    }
    void onlyAnOverdueNumberIsVermilion_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
        QTest::newRow("high contrast") << Scheme::HighContrast;
    }
    void onlyAnOverdueNumberIsVermilion()
    {
        QFETCH(Scheme, scheme);
        theme::apply(*qApp, scheme);
        const theme::Colors c = theme::colorsOf(scheme);
        NumberTile red{domain::Lamp::Red}, green{domain::Lamp::Green};
        for (NumberTile *tile : {&red, &green})
            show(*tile);
        red.setNumber(0);
        green.setNumber(8);
        QVERIFY(count(number(red), c.secondInk) > 10);
        QCOMPARE(count(number(red), c.vermilion), 0);
        QVERIFY(count(number(green), c.ink) > 10);
        red.setNumber(8);
        QVERIFY(count(number(red), c.vermilion) > 10);
    }
    void whatIsNotKnownIsADashNotAZero()
    {
        NumberTile tile{Stage::Hollow};
        show(tile);
        const QImage unknown = number(tile);
        tile.setNumber(0);
        const QImage zero = number(tile);
        QVERIFY(unknown != zero);
        QVERIFY(count(unknown, theme::colors().secondInk) > 0);
        QVERIFY(tests::support::where(unknown, theme::colors().secondInk).height() < 6); // a stroke
    }
    void theFocusHasARing()
    {
        NumberTile tile{domain::Urgency::Urgent};
        show(tile);
        QVERIFY(QTest::qWaitForWindowActive(&tile));
        tile.setFocus();
        QVERIFY(count(drawn(tile), theme::colors().focus) > 100);
        tile.clearFocus();
        QCOMPARE(count(drawn(tile), theme::colors().focus), 0);
    }
    void eachKindHasASignBesideTheWord()
    {
        const theme::Colors &c = theme::colors();
        NumberTile lamp{domain::Lamp::Green}, urgent{domain::Urgency::Urgent}, stage{Stage::Full}, plain{std::monostate{}};
        QVERIFY(count(sign(lamp), c.lampGreen) > 30);
        QVERIFY(count(sign(urgent), c.warn) > 30);
        QVERIFY(count(sign(stage), c.vermilion) > 30);
        QCOMPARE(count(sign(plain), c.surface), 16 * 24);
    }

private:
    static void show(NumberTile &tile)
    {
        tile.resize(tile.sizeHint());
        tile.show();
    }
    static QImage number(NumberTile &tile) { return drawn(tile).copy(8, 36, tile.width() - 16, 40); }
    static QImage sign(NumberTile &tile)
    {
        tile.resize(tile.sizeHint());
        return drawn(tile).copy(14, 8, 16, 24);
    }
};

QTEST_MAIN(TestNumberTile)
#include "test_number_tile.moc"
