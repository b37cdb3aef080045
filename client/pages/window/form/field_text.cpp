// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/form/field_text.h"

#include "client/pages/words.h"
#include "forms/engine/amount.h"
#include "forms/engine/tidy_text.h"
#include "forms/engine/trimmed.h"

#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>

namespace client::pages::window {

using namespace Qt::StringLiterals;
using forms::engine::Field;
using forms::engine::FieldKind;

namespace {

QString numberText(double value)
{
    return QLocale::c().toString(value, 'g', QLocale::FloatingPointShortest);
}

QJsonValue textOrNothing(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

QString label(const Field &field, const QString &value)
{
    for (const auto &choice : field.choices)
        if (choice.value == value)
            return choice.label.isEmpty() ? value : choice.label;
    return value;
}

QString joined(const Field &field, const QJsonArray &chosen)
{
    QStringList labels;
    for (const auto &each : chosen)
        labels.append(label(field, each.toString()));
    return labels.join(FieldText::tr(", "));
}

} // namespace

QString FieldText::title(const Field &field)
{
    if (!field.title.isEmpty() || !field.path.startsWith("/applicant"_L1))
        return field.title;
    if (field.key == "name"_L1)
        return tr("Name");
    if (field.key == "idNumber"_L1)
        return tr("ID or credit code");
    if (field.key == "contact"_L1)
        return tr("Contact");
    if (field.key == "phone"_L1)
        return tr("Phone");
    return field.key == "address"_L1 ? tr("Address") : tr("Applicant");
}

QString FieldText::typed(const Field &field, const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (!value.isDouble())
        return {};
    return field.kind == FieldKind::Amount ? forms::engine::yuanText(value.toInteger()) : numberText(value.toDouble());
}

QJsonValue FieldText::value(const Field &field, const QString &typed)
{
    using namespace forms::engine;
    if (isCode(field))
        return textOrNothing(tidyCode(typed, true));
    switch (field.kind) {
    case FieldKind::Amount:
        if (const auto fen = fenFromText(typed))
            return *fen;
        return textOrNothing(tidyText(typed));
    case FieldKind::Integer:
    case FieldKind::Number: {
        bool good = false;
        const QString code = tidyCode(typed).remove(u',');
        const double number = QLocale::c().toDouble(code, &good);
        return good ? QJsonValue(number) : textOrNothing(code);
    }
    case FieldKind::Date: {
        const QDate day = dateFrom(typed);
        return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : textOrNothing(tidyText(typed));
    }
    case FieldKind::Phone:
        return textOrNothing(tidyCode(typed));
    case FieldKind::MultiLine:
        return textOrNothing(typed.trimmed().isEmpty() ? QString() : typed);
    default:
        return textOrNothing(tidyText(typed));
    }
}

QString FieldText::shown(const Field &field, const QJsonValue &value)
{
    QString text;
    if (value.isBool())
        text = value.toBool() ? tr("Yes") : tr("No");
    else if (value.isArray())
        text = joined(field, value.toArray());
    else if (field.kind == FieldKind::Amount && value.isDouble())
        text = tr("%1 yuan").arg(forms::engine::yuanText(value.toInteger()));
    else if (field.kind == FieldKind::Date && dateFrom(value.toString()).isValid())
        text = words::date(dateFrom(value.toString()));
    else if (field.kind == FieldKind::Choice)
        text = label(field, value.toString());
    else
        text = typed(field, value);
    if (text.isEmpty())
        return u"–"_s;
    return value.isDouble() && !field.unit.isEmpty() ? text + u' ' + field.unit : text;
}

QDate FieldText::dateFrom(const QString &typed)
{
    static const QRegularExpression parts(u"^(\\d{4})(?:\\D{1,2}(\\d{1,2})\\D{1,2}(\\d{1,2})\\D?|(\\d{2})(\\d{2}))$"_s);
    const auto found = parts.match(forms::engine::tidyCode(typed));
    if (!found.hasMatch())
        return {};
    const int offset = found.captured(2).isEmpty() ? 2 : 0;
    return QDate(found.captured(1).toInt(), found.captured(2 + offset).toInt(), found.captured(3 + offset).toInt());
}

} // namespace client::pages::window
