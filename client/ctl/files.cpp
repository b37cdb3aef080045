// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/files.h"

#include <QFile>

namespace client::ctl {

domain::Result<QByteArray> contentOf(const QString &path, qint64 maxBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > maxBytes)
        return domain::fail(domain::FailureCode::FileUnreadable, path);
    return file.readAll();
}

domain::Result<QString> firstLineOf(const QString &path)
{
    return contentOf(path, 4096).map([](const QByteArray &bytes) {
        QString line = QString::fromUtf8(bytes).section(u'\n', 0, 0);
        return line.endsWith(u'\r') ? line.chopped(1) : line;
    });
}

} // namespace client::ctl
