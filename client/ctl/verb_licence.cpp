// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/files.h"
#include "client/ctl/printed.h"
#include "client/remote/back_office.h"
#include "client/vault/signing.h"
#include "domain/codec.h"
#include "domain/json_reader.h"
#include "domain/licence_seal.h"

#include <QUrl>

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

/// Why a licence that was sealed is good no longer; nullptr: it is.
const domain::VoidedLicence *voidedOf(const domain::LicenceSeal &seal, const QList<domain::VoidedLicence> &voided)
{
    const auto found =
        std::find_if(voided.begin(), voided.end(), [&seal](const domain::VoidedLicence &each) { return each.id == seal.facts.number; });
    return found == voided.end() ? nullptr : &*found;
}

/// Of a licence that was given without a line: its seal follows, so the office's own record must say the same. nullptr: no such record
/// here.
Outcome unsealed(const domain::LicenceFacts &facts, const domain::Case *record, const QList<domain::VoidedLicence> &voided)
{
    const auto taken = std::find_if(voided.begin(), voided.end(), [&](const auto &each) { return each.id == facts.number; });
    QString flaw = u"not_sealed"_s;
    if (taken != voided.end() || (record && record->licence.isVoid()))
        flaw = u"voided"_s;
    else if (record)
        flaw = domain::licenceFacts(*record) == facts ? QString() : u"record_differs"_s;
    QJsonObject json = factsJson(facts);
    json.insert(u"valid"_s, flaw.isEmpty());
    json.insert(u"reason"_s, flaw);
    if (flaw.isEmpty())
        json.insert(u"by"_s, u"record"_s);
    return {json, flaw.isEmpty() ? Status::Done : Status::Invalid};
}

Outcome verdict(const Result<QString> &text, const QList<SealKey> &keys, const QList<domain::VoidedLicence> &voided = {})
{
    if (!text)
        return outcomeOf(text.error());
    if (const auto facts = domain::parseUnsealed(*text))
        return unsealed(*facts, nullptr, voided);
    const auto seal = domain::parseSeal(*text);
    if (!seal)
        return {
            {{u"valid"_s, false}, {u"reason"_s, domain::codeText(seal.error().code)}, {u"detail"_s, seal.error().detail}}, Status::Invalid};
    QString flaw = flawOf(*seal, keys);
    QJsonObject json = factsJson(seal->facts);
    if (const domain::VoidedLicence *taken = flaw.isEmpty() ? voidedOf(*seal, voided) : nullptr) {
        flaw = u"voided"_s;
        json.insert(u"voidedAt"_s, domain::momentText(taken->at));
        json.insert(u"voidReason"_s, taken->reason);
    }
    json.insert(u"valid"_s, flaw.isEmpty());
    json.insert(u"keyId"_s, seal->keyId);
    json.insert(u"reason"_s, flaw);
    return {json, flaw.isEmpty() ? Status::Done : Status::Invalid};
}

/// Those that this program understands.
template <class T> QList<T> read(const QList<QJsonObject> &objects)
{
    QList<T> values;
    for (const QJsonObject &object : objects)
        if (const auto value = domain::fromJson<T>(object))
            values.append(*value);
    return values;
}

/// What the office says of all its numbers; asked on the wire, after signing in.
Printed numbers(sync::ClientCore &core, const Arguments &arguments)
{
    QByteArray path = "/v1/licence-numbers";
    if (const QString counter = arguments.operands.value(0); !counter.isEmpty())
        path += "?counter=" + QUrl::toPercentEncoding(counter);
    return then(&core, core.syncNow(), [&core, path](const sync::SyncReport &) {
        return then(&core, core.backOffice().report(path), [](const QJsonObject &report) {
            const bool balances = report.value("balances"_L1).toBool(true);
            return printed({report, balances ? Status::Done : Status::Invalid});
        });
    });
}

/// What the cache has of the office's cases says whether such a licence was given.
Printed byRecord(sync::ClientCore &core, const domain::LicenceFacts &facts, const QList<domain::VoidedLicence> &voided)
{
    store::CaseQuery all;
    all.onlyRunning = false;
    return then(&core, core.reader().cases(all), [facts, voided](const QList<store::CaseView> &cases) {
        const auto found = std::find_if(
            cases.begin(), cases.end(), [&facts](const store::CaseView &each) { return each.base.licence.number == facts.number; });
        return printed(unsealed(facts, found == cases.end() ? nullptr : &found->base, voided));
    });
}

} // namespace

Outcome licence(const Arguments &arguments)
{
    const QByteArray key = arguments.key.value_or(QByteArray());
    return verdict(scannedText(arguments), {{domain::sealKeyId(key), 1, ed25519, key}});
}

Printed licence(sync::ClientCore &core, const Arguments &arguments)
{
    if (arguments.subject == "numbers"_L1)
        return numbers(core, arguments);
    if (arguments.subject != "verify"_L1)
        return licenceOrder(core, arguments);
    return then(&core, core.reader().objects(domain::object_kind::sealKey), [&core, arguments](const QList<QJsonObject> &keys) {
        return then(
            &core, core.reader().objects(domain::object_kind::voidedLicence), [&core, arguments, keys](const QList<QJsonObject> &voided) {
                const auto text = scannedText(arguments);
                const auto facts = text.and_then(domain::parseUnsealed);
                if (!facts)
                    return printed(verdict(text, read<SealKey>(keys), read<domain::VoidedLicence>(voided)));
                return byRecord(core, *facts, read<domain::VoidedLicence>(voided));
            });
    });
}

} // namespace client::ctl
