// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/scan_file.h"

#include <QFile>
#include <QFileInfo>

namespace client::pages::window {

tl::expected<QByteArray, ScanFile::Trouble> ScanFile::read(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return tl::unexpected(Trouble::Unreadable);
    if (file.size() > mostBytes)
        return tl::unexpected(Trouble::TooLarge);
    const QByteArray bytes = file.readAll();
    if (!bytes.startsWith("%PDF-"))
        return tl::unexpected(Trouble::NotPdf);
    return bytes;
}

QString ScanFile::words(const QString &path, Trouble trouble)
{
    const QString name = QFileInfo(path).fileName();
    switch (trouble) {
    case Trouble::Unreadable:
        return tr("%1 cannot be read. Scan it again or choose another file.").arg(name);
    case Trouble::TooLarge:
        return tr("%1 is larger than 30 MB. Scan it again in fewer pages or at 200 dpi.").arg(name);
    case Trouble::NotPdf:
        break;
    }
    return tr("%1 is not a PDF. The scanner must be set to PDF: pictures cannot be shown safely here.").arg(name);
}

} // namespace client::pages::window
