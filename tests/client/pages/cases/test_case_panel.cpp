// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/case_panel.h"
#include "tests/client/pages/cases/sheet_fixture.h"
#include "widgets/deadline_tape.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages::cases;
using client::store::OutboxState;

class TestCasePanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }
    void eachPartShowsTheCase();
    void refusalComesAndGoes();

private:
    static QString visibleText(const QWidget &widget)
    {
        QString text;
        for (const auto *label : widget.findChildren<QLabel *>()) {
            if (label->isVisible())
                text += label->text() + u'\n';
        }
        return text;
    }
};

void TestCasePanel::eachPartShowsTheCase()
{
    tests::SheetFixture fixture;
    const CaseSheet sheet{fixture.reader.matterList, fixture.filing.code, fixture.reader.people, {}, fixture.clock.now()};
    CasePanel panel(fixture.reader, domain::WorkCalendar::shipped());
    panel.resize(400, 900);
    static_cast<QWidget &>(panel).show();
    const CaseRow row = makeRow(sheet, fixture.file(11), domain::WorkCalendar::shipped());
    panel.show(&row, sheet);
    QCOMPARE(panel.caseId(), u"case-11"_s);
    QTRY_VERIFY(visibleText(panel).contains(u"您申请的施工合同备案已办结"_s));
    const QString facts = visibleText(panel);
    QVERIFY(facts.contains(u"榕住建备〔2026〕31号"_s) && facts.contains(u"您申请的施工合同备案已办结"_s)
        && facts.contains(u"queued in the back office"_s) && facts.contains(u"丁晓 13900000011"_s));
    panel.turn(1);
    QTRY_VERIFY(visibleText(panel).contains(u"方远 (局领导)"_s));
    panel.turn(1);
    QVERIFY(panel.findChild<widgets::DeadlineTape *>()->isVisible());
    QVERIFY(visibleText(panel).contains(u"Promised, 4 working days: Thu 9 Apr 2026"_s));
    panel.turn(2);
    QCOMPARE(panel.findChild<QTabWidget *>()->currentIndex(), int(CasePanel::Facts));
    panel.show(nullptr, sheet);
    QVERIFY(!panel.findChild<QTabWidget *>()->isVisible());
}

void TestCasePanel::refusalComesAndGoes()
{
    tests::SheetFixture fixture;
    fixture.ownTick(1, u"zhk"_s, OutboxState::Refused).answer.code = u"task.stale"_s;
    const CaseSheet sheet{fixture.reader.matterList, fixture.filing.code, fixture.reader.people, {}, fixture.clock.now()};
    CasePanel panel(fixture.reader, domain::WorkCalendar::shipped());
    QSignalSpy wanted(&panel, &CasePanel::acknowledgeWanted);
    panel.resize(400, 900);
    static_cast<QWidget &>(panel).show();
    const CaseRow row = makeRow(sheet, fixture.reader.caseFile(u"case-01"_s).result().value(), domain::WorkCalendar::shipped());
    panel.show(&row, sheet);
    QVERIFY(visibleText(panel).contains(u"task.stale"_s));
    panel.findChild<QPushButton *>()->click();
    QCOMPARE(wanted.size(), 1);
    const CaseRow other = makeRow(sheet, fixture.file(3), domain::WorkCalendar::shipped());
    panel.show(&other, sheet);
    QVERIFY(!visibleText(panel).contains(u"did not take effect"_s));
}

QTEST_MAIN(TestCasePanel)
#include "test_case_panel.moc"
