// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/case_table_model.h"
#include "tests/client/pages/cases/sheet_fixture.h"
#include "widgets/tick_header.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages::cases;
using client::store::OutboxState;
using widgets::TickMark;

namespace {

/// A row as text: number, remaining time, and one sign for each office.
QString line(const CaseTableModel &model, int row)
{
    QString text = model.index(row, CaseTableModel::NumberColumn).data().toString().right(2) + u' '
        + model.index(row, CaseTableModel::LampColumn).data(CaseTableModel::SecondLine).toString() + u' ';
    constexpr QStringView signs = u" .o□✓✗退-!";
    for (int column = CaseTableModel::FirstOffice; column < model.nextColumn(); ++column) {
        const auto cell = model.index(row, column).data(widgets::TickCellDelegate::TickCellRole).value<widgets::TickCell>();
        text += signs.at(int(cell.mark));
        if (cell.stage != widgets::TickStage::Effective)
            text += cell.stage == widgets::TickStage::Saved ? u'h' : u's';
    }
    return text;
}

} // namespace

class TestCaseTableModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }
    void asTextLines();
    void columnsAreTheMattersOffices();
    void allMattersHaveOneColumnForMyTick();
    void rowsKeepTheirPlaceWhenOneChanges();
    void filteringRemovesAndInserts();
    void everyCellCanBeReadAloud();
    void dataIsQuick();

private:
    static CaseSheet sheetOf(tests::SheetFixture &fixture, const QString &matter = u"contract-filing"_s)
    {
        return {fixture.reader.matterList, matter, fixture.reader.people, fixture.reader.cases({matter, false, false, {}}).result().value(),
            fixture.clock.now()};
    }
};

void TestCaseTableModel::asTextLines()
{
    tests::SheetFixture fixture;
    fixture.ownTick(2, u"zhk"_s, OutboxState::Saved);
    fixture.ownTick(3, u"zhk"_s, OutboxState::Sent, u"return"_s);
    fixture.ownTick(4, u"zhk"_s, OutboxState::Refused);
    CaseTableModel model(domain::WorkCalendar::shipped());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSheet(sheetOf(fixture), {Scope::All, {}, {}, {}});
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row)
        lines.append(line(model, row));
    QCOMPARE(lines.join(u'\n'),
        u"06 days over: 20 ooo□.\n"
        "05 days over: 2 ✓✓✓✓o\n"
        "04 due today ✓oo!.\n"
        "03 days left: 1 ✓✓✓退s.\n"
        "01 days left: 2 ✓✓o□.\n"
        "02 days left: 2 oo✓✓h.\n"
        "07 days left: 3 ooo□.\n"
        "08 days left: 3 ooo□.\n"
        "09 days left: 3 ooo□.\n"
        "10 days left: 3 ooo□.\n"
        "14 days left: 4 o✓o□.\n"
        "15 days left: 4 ooo□.\n"
        "12 3 Apr --✗--\n"
        "13 2 Apr -退---\n"
        "11 8 Apr ✓✓✓✓✓"_s);
    QCOMPARE(model.countMine(), 9);
    QCOMPARE(model.countRunning(), 12);
}

void TestCaseTableModel::columnsAreTheMattersOffices()
{
    tests::SheetFixture fixture;
    CaseTableModel model(domain::WorkCalendar::shipped());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSheet(sheetOf(fixture), {});
    QStringList heads;
    for (int column = 0; column < model.columnCount(); ++column)
        heads.append(model.headerData(column, Qt::Horizontal).toString());
    QCOMPARE(heads.join(u'|'), u"Limit|Case|Applicant and matter|勘察设计科|建筑管理科|质量安全科|综合科|局领导|Who is next"_s);
    QCOMPARE(model.ownColumn(), 6);
    QVERIFY(model.headerData(6, Qt::Horizontal, widgets::TickHeader::OwnRole).toBool());
    QCOMPARE(model.headerData(6, Qt::Horizontal, widgets::TickHeader::GroupRole).toString(), u"科室会审"_s);
    model.setSheet(sheetOf(fixture, u"animal-clinic"_s), {});
    const int offices = model.nextColumn() - CaseTableModel::FirstOffice;
    int expected = 0;
    for (const auto &step : fixture.clinic.route.steps)
        expected += int(step.columns.size());
    QCOMPARE(offices, expected);
    QCOMPARE(model.rowCount(), 0);
}

void TestCaseTableModel::allMattersHaveOneColumnForMyTick()
{
    tests::SheetFixture fixture;
    CaseTableModel model(domain::WorkCalendar::shipped());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSheet(sheetOf(fixture, QString()), {Scope::Mine, domain::Lamp::Red, {}, {}});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.columnCount(), 5);
    QCOMPARE(line(model, 0), u"06 days over: 20 □"_s);
    QVERIFY(model.index(0, 2).data(CaseTableModel::SecondLine).toString().startsWith(u"施工合同备案 · "_s));
}

void TestCaseTableModel::rowsKeepTheirPlaceWhenOneChanges()
{
    tests::SheetFixture fixture;
    CaseTableModel model(domain::WorkCalendar::shipped());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSheet(sheetOf(fixture), {});
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    const QPersistentModelIndex kept = model.index(model.rowOf(u"case-01"_s), 6);
    fixture.ownTick(3, u"zhk"_s, OutboxState::Held);
    model.setSheet(sheetOf(fixture), {});
    QCOMPARE(resets.size(), 0);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().first().toModelIndex().row(), model.rowOf(u"case-03"_s));
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data(CaseTableModel::CaseIdRole).toString(), u"case-01"_s);
    fixture.reader.entries.clear();
    model.updateCase(fixture.file(3), fixture.clock.now());
    QCOMPARE(line(model, model.rowOf(u"case-03"_s)), u"03 days left: 1 ✓✓✓□."_s);
}

void TestCaseTableModel::filteringRemovesAndInserts()
{
    tests::SheetFixture fixture;
    CaseTableModel model(domain::WorkCalendar::shipped());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSheet(sheetOf(fixture), {Scope::All, {}, {}, {}});
    QCOMPARE(model.rowCount(), 15);
    model.setSheet(sheetOf(fixture), {Scope::All, {}, u"绿化"_s, {}});
    QCOMPARE(model.rowCount(), 1);
    model.setSheet(sheetOf(fixture), {Scope::Running, {}, {}, {}});
    QCOMPARE(model.rowCount(), 12);
    QCOMPARE(model.index(0, 1).data().toString(), u"QR2026-04006"_s);
    model.setSheet(sheetOf(fixture), {Scope::Mine, domain::Lamp::DueSoon, {}, {}});
    QCOMPARE(model.rowCount(), 2);
}

void TestCaseTableModel::everyCellCanBeReadAloud()
{
    tests::SheetFixture fixture;
    CaseTableModel model(domain::WorkCalendar::shipped());
    model.setSheet(sheetOf(fixture), {Scope::All, {}, {}, {}});
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const QString words = model.index(row, column).data(Qt::AccessibleTextRole).toString();
            QVERIFY2(words.size() > 3, qPrintable(u"row %1 column %2"_s.arg(row).arg(column)));
            QVERIFY(!words.contains(u"%1"_s));
        }
    }
    QCOMPARE(model.index(model.rowOf(u"case-11"_s), 7).data(Qt::AccessibleTextRole).toString(),
        u"局领导: 方远: Agreed, Wed 8 Apr 2026 17:00, Effective\n同意。"_s);
}

void TestCaseTableModel::dataIsQuick()
{
    tests::SheetFixture fixture;
    CaseTableModel model(domain::WorkCalendar::shipped());
    model.setSheet(sheetOf(fixture), {Scope::All, {}, {}, {}});
    QBENCHMARK
    {
        for (int column = 0; column < model.columnCount(); ++column)
            (void)model.index(0, column).data(column < 3 ? int(Qt::DisplayRole) : int(widgets::TickCellDelegate::TickCellRole));
    }
}

QTEST_MAIN(TestCaseTableModel)
#include "test_case_table_model.moc"
