// SPDX-License-Identifier: GPL-3.0-or-later
// The faces of the project's papers as HarfBuzz sees them, found by fontconfig and opened once for the whole process.
#pragma once

#include "printing/sheet.h"

#include <QList>
#include <QMutex>

#include <array>
#include <functional>
#include <hb.h>
#include <memory>

namespace printing::press {

template <auto destroy> struct Destroy {
    template <class T> void operator()(T *object) const { destroy(object); }
};
using HbFace = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using HbFont = std::unique_ptr<hb_font_t, Destroy<hb_font_destroy>>;

/// Corners of an outline and where its curves pull, in thousandths of an em.
struct Pen {
    std::function<void(double x, double y)> move;
    std::function<void(double x, double y)> line;
    std::function<void(double x1, double y1, double x2, double y2, double x, double y)> curve;
    std::function<void()> close;
};

/// One face with PostScript outlines; all its lengths are thousandths of an em. Safe to use from several threads.
class Face {
public:
    Face(FontRole role, bool bold);

    /// What is not installed, or has other outlines than the press can embed; empty when the face is there.
    const QString &missing() const { return m_missing; }
    const QByteArray &name() const { return m_name; } ///< PostScript name
    hb_font_t *font() const { return m_font.get(); }
    quint32 glyph(char32_t code) const; ///< 0: none
    double advance(quint32 glyph) const;
    void outline(quint32 glyph, const Pen &pen) const;
    /// "/FontBBox … /Ascent …" of a PDF font descriptor (ISO 32000-1, table 122).
    const QByteArray &metrics() const { return m_metrics; }
    /// The font program of these glyphs (sorted), compressed, each under its number in the face; the last few are kept.
    QByteArray program(const QList<quint32> &glyphs) const;

private:
    bool find(FontRole role, bool bold);
    QByteArray kept(const QList<quint32> &glyphs) const;
    void measure();

    QString m_missing;
    QByteArray m_name;
    QByteArray m_metrics;
    HbFace m_face;
    HbFace m_outlines; ///< the same with nothing but its outlines: what is subset
    HbFont m_font;
    mutable QMutex m_mutex;
    mutable QList<QPair<QList<quint32>, QByteArray>> m_programs;
};

/// All four.
class Faces {
public:
    Faces();
    const Face &face(const Type &type) const { return *m_faces[size_t(type.role == FontRole::Sans) * 2 + size_t(type.bold)]; }
    /// The face of this code point: the type's own, or the other family's when only that has it.
    const Face &faceOf(char32_t code, const Type &type) const;
    /// The first that is missing; empty when all are there.
    QString missing() const;

private:
    std::array<std::unique_ptr<const Face>, 4> m_faces;
};

} // namespace printing::press
