// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/desk_day.h"
#include "backoffice/rules/refusals.h"
#include "backoffice/rules/tick.h"
#include "backoffice/service/effects.h"
#include "domain/feed.h"
#include "domain/json_reader.h"

using namespace Qt::StringLiterals;

namespace backoffice::service {

namespace {

/// Where a state stands in the account; null for a blank sheet.
int *placeIn(domain::StockCount &count, const QString &state)
{
    static const QHash<QString, int domain::StockCount::*> places{
        {domain::text(domain::SheetState::Reserved), &domain::StockCount::reserved},
        {domain::text(domain::SheetState::Printing), &domain::StockCount::printing},
        {domain::text(domain::SheetState::Issued), &domain::StockCount::issued},
        {domain::text(domain::SheetState::Spoiled), &domain::StockCount::spoiled},
        {domain::text(domain::SheetState::Unaccounted), &domain::StockCount::unaccounted}};
    const auto place = places.constFind(state);
    return place == places.constEnd() ? nullptr : &(count.**place);
}

domain::Result<rules::Account> accountOf(db::Connection &connection, const QString &deskId, const QDate &day)
{
    const db::Value desk = db::text(deskId);
    const db::Value date = db::text(domain::dateText(day));
    const auto rows = connection.batch({{"desk.ranges", {desk}}, {"desk.sheets", {desk}}, {"desk.takings", {desk, date}}});
    if (!rows)
        return tl::unexpected(rows.error());
    rules::Account account;
    for (int i = 0; i < rows->at(0).count(); ++i) {
        domain::StockCount &count = account.stock[rows->at(0).text(i, 0)];
        count.received = count.atDesk = int(rows->at(0).number(i, 1));
    }
    for (int i = 0; i < rows->at(1).count(); ++i) {
        domain::StockCount &count = account.stock[rows->at(1).text(i, 0)];
        if (int *place = placeIn(count, rows->at(1).text(i, 1))) {
            *place = int(rows->at(1).number(i, 2));
            count.atDesk -= *place;
        }
    }
    account.takingsFen = rows->at(2).number(0, 0);
    account.receipts = int(rows->at(2).number(0, 1));
    return account;
}

} // namespace

Needs needsDeskDay(const domain::Command &command)
{
    const QDate day = QDate::fromString(command.args.value("day"_L1).toString(), Qt::ISODate);
    const QString id = domain::deskDayId(command.args.value("deskId"_L1).toString(), day);
    return {.subjects = {{.kind = domain::object_kind::deskDay, .id = id}}, .alone = true};
}

domain::Result<Effect> deskClose(Scene &scene)
{
    if (auto may = rules::mustBe(scene.officer, domain::Role::Window); !may)
        return tl::unexpected(may.error());
    const auto closing = rules::readClosing(scene.command);
    if (!closing)
        return tl::unexpected(closing.error());
    if (scene.directory.desk(closing->deskId) == nullptr)
        return rules::objectUnknown(domain::object_kind::desk, closing->deskId);
    const auto account = accountOf(scene.connection, closing->deskId, closing->day);
    if (!account)
        return tl::unexpected(account.error());
    domain::DeskDay before;
    if (scene.subject().visible) {
        const auto read = readBody<domain::DeskDay>(scene.subject().body);
        if (!read)
            return tl::unexpected(read.error());
        before = *read;
    }
    const domain::Officer *asked = scene.directory.officer(closing->asked);
    return rules::closeDay(*closing, *account, scene.officer, asked, scene.subject().visible ? &before : nullptr, scene.at)
        .map([&](const domain::DeskDay &day) {
            return Effect{
                .objects = {scene.subject().exists ? changed(domain::object_kind::deskDay, day) : made(domain::object_kind::deskDay, day)}};
        });
}

domain::Result<Effect> deskWitness(Scene &scene)
{
    if (!scene.subject().visible)
        return rules::objectUnknown(domain::object_kind::deskDay, scene.subject().id);
    if (!scene.command.expect.contains("version"_L1)) // he signs for what he has seen
        return rules::commandMalformed(u"expect.version"_s);
    const auto before = readBody<domain::DeskDay>(scene.subject().body);
    if (!before)
        return tl::unexpected(before.error());
    const auto after = rules::witnessDay(*before, scene.directory.officer(before->closedBy), scene.officer, scene.at);
    if (!after)
        return tl::unexpected(after.error());
    return rules::checkVersion(scene.command.expect, before->version, false).map([&](domain::Nothing) {
        return Effect{.writes = {}, .objects = {changed(domain::object_kind::deskDay, *after)}};
    });
}

} // namespace backoffice::service
