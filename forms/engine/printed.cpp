// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/printed.h"

#include "forms/engine/amount.h"
#include "forms/engine/pointer.h"

#include <QJsonArray>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace forms::engine {

namespace {

QString label(const Field &field, const QString &value)
{
    const auto found =
        std::find_if(field.choices.begin(), field.choices.end(), [&](const FieldChoice &choice) { return choice.value == value; });
    return found == field.choices.end() ? value : found->label;
}

QString number(const Field &field, double value)
{
    return field.decimals > 0 ? QString::number(value, 'f', field.decimals) : QString::number(value, 'g', 15);
}

QString choices(const Field &field, const QJsonArray &values)
{
    QStringList labels;
    for (const QJsonValue &value : values)
        labels.append(label(field, value.toString()));
    return labels.join(u"、"_s);
}

QString shown(const Field &field, const QJsonValue &value)
{
    switch (field.kind) {
    case FieldKind::Amount:
        return value.isDouble() ? yuanText(value.toInteger()) : QString();
    case FieldKind::Integer:
    case FieldKind::Number:
        return value.isDouble() ? number(field, value.toDouble()) : QString();
    case FieldKind::Choice:
        return label(field, value.toString());
    case FieldKind::Choices:
        return choices(field, value.toArray());
    case FieldKind::YesNo:
    case FieldKind::Group:
    case FieldKind::Table:
        return {};
    default:
        return value.toString();
    }
}

} // namespace

QMap<QString, QString> printedFields(const Form &form, const QJsonObject &document)
{
    const QSet<QString> hidden = form.hidden(document);
    QMap<QString, QString> printed;
    const std::function<void(const Field &)> add = [&](const Field &field) {
        if (hidden.contains(field.path))
            return;
        if (field.kind == FieldKind::Group) {
            for (const Field &child : field.children)
                add(child);
            return;
        }
        const QString text = shown(field, valueAt(document, field.path));
        if (!text.isEmpty())
            printed.insert(field.key, text);
    };
    for (const Field &part : form.fields()) {
        if (part.key != u"applicant")
            add(part);
    }
    return printed;
}

} // namespace forms::engine
