// SPDX-License-Identifier: GPL-3.0-or-later
// Chapters of the tour: ticks on the sheet, the colleagues', the leader's; then the cable out and in, and a tick that came too late.
#include "client/app/tour_guide.h"
#include "client/app/workspace.h"
#include "client/pages/cases/cases_page.h"
#include "client/pages/outbox/outbox_rows.h"
#include "client/pages/words.h"

#include <QHash>

namespace client::app {

using namespace Qt::StringLiterals;
using client::store::OutboxState;
namespace words = client::pages::words;

namespace {

constexpr int effectiveMs = 20'000, colleagueMs = 45'000, offlineMs = 15'000, restartMs = 20'000;
constexpr QLatin1StringView rival{"yeqing"}; ///< sits in the same section and may tick the same column

/// Who ticks which column of the contract filing.
const QHash<QString, QString> &tickers()
{
    static const QHash<QString, QString> map = {
        {u"zjj-kcsj"_s, u"linhe"_s}, {u"zjj-jzgl"_s, u"sumin"_s}, {u"zjj-zlaq"_s, u"guqing"_s}, {u"zjj-ld"_s, u"fangyuan"_s}};
    return map;
}

const domain::Task *myTask(const TourGuide &guide, const QString &caseId)
{
    const domain::Case *subject = guide.facts.caseFile(caseId);
    if (subject == nullptr)
        return nullptr;
    for (const domain::Task &task : subject->tasks)
        if (task.round == subject->round() && task.columnId == guide.myColumn)
            return &task;
    return nullptr;
}

const client::store::OutboxEntry *myCommand(const TourGuide &guide, const QString &caseId)
{
    const domain::Task *task = myTask(guide, caseId);
    return task == nullptr ? nullptr : guide.facts.commandOn(task->id);
}

/// Saved, and the time to undo is over.
bool isSavedHere(const TourGuide &guide, const QString &caseId)
{
    const client::store::OutboxEntry *entry = myCommand(guide, caseId);
    return entry != nullptr && client::pages::outbox::shownState(*entry, domain::SystemClock().now()) == OutboxState::Saved;
}

bool myCommandIs(const TourGuide &guide, const QString &caseId, OutboxState state)
{
    const client::store::OutboxEntry *entry = myCommand(guide, caseId);
    return entry != nullptr && entry->state == state;
}

/// Three running cases of the matter in which my column is open: the youngest is taken to its approval.
bool chooseCases(TourGuide &guide)
{
    QStringList found;
    for (const client::store::CaseView &view : guide.facts.mine) {
        const auto open = std::find_if(view.base.tasks.cbegin(), view.base.tasks.cend(), [&](const domain::Task &task) {
            return task.state == domain::TaskState::Open && task.round == view.base.round()
                && guide.facts.columnUnit(view.base.matterKey(), task.columnId) == guide.facts.people.me.unitId;
        });
        if (open == view.base.tasks.cend() || view.base.state != domain::CaseState::Running)
            continue;
        guide.myColumn = open->columnId;
        found.append(view.base.id);
    }
    if (found.size() < 4)
        return false;
    guide.firstCase = found.at(0);
    guide.declinedCase = found.at(1);
    guide.offlineCase = found.at(2);
    guide.contestedCase = found.at(3);
    return true;
}

/// Goes to the case as an officer would: Ctrl+K, its number, Enter.
void goTo(TourGuide &guide, const QString &caseId)
{
    guide.hands.key(Qt::CTRL | Qt::Key_K);
    guide.hands.type(guide.facts.caseFile(caseId)->number);
}

/// The others' open columns of this case are ticked by those who sit there.
void letColleaguesTick(TourGuide &guide, const QString &caseId)
{
    const domain::Case *subject = guide.facts.caseFile(caseId);
    for (const domain::Task &task : subject->tasks) {
        const QString who = tickers().value(guide.facts.columnUnit(subject->matterKey(), task.columnId));
        if (task.round == subject->round() && task.state == domain::TaskState::Open && !who.isEmpty())
            guide.office.colleague(who, {u"tick"_s, task.id, u"--decision"_s, u"agree"_s, u"--opinion"_s, u"同意。"_s});
    }
}

bool othersAgreed(const TourGuide &guide, const QString &caseId)
{
    const domain::Case *subject = guide.facts.caseFile(caseId);
    for (const domain::Task &task : subject->tasks)
        if (task.round == subject->round() && task.state == domain::TaskState::Open
            && guide.facts.columnUnit(subject->matterKey(), task.columnId) != "zjj-ld"_L1)
            return false;
    return true;
}

void stepTo(TourGuide &guide, const QString TourGuide::*which)
{
    guide.tour.act([&guide, which] { goTo(guide, guide.*which); })
        .expect(u"the case is found by its number"_s, [&guide, which] { return guide.offers(guide.*which); })
        .act([&guide] { guide.hands.key(Qt::Key_Return); })
        .expect(u"the tick sheet is shown"_s,
            [&guide] { return qobject_cast<client::pages::CasesPage *>(guide.app.window().workspace()->page()) != nullptr; })
        .expect(u"the case stands beside the sheet"_s,
            [&guide, which] { return guide.hands.reads(guide.facts.caseFile(guide.*which)->applicant.name); });
}

} // namespace

void tellCases(TourGuide &guide)
{
    guide.tour.step(u"sheet"_s, u"The tick sheet, and a case on it"_s)
        .expect(u"there are cases waiting for the officer's column"_s, [&guide] { return chooseCases(guide); });
    stepTo(guide, &TourGuide::firstCase);
    guide.tour.picture();
    guide.tour.step(u"tick-held"_s, u"Space ticks; Z undoes within five seconds"_s)
        .act([&guide] { guide.hands.key(Qt::Key_Space); })
        .expect(u"the tick is saved and held"_s, [&guide] { return myCommandIs(guide, guide.firstCase, OutboxState::Held); })
        .picture()
        .act([&guide] { guide.hands.key(Qt::Key_Z); })
        .expect(u"Z has taken it back"_s, [&guide] { return myCommand(guide, guide.firstCase) == nullptr; })
        .act([&guide] { guide.hands.key(Qt::Key_Space); })
        .expect(u"Space ticks again"_s, [&guide] { return myCommandIs(guide, guide.firstCase, OutboxState::Held); });
    guide.tour.step(u"decline"_s, u"Another case is declined, with a reason"_s);
    stepTo(guide, &TourGuide::declinedCase);
    guide.tour.act([&guide] { guide.hands.key(Qt::Key_X); })
        .expect(u"the field for the reason has the focus"_s, [&guide] { return guide.hands.find("widgets::OpinionEditor") != nullptr; })
        .act([&guide] { guide.hands.type(u"合同价款与中标通知书不一致，请核实后重新申报。"_s); })
        .picture()
        .act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_Return); })
        .expect(u"the decision with its reason is saved"_s, [&guide] {
            const client::store::OutboxEntry *entry = myCommand(guide, guide.declinedCase);
            return entry != nullptr && entry->signedCommand.command.args.value("opinion"_L1).toString().contains(u"中标通知书"_s);
        });
    guide.tour.step(u"approved"_s, u"The colleagues agree, the leader ticks last, a licence number is given"_s)
        .expect(
            u"the tick is effective"_s, [&guide] { return myCommandIs(guide, guide.firstCase, OutboxState::Effective); }, effectiveMs)
        .expect(
            u"the colleagues are set up at their own desks"_s, [&guide] { return guide.office.isQuiet() && guide.office.allWell(); },
            colleagueMs)
        .act([&guide] { letColleaguesTick(guide, guide.firstCase); })
        .expect(
            u"all sections have agreed"_s, [&guide] { return othersAgreed(guide, guide.firstCase) && guide.office.isQuiet(); }, colleagueMs)
        .act([&guide] {
            guide.office.colleague(u"fangyuan"_s, {u"sync"_s});
            letColleaguesTick(guide, guide.firstCase);
        })
        .expect(
            u"the case is approved"_s, [&guide] { return guide.facts.caseFile(guide.firstCase)->state == domain::CaseState::Approved; },
            colleagueMs)
        .expect(u"a licence number is given"_s, [&guide] { return !guide.facts.caseFile(guide.firstCase)->licence.number.isEmpty(); })
        .expect(
            u"the message to the applicant is queued"_s, [&guide] { return !guide.facts.caseFile(guide.firstCase)->notices.isEmpty(); });
    stepTo(guide, &TourGuide::firstCase);
    guide.tour.picture();
}

void tellCable(TourGuide &guide)
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
    guide.tour.step(u"rival"_s, u"Meanwhile a colleague, whose cable is in, ticks the same task"_s)
        .act([&guide] { guide.office.startElsewhere(); })
        .expect(
            u"the back office answers the colleague's desk only"_s, [&guide] { return guide.office.isReady(); }, restartMs)
        .act([&guide] {
            guide.office.colleague(rival, {u"enrol"_s});
            guide.office.colleague(rival, {u"sync"_s});
            guide.office.colleague(rival,
                {u"tick"_s, myTask(guide, guide.contestedCase)->id, u"--decision"_s, u"return"_s, u"--opinion"_s,
                    u"缺少监理合同，请补正。"_s});
        })
        .expect(
            u"the colleague's decision is effective"_s, [&guide] { return guide.office.isQuiet() && guide.office.allWell(); }, colleagueMs)
        .act([&guide] { guide.office.stop(); })
        .expect(u"the back office is gone again"_s, [&guide] { return guide.office.isStopped(); });
    guide.tour.step(u"cable-in"_s, u"The cable is in: one tick is effective, one was too late"_s)
        .act([&guide] { guide.office.start(); })
        .expect(
            u"the back office is ready"_s, [&guide] { return guide.office.isReady(); }, restartMs)
        .act([&guide] { guide.hands.key(Qt::Key_F5); })
        .expect(
            u"the one tick is effective"_s, [&guide] { return myCommandIs(guide, guide.offlineCase, OutboxState::Effective); }, effectiveMs)
        .expect(
            u"exactly once"_s,
            [&guide] {
                const domain::Task *task = myTask(guide, guide.offlineCase);
                return task != nullptr && task->state == domain::TaskState::Agreed && task->version == 2;
            },
            effectiveMs)
        .expect(
            u"the other is refused"_s, [&guide] { return myCommandIs(guide, guide.contestedCase, OutboxState::Refused); }, effectiveMs)
        .expect(u"the refusal stands on the page with both versions"_s,
            [&guide] { return guide.hands.reads(u"缺少监理合同，请补正。"_s) && guide.hands.reads(u"叶青"_s); })
        .picture()
        .act([&guide] { guide.hands.key(Qt::Key_Space); })
        .expect(u"seen, it leaves the page"_s, [&guide] { return guide.facts.today.refused == 0; });
}

} // namespace client::app
