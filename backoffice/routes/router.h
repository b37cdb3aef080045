// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the route of a request, asks for a session where one is needed, and turns failures into problems.
#pragma once

#include "backoffice/routes/services.h"

namespace backoffice::routes {

class Router final : public http::Handler {
public:
    explicit Router(Services &services)
        : m_services(services)
    {
    }
    qint64 bodyLimit(const http::Request &head) override;
    http::Response handle(const http::Request &request) override;

private:
    Answer answer(const http::Request &request);
    domain::Result<Caller> identify(const http::Request &request) const;

    Services &m_services;
};

} // namespace backoffice::routes
