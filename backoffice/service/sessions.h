// SPDX-License-Identifier: GPL-3.0-or-later
// Who is signed in: short tokens in memory (only their hashes), challenges, and the brake on failed sign-ins.
#pragma once

#include "domain/clock.h"
#include "domain/failure.h"

#include <QHash>

#include <mutex>

namespace backoffice::service {

struct Session {
    QString officerId;
    QString deviceId;
    QByteArray publicKey; ///< of the device
    QDateTime expiresAt;
};

class Sessions {
public:
    explicit Sessions(const domain::Clock &clock)
        : m_clock(clock)
    {
    }
    static constexpr int sessionSeconds = 15 * 60;
    static constexpr int challengeSeconds = 120;
    static constexpr int triesAllowed = 5; ///< failed sign-ins of one name from one address within brakeSeconds
    static constexpr int triesOfAddress = 60;
    static constexpr int brakeSeconds = 5 * 60;

    /// A new token, 256 random bits in base64url; `session` gets its end.
    QByteArray open(Session &session);
    /// The session of a token. Raises SessionExpired for an unknown or outlived one.
    domain::Result<Session> find(const QByteArray &token) const;
    void close(const QByteArray &token);

    /// A challenge for this device; null when too many are waiting.
    QString challenge(const QString &deviceId);
    /// Uses a challenge up; whether it was given to this device and is fresh.
    bool redeem(const QString &deviceId, const QString &challenge);

    /// Whether this name may try from this address now; false after too many failures.
    bool mayTry(const QString &userName, const QString &peer);
    void noteFailure(const QString &userName, const QString &peer);
    void noteSuccess(const QString &userName, const QString &peer);
    int count() const;

private:
    struct Waiting {
        QString deviceId;
        QDateTime until;
    };
    struct Tries {
        int count = 0;
        QDateTime since;
    };
    void sweep(const QDateTime &now);
    int tries(const QString &key, const QDateTime &now);

    const domain::Clock &m_clock;
    mutable std::mutex m_mutex;
    QHash<QByteArray, Session> m_sessions; ///< by SHA-256 of the token
    QHash<QString, Waiting> m_challenges;
    QHash<QString, Tries> m_tries;
};

/// The one place where SessionExpired and SignInRefused are raised.
tl::unexpected<domain::Failure> sessionExpired();
tl::unexpected<domain::Failure> signInRefused(const QString &detail = {});

} // namespace backoffice::service
