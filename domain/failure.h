// SPDX-License-Identifier: GPL-3.0-or-later
// What went wrong, as a value: every fallible function answers Result<T>; only pages and ctl turn it into words.
#pragma once

#include "domain/failure_codes.h"

#include <QMetaType>
#include <QString>

#include <tl/expected.hpp>

namespace domain {

enum class FailureCode {
#define CASEDESK_ENUM(name, text, retryable) name,
    CASEDESK_FAILURE_CODES(CASEDESK_ENUM)
#undef CASEDESK_ENUM
};

/// A failure: its code, a detail for the log and the small print (never a secret), and whether trying again can help.
struct Failure {
    FailureCode code{};
    QString detail;
    bool retryable = false;
    bool operator==(const Failure &) const = default;
};

template <class T> using Result = tl::expected<T, Failure>;
struct Nothing {
    bool operator==(const Nothing &) const = default;
};
inline constexpr Nothing nothing{};

/// The code as it stands on the wire, on screen and in docs/failures.md, for example "vault.passphrase_wrong".
QString codeText(FailureCode code);
/// The inverse of codeText; false when the text is none of ours.
bool codeFromText(const QString &text, FailureCode *code);

/// Makes the failure; `return fail(FailureCode::X, detail);` stands in one place for each code.
tl::unexpected<Failure> fail(FailureCode code, const QString &detail = {});

} // namespace domain

Q_DECLARE_METATYPE(domain::Failure)
