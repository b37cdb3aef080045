// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader tells a person when a paper or a page of it cannot be shown.
#pragma once

#include "domain/failure.h"

#include <QString>

namespace widgets {

struct PdfNotice {
    QString headline;
    QString explanation;
    QString code; ///< for the small print
};

/// `whole`: the paper, otherwise one page of it.
PdfNotice pdfNotice(const domain::Failure &failure, bool whole);

} // namespace widgets
