// SPDX-License-Identifier: GPL-3.0-or-later
// The application form (申请表) of a matter on A4 paper: blank to be handed out, or filled in to be signed.
#pragma once

#include "domain/form_outline.h"
#include "domain/intake.h"
#include "printing/compose.h"

#include <QByteArray>
#include <QDate>
#include <QFuture>
#include <QRectF>

namespace printing {

/// What was drawn as a signature: dots of ink, and the size of what they were drawn on, in the same unit.
struct SignatureInk {
    QSizeF size{0, 0};
    QList<QRectF> dots = {};
    bool operator==(const SignatureInk &) const = default;
};

struct FormPaper {
    domain::FormOutline form;
    QString office; ///< full name of the unit that takes it in
    QString number; ///< of the case; empty: not known yet
    QDate day;      ///< on a filled form, and the PDF's day of making
    QList<domain::FeeLine> fees = {};
    SignatureInk signature = {}; ///< the applicant's; empty: the line stays free
    bool operator==(const FormPaper &) const = default;
};

/// Title, parts, tables, the list of papers, what the applicant declares and signs, what the window notes; every page numbered. The same
/// bytes for the same form. Raises what compose raises; a detail names the field, never what was written in it.
domain::Result<Composed> composeForm(const FormPaper &paper);
/// In a pool thread.
QFuture<domain::Result<Composed>> composeFormLater(const FormPaper &paper);

} // namespace printing
