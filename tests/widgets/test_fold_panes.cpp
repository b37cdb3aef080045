// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fold_panes.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QStandardPaths>
#include <QTabBar>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using widgets::FoldPanes;

class TestFoldPanes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"casedesk-tests"_s);
        QCoreApplication::setApplicationName(u"fold-panes"_s);
    }
    void init()
    {
        QSettings().clear();
        m_panes = std::make_unique<FoldPanes>();
        m_list = new QLineEdit;
        m_side = new QWidget;
        m_field = new QLineEdit(m_side);
        m_panes->addPane(m_list, 300);
        m_panes->addPane(m_side, 400, 500);
        m_panes->setNames({u"List"_s, u"Case"_s});
        m_panes->remember(u"test/panes"_s, {400, 400});
    }
    void besideEachOtherWhereThereIsRoom()
    {
        show(801);
        QVERIFY(!m_panes->isFolded() && m_list->isVisible() && m_side->isVisible());
        QVERIFY(!m_panes->strip()->isVisible());
        QCOMPARE(m_side->width(), 400);
        m_panes->resize(1200, 300);
        QTRY_VERIFY(m_side->width() <= 500); // the most it may have
    }
    /// The splitter would keep as much for a pane as it hints at, and leave free what is beyond its most.
    void noRoomIsLeftFree()
    {
        FoldPanes panes;
        auto *form = new QWidget;
        auto *list = new QListWidget; // hints at 256
        panes.addPane(form, 300);
        panes.addPane(list, 100, 100);
        panes.resize(800, 300);
        panes.show();
        QTRY_COMPARE(list->width(), 100);
        QCOMPARE(form->width(), 699);
        panes.resize(300, 300);
        QTRY_VERIFY(panes.isFolded());
        panes.resize(900, 300);
        QTRY_COMPARE(form->width(), 799);
    }
    void oneAtATimeWhereThereIsNot()
    {
        show(700); // one pixel short: the line between them counts
        QVERIFY(m_panes->isFolded() && m_list->isVisible() && !m_side->isVisible());
        QVERIFY(m_panes->strip()->isVisible());
        QCOMPARE(m_panes->strip()->tabText(1), u"Case"_s);
        m_panes->strip()->setCurrentIndex(1);
        QVERIFY(!m_list->isVisible() && m_side->isVisible());
        QTRY_COMPARE(m_side->width(), 700); // its most counts only beside others
        QSignalSpy turned(m_panes.get(), &FoldPanes::foldedChanged);
        m_panes->resize(701, 300);
        QTRY_VERIFY(!m_panes->isFolded() && m_list->isVisible() && m_side->isVisible());
        QCOMPARE(turned.size(), 1);
        QVERIFY(!m_panes->strip()->isVisible());
    }
    void whatIsInHandStaysOnShow()
    {
        show(900);
        QVERIFY(QTest::qWaitForWindowActive(m_panes.get()));
        m_field->setFocus();
        m_panes->resize(600, 300);
        QTRY_VERIFY(m_panes->isFolded());
        QVERIFY(m_side->isVisible() && !m_list->isVisible());
        QVERIFY(m_field->hasFocus());
        QTest::keyClick(m_field, Qt::Key_Escape);
        QVERIFY(m_list->isVisible() && m_list->hasFocus());
        widgets::reveal(m_field);
        QVERIFY(m_side->isVisible());
    }
    void aPaneWithNothingToShowHasNoTab()
    {
        show(600);
        m_panes->choose(1);
        m_panes->setPresent(m_side, false);
        QVERIFY(!m_panes->isFolded() && m_list->isVisible() && !m_side->isVisible());
        m_panes->setPresent(m_side, true);
        QVERIFY(m_panes->isFolded() && m_list->isVisible());
        QVERIFY(m_panes->strip()->isVisible());
    }
    void theOfficersSizesComeBack()
    {
        show(900);
        m_panes->splitter()->setSizes({450, 450});
        Q_EMIT m_panes->splitter()->splitterMoved(450, 1);
        const QList<int> sizes = m_panes->splitter()->sizes();
        m_panes->resize(600, 300);
        QTRY_VERIFY(m_panes->isFolded());
        m_panes->resize(900, 300);
        QTRY_COMPARE(m_panes->splitter()->sizes(), sizes);
    }
    void asSmallAsThePaneOnShow()
    {
        m_side->setMinimumSize(200, 250);
        m_list->setMinimumSize(150, 20);
        show(600);
        QCOMPARE(m_panes->minimumSizeHint().width(), 200);
        QVERIFY(m_panes->minimumSizeHint().height() < 250);
        m_panes->choose(1);
        QVERIFY(m_panes->minimumSizeHint().height() > 250); // with the tabs
    }
    void panesWithinPanesAreAllRevealed()
    {
        FoldPanes outer;
        outer.addPane(new QLineEdit, 300);
        outer.addPane(m_panes.get(), 400);
        outer.resize(500, 300);
        outer.show();
        QVERIFY(outer.isFolded() && !m_panes->isVisible());
        widgets::reveal(m_field);
        QVERIFY(m_panes->isVisible() && m_field->isVisible());
        (void)m_panes.release(); // it is outer's now
    }

private:
    void show(int width)
    {
        m_panes->resize(width, 300);
        m_panes->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panes.get()));
    }
    std::unique_ptr<FoldPanes> m_panes;
    QLineEdit *m_list, *m_field;
    QWidget *m_side;
};

QTEST_MAIN(TestFoldPanes)
#include "test_fold_panes.moc"
