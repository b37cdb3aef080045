// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/sheet.h"
#include "tests/printing/pdf_tools.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace printing;
using pdf_tools::Pdf;

namespace {

QByteArray drawn()
{
    const Fonts fonts;
    Sheet sheet(100, 60, u"榕江市"_s, QDate(2026, 11, 21));
    sheet.text(fonts.shape(u"青榕区准许"_s, {FontRole::Serif, true, 18}), 10, 20);
    sheet.line(10, 25, 90, 25, {0.5, {}, 0});
    sheet.seal(fonts, 70, 40, 30, u"榕江市青榕区"_s, true, {0.8, 0, 0});
    sheet.nextPage();
    sheet.text(fonts.shape(u"第二页"_s, {FontRole::Sans, false, 12}), 10, 20);
    return sheet.finish().value_or(QByteArray());
}

} // namespace

class TestSheet : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wordsAreTextAndSealsAreInk();
    void theSameStrokesAreTheSameBytes();
};

void TestSheet::wordsAreTextAndSealsAreInk()
{
    const Pdf pdf(drawn());
    QVERIFY(pdf.check().contains(u"No syntax or stream encoding errors"_s));
    QVERIFY(pdf.text().contains(u"青榕区准许"_s) && pdf.text().contains(u"第二页"_s));
    QVERIFY(!pdf.text().contains(u"榕江市青榕区"_s)); // the seal's words
    QVERIFY(pdf_tools::inkOf(pdf.image(100), 100).right > 80);
}

void TestSheet::theSameStrokesAreTheSameBytes()
{
    const QByteArray once = drawn();
    QVERIFY(!once.isEmpty());
    QCOMPARE(drawn(), once);
}

QTEST_GUILESS_MAIN(TestSheet)
#include "test_sheet.moc"
