// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/page_scroll.h"

#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using widgets::PageScroll;

class TestPageScroll : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_page = new QWidget;
        auto *column = new QVBoxLayout(m_page);
        column->setContentsMargins(0, 0, 0, 0);
        m_first = new QLineEdit(m_page);
        m_tall = new QWidget(m_page);
        m_tall->setMinimumSize(400, 300);
        m_last = new QLineEdit(m_page);
        for (QWidget *each : {static_cast<QWidget *>(m_first), m_tall, static_cast<QWidget *>(m_last)})
            column->addWidget(each);
        m_scroll = std::make_unique<PageScroll>(m_page);
    }
    void thePageIsAsLargeAsItsPlace()
    {
        show(800, 600);
        QCOMPARE(m_page->size(), QSize(800, 600));
        QVERIFY(!m_scroll->verticalScrollBar()->isVisible() && !m_scroll->horizontalScrollBar()->isVisible());
    }
    void itScrollsOnlyWhereItCannotBeSmaller()
    {
        show(800, 200);
        QVERIFY(m_page->height() >= 300);
        QVERIFY(m_scroll->verticalScrollBar()->isVisible());
        QVERIFY(!m_scroll->horizontalScrollBar()->isVisible()); // as wide as what the bar leaves
        m_tall->setMinimumHeight(50);
        QTRY_VERIFY(!m_scroll->verticalScrollBar()->isVisible());
        QCOMPARE(m_page->height(), 200);
    }
    void wordsThatFoldNeedTheirHeight()
    {
        auto *words = new QLabel(u"这一行很长"_s.repeated(60), m_page);
        words->setWordWrap(true);
        m_page->layout()->addWidget(words);
        m_tall->setMinimumHeight(20);
        show(420, 160);
        QVERIFY(words->height() >= words->heightForWidth(words->width()));
        QVERIFY(m_scroll->verticalScrollBar()->isVisible());
    }
    void whatGetsTheFocusComesIntoSight()
    {
        show(800, 200);
        QVERIFY(QTest::qWaitForWindowActive(m_scroll.get()));
        m_first->setFocus();
        m_last->setFocus();
        QVERIFY(m_scroll->viewport()->rect().contains(m_last->mapTo(m_scroll->viewport(), m_last->rect().center())));
        QVERIFY(m_scroll->verticalScrollBar()->value() > 0);
    }

private:
    void show(int width, int height)
    {
        m_scroll->resize(width, height);
        m_scroll->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_scroll.get()));
    }
    std::unique_ptr<PageScroll> m_scroll;
    QWidget *m_page, *m_tall;
    QLineEdit *m_first, *m_last;
};

QTEST_MAIN(TestPageScroll)
#include "test_page_scroll.moc"
