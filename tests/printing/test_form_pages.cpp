// SPDX-License-Identifier: GPL-3.0-or-later
// Pages laid out from top to bottom: room, lines, boxes, and failures that name the place and keep the words to themselves.
#include "printing/form_pages.h"
#include "printing/form_words.h"
#include "tests/printing/pdf_tools.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace printing;

class TestFormPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void room()
    {
        FormPages pages(u"表"_s);
        QCOMPARE(pages.y(), FormPages::top);
        QVERIFY(!pages.ensure(FormPages::room));
        pages.advance(FormPages::room - 10);
        QVERIFY(!pages.ensure(10));
        QVERIFY(pages.ensure(10.5));
        QCOMPARE(pages.count(), 2);
        QCOMPARE(pages.y(), FormPages::top);
    }
    void lines()
    {
        const FormPages pages(u"表"_s);
        const FormInk ink = form_ink::value; // 11 pt: 3.88 mm a character
        QCOMPARE(pages.lines({}, 40, ink), QStringList());
        QCOMPARE(pages.lines(u"十个汉字十个汉字十个"_s, 40, ink).size(), 1);
        QCOMPARE(pages.lines(u"十个汉字十个汉字十个汉"_s, 40, ink).size(), 2);
        QCOMPARE(pages.lines(u"一\n二"_s, 40, ink), (QStringList{u"一"_s, u"二"_s}));
        QCOMPARE(FormPages::heightOf(0, ink), 0.0);
        QVERIFY(std::abs(FormPages::heightOf(2, ink) - ink.type.mm() * 2.35) < 1e-9);
        QVERIFY(std::abs(pages.widthOf(u"汉字"_s, ink) - 2 * ink.type.mm()) < 0.01);
    }
    void composed()
    {
        FormPages pages(u"某某申请表"_s);
        pages.text(u"a"_s, u"第一页"_s, 20, 20, 50, 5, form_ink::value);
        pages.ensure(FormPages::room + 1);
        pages.text(u"b"_s, u"第二页{不是字段}"_s, 20, 20, 80, 5, form_ink::value);
        pages.box(20, 40, 3, true);
        pages.turnTo(0);
        pages.text(u"c"_s, u"又是第一页"_s, 20, 60, 50, 5, form_ink::value);
        const auto pdf = pages.compose(QDate(2026, 11, 23));
        QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.error().detail));
        const pdf_tools::Pdf read(*pdf);
        QVERIFY(read.info().contains(u"某某申请表"_s));
        QVERIFY(read.info().contains(u"595.276 x 841.89"_s));
        const QStringList text = read.text().split(u'\f');
        QCOMPARE(text.value(0).simplified(), u"第一页 又是第一页"_s);
        QCOMPARE(text.value(1).simplified(), u"第二页{不是字段}"_s);
        QCOMPARE(*pages.compose(QDate(2026, 11, 23)), *pdf);
    }
    void failuresKeepTheWordsToThemselves()
    {
        FormPages overfull(u"表"_s);
        overfull.text(u"/form/name"_s, u"不能说出去的名字"_s, 20, 20, 8, 3, form_ink::value);
        const auto wide = overfull.compose(QDate(2026, 1, 1));
        QVERIFY(!wide);
        QCOMPARE(wide.error().code, domain::FailureCode::TextOverflow);
        QVERIFY(wide.error().detail.startsWith(u"/form/name"_s));
        QVERIFY(!wide.error().detail.contains(u"名字"_s));
        FormPages odd(u"表"_s);
        odd.text(u"/form/name"_s, u"某某\U0001F600"_s, 20, 20, 60, 5, form_ink::value);
        const auto glyph = odd.compose(QDate(2026, 1, 1));
        QVERIFY(!glyph);
        QCOMPARE(glyph.error().code, domain::FailureCode::GlyphMissing);
        QVERIFY(glyph.error().detail.contains(u"U+1F600"_s));
    }
    void madeSmaller()
    {
        FormPages pages(u"表"_s);
        pages.text(u"a"_s, u"十个汉字十个汉字十个"_s, 20, 20, 20, 4, form_ink::value, true);
        QVERIFY(pages.compose(QDate(2026, 1, 1)));
    }
};

QTEST_GUILESS_MAIN(TestFormPages)
#include "test_form_pages.moc"
