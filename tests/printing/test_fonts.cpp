// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/fonts.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace printing;

class TestFonts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hanCharactersStandOnTheirEm();
    void spacingLeavesTheLastCharacterAlone();
    void anAdvanceIsSet();
    void aLineNobodyShapedIsEmpty();
    void whatTheFaceLacks();
    void closingMarksBeginNoLine();
};

void TestFonts::hanCharactersStandOnTheirEm()
{
    const Fonts fonts;
    QCOMPARE(fonts.missingFamily(), QString());
    const Type type{FontRole::Serif, false, 12};
    const ShapedLine line = fonts.shape(u"青榕区"_s, type);
    QCOMPARE(line.length(), 3);
    QVERIFY(qAbs(line.advance(1) - type.mm()) < 0.01);
    QVERIFY(qAbs(line.width() - 3 * type.mm()) < 0.01);
    QVERIFY(fonts.width(u"iii"_s, type) < fonts.width(u"WWW"_s, type));
}

void TestFonts::spacingLeavesTheLastCharacterAlone()
{
    const Fonts fonts;
    ShapedLine line = fonts.shape(u"青榕区"_s, {FontRole::Sans, true, 12});
    const double before = line.width();
    line.space(2);
    QVERIFY(qAbs(line.width() - before - 4) < 0.01);
    QVERIFY(qAbs(line.advance(0) - line.advance(2) - 2) < 0.01);
}

void TestFonts::anAdvanceIsSet()
{
    ShapedLine line = Fonts().shape(u"榕江"_s, {FontRole::Serif, false, 20});
    line.setAdvance(0, 11.5);
    QVERIFY(qAbs(line.advance(0) - 11.5) < 0.01);
}

void TestFonts::aLineNobodyShapedIsEmpty()
{
    ShapedLine line;
    line.space(1);
    QCOMPARE(line.length(), 0);
    QCOMPARE(line.width(), 0.0);
}

void TestFonts::whatTheFaceLacks()
{
    const Fonts fonts;
    const Type type{FontRole::Serif, true, 12};
    QCOMPARE(uint(fonts.missingGlyph(u"青榕区 Qingrong"_s, type)), 0u);
    const char32_t emoji = 0x1F600;
    QCOMPARE(uint(fonts.missingGlyph(u"榕"_s + QString::fromUcs4(&emoji, 1), type)), uint(emoji));
}

void TestFonts::closingMarksBeginNoLine()
{
    const QList<bool> breaks = breaksBefore(u"收文，办件"_s);
    QCOMPARE(breaks.size(), 6);
    QVERIFY(breaks[1] && !breaks[2] && breaks[3]);
}

QTEST_GUILESS_MAIN(TestFonts)
#include "test_fonts.moc"
