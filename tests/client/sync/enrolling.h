// SPDX-License-Identifier: GPL-3.0-or-later
// What a test needs to enrol a device: a peer on the wire that takes anybody as 陈屿, and an officer's words.
#pragma once

#include "client/sync/client_core.h"
#include "domain/codec.h"
#include "tests/support/wire_server.h"

#include <QJsonDocument>
#include <QTemporaryDir>

namespace tests::enrolling {

using namespace Qt::StringLiterals;

inline const QString passphrase = u"three quiet herons"_s;
inline constexpr client::vault::KdfCost cheap{8 * 1024, 1, 1};

struct Peer {
    support::Authority authority;
    support::Certificate certificate = authority.forLocalhost();
    support::WireServer server{certificate};

    Peer()
    {
        const domain::Officer officer{u"o1"_s, u"chenyu"_s, u"陈屿"_s, u"科长"_s, u"u1"_s, {domain::Role::Officer}};
        const QJsonObject session{{u"token"_s, u"t"_s}, {u"expiresAt"_s, u"2026-11-21T01:15:00.000Z"_s},
            {u"officer"_s, domain::toJson(officer)}, {u"epoch"_s, u"0190a000-0000-7000-8000-000000000001"_s},
            {u"serverTime"_s, u"2026-11-21T01:00:00.000Z"_s}};
        server.script(200, "application/json", QJsonDocument(session).toJson());
    }
    void refuse()
    {
        server.script(
            403, "application/problem+json", "{\"code\":\"" + domain::codeText(domain::FailureCode::SignInRefused).toLatin1() + "\"}");
    }
    client::sync::Enrolment enrolment() const { return {server.url(), authority.pem(), u"chenyu"_s, passphrase, u"desk 4"_s}; }
};

} // namespace tests::enrolling
