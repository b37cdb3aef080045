// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/outline_words.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace forms::engine {

using namespace Qt::StringLiterals;

namespace {

const QJsonObject &words()
{
    static const QJsonObject json = [] {
        QFile file(u":/forms/outline.json"_s);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }();
    return json;
}

} // namespace

QString outlineWords(QLatin1StringView key)
{
    return words().value(key).toString();
}

QString outlineWords(QLatin1StringView group, QLatin1StringView key)
{
    return words().value(group).toObject().value(key).toString();
}

QString outlineTitle(const Field &field)
{
    return field.title.isEmpty() && field.path.startsWith("/applicant"_L1)
        ? words().value("applicant"_L1).toObject().value(field.key).toString()
        : field.title;
}

QString choiceLabel(const Field &field, const QString &value)
{
    for (const FieldChoice &choice : field.choices)
        if (choice.value == value)
            return choice.label.isEmpty() ? value : choice.label;
    return value;
}

} // namespace forms::engine
