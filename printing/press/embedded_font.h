// SPDX-License-Identifier: GPL-3.0-or-later
// What one PDF uses of one face, and the objects it is embedded as (ISO 32000-1, 9.7 and 9.10).
#pragma once

#include "printing/press/faces.h"
#include "printing/press/pdf_file.h"

#include <QMap>

namespace printing::press {

class EmbeddedFont {
public:
    explicit EmbeddedFont(const Face &face)
        : m_face(face)
    {
    }

    /// Notes that this glyph is shown and says `words`; false when it says something else elsewhere in the file (then the page must tell).
    bool use(quint32 glyph, const QString &words);
    /// The glyph is shown; the page tells what it says.
    void use(quint32 glyph);
    /// The number of the font's object; 0 when HarfBuzz will not make its program.
    int write(PdfFile &file) const;

private:
    QByteArray widths() const;
    QByteArray toUnicode(const QByteArray &name) const;

    const Face &m_face;
    QMap<quint32, QString> m_words; ///< by glyph, in order
};

} // namespace printing::press
