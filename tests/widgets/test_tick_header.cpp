// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/tokens.h"
#include "widgets/tick_header.h"

#include <QApplication>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace widgets;

class TestTickHeader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ownColumnIsMarkedAndGroupsTakeALine();
};

void TestTickHeader::ownColumnIsMarkedAndGroupsTakeALine()
{
    theme::apply(*qApp, theme::Scheme::Light);
    QStandardItemModel model(1, 3);
    QTableView table;
    auto *header = new TickHeader(&table);
    table.setHorizontalHeader(header);
    table.setModel(&model);
    for (int column = 0; column < 3; ++column)
        model.setHeaderData(column, Qt::Horizontal, u"Office"_s);
    const int flat = header->sizeHint().height();
    model.setHeaderData(1, Qt::Horizontal, u"Step"_s, TickHeader::GroupRole);
    model.setHeaderData(1, Qt::Horizontal, true, TickHeader::OwnRole);
    model.setHeaderData(2, Qt::Horizontal, u"Step"_s, TickHeader::GroupRole);
    model.setHeaderData(2, Qt::Horizontal, false, TickHeader::OwnRole);
    QVERIFY(header->sizeHint().height() > flat);
    table.resize(400, 200);
    table.show();
    const QImage image = header->grab().toImage();
    const int foot = image.height() - 2;
    const auto at = [&](int column) { return image.pixelColor(header->sectionViewportPosition(column) + 10, foot); };
    QCOMPARE(at(1), theme::colors().action);
    QVERIFY(at(0) != theme::colors().action && at(2) != theme::colors().action);
    // A title never makes its column too narrow for its words.
    QVERIFY(header->sectionSizeHint(0) > QFontMetrics(theme::font(theme::Type::Body, QFont::Medium)).horizontalAdvance(u"Office"_s));
}

QTEST_MAIN(TestTickHeader)
#include "test_tick_header.moc"
