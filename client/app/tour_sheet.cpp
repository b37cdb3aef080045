// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/tour_sheet.h"

#include "client/app/workspace.h"
#include "client/pages/cases/case_panel.h"
#include "client/pages/cases/cases_page.h"
#include "client/pages/outbox/outbox_rows.h"
#include "forms/engine/phrases.h"

namespace client::app {

using namespace Qt::StringLiterals;
using client::store::OutboxState;

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

bool myCommandIs(const TourGuide &guide, const QString &caseId, OutboxState state)
{
    const client::store::OutboxEntry *entry = myCommand(guide, caseId);
    return entry != nullptr && entry->state == state;
}

bool isSavedHere(const TourGuide &guide, const QString &caseId)
{
    const client::store::OutboxEntry *entry = myCommand(guide, caseId);
    return entry != nullptr && client::pages::outbox::shownState(*entry, domain::SystemClock().now()) == OutboxState::Saved;
}

bool waitsForMe(const TourGuide &guide, const QString &caseId)
{
    const domain::Task *task = myTask(guide, caseId);
    return task != nullptr && task->state == domain::TaskState::Open && guide.facts.commandOn(task->id) == nullptr
        && guide.facts.caseFile(caseId)->state == domain::CaseState::Running;
}

bool agreedOnce(const TourGuide &guide, const QString &caseId)
{
    const domain::Task *task = myTask(guide, caseId);
    return task != nullptr && task->state == domain::TaskState::Agreed && task->version == 2;
}

void stepTo(TourGuide &guide, const QString TourGuide::*which)
{
    guide.tour
        .act([&guide, which] {
            guide.hands.key(Qt::CTRL | Qt::Key_K);
            guide.hands.type(guide.facts.caseFile(guide.*which)->number);
        })
        .expect(u"the case is found by its number"_s, [&guide, which] { return guide.offers(guide.*which); })
        .act([&guide] { guide.hands.key(Qt::Key_Return); })
        .expect(u"the tick sheet is shown"_s,
            [&guide] { return qobject_cast<client::pages::CasesPage *>(guide.app.window().workspace()->page()) != nullptr; })
        .expect(u"the case stands beside the sheet"_s, [&guide, which] {
            const auto *panel = guide.hands.find<client::pages::cases::CasePanel>();
            return panel != nullptr && panel->caseId() == guide.*which && guide.hands.reads(guide.facts.caseFile(guide.*which)->number);
        });
}

QString readyPhrase(const QString &matterCode, domain::Decision decision, domain::Role role)
{
    for (const QString &phrase : forms::engine::Phrases::shipped().find(role, decision, matterCode))
        if (!phrase.contains(forms::engine::Phrases::gap))
            return phrase;
    return {};
}

QString readyPhrase(const TourGuide &guide, const QString &caseId, domain::Decision decision)
{
    return readyPhrase(guide.facts.caseFile(caseId)->matterCode, decision);
}

} // namespace client::app
