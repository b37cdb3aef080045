// SPDX-License-Identifier: GPL-3.0-or-later
// Chapters of the tour: corrections told once, an application taken in with the cable out, and the power cut in the midst of typing.
#include "client/app/tour_window.h"
#include "client/app/workspace.h"
#include "client/pages/window/intake_order.h"
#include "client/pages/window/sitting_panel.h"
#include "domain/feed.h"
#include "domain/licence_number.h"
#include "domain/when_done.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QPlainTextEdit>

#include <csignal>
#include <memory>
#include <unistd.h>

namespace client::app {

using namespace Qt::StringLiterals;
namespace window = client::pages::window;
using printing::WindowPaper;
using window::Step;

namespace {

constexpr int cableMs = 20'000;

/// A sitting without a ticket, at the matter's questions.
void beginWithout(TourGuide &guide, const QString &initials, QLatin1StringView code)
{
    guide.tour.act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_N); }).expect(u"a sitting without a ticket is open"_s, [&guide] {
        return sittingDesk(guide).isOpen() && sittingDesk(guide).sitting().ticketId.isEmpty();
    });
    addMatter(guide, initials, code);
}

void keepCase(TourGuide &guide, QString WindowStory::*which)
{
    guide.tour.act([&guide, which] { guide.window.*which = sittingDesk(guide).sitting().applications.first().caseId; });
}

/// The simplest application, up to the check.
void applyForReaderCard(TourGuide &guide, const WindowVisitor &who)
{
    chooseIn(guide, u"/situation/kind"_s, 0);
    chooseIn(guide, u"/situation/reader"_s, 0);
    nextStep(guide, Step::Form);
    typePerson(guide, who);
    chooseIn(guide, u"/form/level"_s, 0);
    typeInto(guide, u"/form/password"_s, u"135790"_s);
    nextStep(guide, Step::Papers);
    guide.tour.act([&guide] { guide.hands.key(Qt::Key_Space); });
    nextStep(guide, Step::Check);
}

bool isSavedHere(const TourGuide &guide, const QString &caseId)
{
    const client::store::OutboxEntry *entry = guide.facts.commandFor(caseId, domain::command_kind::intake);
    return entry != nullptr && (entry->state == client::store::OutboxState::Saved || entry->state == client::store::OutboxState::Sent);
}

int casesWith(const TourGuide &guide, const QString &applicant)
{
    int count = 0;
    for (const client::store::CaseView &view : guide.facts.every)
        count += view.base.applicant.name == applicant && !view.base.number.isEmpty() ? 1 : 0;
    return count;
}

/// The licence number the application of this case was given here; empty: none.
QString numberGiven(const TourGuide &guide, const QString &caseId)
{
    const client::store::OutboxEntry *entry = guide.facts.commandFor(caseId, domain::command_kind::intake);
    const domain::Matter *matter = sittingDesk(guide).matterOf(0);
    if (entry == nullptr || matter == nullptr || !entry->signedCommand.command.args.contains("lease"_L1))
        return {};
    const domain::Command &command = entry->signedCommand.command;
    const qint64 serial = command.args.value("lease"_L1).toObject().value("serial"_L1).toInteger();
    return domain::licenceNumberText(*matter, command.madeAt.toOffsetFromUtc(8 * 3600).date().year(), serial);
}

/// Numbers of the reader's card for this machine, from the page of the paper stock.
void takeNumbersAlong(TourGuide &guide)
{
    constexpr auto form = "client::pages::stock::LeaseForm";
    guide.tour.step(u"window-numbers"_s, u"Licence numbers are taken along, in case the line fails"_s)
        .act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_7); })
        .act([&guide] { guide.hands.key(Qt::Key_L); })
        .expect(u"the form for numbers is open"_s, [&guide] { return guide.hands.find("QComboBox", word(form, "Licence")) != nullptr; })
        .act([&guide] {
            auto *box = qobject_cast<QComboBox *>(guide.hands.find("QComboBox", word(form, "Licence")));
            const int at = box->findData(readerMatter, Qt::UserRole, Qt::MatchStartsWith);
            box->setCurrentIndex(at);
            press(guide, guide.hands.button(word(form, "Take along")));
        })
        .expect(
            u"the office has leased them to this machine"_s,
            [&guide] { return guide.facts.things.value(domain::object_kind::licenceLease).size() == 1 && nothingUnsent(guide); }, officeMs)
        .picture()
        .act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_6); })
        .expect(u"the page of the window is shown"_s, [&guide] { return windowPage(guide) != nullptr; });
}

void takeInWithoutALine(TourGuide &guide)
{
    guide.tour.step(u"window-cable-out"_s, u"The cable is out: the window goes on taking in"_s)
        .expect(
            u"nothing is on its way"_s, [&guide] { return nothingUnsent(guide); }, cableMs)
        .act([&guide] { guide.office.stop(); })
        .expect(u"the back office is gone"_s, [&guide] { return guide.office.isStopped(); })
        .expect(
            u"the window says so"_s, [&guide] { return guide.app.core()->status().state().wire == client::sync::Wire::Offline; }, cableMs);
    beginWithout(guide, u"dzz"_s, readerMatter);
    applyForReaderCard(guide, offlineOne());
    guide.tour
        .expect(u"the rules are met: the licence can be given here"_s,
            [&guide] { return sittingDesk(guide).giving(0) == window::Giving::Here; })
        .picture();
    nextStep(guide, Step::Done);
    keepCase(guide, &WindowStory::offlineCase);
    guide.tour.expect(u"saved here, and it says so"_s,
        [&guide] { return isSavedHere(guide, guide.window.offlineCase) && caseOf(guide, guide.window.offlineCase) == nullptr; });
    guide.tour.act([&guide] { guide.window.offlineNumber = numberGiven(guide, guide.window.offlineCase); })
        .expect(u"with a licence number of its own"_s,
            [&guide] { return !guide.window.offlineNumber.isEmpty() && guide.hands.reads(guide.window.offlineNumber); });
    showPaper(guide, 0, WindowPaper::Receipt);
    guide.tour.picture();
}

void plugTheCableIn(TourGuide &guide)
{
    guide.tour.step(u"window-cable-in"_s, u"The cable is in: taken effect, once"_s)
        .act([&guide] { guide.office.start(); })
        .expect(
            u"the back office is ready"_s, [&guide] { return guide.office.isReady(); }, pressMs)
        .act([&guide] { guide.hands.key(Qt::Key_F5); })
        .expect(
            u"the case has its number and is approved"_s,
            [&guide] {
                const domain::Case *subject = caseOf(guide, guide.window.offlineCase);
                return subject != nullptr && subject->state == domain::CaseState::Approved && guide.hands.reads(subject->number);
            },
            officeMs)
        .expect(u"the licence has the number that was given, and its seal"_s,
            [&guide] {
                const domain::Licence &licence = caseOf(guide, guide.window.offlineCase)->licence;
                return licence.number == guide.window.offlineNumber && !licence.seal.isEmpty();
            })
        .expect(u"exactly one case was made"_s, [&guide] { return casesWith(guide, offlineOne().name) == 1 && nothingUnsent(guide); })
        .picture()
        .act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_Return); })
        .expect(u"the sitting is over"_s, [&guide] { return !sittingDesk(guide).isOpen(); });
}

/// What is on disk of the open sitting, asked from the cache again and again.
struct Draft {
    QString text;
    bool asking = false;
};

bool isOnDisk(TourGuide &guide, const std::shared_ptr<Draft> &draft, const QString &typed)
{
    if (!draft->asking) {
        draft->asking = true;
        domain::whenDone(guide.app.core()->reader().draft(window::sittingDraftKey(sittingDesk(guide).sitting().id)), &guide.tour,
            [draft](const domain::Result<QString> &text) {
                draft->asking = false;
                draft->text = text.value_or(QString());
            });
    }
    return draft->text.contains(typed);
}

} // namespace

void tellWindowCorrections(TourGuide &guide)
{
    guide.tour.step(u"window-corrections"_s, u"What is missing is told once, the whole list, in a notice"_s);
    beginWithout(guide, u"lnrydk"_s, cardMatter);
    chooseIn(guide, u"/situation/kind"_s, 0);
    chooseIn(guide, u"/situation/resident"_s, 0);
    chooseIn(guide, u"/situation/agent"_s, 1);
    nextStep(guide, Step::Form);
    typePerson(guide, forgetful());
    nextStep(guide, Step::Papers);
    nextStep(guide, Step::Check);
    guide.tour.expect(u"it cannot be accepted as it is"_s, [&guide] { return !sittingDesk(guide).hindrance(0).isEmpty(); })
        .act([&guide] { press(guide, guide.hands.button(word("client::pages::window::OutcomeBox", "Corrections needed, told once"))); })
        .expect(u"the list names everything that is missing"_s,
            [&guide] {
                const QString all = sittingDesk(guide).application()->corrections.join(u'\n');
                return sittingDesk(guide).application()->corrections.size() >= 4 && all.contains(sittingDesk(guide).papers(0).first().name);
            })
        .picture();
    nextStep(guide, Step::Done);
    keepCase(guide, &WindowStory::correctedCase);
    guide.tour.expect(
        u"the case has gone back to the applicant, the list with it"_s,
        [&guide] {
            const domain::Case *subject = caseOf(guide, guide.window.correctedCase);
            return subject != nullptr && subject->intake.state == domain::IntakeState::Corrections
                && subject->intake.corrections.size() >= 3;
        },
        officeMs);
    showPaper(guide, 0, WindowPaper::Corrections);
    guide.tour.picture().act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_Return); }).expect(u"the sitting is over"_s, [&guide] {
        return !sittingDesk(guide).isOpen();
    });
}

void tellWindowCable(TourGuide &guide)
{
    takeNumbersAlong(guide);
    takeInWithoutALine(guide);
    plugTheCableIn(guide);
}

void tellWindowPowerCut(TourGuide &guide)
{
    const auto draft = std::make_shared<Draft>();
    guide.tour.step(u"window-power-cut"_s, u"The power fails in the midst of typing"_s)
        .act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_6); })
        .expect(u"the page of the window is shown"_s, [&guide] { return windowPage(guide) != nullptr; });
    beginWithout(guide, u"dzz"_s, readerMatter);
    chooseIn(guide, u"/situation/kind"_s, 0);
    chooseIn(guide, u"/situation/reader"_s, 0);
    nextStep(guide, Step::Form);
    typePerson(guide, interrupted());
    guide.tour
        .expect(
            u"what was typed last is on the disk within a second, while the field is still being typed in"_s,
            [&guide, draft] { return standsIn(u"/applicant/address"_s) && isOnDisk(guide, draft, interrupted().address); }, 1000)
        .picture()
        .act([&guide] { guide.office.stop(); })
        .expect(u"the back office is gone too"_s, [&guide] { return guide.office.isStopped(); })
        .act([&guide] {
            if (guide.tour.keepRecord())
                ::kill(::getpid(), SIGKILL); // no handler runs, nothing is flushed
        });
}

void tellWindowRecovery(TourGuide &guide)
{
    guide.tour.step(u"window-recovered"_s, u"The program is started again: everything typed is there"_s)
        .expect(
            u"the back office is ready"_s, [&guide] { return guide.office.isReady(); }, pressMs)
        .act([&guide] {
            guide.app.window().activateWindow();
            guide.app.window().unlockPage().showEnrolment(false);
        })
        .expect(
            u"the officer's passphrase is asked for"_s, [&guide] { return guide.hands.find("client::pages::PassphraseField") != nullptr; })
        .act([&guide] {
            guide.hands.type(guide.office.passphrase());
            guide.hands.key(Qt::Key_Return);
        })
        .expect(
            u"the officer is in"_s,
            [&guide] { return guide.app.core() != nullptr && guide.app.core()->isUnlocked() && guide.app.window().workspace() != nullptr; },
            pressMs)
        .expect(u"who sits at a window is known"_s, [&guide] { return !guide.facts.people.me.id.isEmpty(); })
        .act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_6); })
        .expect(u"the sitting that was not ended is offered"_s,
            [&guide] { return windowPage(guide) != nullptr && guide.hands.reads(interrupted().name); })
        .picture()
        .act([&guide] { press(guide, guide.hands.button(word("client::pages::window::IdlePanel", "Go on with it"))); })
        .expect(u"every word is where it was"_s,
            [&guide] {
                const window::Sitting &now = sittingDesk(guide).sitting();
                return sittingDesk(guide).isOpen() && now.step == Step::Form && now.person.name == interrupted().name
                    && now.person.idNumber == interrupted().idNumber && now.person.phone == interrupted().phone
                    && now.person.address == interrupted().address && now.applications.size() == 1;
            })
        .expect(u"and on the screen"_s, [&guide] { return guide.hands.reads(interrupted().address); })
        .picture();
}

} // namespace client::app
