// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/intake.h"
#include "backoffice/rules/refusals.h"
#include "backoffice/rules/tick.h"
#include "domain/codec.h"
#include "domain/json_reader.h"

#include <array>

using namespace Qt::StringLiterals;
using domain::Need;

namespace backoffice::rules {

/// Found by JsonReader::oneOf.
static bool fromText(const QString &text, IntakeOutcome *value)
{
    static constexpr std::array names{"receive"_L1, "accept"_L1, "correct"_L1, "refuse"_L1};
    const auto found = std::find(names.begin(), names.end(), text);
    *value = IntakeOutcome(found - names.begin());
    return found != names.end();
}

namespace {

constexpr qsizetype longestTitle = 300;
constexpr qsizetype longestText = 2'000;
constexpr qsizetype mostPapers = 200;
constexpr qsizetype mostFields = 500;

domain::Paper paper(domain::JsonReader &in)
{
    return {.materialId = in.text("materialId"_L1), .name = in.text("name"_L1, Need::Optional), .blob = in.blob("blob"_L1, Need::Optional)};
}

bool isOverlong(const domain::Intake &intake)
{
    const auto overlong = [](const QString &text) { return text.size() > longestText; };
    const auto overlongSource = [&](const domain::FromRegister &field) { return overlong(field.path) || overlong(field.source); };
    return overlong(intake.reason) || intake.corrections.size() > mostPapers || intake.registered.size() > mostFields
        || std::any_of(intake.corrections.begin(), intake.corrections.end(), overlong)
        || std::any_of(intake.registered.begin(), intake.registered.end(), overlongSource);
}

/// What the outcome needs beside the application; null: nothing is missing.
QString lacking(const IntakeOrder &order)
{
    if (order.outcome == IntakeOutcome::Refuse && order.intake.reason.isEmpty())
        return u"reason"_s;
    if (order.outcome == IntakeOutcome::Correct && order.intake.corrections.isEmpty())
        return u"corrections"_s;
    return {};
}

/// The parts an intake and a supplement share.
domain::Result<IntakeOrder> readShared(const domain::Command &command, const QJsonObject &args, domain::JsonReader &in)
{
    QJsonObject body = args;
    body.insert("state"_L1, domain::text(domain::IntakeState::Received));
    const auto intake = domain::fromJson<domain::Intake>(body);
    if (!intake)
        return commandMalformed(u"args: "_s + intake.error().detail);
    IntakeOrder order{.caseId = in.text("caseId"_L1),
        .outcome = in.oneOf<IntakeOutcome>("outcome"_L1),
        .intake = *intake,
        .papers = in.list("papers"_L1, paper, Need::Optional),
        .feesNamed = args.contains("fees"_L1),
        .madeOn = command.madeAt.toOffsetFromUtc(8 * 3600).date()};
    order.intake.reason = order.intake.reason.trimmed();
    order.intake.corrections.removeAll(QString());
    const auto read = in.result(order);
    if (!read)
        return commandMalformed(u"args: "_s + read.error().detail);
    if (!isUuid(order.caseId) || order.papers.size() > mostPapers || isOverlong(order.intake))
        return commandMalformed(u"args.caseId, or something that is too long"_s);
    if (const QString part = lacking(order); !part.isEmpty())
        return commandMalformed(u"args."_s + part);
    return order;
}

} // namespace

domain::Result<IntakeOrder> readIntake(const domain::Command &command)
{
    domain::JsonReader in(command.args);
    auto order = readShared(command, command.args, in);
    if (!order)
        return order;
    order->matterKey = in.text("matterCode"_L1) + u'@' + in.text("matterVersion"_L1);
    order->title = in.text("title"_L1).trimmed();
    if (in.hasFlaw() || order->title.isEmpty() || order->title.size() > longestTitle || order->intake.deskId.isEmpty())
        return commandMalformed(u"args.matterCode, args.matterVersion, args.title, args.deskId"_s);
    return order;
}

domain::Result<IntakeOrder> readSupplement(const domain::Command &command)
{
    QJsonObject args = command.args;
    if (!args.contains("deskId"_L1))
        args.insert("deskId"_L1, QString()); // the case knows
    domain::JsonReader in(args);
    auto order = readShared(command, args, in);
    if (order && order->outcome == IntakeOutcome::Receive)
        return commandMalformed(u"args.outcome"_s);
    return order;
}

} // namespace backoffice::rules
