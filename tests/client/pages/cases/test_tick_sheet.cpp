// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/case_table_model.h"
#include "client/pages/cases/tick_sheet.h"
#include "tests/client/pages/cases/sheet_fixture.h"
#include "widgets/theme/tokens.h"

#include <QApplication>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages::cases;

class TestTickSheet : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { widgets::theme::apply(*qApp, widgets::theme::Scheme::Light); }
    void columnsFitTheirContent_data();
    void columnsFitTheirContent();
    void ownColumnStaysInSightWhenNarrow();
    void theBoxCanBeClicked();
    void selectsAllThatWaitForMe();

private:
    static CaseSheet sheetOf(tests::SheetFixture &fixture)
    {
        return {fixture.reader.matterList, fixture.filing.code, fixture.reader.people,
            fixture.reader.cases({fixture.filing.code, false, false, {}}).result().value(), fixture.clock.now()};
    }
};

void TestTickSheet::columnsFitTheirContent_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("nextShown");
    QTest::newRow("beside a panel at 1366") << 886 << false;
    QTest::newRow("beside a panel at 1920") << 1440 << true;
}

void TestTickSheet::columnsFitTheirContent()
{
    QFETCH(int, width);
    QFETCH(bool, nextShown);
    tests::SheetFixture fixture;
    CaseTableModel model(domain::WorkCalendar::shipped());
    TickSheet sheet(&model);
    sheet.resize(width, 700);
    sheet.show();
    model.setSheet(sheetOf(fixture), {Scope::All, {}, {}, {}});
    QCoreApplication::sendPostedEvents();
    QCOMPARE(!sheet.isColumnHidden(model.nextColumn()), nextShown);
    int total = 0;
    for (int column = 0; column < model.columnCount(); ++column)
        total += sheet.columnWidth(column);
    QVERIFY(total <= sheet.viewport()->width());
    QVERIFY(total > sheet.viewport()->width() - 8); // and the room is used
    for (int column = 0; column < model.nextColumn(); ++column) {
        QVERIFY(!sheet.isColumnHidden(column));
        QVERIFY(
            sheet.columnWidth(column) >= sheet.horizontalHeader()->sectionSizeHint(column) || column == CaseTableModel::ApplicantColumn);
    }
}

void TestTickSheet::ownColumnStaysInSightWhenNarrow()
{
    tests::SheetFixture fixture;
    CaseTableModel model(domain::WorkCalendar::shipped());
    TickSheet sheet(&model);
    sheet.resize(420, 500);
    sheet.show();
    model.setSheet(sheetOf(fixture), {Scope::All, {}, {}, {}});
    QCoreApplication::sendPostedEvents();
    const int own = model.ownColumn();
    QVERIFY(sheet.columnViewportPosition(own) >= 0);
    QVERIFY(sheet.columnViewportPosition(own) + sheet.columnWidth(own) <= sheet.viewport()->width());
}

void TestTickSheet::theBoxCanBeClicked()
{
    tests::SheetFixture fixture;
    CaseTableModel model(domain::WorkCalendar::shipped());
    TickSheet sheet(&model);
    sheet.resize(886, 700);
    sheet.show();
    model.setSheet(sheetOf(fixture), {});
    QSignalSpy clicked(&sheet, &TickSheet::boxClicked), current(&sheet, &TickSheet::currentCaseChanged);
    const QRect cell = sheet.visualRect(model.index(1, model.ownColumn()));
    QTest::mouseClick(sheet.viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked.first().first().toString(), sheet.currentCaseId());
    QCOMPARE(current.size(), 1);
    // Beside the box, and in a colleague's column, a click only chooses the row.
    QTest::mouseClick(sheet.viewport(), Qt::LeftButton, {}, cell.topLeft() + QPoint(3, 3));
    QTest::mouseClick(sheet.viewport(), Qt::LeftButton, {}, sheet.visualRect(model.index(2, model.ownColumn() - 1)).center());
    QTest::mouseClick(sheet.viewport(), Qt::LeftButton, Qt::ControlModifier, cell.center());
    QCOMPARE(clicked.size(), 1);
}

void TestTickSheet::selectsAllThatWaitForMe()
{
    tests::SheetFixture fixture;
    CaseTableModel model(domain::WorkCalendar::shipped());
    TickSheet sheet(&model);
    model.setSheet(sheetOf(fixture), {Scope::All, {}, {}, {}});
    sheet.selectAllMine();
    const QStringList ids = sheet.selectedCaseIds();
    QCOMPARE(ids.size(), 11);
    QVERIFY(!ids.contains(u"case-05"_s) && !ids.contains(u"case-11"_s));
    QVERIFY(sheet.selectCase(u"case-05"_s));
    QCOMPARE(sheet.selectedCaseIds(), QStringList{u"case-05"_s});
    QVERIFY(!sheet.selectCase(u"nowhere"_s));
}

QTEST_MAIN(TestTickSheet)
#include "test_tick_sheet.moc"
