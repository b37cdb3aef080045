// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/tour_guide.h"

#include "client/app/command_palette.h"

namespace client::app {

TourGuide::TourGuide(Composition &composition, const QString &out, QObject *parent)
    : QObject(parent)
    , app(composition)
    , tour(composition.window(), out)
    , hands(composition.window())
{
    connect(&composition, &Composition::unlocked, this, [this] { facts.follow(app.core()->reader(), domain::SystemClock().today()); });
    connect(&composition.window(), &MainWindow::aboutToClose, &facts, &TourFacts::forget);
    connect(&tour, &Tour::finished, this, &TourGuide::finished);
    tellUnlocking(*this);
    tellHome(*this);
    tellPapers(*this);
    tellCases(*this);
    tellCable(*this);
    tellLicence(*this);
    tellLooks(*this);
    tellLocking(*this);
}

bool TourGuide::start()
{
    if (!office.isKnown())
        return false;
    office.start();
    tour.start();
    return true;
}

bool TourGuide::offers(const QString &objectId) const
{
    const auto *palette = hands.find<CommandPalette>();
    return palette != nullptr && palette->offers(objectId);
}

} // namespace client::app
