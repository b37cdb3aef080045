// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/route.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

/// Agreements that finish the step.
int neededBy(const RouteStep &step)
{
    switch (step.rule) {
    case StepRule::AllOf:
        return static_cast<int>(step.columns.size());
    case StepRule::AnyOf:
        return 1;
    case StepRule::NOf:
        break;
    }
    return step.needed;
}

int latestRound(const QList<Task> &tasks)
{
    int round = 0;
    for (const Task &task : tasks)
        round = std::max(round, task.round);
    return round;
}

TaskState stateOf(const QList<Task> &tasks, const QString &columnId, int round)
{
    for (const Task &task : tasks) {
        if (task.round == round && task.columnId == columnId)
            return task.state;
    }
    return TaskState::Waiting;
}

/// What is wrong with the route, or nothing.
QString flawOf(const Route &route)
{
    if (route.steps.isEmpty())
        return u"no steps"_s;
    QSet<QString> steps;
    QSet<QString> columns;
    for (const RouteStep &step : route.steps) {
        if (step.id.isEmpty() || steps.contains(step.id))
            return u"step id empty or used twice: "_s + step.id;
        steps.insert(step.id);
        if (step.columns.isEmpty())
            return u"no columns in step "_s + step.id;
        if (step.rule == StepRule::NOf && (step.needed < 1 || step.needed > step.columns.size()))
            return u"needed is outside 1..columns in step "_s + step.id;
        for (const RouteColumn &column : step.columns) {
            if (column.id.isEmpty() || column.id.contains(u'/') || columns.contains(column.id))
                return u"column id empty, with a slash, or used twice: "_s + column.id;
            if (column.unitId.isEmpty())
                return u"no unit for column "_s + column.id;
            columns.insert(column.id);
        }
    }
    return {};
}

/// Brings a task that was still to come into another state.
void move(Task &task, TaskState state)
{
    task.state = state;
    ++task.version;
}

} // namespace

const RouteColumn *Route::column(const QString &columnId) const
{
    for (const RouteStep &step : steps) {
        for (const RouteColumn &each : step.columns) {
            if (each.id == columnId)
                return &each;
        }
    }
    return nullptr;
}

const RouteStep *Route::stepOf(const QString &columnId) const
{
    for (const RouteStep &step : steps) {
        for (const RouteColumn &each : step.columns) {
            if (each.id == columnId)
                return &step;
        }
    }
    return nullptr;
}

Result<Nothing> checkRoute(const Route &route)
{
    const QString flaw = flawOf(route);
    if (!flaw.isEmpty())
        return fail(FailureCode::RouteMalformed, flaw);
    return nothing;
}

QList<Task> firstTasks(const Route &route, const QString &caseId, int round, const QDateTime &at)
{
    QList<Task> tasks;
    for (const RouteStep &step : route.steps) {
        const bool open = &step == &route.steps.constFirst();
        for (const RouteColumn &column : step.columns) {
            Task task;
            task.id = caseId + u'/' + QString::number(round) + u'/' + column.id;
            task.columnId = column.id;
            task.round = round;
            task.state = open ? TaskState::Open : TaskState::Waiting;
            task.openedAt = open ? at : QDateTime();
            tasks.append(task);
        }
    }
    return tasks;
}

Standing standing(const Route &route, const QList<Task> &tasks)
{
    const int round = latestRound(tasks);
    for (const Task &task : tasks) {
        if (task.round == round && task.state == TaskState::Returned)
            return {Outcome::Returned, -1, {}, 0};
    }
    for (int index = 0; index < route.steps.size(); ++index) {
        const RouteStep &step = route.steps.at(index);
        int agreed = 0;
        QStringList open;
        for (const RouteColumn &column : step.columns) {
            const TaskState state = stateOf(tasks, column.id, round);
            agreed += state == TaskState::Agreed;
            if (state == TaskState::Open || state == TaskState::Waiting)
                open.append(column.id);
        }
        const int needed = neededBy(step);
        if (agreed >= needed)
            continue;
        if (agreed + open.size() < needed)
            return {Outcome::Declined, -1, {}, 0};
        return {Outcome::Running, index, open, needed - agreed};
    }
    return {Outcome::Approved, -1, {}, 0};
}

Standing settle(const Route &route, QList<Task> &tasks, const QDateTime &at)
{
    Standing now = standing(route, tasks);
    const int round = latestRound(tasks);
    for (Task &task : tasks) {
        if (task.round != round || task.isDecided() || task.state == TaskState::Skipped)
            continue;
        if (now.openColumns.contains(task.columnId)) {
            if (task.state == TaskState::Waiting) {
                move(task, TaskState::Open);
                task.openedAt = at;
            }
            continue;
        }
        const RouteStep *step = route.stepOf(task.columnId);
        const bool isLater = now.outcome == Outcome::Running && step && step - route.steps.constData() > now.stepIndex;
        if (!isLater)
            move(task, TaskState::Skipped);
    }
    return now;
}

Result<Nothing> checkReason(Decision decision, const QString &opinion)
{
    if (decision != Decision::Agree && opinion.trimmed().isEmpty())
        return fail(FailureCode::ReasonRequired);
    return nothing;
}

} // namespace domain
