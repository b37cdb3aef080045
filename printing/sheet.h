// SPDX-License-Identifier: GPL-3.0-or-later
// A PDF being drawn: pages of an exact size, millimetres from the upper left corner, the same bytes for the same strokes.
#pragma once

#include "printing/fonts.h"

#include <QByteArray>
#include <QDate>

#include <memory>

namespace printing {

class Canvas;

struct Stroke {
    double width = 0.25; ///< mm
    Rgb color;
    double dash = 0; ///< mm on and off; 0 is solid
};

/// Where the drawing goes on the paper, to undo what a printer does to it: x becomes dx + scaleX × x.
struct Placement {
    double dx = 0; ///< mm
    double dy = 0; ///< mm
    double scaleX = 1;
    double scaleY = 1;
    bool operator==(const Placement &) const = default;
};

class Sheet {
public:
    /// `made` stands in the PDF's metadata as the day it was made (midnight UTC), so that it does not depend on the clock.
    Sheet(double width, double height, const QString &title, const QDate &made);
    ~Sheet();
    Sheet(const Sheet &) = delete;
    Sheet &operator=(const Sheet &) = delete;

    /// For all that is drawn from now on, on this page and the next; once only.
    void place(const Placement &placement);
    /// What has been drawn on this page up to now is likely to be on others: it is kept once.
    void settle();
    void nextPage();
    /// `narrow` below 1 condenses the letters, keeping x.
    void text(const ShapedLine &line, double x, double baseline, const Rgb &color = {}, double narrow = 1);
    void line(double x1, double y1, double x2, double y2, const Stroke &stroke);
    void rect(double x, double y, double width, double height, double radius, const Stroke &stroke);
    void fillRect(double x, double y, double width, double height, double radius, const Rgb &color);
    /// Dark modules of a square of `modules` × `modules`, row by row, in a square of `size` mm at x, y.
    void modules(const QList<bool> &dark, int modules, double x, double y, double size, const Rgb &color);
    /// A round seal: a ring, words circling over the top from left to right, a five-pointed star. Outlines, no text.
    void seal(const Fonts &fonts, double cx, double cy, double diameter, const QString &words, bool star, const Rgb &color);

    /// Closes the PDF and gives its bytes; the sheet cannot be drawn on afterwards. Raises PdfFailed.
    domain::Result<QByteArray> finish();

private:
    std::unique_ptr<Canvas> m_canvas; ///< nullptr when the press is missing; finish() then says so
    QString m_trouble;
};

/// PdfFailed with this detail; the one place that raises it.
tl::unexpected<domain::Failure> pdfFailed(const QString &detail);

} // namespace printing
