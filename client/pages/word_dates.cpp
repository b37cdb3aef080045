// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace client::pages::words {

using namespace Qt::StringLiterals;

namespace {

constexpr int chinaOffset = 8 * 3600;
constexpr qint64 minute = 60, hour = 60 * minute, day = 24 * hour;

bool chinese()
{
    return QLocale().language() == QLocale::Chinese;
}

QString say(const char *text, qint64 number)
{
    return QCoreApplication::translate("words", text).arg(number);
}

QDateTime inChina(const QDateTime &at)
{
    return at.toOffsetFromUtc(chinaOffset);
}

} // namespace

QString date(const QDate &value)
{
    if (!value.isValid())
        return u"–"_s;
    if (!chinese())
        return QLocale::c().toString(value, u"ddd d MMM yyyy"_s);
    constexpr QStringView weekdays = u"一二三四五六日";
    return u"%1年%2月%3日 (%4)"_s.arg(value.year()).arg(value.month()).arg(value.day()).arg(weekdays.at(value.dayOfWeek() - 1));
}

QString dateTime(const QDateTime &at)
{
    return at.isValid() ? date(inChina(at).date()) + u' ' + shortTime(at) : u"–"_s;
}

QString shortTime(const QDateTime &at)
{
    return at.isValid() ? inChina(at).toString(u"HH:mm"_s) : u"–"_s;
}

QString shortDate(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return u"–"_s;
    const QDate then = inChina(at).date(), today = inChina(now).date();
    if (then == today)
        return shortTime(at);
    if (!chinese())
        return QLocale::c().toString(then, then.year() == today.year() ? u"d MMM"_s : u"d MMM yyyy"_s);
    const QString part = u"%1月%2日"_s.arg(then.month()).arg(then.day());
    return then.year() == today.year() ? part : u"%1年%2"_s.arg(then.year()).arg(part);
}

QString ago(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return QCoreApplication::translate("words", "never");
    const qint64 seconds = at.secsTo(now);
    if (seconds < minute)
        return QCoreApplication::translate("words", "just now");
    if (seconds < hour)
        return say(QT_TRANSLATE_NOOP("words", "%1 min ago"), seconds / minute);
    if (seconds < day)
        return say(QT_TRANSLATE_NOOP("words", "%1 h ago"), seconds / hour);
    const qint64 days = inChina(at).date().daysTo(inChina(now).date());
    if (days <= 1)
        return QCoreApplication::translate("words", "yesterday");
    return say(QT_TRANSLATE_NOOP("words", "%1 days ago"), days);
}

QString until(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return {};
    const qint64 seconds = now.secsTo(at);
    if (seconds <= 0)
        return QCoreApplication::translate("words", "right away");
    if (seconds < minute)
        return say(QT_TRANSLATE_NOOP("words", "in %1 s"), seconds);
    if (seconds < hour)
        return say(QT_TRANSLATE_NOOP("words", "in %1 min"), (seconds + minute - 1) / minute);
    return say(QT_TRANSLATE_NOOP("words", "in %1 h"), (seconds + hour - 1) / hour);
}

} // namespace client::pages::words
