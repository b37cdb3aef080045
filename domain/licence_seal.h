// SPDX-License-Identifier: GPL-3.0-or-later
// What the QR code of a licence says: its facts, signed by the office, to be checked with no network.
#pragma once

#include "domain/case.h"

#include <QByteArray>
#include <QDate>
#include <QString>

namespace domain {

struct LicenceFacts {
    QString number;
    QString name; ///< of the licence
    QString holder;
    QString identifier = {}; ///< may be empty
    QDate issuedOn = {};
    QDate validUntil = {}; ///< invalid: unlimited
    bool operator==(const LicenceFacts &) const = default;
};

/// Facts with the office's signature (Ed25519, 64 bytes) by the key of this id.
struct LicenceSeal {
    LicenceFacts facts;
    QString keyId;
    QByteArray signature;
    bool operator==(const LicenceSeal &) const = default;
};

/// A public key licences are sealed with; an object of the feed everybody sees.
struct SealKey {
    QString id; ///< first 16 hex digits of the SHA-256 of the key
    qint64 version = 1;
    QString algorithm; ///< "Ed25519"
    QByteArray publicKey;
    bool operator==(const SealKey &) const = default;
};

/// What is sealed of an approved case. Of a holder's name longer than 40 characters the first 39 and "…": the code must stay small enough
/// to be read off a card.
LicenceFacts licenceFacts(const Case &subject);
/// The id of a public key.
QString sealKeyId(const QByteArray &publicKey);
/// The bytes that are signed: CBOR array ["casedesk-licence", 1, keyId, number, name, holder, identifier, issuedOn, validUntil], dates ISO
/// or empty.
QByteArray sealBytes(const LicenceFacts &facts, const QString &keyId);
/// "CD1|number|name|holder|identifier|issuedOn|validUntil|keyId|signature", the signature in base64url; "|" and "%" within a part are
/// percent-encoded.
QString sealText(const LicenceSeal &seal);
/// The inverse; the signature is not checked. Raises SealMalformed.
Result<LicenceSeal> parseSeal(const QString &text);

/// "CD0|number|name|holder|identifier|issuedOn|validUntil": the QR code of a licence the office has not sealed, because it was given with a
/// leased number while there was no line. It proves nothing by itself: whoever reads it compares it with what the office knows.
QString unsealedText(const LicenceFacts &facts);
/// The inverse. Raises SealMalformed.
Result<LicenceFacts> parseUnsealed(const QString &text);

} // namespace domain
