// SPDX-License-Identifier: GPL-3.0-or-later
// The patterns a schema may use: a part of ECMA-262's regular expressions, matched with limits so that none can stall the program.
#pragma once

#include <QRegularExpression>
#include <QString>

namespace forms::engine {

/// Characters, escapes \d \D \w \W \s \S \b \B \t \n \r \f \v \xHH \uHHHH and escaped signs, classes, ( ) (?: ) (?= ) (?! ), |, ^ and $ of
/// the whole text, and the quantifiers * + ? {n} {n,} {n,m}, lazy or not. Refused: back references, look-behind, named groups, \p, a
/// quantifier that has no upper end around one that has none ("(a+)+"), repetitions above 1000, more than 500 characters.
class Pattern {
public:
    explicit Pattern(const QString &source);

    /// What is wrong with it, in words; empty: usable.
    const QString &flaw() const { return m_flaw; }
    /// Whether it is found in the text; false also when the search would take too many steps.
    bool matches(const QString &text) const;

private:
    QString m_flaw;
    QRegularExpression m_expression;
};

} // namespace forms::engine
