// SPDX-License-Identifier: GPL-3.0-or-later
// The application form (申请表) of a matter on A4 paper: blank to be handed out, or filled in to be signed.
#pragma once

#include "domain/failure.h"
#include "domain/form_outline.h"

#include <QByteArray>
#include <QDate>
#include <QFuture>

namespace printing {

struct FormPaper {
    domain::FormOutline form;
    QString office; ///< full name of the unit that takes it in
    QString number; ///< of the case; empty: not known yet
    QDate day;      ///< on a filled form, and the PDF's day of making
    bool operator==(const FormPaper &) const = default;
};

/// Title, parts, tables, the list of papers, what the applicant declares and signs, what the window notes; every page numbered. The same
/// bytes for the same form. Raises what compose raises; a detail names the field, never what was written in it.
domain::Result<QByteArray> composeForm(const FormPaper &paper);
/// In a pool thread.
QFuture<domain::Result<QByteArray>> composeFormLater(const FormPaper &paper);

} // namespace printing
