// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/case_table_model.h"
#include "tests/client/pages/cases/sheet_fixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages::cases;
using client::store::OutboxState;

class TestCaseRow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCaseKeepsTheMatterItBeganWith();
    void sameAsSeesEveryChange();
};

void TestCaseRow::aCaseKeepsTheMatterItBeganWith()
{
    tests::SheetFixture fixture;
    domain::Matter older = fixture.filing;
    older.version = u"2020.1"_s;
    older.route.steps[0].columns.removeFirst();
    fixture.file(1).base.matterVersion = older.version;
    const CaseSheet sheet{{fixture.filing, older}, fixture.filing.code, fixture.reader.people, {}, fixture.clock.now()};
    QCOMPARE(sheet.newest(fixture.filing.code)->version, fixture.filing.version);
    QCOMPARE(sheet.matterOf(fixture.file(1).base)->version, u"2020.1"_s);
    fixture.file(2).base.matterVersion = u"1999.1"_s; // not cached: the newest stands in
    QCOMPARE(sheet.matterOf(fixture.file(2).base)->version, fixture.filing.version);
    QCOMPARE(sheet.newest(u"other"_s), nullptr);
    const CaseRow row = makeRow(sheet, fixture.file(1), domain::WorkCalendar::shipped());
    QCOMPARE(row.cells.size(), 5);                // the sheet's columns
    QVERIFY(!row.next.contains(u"勘察设计科"_s)); // but its own route
    QCOMPARE(row.lamp, domain::Lamp::Green);
}

void TestCaseRow::sameAsSeesEveryChange()
{
    tests::SheetFixture fixture;
    const CaseSheet sheet{fixture.reader.matterList, fixture.filing.code, fixture.reader.people, {}, fixture.clock.now()};
    const auto row = [&] {
        return makeRow(sheet, fixture.reader.caseFile(u"case-01"_s).result().value(), domain::WorkCalendar::shipped());
    };
    const CaseRow first = row();
    QVERIFY(first.sameAs(row()));
    fixture.ownTick(1, u"zhk"_s, OutboxState::Held);
    const CaseRow held = row();
    QVERIFY(!first.sameAs(held));
    fixture.reader.entries[0].state = OutboxState::Saved; // looks alike, but what may be done with it differs
    QVERIFY(!held.sameAs(row()));
    fixture.reader.entries.clear();
    fixture.file(1).base.version = 9;
    QVERIFY(!first.sameAs(row()));
}

QTEST_GUILESS_MAIN(TestCaseRow)
#include "test_case_row.moc"
