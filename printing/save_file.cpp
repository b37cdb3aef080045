// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/save_file.h"

#include <QFileInfo>
#include <QSaveFile>

namespace printing {

namespace {

/// Into what is there: a device or a pipe is written to, never replaced by a file.
bool writeInto(const QString &path, const QByteArray &bytes, QString *why)
{
    QFile file(path);
    const bool good = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(bytes) == bytes.size();
    *why = file.errorString();
    return good;
}

bool replace(const QString &path, const QByteArray &bytes, QString *why)
{
    QSaveFile file(path);
    const bool good = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    *why = file.errorString();
    return good;
}

} // namespace

domain::Result<domain::Nothing> saveFile(const QString &path, const QByteArray &bytes)
{
    const QFileInfo there(path);
    QString why;
    const bool saved = there.exists() && !there.isFile() ? writeInto(path, bytes, &why) : replace(path, bytes, &why);
    if (!saved)
        return domain::fail(domain::FailureCode::FileUnwritable, why);
    return domain::nothing;
}

} // namespace printing
