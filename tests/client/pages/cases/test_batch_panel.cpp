// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/batch_panel.h"
#include "tests/client/pages/cases/sheet_fixture.h"
#include "widgets/opinion_editor.h"

#include <QApplication>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages::cases;

class TestBatchPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listsWhatIsNotMineWithItsReason();
    void nothingIsHandedInWithoutACase();
    void theReceiptNamesWhatFailed();
    void aCaseWithAnOpinionOfItsOwnIsLeftOut();
    void zTakesAllBackOnceSaved();

private:
    QList<CaseRow> rows(tests::SheetFixture &fixture, const QList<int> &numbers)
    {
        const CaseSheet sheet{fixture.reader.matterList, fixture.filing.code, fixture.reader.people, {}, fixture.clock.now()};
        QList<CaseRow> found;
        for (const int number : numbers)
            found.append(makeRow(sheet, fixture.file(number), domain::WorkCalendar::shipped()));
        return found;
    }
};

void TestBatchPanel::listsWhatIsNotMineWithItsReason()
{
    tests::SheetFixture fixture;
    BatchPanel panel;
    QSignalSpy submitted(&panel, &BatchPanel::submitted);
    panel.begin(rows(fixture, {1, 5, 3}), domain::Decision::Agree, {});
    auto *list = panel.findChild<QListWidget *>();
    QVERIFY(list->item(1)->text().contains(u"not waiting for you: Waiting for 局领导"_s));
    QCOMPARE(list->item(1)->checkState(), Qt::Unchecked);
    QVERIFY(!list->item(1)->flags().testFlag(Qt::ItemIsUserCheckable));
    Q_EMIT panel.findChild<widgets::OpinionEditor *>()->committed(u"for all"_s);
    QCOMPARE(submitted.size(), 1);
    const auto requests = submitted.first().first().value<QList<client::sync::TickRequest>>();
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests[1].taskId, u"case-03/1/zhk"_s);
    QCOMPARE(requests[1].opinion, u"for all"_s);
}

void TestBatchPanel::nothingIsHandedInWithoutACase()
{
    tests::SheetFixture fixture;
    BatchPanel panel;
    QSignalSpy submitted(&panel, &BatchPanel::submitted), closed(&panel, &BatchPanel::closed);
    panel.begin(rows(fixture, {1}), domain::Decision::Agree, {});
    panel.findChild<QListWidget *>()->item(0)->setCheckState(Qt::Unchecked);
    Q_EMIT panel.findChild<widgets::OpinionEditor *>()->committed({});
    QCOMPARE(submitted.size(), 0);
    QTest::keyClick(&panel, Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

void TestBatchPanel::theReceiptNamesWhatFailed()
{
    tests::SheetFixture fixture;
    BatchPanel panel;
    panel.begin(rows(fixture, {1, 3}), domain::Decision::Agree, {});
    QSignalSpy allSaved(&panel, &BatchPanel::allSaved);
    panel.showResults({{u"case-01"_s, u"c1"_s, {}}, {u"case-03"_s, {}, u"The disk is full."_s}});
    QVERIFY(allSaved.isEmpty());
    QVERIFY(panel.hasResults());
    QCOMPARE(panel.saved(), (QList<BatchResult>{{u"case-01"_s, u"c1"_s, {}}}));
    auto *list = panel.findChild<QListWidget *>();
    QVERIFY(list->item(0)->text().endsWith(u"saved here, goes out by itself"_s));
    QVERIFY(list->item(1)->text().endsWith(u"The disk is full."_s));
}

void TestBatchPanel::aCaseWithAnOpinionOfItsOwnIsLeftOut()
{
    tests::SheetFixture fixture;
    BatchPanel panel;
    QSignalSpy submitted(&panel, &BatchPanel::submitted), allSaved(&panel, &BatchPanel::allSaved);
    panel.begin(rows(fixture, {1, 3}), domain::Decision::Agree, {});
    panel.leaveOut(u"case-01"_s);
    auto *item = panel.findChild<QListWidget *>()->item(0);
    QVERIFY(item->text().endsWith(u"you have begun an opinion on it; left out unless you put it back"_s));
    const auto taskIds = [&] {
        Q_EMIT panel.findChild<widgets::OpinionEditor *>()->committed({});
        QStringList ids;
        for (const auto &request : submitted.last().first().value<QList<client::sync::TickRequest>>())
            ids.append(request.taskId);
        return ids;
    };
    QCOMPARE(taskIds(), QStringList{u"case-03/1/zhk"_s});
    item->setCheckState(Qt::Checked); // the officer may
    QCOMPARE(taskIds(), (QStringList{u"case-01/1/zhk"_s, u"case-03/1/zhk"_s}));
    panel.showResults({{u"case-01"_s, u"c1"_s, {}}, {u"case-03"_s, u"c2"_s, {}}});
    QCOMPARE(allSaved.size(), 1);
    QVERIFY(item->text().endsWith(u"saved here, goes out by itself"_s));
    panel.begin(rows(fixture, {1}), domain::Decision::Agree, {}); // another batch knows nothing of it
    QCOMPARE(panel.findChild<QListWidget *>()->item(0)->checkState(), Qt::Checked);
}

/// As the button says, wherever the focus is.
void TestBatchPanel::zTakesAllBackOnceSaved()
{
    tests::SheetFixture fixture;
    BatchPanel panel;
    QSignalSpy undo(&panel, &BatchPanel::undoAllWanted);
    panel.begin(rows(fixture, {1, 3}), domain::Decision::Agree, {});
    panel.show();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    auto *list = panel.findChild<QListWidget *>();
    auto *words = panel.findChild<QPlainTextEdit *>();
    QTest::keyClick(list, Qt::Key_Z);
    words->setFocus();
    QTest::keyClick(words, Qt::Key_Z);
    QCOMPARE(undo.size(), 0);
    QCOMPARE(words->toPlainText(), u"z"_s);
    panel.showResults({{u"case-01"_s, u"c1"_s, {}}, {u"case-03"_s, u"c2"_s, {}}});
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z);
    QCOMPARE(undo.size(), 1);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Z);
    QCOMPARE(undo.size(), 2);
}

QTEST_MAIN(TestBatchPanel)
#include "test_batch_panel.moc"
