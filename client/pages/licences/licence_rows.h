// SPDX-License-Identifier: GPL-3.0-or-later
// The licences of the cached cases as rows of a list.
#pragma once

#include "client/store/rows.h"
#include "widgets/brief_list.h"

namespace client::pages::licences {

/// Whom the licence is for: its field `holder`, or the applicant.
QString holder(const domain::Case &subject);
/// Approved cases with a licence, newest first; `words` must all occur in number, name, holder, case number or title.
QList<domain::Case> issued(const QList<client::store::CaseView> &cases, const QString &words);
widgets::BriefRow row(const domain::Case &subject);

} // namespace client::pages::licences
