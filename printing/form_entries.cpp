// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/form_entries.h"

#include "printing/form_table.h"
#include "printing/form_words.h"

namespace printing {

using namespace Qt::StringLiterals;
using domain::OutlineEntry;
using domain::OutlineKind;

namespace {

constexpr double labelWidth = 32, pad = 2, leastRow = 9.5, linesRoom = 26, boxSize = 3.2, boxPitch = 6.2, boxToWords = 1.2, choiceGap = 4.5;
constexpr double between = 1.6, slack = 0.02, headingHeight = 8.5, subHeadingHeight = 7.5, abovePart = 3.5, keepBehindHeading = 24;
constexpr double unlimited = 200;
constexpr qsizetype mostLines = 32; ///< of one cell: what is longer goes on in the next

bool isCell(const OutlineEntry &entry)
{
    return entry.kind != OutlineKind::Heading && entry.kind != OutlineKind::Table;
}

QString valueText(const OutlineEntry &entry)
{
    if (entry.kind == OutlineKind::Date) {
        const QDate day = QDate::fromString(entry.value, Qt::ISODate);
        const QString room = entry.closed ? QString() : formWords("date"_L1);
        return entry.value.isEmpty() ? room : (day.isValid() ? dateInDigits(day) : entry.value);
    }
    return entry.value.isEmpty() || entry.unit.isEmpty() ? entry.value : entry.value + u' ' + entry.unit;
}

double boxesHeight(int lines)
{
    return lines * boxPitch - (boxPitch - boxSize);
}

} // namespace

/// What one entry needs within its width.
struct FormEntries::Cell {
    OutlineEntry entry;
    double width = 0;
    QStringList label, value, beneath, condition, note; ///< broken into lines
    QList<double> choiceX;                              ///< of each box, from the left of the value
    QList<int> choiceLine;
    int choiceLines = 0;
    double height = 0;
    double valueWidth() const { return width - labelWidth - 2 * pad; }
    double small() const
    {
        const qsizetype lines = condition.size() + note.size();
        return lines == 0 ? 0 : between + double(lines) * form_ink::small.lineMm();
    }
    double below() const { return beneath.isEmpty() ? 0 : between + double(beneath.size()) * form_ink::small.lineMm(); }
};

/// Boxes and their words side by side, in as many lines as it takes; a label wider than the cell takes the lines it needs.
void FormEntries::measureChoices(Cell *cell) const
{
    double x = 0;
    int line = 0;
    for (const domain::OutlineChoice &choice : cell->entry.choices) {
        const double wide = boxSize + boxToWords + m_pages.widthOf(choice.label, form_ink::choice);
        if (x > 0 && x + wide > cell->valueWidth()) {
            x = 0;
            ++line;
        }
        cell->choiceX.append(x);
        cell->choiceLine.append(line);
        line += int(m_pages.lines(choice.label, cell->valueWidth() - boxSize - boxToWords, form_ink::choice).size()) - 1;
        x += wide + choiceGap;
    }
    cell->choiceLines = line + 1;
}

FormEntries::Cell FormEntries::measured(const OutlineEntry &entry, double width) const
{
    Cell made;
    made.entry = entry;
    made.width = width;
    made.label = m_pages.lines(entry.required ? u'*' + entry.label : entry.label, labelWidth - 2 * pad, form_ink::label);
    made.value = m_pages.lines(valueText(entry), made.valueWidth(), form_ink::value);
    made.beneath = m_pages.lines(entry.beneath, made.valueWidth(), form_ink::small);
    if (!entry.condition.isEmpty())
        made.condition = m_pages.lines(formWords("when"_L1).arg(entry.condition), made.valueWidth(), form_ink::condition);
    made.note = m_pages.lines(entry.note, made.valueWidth(), form_ink::small);
    double inner = entry.closed ? -between : leastRow - 2 * pad; // the note is all there is
    if (!entry.choices.isEmpty()) {
        measureChoices(&made);
        inner = boxesHeight(made.choiceLines);
    } else if (!made.value.isEmpty()) {
        inner = FormPages::heightOf(made.value.size(), form_ink::value);
    } else if (entry.kind == OutlineKind::Lines) {
        inner = linesRoom - 2 * pad;
    }
    const double label = FormPages::heightOf(made.label.size(), form_ink::label);
    made.height = qMax(leastRow, qMax(inner + made.below() + made.small(), label) + 2 * pad);
    return made;
}

void FormEntries::label(const Cell &cell, double x, double y, double height)
{
    m_pages.fill(x, y, labelWidth, height, form_ink::labelGround);
    m_pages.rect(x, y, cell.width, height, form_ink::rule);
    m_pages.line(x + labelWidth, y, x + labelWidth, y + height, form_ink::rule);
    const double needed = FormPages::heightOf(cell.label.size(), form_ink::label);
    m_pages.text(cell.entry.path, cell.label.join(u'\n'), x + pad, y + (height - needed) / 2, labelWidth - 2 * pad + slack, needed + slack,
        form_ink::label);
}

void FormEntries::boxes(const Cell &cell, double left, double top, double free)
{
    const double at = top + qMax(0.0, (free - boxesHeight(cell.choiceLines)) / 2);
    for (qsizetype i = 0; i < cell.entry.choices.size(); ++i) {
        const domain::OutlineChoice &choice = cell.entry.choices.at(i);
        const double lineY = at + cell.choiceLine.at(i) * boxPitch;
        const double x = cell.choiceX.at(i) + boxSize + boxToWords;
        m_pages.box(left + cell.choiceX.at(i), lineY, boxSize, choice.chosen);
        m_pages.text(cell.entry.path, choice.label, left + x, lineY + (boxSize - form_ink::choice.type.mm()) / 2,
            cell.valueWidth() - x + pad, unlimited, form_ink::choice);
    }
}

void FormEntries::words(const Cell &cell, double left, double top, double free)
{
    const OutlineEntry &entry = cell.entry;
    const double needed = FormPages::heightOf(cell.value.size(), form_ink::value);
    const double at = top + qMax(0.0, (free - needed - cell.below()) / 2);
    const double width = cell.valueWidth() + slack;
    m_pages.text(entry.path, cell.value.join(u'\n'), left, at, width, needed + slack, form_ink::value);
    m_pages.text(entry.path, cell.beneath.join(u'\n'), left, at + needed + between, width, unlimited, form_ink::small);
    if (entry.value.isEmpty() && !entry.unit.isEmpty() && !entry.closed)
        m_pages.text(entry.path, entry.unit, left, top + (free - form_ink::unit.type.mm()) / 2, width, unlimited, form_ink::unit);
}

void FormEntries::cell(const Cell &cell, double x, double y, double height)
{
    label(cell, x, y, height);
    const double left = x + labelWidth + pad;
    const double free = height - 2 * pad - cell.small();
    if (cell.entry.choices.isEmpty())
        words(cell, left, y + pad, free);
    else
        boxes(cell, left, y + pad, free);
    const double small = cell.small() - between;
    const double below = cell.entry.closed ? y + (height - small) / 2 : y + height - pad - small;
    const double width = cell.valueWidth() + slack;
    m_pages.text(cell.entry.path, cell.condition.join(u'\n'), left, below, width, unlimited, form_ink::condition);
    m_pages.text(cell.entry.path, cell.note.join(u'\n'), left, below + double(cell.condition.size()) * form_ink::small.lineMm(), width,
        unlimited, form_ink::small);
}

/// What is longer than a cell may be goes on in further ones.
void FormEntries::goOn(const OutlineEntry &entry, const QStringList &lines)
{
    for (qsizetype from = 0; from < lines.size(); from += mostLines) {
        OutlineEntry part = entry;
        part.value = lines.mid(from, mostLines).join(u'\n');
        part.unit.clear();
        if (from > 0)
            part.label += formWords("goesOn"_L1);
        row({part});
    }
}

/// One entry over the whole width or two beside each other.
void FormEntries::row(const QList<OutlineEntry> &entries)
{
    const double width = FormPages::width / double(entries.size());
    QList<Cell> cells;
    double height = 0;
    for (const OutlineEntry &entry : entries) {
        cells.append(measured(entry, width));
        height = qMax(height, cells.last().height);
        if (cells.last().value.size() <= mostLines)
            continue;
        if (entries.size() == 1)
            return goOn(entry, cells.last().value);
        for (const OutlineEntry &each : entries)
            row({each});
        return;
    }
    m_pages.ensure(height);
    double x = FormPages::left;
    for (const Cell &each : cells) {
        cell(each, x, m_pages.y(), height);
        x += width;
    }
    m_pages.advance(height);
}

void FormEntries::heading(const QString &label)
{
    heading(OutlineEntry{.kind = OutlineKind::Heading, .path = label, .label = label});
}

void FormEntries::heading(const OutlineEntry &entry)
{
    const bool outer = entry.level == 0;
    QString words = entry.label;
    if (outer) {
        words = formWords("part"_L1).arg(partNumber(++m_part), entry.label);
        m_subPart = 0;
    } else if (entry.level == 1) {
        words = formWords("subPart"_L1).arg(partNumber(++m_subPart), entry.label);
    }
    const FormInk &ink = outer ? form_ink::heading : form_ink::subHeading;
    const double line = outer ? headingHeight : subHeadingHeight;
    const double width = FormPages::width - 2 * pad;
    const QString when = entry.condition.isEmpty() ? QString() : formWords("when"_L1).arg(entry.condition);
    const QStringList small = m_pages.lines(when, width, form_ink::condition) + m_pages.lines(entry.note, width, form_ink::small);
    const double height = line + (small.isEmpty() ? 0 : double(small.size()) * form_ink::small.lineMm() + between);
    const double above = outer && m_part > 1 ? abovePart : 0;
    if (!m_pages.ensure(height + above + keepBehindHeading))
        m_pages.advance(above);
    const double y = m_pages.y();
    if (outer)
        m_pages.fill(FormPages::left, y, FormPages::width, height, form_ink::headingGround);
    m_pages.rect(FormPages::left, y, FormPages::width, height, form_ink::rule);
    m_pages.text(entry.path, words, FormPages::left + pad, y + (line - ink.type.mm()) / 2, width, ink.type.mm() + slack, ink, true);
    m_pages.text(entry.path, small.join(u'\n'), FormPages::left + pad, y + line - between, width + slack, unlimited,
        when.isEmpty() ? form_ink::small : form_ink::condition);
    m_pages.advance(height);
}

void FormEntries::draw(const QList<OutlineEntry> &entries)
{
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const OutlineEntry &entry = entries.at(i);
        if (entry.kind == OutlineKind::Heading)
            heading(entry);
        else if (entry.kind == OutlineKind::Table)
            drawTable(m_pages, entry);
        else if (entry.half && i + 1 < entries.size() && entries.at(i + 1).half && isCell(entries.at(i + 1)))
            row({entry, entries.at(++i)});
        else
            row({entry});
    }
}

} // namespace printing
