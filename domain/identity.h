// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that name people, organisations and papers: checks that warn (real numbers exist that fail) and one normal form.
#pragma once

#include "domain/failure.h"

#include <QDate>
#include <QString>

namespace domain {

enum class IdFinding { Good, WrongLength, WrongCharacter, WrongCheck, WrongDate, WrongArea, WrongOrganisationCheck };

/// Citizen identity number, GB 11643 with ISO 7064 MOD 11-2. Warn on anything but Good, never block.
IdFinding checkCitizenId(const QString &number);
/// Unified social credit code, GB 32100; places 9–17 carry the organisation code with a check of its own (GB 11714).
IdFinding checkUscc(const QString &number);

/// 深府〔2006〕12号: issuing mark, year, serial.
struct DocumentNumber {
    QString mark;
    int year = 0;
    int serial = 0;
    bool operator==(const DocumentNumber &) const = default;
    /// Normal form with 〔〕 (U+3014, U+3015), no 第, no leading zeros, 号 at the end.
    QString text() const;
};

/// Reads a number in the ways people type it: any brackets [ ] ( ) （）【】〔〕, full-width digits, spaces, 第, leading zeros, with or
/// without 号. Raises DocumentNumberMalformed.
Result<DocumentNumber> parseDocumentNumber(const QString &typed);

} // namespace domain
