// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a template: literal text with {field|format?fallback} placeholders, filled in and cleaned for printing.
#pragma once

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace printing {

using Fields = QMap<QString, QString>;

enum class FieldFormat { Plain, Date, Han, Iso, Year, Month, Day };

/// Literal words, or a field when `field` is not empty.
struct Piece {
    QString words;
    QString field;
    FieldFormat format = FieldFormat::Plain;
    std::optional<QString> fallback; ///< stands for a missing or empty field
    bool operator==(const Piece &) const = default;
};

class Wording {
public:
    /// Reads the placeholders; on false `error` says what is wrong and at which character (from 1).
    static bool parse(const QString &source, Wording *wording, QString *error);

    /// Fills the fields in; on false `missing` names the field that is not there, is empty, or is no ISO date where one is needed.
    bool fill(const Fields &fields, QString *text, QString *missing) const;
    QStringList fieldNames() const;
    /// The words before the first field.
    QString lead() const;
    /// The names as they stand in messages: "{holder}", or the words when there is no field.
    QString label() const;
    bool operator==(const Wording &) const = default;

private:
    QList<Piece> m_pieces;
};

/// 2026年1月5日 (no leading zeros), and 二〇二六年一月五日.
QString dateInDigits(const QDate &date);
QString dateInHan(const QDate &date);

/// Replaces radicals and compatibility ideographs by the characters they stand for (Unicode 14 EquivalentUnifiedIdeograph, NFKC), so that
/// what is printed copies and searches right; otherwise NFC.
QString printable(const QString &text);

} // namespace printing
