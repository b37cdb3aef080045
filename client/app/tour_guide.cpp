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
    tour.count(u"keys"_s, TourDriver::keysPressed);
    tour.count(u"clicks"_s, TourDriver::clicksMade);
    tellChapters();
}

/// CASEDESK_TOUR_CHAPTERS: "story" (the officers' day), "window" (the service window), "recovery" (after the power cut of the window);
/// nothing: story and window.
void TourGuide::tellChapters()
{
    const QString chosen = qEnvironmentVariable("CASEDESK_TOUR_CHAPTERS", u"story,window"_s);
    const QStringList chapters = chosen.split(u',', Qt::SkipEmptyParts);
    using Chapter = void (*)(TourGuide &);
    const QList<Chapter> story = {
        tellUnlocking, tellHome, tellPapers, tellCases, tellGuidePage, tellCable, tellBatch, tellLicence, tellLooks, tellLocking};
    const QList<Chapter> service = {tellWindowQueue, tellWindowSitting, tellWindowLicence, tellWindowHandOver, tellWindowWaiting,
        tellWindowQuick, tellWindowCorrections, tellWindowCable, tellWindowClosing, tellWindowPowerCut};
    const QList<std::pair<QString, QList<Chapter>>> parts = {
        {u"story"_s, story}, {u"window"_s, service}, {u"recovery"_s, {tellWindowRecovery}}};
    for (const auto &[name, part] : parts)
        if (chapters.contains(name))
            for (const Chapter tell : part)
                tell(*this);
    if (chapters.contains(u"recovery"_s))
        tour.goOn();
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
                         .arg(entry.state == client::store::OutboxState::Refused ? entry.answer.code + u' ' + entry.answer.detail
                                 : entry.attempts > 0 ? domain::codeText(entry.lastFailure.code) + u' ' + entry.lastFailure.detail
                                                      : QString()));
    return (words + office.failures()).join(u"; "_s);
}

bool TourGuide::offers(const QString &objectId) const
{
    const auto *palette = hands.find<CommandPalette>();
    return palette != nullptr && palette->offers(objectId);
}

} // namespace client::app
