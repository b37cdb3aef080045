// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/stock/book.h"

#include "domain/codec.h"
#include "domain/feed.h"
#include "domain/when_done.h"

#include <algorithm>

namespace client::pages::stock {

using namespace Qt::StringLiterals;
using client::store::OutboxEntry;
using client::store::OutboxState;
using domain::Command;
using domain::SheetAction;
using domain::SheetState;

namespace {

QString argument(const Command &command, QLatin1StringView key)
{
    return command.args.value(key).toString();
}

void layReceived(Book &book, const Command &command)
{
    domain::StockRange range;
    range.id = argument(command, "rangeId"_L1);
    range.kind = argument(command, "kind"_L1);
    range.name = argument(command, "name"_L1);
    range.prefix = argument(command, "prefix"_L1);
    range.first = command.args.value("first"_L1).toInteger();
    range.count = command.args.value("count"_L1).toInt();
    range.digits = command.args.value("digits"_L1).toInt();
    range.receivedAt = command.madeAt;
    range.receivedBy = command.officerId;
    book.ranges << range;
    book.pending << range.id;
}

void layHandedOut(Book &book, const Command &command)
{
    const auto from = std::find_if(
        book.ranges.begin(), book.ranges.end(), [&](const domain::StockRange &each) { return each.id == argument(command, "rangeId"_L1); });
    const int count = command.args.value("count"_L1).toInt();
    if (from == book.ranges.end() || count > from->count)
        return;
    domain::StockRange out = *from;
    out.id = argument(command, "newRangeId"_L1);
    out.count = count;
    out.deskId = argument(command, "deskId"_L1);
    out.deviceId = argument(command, "deviceId"_L1);
    from->first += count;
    from->count -= count;
    book.pending << from->id << out.id;
    book.ranges << out;
}

domain::Sheet blank(const Book &book, const QString &kind, const QString &serial)
{
    domain::Sheet sheet;
    sheet.id = domain::sheetId(kind, serial);
    sheet.serial = serial;
    sheet.kind = kind;
    if (const auto *range = book.rangeOf(kind, serial)) {
        sheet.rangeId = range->id;
        sheet.deskId = range->deskId;
    }
    return sheet;
}

void layMove(Book &book, const Command &command, SheetAction action)
{
    domain::SheetMove move;
    move.action = action;
    move.attemptId = argument(command, "attemptId"_L1);
    move.caseId = argument(command, "caseId"_L1);
    move.copyId = argument(command, "copyId"_L1);
    move.scanned = argument(command, "serial"_L1);
    move.reason = argument(command, "reason"_L1);
    move.officerId = command.officerId;
    move.at = command.madeAt;
    const bool reserves = action == SheetAction::Reserve;
    const QString id =
        reserves ? domain::sheetId(argument(command, "kind"_L1), argument(command, "serial"_L1)) : argument(command, "sheetId"_L1);
    const auto row = std::find_if(book.sheets.begin(), book.sheets.end(), [&](const domain::Sheet &each) { return each.id == id; });
    const auto before = row == book.sheets.end() ? blank(book, id.section(u'/', 0, 0), id.section(u'/', 1)) : *row;
    const auto after = domain::move(before, move);
    if (!after)
        return; // the cache shows it already, or it will be refused
    if (row == book.sheets.end())
        book.sheets << *after;
    else
        *row = *after;
    book.pending << id;
}

void layOne(Book &book, const Command &command)
{
    const QPair<QLatin1StringView, SheetAction> moves[] = {{domain::command_kind::sheetReserve, SheetAction::Reserve},
        {domain::command_kind::sheetRelease, SheetAction::Release}, {domain::command_kind::sheetPrint, SheetAction::Print},
        {domain::command_kind::sheetIssue, SheetAction::Issue}, {domain::command_kind::sheetSpoil, SheetAction::Spoil},
        {domain::command_kind::sheetMissing, SheetAction::Miss}};
    for (const auto &[kind, action] : moves)
        if (command.kind == kind)
            layMove(book, command, action);
    if (command.kind == domain::command_kind::deskClose || command.kind == domain::command_kind::deskWitness)
        book.pending << domain::deskDayId(argument(command, "deskId"_L1), QDate::fromString(argument(command, "day"_L1), Qt::ISODate));
    const QString rangeId = argument(command, command.kind == domain::command_kind::stockReceive ? "rangeId"_L1 : "newRangeId"_L1);
    const bool known =
        std::any_of(book.ranges.cbegin(), book.ranges.cend(), [&](const domain::StockRange &each) { return each.id == rangeId; });
    if (command.kind == domain::command_kind::stockReceive && !known)
        layReceived(book, command);
    if (command.kind == domain::command_kind::stockHandOut && !known)
        layHandedOut(book, command);
}

template <class T, class Match> const T *find(const QList<T> &list, Match match)
{
    const auto found = std::find_if(list.cbegin(), list.cend(), match);
    return found == list.cend() ? nullptr : &*found;
}

} // namespace

const domain::Desk *Book::myDesk() const
{
    return find(desks, [&](const domain::Desk &desk) { return !desk.officerId.isEmpty() && desk.officerId == people.me.id; });
}

QString Book::deskName(const QString &deskId) const
{
    const auto *desk = find(desks, [&](const domain::Desk &each) { return each.id == deskId; });
    return desk ? desk->name : deskId;
}

QStringList Book::kinds() const
{
    QStringList all;
    for (const auto &range : ranges)
        if (!all.contains(range.kind))
            all << range.kind;
    all.sort();
    return all;
}

QString Book::kindName(const QString &kind) const
{
    const auto *range = find(ranges, [&](const domain::StockRange &each) { return each.kind == kind; });
    return range ? range->name : kind;
}

const domain::Sheet *Book::sheet(const QString &sheetId) const
{
    return find(sheets, [&](const domain::Sheet &each) { return each.id == sheetId; });
}

const domain::Sheet *Book::liveSheetOf(const QString &caseId, const QString &copyId) const
{
    return find(sheets, [&](const domain::Sheet &each) {
        return each.caseId == caseId && each.copyId == copyId && each.state >= SheetState::Reserved && each.state <= SheetState::Issued;
    });
}

const domain::StockRange *Book::rangeOf(const QString &kind, const QString &serial) const
{
    return find(ranges, [&](const domain::StockRange &each) { return each.kind == kind && each.contains(serial); });
}

bool Book::isBlankAt(const QString &kind, const QString &serial, const QString &deskId) const
{
    const auto *range = rangeOf(kind, serial);
    const auto *row = sheet(domain::sheetId(kind, serial));
    return range && range->deskId == deskId && !deskId.isEmpty() && (!row || row->state == SheetState::AtDesk);
}

QList<domain::DeskDay> daysToWitness(const Book &book)
{
    const auto &me = book.people.me;
    QList<domain::DeskDay> days;
    std::copy_if(book.days.cbegin(), book.days.cend(), std::back_inserter(days), [&](const domain::DeskDay &day) {
        const bool ofMyUnit = me.has(domain::Role::Window) && book.people.officers.value(day.closedBy).unitId == me.unitId;
        return !day.isWitnessed() && day.closedBy != me.id && (ofMyUnit || me.has(domain::Role::Supervisor))
            && !book.pending.contains(day.id);
    });
    std::stable_sort(days.begin(), days.end(), [](const auto &a, const auto &b) { return a.day < b.day; });
    return days;
}

void lay(Book &book, const QList<OutboxEntry> &entries)
{
    for (const auto &entry : entries)
        if (entry.state != OutboxState::Effective && entry.state != OutboxState::Refused)
            layOne(book, entry.signedCommand.command);
}

BookKeeper::BookKeeper(client::store::Reader &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
    connect(&reader.changes(), &client::store::ChangeSignal::changed, this, [this](const client::store::ChangeSet &changes) {
        for (const auto &kind : {QString(domain::object_kind::stockRange), QString(domain::object_kind::sheet),
                 QString(domain::object_kind::desk), QString(domain::object_kind::deskDay), u"outbox"_s})
            if (changes.kinds.contains(kind)) {
                refresh();
                return;
            }
    });
    refresh();
}

template <class T> void BookKeeper::read(QLatin1StringView kind, QList<T> Book::*into)
{
    ++m_awaited;
    domain::whenDone(
        m_reader.objects(QString(kind)), this, [this, into, mine = m_generation](const domain::Result<QList<QJsonObject>> &objects) {
            if (mine != m_generation)
                return;
            if (!objects) {
                Q_EMIT failed(objects.error());
                return;
            }
            for (const auto &json : *objects)
                if (const auto value = domain::fromJson<T>(json)) // an object of a newer server must not hide the others
                    (m_next.*into) << *value;
            arrived();
        });
}

void BookKeeper::refresh()
{
    ++m_generation;
    m_awaited = 2;
    m_next = {};
    domain::whenDone(m_reader.directory(), this, [this, mine = m_generation](const domain::Result<client::store::Directory> &people) {
        if (mine != m_generation || !people)
            return;
        m_next.people = *people;
        arrived();
    });
    domain::whenDone(m_reader.outbox(), this, [this, mine = m_generation](const domain::Result<QList<OutboxEntry>> &entries) {
        if (mine != m_generation || !entries)
            return;
        m_entries = *entries;
        arrived();
    });
    read(domain::object_kind::stockRange, &Book::ranges);
    read(domain::object_kind::sheet, &Book::sheets);
    read(domain::object_kind::desk, &Book::desks);
    read(domain::object_kind::deskDay, &Book::days);
}

void BookKeeper::arrived()
{
    if (--m_awaited > 0)
        return;
    m_book = m_next;
    lay(m_book, m_entries);
    m_known = true;
    Q_EMIT changed();
}

} // namespace client::pages::stock
