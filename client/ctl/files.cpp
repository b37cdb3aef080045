// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/files.h"

#include <QFile>

namespace client::ctl {

namespace {

constexpr qint64 pieceBytes = 1 << 20;

/// False when it cannot be read, or does not end within `maxBytes`: what is no plain file does not say its size.
bool readAll(const QString &path, qint64 maxBytes, QByteArray *bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > maxBytes)
        return false;
    bytes->reserve(file.size());
    for (QByteArray piece = file.read(pieceBytes); !piece.isEmpty(); piece = file.read(pieceBytes)) {
        *bytes += piece;
        if (bytes->size() > maxBytes)
            return false;
    }
    return file.error() == QFileDevice::NoError;
}

} // namespace

domain::Result<QByteArray> contentOf(const QString &path, qint64 maxBytes)
{
    QByteArray bytes;
    if (!readAll(path, maxBytes, &bytes))
        return domain::fail(domain::FailureCode::FileUnreadable, path);
    return bytes;
}

domain::Result<QString> firstLineOf(const QString &path)
{
    return contentOf(path, 4096).map([](const QByteArray &bytes) {
        QString line = QString::fromUtf8(bytes).section(u'\n', 0, 0);
        return line.endsWith(u'\r') ? line.chopped(1) : line;
    });
}

} // namespace client::ctl
