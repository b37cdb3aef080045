// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/amount.h"

#include <QStringView>

namespace domain {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView digits = u"零壹贰叁肆伍陆柒捌玖";
constexpr QStringView places = u"仟佰拾";

/// Four digits in words: 壹仟零叁拾, with 零 for a gap between two digits; `begun`: digits stand before, so that a gap at the front counts
/// too.
QString fourInWords(int value, bool begun)
{
    QString made;
    bool gap = false;
    for (int place = 0, unit = 1000; unit > 0; ++place, unit /= 10) {
        const int digit = value / unit % 10;
        if (digit == 0) {
            gap = begun || !made.isEmpty();
            continue;
        }
        if (gap)
            made += digits.at(0);
        gap = false;
        made += digits.at(digit);
        if (unit > 1)
            made += places.at(place);
    }
    return made;
}

/// Below 10^8: 壹万零叁.
QString eightInWords(int value, bool begun)
{
    const int high = value / 10'000;
    const int low = value % 10'000;
    QString made = fourInWords(high, begun);
    if (high > 0)
        made += u'万';
    return low == 0 ? made : made + fourInWords(low, begun || high > 0);
}

QString yuanInWords(qint64 yuan)
{
    constexpr qint64 unit = 100'000'000; // 亿; up to 十万亿 above it
    QString made = eightInWords(static_cast<int>(yuan / unit), false);
    if (!made.isEmpty())
        made += u'亿';
    return made + eightInWords(static_cast<int>(yuan % unit), !made.isEmpty());
}

} // namespace

QString amountInWords(qint64 fen)
{
    if (fen > mostFen || fen < -mostFen)
        return {};
    const qint64 size = fen < 0 ? -fen : fen;
    const qint64 yuan = size / 100;
    const int jiao = static_cast<int>(size / 10 % 10);
    const int rest = static_cast<int>(size % 10);
    QString made = u"人民币"_s + (fen < 0 ? u"负"_s : QString());
    if (size == 0)
        return made + u"零元整"_s;
    if (yuan > 0)
        made += yuanInWords(yuan) + u'元';
    if (jiao > 0)
        made += digits.at(jiao) + u"角"_s;
    else if (yuan > 0 && rest > 0)
        made += digits.at(0);
    return made + (rest > 0 ? digits.at(rest) + u"分"_s : u"整"_s);
}

QString yuanText(qint64 fen)
{
    const qint64 size = fen < 0 ? -fen : fen;
    return (fen < 0 ? u"-"_s : QString()) + QString::number(size / 100) + u'.' + QString::number(size % 100).rightJustified(2, u'0');
}

} // namespace domain
