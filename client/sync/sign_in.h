// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in with the key of an enrolled device.
#pragma once

#include "client/remote/back_office.h"
#include "client/sync/waits.h"

namespace client::sync {

/// Who signs in, and how: `sign` answers a signature over the bytes given (the vault's).
struct Identity {
    QString userName;
    QString deviceId;
    QString algorithm;
    std::function<domain::Result<QByteArray>(const QByteArray &)> sign;
};

class SignIn {
public:
    using Done = std::function<void(const domain::Result<remote::Session> &)>;

    SignIn(Waits &waits, remote::BackOffice &office, Identity identity)
        : m_waits(waits)
        , m_office(office)
        , m_identity(std::move(identity))
    {
    }
    /// Raises what the back office raises, VaultLocked.
    void run(const Done &done);

private:
    Waits &m_waits;
    remote::BackOffice &m_office;
    const Identity m_identity;
};

} // namespace client::sync
