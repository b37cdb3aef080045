// SPDX-License-Identifier: GPL-3.0-or-later
// Shaping by HarfBuzz: the lines of a composition.
#pragma once

#include "printing/press.h"
#include "printing/press/faces.h"

#include <QHash>

namespace printing::press {

/// A glyph where it stands in its line; lengths in thousandths of an em.
struct Glyph {
    const Face *face = nullptr;
    quint32 id = 0;
    double advance = 0;
    double dx = 0;
    double dy = 0;
};

/// Glyphs that stand for the code points from `code` up to the next cluster's.
struct Cluster {
    int code = 0;
    int first = 0; ///< glyphs first … last
    int last = 0;
};

/// One line, of no size yet.
struct Shape {
    QList<uint> codes;
    QList<Glyph> glyphs;
    QList<Cluster> clusters;
    QList<int> clusterOf; ///< by code point; −1 for the later ones of a cluster and for what is not drawn
};

class Line final : public ShapedText {
public:
    Line(const Shape &shape, double points);

    int length() const override { return int(m_shape.codes.size()); }
    bool beginsCluster(int index) const override { return m_shape.clusterOf[index] >= 0; }
    double advance(int index) const override;
    void setAdvance(int index, double mm, double shift) override;
    double width() const override;

    const Shape &shape() const { return m_shape; }
    double points() const { return m_points; }
    /// What a cluster says.
    QString words(const Cluster &cluster) const;

private:
    double toMm(double thousandths) const { return thousandths * m_points / (1000 * pointsPerMm); }
    double fromMm(double mm) const { return mm * 1000 * pointsPerMm / m_points; }

    Shape m_shape;
    double m_points;
};

class Setter final : public Typesetter {
public:
    explicit Setter(std::shared_ptr<const Faces> faces);

    QString missingFamily() const override { return m_faces->missing(); }
    char32_t missingGlyph(const QString &text, const Type &type) const override;
    QString borrowed(const QString &text, const Type &type) const override;
    std::unique_ptr<ShapedText> shape(const QString &text, const Type &type) const override { return line(text, type); }
    std::unique_ptr<Line> line(const QString &text, const Type &type) const;

private:
    std::shared_ptr<const Faces> m_faces;
    mutable QHash<QPair<const Face *, QString>, Shape> m_shapes; ///< of this composition: labels come back on every page
};

} // namespace printing::press
