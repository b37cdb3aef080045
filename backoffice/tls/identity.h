// SPDX-License-Identifier: GPL-3.0-or-later
// The embedded back office's certificate authority and server certificate, made on the first start and kept in the data folder.
#pragma once

#include "domain/failure.h"

#include <QDateTime>
#include <QStringList>

namespace backoffice::tls {

struct Identity {
    QString caFile;          ///< what a client trusts
    QString certificateFile; ///< the server's certificate, then the authority's
    QString keyFile;         ///< readable by the owner only
    QStringList keyPins;     ///< "sha256//BASE64" of the key in use and of the next one, for clients that pin keys
};

/// Makes or reads the identity in `folder` for these host names and addresses (localhost, 127.0.0.1 and ::1 are always among them). The
/// server's certificate (ECDSA P-256, RFC 5280) lasts 397 days and is made anew when fewer than 30 are left, a host is not in it, or it is
/// gone: for the key in next-key.pem (which then becomes server-key.pem) when there is one, else for the key in use. The authority lasts
/// ten years. Raises ServerIdentityFailed.
domain::Result<Identity> ensureIdentity(const QString &folder, const QStringList &hosts, const QDateTime &now);

} // namespace backoffice::tls
