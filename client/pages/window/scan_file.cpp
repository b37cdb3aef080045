// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/scan_file.h"

#include "render/picture_kind.h"

#include <QFileInfo>

namespace client::pages::window {

using namespace Qt::StringLiterals;
using domain::FailureCode;

QString ScanFile::mediaType(const QByteArray &bytes)
{
    const std::string_view kind = render::mediaTypeOf(std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size()))));
    return QString::fromLatin1(kind.data(), qsizetype(kind.size()));
}

ScanFile::Trouble ScanFile::troubleOf(FileTrouble trouble)
{
    return trouble == FileTrouble::TooLarge ? Trouble::TooLarge : Trouble::Unreadable;
}

ScanFile::Trouble ScanFile::troubleOf(const domain::Failure &failure)
{
    switch (failure.code) {
    case FailureCode::RenderDamaged:
        return Trouble::Damaged;
    case FailureCode::RenderLocked:
        return Trouble::Locked;
    case FailureCode::RenderTooLarge:
        return Trouble::TooManyPixels;
    default:
        return Trouble::Unsafe;
    }
}

QString ScanFile::words(const QString &path, Trouble trouble)
{
    const QString name = QFileInfo(path).fileName();
    switch (trouble) {
    case Trouble::Unreadable:
        return tr("%1 cannot be read. Scan it again or choose another file.").arg(name);
    case Trouble::TooLarge:
        return tr("%1 is larger than 30 MB. Scan it again in fewer pages or at 200 dpi.").arg(name);
    case Trouble::OtherKind:
        return tr("%1 is neither a PDF nor a picture (JPEG, PNG, TIFF). Choose another file.").arg(name);
    case Trouble::Damaged:
        return tr("%1 is damaged or cut short. Scan it again.").arg(name);
    case Trouble::Locked:
        return tr("%1 asks for a password. Ask for it without one.").arg(name);
    case Trouble::TooManyPixels:
        return tr("%1 has too many pixels to be shown. Scan it again at 300 dpi or less.").arg(name);
    case Trouble::Unsafe:
        break;
    }
    return tr("%1 could not be opened in the sandbox. Do not open it elsewhere; scan it again.").arg(name);
}

QString ScanFile::filter()
{
    return tr("Scans") + u" (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)"_s;
}

} // namespace client::pages::window
