// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/trimmed.h"

#include "forms/engine/pointer.h"
#include "forms/engine/tidy_text.h"

#include <QJsonArray>

namespace forms::engine {

using namespace Qt::StringLiterals;

namespace {

const QJsonValue nothing{QJsonValue::Undefined};

QJsonValue trimmedValue(const QJsonValue &value, const Field &field);

QJsonObject trimmedMembers(const QJsonObject &object, const QList<Field> &fields)
{
    QJsonObject made;
    for (const Field &field : fields) {
        const QJsonValue value = trimmedValue(object.value(field.key), field);
        if (!value.isUndefined())
            made.insert(field.key, value);
        else if (field.kind == FieldKind::Group && field.required)
            made.insert(field.key, trimmedMembers({}, field.children));
    }
    return made;
}

QJsonValue trimmedRow(const QJsonValue &row, const Field &table)
{
    if (table.children.size() == 1 && table.children.first().key == "*"_L1)
        return trimmedValue(row, table.children.first());
    return row.isObject() ? QJsonValue(trimmedMembers(row.toObject(), table.children)) : row;
}

QJsonValue trimmedRows(const QJsonArray &rows, const Field &table)
{
    QJsonArray made;
    for (const auto &row : rows) {
        const QJsonValue kept = trimmedRow(row, table);
        made.append(kept.isUndefined() ? QJsonValue(QString()) : kept);
    }
    const auto isEmpty = [](const QJsonValue &row) { return row == QJsonValue(QString()) || row == QJsonValue(QJsonObject()); };
    while (!made.isEmpty() && isEmpty(made.last()))
        made.removeLast();
    return made.isEmpty() ? nothing : QJsonValue(made);
}

QJsonValue trimmedValue(const QJsonValue &value, const Field &field)
{
    if (value.isNull() || value.isUndefined())
        return nothing;
    if (value.isString()) {
        const QString text = isCode(field) ? tidyCode(value.toString(), true) : value.toString().trimmed();
        return text.isEmpty() ? nothing : QJsonValue(text);
    }
    if (field.kind == FieldKind::Group && value.isObject()) {
        const QJsonObject made = trimmedMembers(value.toObject(), field.children);
        return made.isEmpty() && !field.required ? nothing : QJsonValue(made);
    }
    if (field.kind == FieldKind::Table && value.isArray())
        return trimmedRows(value.toArray(), field);
    if (field.kind == FieldKind::Choices && value.isArray() && value.toArray().isEmpty())
        return nothing;
    return value;
}

/// Every document has these parts; empty, they say nothing to a form without them.
bool isEmptyPart(const QString &key, const QJsonValue &value)
{
    return (key == "situation"_L1 || key == "form"_L1) && value.isObject() && value.toObject().isEmpty();
}

void collectUnknown(const QJsonObject &object, const QString &path, const QList<Field> &fields, QStringList *found)
{
    QSet<QString> known;
    for (const Field &field : fields) {
        known.insert(field.key);
        const QJsonValue value = object.value(field.key);
        const QString at = joined(path, field.key);
        if (field.kind == FieldKind::Group)
            collectUnknown(value.toObject(), at, field.children, found);
        const QJsonArray rows = field.kind == FieldKind::Table ? value.toArray() : QJsonArray();
        for (qsizetype row = 0; row < rows.size(); ++row)
            collectUnknown(rows.at(row).toObject(), joined(at, QString::number(row)), field.children, found);
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool isPart = path.isEmpty() && (it.key() == "papers"_L1 || isEmptyPart(it.key(), it.value()));
        if (!known.contains(it.key()) && !isPart)
            found->append(joined(path, it.key()));
    }
}

} // namespace

bool isCode(const Field &field)
{
    return field.kind == FieldKind::CitizenId || field.kind == FieldKind::Uscc || field.path == "/applicant/idNumber"_L1;
}

QJsonObject without(const QJsonObject &document, const QSet<QString> &paths)
{
    QJsonObject made = document;
    for (const QString &path : paths)
        made = withValue(made, path, nothing);
    return made;
}

QJsonObject trimmed(const QJsonObject &document, const QList<Field> &fields)
{
    QJsonObject made = trimmedMembers(document, fields);
    const QJsonValue papers = document.value("papers"_L1);
    if (papers.isObject())
        made.insert("papers"_L1, papers);
    return made;
}

QStringList unknownMembers(const QJsonObject &document, const QList<Field> &fields)
{
    QStringList found;
    collectUnknown(document, {}, fields, &found);
    return found;
}

} // namespace forms::engine
