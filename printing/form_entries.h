// SPDX-License-Identifier: GPL-3.0-or-later
// The body of a form on paper: headings, ruled cells to write in or written in, boxes to tick, tables.
#pragma once

#include "domain/form_outline.h"
#include "printing/form_pages.h"

namespace printing {

class FormEntries {
public:
    explicit FormEntries(FormPages &pages)
        : m_pages(pages)
    {
    }
    /// Draws all entries below each other, from the pages' place on; begins pages where a cell has no room.
    void draw(const QList<domain::OutlineEntry> &entries);
    /// The heading of a further part, numbered on from the entries'.
    void heading(const QString &label);

private:
    struct Cell;
    void heading(const domain::OutlineEntry &entry);
    void row(const QList<domain::OutlineEntry> &entries);
    void cell(const Cell &cell, double x, double y, double height);
    void label(const Cell &cell, double x, double y, double height);
    void boxes(const Cell &cell, double left, double top, double free);
    void words(const Cell &cell, double left, double top, double free);
    void goOn(const domain::OutlineEntry &entry, const QStringList &lines);
    Cell measured(const domain::OutlineEntry &entry, double width) const;
    void measureChoices(Cell *cell) const;

    FormPages &m_pages;
    int m_part = 0;
    int m_subPart = 0;
};

} // namespace printing
