// SPDX-License-Identifier: GPL-3.0-or-later
// Which cases stand on the sheet: mine, running or all; a lamp; words.
#pragma once

#include "domain/case.h"
#include "domain/lamp.h"

#include <QSet>

#include <optional>

namespace client::pages::cases {

enum class Scope { Mine, Running, All };

struct CaseFilter {
    Scope scope = Scope::Mine;
    std::optional<domain::Lamp> lamp;
    QString words;      ///< found in number, title and applicant, in any letter case; every word must occur
    QSet<QString> kept; ///< cases the officer has acted on since the list was last narrowed: they do not run away under the hand
    bool operator==(const CaseFilter &) const = default;

    bool shows(const domain::Case &subject, domain::Lamp lampOn, bool concernsMe) const;
};

/// Reads what navigation hands over: "mine", "running", "all", "lamp:red" … (my cases with that lamp); others leave `filter` as it is.
void readFilter(const QString &text, CaseFilter *filter);

} // namespace client::pages::cases
