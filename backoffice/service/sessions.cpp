// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/service/sessions.h"

#include "backoffice/service/crypto.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace backoffice::service {

namespace {

constexpr qsizetype mostChallenges = 10'000;
constexpr qsizetype mostTries = 50'000;
constexpr QByteArray::Base64Options urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// Tokens are looked up by their hash, so that the time a look-up takes says nothing about a token.
QByteArray hashed(const QByteArray &token)
{
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
}

} // namespace

tl::unexpected<domain::Failure> sessionExpired()
{
    return domain::fail(domain::FailureCode::SessionExpired);
}

tl::unexpected<domain::Failure> signInRefused(const QString &detail)
{
    return domain::fail(domain::FailureCode::SignInRefused, detail);
}

QByteArray Sessions::open(Session &session)
{
    QByteArray token = randomBytes(32).toBase64(urlSafe);
    const std::lock_guard lock(m_mutex);
    const QDateTime now = m_clock.now();
    sweep(now);
    session.expiresAt = now.addSecs(sessionSeconds);
    m_sessions.insert(hashed(token), session);
    return token;
}

domain::Result<Session> Sessions::find(const QByteArray &token) const
{
    const QByteArray key = hashed(token);
    const std::lock_guard lock(m_mutex);
    const auto found = m_sessions.constFind(key);
    if (found == m_sessions.constEnd() || found->expiresAt <= m_clock.now())
        return sessionExpired();
    return *found;
}

void Sessions::close(const QByteArray &token)
{
    const std::lock_guard lock(m_mutex);
    m_sessions.remove(hashed(token));
}

QString Sessions::challenge(const QString &deviceId)
{
    QString text = QString::fromLatin1(randomBytes(32).toBase64(urlSafe));
    const std::lock_guard lock(m_mutex);
    const QDateTime now = m_clock.now();
    sweep(now);
    if (m_challenges.size() >= mostChallenges)
        return {};
    m_challenges.insert(text, {deviceId, now.addSecs(challengeSeconds)});
    return text;
}

bool Sessions::redeem(const QString &deviceId, const QString &challenge)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_challenges.constFind(challenge);
    if (found == m_challenges.constEnd())
        return false;
    const bool good = found->deviceId == deviceId && found->until > m_clock.now();
    m_challenges.erase(found);
    return good;
}

int Sessions::tries(const QString &key, const QDateTime &now)
{
    const auto found = m_tries.constFind(key);
    return found == m_tries.constEnd() || found->since.secsTo(now) >= brakeSeconds ? 0 : found->count;
}

bool Sessions::mayTry(const QString &userName, const QString &peer)
{
    const std::lock_guard lock(m_mutex);
    const QDateTime now = m_clock.now();
    return tries(userName + u'\n' + peer, now) < triesAllowed && tries(peer, now) < triesOfAddress;
}

void Sessions::noteFailure(const QString &userName, const QString &peer)
{
    const std::lock_guard lock(m_mutex);
    const QDateTime now = m_clock.now();
    if (m_tries.size() >= mostTries)
        sweep(now);
    for (const QString &key : {QString(userName + u'\n' + peer), peer}) {
        Tries &entry = m_tries[key];
        if (!entry.since.isValid() || entry.since.secsTo(now) >= brakeSeconds)
            entry = {0, now};
        ++entry.count;
    }
}

void Sessions::noteSuccess(const QString &userName, const QString &peer)
{
    const std::lock_guard lock(m_mutex);
    m_tries.remove(userName + u'\n' + peer);
}

int Sessions::count() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_sessions.size());
}

void Sessions::sweep(const QDateTime &now)
{
    m_sessions.removeIf([&](const auto &entry) { return entry.value().expiresAt <= now; });
    m_challenges.removeIf([&](const auto &entry) { return entry.value().until <= now; });
    m_tries.removeIf([&](const auto &entry) { return entry.value().since.secsTo(now) >= brakeSeconds; });
}

} // namespace backoffice::service
