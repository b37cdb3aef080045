// SPDX-License-Identifier: GPL-3.0-or-later
// The body of a form: parts numbered, cells side by side, boxes, conditions, and texts longer than a page.
#include "printing/form_entries.h"
#include "printing/form_words.h"
#include "tests/printing/pdf_tools.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace printing;
using domain::OutlineEntry;
using domain::OutlineKind;

namespace {

QString textOf(const FormPages &pages)
{
    const auto pdf = pages.compose(QDate(2026, 11, 23));
    return pdf ? pdf_tools::Pdf(*pdf).text() : pdf.error().detail;
}

OutlineEntry line(const QString &label, const QString &value = {}, bool half = false)
{
    return {.kind = OutlineKind::Line, .path = u"/form/"_s + label, .label = label, .half = half, .value = value};
}

OutlineEntry heading(const QString &label, int level)
{
    return {.kind = OutlineKind::Heading, .path = label, .label = label, .level = level};
}

} // namespace

class TestFormEntries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsAreNumbered()
    {
        FormPages pages(u"表"_s);
        FormEntries entries(pages);
        entries.draw({heading(u"申请人"_s, 0), line(u"名称"_s), heading(u"申请"_s, 0), heading(u"场所"_s, 1), line(u"地址"_s),
            heading(u"人员"_s, 1), heading(u"厨师"_s, 2), line(u"姓名"_s)});
        entries.heading(u"材料"_s);
        const QString text = textOf(pages);
        for (const QString &words : {u"一、申请人"_s, u"二、申请"_s, u"（一）场所"_s, u"（二）人员"_s, u"三、材料"_s})
            QVERIFY2(text.contains(words), qPrintable(words + text));
    }
    void halvesStandSideBySide()
    {
        FormPages pages(u"表"_s);
        FormEntries entries(pages);
        entries.draw({line(u"左"_s, u"甲"_s, true), line(u"右"_s, u"乙"_s, true), line(u"下"_s, u"丙"_s, true)});
        const auto pdf = pages.compose(QDate(2026, 11, 23));
        QVERIFY(pdf);
        const QList<pdf_tools::Word> words = pdf_tools::Pdf(*pdf).words();
        const auto at = [&words](const QString &text) {
            for (const pdf_tools::Word &word : words)
                if (word.text == text)
                    return word;
            return pdf_tools::Word{};
        };
        QVERIFY(at(u"乙"_s).left > at(u"甲"_s).left + 60);
        QVERIFY(std::abs(at(u"乙"_s).top - at(u"甲"_s).top) < 0.1);
        QVERIFY(at(u"丙"_s).top > at(u"甲"_s).top + 5);
    }
    void conditionsNotesAndUnits()
    {
        FormPages pages(u"表"_s);
        FormEntries entries(pages);
        OutlineEntry entry = line(u"面积"_s);
        entry.required = true;
        entry.condition = u"“用途”选“仓储”"_s;
        entry.note = u"建筑面积"_s;
        entry.unit = u"平方米"_s;
        entries.draw({entry, {.kind = OutlineKind::Date, .path = u"/form/day"_s, .label = u"开业日期"_s}});
        const QString text = textOf(pages);
        for (const QString &words : {u"*面积"_s, u"填写条件：“用途”选“仓储”"_s, u"建筑面积"_s, u"平方米"_s, u"年"_s})
            QVERIFY2(text.contains(words), qPrintable(words + text));
    }
    void aDayAndASum()
    {
        FormPages pages(u"表"_s);
        FormEntries entries(pages);
        OutlineEntry sum = line(u"合计"_s, u"9,500.50"_s);
        sum.unit = u"元"_s;
        sum.beneath = u"大写：玖仟伍佰元伍角整"_s;
        entries.draw({{.kind = OutlineKind::Date, .path = u"/d"_s, .label = u"日期"_s, .value = u"2026-01-05"_s}, sum});
        const QString text = textOf(pages);
        for (const QString &words : {u"2026年1月5日"_s, u"9,500.50 元"_s, u"大写：玖仟伍佰元伍角整"_s})
            QVERIFY2(text.contains(words), qPrintable(words + text));
    }
    void manyChoices()
    {
        FormPages pages(u"表"_s);
        FormEntries entries(pages);
        OutlineEntry entry{.kind = OutlineKind::Choices, .path = u"/form/trades"_s, .label = u"经营项目"_s, .half = true};
        for (int i = 0; i < 30; ++i)
            entry.choices.append({u"第%1种经营项目"_s.arg(i), i % 2 == 0});
        entry.choices.append({u"一种名称很长很长以至于在半栏里一行写不下必须转到下一行去的经营项目"_s, true});
        entries.draw({entry, line(u"右"_s, u"乙"_s, true)});
        const QString text = textOf(pages).remove(u'\n');
        QCOMPARE(text.count(u"种经营项目"_s), 30);
        QVERIFY(text.contains(u"必须转到下一行去的经营项目"_s));
        QVERIFY(pages.y() > FormPages::top + 60);
    }
    void textsLongerThanAPageGoOn()
    {
        FormPages pages(u"表"_s);
        FormEntries entries(pages);
        entries.draw({line(u"说明"_s, u"字"_s.repeated(4000), true), line(u"后面"_s, u"还在"_s, true)});
        QVERIFY(pages.count() >= 3);
        const QString text = textOf(pages);
        QCOMPARE(text.count(u'字'), 4000);
        QVERIFY(text.contains(formWords("goesOn"_L1)));
        QVERIFY(text.contains(u"还在"_s));
    }
};

QTEST_GUILESS_MAIN(TestFormEntries)
#include "test_form_entries.moc"
