// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/certificate_fields.h"

#include "forms/engine/amount.h"

#include <QJsonArray>

namespace forms::engine {

using namespace Qt::StringLiterals;

namespace {

bool isBareTable(const Field &field)
{
    return field.kind == FieldKind::Table && field.children.size() == 1 && field.children.first().key == "*"_L1;
}

QString inWords(const QJsonValue &value, const Field &field)
{
    if (value.isArray()) {
        QStringList words;
        const QJsonArray array = value.toArray();
        const Field &of = isBareTable(field) ? field.children.first() : field;
        for (const auto &one : array)
            words.append(inWords(one, of));
        return words.join(u'、');
    }
    if (value.isBool())
        return value.toBool() ? u"是"_s : u"否"_s;
    if (value.isDouble())
        return field.kind == FieldKind::Amount ? yuanText(value.toInteger())
                                               : QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    for (const FieldChoice &choice : field.choices) {
        if (choice.value == value.toString())
            return choice.label;
    }
    return value.toString();
}

/// `leaf` for each field that can be printed.
template <class Leaf> void walk(const QList<Field> &fields, Leaf leaf)
{
    for (const Field &field : fields) {
        if (field.kind == FieldKind::Group)
            walk(field.children, leaf);
        else if (field.kind != FieldKind::Table || isBareTable(field))
            leaf(field);
    }
}

template <class Leaf> void walkForm(const Form &form, Leaf leaf)
{
    if (const Field *root = form.field(u"/form"_s))
        walk(root->children, leaf);
}

} // namespace

QMap<QString, QString> certificateFields(const Form &form, const QJsonObject &document)
{
    QMap<QString, QString> made;
    walkForm(form, [&](const Field &field) {
        const QString words = inWords(valueAt(document, field.path), field);
        if (!words.isEmpty() && !made.contains(field.key))
            made.insert(field.key, words);
    });
    return made;
}

QStringList certificateFieldNames(const Form &form)
{
    QStringList names;
    walkForm(form, [&names](const Field &field) { names.append(field.key); });
    return names;
}

} // namespace forms::engine
