// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/form_table.h"

#include "printing/form_words.h"

#include <algorithm>

namespace printing {

using namespace Qt::StringLiterals;
using domain::OutlineEntry;

namespace {

constexpr double numberWidth = 9, pad = 1.4, leastRow = 8, boxSize = 3.2, leastPoints = 6.5, mostKept = 60;
constexpr qsizetype longNote = 22; ///< characters: a longer one stands above the table

class Table {
public:
    Table(FormPages &pages, const OutlineEntry &entry, bool boxes);
    void draw();

private:
    void name();
    void head();
    void row(const QStringList &texts, int number);
    double headHeight() const;
    double heightOf(const QStringList &texts) const;
    double firstRows() const;
    FormInk inkFor(const QString &text, double inner) const;
    void ruled(double height) const;

    FormPages &m_pages;
    const OutlineEntry &m_entry;
    const bool m_boxes;
    QList<double> m_widths;
};

Table::Table(FormPages &pages, const OutlineEntry &entry, bool boxes)
    : m_pages(pages)
    , m_entry(entry)
    , m_boxes(boxes)
{
    double all = 0;
    for (const domain::OutlineColumn &column : entry.columns)
        all += column.weight;
    for (const domain::OutlineColumn &column : entry.columns)
        m_widths.append((FormPages::width - numberWidth) * column.weight / all);
}

/// The table's name over its whole width, with when to fill it in and what may stand in columns of many choices.
void Table::name()
{
    const double width = FormPages::width - 2 * pad;
    const QStringList words = m_pages.lines((m_entry.required ? u"*"_s : QString()) + m_entry.label, width, form_ink::subHeading);
    QStringList when, notes;
    if (!m_entry.condition.isEmpty())
        when = m_pages.lines(formWords("when"_L1).arg(m_entry.condition), width, form_ink::condition);
    notes = m_pages.lines(m_entry.note, width, form_ink::small);
    for (const domain::OutlineColumn &column : m_entry.columns)
        if (column.note.size() > longNote)
            notes += m_pages.lines(formWords("columnChoices"_L1).arg(column.title, column.note), width, form_ink::small);
    const double wordsHeight = FormPages::heightOf(words.size(), form_ink::subHeading) + 2 * pad;
    const double whenHeight = double(when.size()) * form_ink::condition.lineMm();
    const double height =
        wordsHeight + whenHeight + double(notes.size()) * form_ink::small.lineMm() + (when.isEmpty() && notes.isEmpty() ? 0 : pad);
    m_pages.ensure(height + headHeight() + firstRows());
    const double y = m_pages.y();
    m_pages.fill(FormPages::left, y, FormPages::width, height, form_ink::labelGround);
    m_pages.rect(FormPages::left, y, FormPages::width, height, form_ink::rule);
    const double x = FormPages::left + pad;
    m_pages.text(m_entry.path, words.join(u'\n'), x, y + pad + 0.3, width + 0.02, wordsHeight - 2 * pad, form_ink::subHeading);
    m_pages.text(m_entry.path, when.join(u'\n'), x, y + wordsHeight - 0.2, width + 0.02, 100, form_ink::condition);
    m_pages.text(m_entry.path, notes.join(u'\n'), x, y + wordsHeight - 0.2 + whenHeight, width + 0.02, 100, form_ink::small);
    m_pages.advance(height);
}

double Table::headHeight() const
{
    double height = 0;
    for (qsizetype i = 0; i < m_widths.size(); ++i) {
        const domain::OutlineColumn &column = m_entry.columns.at(i);
        const double inner = m_widths.at(i) - 2 * pad;
        const QString note = column.note.size() > longNote ? QString() : column.note;
        height = qMax(height,
            double(m_pages.lines(column.title, inner, form_ink::columnHead).size()) * form_ink::columnHead.lineMm()
                + double(m_pages.lines(note, inner, form_ink::columnNote).size()) * form_ink::columnNote.lineMm());
    }
    return height + 2 * pad;
}

/// The frame of a row and the lines between its cells.
void Table::ruled(double height) const
{
    const double y = m_pages.y();
    m_pages.rect(FormPages::left, y, FormPages::width, height, form_ink::rule);
    double x = FormPages::left + numberWidth;
    for (const double width : m_widths) {
        m_pages.line(x, y, x, y + height, form_ink::rule);
        x += width;
    }
}

void Table::head()
{
    const double height = headHeight();
    const double y = m_pages.y();
    m_pages.fill(FormPages::left, y, FormPages::width, height, form_ink::labelGround);
    ruled(height);
    const double lineMm = form_ink::columnHead.lineMm();
    m_pages.text(m_entry.path, formWords("row"_L1), FormPages::left, y + (height - form_ink::columnHead.type.mm()) / 2, numberWidth, lineMm,
        form_ink::columnHead);
    double x = FormPages::left + numberWidth;
    for (qsizetype i = 0; i < m_widths.size(); ++i) {
        const domain::OutlineColumn &column = m_entry.columns.at(i);
        const double inner = m_widths.at(i) - 2 * pad;
        const QStringList words = m_pages.lines(column.title, inner, form_ink::columnHead);
        const QStringList note = m_pages.lines(column.note.size() > longNote ? QString() : column.note, inner, form_ink::columnNote);
        const double needed = double(words.size()) * lineMm + double(note.size()) * form_ink::columnNote.lineMm();
        const double at = y + (height - needed + lineMm - form_ink::columnHead.type.mm()) / 2;
        m_pages.text(m_entry.path, words.join(u'\n'), x + pad, at, inner + 0.02, 100, form_ink::columnHead);
        m_pages.text(m_entry.path, note.join(u'\n'), x + pad, at + double(words.size()) * lineMm, inner + 0.02, 100, form_ink::columnNote);
        x += m_widths.at(i);
    }
    m_pages.advance(height);
}

/// A number or a day is not broken: it is set smaller.
FormInk Table::inkFor(const QString &text, double inner) const
{
    FormInk ink = form_ink::tableText;
    ink.verticalAlign = VerticalAlign::Middle;
    const bool isWord = std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c < QChar(0x7f); });
    const double width = isWord ? m_pages.widthOf(text, ink) : 0;
    if (width > inner)
        ink.type.points = qMax(leastPoints, ink.type.points * inner / width * 0.995);
    return ink;
}

double Table::heightOf(const QStringList &texts) const
{
    double height = leastRow;
    for (qsizetype i = 0; i < qMin(m_widths.size(), texts.size()); ++i) {
        const double inner = m_widths.at(i) - 2 * pad;
        const FormInk ink = inkFor(texts.at(i), inner);
        height = qMax(height, FormPages::heightOf(m_pages.lines(texts.at(i), inner, ink).size(), ink) + 2 * pad + 0.6);
    }
    return qMin(height, FormPages::room - headHeight() - 1);
}

/// What should stand below the head on the same page: a short table whole.
double Table::firstRows() const
{
    double height = m_entry.emptyRows * leastRow;
    for (const QStringList &texts : m_entry.rows)
        height += heightOf(texts);
    return height > mostKept ? 2 * leastRow : height;
}

void Table::row(const QStringList &texts, int number)
{
    const double height = heightOf(texts);
    if (m_pages.ensure(height))
        head();
    const double y = m_pages.y();
    ruled(height);
    FormInk centred = form_ink::columnHead;
    centred.verticalAlign = VerticalAlign::Middle;
    m_pages.text(m_entry.path, QString::number(number), FormPages::left, y, numberWidth, height, centred);
    double x = FormPages::left + numberWidth;
    for (qsizetype i = 0; i < m_widths.size(); ++i) {
        const QString words = texts.value(i);
        if (m_boxes && i == m_widths.size() - 1)
            m_pages.box(x + (m_widths.at(i) - boxSize) / 2, y + (height - boxSize) / 2, boxSize, !words.isEmpty());
        else
            m_pages.text(m_entry.path, words, x + pad, y + pad, m_widths.at(i) - 2 * pad + 0.02, height - 2 * pad,
                inkFor(words, m_widths.at(i) - 2 * pad), true);
        x += m_widths.at(i);
    }
    m_pages.advance(height);
}

void Table::draw()
{
    if (!m_entry.label.isEmpty())
        name();
    else
        m_pages.ensure(headHeight() + firstRows());
    head();
    int number = 0;
    for (const QStringList &texts : m_entry.rows)
        row(texts, ++number);
    for (int i = 0; i < m_entry.emptyRows; ++i)
        row({}, ++number);
}

} // namespace

void drawTable(FormPages &pages, const OutlineEntry &entry, bool boxes)
{
    if (!entry.columns.isEmpty())
        Table(pages, entry, boxes).draw();
}

} // namespace printing
