// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/remote/sessions.h"

#include "client/remote/json_call.h"
#include "domain/codec.h"
#include "domain/json_reader.h"

namespace client::remote {

using namespace Qt::StringLiterals;

namespace {

constexpr milliseconds patience{60'000}; // the server's Argon2id takes its time, and others may be in the queue before us

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

HttpRequest posting(const QByteArray &target, const QJsonObject &body)
{
    HttpRequest request;
    request.method = "POST";
    request.target = target;
    request.body = compact(body);
    request.maxBytes = 64 << 10;
    request.total = patience;
    return request;
}

} // namespace

domain::Result<Session> sessionFromJson(const QJsonObject &json)
{
    domain::JsonReader in(json);
    Session session;
    session.token = in.text("token"_L1).toLatin1();
    session.expiresAt = in.moment("expiresAt"_L1);
    session.serverTime = in.moment("serverTime"_L1);
    session.epoch = in.text("epoch"_L1);
    session.keyPins = in.texts("keyPins"_L1, domain::Need::Optional);
    const auto officer = domain::fromJson<domain::Officer>(in.json("officer"_L1));
    if (!officer)
        return tl::make_unexpected(officer.error());
    session.officer = *officer;
    return in.result(session);
}

Async<Session> Sessions::post(const QJsonObject &body)
{
    return jsonCall<Session>(m_transport, posting("/v1/sessions", body), sessionFromJson);
}

Async<Session> Sessions::enrol(const QString &user, const QString &passphrase, const DeviceKey &device)
{
    const QJsonObject key{
        {"id"_L1, device.id}, {"name"_L1, device.name}, {"algorithm"_L1, device.algorithm}, {"publicKey"_L1, base64(device.publicKey)}};
    return post({{"user"_L1, user}, {"passphrase"_L1, passphrase}, {"device"_L1, key}});
}

Async<QString> Sessions::challenge(const QString &deviceId)
{
    return jsonCall<QString>(m_transport, posting("/v1/challenges", {{"device"_L1, deviceId}}), [](const QJsonObject &json) {
        domain::JsonReader in(json);
        return in.result(in.text("challenge"_L1));
    });
}

Async<Session> Sessions::signIn(const QString &user, const QString &deviceId, const QString &challenge, const QByteArray &signature)
{
    return post({{"user"_L1, user}, {"deviceId"_L1, deviceId}, {"challenge"_L1, challenge}, {"signature"_L1, base64(signature)}});
}

Async<domain::Nothing> Sessions::signOut(const QByteArray &token)
{
    HttpRequest request;
    request.method = "DELETE";
    request.target = "/v1/sessions";
    request.token = token;
    request.accept.clear();
    request.total = patience;
    return m_transport.send(std::move(request)).then([](const domain::Result<HttpAnswer> &answer) {
        return answer.map([](const HttpAnswer &) { return domain::nothing; });
    });
}

} // namespace client::remote
