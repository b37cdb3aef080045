// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/page_frame.h"
#include "widgets/fold_panes.h"

#include <QTabBar>
#include <QTest>

using namespace client::pages;
using namespace Qt::StringLiterals;

class TestPageFrame : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void titleAboveAndPanesOrEmptinessBelow()
    {
        QWidget page;
        auto *title = new QLabel(u"Title"_s, &page);
        auto *beside = new QLabel(u"3 papers"_s, &page);
        auto *empty = new QLabel(u"Nothing here"_s, &page);
        auto *panes = new widgets::FoldPanes(&page);
        panes->addPane(new QLabel(u"left"_s), 300);
        panes->addPane(new QLabel(u"right"_s), 300);
        panes->setNames({u"Left"_s, u"Right"_s});
        QStackedWidget *stack = framePage(&page, title, beside, empty, panes);
        page.resize(800, 600);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QVERIFY(empty->isVisible() && !panes->isVisible());
        stack->setCurrentWidget(panes);
        QVERIFY(panes->isVisible() && !empty->isVisible());
        QCOMPARE(panes->width(), page.width());
        QVERIFY(panes->mapTo(&page, QPoint()).y() >= title->geometry().bottom());
        QVERIFY(beside->geometry().left() > title->geometry().right());
        QVERIFY(!panes->isFolded() && !panes->strip()->isVisible());
        page.resize(500, 600); // the tabs stand beside the title
        QTRY_VERIFY(panes->isFolded() && panes->strip()->isVisible());
        QVERIFY(panes->strip()->geometry().bottom() < panes->mapTo(&page, QPoint()).y());
    }
};

QTEST_MAIN(TestPageFrame)
#include "test_page_frame.moc"
