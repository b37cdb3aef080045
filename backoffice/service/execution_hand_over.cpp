// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/hand_over.h"
#include "backoffice/rules/refusals.h"
#include "backoffice/service/effects.h"
#include "domain/feed.h"

using namespace Qt::StringLiterals;

namespace backoffice::service {

namespace {

/// The case a window officer names. Raises RightMissing, ObjectUnknown.
domain::Result<domain::Case> caseOf(Scene &scene)
{
    if (auto may = rules::mustBe(scene.officer, domain::Role::Window); !may)
        return tl::unexpected(may.error());
    if (!scene.subject().visible)
        return rules::objectUnknown(domain::object_kind::caseFile, scene.subject().id);
    return readBody<domain::Case>(scene.subject().body);
}

Effect storing(const domain::Case &after, const QStringList &blobs = {})
{
    return {.writes = {}, .objects = {changed(domain::object_kind::caseFile, after, blobs)}};
}

} // namespace

Needs needsHandOver(const domain::Command &command)
{
    Needs needs = needsCase(command);
    needs.claims.append(u"stock"_s); // it asks whether a sheet is issued
    const QJsonObject given = command.args.value("handOver"_L1).toObject();
    for (const QLatin1StringView key : {"authority"_L1, "signature"_L1}) {
        const QString digest = given.value(key).toObject().value("sha256"_L1).toString();
        if (!digest.isEmpty())
            needs.blobs.append(digest);
    }
    return needs;
}

domain::Result<Effect> handOver(Scene &scene)
{
    const auto before = caseOf(scene);
    if (!before)
        return tl::unexpected(before.error());
    const auto given = rules::readHandOver(scene.command);
    if (!given)
        return tl::unexpected(given.error());
    const domain::Matter *matter = scene.directory.matter(before->matterKey());
    if (matter == nullptr)
        return rules::objectUnknown(domain::object_kind::matter, before->matterKey());
    const auto issued = scene.connection.run("sheet.issued_to", {db::text(before->id)});
    if (!issued)
        return tl::unexpected(issued.error());
    return rules::handOver(*before, *given, *matter, !issued->isEmpty(), scene.officer.id, scene.at).map([&](const domain::Case &after) {
        return storing(after, {after.handOver.authority.sha256, after.handOver.signature.sha256});
    });
}

domain::Result<Effect> delivered(Scene &scene)
{
    return caseOf(scene)
        .and_then([&](const domain::Case &before) { return rules::delivered(before, scene.at); })
        .map([](const domain::Case &after) { return storing(after); });
}

domain::Result<Effect> rate(Scene &scene)
{
    const auto before = caseOf(scene);
    if (!before)
        return tl::unexpected(before.error());
    const auto rating = rules::readRating(scene.command);
    if (!rating)
        return tl::unexpected(rating.error());
    return rules::rate(*before, *rating, scene.args().value("words"_L1).toString().trimmed(), scene.at).map([](const domain::Case &after) {
        return storing(after);
    });
}

} // namespace backoffice::service
