// SPDX-License-Identifier: GPL-3.0-or-later
// Lays a sample paper out on A4 as GB/T 9704-2012 wants it: red head, title, grid of the text, seal, foot and page numbers.
#pragma once

#include "printing/samples/paper.h"
#include "printing/sheet.h"

namespace printing::samples {

struct LaidOut {
    QByteArray pdf;
    int pages = 0;
};

domain::Result<LaidOut> layOut(const Fonts &fonts, const Paper &paper);

} // namespace printing::samples
