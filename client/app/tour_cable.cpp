// SPDX-License-Identifier: GPL-3.0-or-later
// Chapter of the tour: the cable out and in, and a tick that came too late.
#include "client/app/tour_sheet.h"
#include "client/pages/words.h"

namespace client::app {

using namespace Qt::StringLiterals;
using client::store::OutboxState;
namespace words = client::pages::words;

namespace {

constexpr QLatin1StringView rival{"yeqing"}; ///< sits in the same section and may tick the same column

QString nameOf(const TourGuide &guide, QLatin1StringView userName)
{
    for (const domain::Officer &officer : guide.facts.people.officers)
        if (officer.userName == userName)
            return officer.name;
    return {};
}

/// The refusal shows its author what the colleague wrote, and who that is.
bool bothVersionsRead(const TourGuide &guide)
{
    const QString theirs = readyPhrase(guide, guide.contestedCase, domain::Decision::Return), name = nameOf(guide, rival);
    return !theirs.isEmpty() && !name.isEmpty() && guide.hands.reads(theirs) && guide.hands.reads(name);
}

void pullTheCable(TourGuide &guide)
{
    guide.tour.step(u"cable-out"_s, u"The cable is out: ticking goes on"_s)
        .act([&guide] { guide.office.stop(); })
        .expect(u"the back office is gone"_s, [&guide] { return guide.office.isStopped(); })
        .expect(
            u"the window says so"_s, [&guide] { return guide.app.core()->status().state().wire == client::sync::Wire::Offline; },
            offlineMs);
    for (const auto which : {&TourGuide::contestedCase, &TourGuide::offlineCase}) {
        stepTo(guide, which);
        guide.tour.act([&guide] { guide.hands.key(Qt::Key_Space); })
            .expect(
                u"the tick is saved here"_s, [&guide, which] { return isSavedHere(guide, guide.*which); }, offlineMs);
    }
    guide.tour.picture();
    guide.tour.step(u"outbox"_s, u"The outbox says what waits, why, and until when"_s)
        .act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_5); })
        .expect(u"both ticks are on the page"_s,
            [&guide] { return guide.facts.today.unsent == 2 && guide.hands.reads(guide.facts.caseFile(guide.offlineCase)->number); })
        .expect(u"it says why they wait"_s, [&guide] { return guide.hands.reads(words::name(OutboxState::Saved)); })
        .picture();
}

void letTheRivalTick(TourGuide &guide)
{
    guide.tour.step(u"rival"_s, u"Meanwhile a colleague, whose cable is in, ticks the same task"_s)
        .act([&guide] { guide.office.startElsewhere(); })
        .expect(
            u"the back office answers the colleague's desk only"_s, [&guide] { return guide.office.isReady(); }, restartMs)
        .act([&guide] {
            guide.office.colleague(rival, {u"enrol"_s});
            guide.office.colleague(rival, {u"sync"_s});
            guide.office.colleague(rival,
                {u"tick"_s, myTask(guide, guide.contestedCase)->id, u"--decision"_s, u"return"_s, u"--opinion"_s,
                    readyPhrase(guide, guide.contestedCase, domain::Decision::Return)});
        })
        .expect(
            u"the colleague's decision is effective"_s, [&guide] { return guide.office.isQuiet() && guide.office.allWell(); }, colleagueMs)
        .act([&guide] { guide.office.stop(); })
        .expect(u"the back office is gone again"_s, [&guide] { return guide.office.isStopped(); });
}

void plugTheCableIn(TourGuide &guide)
{
    guide.tour.step(u"cable-in"_s, u"The cable is in: one tick is effective, one was too late"_s)
        .act([&guide] { guide.office.start(); })
        .expect(
            u"the back office is ready"_s, [&guide] { return guide.office.isReady(); }, restartMs)
        .act([&guide] { guide.hands.key(Qt::Key_F5); })
        .expect(
            u"the one tick is effective"_s, [&guide] { return myCommandIs(guide, guide.offlineCase, OutboxState::Effective); }, effectiveMs)
        .expect(
            u"exactly once"_s, [&guide] { return agreedOnce(guide, guide.offlineCase); }, effectiveMs)
        .expect(
            u"the other is refused"_s, [&guide] { return myCommandIs(guide, guide.contestedCase, OutboxState::Refused); }, effectiveMs)
        .expect(u"the refusal stands on the page with both versions"_s, [&guide] { return bothVersionsRead(guide); })
        .picture()
        .act([&guide] { guide.hands.key(Qt::Key_Space); })
        .expect(u"seen, it leaves the page"_s, [&guide] { return guide.facts.today.refused == 0; });
}

} // namespace

void tellCable(TourGuide &guide)
{
    pullTheCable(guide);
    letTheRivalTick(guide);
    plugTheCableIn(guide);
}

} // namespace client::app
