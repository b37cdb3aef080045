// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to the database: runs named statements in order, in one round trip where the database allows it.
#pragma once

#include "backoffice/db/value.h"
#include "domain/failure.h"

#include <string_view>

namespace backoffice::db {

/// A named statement of sql/*.sql with its parameters.
struct Call {
    std::string_view name;
    Values values = {};
};
using Calls = std::vector<Call>;

/// The one place where DatabaseFailed is raised; `detail` says what the database said, never a parameter.
tl::unexpected<domain::Failure> databaseFailed(const QString &detail);

/// Used by one thread at a time. Transactions are the statements "begin", "commit" and "rollback".
class Connection {
public:
    Connection() = default;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    virtual ~Connection() = default;

    /// Runs the calls in order and answers their rows in the same order. If one fails, the ones after it were not run and an open
    /// transaction has been rolled back. Raises DatabaseFailed.
    virtual domain::Result<std::vector<Rows>> batch(const Calls &calls) = 0;
    /// Runs statements without parameters or rows, separated by semicolons (migrations).
    virtual domain::Result<domain::Nothing> script(const QByteArray &sql) = 0;
    virtual bool inTransaction() const = 0;
    /// False once the connection is lost; the pool then opens a new one.
    virtual bool isUsable() const = 0;

    /// Runs one call.
    domain::Result<Rows> run(std::string_view name, Values values = {});
};

} // namespace backoffice::db
