// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/amount.h"

#include <QLocale>

namespace domain {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostFen = 99'999'999'999'999;
constexpr QStringView digits = u"零壹贰叁肆伍陆柒捌玖";
constexpr QStringView places = u" 拾佰仟";
constexpr QStringView groups = u" 万亿";

/// Half-width, without currency, separators and spaces; empty when a character is none of those.
QString plain(const QString &typed)
{
    QString result;
    for (QChar c : typed.simplified()) {
        if (c.unicode() >= 0xff01 && c.unicode() <= 0xff5e)
            c = QChar(c.unicode() - 0xfee0);
        if (c == u'。')
            c = u'.';
        if (c.isSpace() || QStringView(u",，¥￥元").contains(c))
            continue;
        if (c != u'.' && (c < u'0' || c > u'9'))
            return {};
        result += c;
    }
    return result;
}

/// Four digits: 贰仟零叁拾. Leading zeros are left out.
QString fourInCapitals(int value)
{
    QString result;
    bool gap = false;
    for (int place = 3, unit = 1000; place >= 0; --place, unit /= 10) {
        const int digit = value / unit % 10;
        if (digit == 0) {
            gap = !result.isEmpty();
            continue;
        }
        if (gap)
            result += digits.at(0);
        gap = false;
        result += digits.at(digit);
        if (place > 0)
            result += places.at(place);
    }
    return result;
}

QString wholeInCapitals(qint64 yuan)
{
    QString result;
    bool gap = false;
    for (int group = 2; group >= 0; --group) {
        const qint64 unit = group == 2 ? 100'000'000 : (group == 1 ? 10'000 : 1);
        const int value = int(yuan / unit % 10'000);
        if (value == 0) {
            gap = !result.isEmpty();
            continue;
        }
        if (!result.isEmpty() && (gap || value < 1000))
            result += digits.at(0);
        gap = false;
        result += fourInCapitals(value);
        if (group > 0)
            result += groups.at(group);
    }
    return result;
}

} // namespace

std::optional<qint64> amountFromText(const QString &typed)
{
    const QString text = plain(typed);
    const qsizetype point = text.indexOf(u'.');
    const QString whole = point < 0 ? text : text.left(point);
    const QString part = point < 0 ? QString() : text.mid(point + 1);
    if (whole.isEmpty() || whole.size() > 12 || part.size() > 2 || part.contains(u'.'))
        return {};
    return whole.toLongLong() * 100 + part.leftJustified(2, u'0').toLongLong();
}

QString amountText(qint64 fen)
{
    const qint64 size = qAbs(fen);
    return (fen < 0 ? u"-"_s : QString()) + QLocale(QLocale::English).toString(size / 100) + u'.'
        + QString::number(size % 100).rightJustified(2, u'0');
}

QString amountInCapitals(qint64 fen)
{
    if (fen < 0 || fen > mostFen)
        return {};
    const qint64 yuan = fen / 100;
    const int jiao = int(fen / 10 % 10), rest = int(fen % 10);
    if (fen == 0)
        return u"零元整"_s;
    QString result = yuan > 0 ? wholeInCapitals(yuan) + u'元' : QString();
    if (jiao == 0 && rest == 0)
        return result + u'整';
    if (jiao > 0)
        result += digits.at(jiao) + u"角"_s;
    else if (yuan > 0)
        result += digits.at(0);
    return result + (rest > 0 ? digits.at(rest) + u"分"_s : u"整"_s);
}

} // namespace domain
