// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/press/press.h"

#include "printing/press/fonts.h"
#include "printing/press/qr.h"
#include "printing/press/sheet.h"
#include "printing/press/spooler.h"

namespace printing::press {

std::unique_ptr<Typesetter> Plugin::typesetter() const
{
    return std::make_unique<Setter>(faces());
}

std::unique_ptr<Canvas> Plugin::canvas(double width, double height, const QString &title, const QDate &made) const
{
    return std::make_unique<PdfCanvas>(m_frames, width, height, title, made);
}

QrCode Plugin::qr(const QByteArray &utf8, QrLevel level) const
{
    return press::qr(utf8, level);
}

std::unique_ptr<SpoolDoor> Plugin::spooler(const QString &server) const
{
    return std::make_unique<CupsDoor>(server);
}

std::shared_ptr<const Faces> Plugin::faces() const
{
    std::call_once(m_opening, [this] { m_faces = std::make_shared<const Faces>(); });
    return m_faces;
}

} // namespace printing::press
