// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/correction_words.h"

#include "forms/engine/amount.h"
#include "forms/engine/outline_words.h"

namespace forms::engine {

using namespace Qt::StringLiterals;

namespace {

QString pattern(QLatin1StringView key)
{
    return outlineWords("corrections"_L1, key);
}

bool isChosen(const Field *field)
{
    return field != nullptr && (field->kind == FieldKind::Choice || field->kind == FieldKind::Choices || field->kind == FieldKind::YesNo);
}

/// Of the flaw's kind, closer where the field tells more.
QString patternOf(const Flaw &flaw, const Field *field)
{
    if (flaw.kind == FlawKind::Missing && isChosen(field))
        return pattern("missingChoice"_L1);
    if (flaw.kind == FlawKind::WrongType && field != nullptr && field->kind == FieldKind::Amount)
        return pattern("wrongAmount"_L1);
    if (flaw.kind == FlawKind::WrongType && field != nullptr && (field->kind == FieldKind::Integer || field->kind == FieldKind::Number))
        return pattern("wrongNumber"_L1);
    const QByteArray name = text(flaw.kind).toLatin1();
    const QString words = pattern(QLatin1StringView(name));
    return words.isEmpty() ? pattern("other"_L1) : words;
}

/// A bound of an amount is in fen, and said in yuan.
QString argument(const Flaw &flaw, const Field *field)
{
    const QString bound = flaw.args.value(0);
    const bool isSum = flaw.kind == FlawKind::TooSmall || flaw.kind == FlawKind::TooLarge || flaw.kind == FlawKind::NotAMultiple;
    return isSum && field != nullptr && field->kind == FieldKind::Amount ? yuanText(bound.toLongLong()) + outlineWords("yuan"_L1) : bound;
}

QString sentence(const Flaw &flaw, const Field *field)
{
    if (!flaw.words.isEmpty())
        return flaw.words;
    const QString words = patternOf(flaw, field);
    return words.contains("%1"_L1) ? words.arg(argument(flaw, field)) : words;
}

struct Row {
    QString table; ///< its title
    int number = 0;
    bool isAll = false; ///< the path ends with the row
};

std::optional<Row> rowOf(const QString &path, const Form &form)
{
    const QStringList parts = path.split(u'/');
    for (qsizetype i = 1; i < parts.size(); ++i) {
        bool isNumber = false;
        const int row = parts.at(i).toInt(&isNumber);
        const Field *table = isNumber ? form.field(parts.first(i).join(u'/')) : nullptr;
        if (table != nullptr && table->kind == FieldKind::Table)
            return Row{outlineTitle(*table), row + 1, i + 1 == parts.size()};
    }
    return {};
}

} // namespace

QString paperCorrection(const Paper &paper)
{
    return paper.howMany.isEmpty() ? pattern("paper"_L1).arg(paper.name) : pattern("paperCopies"_L1).arg(paper.name, paper.howMany);
}

QString fieldCorrection(const Flaw &flaw, const Form &form)
{
    const Field *field = form.field(flaw.path);
    const QString title = field == nullptr ? QString() : outlineTitle(*field);
    const QString words = sentence(flaw, field);
    if (const auto row = rowOf(flaw.path, form))
        return title.isEmpty() || row->isAll ? pattern("wholeRow"_L1).arg(row->table, QString::number(row->number), words)
                                             : pattern("row"_L1).arg(row->table, QString::number(row->number), title, words);
    if (title.isEmpty() && field == nullptr)
        return pattern("form"_L1).arg(words);
    const Field *around = flaw.path.count(u'/') < 3 ? nullptr : form.field(flaw.path.section(u'/', 0, -2));
    return around == nullptr ? pattern("field"_L1).arg(title, words) : pattern("inGroup"_L1).arg(outlineTitle(*around), title, words);
}

} // namespace forms::engine
