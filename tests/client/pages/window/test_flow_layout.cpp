// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/flow_layout.h"
#include "widgets/theme/tokens.h"

#include <QHBoxLayout>
#include <QWidget>
#include <QtTest>

using client::pages::window::FlowLayout;

class TestFlowLayout : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatFindsNoRoomGoesToTheNextLine();
    void toTheRightAndApart();
    void whatIsHiddenTakesNoRoom();

private:
    static constexpr int gap = widgets::theme::space::half;
    static QWidget *box(int width)
    {
        auto *made = new QWidget;
        made->setFixedSize(width, 40);
        return made;
    }
};

void TestFlowLayout::whatFindsNoRoomGoesToTheNextLine()
{
    QWidget page;
    auto *flow = new FlowLayout(FlowLayout::Toward::Left, &page);
    const QList<QWidget *> boxes = {box(100), box(100), box(150)};
    for (QWidget *each : boxes)
        flow->addWidget(each);
    QCOMPARE(flow->sizeHint(), QSize(350 + 2 * gap, 40));
    QCOMPARE(flow->minimumSize(), QSize(150, 40));
    QCOMPARE(flow->heightForWidth(350 + 2 * gap), 40);
    QCOMPARE(flow->heightForWidth(349 + 2 * gap), 80 + gap);
    QCOMPARE(flow->heightForWidth(150), 120 + 2 * gap);
    page.resize(240, 200);
    page.show();
    QCOMPARE(boxes.at(1)->geometry().topLeft(), QPoint(100 + gap, 0));
    QCOMPARE(boxes.at(2)->geometry().topLeft(), QPoint(0, 40 + gap));
}

void TestFlowLayout::toTheRightAndApart()
{
    QWidget page;
    auto *flow = new FlowLayout(FlowLayout::Toward::Right, &page);
    QWidget *one = box(100), *two = box(60);
    flow->addWidget(one);
    flow->addWidget(two);
    page.resize(300, 100);
    page.show();
    QCOMPARE(one->x(), 300 - 160 - gap);
    QCOMPARE(two->x(), 240);
    QWidget other;
    auto *apart = new FlowLayout(FlowLayout::Toward::Apart, &other);
    QWidget *near = box(100), *inRow = box(60);
    auto *row = new QHBoxLayout;
    row->addWidget(inRow);
    apart->addWidget(near);
    apart->addRow(row);
    other.resize(300, 100);
    other.show();
    QCOMPARE(near->x(), 0);
    QCOMPARE(inRow->x(), 240);
    other.resize(120, 100); // each on a line of its own: both begin at the left
    QCOMPARE(inRow->geometry().topLeft(), QPoint(0, 40 + gap));
}

void TestFlowLayout::whatIsHiddenTakesNoRoom()
{
    QWidget page;
    auto *flow = new FlowLayout(FlowLayout::Toward::Left, &page);
    QWidget *hidden = box(100), *shown = box(60);
    flow->addWidget(hidden);
    flow->addWidget(shown);
    hidden->hide();
    page.resize(300, 100);
    page.show();
    QCOMPARE(shown->x(), 0);
    QCOMPARE(flow->minimumSize(), QSize(60, 40));
    QCOMPARE(flow->count(), 2);
}

QTEST_MAIN(TestFlowLayout)
#include "test_flow_layout.moc"
