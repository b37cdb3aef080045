// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/printed.h"
#include "client/remote/back_office.h"
#include "client/sync/audit_walk.h"

#include <QJsonArray>

namespace client::ctl {

using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const store::Check &check)
{
    return {{u"name"_s, check.name}, {u"good"_s, check.good}, {u"count"_s, check.count}, {u"detail"_s, check.detail}};
}

Outcome verdict(const store::OpenReport &opened, const store::VerifyReport &report, const domain::Result<qint64> &audit)
{
    QJsonArray checks;
    for (const store::Check &check : report.checks)
        checks.append(json(check));
    const bool broken = !audit && audit.error().code == domain::FailureCode::AuditChainBroken;
    if (audit || broken)
        checks.append(json(store::Check{u"audit.server"_s, !broken, audit.value_or(0), broken ? audit.error().detail : QString()}));
    const bool good = report.good() && !broken;
    Outcome made{{{u"good"_s, good}, {u"checks"_s, checks}, {u"setAside"_s, QJsonArray::fromStringList(opened.setAside)},
                     {u"commandsRecovered"_s, opened.commandsRecovered}},
        good ? Status::Done : Status::Failed};
    if (!audit && !broken)
        made.json[u"auditNotCompared"_s] = errorJson(audit.error());
    return made;
}

} // namespace

Printed verify(sync::ClientCore &core, const store::OpenReport &opened)
{
    return then(&core, core.store().verify(core.publicKey()), [&core, opened](const store::VerifyReport &report) {
        return sync::walkAudit(core)
            .then(&core, [opened, report](const domain::Result<qint64> &audit) { return printed(verdict(opened, report, audit)); })
            .unwrap();
    });
}

} // namespace client::ctl
