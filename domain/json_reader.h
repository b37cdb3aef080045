// SPDX-License-Identifier: GPL-3.0-or-later
// Strict reading of a JSON object: each accessor names a key; the first thing missing or mistyped is remembered with its path.
#pragma once

#include "domain/document.h"
#include "domain/failure.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace domain {

/// Whether a key must be there. An optional key may be absent or null; a wrong type is wrong all the same.
enum class Need { Required, Optional };

/// Reads one object. After a flaw every accessor goes on answering empty values; `result` then gives JsonShape instead of the value:
///     JsonReader in(json);
///     Unit unit{.id = in.text("id"_L1), …};
///     return in.result(unit);
class JsonReader {
public:
    explicit JsonReader(const QJsonObject &object)
        : m_object(object)
    {
    }
    JsonReader(const JsonReader &) = delete;
    JsonReader &operator=(const JsonReader &) = delete;

    QString text(QLatin1StringView key, Need need = Need::Required);
    /// Within -(2^53-1)..2^53-1 unless narrower bounds are given.
    qint64 integer(QLatin1StringView key, qint64 least = -mostExact, qint64 most = mostExact, Need need = Need::Required);
    int count(QLatin1StringView key, int most, Need need = Need::Required) { return static_cast<int>(integer(key, 0, most, need)); }
    bool flag(QLatin1StringView key, Need need = Need::Required);
    /// "2006-07-06"; an absent optional one is an invalid date.
    QDate date(QLatin1StringView key, Need need = Need::Required);
    /// "2006-07-06T01:00:00.000Z", milliseconds may be missing; an absent optional one is null.
    QDateTime moment(QLatin1StringView key, Need need = Need::Required);
    /// Standard base64 with padding.
    QByteArray bytes(QLatin1StringView key);
    /// 64 lower-case hex digits.
    QString sha256(QLatin1StringView key, Need need = Need::Required);
    QJsonObject json(QLatin1StringView key, Need need = Need::Required);
    QStringList texts(QLatin1StringView key, Need need = Need::Required);
    /// Integers of at least 0.
    QList<qint64> integers(QLatin1StringView key);
    QMap<QString, QString> textMap(QLatin1StringView key, Need need = Need::Required);
    BlobRef blob(QLatin1StringView key, Need need = Need::Required);
    bool has(QLatin1StringView key) const;

    /// A value that `fromText(text, &value)` knows.
    template <class E> E oneOf(QLatin1StringView key)
    {
        E value{};
        const QString found = text(key);
        if (!hasFlaw() && !fromText(found, &value))
            note(key, QStringLiteral("unknown value ") + found.left(40));
        return value;
    }
    template <class E> QList<E> listOf(QLatin1StringView key)
    {
        QList<E> values;
        const QStringList found = texts(key);
        for (const QString &each : found) {
            E value{};
            if (!fromText(each, &value))
                note(key, QStringLiteral("unknown value ") + each.left(40));
            values.append(value);
        }
        return values;
    }
    /// An array of objects, each read by `read(JsonReader &)`.
    template <class Read> auto list(QLatin1StringView key, Read read, Need need = Need::Required)
    {
        QList<decltype(read(*this))> values;
        const QJsonArray found = array(key, need);
        values.reserve(found.size());
        for (qsizetype i = 0; i < found.size() && !hasFlaw(); ++i) {
            const QJsonObject element = found.at(i).toObject();
            JsonReader child(element, this, key, i);
            if (!found.at(i).isObject())
                child.note({}, QStringLiteral("not an object"));
            else
                values.append(read(child));
        }
        return values;
    }
    /// An object read by `read(JsonReader &)`; an absent optional one is a value-initialised result.
    template <class Read> auto object(QLatin1StringView key, Read read, Need need = Need::Required)
    {
        using Value = decltype(read(*this));
        const QJsonObject found = json(key, need);
        if (hasFlaw() || !has(key))
            return Value{};
        JsonReader child(found, this, key, -1);
        return read(child);
    }

    /// The value, or JsonShape with the path of the first flaw.
    template <class T> Result<T> result(T value) const
    {
        if (hasFlaw())
            return failure();
        return value;
    }
    bool hasFlaw() const { return !root().m_flaw.isEmpty(); }
    /// Remembers a flaw at `key`, unless there is one already.
    void note(QLatin1StringView key, const QString &flaw);

    static constexpr qint64 mostExact = (qint64(1) << 53) - 1;

private:
    JsonReader(const QJsonObject &object, JsonReader *parent, QLatin1StringView key, qsizetype index)
        : m_object(object)
        , m_parent(parent)
        , m_key(key)
        , m_index(index)
    {
    }
    const JsonReader &root() const { return m_parent ? m_parent->root() : *this; }
    QString path() const;
    tl::unexpected<Failure> failure() const;
    QJsonArray array(QLatin1StringView key, Need need);
    /// The value, noted as a flaw when it is missing though required or of another type.
    QJsonValue value(QLatin1StringView key, QJsonValue::Type type, Need need);

    const QJsonObject &m_object;
    JsonReader *m_parent = nullptr;
    QLatin1StringView m_key;
    qsizetype m_index = -1;
    QString m_flaw; ///< of the root only
};

/// "2006-07-06T01:00:00.000Z"; empty for a null moment.
QString momentText(const QDateTime &moment);
/// The inverse; null when the text is not of this form.
QDateTime momentFromText(const QString &text);
/// "2006-07-06"; empty for an invalid date.
QString dateText(const QDate &date);

} // namespace domain
