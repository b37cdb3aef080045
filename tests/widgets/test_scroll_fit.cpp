// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scroll_fit.h"

#include <QLabel>
#include <QLayout>
#include <QScrollArea>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

class TestScrollFit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPageLaidOutForAnotherSizeIsLaidOutAnew()
    {
        QScrollArea area;
        auto *page = new QWidget;
        (new QVBoxLayout(page))->addWidget(new QLabel(u"words"_s));
        area.setWidgetResizable(true);
        area.setWidget(page);
        widgets::fitWhenShown(&area);
        area.resize(400, 300);
        area.show();
        QTRY_COMPARE(page->layout()->geometry(), page->contentsRect());
        area.hide();
        page->layout()->setGeometry({0, 0, 40, 30}); // as Qt leaves it when it drops a size
        area.show();
        QTRY_COMPARE(page->layout()->geometry(), page->contentsRect());
    }
    void anAreaWithoutAPage()
    {
        QScrollArea area;
        widgets::fitWhenShown(&area);
        area.show();
        QVERIFY(area.widget() == nullptr);
    }
};

QTEST_MAIN(TestScrollFit)
#include "test_scroll_fit.moc"
