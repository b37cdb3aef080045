// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/tidy_text.h"

#include <QStringView>

#include <algorithm>

namespace forms::engine {

using namespace Qt::StringLiterals;

namespace {

/// The ASCII twin of a full-width sign.
QChar narrow(QChar c)
{
    if (c.unicode() >= 0xff01 && c.unicode() <= 0xff5e)
        return QChar(c.unicode() - 0xfee0);
    if (c.unicode() == 0x3000)
        return u' ';
    return c == u'−' || c == u'–' || c == u'—' ? u'-' : c;
}

bool isOfCode(QChar c)
{
    const QChar plain = narrow(c);
    return (plain >= u'0' && plain <= u'9') || (plain >= u'A' && plain <= u'Z') || (plain >= u'a' && plain <= u'z')
        || QStringView(u" -./,:()+#").contains(plain);
}

/// A number, a code, a date: signs of those only, and at least one digit.
bool isCode(const QString &text)
{
    return std::all_of(text.begin(), text.end(), isOfCode)
        && std::any_of(text.begin(), text.end(), [](QChar c) { return narrow(c) >= u'0' && narrow(c) <= u'9'; });
}

/// Formats that show nothing and can reorder or hide: all but the joiners and selectors that emoji are made with.
bool isUnsafe(char32_t c)
{
    if (c == 0x200d || c == 0x200c) // joiners, also of several scripts
        return false;
    if (c == '\n')
        return false;
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Other_Surrogate
        || QChar::isNonCharacter(c) || c == 0x2028 || c == 0x2029;
}

} // namespace

QString tidyText(const QString &typed)
{
    QString text = typed.normalized(QString::NormalizationForm_C);
    for (QChar &c : text) {
        if (c == u'\n' || c == u'\r' || c == u'\t' || c == u'\v' || c == u'\f')
            c = u' ';
    }
    text = text.trimmed();
    if (isCode(text))
        std::transform(text.begin(), text.end(), text.begin(), narrow);
    return text;
}

QString tidyCode(const QString &typed, bool upperCase)
{
    QString text;
    const QString normal = typed.normalized(QString::NormalizationForm_C);
    for (const QChar c : normal) {
        const QChar plain = narrow(c);
        if (!plain.isSpace() && plain.unicode() != 0x200b && plain.unicode() != 0xfeff)
            text.append(plain);
    }
    return upperCase ? text.toUpper() : text;
}

QString unsafeCharacter(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(text.at(i), text.at(i + 1)) : text.at(i).unicode();
        if (isUnsafe(c))
            return u"U+"_s + QString::number(uint(c), 16).toUpper().rightJustified(4, u'0');
        i += pair;
    }
    return {};
}

} // namespace forms::engine
