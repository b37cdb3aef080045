// SPDX-License-Identifier: GPL-3.0-or-later
// A strict reader of one JSON object of a template: every key is asked for with its type and range, and the first thing wrong is kept with
// its place.
#pragma once

#include "printing/fonts.h"

#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <optional>

namespace printing {

/// The first thing wrong in a template, with its place ("elements[4].size: …").
struct TemplateError {
    QString text;
    void set(const QString &place, const QString &what);
};

class JsonObject {
public:
    JsonObject(const QJsonObject &object, const QString &place, TemplateError &error);

    /// Each answers a harmless value after an error; `fallback` makes the key optional.
    double number(const char *key, double least, double most, std::optional<double> fallback = {});
    QString string(const char *key, std::optional<QString> fallback = {});
    bool boolean(const char *key, bool fallback);
    /// The index of the value among `names`.
    int choice(const char *key, const QStringList &names, int fallback);
    Rgb color(const char *key, const Rgb &fallback);
    bool has(const char *key) const { return m_object.contains(QLatin1StringView(key)); }
    JsonObject object(const char *key);
    /// Any value, read by the caller.
    QJsonValue value(const char *key) { return take(key); }
    QString place(const char *key) const;
    void wrong(const char *key, const QString &what);

    /// Complains of keys nobody asked for.
    void finish();

private:
    QJsonValue take(const char *key);

    QJsonObject m_object;
    QString m_place;
    TemplateError &m_error;
    QSet<QString> m_taken;
};

} // namespace printing
