// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/json_object.h"

#include <QRegularExpression>

namespace printing {

using namespace Qt::StringLiterals;

void TemplateError::set(const QString &place, const QString &what)
{
    if (text.isEmpty())
        text = place + u": "_s + what;
}

JsonObject::JsonObject(const QJsonObject &object, const QString &place, TemplateError &error)
    : m_object(object)
    , m_place(place)
    , m_error(error)
{
}

QString JsonObject::place(const char *key) const
{
    return (m_place.isEmpty() ? QString() : QString(m_place + u'.')) + QLatin1StringView(key);
}

void JsonObject::wrong(const char *key, const QString &what)
{
    m_error.set(place(key), what);
}

QJsonValue JsonObject::take(const char *key)
{
    m_taken << QLatin1StringView(key);
    return m_object.value(QLatin1StringView(key));
}

double JsonObject::number(const char *key, double least, double most, std::optional<double> fallback)
{
    const auto value = take(key);
    if (value.isUndefined() && fallback)
        return *fallback;
    const double number = value.toDouble();
    if (!value.isDouble())
        wrong(key, u"a number is needed"_s);
    else if (!(number >= least && number <= most))
        wrong(key, u"must be between %1 and %2"_s.arg(least).arg(most));
    else
        return number;
    return least;
}

QString JsonObject::string(const char *key, std::optional<QString> fallback)
{
    const auto value = take(key);
    if (value.isUndefined() && fallback)
        return *fallback;
    if (!value.isString() || value.toString().isEmpty())
        wrong(key, u"words are needed"_s);
    return value.toString();
}

bool JsonObject::boolean(const char *key, bool fallback)
{
    const auto value = take(key);
    if (!value.isUndefined() && !value.isBool())
        wrong(key, u"true or false is needed"_s);
    return value.toBool(fallback);
}

int JsonObject::choice(const char *key, const QStringList &names, int fallback)
{
    const auto value = take(key);
    if (value.isUndefined() && fallback >= 0)
        return fallback;
    const auto index = int(names.indexOf(value.toString()));
    if (index < 0)
        wrong(key, u"must be one of "_s + names.join(u", "_s));
    return qMax(index, 0);
}

Rgb JsonObject::color(const char *key, const Rgb &fallback)
{
    static const QRegularExpression form(u"\\A#[0-9A-Fa-f]{6}\\z"_s);
    const auto value = take(key);
    if (value.isUndefined())
        return fallback;
    if (!form.match(value.toString()).hasMatch()) {
        wrong(key, u"a colour is written #RRGGBB"_s);
        return fallback;
    }
    const uint bits = value.toString().mid(1).toUInt(nullptr, 16);
    return {(bits >> 16 & 255) / 255.0, (bits >> 8 & 255) / 255.0, (bits & 255) / 255.0};
}

JsonObject JsonObject::object(const char *key)
{
    const auto value = take(key);
    if (!value.isObject())
        wrong(key, u"an object is needed"_s);
    return {value.toObject(), place(key), m_error};
}

void JsonObject::finish()
{
    for (const auto &key : m_object.keys())
        if (!m_taken.contains(key))
            m_error.set((m_place.isEmpty() ? QString() : QString(m_place + u'.')) + key, u"unknown key"_s);
}

} // namespace printing
