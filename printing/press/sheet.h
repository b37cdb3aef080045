// SPDX-License-Identifier: GPL-3.0-or-later
// A PDF drawn page by page.
#pragma once

#include "printing/press.h"
#include "printing/press/pdf_file.h"

namespace printing::press {

/// Lines and faces handed in are of this press: Line and Setter. `frames` keeps what many files have in common.
class PdfCanvas final : public Canvas {
public:
    PdfCanvas(std::shared_ptr<PackedStreams> frames, double width, double height, const QString &title, const QDate &made);
    ~PdfCanvas() override;
    PdfCanvas(const PdfCanvas &) = delete;
    PdfCanvas &operator=(const PdfCanvas &) = delete;

    void place(const Placement &placement) override;
    void settle() override;
    void nextPage() override;
    void text(const ShapedText &line, double x, double baseline, const Rgb &color, double narrow) override;
    void line(double x1, double y1, double x2, double y2, const Stroke &stroke) override;
    void rect(double x, double y, double width, double height, double radius, const Stroke &stroke) override;
    void fillRect(double x, double y, double width, double height, double radius, const Rgb &color) override;
    void modules(const QList<bool> &dark, int modules, double x, double y, double size, const Rgb &color) override;
    void seal(const Typesetter &fonts, double cx, double cy, double diameter, const QString &words, bool star, const Rgb &color) override;
    tl::expected<QByteArray, QString> finish() override;

private:
    struct Parts;
    std::unique_ptr<Parts> m;
};

} // namespace printing::press
