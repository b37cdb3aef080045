// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/case_delegate.h"
#include "client/pages/cases/case_table_model.h"
#include "widgets/theme/tokens.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages::cases;
namespace theme = widgets::theme;

class TestCaseDelegate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void drawsBothLinesAndTheLamp();
    void asksForRoomForTheLongerLine();

private:
    static int inked(const QImage &image, const QRect &area, const QColor &ground)
    {
        int count = 0;
        for (int y = area.top(); y <= area.bottom(); ++y) {
            for (int x = area.left(); x <= area.right(); ++x)
                count += image.pixelColor(x, y) != ground;
        }
        return count;
    }
};

void TestCaseDelegate::drawsBothLinesAndTheLamp()
{
    QStandardItemModel model(1, 1);
    const QModelIndex index = model.index(0, 0);
    model.setData(index, u"Red"_s);
    CaseDelegate delegate;
    const auto draw = [&](bool selected) {
        QImage image(120, 44, QImage::Format_ARGB32);
        image.fill(Qt::black);
        QPainter painter(&image);
        QStyleOptionViewItem option;
        option.rect = image.rect();
        option.state.setFlag(QStyle::State_Selected, selected);
        delegate.paint(&painter, option, index);
        return image;
    };
    const QColor surface = theme::colors().surface;
    QCOMPARE(inked(draw(false), QRect(0, 33, 120, 11), surface), 0); // one line stands in the middle
    model.setData(index, u"over"_s, CaseTableModel::SecondLine);
    QVERIFY(inked(draw(false), QRect(0, 28, 120, 16), surface) > 30);
    model.setData(index, int(domain::Lamp::Red), CaseTableModel::LampRole);
    const QImage lamp = draw(false);
    bool vermilion = false;
    for (int y = 0; y < 44; ++y)
        vermilion = vermilion || lamp.pixelColor(18, y) == theme::colors().vermilion;
    QVERIFY(vermilion);
    QCOMPARE(draw(true).pixelColor(119, 1), theme::colors().selection);
}

void TestCaseDelegate::asksForRoomForTheLongerLine()
{
    QStandardItemModel model(1, 1);
    const QModelIndex index = model.index(0, 0);
    model.setData(index, u"short"_s);
    CaseDelegate delegate;
    const int narrow = delegate.sizeHint({}, index).width();
    model.setData(index, u"a second line that is much longer than the first"_s, CaseTableModel::SecondLine);
    QVERIFY(delegate.sizeHint({}, index).width() > narrow + 100);
    QCOMPARE(delegate.sizeHint({}, index).height(), theme::space::touch);
}

QTEST_MAIN(TestCaseDelegate)
#include "test_case_delegate.moc"
