// SPDX-License-Identifier: GPL-3.0-or-later
// The story of the tick sheet, by keyboard alone, against a cache in memory.
#include "client/pages/cases/batch_panel.h"
#include "client/pages/cases/case_panel.h"
#include "client/pages/cases/cases_page.h"
#include "client/pages/cases/opinion_pane.h"
#include "client/pages/cases/tick_sheet.h"
#include "tests/client/pages/cases/sheet_fixture.h"
#include "widgets/opinion_editor.h"
#include "widgets/theme/tokens.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages::cases;
using client::pages::CasesPage;
using client::pages::Page;
using client::store::OutboxState;
using widgets::TickMark;

namespace {

/// The page in an active window over the fixture.
struct Desk {
    tests::SheetFixture fixture;
    client::sync::Status status;
    char noPool = 0; ///< this page renders nothing; the reference is never followed
    render::Pool &pool = reinterpret_cast<render::Pool &>(noPool);
    std::unique_ptr<CasesPage> page;
    std::unique_ptr<QSignalSpy> said;

    void show()
    {
        const client::pages::PageContext context{
            fixture.reader, fixture.commands, status, domain::WorkCalendar::shipped(), fixture.clock, pool};
        page = std::make_unique<CasesPage>(context);
        said = std::make_unique<QSignalSpy>(page.get(), &Page::said);
        page->resize(1278, 700);
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        QTRY_VERIFY(model()->rowCount() > 0);
        QTRY_COMPARE(sheet()->currentIndex().row(), 0);
        sheet()->setFocus();
    }
    TickSheet *sheet() const { return page->findChild<TickSheet *>(); }
    CaseTableModel *model() const { return page->findChild<CaseTableModel *>(); }
    void key(int code, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(code), modifiers);
    }
    void goTo(const QString &caseId)
    {
        while (sheet()->currentCaseId() != caseId && sheet()->currentIndex().row() < model()->rowCount() - 1)
            key(Qt::Key_Down);
        QCOMPARE(sheet()->currentCaseId(), caseId);
    }
    widgets::TickCell mine(const QString &caseId) const
    {
        return model()
            ->index(model()->rowOf(caseId), model()->ownColumn())
            .data(widgets::TickCellDelegate::TickCellRole)
            .value<widgets::TickCell>();
    }
    QString lastWords() const { return said->isEmpty() ? QString() : said->last().at(0).toString(); }
    QStringList ticks() const { return fixture.commands.log.filter(u"tick "_s); }
};

} // namespace

class TestCasesPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void showsWhatWaitsForMe();
    void spaceTicksAndZTakesBack();
    void declineNeedsAReason();
    void returnWithAPhrase();
    void opinionIsKeptWhenLeavingAndSpaceDoesNotSkipIt();
    void draftSurvivesThePage();
    void savingCanFail();
    void refusalIsShownAndAcknowledged();
    void batchWithVetoAndReceipt();
    void batchSaysWhatCouldNotBeSaved();
    void filterAndMatterByKeyboard();
    void lampFilterFromHome();
    void opensOneCase();
    void theLeadersTickStaysInSight();
    void afterwardsNothingWaits();
};

void TestCasesPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    widgets::theme::apply(*qApp, widgets::theme::Scheme::Light);
}

void TestCasesPage::showsWhatWaitsForMe()
{
    Desk desk;
    desk.show();
    QCOMPARE(desk.model()->rowCount(), 11);
    QCOMPARE(desk.sheet()->currentCaseId(), u"case-06"_s); // the most overdue comes first
    QCOMPARE(desk.mine(u"case-06"_s).mark, TickMark::Mine);
    QTRY_COMPARE(desk.page->findChild<CasePanel *>()->caseId(), u"case-06"_s);
    // One's own column is in sight without scrolling, and so is every office.
    for (int column = 0; column < desk.model()->nextColumn(); ++column)
        QVERIFY(desk.sheet()->columnViewportPosition(column) + desk.sheet()->columnWidth(column) <= desk.sheet()->viewport()->width());
}

void TestCasesPage::spaceTicksAndZTakesBack()
{
    Desk desk;
    desk.show();
    desk.goTo(u"case-03"_s);
    desk.key(Qt::Key_Space);
    QTRY_COMPARE(desk.mine(u"case-03"_s).mark, TickMark::Agreed);
    QCOMPARE(desk.mine(u"case-03"_s).stage, widgets::TickStage::Saved);
    QCOMPARE(desk.ticks(), QStringList{u"tick case-03/1/zhk 0 "_s});
    QCOMPARE(desk.lastWords(), u"Ticked and saved here: QR2026-04003 榕江路桥集团有限公司"_s);
    QVERIFY(!desk.said->last().at(1).toString().isEmpty()); // the toast can undo it
    desk.key(Qt::Key_Space);                                // there is nothing left to tick
    QTest::qWait(20);
    QCOMPARE(desk.ticks().size(), 1);
    desk.key(Qt::Key_Z);
    QTRY_COMPARE(desk.mine(u"case-03"_s).mark, TickMark::Mine);
    QVERIFY(desk.fixture.reader.entries.isEmpty());
    QCOMPARE(desk.sheet()->currentCaseId(), u"case-03"_s);
}

void TestCasesPage::declineNeedsAReason()
{
    Desk desk;
    desk.show();
    desk.goTo(u"case-01"_s);
    desk.key(Qt::Key_X);
    auto *edit = desk.page->findChild<OpinionPane *>()->findChild<QPlainTextEdit *>();
    QTRY_COMPARE(QApplication::focusWidget(), edit);
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(desk.ticks().isEmpty());
    QTest::keyClicks(edit, u"no"_s);
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(desk.mine(u"case-01"_s).mark, TickMark::Declined);
    QCOMPARE(desk.ticks(), QStringList{u"tick case-01/1/zhk 1 no"_s});
    QTRY_COMPARE(QApplication::focusWidget(), desk.sheet());
}

void TestCasesPage::returnWithAPhrase()
{
    Desk desk;
    desk.show();
    desk.goTo(u"case-01"_s);
    desk.key(Qt::Key_R);
    auto *editor = desk.page->findChild<OpinionPane *>()->editor();
    QVERIFY(editor->phrases().size() >= 3);
    const QString phrase = editor->phrases().at(1);
    desk.key(Qt::Key_2);
    QCOMPARE(editor->text(), phrase);
    QVERIFY(!phrase.contains(u"××"));
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(desk.mine(u"case-01"_s).mark, TickMark::Returned);
    QCOMPARE(desk.ticks(), QStringList{u"tick case-01/1/zhk 2 "_s + phrase});
}

void TestCasesPage::opinionIsKeptWhenLeavingAndSpaceDoesNotSkipIt()
{
    Desk desk;
    desk.show();
    desk.goTo(u"case-01"_s);
    desk.key(Qt::Key_O);
    QTest::keyClicks(QApplication::focusWidget(), u"fine"_s);
    desk.key(Qt::Key_Escape);
    QTRY_COMPARE(QApplication::focusWidget(), desk.sheet());
    QTRY_COMPARE(desk.fixture.reader.drafts.value(u"opinion/case-01/1/zhk"_s), u"fine"_s);
    desk.key(Qt::Key_Space);
    auto *pane = desk.page->findChild<OpinionPane *>();
    QTRY_COMPARE(pane->editor()->text(), u"fine"_s);
    QVERIFY(desk.ticks().isEmpty());
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(desk.ticks(), QStringList{u"tick case-01/1/zhk 0 fine"_s});
    QVERIFY(!desk.fixture.reader.drafts.contains(u"opinion/case-01/1/zhk"_s));
}

void TestCasesPage::draftSurvivesThePage()
{
    Desk desk;
    desk.show();
    desk.goTo(u"case-01"_s);
    desk.key(Qt::Key_X);
    QTest::keyClicks(QApplication::focusWidget(), u"half a reas"_s);
    QTRY_COMPARE(desk.fixture.reader.drafts.value(u"opinion/case-01/1/zhk"_s), u"half a reas"_s);
    desk.page.reset(); // as when the program ends
    desk.show();
    desk.goTo(u"case-01"_s);
    desk.key(Qt::Key_X);
    QTRY_COMPARE(desk.page->findChild<OpinionPane *>()->editor()->text(), u"half a reas"_s);
}

void TestCasesPage::savingCanFail()
{
    Desk desk;
    desk.show();
    desk.fixture.commands.failing = domain::Failure{domain::FailureCode::StoreFull, {}, true};
    desk.key(Qt::Key_Space);
    QTRY_COMPARE(desk.said->size(), 1);
    QVERIFY(desk.said->last().at(1).toString().isEmpty());
    QCOMPARE(desk.mine(u"case-06"_s).mark, TickMark::Mine); // no false "saved"
}

void TestCasesPage::refusalIsShownAndAcknowledged()
{
    Desk desk;
    auto &entry = desk.fixture.ownTick(4, u"zhk"_s, OutboxState::Refused, u"agree"_s, u"my words"_s);
    entry.answer.status = domain::AnswerStatus::Refused;
    entry.answer.code = u"task.decided"_s;
    desk.fixture.decide(
        desk.fixture.file(4).base, u"zhk"_s, u"linhe"_s, desk.fixture.at(4, 9, 9, 5), domain::TaskState::Declined, u"their words"_s);
    desk.show();
    QCOMPARE(desk.mine(u"case-04"_s).mark, TickMark::Refused); // although the case is closed by now
    desk.goTo(u"case-04"_s);
    auto *panel = desk.page->findChild<CasePanel *>();
    QTRY_COMPARE(panel->caseId(), u"case-04"_s);
    QString shown;
    for (const auto *label : panel->findChildren<QLabel *>()) {
        if (label->isVisible())
            shown += label->text() + u'\n';
    }
    QVERIFY2(shown.contains(u"Your decision did not take effect"_s) && shown.contains(u"my words"_s) && shown.contains(u"their words"_s)
            && shown.contains(u"task.decided"_s) && shown.contains(u"by 林荷"_s),
        qPrintable(shown));
    desk.key(Qt::Key_A);
    QTRY_COMPARE(desk.mine(u"case-04"_s).mark, TickMark::Declined);
    QCOMPARE(desk.fixture.commands.log.last(), u"acknowledge own-4"_s);
    QCOMPARE(desk.sheet()->currentCaseId(), u"case-04"_s);
}

void TestCasesPage::batchWithVetoAndReceipt()
{
    Desk desk;
    desk.show();
    desk.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(desk.sheet()->selectedCaseIds().size(), 11);
    desk.key(Qt::Key_Space);
    auto *batch = desk.page->findChild<BatchPanel *>();
    auto *list = batch->findChild<QListWidget *>();
    QTRY_COMPARE(QApplication::focusWidget(), list);
    QCOMPARE(list->count(), 11);
    QVERIFY(desk.ticks().isEmpty());
    desk.key(Qt::Key_Down);
    desk.key(Qt::Key_Space); // veto of the second
    const QString vetoed = list->item(1)->text();
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(batch->hasResults());
    QCOMPARE(desk.ticks().size(), 10);
    QVERIFY(desk.ticks().filter(u"case-04"_s).isEmpty());
    QVERIFY(vetoed.startsWith(u"QR2026-04004"_s));
    QVERIFY(list->item(0)->text().endsWith(u"saved here, goes out by itself"_s));
    QVERIFY(list->item(1)->text().endsWith(u"taken out, left as it was"_s));
    QCOMPARE(desk.mine(u"case-06"_s).mark, TickMark::Agreed);
    QCOMPARE(desk.mine(u"case-04"_s).mark, TickMark::Mine);
    desk.key(Qt::Key_Escape);
    QTRY_COMPARE(QApplication::focusWidget(), desk.sheet());
    QVERIFY(desk.sheet()->selectedCaseIds().size() == 1);
}

void TestCasesPage::batchSaysWhatCouldNotBeSaved()
{
    Desk desk;
    desk.show();
    desk.key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(desk.sheet()->selectedCaseIds(), (QStringList{u"case-06"_s, u"case-04"_s}));
    desk.key(Qt::Key_X);
    auto *batch = desk.page->findChild<BatchPanel *>();
    desk.key(Qt::Key_Return, Qt::ControlModifier); // a reason is required: the field gets the keyboard
    auto *edit = batch->findChild<QPlainTextEdit *>();
    QTRY_COMPARE(QApplication::focusWidget(), edit);
    QTest::keyClicks(edit, u"why"_s);
    desk.fixture.commands.failing = domain::Failure{domain::FailureCode::StoreFull, {}, true};
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(batch->hasResults());
    QCOMPARE(batch->saved().size(), 0);
    QVERIFY(!batch->findChild<QListWidget *>()->item(0)->text().contains(u"saved here"_s));
    QCOMPARE(desk.mine(u"case-06"_s).mark, TickMark::Mine);
}

void TestCasesPage::filterAndMatterByKeyboard()
{
    Desk desk;
    desk.show();
    desk.key(Qt::Key_Slash);
    auto *words = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(words);
    words->setText(u"水务"_s);
    QTRY_COMPARE(desk.model()->rowCount(), 1);
    desk.key(Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), desk.sheet());
    QCOMPARE(desk.sheet()->currentCaseId(), u"case-09"_s);
    words->clear();
    QTRY_COMPARE(desk.model()->rowCount(), 11);
    auto *matter = desk.page->findChild<QComboBox *>();
    QCOMPARE(matter->count(), 4);
    QVERIFY(matter->itemText(0).endsWith(u"(11)"_s));
    desk.key(Qt::Key_M);
    QTRY_VERIFY(matter->view()->isVisible());
    QTest::keyClick(matter->view(), Qt::Key_Down);
    QTest::keyClick(matter->view(), Qt::Key_Return);
    QTRY_COMPARE(desk.model()->sheet().matterCode, desk.fixture.foreign.code);
    QCOMPARE(desk.model()->rowCount(), 0);
}

void TestCasesPage::lampFilterFromHome()
{
    Desk desk;
    desk.show();
    desk.page->open({}, u"lamp:due_soon"_s);
    QTRY_COMPARE(desk.model()->rowCount(), 2);
    QCOMPARE(desk.model()->sheet().matterCode, QString());
    desk.sheet()->setFocus();
    desk.goTo(u"case-03"_s);
    desk.key(Qt::Key_Space);
    QTRY_COMPARE(desk.mine(u"case-03"_s).mark, TickMark::Agreed);
    QCOMPARE(desk.model()->rowCount(), 2); // it does not run away under the hand
}

void TestCasesPage::opensOneCase()
{
    Desk desk;
    desk.show();
    desk.page->open(u"case-11"_s, {});
    QTRY_COMPARE(desk.sheet()->currentCaseId(), u"case-11"_s);
    QTRY_COMPARE(desk.page->findChild<CasePanel *>()->caseId(), u"case-11"_s);
    desk.page->open(u"nowhere"_s, {});
    QTRY_COMPARE(desk.said->size(), 1);
}

void TestCasesPage::theLeadersTickStaysInSight()
{
    Desk desk;
    desk.fixture.signIn(u"fangyuan"_s);
    desk.show();
    QCOMPARE(desk.model()->rowCount(), 1);
    desk.key(Qt::Key_Space);
    QTRY_COMPARE(desk.mine(u"case-05"_s).mark, TickMark::Agreed);
    // The answer: accepted, the case is approved and no longer running.
    desk.fixture.reader.entries.clear();
    desk.fixture.decide(desk.fixture.file(5).base, u"ld"_s, u"fangyuan"_s, desk.fixture.clock.now());
    QCOMPARE(desk.fixture.file(5).base.state, domain::CaseState::Approved);
    desk.fixture.reader.say({u"case"_s, u"outbox"_s}, {u"case-05"_s});
    QTRY_COMPARE(desk.mine(u"case-05"_s).stage, widgets::TickStage::Effective);
    QCOMPARE(desk.model()->index(0, CaseTableModel::LampColumn).data().toString(), u"Approved"_s);
}

void TestCasesPage::afterwardsNothingWaits()
{
    Desk desk;
    desk.fixture.signIn(u"fangyuan"_s);
    desk.fixture.reader.files.removeAt(4);
    const client::pages::PageContext context{
        desk.fixture.reader, desk.fixture.commands, desk.status, domain::WorkCalendar::shipped(), desk.fixture.clock, desk.pool};
    CasesPage page(context);
    page.show();
    QTRY_VERIFY(page.findChild<TickSheet *>() && !page.findChild<TickSheet *>()->isVisible());
    QString shown;
    for (const auto *label : page.findChildren<QLabel *>())
        shown += label->isVisible() ? label->text() : QString();
    QVERIFY(shown.contains(u"Nothing waits for you here"_s));
}

QTEST_MAIN(TestCasesPage)
#include "test_cases_page.moc"
