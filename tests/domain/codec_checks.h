// SPDX-License-Identifier: GPL-3.0-or-later
// Checks every codec must pass: there and back without loss, and each member in turn missing or of another type.
#pragma once

#include "domain/codec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <functional>

namespace codec_checks {

/// The whole value with something else at one place; Undefined takes a member away.
using Changed = std::function<QJsonValue(const QJsonValue &with)>;
using Visit = std::function<void(const QString &path, const QJsonValue &old, const Changed &changed)>;

/// Calls `visit` for every member of every object in `value`; `path` has the form of JsonShape.
inline void eachPlace(const QJsonValue &value, const QString &path, const Changed &whole, const Visit &visit)
{
    const QJsonObject object = value.toObject();
    for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
        const QString here = path.isEmpty() ? member.key() : QString(path + QLatin1Char('.') + member.key());
        const Changed changed = [object, key = member.key(), whole](const QJsonValue &with) {
            QJsonObject copy = object;
            copy.insert(key, with);
            return whole(copy);
        };
        visit(here, member.value(), changed);
        eachPlace(member.value(), here, changed, visit);
    }
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const Changed changed = [array, i, whole](const QJsonValue &with) {
            QJsonArray copy = array;
            copy[i] = with;
            return whole(copy);
        };
        eachPlace(array.at(i), path + QLatin1Char('[') + QString::number(i) + QLatin1Char(']'), changed, visit);
    }
}

/// There and back through bytes; `value` should have every member set.
template <class T> void roundTrip(const T &value)
{
    const QByteArray bytes = QJsonDocument(domain::toJson(value)).toJson(QJsonDocument::Compact);
    const auto object = domain::parseObject(bytes);
    QVERIFY2(object, bytes.constData());
    const auto read = domain::fromJson<T>(*object);
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QVERIFY(*read == value);
    QJsonObject more = *object;
    more.insert(QStringLiteral("somethingNewer"), QJsonArray{1, 2});
    QVERIFY(domain::fromJson<T>(more).has_value());
}

/// Takes each member away and puts a value of another type in its place. Members whose path ends in one of `optional` may be absent; what
/// lies below one of `open` (maps, bodies) is anything.
template <class T> void minefield(const T &value, const QSet<QString> &optional, const QSet<QString> &open = {})
{
    int places = 0;
    const Changed itself = [](const QJsonValue &with) { return with; };
    eachPlace(domain::toJson(value), {}, itself, [&](const QString &path, const QJsonValue &old, const Changed &changed) {
        for (const QString &each : open) {
            if (path.startsWith(each + QLatin1Char('.')))
                return;
        }
        ++places;
        const QString name = path.section(QLatin1Char('.'), -1);
        const bool mayMiss = optional.contains(name);
        const auto without = domain::fromJson<T>(changed(QJsonValue(QJsonValue::Undefined)).toObject());
        QVERIFY2(without.has_value() == mayMiss, qPrintable(path));
        QVERIFY2(domain::fromJson<T>(changed(QJsonValue::Null).toObject()).has_value() == mayMiss, qPrintable(path));
        const QJsonValue wrong = old.isArray() ? QJsonValue(QStringLiteral("x")) : QJsonValue(QJsonArray{1});
        const auto mistyped = domain::fromJson<T>(changed(wrong).toObject());
        QVERIFY2(!mistyped, qPrintable(path));
        QCOMPARE(mistyped.error().code, domain::FailureCode::JsonShape);
        QVERIFY2(mistyped.error().detail.startsWith(path), qPrintable(path + QStringLiteral(" <> ") + mistyped.error().detail));
    });
    QVERIFY(places > 3);
    QVERIFY(!domain::fromJson<T>({}).has_value());
}

} // namespace codec_checks
