// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/licence_lease.h"
#include "backoffice/rules/licence_void.h"
#include "backoffice/rules/refusals.h"
#include "backoffice/rules/tick.h"
#include "backoffice/service/effects.h"
#include "domain/feed.h"

using namespace Qt::StringLiterals;

namespace backoffice::service {

namespace {

/// The case; an administrator takes back licences of cases that are not his to see. Raises ObjectUnknown.
domain::Result<domain::Case> caseOf(Scene &scene)
{
    const Subject &subject = scene.subject();
    if (subject.visible)
        return readBody<domain::Case>(subject.body);
    if (!subject.exists || !scene.officer.has(domain::Role::Administrator))
        return rules::objectUnknown(domain::object_kind::caseFile, subject.id);
    return scene.connection.run("object.read", {db::text(subject.kind), db::text(subject.id)}).and_then([](const db::Rows &rows) {
        return readBody<domain::Case>(rows.bytes(0, 1));
    });
}

/// What has become of the sheets that were used for this licence.
domain::Result<QList<domain::VoidedSheet>> sheetsOf(db::Connection &connection, const QString &caseId)
{
    const auto rows = connection.run("sheet.used_for", {db::text(caseId)});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<domain::VoidedSheet> sheets;
    for (int i = 0; i < rows->count(); ++i) {
        const auto sheet = readBody<domain::Sheet>(rows->bytes(i, 0));
        if (!sheet)
            return tl::unexpected(sheet.error());
        sheets.append({.id = sheet->id, .state = sheet->state});
    }
    return sheets;
}

Object everybodys(const domain::VoidedLicence &voided)
{
    Object object = made(domain::object_kind::voidedLicence, voided);
    object.scopes = {rules::everybody};
    return object;
}

/// Raises MatterUnknown.
domain::Result<const domain::Matter *> matterOf(Scene &scene, const QString &key)
{
    return rules::knownMatter(scene.directory.matter(key), key);
}

/// The number of this lease becomes void; it was never given to a case.
db::Call voidUnused(
    const domain::LicenceLease &lease, const domain::Matter &matter, qint64 serial, const QString &reason, const QDateTime &at)
{
    return {"licence_number.add_void",
        {db::text(domain::licenceNumberText(matter, lease.year, serial)), db::text(rules::licenceCounter(matter, QDate(lease.year, 1, 1))),
            serial, db::text(reason), at.toMSecsSinceEpoch()}};
}

/// Where the report of numbers finds it.
db::Call placeOf(const domain::LicenceLease &lease, const domain::Matter &matter)
{
    return {"lease.put",
        {db::text(lease.id), db::text(rules::licenceCounter(matter, QDate(lease.year, 1, 1))), lease.first, qint64(lease.count),
            db::text(lease.deviceId), lease.closedAt.isValid() ? lease.closedAt.toMSecsSinceEpoch() : qint64(0)}};
}

} // namespace

Needs needsLicence(const domain::Command &command)
{
    Needs needs = needsCase(command);
    needs.claims.append(u"stock"_s); // it looks at the sheets of the licence
    return needs;
}

Needs needsLease(const domain::Command &command)
{
    return {.subjects = {{.kind = domain::object_kind::licenceLease, .id = command.args.value("leaseId"_L1).toString()}}, .alone = true};
}

domain::Result<Effect> licenceVoid(Scene &scene)
{
    const auto order = rules::readVoid(scene.command);
    if (!order)
        return tl::unexpected(order.error());
    const auto before = caseOf(scene);
    if (!before)
        return tl::unexpected(before.error());
    const auto matter = matterOf(scene, before->matterKey());
    if (!matter)
        return tl::unexpected(matter.error());
    if (auto may = rules::mayVoid(scene.officer, **matter, scene.directory.organisation()); !may)
        return tl::unexpected(may.error());
    const auto sheets = sheetsOf(scene.connection, before->id);
    if (!sheets)
        return tl::unexpected(sheets.error());
    auto after = rules::voidLicence(*before, *order, *sheets, scene.at);
    if (!after)
        return tl::unexpected(after.error());
    if (auto fresh = rules::checkVersion(scene.command.expect, before->version, false); !fresh)
        return tl::unexpected(fresh.error());
    Effect effect{.writes = {{"licence_number.void", {db::text(order->number), db::text(order->reason)}}}, .objects = {}};
    send(scene, *after, rules::notify(*after, **matter, u"voided"_s, order->reason, scene.at), effect);
    effect.objects = {changed(domain::object_kind::caseFile, *after), everybodys(rules::voided(*after, *sheets, scene.officer.id))};
    return effect;
}

domain::Result<Effect> licenceLease(Scene &scene)
{
    if (auto may = rules::mustBe(scene.officer, domain::Role::Window); !may)
        return tl::unexpected(may.error());
    auto lease = rules::readLease(scene.command);
    if (!lease)
        return tl::unexpected(lease.error());
    const auto matter = matterOf(scene, lease->matterKey());
    if (!matter)
        return tl::unexpected(matter.error());
    if (auto may = rules::mayLease(**matter); !may)
        return tl::unexpected(may.error());
    if (scene.subject().exists)
        return rules::objectExists(domain::object_kind::licenceLease, lease->id);
    lease->year = scene.day().year();
    lease->leasedAt = scene.at;
    for (int i = 0; i < lease->count; ++i) {
        const auto serial = scene.numbers.next(rules::licenceCounter(**matter, scene.day()));
        if (!serial)
            return tl::unexpected(serial.error());
        lease->first = *serial - i;
    }
    return Effect{.writes = {placeOf(*lease, **matter)}, .objects = {made(domain::object_kind::licenceLease, *lease)}};
}

domain::Result<Effect> licenceReturn(Scene &scene)
{
    if (!scene.subject().visible)
        return rules::objectUnknown(domain::object_kind::licenceLease, scene.subject().id);
    const auto before = readBody<domain::LicenceLease>(scene.subject().body);
    if (!before)
        return tl::unexpected(before.error());
    if (auto may = rules::mayReturn(*before, scene.command.deviceId, scene.officer); !may)
        return tl::unexpected(may.error());
    const auto matter = matterOf(scene, before->matterKey());
    if (!matter)
        return tl::unexpected(matter.error());
    const auto reasons = rules::readReasons(scene.command);
    if (!reasons)
        return tl::unexpected(reasons.error());
    const auto after = domain::closeLease(*before, scene.at);
    if (!after)
        return tl::unexpected(after.error());
    if (auto fresh = rules::checkVersion(scene.command.expect, before->version, false); !fresh)
        return tl::unexpected(fresh.error());
    Effect effect{.writes = {placeOf(*after, **matter)}, .objects = {changed(domain::object_kind::licenceLease, *after)}};
    for (const qint64 serial : before->open())
        effect.writes.push_back(voidUnused(*before, **matter, serial, reasons->value(serial, u"returned"_s), scene.at));
    return effect;
}

} // namespace backoffice::service
