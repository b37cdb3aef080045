// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/routes/services.h"

using namespace Qt::StringLiterals;

namespace backoffice::routes {

Answer getAudit(Call &call)
{
    bool good = false;
    const qint64 from = call.request.parameter(u"from"_s).toLongLong(&good);
    bool goodToo = false;
    const qint64 to = call.request.parameter(u"to"_s).toLongLong(&goodToo);
    if (!good || !goodToo || from < 1)
        return http::requestMalformed(u"from, to"_s);
    auto lease = call.services.pool.take();
    if (!lease)
        return tl::unexpected(lease.error());
    return (*lease)->run("audit.range", {from, to}).map([](const db::Rows &rows) {
        QByteArray json = "{\"links\":[";
        for (int i = 0; i < rows.count(); ++i) {
            json += (i > 0 ? ",{\"seq\":" : "{\"seq\":") + rows.bytes(i, 0) + ",\"entryDigest\":\"" + rows.bytes(i, 1) + "\",\"hash\":\""
                + rows.bytes(i, 2) + "\"}";
        }
        json += "]}";
        return http::jsonResponse(json);
    });
}

} // namespace backoffice::routes
