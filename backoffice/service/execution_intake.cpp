// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/case_number.h"
#include "backoffice/rules/intake.h"
#include "backoffice/rules/licence_lease.h"
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
domain::Result<domain::Nothing> settle(Scene &scene, domain::Case &subject, const domain::Matter &matter, const QString &moment,
    Effect &effect, const std::optional<Leased> &leased = {})
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
    return license(scene, subject, matter, effect, leased).map([&](domain::Nothing) {
        send(scene, subject, rules::notify(subject, matter, moment, reasonOf(subject), scene.at), effect);
        return domain::nothing;
    });
}

/// What an application is judged by: its matter and form. Raises RightMissing, MatterUnknown, ObjectUnknown.
domain::Result<rules::Counter> counterOf(Scene &scene, const QString &matterKey, const QString &deskId)
{
    if (auto may = rules::mustBe(scene.officer, domain::Role::Window); !may)
        return tl::unexpected(may.error());
    const auto known = rules::knownMatter(scene.directory.matter(matterKey), matterKey);
    if (!known)
        return tl::unexpected(known.error());
    const domain::Matter *matter = *known;
    if (scene.directory.desk(deskId) == nullptr)
        return rules::objectUnknown(domain::object_kind::desk, deskId);
    return rules::Counter{*matter, scene.directory.form(*matter), scene.officer.id, scene.at};
}

/// The leased number a case that was approved offline brings along, which its lease then counts as used. Raises LeaseRefused,
/// ObjectUnknown.
domain::Result<std::optional<Leased>> leasedNumber(
    Scene &scene, const domain::Case &subject, const domain::Matter &matter, QList<Object> &objects)
{
    const auto number = rules::readLeasedNumber(scene.command);
    if (!number)
        return tl::unexpected(number.error());
    if (!*number)
        return std::nullopt;
    if (auto decided = rules::mustBeLicensed(subject, matter); !decided)
        return tl::unexpected(decided.error());
    const Subject &lease = scene.subject(1);
    if (!lease.visible)
        return rules::objectUnknown(domain::object_kind::licenceLease, lease.id);
    const QDateTime at = std::min(scene.command.madeAt, scene.at);
    const QDate day = at.toOffsetFromUtc(8 * 3600).date();
    return readBody<domain::LicenceLease>(lease.body)
        .and_then(
            [&](const domain::LicenceLease &before) { return rules::takeLeased(before, **number, subject, scene.command.deviceId, day); })
        .map([&](const domain::LicenceLease &after) {
            objects.append(changed(domain::object_kind::licenceLease, after));
            return std::optional<Leased>({.serial = (*number)->serial, .day = day});
        });
}

} // namespace

Needs needsApplication(const domain::Command &command)
{
    Needs needs = needsCase(command);
    const QJsonObject &args = command.args;
    const QJsonArray papers = args.value("papers"_L1).toArray();
    for (const auto &paper : papers)
        appendDigest(paper.toObject().value("blob"_L1), needs.blobs);
    appendDigest(args.value("agent"_L1).toObject().value("authority"_L1), needs.blobs);
    appendDigest(args.value("signature"_L1), needs.blobs);
    const QString leaseId = args.value("lease"_L1).toObject().value("leaseId"_L1).toString();
    if (!leaseId.isEmpty())
        needs.subjects.append({.kind = domain::object_kind::licenceLease, .id = leaseId});
    return needs;
}

std::shared_ptr<const Premise> premiseOfIntake(const domain::Command &command, const Directory &directory)
{
    auto premise = std::make_shared<Premise>(Premise{rules::readIntake(command), {}});
    const domain::Matter *matter = premise->order ? directory.matter(premise->order->matterKey) : nullptr;
    if (matter != nullptr)
        premise->flaws = rules::formFlaws(*premise->order, directory.form(*matter));
    return premise;
}

domain::Result<Effect> intake(Scene &scene)
{
    const auto premise = scene.premise ? scene.premise : premiseOfIntake(scene.command, scene.directory);
    const auto &order = premise->order;
    if (!order)
        return tl::unexpected(order.error());
    auto counter = counterOf(scene, order->matterKey, order->intake.deskId);
    if (!counter)
        return tl::unexpected(counter.error());
    if (scene.subject().exists)
        return rules::objectExists(domain::object_kind::caseFile, order->caseId);
    counter->flaws = &premise->flaws;
    auto made = rules::takeIn(*order, *counter);
    if (!made)
        return tl::unexpected(made.error());
    Effect effect;
    const auto leased = leasedNumber(scene, *made, counter->matter, effect.objects);
    if (!leased)
        return tl::unexpected(leased.error());
    const auto serial = scene.numbers.next(rules::caseCounter(scene.day()));
    if (!serial)
        return tl::unexpected(serial.error());
    made->number = rules::caseNumber(scene.day(), *serial);
    return settle(scene, *made, counter->matter, momentOf(*made), effect, *leased).map([&](domain::Nothing) {
        effect.objects.prepend(objectOf(*made, counter->matter));
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
