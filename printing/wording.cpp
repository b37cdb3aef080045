// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/wording.h"

#include "printing/radicals.h"

#include <QDate>
#include <QRegularExpression>

#include <iterator>

namespace printing {

using namespace Qt::StringLiterals;

namespace {

bool parseFormat(const QString &name, FieldFormat *format)
{
    static const QMap<QString, FieldFormat> formats{{u"date"_s, FieldFormat::Date}, {u"han"_s, FieldFormat::Han},
        {u"iso"_s, FieldFormat::Iso}, {u"year"_s, FieldFormat::Year}, {u"month"_s, FieldFormat::Month}, {u"day"_s, FieldFormat::Day}};
    const auto found = formats.find(name);
    if (found == formats.end())
        return false;
    *format = *found;
    return true;
}

/// Reads what stands between the braces; the error text, or empty.
QString parsePlaceholder(const QString &inside, Piece *piece)
{
    static const QRegularExpression form(
        uR"(\A([A-Za-z0-9_]+)(?:\|([a-z]*))?(?:\?(.*))?\z)"_s, QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(inside);
    if (!match.hasMatch())
        return u"{%1} is no placeholder"_s.arg(inside);
    piece->field = match.captured(1);
    if (match.hasCaptured(2) && !parseFormat(match.captured(2), &piece->format))
        return u"unknown format %1"_s.arg(match.captured(2));
    if (match.hasCaptured(3))
        piece->fallback = match.captured(3);
    return {};
}

bool format(const QString &value, FieldFormat wanted, QString *text)
{
    if (wanted == FieldFormat::Plain) {
        *text = value;
        return true;
    }
    const auto date = QDate::fromString(value, Qt::ISODate);
    if (!date.isValid())
        return false;
    switch (wanted) {
    case FieldFormat::Plain:
    case FieldFormat::Date:
        *text = dateInDigits(date);
        break;
    case FieldFormat::Han:
        *text = dateInHan(date);
        break;
    case FieldFormat::Iso:
        *text = date.toString(Qt::ISODate);
        break;
    case FieldFormat::Year:
        *text = QString::number(date.year());
        break;
    case FieldFormat::Month:
        *text = QString::number(date.month());
        break;
    case FieldFormat::Day:
        *text = QString::number(date.day());
        break;
    }
    return true;
}

/// 1 … 99 as it is said: 五, 十, 二十一.
QString inHan(int number)
{
    static const QString digits = u"零一二三四五六七八九"_s;
    QString text;
    if (number >= 20)
        text += digits[number / 10];
    if (number >= 10)
        text += u'十';
    if (number % 10)
        text += digits[number % 10];
    return text;
}

} // namespace

bool Wording::parse(const QString &source, Wording *wording, QString *error)
{
    QList<Piece> pieces;
    QString words;
    const auto flush = [&] {
        if (!words.isEmpty())
            pieces << Piece{words, {}, FieldFormat::Plain, std::nullopt};
        words.clear();
    };
    for (qsizetype i = 0; i < source.size(); ++i) {
        const auto letter = source[i];
        if (letter != u'{' && letter != u'}') {
            words += letter;
        } else if (i + 1 < source.size() && source[i + 1] == letter) {
            words += letter;
            ++i;
        } else if (const auto end = letter == u'{' ? source.indexOf(u'}', i) : -1; end < 0) {
            *error = u"brace without its partner at character %1"_s.arg(i + 1);
            return false;
        } else {
            flush();
            Piece piece;
            if (const auto wrong = parsePlaceholder(source.mid(i + 1, end - i - 1), &piece); !wrong.isEmpty()) {
                *error = wrong + u" at character %1"_s.arg(i + 1);
                return false;
            }
            pieces << piece;
            i = end;
        }
    }
    flush();
    wording->m_pieces = pieces;
    return true;
}

bool Wording::fill(const Fields &fields, QString *text, QString *missing) const
{
    QString filled;
    for (const auto &piece : m_pieces) {
        if (piece.field.isEmpty()) {
            filled += piece.words;
            continue;
        }
        const auto value = fields.value(piece.field);
        QString formatted;
        if (value.isEmpty() && piece.fallback) {
            filled += *piece.fallback;
        } else if (!value.isEmpty() && format(value, piece.format, &formatted)) {
            filled += formatted;
        } else {
            *missing = piece.field;
            return false;
        }
    }
    *text = printable(filled);
    return true;
}

QStringList Wording::fieldNames() const
{
    QStringList names;
    for (const auto &piece : m_pieces)
        if (!piece.field.isEmpty() && !names.contains(piece.field))
            names << piece.field;
    return names;
}

QString Wording::lead() const
{
    return m_pieces.isEmpty() ? QString() : m_pieces.first().words;
}

QString Wording::label() const
{
    const auto names = fieldNames();
    if (!names.isEmpty())
        return u'{' + names.join(u"} {"_s) + u'}';
    return m_pieces.isEmpty() ? QString() : m_pieces.first().words.left(20);
}

QString dateInDigits(const QDate &date)
{
    return u"%1年%2月%3日"_s.arg(date.year()).arg(date.month()).arg(date.day());
}

QString dateInHan(const QDate &date)
{
    static const QString digits = u"〇一二三四五六七八九"_s;
    QString year;
    for (const auto digit : QString::number(date.year()))
        year += digits[digit.digitValue()];
    return year + u'年' + inHan(date.month()) + u'月' + inHan(date.day()) + u'日';
}

QString printable(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const auto letter : text) {
        const auto code = letter.unicode();
        if (code >= 0x2F00 && code <= 0x2FDF)
            clean += QString(letter).normalized(QString::NormalizationForm_KC);
        else if (code >= 0x2E80 && code < 0x2E80 + std::size(unifiedRadicals) && unifiedRadicals[code - 0x2E80])
            clean += QChar(unifiedRadicals[code - 0x2E80]);
        else
            clean += letter;
    }
    return clean.normalized(QString::NormalizationForm_C);
}

} // namespace printing
