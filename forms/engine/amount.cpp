// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/amount.h"

#include "forms/engine/tidy_text.h"

#include <algorithm>

namespace forms::engine {

using namespace Qt::StringLiterals;

std::optional<qint64> fenFromText(const QString &typed)
{
    QString text = tidyCode(typed);
    if (text.startsWith(u'¥') || text.startsWith(u'￥'))
        text.remove(0, 1);
    if (text.endsWith(u'元'))
        text.chop(1);
    const bool negative = text.startsWith(u'-');
    text.remove(u',').replace(u'。', u'.');
    if (negative)
        text.remove(0, 1);
    const qsizetype point = text.indexOf(u'.');
    const QString whole = point < 0 ? text : text.left(point);
    const QString part = point < 0 ? QString() : text.mid(point + 1);
    const auto isDigits = [](const QString &some) {
        return std::all_of(some.begin(), some.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    const bool good =
        !whole.isEmpty() && whole.size() <= 13 && part.size() <= 2 && isDigits(whole) && isDigits(part) && point != text.size() - 1;
    if (!good)
        return {};
    const qint64 fen = whole.toLongLong() * 100 + part.leftJustified(2, u'0').toLongLong();
    return negative ? -fen : fen;
}

} // namespace forms::engine
