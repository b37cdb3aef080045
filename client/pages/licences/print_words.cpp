// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/print_words.h"

#include "client/pages/licences/printer_words.h"
#include "client/pages/words.h"

namespace client::pages {

using namespace Qt::StringLiterals;
using State = PrintRun::State;

namespace {

/// Whether what printer and queue report is of use: while they work well it is not.
bool isToldOfTrouble(const PrintRun &run)
{
    return run.state() == State::PrinterSilent || run.state() == State::Refused || run.state() == State::Asking;
}

} // namespace

QString PrintWords::name(const PrintRun &run)
{
    switch (run.state()) {
    case State::Idle:
        return {};
    case State::Sending:
        return tr("Handing over");
    case State::Waiting:
        return tr("Queued");
    case State::Printing:
        return tr("Printing");
    case State::PrinterSilent:
        return tr("Waiting for the printer");
    case State::Asking:
        return tr("Please look at the sheet");
    case State::Good:
        return tr("Sheet is good");
    case State::Bad:
        return tr("Sheet is not good");
    case State::Refused:
        return tr("Not printed");
    case State::Cancelled:
        return tr("Cancelled");
    }
    return {};
}

QString PrintWords::sentence(const PrintRun &run)
{
    const QString trouble = isToldOfTrouble(run) ? PrinterWords::trouble(run.printerReasons()) : QString();
    return trouble.isEmpty() ? stateSentence(run) : stateSentence(run) + u'\n' + trouble;
}

QString PrintWords::stateSentence(const PrintRun &run)
{
    switch (run.state()) {
    case State::Idle:
        return {};
    case State::Sending:
        return tr("The sheet is being handed to the print queue.");
    case State::Waiting:
        return tr("The sheet waits its turn in the print queue.");
    case State::Printing:
        return tr("The printer is working on it.");
    case State::PrinterSilent:
        return tr("The printer does not answer. The sheet stays in the queue and comes out by itself when the printer is back, unless you "
                  "cancel it. Do not print it again meanwhile.");
    case State::Asking:
        return run.printerTroubled()
            ? tr("The queue says it is done, but the printer reported trouble. Only you can see the paper: did the sheet come out well?")
            : tr("The queue is done. Only you see the paper: did it come out well?");
    case State::Good:
        return tr("You said at %1 that the sheet came out well.").arg(words::shortTime(run.judgedAt()));
    case State::Bad:
        return tr("You said at %1 that the sheet did not come out well. Put the spoiled sheet aside, then print again.")
            .arg(words::shortTime(run.judgedAt()));
    case State::Refused:
        return words::failure(run.failure());
    case State::Cancelled:
        return tr("You took it out of the queue. See whether part of it has come out already.");
    }
    return {};
}

QString PrintWords::smallPrint(const PrintRun &run)
{
    QStringList parts;
    if (run.jobId() > 0)
        parts << tr("Job %1 on %2").arg(run.jobId()).arg(run.queueName());
    if (!run.printerWords().isEmpty() && (run.state() == State::Refused || run.state() == State::Asking))
        parts << PrinterWords::own(run.printerWords());
    if (run.state() == State::Refused)
        parts << domain::codeText(run.failure().code);
    return parts.join(u" · "_s);
}

} // namespace client::pages
