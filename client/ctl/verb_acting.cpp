// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/files.h"
#include "client/ctl/printed.h"
#include "client/store/failures.h"
#include "domain/codec.h"

namespace client::ctl {

using namespace Qt::StringLiterals;
using domain::FailureCode;

namespace {

/// The failure the server gave as its reason.
domain::Failure reasonOf(const domain::Answer &answer)
{
    domain::Failure failure;
    if (!domain::codeFromText(answer.code, &failure.code))
        failure.code = FailureCode::ServerProblem;
    failure.detail = answer.detail;
    return failure;
}

/// Where a command stands after it was tried to be sent; `problem` is why it could not be.
Outcome standing(const store::OutboxEntry &entry, const std::optional<domain::Failure> &problem)
{
    Outcome made;
    made.json = {{u"command"_s, entry.signedCommand.command.id}, {u"state"_s, text(entry.state)}};
    if (entry.state == store::OutboxState::Refused) {
        made.status = Status::RefusedByServer;
        made.json[u"error"_s] = errorJson(reasonOf(entry.answer));
        made.json[u"yours"_s] = entry.signedCommand.command.args;
        made.json[u"current"_s] = entry.answer.current;
    } else if (problem) {
        made.json[u"waitsBecause"_s] = errorJson(*problem);
    }
    return made;
}

} // namespace

Printed sendAndTell(sync::ClientCore &core, const QString &commandId)
{
    return core.syncNow()
        .then(&core,
            [&core, commandId](const domain::Result<sync::SyncReport> &report) {
                std::optional<domain::Failure> problem;
                if (!report)
                    problem = report.error();
                return then(&core, core.reader().outbox(true), [commandId, problem](const QList<store::OutboxEntry> &entries) {
                    for (const store::OutboxEntry &entry : entries) {
                        if (entry.signedCommand.command.id == commandId)
                            return printed(standing(entry, problem));
                    }
                    return printed({{{u"command"_s, commandId}, {u"state"_s, u"effective"_s}}}); // answered, and let go of
                });
            })
        .unwrap();
}

Printed enrol(sync::ClientCore &core, const Arguments &arguments, const QString &passphrase)
{
    sync::Enrolment enrolment;
    enrolment.server = QUrl(arguments.server);
    if (!arguments.caFile.isEmpty()) {
        const auto pem = contentOf(arguments.caFile);
        if (!pem)
            return printed(outcomeOf(pem.error()));
        enrolment.caPem = *pem;
    }
    enrolment.keyPins = arguments.keyPins;
    enrolment.userName = arguments.user;
    enrolment.passphrase = passphrase;
    enrolment.deviceName = QSysInfo::machineHostName();
    return then(&core, core.enrol(enrolment), [&core, arguments](const store::OpenReport &) {
        const auto profile = core.profile();
        if (!profile)
            return printed(outcomeOf(profile.error()));
        return printed({{{u"profile"_s, arguments.profile}, {u"officer"_s, profile->officerId}, {u"name"_s, profile->displayName},
            {u"device"_s, profile->deviceId}}});
    });
}

Printed sync(sync::ClientCore &core, const Arguments &arguments)
{
    if (arguments.allowRemovals)
        core.allowRemovals();
    return then(&core, core.syncNow(), [&core](const sync::SyncReport &report) {
        return printed({{{u"sent"_s, report.sent}, {u"accepted"_s, report.accepted}, {u"refused"_s, report.refused},
            {u"pages"_s, report.pages}, {u"rows"_s, report.rows}, {u"removed"_s, report.removed}, {u"papers"_s, report.blobs},
            {u"paperBytes"_s, report.blobBytes}, {u"papersFailed"_s, report.blobsFailed}, {u"unsent"_s, core.status().state().unsent}}});
    });
}

Printed tick(sync::ClientCore &core, const Arguments &arguments)
{
    const QString caseId = arguments.subject.section(u'/', 0, -3); // a task is CASE/ROUND/COLUMN
    return then(&core, core.reader().caseFile(caseId), [&core, arguments](const store::CaseView &view) {
        if (view.base.taskById(arguments.subject) == nullptr) // nothing that could be signed
            return printed(outcomeOf(store::nothingFound(u"task "_s + arguments.subject).value()));
        const sync::TickRequest request{view.base, arguments.subject, arguments.decision, arguments.opinion};
        return then(&core, core.commands().tick(request), [&core](const QString &id) { return sendAndTell(core, id); });
    });
}

Printed signFor(sync::ClientCore &core, const QString &documentId)
{
    return then(&core, core.reader().document(documentId), [&core](const domain::Document &document) {
        return then(&core, core.commands().signFor(document), [&core](const QString &id) { return sendAndTell(core, id); });
    });
}

} // namespace client::ctl
