// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/files.h"
#include "client/ctl/printed.h"
#include "client/vault/signing.h"
#include "domain/codec.h"
#include "domain/json_reader.h"
#include "domain/licence_seal.h"

#include <algorithm>

namespace client::ctl {

using namespace Qt::StringLiterals;
using domain::Result;
using domain::SealKey;

namespace {

constexpr qint64 mostBytes = 8192;
const QString ed25519 = u"Ed25519"_s;

/// The scanned text: a word of the command line, or a file without the space around it.
Result<QString> scannedText(const Arguments &arguments)
{
    if (arguments.file.isEmpty())
        return arguments.operands.at(0);
    return contentOf(arguments.file, mostBytes).map([](const QByteArray &bytes) { return QString::fromUtf8(bytes).trimmed(); });
}

QJsonObject factsJson(const domain::LicenceFacts &facts)
{
    QJsonObject json{{u"number"_s, facts.number}, {u"name"_s, facts.name}, {u"holder"_s, facts.holder}, {u"identifier"_s, facts.identifier},
        {u"issuedOn"_s, domain::dateText(facts.issuedOn)}, {u"validUntil"_s, domain::dateText(facts.validUntil)}};
    json.insert(u"expired"_s, facts.validUntil.isValid() && facts.validUntil < domain::SystemClock().today());
    return json;
}

/// Why the seal does not hold; empty: it does. A key counts only under the id that follows from it.
QString flawOf(const domain::LicenceSeal &seal, const QList<SealKey> &keys)
{
    const auto key = std::find_if(keys.begin(), keys.end(),
        [&seal](const SealKey &each) { return each.id == seal.keyId && each.id == domain::sealKeyId(each.publicKey); });
    if (key == keys.end())
        return u"key_unknown"_s;
    const QByteArray bytes = domain::sealBytes(seal.facts, seal.keyId);
    return vault::signatureHolds(key->algorithm, key->publicKey, bytes, seal.signature) ? QString() : u"signature_wrong"_s;
}

Outcome verdict(const Result<QString> &text, const QList<SealKey> &keys)
{
    if (!text)
        return outcomeOf(text.error());
    const auto seal = domain::parseSeal(*text);
    if (!seal)
        return {
            {{u"valid"_s, false}, {u"reason"_s, domain::codeText(seal.error().code)}, {u"detail"_s, seal.error().detail}}, Status::Invalid};
    const QString flaw = flawOf(*seal, keys);
    QJsonObject json = factsJson(seal->facts);
    json.insert(u"valid"_s, flaw.isEmpty());
    json.insert(u"keyId"_s, seal->keyId);
    json.insert(u"reason"_s, flaw);
    return {json, flaw.isEmpty() ? Status::Done : Status::Invalid};
}

} // namespace

Outcome licence(const Arguments &arguments)
{
    const QByteArray key = arguments.key.value_or(QByteArray());
    return verdict(scannedText(arguments), {{domain::sealKeyId(key), 1, ed25519, key}});
}

Printed licence(sync::ClientCore &core, const Arguments &arguments)
{
    return then(&core, core.reader().objects(domain::object_kind::sealKey), [arguments](const QList<QJsonObject> &objects) {
        QList<SealKey> keys;
        for (const QJsonObject &object : objects) {
            if (const auto key = domain::fromJson<SealKey>(object))
                keys.append(*key);
        }
        return printed(verdict(scannedText(arguments), keys));
    });
}

} // namespace client::ctl
