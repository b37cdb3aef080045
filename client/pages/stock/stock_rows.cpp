// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/stock/stock_rows.h"

#include "client/pages/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace client::pages::stock {

using namespace Qt::StringLiterals;
using domain::SheetState;
using domain::StockRange;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(client::pages::stock::Rows)
};

QString placeOf(const Book &book, const QString &deskId)
{
    return deskId.isEmpty() ? Words::tr("store room") : book.deskName(deskId);
}

// Outside of row(): lupdate loses the context of a function that answers a type of another namespace.
QString leased()
{
    return Words::tr("leased for work offline");
}

QString savedHere()
{
    return Words::tr("saved here");
}

} // namespace

QString sheetStateName(SheetState state)
{
    switch (state) {
    case SheetState::Received:
    case SheetState::AtDesk:
        return Words::tr("blank");
    case SheetState::Reserved:
        return Words::tr("reserved");
    case SheetState::Printing:
        return Words::tr("printing");
    case SheetState::Issued:
        return Words::tr("issued");
    case SheetState::Spoiled:
        return Words::tr("spoiled");
    case SheetState::Unaccounted:
        return Words::tr("missing");
    }
    return {};
}

QString span(const StockRange &range)
{
    if (range.count < 1)
        return {};
    return range.count == 1 ? range.serial(0) : range.serial(0) + u" – "_s + range.serial(range.count - 1);
}

QList<StockRange> rangesAt(const Book &book, const QString &deskId)
{
    QList<StockRange> found;
    std::copy_if(book.ranges.cbegin(), book.ranges.cend(), std::back_inserter(found),
        [&](const StockRange &each) { return each.count > 0 && (deskId.isEmpty() || each.deskId == deskId || each.deskId.isEmpty()); });
    std::stable_sort(found.begin(), found.end(), [](const StockRange &a, const StockRange &b) {
        return std::make_tuple(!a.deskId.isEmpty(), a.kind, a.prefix, a.first)
            < std::make_tuple(!b.deskId.isEmpty(), b.kind, b.prefix, b.first);
    });
    return found;
}

widgets::BriefRow row(const Book &book, const StockRange &range)
{
    QStringList notes{placeOf(book, range.deskId), book.kindName(range.kind)};
    if (!range.deviceId.isEmpty())
        notes << leased();
    if (book.pending.contains(range.id))
        notes << savedHere();
    return {range.id, {}, span(range), notes.join(u" · "_s), QLocale().toString(range.count)};
}

QList<domain::Sheet> sheetsAt(const Book &book, const QString &deskId, const QString &words)
{
    const auto wanted = words.split(u' ', Qt::SkipEmptyParts);
    QList<domain::Sheet> found;
    for (const auto &sheet : book.sheets) {
        const QString all = QStringList{sheet.serial, sheet.licenceNumber, sheet.reason, sheetStateName(sheet.state)}.join(u'\n');
        const bool fits =
            std::all_of(wanted.begin(), wanted.end(), [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
        if (fits && (deskId.isEmpty() || sheet.deskId == deskId) && sheet.state != SheetState::AtDesk)
            found << sheet;
    }
    std::stable_sort(found.begin(), found.end(), [](const domain::Sheet &a, const domain::Sheet &b) { return a.at > b.at; });
    return found;
}

widgets::BriefRow row(const Book &book, const domain::Sheet &sheet)
{
    QString note = sheet.reason.isEmpty() ? sheet.licenceNumber : sheet.reason;
    if (book.pending.contains(sheet.id))
        note = QStringList{note, savedHere()}.join(u" · "_s);
    return {sheet.id, {}, sheet.serial + u"  "_s + sheetStateName(sheet.state), note, words::shortDate(sheet.at, sheet.at)};
}

QList<QPair<QString, QString>> facts(const Book &book, const domain::Sheet &sheet)
{
    const QList<QPair<QString, QString>> all{{Words::tr("State"), sheetStateName(sheet.state)},
        {Words::tr("Paper"), book.kindName(sheet.kind)}, {Words::tr("Place"), placeOf(book, sheet.deskId)},
        {Words::tr("Licence"), sheet.licenceNumber}, {Words::tr("Reason"), sheet.reason},
        {Words::tr("Photo"), sheet.photo.isNull() ? QString() : Words::tr("kept")},
        {Words::tr("By"), sheet.officerId.isEmpty() ? QString() : book.people.officerName(sheet.officerId)},
        {Words::tr("At"), sheet.at.isValid() ? words::dateTime(sheet.at) : QString()}};
    QList<QPair<QString, QString>> known;
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(known), [](const auto &each) { return !each.second.isEmpty(); });
    return known;
}

} // namespace client::pages::stock
