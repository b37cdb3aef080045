// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/route_view.h"
#include "widgets/theme/tokens.h"

#include <QApplication>
#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace widgets;

class TestRouteView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theStepThatIsOnIsMarked();
};

void TestRouteView::theStepThatIsOnIsMarked()
{
    theme::apply(*qApp, theme::Scheme::Light);
    RouteView view;
    view.setSteps({{u"1. First"_s, u"all"_s, false, {{TickMark::Agreed, TickStage::Effective, u"A"_s, u"done"_s, {}}}},
        {u"2. Second"_s, {}, true,
            {{TickMark::Open, TickStage::Effective, u"B"_s, u"waits"_s, {}},
                {TickMark::Mine, TickStage::Effective, u"C"_s, u"you"_s, {}}}}});
    QCOMPARE(view.findChildren<MarkRow *>().size(), 3);
    view.resize(300, view.sizeHint().height());
    view.show();
    const QImage image = view.grab().toImage();
    QSet<QRgb> top, foot;
    for (int y = 2; y < image.height() / 3; ++y)
        top.insert(image.pixel(1, y));
    for (int y = image.height() * 2 / 3; y < image.height() - 2; ++y)
        foot.insert(image.pixel(1, y));
    QVERIFY(!top.contains(theme::colors().action.rgb()));
    QVERIFY(foot.contains(theme::colors().action.rgb()));
}

QTEST_MAIN(TestRouteView)
#include "test_route_view.moc"
