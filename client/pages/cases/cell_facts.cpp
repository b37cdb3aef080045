// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/cell_facts.h"

#include "client/pages/words.h"
#include "domain/codec.h"

#include <QCoreApplication>

namespace client::pages::cases {

using namespace Qt::StringLiterals;
using domain::TaskState;
using store::OutboxState;
using widgets::TickCell;
using widgets::TickMark;
using widgets::TickStage;

namespace {

struct CellWords {
    Q_DECLARE_TR_FUNCTIONS(CellWords)
};

TickMark markOfState(TaskState state, bool mine)
{
    switch (state) {
    case TaskState::Waiting:
        return TickMark::Waiting;
    case TaskState::Open:
        return mine ? TickMark::Mine : TickMark::Open;
    case TaskState::Agreed:
        return TickMark::Agreed;
    case TaskState::Declined:
        return TickMark::Declined;
    case TaskState::Returned:
        return TickMark::Returned;
    case TaskState::Skipped:
        break;
    }
    return TickMark::Skipped;
}

QString plainWords(TickMark mark)
{
    switch (mark) {
    case TickMark::Waiting:
        return CellWords::tr("not yet its turn");
    case TickMark::Open:
        return CellWords::tr("waiting for this office");
    case TickMark::Mine:
        return CellWords::tr("waiting for you: Space ticks, X declines, R returns");
    case TickMark::Skipped:
        return CellWords::tr("not needed any more");
    default:
        return CellWords::tr("no part in this case");
    }
}

void fillPending(TickCell &cell, const store::OutboxEntry &entry, const store::Directory &people, const QDateTime &now)
{
    const QString decision = words::name(decisionOf(entry));
    cell.who = people.me.name;
    cell.when = words::shortDate(entry.signedCommand.command.madeAt, now);
    if (entry.state == OutboxState::Refused) {
        cell.mark = TickMark::Refused;
        cell.words = CellWords::tr("%1: your decision (%2) was not taken. Press A when you have read why.").arg(people.me.name, decision);
        return;
    }
    cell.mark = markOf(decisionOf(entry));
    cell.stage = stageOf(entry.state);
    cell.words = CellWords::tr("%1: %2, %3, %4")
                     .arg(people.me.name, decision, words::dateTime(entry.signedCommand.command.madeAt), words::name(entry.state));
}

} // namespace

bool mayTick(const domain::Officer &officer, const domain::RouteColumn &column)
{
    return officer.unitId == column.unitId && (!column.leaderOnly || officer.has(domain::Role::Leader));
}

const domain::Task *myTask(const domain::Route &route, const store::CaseView &view, const domain::Officer &me)
{
    if (view.base.state != domain::CaseState::Running)
        return nullptr;
    for (const domain::RouteStep &step : route.steps) {
        for (const domain::RouteColumn &column : step.columns) {
            const domain::Task *task = view.base.task(column.id);
            if (!task || task->state != TaskState::Open || !mayTick(me, column))
                continue;
            const store::OutboxEntry *pending = view.pendingFor(task->id);
            if (!pending || pending->state == OutboxState::Refused)
                return task;
        }
    }
    return nullptr;
}

bool concernsMe(const domain::Route &route, const store::CaseView &view, const domain::Officer &me)
{
    return !view.pending.isEmpty() || myTask(route, view, me) != nullptr;
}

const store::OutboxEntry *refusal(const store::CaseView &view)
{
    for (const store::OutboxEntry &entry : view.pending) {
        if (entry.state == OutboxState::Refused && !entry.seen)
            return &entry;
    }
    return nullptr;
}

domain::Decision decisionOf(const store::OutboxEntry &entry)
{
    domain::Decision decision{};
    domain::fromText(entry.signedCommand.command.args.value("decision"_L1).toString(), &decision);
    return decision;
}

TickMark markOf(domain::Decision decision)
{
    switch (decision) {
    case domain::Decision::Decline:
        return TickMark::Declined;
    case domain::Decision::Return:
        return TickMark::Returned;
    case domain::Decision::Agree:
        break;
    }
    return TickMark::Agreed;
}

TickStage stageOf(OutboxState state)
{
    switch (state) {
    case OutboxState::Sent:
        return TickStage::Sent;
    case OutboxState::Effective:
        return TickStage::Effective;
    default:
        return TickStage::Saved;
    }
}

TickCell cellOf(const domain::RouteColumn &column, const store::CaseView &view, const store::Directory &people, const QDateTime &now)
{
    TickCell cell;
    const bool mine = mayTick(people.me, column);
    cell.ownColumn = mine;
    const domain::Task *task = view.base.task(column.id);
    if (const store::OutboxEntry *pending = task ? view.pendingFor(task->id) : nullptr) {
        fillPending(cell, *pending, people, now);
    } else if (task) {
        cell.mark = markOfState(task->state, mine && view.base.state == domain::CaseState::Running);
        cell.words = plainWords(cell.mark);
        if (task->isDecided()) {
            cell.who = people.officerName(task->officerId);
            cell.when = words::shortDate(task->decidedAt, now);
            cell.words =
                CellWords::tr("%1: %2, %3, %4")
                    .arg(cell.who, words::name(task->state), words::dateTime(task->decidedAt), words::name(OutboxState::Effective));
            if (!task->opinion.isEmpty())
                cell.words += u'\n' + task->opinion;
        }
    } else {
        cell.words = plainWords(TickMark::None);
    }
    cell.words = CellWords::tr("%1: %2", "column and what stands in it").arg(column.label, cell.words);
    return cell;
}

QList<domain::Task> tasksWithPending(const domain::Route &route, const store::CaseView &view)
{
    QList<domain::Task> tasks = view.base.tasks;
    bool touched = false;
    for (domain::Task &task : tasks) {
        const store::OutboxEntry *pending = view.pendingFor(task.id);
        if (!pending || pending->state == OutboxState::Refused || task.isDecided())
            continue;
        const TickMark mark = markOf(decisionOf(*pending));
        task.state = mark == TickMark::Agreed ? TaskState::Agreed : mark == TickMark::Declined ? TaskState::Declined : TaskState::Returned;
        touched = true;
    }
    if (touched)
        domain::settle(route, tasks, view.base.receivedAt);
    return tasks;
}

} // namespace client::pages::cases
