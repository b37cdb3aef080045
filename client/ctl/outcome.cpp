// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/outcome.h"

#include "client/sync/plan.h"
#include "domain/codec.h"
#include "domain/json_reader.h"

#include <QJsonArray>

namespace client::ctl {

using namespace Qt::StringLiterals;
using domain::FailureCode;

namespace {

Status statusOf(const domain::Failure &failure)
{
    switch (failure.code) {
    case FailureCode::UsageWrong:
        return Status::Usage;
    case FailureCode::SignInRefused:
    case FailureCode::SessionExpired:
    case FailureCode::DeviceUnknown:
    case FailureCode::RightMissing:
        return Status::RefusedByServer;
    default:
        return sync::plan::wireAfter(failure) == sync::Wire::Offline ? Status::Offline : Status::Failed;
    }
}

} // namespace

QJsonObject errorJson(const domain::Failure &failure)
{
    return {{u"code"_s, domain::codeText(failure.code)}, {u"detail"_s, failure.detail}, {u"retryable"_s, failure.retryable}};
}

Outcome outcomeOf(const domain::Failure &failure)
{
    return {{{u"error"_s, errorJson(failure)}}, statusOf(failure)};
}

QString text(store::OutboxState state)
{
    switch (state) {
    case store::OutboxState::Held:
        return u"held"_s;
    case store::OutboxState::Saved:
        return u"saved"_s;
    case store::OutboxState::Sent:
        return u"sent"_s;
    case store::OutboxState::Effective:
        return u"effective"_s;
    case store::OutboxState::Refused:
        break;
    }
    return u"refused"_s;
}

QJsonObject json(const store::DocumentRow &row)
{
    return {{u"id"_s, row.id}, {u"number"_s, row.number}, {u"title"_s, row.title}, {u"kind"_s, domain::text(row.kind)},
        {u"urgency"_s, domain::text(row.urgency)}, {u"sender"_s, row.senderId}, {u"issuedOn"_s, domain::dateText(row.issuedOn)},
        {u"arrivedAt"_s, domain::momentText(row.arrivedAt)}, {u"mine"_s, domain::text(row.mine)}, {u"pending"_s, row.pending}};
}

QJsonObject json(const store::CaseView &view)
{
    const domain::Case &base = view.base;
    QJsonArray pending;
    for (const store::OutboxEntry &entry : view.pending)
        pending.append(json(entry));
    return {{u"id"_s, base.id}, {u"number"_s, base.number}, {u"matter"_s, base.matterKey()}, {u"title"_s, base.title},
        {u"applicant"_s, base.applicant.name}, {u"state"_s, domain::text(base.state)},
        {u"promisedDue"_s, domain::dateText(base.promisedDue)}, {u"licence"_s, base.licence.number}, {u"pending"_s, pending}};
}

QJsonObject json(const domain::Case &subject, const domain::Task &task)
{
    return {{u"id"_s, task.id}, {u"case"_s, subject.id}, {u"number"_s, subject.number}, {u"title"_s, subject.title},
        {u"column"_s, task.columnId}, {u"round"_s, task.round}, {u"state"_s, domain::text(task.state)}, {u"version"_s, task.version},
        {u"promisedDue"_s, domain::dateText(subject.promisedDue)}};
}

QJsonObject json(const store::OutboxEntry &entry)
{
    const domain::Command &command = entry.signedCommand.command;
    QJsonObject made{{u"id"_s, command.id}, {u"kind"_s, command.kind}, {u"args"_s, command.args}, {u"subject"_s, entry.subject},
        {u"state"_s, text(entry.state)}, {u"attempts"_s, entry.attempts}, {u"madeAt"_s, domain::momentText(command.madeAt)}};
    if (entry.state == store::OutboxState::Saved && entry.attempts > 0)
        made[u"lastFailure"_s] = errorJson(entry.lastFailure);
    if (entry.nextTryAt.isValid())
        made[u"nextTryAt"_s] = domain::momentText(entry.nextTryAt);
    if (entry.state == store::OutboxState::Refused || entry.state == store::OutboxState::Effective)
        made[u"answer"_s] = domain::toJson(entry.answer);
    return made;
}

} // namespace client::ctl
