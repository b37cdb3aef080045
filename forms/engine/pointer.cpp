// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/pointer.h"

#include <QJsonArray>

namespace forms::engine {

using namespace Qt::StringLiterals;

namespace {

QStringList parts(const QString &path)
{
    QStringList found = path.split(u'/');
    found.removeFirst();
    for (QString &part : found)
        part.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
    return found;
}

/// The row number, or -1.
int rowOf(const QString &part)
{
    bool good = false;
    const int row = part.toInt(&good);
    return good && row >= 0 && !part.startsWith(u'+') ? row : -1;
}

QJsonValue step(const QJsonValue &value, const QString &part)
{
    if (!value.isArray())
        return value.toObject().value(part);
    const int row = rowOf(part);
    return row < 0 ? QJsonValue(QJsonValue::Undefined) : value.toArray().at(row);
}

QJsonValue put(const QJsonValue &into, const QStringList &path, qsizetype at, const QJsonValue &value)
{
    if (at == path.size())
        return value;
    const QString &part = path.at(at);
    const int row = rowOf(part);
    const QJsonValue inner = put(step(into, part), path, at + 1, value);
    if (into.isArray() || (row >= 0 && !into.isObject())) {
        QJsonArray array = into.toArray();
        if (row < 0 || row > array.size())
            return into;
        if (inner.isUndefined())
            array.removeAt(row);
        else if (row == array.size())
            array.append(inner);
        else
            array.replace(row, inner);
        return array;
    }
    QJsonObject object = into.toObject();
    object.insert(part, inner); // an undefined value is taken out
    return object;
}

} // namespace

QJsonValue valueAt(const QJsonObject &document, const QString &path)
{
    QJsonValue value = document;
    const QStringList way = parts(path);
    for (const QString &part : way)
        value = step(value, part);
    return value;
}

QJsonObject withValue(const QJsonObject &document, const QString &path, const QJsonValue &value)
{
    if (value.isUndefined() && valueAt(document, path).isUndefined())
        return document;
    return put(document, parts(path), 0, value).toObject();
}

QString fieldPath(const QString &path)
{
    QStringList made = path.split(u'/');
    for (QString &part : made) {
        if (!part.isEmpty() && part.at(0) >= u'0' && part.at(0) <= u'9')
            part = u"*"_s;
    }
    return made.join(u'/');
}

QStringList instancePaths(const QJsonObject &document, const QString &fieldPath)
{
    const qsizetype star = fieldPath.indexOf("/*"_L1);
    if (star < 0)
        return {fieldPath};
    QStringList made;
    const QString table = fieldPath.left(star);
    const qsizetype rows = valueAt(document, table).toArray().size();
    for (qsizetype row = 0; row < rows; ++row)
        made += instancePaths(document, table + u'/' + QString::number(row) + fieldPath.mid(star + 2));
    return made;
}

QString joined(const QString &pointer, const QString &part)
{
    QString escaped = part;
    escaped.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
    return pointer + u'/' + escaped;
}

} // namespace forms::engine
