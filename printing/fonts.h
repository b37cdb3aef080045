// SPDX-License-Identifier: GPL-3.0-or-later
// The faces of the printed page, shaped one line at a time with exact advances in millimetres.
#pragma once

#include "domain/failure.h"

#include <QList>
#include <QString>

#include <memory>

namespace printing {

class ShapedText;
class Typesetter;

inline constexpr double pointsPerMm = 72.0 / 25.4;
/// Where the baseline lies below the top of the em box, in units of the size (ideographic em box of the Noto CJK faces).
inline constexpr double emAscent = 0.88;

enum class FontRole { Serif, Sans };

/// A face at a size. Serif is Noto Serif CJK SC (宋, bold 小标宋), Sans is Noto Sans CJK SC (黑体).
struct Type {
    FontRole role = FontRole::Serif;
    bool bold = false;
    double points = 12;
    double mm() const { return points / pointsPerMm; }
    bool operator==(const Type &) const = default;
};

struct Rgb {
    double red = 0;
    double green = 0;
    double blue = 0;
    bool operator==(const Rgb &) const = default;
};

/// One line of shaped text. Advances may be set for each code point (letter spacing, character grid, squeezed punctuation).
class ShapedLine {
public:
    ShapedLine();
    explicit ShapedLine(std::unique_ptr<ShapedText> text);
    ~ShapedLine();
    ShapedLine(ShapedLine &&) noexcept;
    ShapedLine &operator=(ShapedLine &&) noexcept;

    /// Number of code points.
    int length() const;
    /// Advance of a code point in mm; 0 for the later ones of a cluster.
    double advance(int index) const;
    /// Sets the advance and moves the ink right by `shift`, both in mm.
    void setAdvance(int index, double mm, double shift = 0);
    /// Adds `mm` after every character but the last.
    void space(double mm);
    double width() const;

    /// For the sheet; nullptr in a line nobody shaped.
    const ShapedText *text() const { return m_text.get(); }

private:
    std::unique_ptr<ShapedText> m_text;
};

/// Faces and shaper of one composition; used in one thread.
class Fonts {
public:
    Fonts();
    ~Fonts();
    Fonts(const Fonts &) = delete;
    Fonts &operator=(const Fonts &) = delete;

    /// The family that is missing on this machine, empty when both faces are there; why nothing can be shaped when the press is missing.
    QString missingFamily() const;
    /// The first code point of `text` neither the face nor the other family's of its weight has a glyph for; 0 when they have all.
    char32_t missingGlyph(const QString &text, const Type &type) const;
    /// The characters of `text` that are drawn in the other family, because the face has none.
    QString borrowed(const QString &text, const Type &type) const;
    /// Shapes one line (no line breaks within).
    ShapedLine shape(const QString &text, const Type &type) const;
    double width(const QString &text, const Type &type) const { return shape(text, type).width(); }
    /// For the sheet; nullptr when the press is missing.
    const Typesetter *setter() const { return m_setter.get(); }

private:
    std::unique_ptr<Typesetter> m_setter;
    QString m_trouble;
};

/// For each code point of `text`, whether a line may break before it (Unicode UAX 14, Chinese); one more for the end.
QList<bool> breaksBefore(const QString &text);

} // namespace printing
