// SPDX-License-Identifier: GPL-3.0-or-later
// A print template: a sheet of an exact size and what stands on it, read from JSON as printing/README.md describes.
#pragma once

#include "printing/qr.h"
#include "printing/sheet.h"
#include "printing/wording.h"

#include <variant>

namespace printing {

enum class Align { Left, Center, Right, Justify };
enum class VerticalAlign { Middle, Top, Bottom };
enum class Fit { Error, Shrink, Wrap, WrapShrink };

/// Lengths in mm, sizes of type in points.
struct TextElement {
    double x = 0, y = 0, width = 0, height = 0;
    Wording wording;
    Type type;
    Align align = Align::Left;
    VerticalAlign verticalAlign = VerticalAlign::Middle;
    double spacing = 0;
    double lineHeight = 1.5;
    double indent = 0; ///< characters
    Rgb color;
    Fit fit = Fit::Error;
    double minPoints = 0;
};

struct LineElement {
    double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
    Stroke stroke;
};

struct RectElement {
    double x = 0, y = 0, width = 0, height = 0;
    Stroke stroke; ///< width 0: none
    double radius = 0;
    std::optional<Rgb> fill;
    double innerGap = 0; ///< mm of white between the two lines; inner width 0: single line
    double innerWidth = 0;
};

struct QrElement {
    double x = 0, y = 0, size = 0; ///< quiet zone included
    Wording wording;
    QrLevel level = QrLevel::M;
    int quiet = 4;
    Rgb color;
};

struct SealElement {
    double cx = 0, cy = 0, diameter = 45;
    Wording wording;
    bool star = true;
    Rgb color;
};

struct Element {
    QString place;           ///< "elements[3]"
    bool background = false; ///< part of preprinted stock
    std::variant<TextElement, LineElement, RectElement, QrElement, SealElement> shape;
    QString label = {}; ///< what the sheet calls it: the words before its field, or those that stand left of it; may be empty
};

struct Template {
    QString name;
    Wording title;
    double width = 210;
    double height = 297;
    QList<Element> elements;

    /// Reads a template of at most 1 MiB. Raises TemplateMalformed with the place of what is wrong.
    static domain::Result<Template> parse(const QByteArray &json);
    /// Every field the title and the elements name, in order of appearance.
    QStringList fieldNames() const;
};

} // namespace printing
