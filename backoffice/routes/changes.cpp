// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/routes/services.h"
#include "backoffice/service/feed.h"

using namespace Qt::StringLiterals;

namespace backoffice::routes {

namespace {

constexpr int usualPage = 500;
constexpr int largestPage = 2000;

} // namespace

Answer getChanges(Call &call)
{
    service::FeedPlace place;
    if (!service::readPlace(call.request.parameter(u"since"_s), &place))
        return http::requestMalformed(u"since"_s);
    const QString wanted = call.request.parameter(u"max"_s);
    const int max = wanted.isEmpty() ? usualPage : wanted.toInt();
    if (max < 1 || max > largestPage)
        return http::requestMalformed(u"max"_s);
    auto lease = call.services.pool.take();
    if (!lease)
        return tl::unexpected(lease.error());
    return service::feedPage(**lease, call.caller.scopes, place, max).map([&](const service::FeedText &page) {
        call.services.metrics.feedRows += std::uint64_t(page.rows);
        return http::jsonResponse(page.json);
    });
}

} // namespace backoffice::routes
