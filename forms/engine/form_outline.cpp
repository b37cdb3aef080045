// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/form_outline.h"

#include "forms/engine/amount.h"
#include "forms/engine/condition_words.h"
#include "forms/engine/form_parts.h"
#include "forms/engine/outline_words.h"
#include "forms/engine/papers.h"

#include <QJsonArray>

namespace forms::engine {

using namespace Qt::StringLiterals;
using domain::FormOutline;
using domain::OutlineColumn;
using domain::OutlineEntry;
using domain::OutlineKind;

namespace {

constexpr int leastEmptyRows = 4, mostEmptyRows = 8;

bool isBoxes(const Field &field)
{
    return field.kind == FieldKind::Choice || field.kind == FieldKind::Choices || field.kind == FieldKind::YesNo;
}

QString plain(const Field &field, const QJsonValue &value)
{
    if (value.isBool())
        return outlineWords(value.toBool() ? "yes"_L1 : "no"_L1);
    if (value.isDouble())
        return field.kind == FieldKind::Amount ? yuanText(value.toInteger())
                                               : QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    if (value.isArray()) {
        QStringList all;
        const QJsonArray array = value.toArray();
        for (const auto &each : array)
            all.append(plain(field, each));
        return all.join(u'、');
    }
    return isBoxes(field) ? choiceLabel(field, value.toString()) : value.toString();
}

class Outliner {
public:
    /// `document` nullptr: blank.
    Outliner(const domain::Matter &matter, const Form &form, const QJsonObject *document)
        : m_names{form, matter}
        , m_document(document)
        , m_hidden(document == nullptr ? QSet<QString>() : form.hidden(*document))
    {
        m_made.matter = matter.name;
        m_made.version = matter.version;
        m_made.filled = document != nullptr;
    }
    FormOutline make();

private:
    void add(const QList<Field> &fields, int level);
    void addBoxes(const Field &field, OutlineEntry *entry) const;
    void addTable(const Field &field, OutlineEntry *entry) const;
    void addValue(const Field &field, OutlineEntry *entry) const;
    void addPapers();
    OutlineEntry entryOf(const Field &field) const;
    OutlineColumn columnOf(const Field &column) const;
    QString conditionOf(const Field &field) const;
    QString noteOf(const Field &field) const;
    QJsonValue value(const QString &path) const
    {
        return m_document == nullptr ? QJsonValue(QJsonValue::Undefined) : valueAt(*m_document, path);
    }

    const ConditionNames m_names;
    const QJsonObject *m_document;
    const QSet<QString> m_hidden;
    FormOutline m_made;
};

/// Only in a blank form: in a filled one it holds, or the field is not there.
QString Outliner::conditionOf(const Field &field) const
{
    if (!field.conditional || m_document != nullptr)
        return {};
    QStringList all;
    for (const FieldCondition &one : m_names.form.parts().conditions)
        if (one.path == field.path) {
            const QString rowPath = one.ofRow ? field.path.left(field.path.indexOf("/*/"_L1) + 2) : QString();
            all.append(conditionWords(one.condition.checks(), m_names, rowPath));
        }
    return all.join(outlineWords("conditions"_L1, "and"_L1));
}

QString Outliner::noteOf(const Field &field) const
{
    if (m_document != nullptr)
        return {};
    if (field.readOnly && field.person.startsWith("applicant/"_L1) && !field.path.startsWith("/applicant"_L1))
        return outlineWords("fromApplicant"_L1);
    return field.computed ? outlineWords("computed"_L1) : field.help;
}

void Outliner::addBoxes(const Field &field, OutlineEntry *entry) const
{
    const QJsonValue now = value(field.path);
    if (field.kind == FieldKind::YesNo) {
        entry->choices = {{outlineWords("yes"_L1), now == true}, {outlineWords("no"_L1), now == false}};
        return;
    }
    for (const FieldChoice &choice : field.choices)
        entry->choices.append(
            {choiceLabel(field, choice.value), now.isArray() ? now.toArray().contains(choice.value) : now == choice.value});
}

/// Numbers and days need less room than names and places.
OutlineColumn Outliner::columnOf(const Field &column) const
{
    OutlineColumn made{column.title.isEmpty() ? column.key : column.title, column.unit, 1.5};
    if (column.kind == FieldKind::Amount)
        made.note = outlineWords("yuan"_L1);
    if (isBoxes(column) && m_document == nullptr) {
        QStringList labels;
        for (const FieldChoice &choice : column.choices)
            labels.append(choiceLabel(column, choice.value));
        if (column.kind == FieldKind::YesNo)
            labels = QStringList{outlineWords("yes"_L1), outlineWords("no"_L1)};
        made.note = labels.join(u'／');
    }
    if (column.kind == FieldKind::CitizenId || column.kind == FieldKind::Uscc)
        made.weight = 2.2;
    else if (column.kind == FieldKind::Integer || column.kind == FieldKind::Number || column.kind == FieldKind::YesNo)
        made.weight = 0.75;
    else if (column.kind == FieldKind::Amount || column.kind == FieldKind::Choice)
        made.weight = 1.1;
    else if (column.kind == FieldKind::Date)
        made.weight = 1.25;
    return made;
}

void Outliner::addTable(const Field &field, OutlineEntry *entry) const
{
    const bool bare = field.children.size() == 1 && field.children.first().key == "*"_L1;
    for (const Field &column : field.children)
        entry->columns.append(bare ? OutlineColumn{field.title, column.unit, 1} : columnOf(column));
    const QJsonArray rows = value(field.path).toArray();
    for (const auto &row : rows) {
        QStringList texts;
        for (const Field &column : field.children)
            texts.append(plain(column, bare ? row : row.toObject().value(column.key)));
        entry->rows.append(texts);
    }
    const int most = field.mostLength > 0 ? field.mostLength : mostEmptyRows;
    if (m_document == nullptr)
        entry->emptyRows = qMin(most, qBound(leastEmptyRows, field.leastLength + 1, mostEmptyRows));
}

void Outliner::addValue(const Field &field, OutlineEntry *entry) const
{
    const QJsonValue now = value(field.path);
    entry->value = plain(field, now);
    entry->unit = field.unit;
    if (field.kind != FieldKind::Amount)
        return;
    entry->unit = outlineWords("yuan"_L1);
    if (now.isDouble())
        entry->beneath = outlineWords("inWords"_L1).arg(amountInWords(now.toInteger()));
}

OutlineEntry Outliner::entryOf(const Field &field) const
{
    OutlineEntry entry{.kind = OutlineKind::Line,
        .path = field.path,
        .label = outlineTitle(field),
        .required = field.required && !field.readOnly && m_document == nullptr,
        .half = !field.wide,
        .closed = field.computed && m_document == nullptr,
        .condition = conditionOf(field),
        .note = noteOf(field)};
    if (isBoxes(field)) {
        entry.kind = OutlineKind::Choices;
        addBoxes(field, &entry);
    } else if (field.kind == FieldKind::Table) {
        entry.kind = OutlineKind::Table;
        entry.half = false;
        addTable(field, &entry);
    } else {
        entry.kind = field.kind == FieldKind::Date ? OutlineKind::Date
            : field.kind == FieldKind::MultiLine   ? OutlineKind::Lines
                                                   : OutlineKind::Line;
        addValue(field, &entry);
    }
    return entry;
}

void Outliner::add(const QList<Field> &fields, int level)
{
    for (const Field &field : fields) {
        if (m_hidden.contains(field.path))
            continue;
        if (field.kind != FieldKind::Group) {
            m_made.entries.append(entryOf(field));
            continue;
        }
        m_made.entries.append(OutlineEntry{.kind = OutlineKind::Heading,
            .path = field.path,
            .label = outlineTitle(field),
            .level = level,
            .condition = conditionOf(field),
            .note = m_document == nullptr ? field.help : QString()});
        add(field.children, level + 1);
    }
}

void Outliner::addPapers()
{
    const QJsonObject given = value(u"/papers"_s).toObject();
    QStringList wanted;
    if (m_document != nullptr)
        for (const Paper &paper : papersFor(m_names.matter, *m_document))
            wanted.append(paper.materialId);
    for (const domain::Material &material : m_names.matter.materials) {
        if (m_document != nullptr && !wanted.contains(material.id))
            continue;
        const QString when = m_document == nullptr ? conditionWordsOf(material.when, m_names) : QString();
        QString demand = outlineWords("papers"_L1, material.required ? "required"_L1 : "optional"_L1);
        if (!when.isEmpty())
            demand = outlineWords("papers"_L1, "when"_L1).arg(when);
        if (material.deferrable)
            demand += u'；' + outlineWords("papers"_L1, "deferrable"_L1);
        m_made.papers.append({material.name, material.howMany, demand, given.value(material.id) == "given"_L1});
    }
}

FormOutline Outliner::make()
{
    add(m_names.form.fields(), 0);
    addPapers();
    return m_made;
}

} // namespace

FormOutline blankOutline(const domain::Matter &matter, const Form &form)
{
    return Outliner(matter, form, nullptr).make();
}

FormOutline filledOutline(const domain::Matter &matter, const Form &form, const QJsonObject &document)
{
    return Outliner(matter, form, &document).make();
}

} // namespace forms::engine
