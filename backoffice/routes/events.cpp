// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/routes/services.h"

namespace backoffice::routes {

/// The stream ends with the session; the client signs in anew and comes back.
Answer getEvents(Call &call)
{
    return http::Response{
        .contentType = "text/event-stream", .headers = {{"X-Accel-Buffering", "no"}}, .eventsUntil = call.caller.session.expiresAt};
}

} // namespace backoffice::routes
