// SPDX-License-Identifier: GPL-3.0-or-later
// What a verb leaves on standard output and in the exit status.
#pragma once

#include "client/store/rows.h"

#include <QJsonObject>

namespace client::ctl {

/// Exit status by class of failure. Invalid: data that do not fit a schema, a package with errors; SchemaBad: the schema itself.
enum class Status { Done = 0, Failed = 1, Usage = 2, RefusedByServer = 3, Offline = 4, Invalid = 5, SchemaBad = 6 };

struct Outcome {
    QJsonObject json;
    Status status = Status::Done;
};

/// {"error": {"code", "detail", "retryable"}} and the status of its class.
Outcome outcomeOf(const domain::Failure &failure);
QJsonObject errorJson(const domain::Failure &failure);

/// Light rows of the lists.
QJsonObject json(const store::DocumentRow &row);
QJsonObject json(const store::CaseView &view);
/// A task that waits for the officer, with the case it belongs to.
QJsonObject json(const domain::Case &subject, const domain::Task &task);
QJsonObject json(const store::OutboxEntry &entry);
/// "held", "saved", "sent", "effective" or "refused"
QString text(store::OutboxState state);

} // namespace client::ctl
