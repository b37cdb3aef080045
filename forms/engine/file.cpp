// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/file.h"

#include "domain/codec.h"
#include "domain/matter.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace forms::engine {

namespace {

constexpr qint64 mostBytes = 1 << 20;

} // namespace

QString shownPath(const QDir &folder, const QString &fileName)
{
    return folder.dirName() + u'/' + fileName;
}

domain::Result<QByteArray> readFile(const QDir &folder, const QString &fileName)
{
    QFile file(folder.filePath(fileName));
    QString flaw;
    QByteArray bytes;
    if (file.open(QIODevice::ReadOnly))
        bytes = file.read(mostBytes + 1);
    if (file.error() != QFileDevice::NoError)
        flaw = file.errorString();
    else if (bytes.size() > mostBytes)
        flaw = u"longer than 1 MiB"_s;
    if (!flaw.isEmpty())
        return domain::fail(domain::FailureCode::PackageUnreadable, shownPath(folder, fileName) + u": " + flaw);
    return bytes;
}

domain::Result<QJsonObject> readJson(const QDir &folder, const QString &fileName)
{
    const auto bytes = readFile(folder, fileName);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto json = domain::parseObject(*bytes);
    if (!json)
        return domain::matterMalformed(shownPath(folder, fileName) + u": " + json.error().detail);
    return json;
}

} // namespace forms::engine
