// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/correction_words.h"

#include "forms/engine/flaw_saying.h"
#include "forms/engine/outline_words.h"

namespace forms::engine {

using namespace Qt::StringLiterals;

namespace {

QString pattern(QLatin1StringView key)
{
    return outlineWords("corrections"_L1, key);
}

QString sentence(const Flaw &flaw, const Field *field)
{
    if (!flaw.words.isEmpty())
        return flaw.words;
    const FlawSaying saying = sayingOf(flaw, field);
    const QByteArray key = saying.key.toLatin1();
    QString words = pattern(QLatin1StringView(key));
    if (words.isEmpty())
        words = pattern("other"_L1);
    return words.contains("%1"_L1) ? words.arg(saying.isSum ? saying.argument + outlineWords("yuan"_L1) : saying.argument) : words;
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
