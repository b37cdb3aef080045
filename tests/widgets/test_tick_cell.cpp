// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/tokens.h"
#include "widgets/tick_cell.h"

#include <QApplication>
#include <QPainter>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace widgets;

class TestTickCell : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyMarkAndStageLooksDifferent_data();
    void everyMarkAndStageLooksDifferent();
    void moreCertainIsFuller();
    void captionNeedsRoom();

private:
    static QImage draw(TickMark mark, TickStage stage)
    {
        QImage image(24, 24, QImage::Format_ARGB32);
        image.fill(theme::colors().surface);
        QPainter painter(&image);
        paintTickMark(painter, image.rect(), mark, stage, u"R"_s);
        return image;
    }
    static int hand(const QImage &image)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == theme::colors().vermilion;
        }
        return count;
    }
};

void TestTickCell::everyMarkAndStageLooksDifferent_data()
{
    QTest::addColumn<theme::Scheme>("scheme");
    QTest::newRow("light") << theme::Scheme::Light;
    QTest::newRow("dark") << theme::Scheme::Dark;
    QTest::newRow("high contrast") << theme::Scheme::HighContrast;
}

void TestTickCell::everyMarkAndStageLooksDifferent()
{
    QFETCH(theme::Scheme, scheme);
    theme::apply(*qApp, scheme);
    QList<QImage> seen;
    for (const auto mark : {TickMark::None, TickMark::Waiting, TickMark::Open, TickMark::Mine, TickMark::Skipped, TickMark::Refused})
        seen.append(draw(mark, TickStage::Effective));
    for (const auto mark : {TickMark::Agreed, TickMark::Declined, TickMark::Returned}) {
        for (const auto stage : {TickStage::Saved, TickStage::Sent, TickStage::Effective})
            seen.append(draw(mark, stage));
    }
    for (qsizetype one = 0; one < seen.size(); ++one) {
        // Also without colour.
        const QImage grey = seen[one].convertToFormat(QImage::Format_Grayscale8);
        for (qsizetype other = one + 1; other < seen.size(); ++other)
            QVERIFY2(grey != seen[other].convertToFormat(QImage::Format_Grayscale8), qPrintable(u"%1 and %2"_s.arg(one).arg(other)));
    }
}

void TestTickCell::moreCertainIsFuller()
{
    theme::apply(*qApp, theme::Scheme::Light);
    for (const auto mark : {TickMark::Agreed, TickMark::Declined, TickMark::Returned}) {
        const int saved = hand(draw(mark, TickStage::Saved)), sent = hand(draw(mark, TickStage::Sent)),
                  effective = hand(draw(mark, TickStage::Effective));
        QVERIFY2(saved < sent && sent < effective, qPrintable(u"%1 %2 %3"_s.arg(saved).arg(sent).arg(effective)));
    }
    QCOMPARE(hand(draw(TickMark::Mine, TickStage::Effective)), 0); // vermilion is for what the office has decided
}

void TestTickCell::captionNeedsRoom()
{
    theme::apply(*qApp, theme::Scheme::Light);
    QStandardItemModel model(1, 2);
    model.setData(model.index(0, 0),
        QVariant::fromValue(TickCell{TickMark::Agreed, TickStage::Effective, u"Name"_s, u"6 Jul"_s, {}, false}),
        TickCellDelegate::TickCellRole);
    TickCellDelegate delegate;
    const QSize with = delegate.sizeHint({}, model.index(0, 0));
    model.setData(model.index(0, 0), QVariant::fromValue(TickCell{}), TickCellDelegate::TickCellRole);
    QVERIFY(with.width() > delegate.sizeHint({}, model.index(0, 0)).width() + 20);
    QCOMPARE(with.height(), theme::space::touch);
}

QTEST_MAIN(TestTickCell)
#include "test_tick_cell.moc"
