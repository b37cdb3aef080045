// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/tokens.h"
#include "widgets/tick_list_delegate.h"

#include <QApplication>
#include <QListWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace widgets;

class TestTickListDelegate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void selectionIsFlatAndLinesHaveRoom();
};

void TestTickListDelegate::selectionIsFlatAndLinesHaveRoom()
{
    theme::apply(*qApp, theme::Scheme::Light);
    QListWidget list;
    list.addItems({u"one"_s, u"two"_s});
    const int tight = list.sizeHintForRow(0);
    list.setItemDelegate(new TickListDelegate(&list));
    QCOMPARE(list.sizeHintForRow(0), tight + theme::space::half);
    list.resize(200, 100);
    list.setCurrentRow(1);
    list.show();
    const QImage image = list.viewport()->grab().toImage();
    const QRect second = list.visualItemRect(list.item(1));
    QCOMPARE(image.pixelColor(second.right() - 3, second.top() + 2), theme::colors().selection);
    QCOMPARE(image.pixelColor(second.right() - 3, second.bottom() - 2), theme::colors().selection);
    QCOMPARE(image.pixelColor(second.right() - 3, list.visualItemRect(list.item(0)).center().y()), theme::colors().surface);
}

QTEST_MAIN(TestTickListDelegate)
#include "test_tick_list_delegate.moc"
