// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/tour_guide.h"

#include "client/app/command_palette.h"

namespace client::app {

using namespace Qt::StringLiterals;

TourGuide::TourGuide(Composition &composition, const QString &out, QObject *parent)
    : QObject(parent)
    , app(composition)
    , tour(composition.window(), out)
    , hands(composition.window())
{
    connect(&composition, &Composition::unlocked, this, [this] { facts.follow(app.core()->reader(), domain::SystemClock().today()); });
    connect(&composition.window(), &MainWindow::aboutToClose, &facts, &TourFacts::forget);
    connect(&tour, &Tour::finished, this, [this](bool good) {
        connect(&office, &TourOffice::left, this, [this, good] { Q_EMIT finished(good); });
        office.leave();
    });
    tour.setSituation([this] { return situation(); });
    tellUnlocking(*this);
    tellHome(*this);
    tellPapers(*this);
    tellCases(*this);
    tellGuidePage(*this);
    tellCable(*this);
    tellBatch(*this);
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

QString TourGuide::situation() const
{
    QStringList words;
    if (app.core() != nullptr) {
        const client::sync::WireState &wire = app.core()->status().state();
        words.append(u"wire %1, unsent %2"_s.arg(int(wire.wire)).arg(wire.unsent));
        if (wire.failure)
            words.append(domain::codeText(wire.failure->code) + u' ' + wire.failure->detail);
    }
    for (const client::store::OutboxEntry &entry : facts.sent)
        words.append(u"%1: state %2, tries %3 %4"_s.arg(entry.signedCommand.command.kind)
                         .arg(int(entry.state))
                         .arg(entry.attempts)
                         .arg(entry.attempts > 0 ? domain::codeText(entry.lastFailure.code) + u' ' + entry.lastFailure.detail : QString()));
    return (words + office.failures()).join(u"; "_s);
}

bool TourGuide::offers(const QString &objectId) const
{
    const auto *palette = hands.find<CommandPalette>();
    return palette != nullptr && palette->offers(objectId);
}

} // namespace client::app
