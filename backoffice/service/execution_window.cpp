// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/refusals.h"
#include "backoffice/rules/ticket.h"
#include "backoffice/service/effects.h"
#include "domain/feed.h"

using namespace Qt::StringLiterals;

namespace backoffice::service {

namespace {

domain::Result<Effect> take(Scene &scene, const rules::TicketOrder &order)
{
    if (scene.subject().exists)
        return rules::objectExists(domain::object_kind::ticket, order.ticketId);
    const QDate day = rules::ticketDay(order, scene.at);
    const auto serial = scene.numbers.next(rules::ticketCounter(order.bookedFor.isValid(), day));
    if (!serial)
        return tl::unexpected(serial.error());
    return Effect{.objects = {made(domain::object_kind::ticket, rules::takeTicket(order, *serial, scene.at))}};
}

} // namespace

Needs needsTicket(const domain::Command &command)
{
    return {.subjects = {{.kind = domain::object_kind::ticket, .id = command.args.value("ticketId"_L1).toString()}}};
}

domain::Result<Effect> ticket(Scene &scene)
{
    if (auto may = rules::mustBe(scene.officer, domain::Role::Window); !may)
        return tl::unexpected(may.error());
    const auto order = rules::readTicketOrder(scene.command);
    if (!order)
        return tl::unexpected(order.error());
    if (!order->deskId.isEmpty() && scene.directory.desk(order->deskId) == nullptr)
        return rules::objectUnknown(domain::object_kind::desk, order->deskId);
    if (order->action == domain::TicketAction::Take)
        return take(scene, *order);
    if (!scene.subject().visible)
        return rules::objectUnknown(domain::object_kind::ticket, order->ticketId);
    const auto before = readBody<domain::Ticket>(scene.subject().body);
    if (!before)
        return tl::unexpected(before.error());
    const auto after = rules::moveTicket(*before, *order, scene.officer.id, scene.at);
    if (!after)
        return tl::unexpected(after.error());
    const bool own = before->officerId == scene.officer.id;
    return rules::checkVersion(scene.command.expect, before->version, own).map([&](domain::Nothing) {
        return Effect{.objects = {changed(domain::object_kind::ticket, *after)}};
    });
}

} // namespace backoffice::service
