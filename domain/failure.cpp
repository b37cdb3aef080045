// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/failure.h"

#include <array>

namespace domain {

namespace {

struct Row {
    FailureCode code;
    QLatin1StringView text;
    bool retryable;
};

constexpr auto rows = std::to_array<Row>({
#define CASEDESK_ROW(name, text, retryable) {FailureCode::name, QLatin1StringView(text), retryable},
    CASEDESK_FAILURE_CODES(CASEDESK_ROW)
#undef CASEDESK_ROW
});

} // namespace

QString codeText(FailureCode code)
{
    return rows[static_cast<size_t>(code)].text;
}

bool codeFromText(const QString &text, FailureCode *code)
{
    for (const Row &row : rows) {
        if (text == row.text) {
            *code = row.code;
            return true;
        }
    }
    return false;
}

tl::unexpected<Failure> fail(FailureCode code, const QString &detail)
{
    return tl::unexpected<Failure>(Failure{code, detail, rows[static_cast<size_t>(code)].retryable});
}

} // namespace domain
