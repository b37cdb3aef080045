// SPDX-License-Identifier: GPL-3.0-or-later
// Template and fields become the bytes that are shown, saved and printed.
#pragma once

#include "printing/sheet.h"
#include "printing/template.h"

#include <QFuture>

namespace printing {

struct ComposeOptions {
    bool background = true;   ///< false on preprinted stock
    bool seals = true;        ///< false on the copy that is sealed by hand
    Placement placement = {}; ///< of the printer's tray; never for what is kept
    bool operator==(const ComposeOptions &) const = default;
};

/// One-page PDF with the template's exact MediaBox, embedded font subsets and text that extracts as it was given; the same bytes for the
/// same input. Field `issuedOn` (ISO) becomes the PDF's day of making. Raises TemplateFieldMissing, GlyphMissing, TextOverflow, QrTooLong,
/// PdfFailed; each detail begins with the element's place, the field and the sheet's own name for it where it has one.
domain::Result<QByteArray> compose(const Template &paper, const Fields &fields, const ComposeOptions &options = {});

/// The same for many, a page each, in one PDF whose title and day are those of the first; at least one. Fonts are embedded once. The detail
/// of a failure begins with the page.
domain::Result<QByteArray> composeAll(const Template &paper, const QList<Fields> &pages, const ComposeOptions &options = {});

/// Type below this is hard to read on paper, pt (小六 is 6.5, 七号 5.5).
inline constexpr double leastLegible = 5;

/// What a person should know before the sheet is printed; it is composed all the same.
struct PaperNote {
    enum class What {
        SmallPrint, ///< shrunk below leastLegible to fit its box
        OtherFace   ///< characters only the other family has
    };
    What what = What::SmallPrint;
    QString place;      ///< "elements[3] {applicant}「姓名」"
    double points = 0;  ///< SmallPrint: what it came to
    QString characters; ///< OtherFace
    bool operator==(const PaperNote &) const = default;
};

struct Composed {
    QByteArray pdf;
    QList<PaperNote> notes;
};

/// As compose, and what is to be known of the sheet.
domain::Result<Composed> composeNoted(const Template &paper, const Fields &fields, const ComposeOptions &options = {});
/// Pages that differ, in one PDF of the first one's size and title; at least one. Every field of every page is in `fields`.
domain::Result<Composed> composePagesNoted(const QList<Template> &pages, const Fields &fields, const ComposeOptions &options = {});
QFuture<domain::Result<Composed>> composeNotedLater(
    const QByteArray &templateJson, const Fields &fields, const ComposeOptions &options = {});

/// Parses and composes in a pool thread (fonts take some 50 ms the first time).
QFuture<domain::Result<QByteArray>> composeLater(const QByteArray &templateJson, const Fields &fields, const ComposeOptions &options = {});

} // namespace printing
