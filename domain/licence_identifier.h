// SPDX-License-Identifier: GPL-3.0-or-later
// The identifier of an electronic licence (GB/T 36904-2018) and its check character (ISO 7064 MOD 37,36).
#pragma once

#include "domain/failure.h"

#include <optional>

namespace domain {

/// The check character over digits and capital letters A–Z (ISO/IEC 7064:2003, MOD 37,36); nullopt when another character is among them or
/// the text is empty.
std::optional<QChar> check37(const QString &text);

struct LicenceIdentifier {
    QString typeCode; ///< 证照类型代码, 21 characters of 0–9 and A–Z
    QString issuer;   ///< USCC of the issuing organ, 18 characters
    QString serial;   ///< 流水号, 1 to 64 characters of 0–9 and A–Z
    int version = 1;  ///< 1..999; grows with each reissue
    bool operator==(const LicenceIdentifier &) const = default;
};

/// "1.2.156.3005.2." type "." issuer "." serial "." version (three digits) "." check. Raises IdentifierMalformed with the part that is
/// wrong.
Result<QString> identifierText(const LicenceIdentifier &identifier);
/// The inverse. Raises IdentifierMalformed, also when the check character is wrong.
Result<LicenceIdentifier> parseIdentifier(const QString &text);

} // namespace domain
