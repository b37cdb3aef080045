// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/file_reader.h"

#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace client::pages {

namespace {

constexpr qint64 partBytes = 1 << 20;

FileBytes readParts(const QString &path, qint64 mostBytes, QPromise<FileBytes> &promise)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return tl::unexpected(FileTrouble::Unreadable);
    const qint64 size = file.size();
    if (size > mostBytes)
        return tl::unexpected(FileTrouble::TooLarge);
    QByteArray bytes;
    bytes.reserve(size);
    while (bytes.size() < size && !promise.isCanceled()) {
        const QByteArray part = file.read(qMin(partBytes, size - bytes.size()));
        if (part.isEmpty())
            break;
        bytes += part;
        promise.setProgressValue(int(bytes.size() * 100 / size));
    }
    return bytes.size() == size && file.atEnd() ? FileBytes(bytes) : tl::unexpected(FileTrouble::Unreadable);
}

} // namespace

QFuture<FileBytes> readFile(const QString &path, qint64 mostBytes)
{
    auto promise = std::make_shared<QPromise<FileBytes>>();
    promise->setProgressRange(0, 100);
    promise->start();
    QThreadPool::globalInstance()->start([promise, path, mostBytes] {
        promise->addResult(readParts(path, mostBytes, *promise));
        promise->finish();
    });
    return promise->future();
}

} // namespace client::pages
