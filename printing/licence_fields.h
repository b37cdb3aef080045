// SPDX-License-Identifier: GPL-3.0-or-later
// What a licence template may print of an approved case.
#pragma once

#include "domain/case.h"
#include "printing/wording.h"

namespace printing {

/// The licence's own fields, and `number`, `name`, `issuedOn`, `validUntil` (ISO dates; validUntil absent when unlimited), `caseNumber`,
/// `caseTitle`, `applicant`, `applicantId`, `identifier`, and `qr` (the office's seal, which can be checked offline; where it
/// follows, domain::unsealedText) where the licence does not set them itself.
Fields licenceFields(const domain::Case &subject);

} // namespace printing
