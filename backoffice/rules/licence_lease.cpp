// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/licence_lease.h"

#include "backoffice/rules/refusals.h"
#include "backoffice/rules/tick.h"
#include "domain/json_reader.h"

using namespace Qt::StringLiterals;

namespace backoffice::rules {

namespace {

constexpr qsizetype longestReason = 500;

} // namespace

domain::Result<domain::LicenceLease> readLease(const domain::Command &command)
{
    domain::JsonReader in(command.args);
    const domain::LicenceLease lease{.id = in.text("leaseId"_L1),
        .version = 1,
        .matterCode = in.text("matterCode"_L1),
        .matterVersion = in.text("matterVersion"_L1),
        .count = in.count("count"_L1, mostLeased),
        .deviceId = command.deviceId,
        .officerId = command.officerId};
    const auto read = in.result(lease);
    if (!read)
        return commandMalformed(u"args: "_s + read.error().detail);
    if (!isUuid(lease.id) || lease.count < 1)
        return commandMalformed(u"args.leaseId, count"_s);
    return lease;
}

domain::Result<domain::Nothing> mayLease(const domain::Matter &matter)
{
    if (matter.licenceName.isEmpty())
        return domain::leaseRefused(u"no licence"_s);
    if (!matter.instant)
        return domain::leaseRefused(u"not instant"_s);
    if (matter.rules.isEmpty())
        return domain::leaseRefused(u"no rules"_s);
    return domain::nothing;
}

domain::Result<domain::Nothing> mayReturn(const domain::LicenceLease &lease, const QString &deviceId, const domain::Officer &officer)
{
    if (lease.deviceId != deviceId && !officer.has(domain::Role::Supervisor))
        return domain::leaseRefused(u"device"_s);
    return domain::nothing;
}

domain::Result<UnusedReasons> readReasons(const domain::Command &command)
{
    domain::JsonReader in(command.args);
    const auto pairs = in.list(
        "reasons"_L1,
        [](domain::JsonReader &each) {
            return std::pair{each.integer("serial"_L1, 1), each.text("reason"_L1).trimmed()};
        },
        domain::Need::Optional);
    const auto read = in.result(pairs);
    if (!read)
        return commandMalformed(u"args: "_s + read.error().detail);
    UnusedReasons reasons;
    for (const auto &[serial, reason] : pairs) {
        if (reason.isEmpty() || reason.size() > longestReason || pairs.size() > mostLeased)
            return commandMalformed(u"args.reasons"_s);
        reasons.insert(serial, reason);
    }
    return reasons;
}

domain::Result<domain::Nothing> mustBeLicensed(const domain::Case &subject, const domain::Matter &matter)
{
    if (needsLicence(subject, matter))
        return domain::nothing;
    for (const domain::RuleResult &rule : subject.intake.rules)
        if (!rule.passed)
            return domain::leaseRefused(u"rule "_s + rule.id);
    return domain::leaseRefused(u"not decided"_s);
}

domain::Result<std::optional<LeasedNumber>> readLeasedNumber(const domain::Command &command)
{
    if (!command.args.contains("lease"_L1))
        return std::nullopt;
    domain::JsonReader in(command.args);
    const LeasedNumber number = in.object("lease"_L1, [](domain::JsonReader &lease) {
        return LeasedNumber{.leaseId = lease.text("leaseId"_L1), .serial = lease.integer("serial"_L1, 1)};
    });
    const auto read = in.result(number);
    if (!read)
        return commandMalformed(u"args: "_s + read.error().detail);
    return number;
}

domain::Result<domain::LicenceLease> takeLeased(
    const domain::LicenceLease &before, const LeasedNumber &number, const domain::Case &subject, const QString &deviceId, const QDate &day)
{
    if (before.matterKey() != subject.matterKey())
        return domain::leaseRefused(before.matterKey());
    if (day.year() != before.year)
        return domain::leaseRefused(u"year %1"_s.arg(before.year));
    return domain::useLease(before, number.serial, deviceId);
}

} // namespace backoffice::rules
