// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/calibration.h"
#include "printing/compose.h"
#include "tests/printing/pdf_tools.h"

#include <QSettings>
#include <QtTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace printing;

class TestCalibration : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theRulerSheetHasItsMarksWhereTheyBelong();
    void anIdealReadingMovesNothing();
    void undoesWhatThePrinterDoes();
    void remembersByPrinterTrayAndPaper();
    void aSpoiledSettingMovesNothing();
};

namespace {

const QSizeF a4(210, 297);

/// A word's box as the test's printer puts it: moved and stretched.
pdf_tools::Word badlyPrinted(pdf_tools::Word word)
{
    for (double *x : {&word.left, &word.right})
        *x = 2.4 + 1.006 * *x;
    for (double *y : {&word.top, &word.bottom})
        *y = -1.7 + 0.995 * *y;
    return word;
}

const Template &paper()
{
    static const auto made = Template::parse(R"({"format": "casedesk-template-1", "name": "证明", "page": {"size": "A4"}, "elements": [
        {"type": "text", "x": 30, "y": 50, "w": 150, "h": 10, "text": "左上", "size": 12},
        {"type": "text", "x": 150, "y": 270, "w": 40, "h": 10, "text": "右下", "size": 12}]})");
    return *made;
}

} // namespace

void TestCalibration::theRulerSheetHasItsMarksWhereTheyBelong()
{
    const auto pdf = rulerSheet(a4, {u"窗口打印机"_s, u"纸盒2"_s, u"量四个十字"_s, u"2006-07-06"_s}, QDate(2006, 7, 6));
    QVERIFY(pdf);
    const pdf_tools::Pdf sheet(*pdf);
    QVERIFY(sheet.text().contains(u"窗口打印机"_s));
    QVERIFY(sheet.text().contains(u"纸盒2"_s));
    int corners = 0;
    for (const auto &word : sheet.words()) {
        const bool isRight = word.text == u"2"_s || word.text == u"3"_s;
        if (word.text.size() != 1 || !u"1234"_s.contains(word.text))
            continue;
        ++corners;
        QVERIFY(std::abs(word.left - (isRight ? 190 : 20) - 1.5) < 1);
    }
    QCOMPARE(corners, 4);
    QVERIFY(sheet.info().contains(QRegularExpression(uR"(Page size:\s+595\.2\d* x 841\.8)"_s)));
}

void TestCalibration::anIdealReadingMovesNothing()
{
    QCOMPARE(placementFor(idealReading(a4), a4), Placement{});
    QCOMPARE(*compose(paper(), {}, {}), *compose(paper(), {}, {true, true, placementFor(idealReading(a4), a4)}));
}

void TestCalibration::undoesWhatThePrinterDoes()
{
    // What a person measures on the ruler sheet this printer gives.
    const auto ideal = idealReading(a4);
    const RulerReading reading{2.4 + 1.006 * 20, -1.7 + 0.995 * 20, 1.006 * ideal.across, 0.995 * ideal.down};
    const auto straight = pdf_tools::Pdf(*compose(paper(), {})).words();
    const auto placed = pdf_tools::Pdf(*compose(paper(), {}, {true, true, placementFor(reading, a4)})).words();
    QCOMPARE(straight.size(), 2);
    QCOMPARE(placed.size(), 2);
    for (int i = 0; i < 2; ++i) {
        const auto out = badlyPrinted(placed.at(i));
        QVERIFY2(std::abs(out.left - straight.at(i).left) < 0.1, qPrintable(QString::number(out.left)));
        QVERIFY2(std::abs(out.top - straight.at(i).top) < 0.1, qPrintable(QString::number(out.top)));
        QVERIFY2(std::abs(badlyPrinted(straight.at(i)).left - straight.at(i).left) > 1, "the printer is too good for this test");
    }
}

void TestCalibration::remembersByPrinterTrayAndPaper()
{
    QTemporaryDir folder;
    const RulerReading reading{21.5, 19, 170.4, 257};
    {
        QSettings settings(folder.filePath(u"desk.ini"_s), QSettings::IniFormat);
        Calibrations(settings).keep(u"window/3"_s, u"纸盒2"_s, a4, reading);
    }
    QSettings settings(folder.filePath(u"desk.ini"_s), QSettings::IniFormat);
    const Calibrations kept(settings);
    QCOMPARE(kept.reading(u"window/3"_s, u"纸盒2"_s, a4), reading);
    QVERIFY(kept.has(u"window/3"_s, u"纸盒2"_s, a4));
    QCOMPARE(kept.placement(u"window/3"_s, u"纸盒2"_s, a4), placementFor(reading, a4));
    QCOMPARE(kept.placement(u"window/3"_s, {}, a4), placementFor(reading, a4));
    QCOMPARE(kept.placement(u"window/3"_s, u"纸盒1"_s, a4), Placement{});
    QCOMPARE(kept.placement(u"window/3"_s, u"纸盒2"_s, QSizeF(420, 297)), Placement{});
}

void TestCalibration::aSpoiledSettingMovesNothing()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"desk.ini"_s), QSettings::IniFormat);
    Calibrations kept(settings);
    kept.keep(u"q"_s, {}, a4, {120, 20, 170, 257});
    QCOMPARE(kept.placement(u"q"_s, {}, a4), Placement{});
    kept.keep(u"q"_s, {}, a4, {20, 20, 0, 257});
    QCOMPARE(kept.placement(u"q"_s, {}, a4), Placement{});
}

QTEST_GUILESS_MAIN(TestCalibration)
#include "test_calibration.moc"
