// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a case through the offices: steps one after another, columns beside each other within a step.
#pragma once

#include "domain/failure.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace domain {

/// When a step is finished: all its columns agree (会签), any one does, or at least `needed` do.
enum class StepRule { AllOf, AnyOf, NOf };

/// One column of the tick sheet: an office that must agree.
struct RouteColumn {
    QString id; ///< unique within the route, for example "site"
    QString unitId;
    QString label;           ///< heading of the column
    bool leaderOnly = false; ///< only an officer with Role::Leader may tick here
    bool operator==(const RouteColumn &) const = default;
};

struct RouteStep {
    QString id;
    QString title;
    StepRule rule = StepRule::AllOf;
    int needed = 0; ///< for NOf
    QList<RouteColumn> columns;
    bool operator==(const RouteStep &) const = default;
};

/// Steps are taken in order; agreement of the last one approves the case.
struct Route {
    QList<RouteStep> steps;
    bool operator==(const Route &) const = default;
    const RouteColumn *column(const QString &columnId) const;
    const RouteStep *stepOf(const QString &columnId) const;
};

enum class Decision { Agree, Decline, Return };
/// Skipped: the step was finished by others (any-of, n-of-m) or the case ended before this column's turn.
enum class TaskState { Waiting, Open, Agreed, Declined, Returned, Skipped };

/// One cell of the tick sheet: a column of one case in one round (a returned case starts a new round).
struct Task {
    QString id;
    QString columnId;
    int round = 1;
    TaskState state = TaskState::Waiting;
    QString officerId; ///< who decided; empty until then
    QString opinion;
    QDateTime openedAt;  ///< UTC; null while waiting
    QDateTime decidedAt; ///< UTC; null until decided
    qint64 version = 1;
    bool operator==(const Task &) const = default;
    bool isDecided() const { return state == TaskState::Agreed || state == TaskState::Declined || state == TaskState::Returned; }
};

enum class Outcome { Running, Approved, Declined, Returned };

/// Where a case stands: what ended it, or the step that is on and the columns still to tick in it.
struct Standing {
    Outcome outcome = Outcome::Running;
    int stepIndex = -1;      ///< the step that is on; -1 when ended
    QStringList openColumns; ///< columns that may tick now
    int stillNeeded = 0;     ///< how many more agreements finish the step
    bool operator==(const Standing &) const = default;
};

/// Checks a route: ids unique, at least one step and column, `needed` within 1..columns. Raises RouteMalformed.
Result<Nothing> checkRoute(const Route &route);
/// The first round's tasks: the first step's open at `at`, the others waiting. Ids are caseId + "/" + round + "/" + columnId.
QList<Task> firstTasks(const Route &route, const QString &caseId, int round, const QDateTime &at);
/// Reads the standing off the tasks of the latest round. One decline declines (any-of/n-of: when agreement is out of reach); one return
/// returns.
Standing standing(const Route &route, const QList<Task> &tasks);
/// After a decision was written into `tasks`: opens the next step's tasks or skips what is left. Returns the standing afterwards.
Standing settle(const Route &route, QList<Task> &tasks, const QDateTime &at);
/// Raises ReasonRequired for a decline or a return without opinion.
Result<Nothing> checkReason(Decision decision, const QString &opinion);

} // namespace domain
