// SPDX-License-Identifier: GPL-3.0-or-later
// Chapter of the tour: the window officer sits down, the queue and the hall's board, and the booked visitor whose application is refused.
#include "client/app/tour_window.h"
#include "client/app/workspace.h"
#include "client/pages/window/hall_board.h"
#include "client/pages/window/queue_list.h"
#include "client/pages/window/sitting_panel.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>

namespace client::app {

using namespace Qt::StringLiterals;
namespace window = client::pages::window;
using domain::TicketState;
using window::Step;

namespace {

constexpr QLatin1StringView windowOfficer("hetian");

window::HallBoard *board()
{
    for (QWidget *top : QApplication::topLevelWidgets())
        if (auto *found = qobject_cast<window::HallBoard *>(top))
            return found;
    return nullptr;
}

bool has(const TourGuide &guide, const QString &ticketId, TicketState state)
{
    const domain::Ticket *ticket = windowPage(guide)->hall().ticket(ticketId);
    return ticket != nullptr && ticket->state == state;
}

const domain::Ticket *ticketOf(const TourGuide &guide, const QString &name)
{
    for (const domain::Ticket &each : windowPage(guide)->hall().tickets())
        if (each.name == name)
            return &each;
    return nullptr;
}

void sitDown(TourGuide &guide)
{
    guide.tour.step(u"window-officer"_s, u"The window officer signs in; the window is free and the queue is there"_s)
        .expect(
            u"the back office is ready"_s, [&guide] { return guide.office.isReady(); }, pressMs)
        .act([&guide] {
            if (guide.app.core() != nullptr)
                guide.app.lock();
        })
        .act([&guide] {
            guide.app.window().activateWindow();
            enrolAs(guide, windowOfficer);
            guide.hands.key(Qt::Key_Return);
        })
        .expect(
            u"the officer is in"_s,
            [&guide] {
                return guide.app.core() != nullptr && guide.app.core()->isUnlocked() && guide.facts.people.me.userName == windowOfficer;
            },
            pressMs)
        .expect(
            u"the first sync has come to its end"_s,
            [&guide] { return guide.app.core()->status().state().wire == client::sync::Wire::InSync; }, pressMs)
        .act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_6); })
        .expect(u"the page of the window is shown"_s, [&guide] { return windowPage(guide) != nullptr; })
        .expect(u"the officer's own desk is known"_s, [&guide] { return windowPage(guide)->hall().desk() != nullptr; })
        .expect(u"somebody waits"_s, [&guide] { return windowPage(guide)->hall().next() != nullptr; })
        .picture();
}

/// Somebody without a ticket gets a number, and it is the server that gives it.
void takeATicket(TourGuide &guide)
{
    guide.tour.step(u"window-ticket"_s, u"Somebody without a ticket gets a number"_s)
        .act([&guide] { guide.hands.key(Qt::Key_F10); })
        .act([&guide] {
            guide.hands.type(quickReader().name);
            guide.hands.key(Qt::Key_Return);
        })
        .expect(u"he stands in the queue at once"_s, [&guide] { return ticketOf(guide, quickReader().name) != nullptr; })
        .expect(
            u"the back office gives the number"_s,
            [&guide] {
                const domain::Ticket *ticket = ticketOf(guide, quickReader().name);
                return ticket != nullptr && !ticket->number.isEmpty();
            },
            officeMs)
        .act([&guide] { guide.window.walkInTicket = ticketOf(guide, quickReader().name)->id; })
        .picture();
}

/// Calls who is next; `which` keeps the ticket.
void call(TourGuide &guide, QString WindowStory::*which)
{
    guide.tour.act([&guide] { guide.hands.key(Qt::Key_F2); })
        .expect(u"the next is called"_s,
            [&guide] {
                const domain::Ticket *now = windowPage(guide)->hall().current();
                return now != nullptr && now->state == TicketState::Called;
            })
        .act([&guide, which] { guide.window.*which = windowPage(guide)->hall().current()->id; });
}

void start(TourGuide &guide, const QString WindowStory::*which)
{
    guide.tour.act([&guide] { guide.hands.key(Qt::Key_F4); })
        .expect(u"the sitting is open, for this ticket"_s,
            [&guide, which] { return sittingDesk(guide).isOpen() && sittingDesk(guide).sitting().ticketId == guide.window.*which; })
        .expect(u"the stopwatch runs"_s, [&guide, which] { return has(guide, guide.window.*which, TicketState::Serving); });
}

/// The visitor gets up; the ticket is done, with its times, at the back office too.
void finish(TourGuide &guide, const QString WindowStory::*which)
{
    guide.tour.act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_E); })
        .expect(u"the sitting is over"_s, [&guide] { return !sittingDesk(guide).isOpen(); })
        .expect(
            u"the ticket is done, and its sitting and times are recorded"_s,
            [&guide, which] {
                const QJsonObject ticket = guide.facts.thing(domain::object_kind::ticket, "id"_L1, guide.window.*which);
                return ticket.value("state"_L1) == "done"_L1 && ticket.contains("startedAt"_L1) && ticket.contains("endedAt"_L1)
                    && !ticket.value("sittingId"_L1).toString().isEmpty();
            },
            officeMs);
}

void callTheBooked(TourGuide &guide)
{
    guide.tour.step(u"window-call"_s, u"The booked visitor is called at his time; the hall's board says so"_s)
        .act([&guide] { guide.hands.key(Qt::Key_F11); })
        .expect(u"the board is open"_s, [] { return board() != nullptr && board()->isVisible(); });
    call(guide, &WindowStory::bookedTicket);
    guide.tour
        .expect(u"the booked visitor goes before those who walked in"_s,
            [&guide] { return windowPage(guide)->hall().ticket(guide.window.bookedTicket)->booked; })
        .expect(u"the board names number and desk"_s,
            [&guide] {
                return board()->accessibleDescription().contains(windowPage(guide)->hall().ticket(guide.window.bookedTicket)->number);
            })
        .picture([] { return board(); })
        .picture()
        .act([&guide] {
            board()->close();
            guide.app.window().activateWindow();
        });
}

/// 不予受理: the reason goes into the notice and to the back office.
void refuse(TourGuide &guide)
{
    guide.tour.step(u"window-refused"_s, u"An application that does not belong here is not accepted, with the reason in writing"_s);
    start(guide, &WindowStory::bookedTicket);
    guide.tour.expect(u"what was booked for is chosen already"_s, [&guide] {
        return sittingDesk(guide).sitting().applications.size() == 1 && sittingDesk(guide).application()->matterCode == clinicMatter
            && !sittingDesk(guide).sitting().person.name.isEmpty();
    });
    for (const Step step : {Step::Form, Step::Papers, Step::Check})
        nextStep(guide, step);
    guide.tour.act([&guide] { press(guide, guide.hands.button(word("client::pages::window::OutcomeBox", "Do not accept"))); })
        .expect(u"the field for the reason has the focus"_s,
            [&guide] { return qobject_cast<QPlainTextEdit *>(guide.app.window().focusWidget()) != nullptr; })
        .act([&guide] { guide.hands.type(toldWord("reason"_L1)); })
        .picture();
    nextStep(guide, Step::Done);
    guide.tour.act([&guide] { guide.window.refusedCase = sittingDesk(guide).sitting().applications.first().caseId; })
        .expect(
            u"the case is closed as not accepted, with the reason"_s,
            [&guide] {
                const domain::Case *subject = caseOf(guide, guide.window.refusedCase);
                return subject != nullptr && subject->intake.state == domain::IntakeState::NotAccepted && !subject->intake.reason.isEmpty();
            },
            officeMs);
    showPaper(guide, 0, printing::WindowPaper::Refusal);
    guide.tour.picture();
    finish(guide, &WindowStory::bookedTicket);
}

/// Two who waited: one does not come, one is asked to wait.
void passOver(TourGuide &guide)
{
    guide.tour.step(u"window-passed"_s, u"One does not come, one is held; the visitor without a ticket is next"_s);
    call(guide, &WindowStory::absentTicket);
    guide.tour.act([&guide] { guide.hands.key(Qt::Key_F3); })
        .expect(u"called again"_s, [&guide] { return windowPage(guide)->hall().ticket(guide.window.absentTicket)->calls == 2; })
        .act([&guide] { guide.hands.key(Qt::Key_F8); })
        .expect(u"he did not come"_s, [&guide] { return has(guide, guide.window.absentTicket, TicketState::NoShow); });
    call(guide, &WindowStory::heldTicket);
    start(guide, &WindowStory::heldTicket);
    guide.tour.act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_Backspace); })
        .expect(u"the sitting is given up"_s, [&guide] { return !sittingDesk(guide).isOpen(); })
        .act([&guide] { guide.hands.key(Qt::Key_F6); })
        .expect(u"he is held"_s, [&guide] { return has(guide, guide.window.heldTicket, TicketState::Held); })
        .picture();
}

} // namespace

void tellWindowQueue(TourGuide &guide)
{
    sitDown(guide);
    takeATicket(guide);
    callTheBooked(guide);
    refuse(guide);
}

void startNext(TourGuide &guide, QString WindowStory::*which)
{
    call(guide, which);
    start(guide, which);
}

void finishSitting(TourGuide &guide, const QString WindowStory::*which)
{
    finish(guide, which);
}

void tellWindowWaiting(TourGuide &guide)
{
    passOver(guide);
}

} // namespace client::app
