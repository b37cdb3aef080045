// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/computation.h"

#include "forms/engine/amount.h"
#include "forms/engine/pointer.h"

#include <QJsonArray>
#include <QSet>

#include <cmath>

namespace forms::engine {

using namespace Qt::StringLiterals;

namespace {

const QString todayName = u"today"_s;

QJsonValue rounded(double number, const Computation &to)
{
    if (!std::isfinite(number) || std::abs(number) > double(mostFen))
        return QJsonValue(QJsonValue::Undefined);
    if (to.kind == FieldKind::Integer || to.kind == FieldKind::Amount)
        return static_cast<qint64>(std::llround(number));
    if (to.decimals == 0)
        return number;
    const double scale = std::pow(10.0, to.decimals);
    // What is meant as a half may be a hair below it in binary: 1.005 × 100.
    return std::round(number * scale * (1 + 1e-12)) / scale;
}

QJsonValue ofNumbers(const Computation &computation, const QJsonArray &values)
{
    double result = computation.operation == Operation::Product ? 1 : 0;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const double value = values.at(i).toDouble();
        if (computation.operation == Operation::Product)
            result *= value;
        else
            result += computation.operation == Operation::Difference && i > 0 ? -value : value;
    }
    return rounded(result * computation.times, computation);
}

QJsonValue ofDates(const Computation &computation, const QJsonArray &values)
{
    const QDate from = QDate::fromString(values.at(0).toString(), Qt::ISODate);
    const QDate to = QDate::fromString(values.at(1).toString(), Qt::ISODate);
    if (!from.isValid() || !to.isValid())
        return QJsonValue(QJsonValue::Undefined);
    return computation.operation == Operation::Days ? from.daysTo(to) : qint64(wholeYears(from, to));
}

QString shown(const QJsonValue &value, const Field *field)
{
    if (field) {
        for (const FieldChoice &choice : field->choices) {
            if (choice.value == value.toString())
                return choice.label;
        }
        if (field->kind == FieldKind::Amount)
            return yuanText(value.toInteger());
    }
    return value.isDouble() ? QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest) : value.toString();
}

QJsonValue ofCitizenId(Operation operation, const QString &number)
{
    const QDate born = QDate::fromString(number.mid(6, 8), u"yyyyMMdd"_s);
    if (number.size() != 18 || !born.isValid() || !number.at(16).isDigit())
        return QJsonValue(QJsonValue::Undefined);
    if (operation == Operation::Birth)
        return born.toString(Qt::ISODate);
    return number.at(16).digitValue() % 2 == 1 ? u"男"_s : u"女"_s;
}

/// The path of a source for the row the computed field stands in.
QString ownRow(const QString &source, const QString &target)
{
    const qsizetype star = source.indexOf("/*"_L1);
    const qsizetype end = target.indexOf(u'/', star + 1);
    return source.left(star) + target.mid(star, end < 0 ? -1 : end - star) + source.mid(star + 2);
}

struct Sources {
    QJsonArray values;
    QStringList shown;
    bool complete = true; ///< none is missing
};

Sources gather(
    const Computation &computation, const QString &target, const QJsonObject &document, const FieldByPath &fields, const QDate &today)
{
    Sources found;
    for (const QString &source : computation.of) {
        if (source == todayName) {
            found.values.append(today.toString(Qt::ISODate));
            found.shown.append(today.toString(Qt::ISODate));
            found.complete = found.complete && today.isValid();
            continue;
        }
        const bool own = computation.ofRow.contains(source);
        const QStringList paths = own ? QStringList{ownRow(source, target)} : instancePaths(document, source);
        for (const QString &path : paths) {
            const QJsonValue value = valueAt(document, path);
            const bool missing = value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty());
            found.complete = found.complete && (!missing || source.contains(u'*'));
            if (!missing) {
                found.values.append(value);
                found.shown.append(shown(value, fields.value(source)));
            } else if (own) {
                found.complete = false;
            }
        }
    }
    return found;
}

QJsonValue result(const Computation &computation, const Sources &sources)
{
    const QJsonArray &values = sources.values;
    if (computation.operation == Operation::Count) {
        const bool list = values.size() == 1 && values.at(0).isArray();
        return qint64(list ? values.at(0).toArray().size() : values.size());
    }
    if (!sources.complete || values.isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    switch (computation.operation) {
    case Operation::Years:
    case Operation::Days:
        return ofDates(computation, values);
    case Operation::Text:
        return sources.shown.join(computation.by);
    case Operation::Words:
        return amountInWords(values.at(0).toInteger());
    case Operation::Copy:
        return values.at(0);
    case Operation::Birth:
    case Operation::Sex:
        return ofCitizenId(computation.operation, values.at(0).toString());
    default:
        return ofNumbers(computation, values);
    }
}

} // namespace

QList<Computation> inOrder(const QList<Computation> &computations, QStringList *circle)
{
    QList<Computation> made;
    QList<Computation> left = computations;
    for (bool moved = true; moved && !left.isEmpty();) {
        QSet<QString> waiting;
        for (const Computation &one : left)
            waiting.insert(one.path);
        const auto waits = [&waiting](const Computation &one) {
            return std::any_of(one.of.begin(), one.of.end(), [&waiting](const QString &source) { return waiting.contains(source); });
        };
        const auto ready = std::stable_partition(left.begin(), left.end(), waits);
        moved = ready != left.end();
        made.append(QList<Computation>(ready, left.end()));
        left.erase(ready, left.end());
    }
    for (const Computation &one : left)
        circle->append(one.path);
    return made;
}

QJsonObject compute(const Computation &computation, const QJsonObject &document, const FieldByPath &fields, const QDate &today)
{
    QJsonObject made = document;
    const QStringList targets = instancePaths(document, computation.path);
    for (const QString &target : targets) {
        const QJsonValue value = result(computation, gather(computation, target, document, fields, today));
        if (valueAt(made, target) != value)
            made = withValue(made, target, value);
    }
    return made;
}

int wholeYears(const QDate &from, const QDate &to)
{
    const int years = to.year() - from.year();
    const bool before = to.month() < from.month() || (to.month() == from.month() && to.day() < from.day());
    return before ? years - 1 : years;
}

} // namespace forms::engine
