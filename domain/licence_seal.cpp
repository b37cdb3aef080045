// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/licence_seal.h"

#include "domain/command.h"
#include "domain/json_reader.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr int signatureSize = 64;
constexpr int mostCharacters = 2000;
constexpr int mostOfHolder = 40;

QString guarded(QString part)
{
    return part.replace(u'%', "%25"_L1).replace(u'|', "%7C"_L1);
}

QString plain(QString part)
{
    return part.replace("%7C"_L1, "|"_L1).replace("%25"_L1, "%"_L1);
}

/// False when the text is neither empty nor an ISO date.
bool readDate(const QString &text, QDate *date)
{
    *date = QDate::fromString(text, Qt::ISODate);
    return text.isEmpty() || dateText(*date) == text;
}

/// The facts as they stand in both texts, behind the mark.
QStringList partsOf(const LicenceFacts &facts)
{
    return {guarded(facts.number), guarded(facts.name), guarded(facts.holder), guarded(facts.identifier), dateText(facts.issuedOn),
        dateText(facts.validUntil)};
}

QStringList splitText(const QString &text)
{
    return text.size() <= mostCharacters ? text.split(u'|') : QStringList();
}

tl::unexpected<Failure> malformed(const QString &detail)
{
    return fail(FailureCode::SealMalformed, detail);
}

Result<LicenceFacts> factsOf(const QStringList &parts)
{
    LicenceFacts facts{plain(parts.at(1)), plain(parts.at(2)), plain(parts.at(3)), plain(parts.at(4))};
    if (!readDate(parts.at(5), &facts.issuedOn) || !readDate(parts.at(6), &facts.validUntil))
        return malformed(u"date"_s);
    return facts;
}

} // namespace

LicenceFacts licenceFacts(const Case &subject)
{
    const Licence &licence = subject.licence;
    QString holder = subject.applicant.name;
    if (holder.size() > mostOfHolder)
        holder = holder.first(holder.at(mostOfHolder - 2).isHighSurrogate() ? mostOfHolder - 2 : mostOfHolder - 1) + u'…';
    return {licence.number, licence.name, holder, licence.identifier, licence.issuedOn, licence.validUntil};
}

QString sealKeyId(const QByteArray &publicKey)
{
    return QString::fromLatin1(QCryptographicHash::hash(publicKey, QCryptographicHash::Sha256).toHex().first(16));
}

QByteArray sealBytes(const LicenceFacts &facts, const QString &keyId)
{
    return canonicalCbor(QJsonArray{u"casedesk-licence"_s, 1, keyId, facts.number, facts.name, facts.holder, facts.identifier,
        dateText(facts.issuedOn), dateText(facts.validUntil)});
}

QString sealText(const LicenceSeal &seal)
{
    return (QStringList{u"CD1"_s} + partsOf(seal.facts)
        + QStringList{guarded(seal.keyId), QString::fromLatin1(seal.signature.toBase64(base64))})
        .join(u'|');
}

Result<LicenceSeal> parseSeal(const QString &text)
{
    const QStringList parts = splitText(text);
    if (parts.size() != 9 || parts.constFirst() != "CD1"_L1)
        return malformed(u"form"_s);
    const auto facts = factsOf(parts);
    if (!facts)
        return tl::unexpected(facts.error());
    const QByteArray::FromBase64Result signature =
        QByteArray::fromBase64Encoding(parts.at(8).toLatin1(), base64 | QByteArray::AbortOnBase64DecodingErrors);
    if (!signature || signature.decoded.size() != signatureSize)
        return malformed(u"signature"_s);
    return LicenceSeal{*facts, plain(parts.at(7)), signature.decoded};
}

QString unsealedText(const LicenceFacts &facts)
{
    return (QStringList{u"CD0"_s} + partsOf(facts)).join(u'|');
}

Result<LicenceFacts> parseUnsealed(const QString &text)
{
    const QStringList parts = splitText(text);
    if (parts.size() != 7 || parts.constFirst() != "CD0"_L1)
        return malformed(u"form"_s);
    return factsOf(parts);
}

} // namespace domain
