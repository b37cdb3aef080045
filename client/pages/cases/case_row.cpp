// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/case_table_model.h"
#include "client/pages/cases/cell_facts.h"
#include "client/pages/cases/limit_words.h"
#include "client/pages/cases/next_words.h"

#include <algorithm>

namespace client::pages::cases {

namespace {

constexpr int chinaOffset = 8 * 3600;

/// In a sheet of all matters: the first cell that is the officer's own.
widgets::TickCell ownCell(const domain::Matter &matter, const store::CaseView &view, const CaseSheet &sheet)
{
    widgets::TickCell found;
    for (const domain::RouteStep &step : matter.route.steps) {
        for (const domain::RouteColumn &column : step.columns) {
            if (!mayTick(sheet.people.me, column))
                continue;
            const widgets::TickCell cell = cellOf(column, view, sheet.people, sheet.now);
            if (found.mark == widgets::TickMark::None || cell.mark == widgets::TickMark::Mine)
                found = cell;
        }
    }
    found.ownColumn = true;
    return found;
}

} // namespace

const domain::Matter *CaseSheet::newest(const QString &code) const
{
    const domain::Matter *found = nullptr;
    for (const domain::Matter &matter : matters) {
        if (matter.code == code && (!found || found->version < matter.version))
            found = &matter;
    }
    return found;
}

const domain::Matter *CaseSheet::matterOf(const domain::Case &subject) const
{
    for (const domain::Matter &matter : matters) {
        if (matter.code == subject.matterCode && matter.version == subject.matterVersion)
            return &matter;
    }
    return newest(subject.matterCode);
}

bool CaseRow::sameAs(const CaseRow &other) const
{
    const auto samePending = [](const store::OutboxEntry &one, const store::OutboxEntry &two) {
        return one.signedCommand == two.signedCommand && one.state == two.state && one.answer == two.answer && one.seen == two.seen;
    };
    return view.base == other.view.base && matter == other.matter && lamp == other.lamp && remaining == other.remaining
        && next == other.next && cells == other.cells
        && std::equal(view.pending.cbegin(), view.pending.cend(), other.view.pending.cbegin(), other.view.pending.cend(), samePending);
}

CaseRow makeRow(const CaseSheet &sheet, const store::CaseView &view, const domain::WorkCalendar &calendar)
{
    CaseRow row;
    row.view = view;
    const QDate today = sheet.now.toOffsetFromUtc(chinaOffset).date();
    row.lamp = domain::lamp(calendar, view.base.limits, today);
    row.remaining = remainingWords(calendar, view.base, today);
    if (const domain::Matter *matter = sheet.matterOf(view.base))
        row.matter = *matter;
    row.concernsMe = concernsMe(row.matter.route, view, sheet.people.me);
    if (const domain::Task *task = myTask(row.matter.route, view, sheet.people.me))
        row.myTaskId = task->id;
    row.next = nextWords(row.matter, view, sheet.people);
    const domain::Matter *heads = sheet.newest(sheet.matterCode);
    if (!heads) {
        row.cells = {ownCell(row.matter, view, sheet)};
        return row;
    }
    for (const domain::RouteStep &step : heads->route.steps) {
        for (const domain::RouteColumn &column : step.columns)
            row.cells.append(cellOf(column, view, sheet.people, sheet.now));
    }
    return row;
}

} // namespace client::pages::cases
