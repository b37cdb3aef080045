// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/stock_words.h"

#include "client/pages/licences/printer_words.h"
#include "client/pages/words.h"

namespace client::pages {

using namespace Qt::StringLiterals;
using printing::StockAttempt;
using printing::StockQuestion;
using printing::StockRun;
using printing::StockStep;
using printing::StockVerdict;
using Bar = stock::PrintDesk::Bar;

QString StockWords::name(const StockAttempt &attempt)
{
    switch (attempt.step) {
    case StockStep::Opened:
    case StockStep::Reserved:
    case StockStep::Intending:
    case StockStep::Intended:
        return tr("Preparing sheet %1").arg(attempt.serial);
    case StockStep::Submitting:
    case StockStep::Held:
    case StockStep::Released:
        return tr("Printing on sheet %1").arg(attempt.serial);
    case StockStep::Asking:
        return tr("Your word on sheet %1").arg(attempt.serial);
    case StockStep::Judged:
    case StockStep::Done:
        if (attempt.verdict == StockVerdict::Good)
            return tr("Issued on sheet %1").arg(attempt.serial);
        return attempt.verdict == StockVerdict::Spoiled ? tr("Sheet %1 is spoiled").arg(attempt.serial)
                                                        : tr("Sheet %1 was not found").arg(attempt.serial);
    case StockStep::Withdrawing:
    case StockStep::Abandoned:
        return tr("Not printed");
    }
    return {};
}

QString StockWords::question(StockQuestion question)
{
    switch (question) {
    case StockQuestion::JobEnded:
        return tr("The queue is done. Look at the paper: scan or type the serial of the sheet with this licence on it.");
    case StockQuestion::JobTroubled:
        return tr("The printer reported trouble. Look at the paper: is the sheet good, spoiled, or not there?");
    case StockQuestion::JobLost:
        return tr("The queue no longer knows the job. Look at the paper: is the sheet good, spoiled, or not there?");
    case StockQuestion::NotFound:
        return tr("The program ended while the sheet was being sent, and the queue does not know the job. It is not sent again. Look at "
                  "the paper: is the sheet good, spoiled, or not there?");
    case StockQuestion::NeverSent:
        return tr("The sheet was never sent to the printer. Put it on top of the tray and print it now, or say what became of it.");
    case StockQuestion::SendFailed:
        return tr("The queue did not take the job. Take the sheet out of the tray and say what became of it.");
    }
    return {};
}

/// The sheet lies beside the tray, so that others can be printed.
QString StockWords::beside(const StockRun &run)
{
    const QString &serial = run.attempt().serial;
    return run.waitsForTray() ? tr("Put sheet %1 on top of the tray, then scan or type its serial.").arg(serial)
                              : tr("Saved here; the office has not answered. Keep sheet %1 beside the tray until then.").arg(serial);
}

QString StockWords::underway(const StockRun &run)
{
    if (run.isOffTray() && (run.waitsForTray() || run.waitsForOffice()))
        return beside(run);
    switch (run.attempt().step) {
    case StockStep::Opened:
        return run.waitsForOffice()
            ? tr("Saved here. The sheet is reserved as soon as the office answers. Others can be printed meanwhile: "
                 "take this sheet out of the tray first.")
            : tr("The sheet is being reserved.");
    case StockStep::Reserved:
        return tr("The sheet is reserved. The printer is being looked at.");
    case StockStep::Intending:
    case StockStep::Intended:
        return run.waitsForOffice() ? tr("Saved here. Nothing goes to the printer before the office knows of it. Others can be printed "
                                         "meanwhile: take this sheet out of the tray first.")
                                    : tr("The office is told before anything goes to the printer.");
    case StockStep::Submitting:
    case StockStep::Held:
        return tr("The sheet is being handed to the print queue.");
    default:
        return tr("The printer is working on it. Wait until the queue is done.");
    }
}

QString StockWords::sentence(const StockRun &run)
{
    const auto &attempt = run.attempt();
    if (attempt.step == StockStep::Abandoned || attempt.step == StockStep::Withdrawing)
        return run.hasTrouble() ? words::failure(run.trouble()) : tr("The sheet stays blank in the tray.");
    if (run.hasTrouble() && attempt.step >= StockStep::Submitting && attempt.step <= StockStep::Released)
        return tr("The print service does not answer. The sheet may come out by itself when it is back: wait for it, or stop.");
    if (run.hasTrouble() && attempt.step < StockStep::Judged)
        return words::failure(run.trouble());
    if (attempt.step == StockStep::Asking) {
        const QString trouble = PrinterWords::trouble(attempt.printerReasons);
        return trouble.isEmpty() ? question(attempt.question) : question(attempt.question) + u'\n' + trouble;
    }
    if (attempt.step < StockStep::Asking)
        return underway(run);
    if (attempt.verdict == StockVerdict::Good)
        return attempt.step == StockStep::Done ? tr("The sheet is accounted for. The licence can be handed over.")
                                               : tr("Saved here; the office is being told. The licence can be handed over.");
    return attempt.verdict == StockVerdict::Spoiled
        ? tr("Cut the sheet and keep it. The licence can be printed again on another sheet.")
        : tr("The sheet counts as missing until it is found. The licence can be printed again on another sheet.");
}

QString StockWords::smallPrint(const StockRun &run)
{
    const auto &attempt = run.attempt();
    QStringList parts;
    if (attempt.jobId > 0)
        parts << tr("Job %1 on %2").arg(attempt.jobId).arg(attempt.queue);
    if (!attempt.printerWords.isEmpty() && attempt.step == StockStep::Asking)
        parts << PrinterWords::own(attempt.printerWords);
    if (run.hasTrouble()) {
        parts << domain::codeText(run.trouble().code);
        if (!run.trouble().detail.isEmpty())
            parts << run.trouble().detail;
    }
    return parts.join(u" · "_s);
}

QString StockWords::bar(Bar bar)
{
    switch (bar) {
    case Bar::None:
    case Bar::NotKnownYet:
    case Bar::AlreadyIssued:
        return {};
    case Bar::NotAtAWindow:
        return tr("This licence goes on numbered paper, which is printed by the officers at the windows. It can be saved as PDF.");
    case Bar::NoDesk:
        return tr("You sit at no window today, so there is no numbered paper to print on.");
    case Bar::AnotherUnderway:
        return tr("Another sheet waits for your word. Finish it first.");
    case Bar::SheetHangs:
        return tr("A sheet of this licence is still being printed, perhaps at another window. It must be accounted for first.");
    case Bar::NoBlankSheet:
        return tr("There is no blank paper of this kind at your window. Have some handed out on the page of the paper stock.");
    case Bar::NotThisSheet:
        return tr("This is no blank sheet of your window. Look at the serial again.");
    }
    return {};
}

QStringList StockWords::reasons(StockVerdict verdict)
{
    if (verdict == StockVerdict::Missing)
        return {tr("Nothing came out"), tr("Not in the printer, not in the tray")};
    return {tr("Paper jam"), tr("Smudged or pale"), tr("Crooked or out of place"), tr("Wrong sheet in the tray"), tr("Torn")};
}

} // namespace client::pages
