// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/page_frame.h"

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
        QSplitter *panes = makePanes(&page);
        panes->addWidget(new QLabel(u"left"_s));
        panes->addWidget(new QLabel(u"right"_s));
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
        QVERIFY(!panes->childrenCollapsible());
    }
};

QTEST_MAIN(TestPageFrame)
#include "test_page_frame.moc"
