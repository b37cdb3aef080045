// SPDX-License-Identifier: GPL-3.0-or-later
// The papers an applicant is given at the window: which template, and what stands in it.
#pragma once

#include "domain/case.h"
#include "printing/wording.h"

namespace printing {

/// 收件凭证, 受理通知书, 一次性补正告知书, 不予受理通知书 (行政许可法 §32), 收费收据, 快递面单, 补交材料收件凭证.
enum class WindowPaper { Receipt, Acceptance, Corrections, Refusal, FeeReceipt, CourierLabel, SupplementReceipt };

/// What the papers say beside the case: who gives them, where and when.
struct WindowFacts {
    domain::Case subject; ///< as the server has it, or as it was taken in (no number yet)
    domain::Matter matter;
    QString office; ///< full name of the unit the applicant deals with; stands in the head and in the seal
    QString desk;
    QString officer;
    QString phone;            ///< of the office; may be empty
    QString address;          ///< of the applicant, for the courier
    QDate day;                ///< on the paper
    QStringList brought = {}; ///< of a supplement: the materials that came this time, by id
};

/// The template (casedesk-template-1, forms/papers), to be composed.
QByteArray windowPaperTemplate(WindowPaper paper);
/// The fields of that template; what is not known yet (number, due day) is absent and the template says so in its own words.
Fields windowPaperFields(WindowPaper paper, const WindowFacts &facts);

} // namespace printing
