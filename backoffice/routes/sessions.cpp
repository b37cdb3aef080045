// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/routes/services.h"
#include "backoffice/service/crypto.h"
#include "domain/codec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace backoffice::routes {

namespace {

struct Device {
    QString id = {};
    QString name = {};
    QString algorithm = {};
    QByteArray publicKey = {}; ///< raw
};

constexpr int longestName = 200;
constexpr int longestPassphrase = 1024;

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

domain::Result<Device> readDevice(const QJsonObject &json)
{
    Device device{.id = json.value("id"_L1).toString(),
        .name = json.value("name"_L1).toString(),
        .algorithm = json.value("algorithm"_L1).toString(),
        .publicKey = QByteArray::fromBase64(json.value("publicKey"_L1).toString().toLatin1())};
    if (QUuid::fromString(device.id).isNull() || device.name.isEmpty() || device.name.size() > longestName)
        return http::requestMalformed(u"device"_s);
    if (device.algorithm != "Ed25519"_L1 || device.publicKey.size() != 32)
        return http::requestMalformed(u"device.publicKey"_s);
    return device;
}

/// Whether the passphrase is this user's; an unknown user costs the same time as a wrong passphrase.
domain::Result<bool> passphraseIsRight(Call &call, const QString &user, const QByteArray &passphrase)
{
    static const QByteArray nobody = service::hashPassphrase(service::randomBytes(16));
    QByteArray encoded;
    {
        auto lease = call.services.pool.take();
        if (!lease)
            return tl::unexpected(lease.error());
        const auto rows = (*lease)->run("credential.of", {db::text(user)});
        if (!rows)
            return tl::unexpected(rows.error());
        encoded = rows->isEmpty() ? QByteArray() : rows->bytes(0, 1);
    }
    call.services.hashing.acquire();
    const bool matches = service::passphraseMatches(encoded.isEmpty() ? nobody : encoded, passphrase);
    call.services.hashing.release();
    return matches && !encoded.isEmpty();
}

/// Makes the device known as this officer's; the same device may sign in again, another's may not be taken over.
domain::Result<domain::Nothing> enrol(Call &call, const domain::Officer &officer, const Device &device)
{
    auto lease = call.services.pool.take();
    if (!lease)
        return tl::unexpected(lease.error());
    const QString key = QString::fromLatin1(device.publicKey.toBase64());
    const auto rows = (*lease)->batch({{"begin", {}},
        {"device.enrol",
            {db::text(device.id), db::text(officer.id), db::text(device.name), db::text(device.algorithm), db::text(key),
                call.services.clock.now().toMSecsSinceEpoch()}},
        {"device.read", {db::text(device.id)}}, {"commit", {}}});
    if (!rows)
        return tl::unexpected(rows.error());
    const db::Rows &known = rows->at(2);
    if (known.isEmpty() || known.text(0, 0) != officer.id || known.text(0, 2) != key)
        return service::signInRefused(u"device"_s);
    return domain::nothing;
}

Answer signedIn(Call &call, const domain::Officer &officer, const QString &deviceId, const QByteArray &publicKey, const QString &how)
{
    auto lease = call.services.pool.take();
    if (!lease)
        return tl::unexpected(lease.error());
    if (auto noted = noteAccess(**lease, call.services, officer.id, u"sign-in"_s, how + u' ' + deviceId); !noted)
        return tl::unexpected(noted.error());
    const auto head = (*lease)->run("head.read");
    if (!head)
        return tl::unexpected(head.error());
    service::Session session{officer.id, deviceId, publicKey, {}};
    const QByteArray token = call.services.sessions.open(session);
    ++call.services.metrics.signIns;
    QJsonObject answer{{"token"_L1, QString::fromLatin1(token)}, {"expiresAt"_L1, session.expiresAt.toString(Qt::ISODateWithMs)},
        {"officer"_L1, domain::toJson(officer)}, {"epoch"_L1, head->text(0, 0)},
        {"serverTime"_L1, call.services.clock.now().toString(Qt::ISODateWithMs)}};
    if (!call.services.keyPins.isEmpty())
        answer.insert("keyPins"_L1, QJsonArray::fromStringList(call.services.keyPins));
    return http::jsonResponse(compact(answer));
}

Answer withPassphrase(Call &call, const QString &user, const QJsonObject &json)
{
    const auto device = readDevice(json.value("device"_L1).toObject());
    if (!device)
        return tl::unexpected(device.error());
    const QByteArray passphrase = json.value("passphrase"_L1).toString().toUtf8();
    if (passphrase.size() > longestPassphrase)
        return http::requestMalformed(u"passphrase"_s);
    const auto right = passphraseIsRight(call, user, passphrase);
    if (!right)
        return tl::unexpected(right.error());
    const domain::Officer *officer = call.services.directory.officerByUserName(user);
    if (!*right || officer == nullptr)
        return service::signInRefused();
    if (auto enrolled = enrol(call, *officer, *device); !enrolled)
        return tl::unexpected(enrolled.error());
    return signedIn(call, *officer, device->id, device->publicKey, u"passphrase"_s);
}

Answer withDevice(Call &call, const QString &user, const QJsonObject &json)
{
    const QString deviceId = json.value("deviceId"_L1).toString();
    const QString challenge = json.value("challenge"_L1).toString();
    const QByteArray signature = QByteArray::fromBase64(json.value("signature"_L1).toString().toLatin1());
    const domain::Officer *officer = call.services.directory.officerByUserName(user);
    domain::Result<db::Rows> rows = db::Rows();
    {
        auto lease = call.services.pool.take();
        if (!lease)
            return tl::unexpected(lease.error());
        rows = (*lease)->run("device.read", {db::text(deviceId)});
    }
    if (!rows)
        return tl::unexpected(rows.error());
    const bool fresh = call.services.sessions.redeem(deviceId, challenge);
    if (!fresh || officer == nullptr || rows->isEmpty() || rows->text(0, 0) != officer->id)
        return service::signInRefused();
    const QByteArray key = QByteArray::fromBase64(rows->bytes(0, 2));
    if (!service::signatureIsGood(key, domain::sessionBytes(rows->text(0, 1), user, deviceId, challenge), signature))
        return service::signInRefused();
    return signedIn(call, *officer, deviceId, key, u"device"_s);
}

} // namespace

Answer postChallenges(Call &call)
{
    const auto json = domain::parseObject(call.request.body);
    if (!json)
        return tl::unexpected(json.error());
    const QString device = json->value("device"_L1).toString();
    if (device.isEmpty() || device.size() > longestName)
        return http::requestMalformed(u"device"_s);
    const QString challenge = call.services.sessions.challenge(device);
    if (challenge.isEmpty())
        return http::problem(service::signInRefused(u"too many challenges"_s).value(), 429);
    return http::jsonResponse(compact({{"challenge"_L1, challenge}}));
}

Answer postSessions(Call &call)
{
    const auto json = domain::parseObject(call.request.body);
    if (!json)
        return tl::unexpected(json.error());
    const QString user = json->value("user"_L1).toString();
    if (user.isEmpty() || user.size() > longestName)
        return http::requestMalformed(u"user"_s);
    if (!call.services.sessions.mayTry(user, call.request.peer)) {
        http::Response later = http::problem(service::signInRefused(u"too many tries"_s).value(), 429);
        later.headers.append({"Retry-After", QByteArray::number(service::Sessions::brakeSeconds)});
        return later;
    }
    Answer answer = json->contains("challenge"_L1) ? withDevice(call, user, *json) : withPassphrase(call, user, *json);
    if (answer) {
        call.services.sessions.noteSuccess(user, call.request.peer);
    } else if (answer.error().code == domain::FailureCode::SignInRefused) {
        call.services.sessions.noteFailure(user, call.request.peer);
        ++call.services.metrics.signInsRefused;
    }
    return answer;
}

Answer deleteSessions(Call &call)
{
    call.services.sessions.close(call.caller.token);
    return http::Response{.status = 204};
}

} // namespace backoffice::routes
