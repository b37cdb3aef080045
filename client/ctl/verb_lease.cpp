// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/printed.h"
#include "client/sync/leases.h"
#include "domain/codec.h"

#include <QJsonArray>

#include <algorithm>

namespace client::ctl {

using namespace Qt::StringLiterals;
using sync::LeaseStanding;

namespace {

QJsonObject json(const LeaseStanding &standing)
{
    const domain::LicenceLease &lease = standing.lease;
    QJsonArray given;
    for (const qint64 serial : standing.given)
        given.append(serial);
    return {{u"lease"_s, lease.id}, {u"matter"_s, lease.matterKey()}, {u"year"_s, lease.year}, {u"first"_s, lease.first},
        {u"count"_s, lease.count}, {u"left"_s, standing.left}, {u"given"_s, given}, {u"onTheirWay"_s, standing.onTheirWay},
        {u"asked"_s, standing.isAsked}, {u"comingBack"_s, standing.isComingBack}};
}

Printed ordered(sync::ClientCore &core, const sync::Order &order)
{
    return then(&core, core.commands().order(order), [&core](const QString &id) { return sendAndTell(core, id); });
}

/// Of the newest version that is cached.
const domain::Matter *newest(const QList<domain::Matter> &matters, const QString &code)
{
    const domain::Matter *found = nullptr;
    for (const domain::Matter &each : matters)
        if (each.code == code && (!found || found->version < each.version))
            found = &each;
    return found;
}

Printed leaseMore(sync::ClientCore &core, const Arguments &arguments)
{
    return then(&core, core.reader().matters(), [&core, arguments](const QList<domain::Matter> &matters) {
        const QString code = arguments.operands.constFirst();
        const domain::Matter *matter = newest(matters, code);
        if (!matter)
            return printed(outcomeOf(usageWrong(u"no matter %1 here"_s.arg(code)).value()));
        const domain::SystemClock clock;
        domain::SystemIdSource ids(clock);
        return ordered(core, sync::leaseOrder(ids.next(), *matter, arguments.count));
    });
}

Printed listLeases(const QList<LeaseStanding> &leases)
{
    QJsonArray rows;
    for (const LeaseStanding &each : leases)
        rows.append(json(each));
    return printed({{{u"leases"_s, rows}}});
}

/// Also another device's, which supervision writes off: the office says whether that may be.
Printed bringBack(sync::ClientCore &core, const QList<LeaseStanding> &leases, const QString &id)
{
    const auto found = std::find_if(leases.begin(), leases.end(), [&id](const LeaseStanding &each) { return each.lease.id == id; });
    if (found == leases.end())
        return ordered(core, {.kind = domain::command_kind::licenceReturn, .args = {{u"leaseId"_s, id}}, .subject = id});
    if (!found->mayBringBack())
        return printed(outcomeOf(domain::leaseRefused(u"on its way"_s).value()));
    return ordered(core, sync::returnOrder(*found, u"given without a line, not taken"_s));
}

Printed voidNumber(sync::ClientCore &core, const Arguments &arguments)
{
    store::CaseQuery all;
    all.onlyRunning = false;
    return then(&core, core.reader().cases(all), [&core, arguments](const QList<store::CaseView> &cases) {
        const QString number = arguments.operands.constFirst();
        const auto found =
            std::find_if(cases.begin(), cases.end(), [&number](const store::CaseView &each) { return each.base.licence.number == number; });
        if (found == cases.end())
            return printed(outcomeOf(usageWrong(u"no licence %1 here"_s.arg(number)).value()));
        const domain::Case &subject = found->base;
        return ordered(core,
            {.kind = domain::command_kind::licenceVoid,
                .args = {{u"caseId"_s, subject.id}, {u"number"_s, number}, {u"reason"_s, arguments.reason}},
                .expect = {{u"version"_s, subject.version}},
                .subject = number + u' ' + subject.applicant.name});
    });
}

} // namespace

Printed licenceOrder(sync::ClientCore &core, const Arguments &arguments)
{
    if (arguments.subject == "void"_L1)
        return voidNumber(core, arguments);
    if (arguments.subject == "lease"_L1)
        return leaseMore(core, arguments);
    const auto profile = core.profile();
    if (!profile)
        return printed(outcomeOf(profile.error()));
    return then(&core, sync::readLeases(core.reader(), profile->deviceId, &core), [&core, arguments](const QList<LeaseStanding> &leases) {
        return arguments.subject == "leases"_L1 ? listLeases(leases) : bringBack(core, leases, arguments.operands.constFirst());
    });
}

} // namespace client::ctl
