// SPDX-License-Identifier: GPL-3.0-or-later
// casedeskctl: one JSON document on standard output, failures included; the exit status says the class of the outcome.
#include "client/ctl/files.h"
#include "client/ctl/printed.h"
#include "client/vault/hardening.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>
#include <memory>

using namespace client::ctl;
using namespace Qt::StringLiterals;

namespace {

/// Does what needs the profile open.
Printed withProfileOpen(client::sync::ClientCore &core, const Arguments &arguments, const client::store::OpenReport &opened)
{
    if (arguments.verb == "sync"_L1)
        return sync(core, arguments);
    if (arguments.verb == "list"_L1)
        return list(core, arguments.subject);
    if (arguments.verb == "show"_L1)
        return show(core, arguments.subject);
    if (arguments.verb == "tick"_L1)
        return tick(core, arguments);
    if (arguments.verb == "sign-for"_L1)
        return signFor(core, arguments.subject);
    if (arguments.verb == "licence"_L1)
        return licence(core, arguments);
    return verify(core, opened);
}

Printed withProfile(client::sync::ClientCore &core, const Arguments &arguments)
{
    const auto passphrase = firstLineOf(arguments.passphraseFile);
    if (!passphrase)
        return printed(outcomeOf(passphrase.error()));
    if (arguments.verb == "enrol"_L1)
        return enrol(core, arguments, *passphrase);
    const auto profile = core.profile();
    if (const QString wrong = profile ? contradiction(arguments, *profile) : QString(); !wrong.isEmpty())
        return printed(outcomeOf(usageWrong(wrong).value()));
    return then(&core, core.unlock(*passphrase),
        [&core, arguments](const client::store::OpenReport &opened) { return withProfileOpen(core, arguments, opened); });
}

Printed withoutProfile(QObject *context, const Arguments &arguments)
{
    return arguments.verb == "matter"_L1 ? preview(context, arguments) : render(context, arguments);
}

/// What needs neither a profile nor the event loop.
Outcome immediate(const Arguments &arguments)
{
    if (arguments.verb == "help"_L1)
        return {{{u"usage"_s, QJsonArray::fromStringList(usage())}}, Status::Done};
    if (arguments.verb == "schema"_L1)
        return schema(arguments);
    if (arguments.verb == "matter"_L1)
        return matter(arguments);
    if (arguments.verb == "licence"_L1)
        return licence(arguments);
    return deadline(arguments);
}

int finish(const Outcome &outcome)
{
    const QByteArray text = QJsonDocument(outcome.json).toJson(QJsonDocument::Indented);
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
    std::fflush(stdout);
    return int(outcome.status);
}

} // namespace

int main(int argc, char *argv[])
{
    client::vault::hardenProcess();
    QCoreApplication application(argc, argv);
    const auto arguments = readArguments(QCoreApplication::arguments());
    if (!arguments)
        return finish(outcomeOf(arguments.error()));
    if (arguments->isImmediate())
        return finish(immediate(*arguments));

    const domain::SystemClock clock;
    domain::SystemIdSource ids(clock);
    client::sync::ClientCore core(arguments->profile, clock, ids, domain::WorkCalendar::shipped(), {.undoSeconds = 0, .keepInStep = false});
    Outcome outcome;
    const auto begin = [&] {
        Printed result = arguments->needsProfile() ? withProfile(core, *arguments) : withoutProfile(&application, *arguments);
        result.then(&application, [&outcome](const Outcome &printed) {
            outcome = printed;
            QCoreApplication::exit();
        });
    };
    QMetaObject::invokeMethod(&application, begin, Qt::QueuedConnection); // inside exec(), so that it can be ended from the first moment
    QCoreApplication::exec();
    core.lock();
    return finish(outcome);
}
