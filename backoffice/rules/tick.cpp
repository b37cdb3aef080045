// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/tick.h"

#include "domain/codec.h"

using namespace Qt::StringLiterals;
using domain::fail;
using domain::FailureCode;

namespace backoffice::rules {

tl::unexpected<domain::Failure> commandMalformed(const QString &detail)
{
    return fail(FailureCode::CommandMalformed, detail);
}

tl::unexpected<domain::Failure> taskUnknown(const QString &taskId)
{
    return fail(FailureCode::TaskUnknown, taskId);
}

domain::Result<TickOrder> readTick(const domain::Command &command)
{
    const QJsonObject &args = command.args;
    const QJsonObject &expect = command.expect;
    TickOrder order{.caseId = args.value("caseId"_L1).toString(),
        .taskId = args.value("taskId"_L1).toString(),
        .opinion = args.value("opinion"_L1).toString().trimmed(),
        .taskVersion = expect.value("taskVersion"_L1).toInteger(-1),
        .digest = expect.value("digest"_L1).toString()};
    if (order.caseId.isEmpty() || order.taskId.isEmpty())
        return commandMalformed(u"args.caseId, args.taskId"_s);
    if (!domain::fromText(args.value("decision"_L1).toString(), &order.decision))
        return commandMalformed(u"args.decision"_s);
    if (order.opinion.size() > opinionLimit)
        return commandMalformed(u"args.opinion"_s);
    if (order.taskVersion < 1 || order.digest.isEmpty())
        return commandMalformed(u"expect.taskVersion, expect.digest"_s);
    return order;
}

namespace {

/// May this officer decide on this task of this case now?
domain::Result<domain::Nothing> mayTick(
    const domain::Case &subject, const domain::Matter &matter, const domain::Officer &officer, const TickOrder &order)
{
    const domain::Task *task = subject.taskById(order.taskId);
    const domain::RouteColumn *column = task ? matter.route.column(task->columnId) : nullptr;
    if (column == nullptr)
        return taskUnknown(order.taskId);
    if (column->unitId != officer.unitId || (column->leaderOnly && !officer.has(domain::Role::Leader)))
        return fail(FailureCode::TaskNotYours, column->label);
    if (task->isDecided())
        return fail(FailureCode::TaskDecided, task->officerId);
    if (subject.state != domain::CaseState::Running)
        return fail(FailureCode::CaseClosed, domain::text(subject.state));
    if (task->state != domain::TaskState::Open)
        return fail(FailureCode::TaskNotOpen, domain::text(task->state));
    if (task->version != order.taskVersion)
        return fail(FailureCode::TaskStale, QString::number(task->version));
    if (subject.digest != order.digest)
        return fail(FailureCode::DocumentStale, subject.digest);
    return domain::checkReason(order.decision, order.opinion);
}

domain::TaskState stateAfter(domain::Decision decision)
{
    switch (decision) {
    case domain::Decision::Agree:
        return domain::TaskState::Agreed;
    case domain::Decision::Decline:
        return domain::TaskState::Declined;
    case domain::Decision::Return:
        break;
    }
    return domain::TaskState::Returned;
}

domain::CaseState stateAfter(domain::Outcome outcome)
{
    switch (outcome) {
    case domain::Outcome::Running:
        break;
    case domain::Outcome::Approved:
        return domain::CaseState::Approved;
    case domain::Outcome::Declined:
        return domain::CaseState::Declined;
    case domain::Outcome::Returned:
        return domain::CaseState::Returned;
    }
    return domain::CaseState::Running;
}

} // namespace

domain::Result<domain::Case> tick(
    const domain::Case &before, const domain::Matter &matter, const domain::Officer &officer, const TickOrder &order, const QDateTime &at)
{
    if (auto may = mayTick(before, matter, officer, order); !may)
        return tl::unexpected(may.error());
    domain::Case after = before;
    for (domain::Task &task : after.tasks) {
        if (task.id != order.taskId)
            continue;
        task.state = stateAfter(order.decision);
        task.officerId = officer.id;
        task.opinion = order.opinion;
        task.decidedAt = at;
        ++task.version;
    }
    after.state = stateAfter(domain::settle(matter.route, after.tasks, at).outcome);
    if (after.state != domain::CaseState::Running)
        after.closedAt = at;
    ++after.version;
    return after;
}

} // namespace backoffice::rules
