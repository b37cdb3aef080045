// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/palettes.h"

#include <QFile>
#include <QTest>

using namespace widgets::theme;

class TestPalettes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void contrastOfBlackAndWhite()
    {
        QVERIFY(qAbs(contrast(QColor(Qt::black), QColor(Qt::white)) - 21) < 0.01);
        QVERIFY(qAbs(contrast(QColor(Qt::red), QColor(Qt::red)) - 1) < 0.01);
        // The worked example of WCAG's relative luminance: #777 on white is just below 4.5.
        QVERIFY(contrast(QColor(0x77, 0x77, 0x77), QColor(Qt::white)) < 4.5);
    }
    void text_data() { schemes(); }
    void text()
    {
        QFETCH(int, scheme);
        const Colors c = colorsOf(Scheme(scheme));
        // WCAG 2.1: AA for text of any size, AAA in the high contrast scheme. Lamps are text too, where their word stands in their colour.
        const double least = Scheme(scheme) == Scheme::HighContrast ? 7 : 4.5;
        for (const QColor &back : {c.ground, c.surface, c.raised, c.selection})
            for (const auto &[name, ink] : {pair("ink", c.ink), pair("secondInk", c.secondInk), pair("action", c.action),
                     pair("good", c.good), pair("warn", c.warn), pair("vermilion", c.vermilion), pair("lampGreen", c.lampGreen),
                     pair("lampDueSoon", c.lampDueSoon), pair("lampYellow", c.lampYellow), pair("lampGrey", c.lampGrey)})
                QVERIFY2(contrast(ink, back) >= least, qPrintable(tell(name, ink, back)));
        for (const QColor &back : {c.action, c.focus}) // a primary button, and under the mouse
            QVERIFY2(contrast(c.actionInk, back) >= least, qPrintable(tell("actionInk", c.actionInk, back)));
        QVERIFY2(contrast(c.vermilionInk, c.vermilion) >= least, qPrintable(tell("vermilionInk", c.vermilionInk, c.vermilion)));
    }
    void marks_data() { schemes(); }
    void marks()
    {
        QFETCH(int, scheme);
        const Colors c = colorsOf(Scheme(scheme));
        for (const QColor &back : {c.ground, c.surface, c.raised, c.selection})
            for (const auto &[name, mark] : {pair("green", c.lampGreen), pair("due soon", c.lampDueSoon), pair("yellow", c.lampYellow),
                     pair("grey", c.lampGrey), pair("red", c.vermilion), pair("focus", c.focus)})
                QVERIFY2(contrast(mark, back) >= 3.0, qPrintable(tell(name, mark, back)));
    }
    void arrowsWearTheSecondInk_data() { schemes(); }
    void arrowsWearTheSecondInk()
    {
        QFETCH(int, scheme);
        const Colors c = colorsOf(Scheme(scheme));
        const QString sheet = styleSheetOf(c, 1.0);
        const qsizetype at = sheet.indexOf(QStringLiteral(":/theme/arrows/down-"));
        QVERIFY(at > 0);
        QFile file(sheet.mid(at, sheet.indexOf(u')', at) - at));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains(c.secondInk.name().toLatin1()));
    }
    void sheetHasNoHoles_data() { schemes(); }
    void sheetHasNoHoles()
    {
        QFETCH(int, scheme);
        const QString sheet = styleSheetOf(colorsOf(Scheme(scheme)), 1.6);
        QVERIFY(!sheet.contains(u'@'));
        QVERIFY(!sheet.contains(QStringLiteral(": ;")));
        QVERIFY(sheet.contains(QStringLiteral("font-size: 32px"))); // 20 × 1.6
    }

private:
    static QPair<const char *, QColor> pair(const char *name, const QColor &color) { return {name, color}; }
    static QString tell(const char *name, const QColor &ink, const QColor &back)
    {
        return QStringLiteral("%1 %2 on %3: %4").arg(QLatin1String(name), ink.name(), back.name()).arg(contrast(ink, back));
    }
    static void schemes()
    {
        QTest::addColumn<int>("scheme");
        QTest::newRow("light") << int(Scheme::Light);
        QTest::newRow("dark") << int(Scheme::Dark);
        QTest::newRow("high contrast") << int(Scheme::HighContrast);
    }
};

QTEST_MAIN(TestPalettes)
#include "test_palettes.moc"
