// SPDX-License-Identifier: GPL-3.0-or-later
// From what a person types into a search field to an FTS5 expression.
#pragma once

#include <QString>

namespace client::store {

/// Every word must occur; the last letters of each may go on. A document number typed in any style is looked for in its normal form.
/// Null when there is nothing to look for (empty, or punctuation only).
QString matchExpression(const QString &typed);

} // namespace client::store
