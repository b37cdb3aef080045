// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/text_fit.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace printing;

namespace {

/// A box of 50 × 20 mm with type of exactly 5 mm.
TextElement box(Fit fit)
{
    TextElement element;
    element.width = 50;
    element.height = 20;
    element.type.points = 5 * pointsPerMm;
    element.minPoints = 3 * pointsPerMm;
    element.fit = fit;
    element.verticalAlign = VerticalAlign::Top;
    return element;
}

} // namespace

class TestTextFit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneLineFitsToTheEdge();
    void shrinksOnlyAsFarAsAllowed();
    void wrapsByChineseRules();
    void wrapsLongLatin();
    void wrapShrinks();
    void tooManyLines();
    void indentsParagraphs();

private:
    bool fit(const TextElement &element, const QString &words) { return fitText(m_fonts, element, words, &m_lines, &m_over); }
    Fonts m_fonts;
    std::vector<FittedLine> m_lines;
    Overflow m_over;
};

void TestTextFit::oneLineFitsToTheEdge()
{
    QVERIFY(fit(box(Fit::Error), QString(10, u'榕')));
    QVERIFY(qAbs(m_lines[0].shaped.width() - 50) < 0.01);
    QVERIFY(qAbs(m_lines[0].baseline - 4.4) < 0.001);
    QVERIFY(!fit(box(Fit::Error), QString(11, u'榕')));
    QVERIFY(qAbs(m_over.needed - 55) < 0.01 && m_over.there == 50);
}

void TestTextFit::shrinksOnlyAsFarAsAllowed()
{
    QVERIFY(fit(box(Fit::Shrink), QString(16, u'榕')));
    QCOMPARE(m_lines.size(), 1u);
    QVERIFY(m_lines[0].shaped.width() <= 50.01 && m_lines[0].shaped.width() > 48);
    QVERIFY(!fit(box(Fit::Shrink), QString(17, u'榕'))); // 3 mm × 17 = 51
}

void TestTextFit::wrapsByChineseRules()
{
    // Eleven characters, the eleventh a comma: the tenth goes with it.
    QVERIFY(fit(box(Fit::Wrap), u"一二三四五六七八九十，后面"_s));
    QCOMPARE(m_lines.size(), 2u);
    QVERIFY(qAbs(m_lines[0].shaped.width() - 45) < 0.01);
    // An opening bracket does not end a line.
    QVERIFY(fit(box(Fit::Wrap), u"一二三四五六七八九（十）"_s));
    QVERIFY(qAbs(m_lines[0].shaped.width() - 45) < 0.01);
    QVERIFY(qAbs(m_lines[1].baseline - m_lines[0].baseline - 7.5) < 0.001);
}

void TestTextFit::wrapsLongLatin()
{
    QVERIFY(fit(box(Fit::Wrap), u"Qingrong District Construction Bureau"_s));
    QVERIFY(m_lines.size() >= 2);
    QVERIFY(fit(box(Fit::Wrap), QString(24, u'm'))); // no place to break: broken anywhere
    QVERIFY(m_lines.size() >= 3);
    for (const auto &line : m_lines)
        QVERIFY(line.shaped.width() <= 50.01);
}

void TestTextFit::wrapShrinks()
{
    const QString words(40, u'榕'); // four lines of 5 mm do not fit 20 mm at a pitch of 7.5
    QVERIFY(!fit(box(Fit::Wrap), words));
    QVERIFY(fit(box(Fit::WrapShrink), words));
    QVERIFY(m_lines.back().baseline < 20);
}

void TestTextFit::tooManyLines()
{
    QVERIFY(!fit(box(Fit::Error), u"一\n二\n三\n四"_s));
    QVERIFY(qAbs(m_over.needed - 27.5) < 0.001 && m_over.there == 20);
}

void TestTextFit::indentsParagraphs()
{
    auto element = box(Fit::Wrap);
    element.indent = 2;
    QVERIFY(fit(element, u"一二三四五六七八九十\n甲"_s));
    QCOMPARE(m_lines.size(), 3u);
    QVERIFY(qAbs(m_lines[0].x - 10) < 0.01 && m_lines[1].x == 0 && qAbs(m_lines[2].x - 10) < 0.01);
}

QTEST_GUILESS_MAIN(TestTextFit)
#include "test_text_fit.moc"
