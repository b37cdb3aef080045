// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/refusals.h"
#include "backoffice/service/effects.h"
#include "domain/feed.h"

using namespace Qt::StringLiterals;

namespace backoffice::service {

Needs needsCopy(const domain::Command &command)
{
    Needs needs = needsCase(command);
    const QString digest = command.args.value("pdf"_L1).toObject().value("sha256"_L1).toString();
    if (!digest.isEmpty())
        needs.blobs.append(digest);
    return needs;
}

domain::Result<domain::Nothing> keepCopy(Scene &scene, const Subject &subject, const rules::CopyOrder &order, Effect &effect)
{
    if (!subject.visible)
        return rules::objectUnknown(domain::object_kind::caseFile, subject.id);
    const auto before = readBody<domain::Case>(subject.body);
    if (!before)
        return tl::unexpected(before.error());
    const domain::Matter *matter = scene.directory.matter(before->matterKey());
    if (matter == nullptr)
        return rules::objectUnknown(domain::object_kind::matter, before->matterKey());
    return rules::keepCopy(*before, *matter, order, scene.officer.id, scene.at).map([&](const domain::Case &after) {
        effect.objects.append(changed(domain::object_kind::caseFile, after, {order.copy.pdf.sha256}));
        return domain::nothing;
    });
}

domain::Result<Effect> licenceCopy(Scene &scene)
{
    const auto order = rules::readCopyOrder(scene.command);
    if (!order)
        return tl::unexpected(order.error());
    Effect effect;
    return keepCopy(scene, scene.subject(), *order, effect).map([&](domain::Nothing) { return effect; });
}

} // namespace backoffice::service
