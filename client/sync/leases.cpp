// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/leases.h"

#include "client/store/lease_numbers.h"
#include "client/sync/ready.h"
#include "domain/codec.h"
#include "domain/feed.h"

#include <QJsonArray>

#include <algorithm>

namespace client::sync {

using namespace Qt::StringLiterals;
using domain::LicenceLease;
using store::OutboxEntry;
using store::OutboxState;
using Standings = QList<LeaseStanding>;

namespace {

QString leaseOf(const domain::Command &command)
{
    const QJsonObject &args = command.args;
    return command.kind == domain::command_kind::intake ? args.value("lease"_L1).toObject().value("leaseId"_L1).toString()
                                                        : args.value("leaseId"_L1).toString();
}

LeaseStanding *find(Standings &all, const QString &leaseId)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const LeaseStanding &each) { return each.lease.id == leaseId; });
    return found == all.end() ? nullptr : &*found;
}

LeaseStanding asked(const domain::Command &command)
{
    LeaseStanding standing;
    standing.isAsked = true;
    standing.lease.id = leaseOf(command);
    standing.lease.matterCode = command.args.value("matterCode"_L1).toString();
    standing.lease.matterVersion = command.args.value("matterVersion"_L1).toString();
    standing.lease.count = command.args.value("count"_L1).toInt();
    standing.lease.deviceId = command.deviceId;
    standing.lease.leasedAt = command.madeAt;
    return standing;
}

/// Lays a command of the outbox over what the office is known to have said.
void lay(Standings &all, const OutboxEntry &entry, const QStringList &known)
{
    const domain::Command &command = entry.signedCommand.command;
    const bool isOpen = entry.state != OutboxState::Refused;
    if (command.kind == domain::command_kind::licenceLease && isOpen && !known.contains(leaseOf(command)))
        all.append(asked(command));
    LeaseStanding *standing = find(all, leaseOf(command));
    if (!standing || !isOpen)
        return;
    if (command.kind == domain::command_kind::licenceReturn)
        standing->isComingBack = true;
    else if (command.kind == domain::command_kind::intake)
        standing->onTheirWay += entry.state == OutboxState::Effective ? 0 : 1;
}

Async<Standings> withGiven(store::Reader &reader, QObject *owner, const Standings &all, qsizetype at)
{
    if (at == all.size())
        return ready<Standings>(all);
    return thenFor<Standings>(
        owner, reader.draft(store::leaseDraftKey(all.at(at).lease.id)), [&reader, owner, all, at](const QString &draft) {
            Standings known = all;
            LeaseStanding &standing = known[at];
            standing.given = store::givenSerials(draft);
            standing.left = standing.isAsked ? 0 : int(store::serialsLeft(standing.lease, standing.given).size());
            return withGiven(reader, owner, known, at + 1);
        });
}

} // namespace

Standings leaseStandings(const QList<QJsonObject> &objects, const QList<OutboxEntry> &entries, const QString &deviceId)
{
    Standings all;
    QStringList known; // also those that are closed
    for (const QJsonObject &object : objects) {
        const auto lease = domain::fromJson<LicenceLease>(object);
        if (!lease || lease->deviceId != deviceId || deviceId.isEmpty())
            continue;
        known.append(lease->id);
        if (!lease->closedAt.isValid())
            all.append({.lease = *lease});
    }
    for (const OutboxEntry &entry : entries)
        lay(all, entry, known);
    std::stable_sort(
        all.begin(), all.end(), [](const LeaseStanding &a, const LeaseStanding &b) { return a.lease.leasedAt < b.lease.leasedAt; });
    return all;
}

Async<Standings> readLeases(store::Reader &reader, const QString &deviceId, QObject *owner)
{
    const QStringList kinds{domain::command_kind::licenceLease, domain::command_kind::licenceReturn, domain::command_kind::intake};
    return thenFor<Standings>(owner, reader.pending(kinds), [&reader, deviceId, owner](const QList<OutboxEntry> &entries) {
        return thenFor<Standings>(owner, reader.objects(domain::object_kind::licenceLease),
            [&reader, deviceId, owner, entries](
                const QList<QJsonObject> &objects) { return withGiven(reader, owner, leaseStandings(objects, entries, deviceId), 0); });
    });
}

bool mayBeLeased(const domain::Matter &matter)
{
    return matter.instant && !matter.rules.isEmpty() && !matter.licenceName.isEmpty();
}

Order leaseOrder(const QString &leaseId, const domain::Matter &matter, int count)
{
    return {.kind = domain::command_kind::licenceLease,
        .args = {{u"leaseId"_s, leaseId}, {u"matterCode"_s, matter.code}, {u"matterVersion"_s, matter.version}, {u"count"_s, count}},
        .subject = u"%1 × %2"_s.arg(matter.licenceName).arg(count)};
}

Order returnOrder(const LeaseStanding &standing, const QString &reason)
{
    const LicenceLease &lease = standing.lease;
    QJsonArray reasons;
    for (const qint64 serial : lease.open())
        if (standing.given.contains(serial))
            reasons.append(QJsonObject{{u"serial"_s, serial}, {u"reason"_s, reason}});
    QJsonObject args{{u"leaseId"_s, lease.id}};
    if (!reasons.isEmpty())
        args.insert(u"reasons"_s, reasons);
    return {.kind = domain::command_kind::licenceReturn,
        .args = args,
        .expect = {{u"version"_s, lease.version}},
        .subject = u"%1 %2–%3"_s.arg(lease.year).arg(lease.first).arg(lease.first + lease.count - 1)};
}

} // namespace client::sync
