// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/case_number.h"
#include "backoffice/rules/intake.h"
#include "backoffice/rules/refusals.h"
#include "backoffice/rules/tick.h"
#include "backoffice/service/effects.h"
#include "domain/feed.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using domain::IntakeState;

namespace backoffice::service {

namespace {

void appendDigest(const QJsonValue &blob, QStringList &digests)
{
    const QString digest = blob.toObject().value("sha256"_L1).toString();
    if (!digest.isEmpty() && !digests.contains(digest))
        digests.append(digest);
}

/// The text for the way the application went at the window; decisions and corrections are told as those of an officer's tick are.
/// Handed in only: nothing is told.
QString momentOf(const domain::Case &subject)
{
    if (subject.intake.state == IntakeState::NotAccepted)
        return u"not_accepted"_s;
    if (subject.intake.state == IntakeState::Accepted && subject.state == domain::CaseState::Running)
        return u"accepted"_s;
    return subject.state == domain::CaseState::Running ? QString() : domain::text(subject.state);
}

QString reasonOf(const domain::Case &subject)
{
    return subject.intake.state == IntakeState::Corrections ? subject.intake.corrections.join(u'；') : subject.intake.reason;
}

/// The receipt, the licence of a matter decided at once, and the message for the way it went. Takes numbers.
domain::Result<domain::Nothing> settle(
    Scene &scene, domain::Case &subject, const domain::Matter &matter, const QString &moment, Effect &effect)
{
    if (rules::needsReceipt(subject)) {
        const auto serial = scene.numbers.next(rules::receiptCounter(scene.day()));
        if (!serial)
            return tl::unexpected(serial.error());
        rules::giveReceipt(subject, *serial, scene.at);
        const domain::Intake &intake = subject.intake;
        effect.writes.push_back({"receipt.add",
            {db::text(intake.receiptNumber), db::text(subject.id), db::text(intake.deskId), db::text(scene.day().toString(Qt::ISODate)),
                intake.feesFen(), scene.at.toMSecsSinceEpoch()}});
    }
    subject.digest = domain::caseDigest(subject);
    return license(scene, subject, matter, effect).map([&](domain::Nothing) {
        send(scene, subject, rules::notify(subject, matter, moment, reasonOf(subject), scene.at), effect);
        return domain::nothing;
    });
}

/// What an application is judged by: its matter and form. Raises RightMissing, MatterUnknown, ObjectUnknown.
domain::Result<rules::Counter> counterOf(Scene &scene, const QString &matterKey, const QString &deskId)
{
    if (auto may = rules::mustBe(scene.officer, domain::Role::Window); !may)
        return tl::unexpected(may.error());
    const domain::Matter *matter = scene.directory.matter(matterKey);
    if (matter == nullptr)
        return domain::fail(domain::FailureCode::MatterUnknown, matterKey.left(100));
    if (scene.directory.desk(deskId) == nullptr)
        return rules::objectUnknown(domain::object_kind::desk, deskId);
    return rules::Counter{*matter, scene.directory.form(*matter), scene.officer.id, scene.at};
}

} // namespace

Needs needsApplication(const domain::Command &command)
{
    Needs needs = needsCase(command);
    const QJsonObject &args = command.args;
    const QJsonArray papers = args.value("papers"_L1).toArray();
    for (const QJsonValue &paper : papers)
        appendDigest(paper.toObject().value("blob"_L1), needs.blobs);
    appendDigest(args.value("agent"_L1).toObject().value("authority"_L1), needs.blobs);
    appendDigest(args.value("signature"_L1), needs.blobs);
    return needs;
}

domain::Result<Effect> intake(Scene &scene)
{
    const auto order = rules::readIntake(scene.command);
    if (!order)
        return tl::unexpected(order.error());
    const auto counter = counterOf(scene, order->matterKey, order->intake.deskId);
    if (!counter)
        return tl::unexpected(counter.error());
    if (scene.subject().exists)
        return rules::objectExists(domain::object_kind::caseFile, order->caseId);
    auto made = rules::takeIn(*order, *counter);
    if (!made)
        return tl::unexpected(made.error());
    const auto serial = scene.numbers.next(rules::caseCounter(scene.day()));
    if (!serial)
        return tl::unexpected(serial.error());
    made->number = rules::caseNumber(scene.day(), *serial);
    Effect effect;
    return settle(scene, *made, counter->matter, momentOf(*made), effect).map([&](domain::Nothing) {
        effect.objects = {objectOf(*made, counter->matter)};
        return effect;
    });
}

domain::Result<Effect> supplement(Scene &scene)
{
    const auto order = rules::readSupplement(scene.command);
    if (!order)
        return tl::unexpected(order.error());
    if (auto may = rules::mustBe(scene.officer, domain::Role::Window); !may)
        return tl::unexpected(may.error());
    if (!scene.subject().visible)
        return rules::objectUnknown(domain::object_kind::caseFile, order->caseId);
    const auto before = readBody<domain::Case>(scene.subject().body);
    if (!before)
        return tl::unexpected(before.error());
    const auto counter = counterOf(scene, before->matterKey(), before->intake.deskId);
    if (!counter)
        return tl::unexpected(counter.error());
    auto after = rules::supplement(*before, *order, *counter);
    if (!after)
        return tl::unexpected(after.error());
    const bool onlyPapers = before->intake.state == IntakeState::Accepted; // what colleagues ticked meanwhile does not matter
    if (auto fresh = rules::checkVersion(scene.command.expect, before->version, onlyPapers); !fresh)
        return tl::unexpected(fresh.error());
    Effect effect;
    return settle(scene, *after, counter->matter, after->state == before->state ? QString() : momentOf(*after), effect)
        .map([&](domain::Nothing) {
            effect.objects = {changed(domain::object_kind::caseFile, *after, needsApplication(scene.command).blobs)};
            return effect;
        });
}

} // namespace backoffice::service
