// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/stock.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

bool isAllowed(const Sheet &sheet, const SheetMove &move)
{
    const bool same = sheet.attemptId == move.attemptId && sheet.caseId == move.caseId && sheet.copyId == move.copyId;
    switch (move.action) {
    case SheetAction::Reserve:
        return sheet.state == SheetState::AtDesk && !move.attemptId.isEmpty() && !move.caseId.isEmpty();
    case SheetAction::Release:
    case SheetAction::Print:
        return sheet.state == SheetState::Reserved && same;
    case SheetAction::Issue:
    case SheetAction::Miss:
        return sheet.state == SheetState::Printing && same;
    case SheetAction::Spoil:
        return sheet.state == SheetState::AtDesk || sheet.state == SheetState::Unaccounted
            || ((sheet.state == SheetState::Reserved || sheet.state == SheetState::Printing) && same);
    }
    return false;
}

SheetState stateAfter(SheetAction action)
{
    switch (action) {
    case SheetAction::Reserve:
        return SheetState::Reserved;
    case SheetAction::Release:
        return SheetState::AtDesk;
    case SheetAction::Print:
        return SheetState::Printing;
    case SheetAction::Issue:
        return SheetState::Issued;
    case SheetAction::Spoil:
        return SheetState::Spoiled;
    case SheetAction::Miss:
        return SheetState::Unaccounted;
    }
    return SheetState::Unaccounted;
}

void perform(Sheet &sheet, const SheetMove &move)
{
    sheet.state = stateAfter(move.action);
    if (move.action == SheetAction::Reserve) {
        sheet.attemptId = move.attemptId;
        sheet.caseId = move.caseId;
        sheet.licenceNumber = move.licenceNumber;
        sheet.copyId = move.copyId;
    } else if (move.action == SheetAction::Release) {
        sheet.attemptId.clear();
        sheet.caseId.clear();
        sheet.licenceNumber.clear();
        sheet.copyId.clear();
    } else if (move.action == SheetAction::Print) {
        sheet.pdfSha256 = move.pdfSha256;
    }
    sheet.reason = move.reason;
    if (!move.photo.isNull())
        sheet.photo = move.photo;
    sheet.officerId = move.officerId;
    sheet.at = move.at;
    ++sheet.version;
}

int &placeOf(StockCount &count, SheetState state)
{
    switch (state) {
    case SheetState::Reserved:
        return count.reserved;
    case SheetState::Printing:
        return count.printing;
    case SheetState::Issued:
        return count.issued;
    case SheetState::Spoiled:
        return count.spoiled;
    case SheetState::Unaccounted:
        return count.unaccounted;
    case SheetState::Received:
    case SheetState::AtDesk:
        return count.atDesk;
    }
    return count.atDesk;
}

} // namespace

QString StockRange::serial(int i) const
{
    return prefix + QString::number(first + i).rightJustified(digits, u'0');
}

int StockRange::indexOf(const QString &serial) const
{
    if (!serial.startsWith(prefix) || serial.size() < prefix.size() + digits)
        return -1;
    bool isNumber = false;
    const qint64 number = QStringView(serial).sliced(prefix.size()).toLongLong(&isNumber);
    if (!isNumber || number < first || number >= first + count)
        return -1;
    const int index = static_cast<int>(number - first);
    return this->serial(index) == serial ? index : -1;
}

QString sheetId(const QString &kind, const QString &serial)
{
    return kind + u'/' + serial;
}

Result<Sheet> move(const Sheet &before, const SheetMove &move)
{
    if (!isAllowed(before, move))
        return fail(FailureCode::SheetMoveRefused, before.serial);
    if (move.action == SheetAction::Issue && move.scanned != before.serial)
        return fail(FailureCode::SerialMismatch, move.scanned.left(40));
    if ((move.action == SheetAction::Spoil || move.action == SheetAction::Miss) && move.reason.trimmed().isEmpty())
        return fail(FailureCode::SheetReasonRequired, before.serial);
    Sheet after = before;
    perform(after, move);
    return after;
}

StockCount countStock(const QList<StockRange> &ranges, const QList<Sheet> &sheets, const QString &kind, const QString &deskId)
{
    StockCount count;
    QSet<QString> here;
    for (const StockRange &range : ranges) {
        if (range.kind != kind || (!deskId.isEmpty() && range.deskId != deskId))
            continue;
        here.insert(range.id);
        count.received += range.count;
        count.atDesk += range.count;
    }
    for (const Sheet &sheet : sheets) {
        if (!here.contains(sheet.rangeId))
            continue;
        --count.atDesk;
        ++placeOf(count, sheet.state);
    }
    return count;
}

QString nextSerial(
    const QList<StockRange> &ranges, const QList<Sheet> &sheets, const QString &kind, const QString &deskId, const QString &deviceId)
{
    QSet<QString> gone;
    for (const Sheet &sheet : sheets)
        if (sheet.kind == kind && sheet.state != SheetState::AtDesk)
            gone.insert(sheet.serial);
    QString lowest;
    for (const StockRange &range : ranges) {
        const bool leasedAway = !range.deviceId.isEmpty() && range.deviceId != deviceId;
        if (range.kind != kind || range.deskId != deskId || leasedAway)
            continue;
        for (int i = 0; i < range.count; ++i) {
            const QString serial = range.serial(i);
            if (gone.contains(serial))
                continue;
            if (lowest.isEmpty() || serial < lowest)
                lowest = serial;
            break;
        }
    }
    return lowest;
}

} // namespace domain
