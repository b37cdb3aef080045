// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/db/connection.h"

namespace backoffice::db {

tl::unexpected<domain::Failure> databaseFailed(const QString &detail)
{
    return domain::fail(domain::FailureCode::DatabaseFailed, detail);
}

domain::Result<Rows> Connection::run(std::string_view name, Values values)
{
    Calls calls;
    calls.push_back({name, std::move(values)});
    return batch(calls).map([](std::vector<Rows> &&all) { return std::move(all.front()); });
}

} // namespace backoffice::db
