// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/register_mark.h"

#include "client/pages/words.h"

namespace client::pages::window {

using namespace Qt::StringLiterals;
using domain::FromRegister;

namespace {

constexpr QChar between = u'\t';
constexpr int parts = 3; // source, its date, when it was asked

QDateTime moment(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

QString text(const QDateTime &at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODateWithMs) : QString();
}

} // namespace

QString RegisterMark::of(const FromRegister &field)
{
    QString source = field.source;
    source.replace(between, u' ');
    return QStringList{source, text(field.asOf), text(field.askedAt)}.join(between);
}

QString RegisterMark::words(const QString &mark)
{
    const QStringList all = mark.split(between);
    return all.size() == parts && !all.at(1).isEmpty()
        ? tr("%1, as of %2").arg(all.at(0), client::pages::words::dateTime(moment(all.at(1))))
        : all.at(0);
}

QList<FromRegister> RegisterMark::fields(const QMap<QString, QString> &marks)
{
    QList<FromRegister> fields;
    for (auto each = marks.cbegin(); each != marks.cend(); ++each) {
        const QStringList all = each->split(between);
        if (!each->startsWith(byHand))
            fields.append({.path = each.key(), .source = all.at(0), .asOf = moment(all.value(1)), .askedAt = moment(all.value(2))});
    }
    return fields;
}

QMap<QString, QString> RegisterMark::marks(const QList<FromRegister> &fields)
{
    QMap<QString, QString> marks;
    for (const FromRegister &each : fields)
        marks.insert(each.path, of(each));
    return marks;
}

} // namespace client::pages::window
