// SPDX-License-Identifier: GPL-3.0-or-later
// Chapter of the tour: the matter's guide beside the case, in the web pane.
#include "client/app/tour_sheet.h"
#include "client/pages/cases/guide_view.h"

#include <QImage>
#include <QPixmap>
#include <QSet>

namespace client::app {

using namespace Qt::StringLiterals;
using client::pages::cases::GuideView;

namespace {

constexpr int engineMs = 40'000, paintedMs = 15'000;
constexpr int plainColours = 8; ///< an empty page has fewer
constexpr int partsToGuide = 3; ///< Ctrl+Tab: case, way, days, guide

/// The page can be seen: more than a ground with nothing on it.
bool isPainted(TourGuide &guide)
{
    QWidget *view = guide.hands.find("QWebEngineView");
    if (view == nullptr)
        return false;
    const QRect where(view->mapTo(&guide.app.window(), QPoint()), view->size());
    const QImage shown = guide.app.window().grab(where).toImage();
    QSet<QRgb> colours;
    for (int y = 0; y < shown.height(); y += 2)
        for (int x = 0; x < shown.width(); x += 2)
            colours.insert(shown.pixel(x, y));
    return colours.size() > plainColours;
}

} // namespace

void tellGuidePage(TourGuide &guide)
{
    guide.tour.step(u"guide"_s, u"The matter's guide beside the case, in the web pane"_s);
    stepTo(guide, &TourGuide::offlineCase);
    guide.tour
        .act([&guide] {
            for (int part = 0; part < partsToGuide; ++part)
                guide.hands.key(Qt::CTRL | Qt::Key_Tab);
        })
        .expect(u"the guide is turned to"_s, [&guide] { return guide.hands.find<GuideView>() != nullptr; })
        .expect(
            u"the web engine shows it, not the plain text"_s,
            [&guide] { return !guide.hands.find<GuideView>()->isPlain() && guide.hands.find("QWebEngineView") != nullptr; }, engineMs)
        .expect(
            u"the page is loaded and has a title"_s, [&guide] { return !guide.hands.find<GuideView>()->pageTitle().isEmpty(); }, engineMs)
        .expect(
            u"the page is painted"_s, [&guide] { return isPainted(guide); }, paintedMs)
        .picture();
}

} // namespace client::app
