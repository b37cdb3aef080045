// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of a form: rows over several pages with their head again, rows too tall, boxes.
#include "printing/form_table.h"
#include "tests/printing/pdf_tools.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace printing;
using domain::OutlineEntry;
using domain::OutlineKind;

namespace {

OutlineEntry staff(int rows)
{
    OutlineEntry made{.kind = OutlineKind::Table, .path = u"/form/staff"_s, .label = u"从业人员"_s, .required = true};
    made.columns = {{u"姓名"_s, {}, 1.5}, {u"岗位"_s, u"厨师／服务员"_s, 1}, {u"月薪"_s, u"元"_s, 1}};
    for (int i = 1; i <= rows; ++i)
        made.rows.append({u"某某%1"_s.arg(i), u"厨师"_s, u"5,000.00"_s});
    return made;
}

QStringList pagesOf(const FormPages &pages)
{
    const auto pdf = pages.compose(QDate(2026, 11, 23));
    return pdf ? pdf_tools::Pdf(*pdf).text().split(u'\f', Qt::SkipEmptyParts) : QStringList{pdf.error().detail};
}

} // namespace

class TestFormTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headAgainOnEveryPage()
    {
        FormPages pages(u"表"_s);
        drawTable(pages, staff(70));
        QCOMPARE(pages.count(), 3);
        const QStringList text = pagesOf(pages);
        QCOMPARE(text.size(), 3);
        QVERIFY(text.at(0).contains(u"*从业人员"_s));
        for (const QString &page : text) {
            QCOMPARE(page.count(u"月薪"_s), 1);
            QCOMPARE(page.count(u"厨师／服务员"_s), 1);
        }
        for (int i = 1; i <= 70; ++i)
            QCOMPARE(text.join(u'\n').count(u"某某%1\n"_s.arg(i)) + text.join(u'\n').count(u"某某%1 "_s.arg(i)), 1);
    }
    void aShortTableIsNotParted()
    {
        FormPages pages(u"表"_s);
        pages.advance(FormPages::room - 45);
        OutlineEntry entry = staff(0);
        entry.emptyRows = 4;
        drawTable(pages, entry);
        QCOMPARE(pages.count(), 2);
        QCOMPARE(pagesOf(pages).size(), 1); // nothing of it is left on the first
    }
    void emptyRowsAreNumbered()
    {
        FormPages pages(u"表"_s);
        OutlineEntry entry = staff(0);
        entry.emptyRows = 4;
        drawTable(pages, entry);
        const QString text = pagesOf(pages).join(QString());
        QVERIFY(text.contains(u'4') && !text.contains(u'5'));
    }
    void aRowTallerThanAPageIsMadeSmaller()
    {
        FormPages pages(u"表"_s);
        OutlineEntry entry = staff(1);
        entry.rows[0][1] = u"字"_s.repeated(900);
        drawTable(pages, entry);
        const QStringList text = pagesOf(pages);
        QCOMPARE(text.join(QString()).count(u'字'), 900);
        QVERIFY(pages.count() <= 2);
    }
    void manyChoicesStandAboveTheTable()
    {
        FormPages pages(u"表"_s);
        OutlineEntry entry = staff(1);
        entry.condition = u"“经营项目”选“热食”"_s;
        entry.columns[1].note = u"厨师／服务员／保管员／采购员／清洗保洁人员／其他接触食品的人员"_s;
        drawTable(pages, entry);
        const QString text = pagesOf(pages).join(QString());
        QVERIFY(text.contains(u"“岗位”可填：厨师／"_s));
        QVERIFY(text.contains(u"填写条件：“经营项目”选“热食”"_s));
    }
    void nothingWithoutColumns()
    {
        FormPages pages(u"表"_s);
        drawTable(pages, {.kind = OutlineKind::Table, .label = u"空"_s});
        QCOMPARE(pages.y(), FormPages::top);
    }
};

QTEST_GUILESS_MAIN(TestFormTable)
#include "test_form_table.moc"
