// SPDX-License-Identifier: GPL-3.0-or-later
// Chapter of the tour: ticks on the sheet, the colleagues', and the leader's, which approves.
#include "client/app/tour_sheet.h"

#include <QHash>

#include <algorithm>

namespace client::app {

using namespace Qt::StringLiterals;
using client::store::OutboxState;

namespace {

/// Who ticks which column of the contract filing.
const QHash<QString, QString> &tickers()
{
    static const QHash<QString, QString> map = {
        {u"zjj-kcsj"_s, u"linhe"_s}, {u"zjj-jzgl"_s, u"sumin"_s}, {u"zjj-zlaq"_s, u"guqing"_s}, {u"zjj-ld"_s, u"fangyuan"_s}};
    return map;
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

/// The others' open columns of this case are ticked by those who sit there.
void letColleaguesTick(TourGuide &guide, const QString &caseId)
{
    const domain::Case *subject = guide.facts.caseFile(caseId);
    for (const domain::Task &task : subject->tasks) {
        const QString who = tickers().value(guide.facts.columnUnit(subject->matterKey(), task.columnId));
        if (task.round == subject->round() && task.state == domain::TaskState::Open && !who.isEmpty())
            guide.office.colleague(who,
                {u"tick"_s, task.id, u"--decision"_s, u"agree"_s, u"--opinion"_s,
                    readyPhrase(subject->matterCode, domain::Decision::Agree)});
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

void tickAndTakeBack(TourGuide &guide)
{
    guide.tour.step(u"tick-held"_s, u"Space ticks; Z undoes within five seconds"_s)
        .act([&guide] { guide.hands.key(Qt::Key_Space); })
        .expect(u"the tick is saved and held"_s, [&guide] { return myCommandIs(guide, guide.firstCase, OutboxState::Held); })
        .picture()
        .act([&guide] { guide.hands.key(Qt::Key_Z); })
        .expect(u"Z has taken it back"_s, [&guide] { return myCommand(guide, guide.firstCase) == nullptr; })
        .act([&guide] { guide.hands.key(Qt::Key_Space); })
        .expect(u"Space ticks again"_s, [&guide] { return myCommandIs(guide, guide.firstCase, OutboxState::Held); });
}

void decline(TourGuide &guide)
{
    const auto reason = [&guide] { return readyPhrase(guide, guide.declinedCase, domain::Decision::Decline); };
    guide.tour.step(u"decline"_s, u"Another case is declined, with a reason"_s);
    stepTo(guide, &TourGuide::declinedCase);
    guide.tour.act([&guide] { guide.hands.key(Qt::Key_X); })
        .expect(u"the field for the reason has the focus"_s, [&guide] { return guide.hands.find("widgets::OpinionEditor") != nullptr; })
        .act([&guide, reason] { guide.hands.type(reason()); })
        .picture()
        .act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_Return); })
        .expect(u"the decision with its reason is saved"_s, [&guide, reason] {
            const client::store::OutboxEntry *entry = myCommand(guide, guide.declinedCase);
            return entry != nullptr && !reason().isEmpty() && entry->signedCommand.command.args.value("opinion"_L1).toString() == reason();
        });
}

void approve(TourGuide &guide)
{
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

} // namespace

void tellCases(TourGuide &guide)
{
    guide.tour.step(u"sheet"_s, u"The tick sheet, and a case on it"_s)
        .expect(u"there are cases waiting for the officer's column"_s, [&guide] { return chooseCases(guide); });
    stepTo(guide, &TourGuide::firstCase);
    guide.tour.picture();
    tickAndTakeBack(guide);
    decline(guide);
    approve(guide);
}

} // namespace client::app
