// SPDX-License-Identifier: GPL-3.0-or-later
// What the client can ask of a back office; the real one is on the wire, the tests' one in memory.
#pragma once

#include "client/remote/http.h"
#include "domain/command.h"
#include "domain/document.h"
#include "domain/feed.h"
#include "domain/organisation.h"

namespace client::remote {

/// The public half of a device's signing key.
struct DeviceKey {
    QString id;   ///< UUID
    QString name; ///< for people: the machine's name
    QString algorithm;
    QByteArray publicKey;
};

struct Session {
    QByteArray token;
    QDateTime expiresAt;  ///< UTC, by the server's clock
    QDateTime serverTime; ///< UTC
    domain::Officer officer;
    QString epoch;
    QStringList keyPins = {}; ///< of the keys the server shows now and will show next; empty: it says nothing of them
};

/// One link of the audit chain: hash = SHA-256(previous hash, entry digest).
struct AuditLink {
    qint64 seq = 0;
    QString entryDigest;
    QString hash;
    bool operator==(const AuditLink &) const = default;
};

/// Each call answers once; any of them may raise what Transport::send raises. Only the sessions' calls work before signing in, and signing
/// in is remembered for the calls after it. A future may be kept on any thread: continue with a context.
class BackOffice {
public:
    virtual ~BackOffice() = default;

    /// Enrols the device and signs in. Raises SignInRefused.
    virtual Async<Session> enrol(const QString &user, const QString &passphrase, const DeviceKey &device) = 0;
    /// A challenge to sign, good once and for two minutes.
    virtual Async<QString> challenge(const QString &deviceId) = 0;
    /// `signature` over domain::sessionBytes. Raises SignInRefused, DeviceUnknown.
    virtual Async<Session> signIn(const QString &user, const QString &deviceId, const QString &challenge, const QByteArray &signature) = 0;
    virtual Async<domain::Nothing> signOut() = 0;

    /// A page after `since` ("EPOCH:POS"; empty: from the beginning). Raises EpochUnknown, SessionExpired.
    virtual Async<domain::FeedPage> changes(const QString &since, int maxRows) = 0;
    /// At most 100 commands; one answer each, in order. Raises SessionExpired.
    virtual Async<QList<domain::Answer>> send(const QList<domain::SignedCommand> &commands) = 0;
    /// The whole blob, its size and digest checked. Raises BlobUnknown, AnswerMalformed.
    virtual Async<QByteArray> blob(const domain::BlobRef &ref) = 0;
    /// How many bytes of a paper made here the back office has; ref.size when it is complete there.
    virtual Async<qint64> received(const domain::BlobRef &ref) = 0;
    /// Sends the part that begins at `from`, at most 16 MiB; answers how many bytes are there now (anything else than from + part.size()
    /// when they did not fit), ref.size when it is complete and its digest right. Raises BlobDigestWrong (all of it was thrown away),
    /// RequestTooLarge (over 256 MiB in all).
    virtual Async<qint64> sendPart(const domain::BlobRef &ref, qint64 from, const QByteArray &part) = 0;
    /// Links `from` to `to`, at most 10,000.
    virtual Async<QList<AuditLink>> audit(qint64 from, qint64 to) = 0;

    /// What the back office reports at this path ("/v1/licence-numbers", with its query). Raises RightMissing, RouteUnknown.
    virtual Async<QJsonObject> report(const QByteArray &target) = 0;

    /// Calls `changed` (on any thread) whenever the server hints at news; the future ends when the line does.
    virtual Async<domain::Nothing> listen(std::function<void()> changed) = 0;

    /// Ends everything under way with RequestCancelled and forgets the session.
    virtual void hangUp() = 0;
};

} // namespace client::remote
