// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rare_text.h"

#include "widgets/theme/tokens.h"

#include <QFontMetrics>
#include <QHash>

#include <algorithm>

namespace widgets {

using namespace Qt::StringLiterals;

namespace {

/// The fonts this program is installed with draw all the rest.
bool mayBeRare(QChar letter)
{
    return letter.isSurrogate() || letter.category() == QChar::Other_PrivateUse;
}

/// Marks and selectors draw nothing by themselves.
bool standsAlone(char32_t letter)
{
    const auto category = QChar::category(letter);
    return category == QChar::Letter_Other || category == QChar::Other_PrivateUse || category == QChar::Other_NotAssigned;
}

/// Asked of the fonts once: they are looked through one after the other.
bool isDrawn(char32_t letter)
{
    static QHash<char32_t, bool> known;
    const auto found = known.constFind(letter);
    if (found != known.cend())
        return *found;
    return *known.insert(letter, QFontMetrics(theme::font(theme::Type::Body)).inFontUcs4(letter));
}

} // namespace

QString readable(const QString &text)
{
    if (std::none_of(text.cbegin(), text.cend(), mayBeRare))
        return text;
    QString shown;
    const auto letters = text.toUcs4();
    for (const char32_t letter : letters) {
        const bool isBmp = letter < 0x10000;
        if ((isBmp && !mayBeRare(QChar(ushort(letter)))) || !standsAlone(letter) || isDrawn(letter))
            shown += QString::fromUcs4(&letter, 1);
        else
            shown += u"[U+%1]"_s.arg(QString::number(letter, 16).toUpper());
    }
    return shown;
}

} // namespace widgets
