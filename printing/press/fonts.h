// SPDX-License-Identifier: GPL-3.0-or-later
// Shaping by Pango: the faces of a composition and its lines.
#pragma once

#include "printing/press.h"

using cairo_t = struct _cairo;

namespace printing::press {

class PangoLine final : public ShapedText {
public:
    PangoLine();
    ~PangoLine() override;

    int length() const override;
    bool beginsCluster(int index) const override;
    double advance(int index) const override;
    void setAdvance(int index, double mm, double shift) override;
    double width() const override;

    /// Draws at the current transformation (units: points) with the baseline's left end at x, y in mm; as text that can be selected.
    void show(cairo_t *cairo, double x, double y) const;
    /// Adds the outlines to the current path: ink, not text.
    void outline(cairo_t *cairo, double x, double y) const;

private:
    friend class PangoFonts;
    struct Parts;
    std::unique_ptr<Parts> m;
};

class PangoFonts final : public Typesetter {
public:
    PangoFonts();
    ~PangoFonts() override;

    QString missingFamily() const override;
    char32_t missingGlyph(const QString &text, const Type &type) const override;
    std::unique_ptr<ShapedText> shape(const QString &text, const Type &type) const override { return line(text, type); }
    std::unique_ptr<PangoLine> line(const QString &text, const Type &type) const;

private:
    struct Parts;
    std::shared_ptr<const Parts> m;
};

/// As printing::breaksBefore.
QList<bool> breaksBefore(const QString &text);

} // namespace printing::press
