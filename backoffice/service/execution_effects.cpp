// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/receipt.h"
#include "backoffice/rules/tick.h"
#include "backoffice/service/effects.h"
#include "domain/feed.h"
#include "domain/licence_giving.h"
#include "forms/engine/certificate_fields.h"

using namespace Qt::StringLiterals;
using domain::fail;
using domain::FailureCode;

namespace backoffice::service {

namespace {

Needs needsOne(QLatin1StringView kind, const QString &id)
{
    return {.subjects = {{.kind = kind, .id = id}}};
}

domain::Result<Effect> receive(Scene &scene, domain::ReceiptState state)
{
    const Subject &subject = scene.subjects.constFirst();
    if (subject.id.isEmpty())
        return rules::commandMalformed(u"args.documentId"_s);
    if (!subject.visible)
        return fail(FailureCode::DocumentUnknown, subject.id);
    const auto before = readBody<domain::Document>(subject.body);
    if (!before)
        return tl::unexpected(before.error());
    return rules::receive(*before, scene.directory.organisation(), scene.officer, state, scene.at).map([&](const domain::Document &after) {
        return after == *before ? Effect{} : Effect{.objects = {changed(domain::object_kind::document, after)}};
    });
}

} // namespace

Needs needsDocument(const domain::Command &command)
{
    return needsOne(domain::object_kind::document, command.args.value("documentId"_L1).toString());
}

Needs needsCase(const domain::Command &command)
{
    return needsOne(domain::object_kind::caseFile, command.args.value("caseId"_L1).toString());
}

domain::Result<Effect> signFor(Scene &scene)
{
    return receive(scene, domain::ReceiptState::SignedFor);
}

domain::Result<Effect> markRead(Scene &scene)
{
    return receive(scene, domain::ReceiptState::Read);
}

domain::Result<Effect> tick(Scene &scene)
{
    const auto order = rules::readTick(scene.command);
    if (!order)
        return tl::unexpected(order.error());
    const Subject &subject = scene.subjects.constFirst();
    if (!subject.visible) // nobody learns from a refusal that a case he may not see is there
        return rules::taskUnknown(order->taskId);
    const auto before = readBody<domain::Case>(subject.body);
    if (!before)
        return tl::unexpected(before.error());
    const domain::Matter *matter = scene.directory.matter(before->matterKey());
    if (matter == nullptr)
        return rules::taskUnknown(order->taskId);
    auto after = rules::tick(*before, *matter, scene.officer, *order, scene.at);
    if (!after)
        return tl::unexpected(after.error());
    Effect effect;
    if (auto licensed = license(scene, *after, *matter, effect); !licensed)
        return tl::unexpected(licensed.error());
    send(scene, *after, rules::tellApplicant(*after, *matter, order->opinion, scene.at), effect);
    effect.objects = {changed(domain::object_kind::caseFile, *after)};
    return effect;
}

domain::Result<domain::Nothing> license(
    Scene &scene, domain::Case &subject, const domain::Matter &matter, Effect &effect, const std::optional<Leased> &leased)
{
    if (!rules::needsLicence(subject, matter))
        return domain::nothing;
    const QDate day = leased ? leased->day : scene.day();
    const QString counter = rules::licenceCounter(matter, day);
    const auto serial = leased ? domain::Result<qint64>(leased->serial) : scene.numbers.next(counter);
    if (!serial)
        return tl::unexpected(serial.error());
    const auto answers = forms::engine::certificateFields(scene.directory.form(matter), subject.intake.data);
    domain::giveLicence(subject, matter, *serial, day, answers, scene.directory.organisation().uscc(matter.unitId));
    if (scene.directory.sealer())
        scene.directory.sealer()->seal(subject);
    const db::Calls entries = registerLicence(subject, counter, *serial, scene.at);
    effect.writes.insert(effect.writes.end(), entries.begin(), entries.end());
    return domain::nothing;
}

void send(Scene &scene, const domain::Case &subject, const domain::Notice &notice, Effect &effect)
{
    if (notice.text.isEmpty())
        return;
    effect.writes.push_back({"sms.add",
        {db::text(scene.ids.next()), db::text(subject.id), db::text(subject.applicant.phone), db::text(notice.text),
            scene.at.toMSecsSinceEpoch()}});
}

} // namespace backoffice::service
