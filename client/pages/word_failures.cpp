// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/words.h"
#include "widgets/theme/tokens.h"

#include <QCoreApplication>

namespace client::pages::words {

using namespace Qt::StringLiterals;
using domain::FailureCode;

namespace {

struct Entry {
    FailureCode code;
    const char *text;
};

constexpr const char *serverFault = QT_TRANSLATE_NOOP(
    "failures", "The back office could not do this. Nothing of yours is lost; please try again later or tell the information centre.");
constexpr const char *ourFault = QT_TRANSLATE_NOOP(
    "failures", "The program received something it does not understand. Please tell the information centre the code shown here.");
constexpr const char *noAnswer = QT_TRANSLATE_NOOP(
    "failures", "The back office cannot be reached. Go on working: what you do is saved here and sent by itself once the line is back.");
constexpr const char *badPaper =
    QT_TRANSLATE_NOOP("failures", "This paper cannot be shown safely, so it is not shown at all. Ask the sender for a fresh copy.");
constexpr const char *badTemplate = QT_TRANSLATE_NOOP(
    "failures", "The form of this matter has a fault, so it cannot be used. Please tell the information centre the code shown here.");

constexpr Entry table[] = {
    {FailureCode::JsonMalformed, ourFault},
    {FailureCode::JsonShape, ourFault},
    {FailureCode::CalendarMalformed, ourFault},
    {FailureCode::DocumentNumberMalformed,
        QT_TRANSLATE_NOOP("failures",
            "This is not a document number. Write the issuing mark, the year and the serial number, for example 榕住建〔2024〕12号.")},
    {FailureCode::RouteMalformed, badTemplate},
    {FailureCode::MatterMalformed, badTemplate},

    {FailureCode::TaskUnknown,
        QT_TRANSLATE_NOOP(
            "failures", "The back office no longer knows this task; the case has probably been withdrawn. Look at the case again.")},
    {FailureCode::TaskNotOpen,
        QT_TRANSLATE_NOOP("failures",
            "It is not this column's turn, so your decision was not taken. It becomes possible when the step before is finished.")},
    {FailureCode::TaskDecided,
        QT_TRANSLATE_NOOP("failures",
            "A colleague had already decided here, so your decision was not taken. Compare both; if you disagree, talk to the colleague.")},
    {FailureCode::TaskNotYours,
        QT_TRANSLATE_NOOP("failures", "This column belongs to another office, so your decision was not taken. Ask that office to decide.")},
    {FailureCode::TaskStale,
        QT_TRANSLATE_NOOP(
            "failures", "The case was changed after you had opened it, so your decision was not taken. Read it again and decide again.")},
    {FailureCode::DocumentStale,
        QT_TRANSLATE_NOOP("failures",
            "The papers of the case were exchanged after you had read them, so your decision was not taken. Read them again and decide "
            "again.")},
    {FailureCode::DocumentUnknown,
        QT_TRANSLATE_NOOP("failures", "The back office no longer knows this paper; it has probably been withdrawn by its sender.")},
    {FailureCode::DocumentNotYours,
        QT_TRANSLATE_NOOP("failures", "This paper is not addressed to your office, so you cannot sign for it.")},
    {FailureCode::CaseClosed,
        QT_TRANSLATE_NOOP("failures", "The case had already been closed, so your decision was not taken. Look at how it ended.")},
    {FailureCode::ReasonRequired,
        QT_TRANSLATE_NOOP("failures",
            "Declining and returning need a reason, because the applicant will read it. Write the opinion, then decide again.")},
    {FailureCode::CommandUnknownKind,
        QT_TRANSLATE_NOOP(
            "failures", "The back office does not know this action; this program is probably newer. Please tell the information centre.")},
    {FailureCode::CommandMalformed, ourFault},
    {FailureCode::CommandReused, ourFault},
    {FailureCode::SignatureInvalid,
        QT_TRANSLATE_NOOP("failures",
            "The signature of this desk was not recognised, so nothing was done. Lock, unlock and try again; if it stays, tell the "
            "information centre.")},
    {FailureCode::DeviceUnknown,
        QT_TRANSLATE_NOOP(
            "failures", "This desk is no longer registered for you. Nothing of yours is lost; ask the administrator to admit it again.")},

    {FailureCode::SignInRefused,
        QT_TRANSLATE_NOOP("failures", "The back office did not accept this user name and passphrase. Check both and try again.")},
    {FailureCode::SessionExpired,
        QT_TRANSLATE_NOOP("failures", "The sign-in had run out; it is renewed by itself. There is nothing to do.")},
    {FailureCode::RightMissing,
        QT_TRANSLATE_NOOP("failures", "Your post does not have the right to do this. If it should, ask the administrator.")},
    {FailureCode::RequestMalformed, serverFault},
    {FailureCode::RequestTooLarge, QT_TRANSLATE_NOOP("failures", "This is too large to be sent. Make it shorter or send it in parts.")},
    {FailureCode::RouteUnknown,
        QT_TRANSLATE_NOOP("failures", "The address answers, but it is not this kind of back office. Check the address of the server.")},
    {FailureCode::BlobUnknown, QT_TRANSLATE_NOOP("failures", "The back office does not have this paper any more. Ask the sender for it.")},
    {FailureCode::BlobDigestWrong, QT_TRANSLATE_NOOP("failures", "The paper was damaged on its way and is fetched again by itself.")},
    {FailureCode::EpochUnknown,
        QT_TRANSLATE_NOOP(
            "failures", "The back office was restored from a copy. Everything is compared again by itself; nothing of yours is lost.")},
    {FailureCode::DatabaseFailed, serverFault},
    {FailureCode::DatabaseNewer, serverFault},
    {FailureCode::SampleMissing, serverFault},
    {FailureCode::ListenFailed, serverFault},
    {FailureCode::BlobStorageFailed, serverFault},
    {FailureCode::ServerIdentityFailed, serverFault},
    {FailureCode::ServeUsageWrong, serverFault},

    {FailureCode::PassphraseWrong,
        QT_TRANSLATE_NOOP("failures", "The passphrase is not right. Check the language of the keyboard and Caps Lock, then try again.")},
    {FailureCode::PassphraseWeak,
        QT_TRANSLATE_NOOP("failures", "This passphrase is too easy to guess. Take at least ten characters, for example four words.")},
    {FailureCode::VaultDamaged,
        QT_TRANSLATE_NOOP("failures",
            "The key file of this desk is damaged; the passphrase may well be right. Ask the information centre to restore it from the "
            "copy.")},
    {FailureCode::VaultNewer,
        QT_TRANSLATE_NOOP("failures",
            "The data of this officer were written by a newer version of the program. Please update the program on this desk.")},
    {FailureCode::VaultMissing,
        QT_TRANSLATE_NOOP(
            "failures", "This officer has not been set up on this desk. Set the officer up with the address of the back office.")},
    {FailureCode::VaultExists,
        QT_TRANSLATE_NOOP("failures", "This officer is already set up on this desk. Choose the name in the list and unlock.")},
    {FailureCode::VaultBusy,
        QT_TRANSLATE_NOOP(
            "failures", "The data of this officer are already open in another window of this desk. Go on there, or close it first.")},
    {FailureCode::VaultLocked, QT_TRANSLATE_NOOP("failures", "The desk is locked, so this was not done. Unlock it and do it again.")},
    {FailureCode::PassphraseTooSoon,
        QT_TRANSLATE_NOOP("failures", "There were several wrong passphrases, so the next try has to wait a little. Nothing is lost.")},
    {FailureCode::ProfileUnreadable,
        QT_TRANSLATE_NOOP(
            "failures", "The entry of this officer on this desk cannot be read. Ask the information centre to restore it from the copy.")},
    {FailureCode::ProfileUnwritable,
        QT_TRANSLATE_NOOP("failures",
            "The officer could not be set up because the disk does not accept the files. Check that there is room and that you may "
            "write.")},
    {FailureCode::CryptoFailed,
        QT_TRANSLATE_NOOP("failures",
            "Something could not be encrypted or decrypted, so the work was stopped. Restart the program; if it stays, tell the "
            "information centre.")},

    {FailureCode::StoreOpenFailed,
        QT_TRANSLATE_NOOP(
            "failures", "The data on this desk could not be opened. Check that the disk is there and writable, then unlock again.")},
    {FailureCode::StoreDamaged,
        QT_TRANSLATE_NOOP("failures",
            "The copy of the papers on this desk was damaged and has been set aside; it is fetched anew. What you had decided is kept.")},
    {FailureCode::StoreNewer,
        QT_TRANSLATE_NOOP("failures",
            "The copy of the papers was written by a newer version of the program and has been set aside; it is fetched anew. What you had "
            "decided is kept.")},
    {FailureCode::StoreNotCipher,
        QT_TRANSLATE_NOOP(
            "failures", "The data would not have been encrypted, so nothing was written. Please tell the information centre.")},
    {FailureCode::StoreFull,
        QT_TRANSLATE_NOOP("failures", "The disk of this desk is full, so this was not saved. Make room, then do it again.")},
    {FailureCode::StoreFailed,
        QT_TRANSLATE_NOOP("failures", "This could not be saved or read on this desk. Try again; if it stays, restart the program.")},
    {FailureCode::StoreCursorMoved, QT_TRANSLATE_NOOP("failures", "The list changed while it was being read; it is read again by itself.")},
    {FailureCode::StoreNothingFound,
        QT_TRANSLATE_NOOP("failures", "This is not on the desk any more. It may have been withdrawn, or you may no longer see it.")},
    {FailureCode::CommandAlreadySent,
        QT_TRANSLATE_NOOP("failures", "This has already been sent and cannot be taken back here. Wait for the answer of the back office.")},
    {FailureCode::BlobDamaged,
        QT_TRANSLATE_NOOP("failures", "The copy of this paper on the desk was damaged; it is fetched again by itself.")},
    {FailureCode::BlobNotCached,
        QT_TRANSLATE_NOOP(
            "failures", "This paper has not been fetched yet. It appears by itself as soon as the back office can be reached.")},

    {FailureCode::ServerUnreachable, noAnswer},
    {FailureCode::ServerTimedOut, noAnswer},
    {FailureCode::ServerCut,
        QT_TRANSLATE_NOOP("failures", "The line was cut in the middle. Nothing is lost and nothing is done twice; it goes on by itself.")},
    {FailureCode::CertificateRefused,
        QT_TRANSLATE_NOOP("failures",
            "The server did not prove that it is your back office, so nothing was sent. Do not go on; tell the information centre.")},
    {FailureCode::AnswerNotOurs,
        QT_TRANSLATE_NOOP("failures",
            "Something other than the back office answered, perhaps the sign-in page of a network. What you do is saved here and sent "
            "later.")},
    {FailureCode::AnswerTooLarge, ourFault},
    {FailureCode::AnswerMalformed, ourFault},
    {FailureCode::ServerProblem, serverFault},
    {FailureCode::RequestCancelled, QT_TRANSLATE_NOOP("failures", "This was cancelled. Nothing was changed.")},

    {FailureCode::FeedGap,
        QT_TRANSLATE_NOOP("failures",
            "The news of the back office arrived with a gap. Everything is compared again by itself; nothing of yours is lost.")},
    {FailureCode::MassRemoval,
        QT_TRANSLATE_NOOP("failures",
            "The back office asked to remove most of what is on this desk. That was not done; please ask the information centre whether it "
            "is meant.")},
    {FailureCode::AuditChainBroken,
        QT_TRANSLATE_NOOP("failures",
            "The record of the back office does not agree with what this desk has seen. Please tell the information centre at once.")},

    {FailureCode::SandboxMissing,
        QT_TRANSLATE_NOOP("failures",
            "The protected reader could not be set up on this desk, so no paper is shown. Please tell the information centre.")},
    {FailureCode::RenderUnsafe, badPaper},
    {FailureCode::RenderTimedOut, badPaper},
    {FailureCode::RenderCrashed, badPaper},
    {FailureCode::RenderLocked,
        QT_TRANSLATE_NOOP("failures", "This paper is protected by a password of its own. Ask the sender for a copy without it.")},
    {FailureCode::RenderDamaged,
        QT_TRANSLATE_NOOP("failures", "The file of this paper is damaged or not complete. Ask the sender for a fresh copy.")},
    {FailureCode::RenderTooLarge,
        QT_TRANSLATE_NOOP(
            "failures", "The sheets of this paper are too large to be shown here. Ask the sender for it in an ordinary size.")},
    {FailureCode::RenderProtocol, badPaper},

    {FailureCode::PackageUnreadable, badTemplate},
    {FailureCode::TemplateMalformed, badTemplate},
    {FailureCode::TemplateFieldMissing,
        QT_TRANSLATE_NOOP("failures", "The licence lacks something its form must show, so it is not printed. Check the data of the case.")},
    {FailureCode::GlyphMissing,
        QT_TRANSLATE_NOOP("failures",
            "A character of the licence is in none of the fonts of this desk, so it is not printed. Please tell the information centre "
            "which one.")},
    {FailureCode::TextOverflow,
        QT_TRANSLATE_NOOP(
            "failures", "A text is too long for its place on the licence, so it is not printed. Shorten it in the data of the case.")},
    {FailureCode::PdfFailed,
        QT_TRANSLATE_NOOP("failures", "The sheet could not be made. Try again; if it stays, tell the information centre.")},
    {FailureCode::QrTooLong, badTemplate},
    {FailureCode::PrinterUnreachable,
        QT_TRANSLATE_NOOP(
            "failures", "The printer does not answer, so nothing was printed. Check that it is switched on, or choose another.")},
    {FailureCode::PrinterRefused,
        QT_TRANSLATE_NOOP("failures", "The printer did not accept the sheet. Look at its display, then try again or choose another.")},
    {FailureCode::QueueUnfit,
        QT_TRANSLATE_NOOP("failures",
            "This printer is not set up for numbered stock, so nothing was sent. Choose another, or ask the information centre to set it "
            "up.")},
    {FailureCode::FileUnwritable,
        QT_TRANSLATE_NOOP("failures", "The file could not be written. Choose another folder or make room on the disk.")},
    {FailureCode::FileUnreadable,
        QT_TRANSLATE_NOOP("failures", "The file could not be read. Check that it is there and that you may open it.")},

    {FailureCode::CorrectionsOnce,
        QT_TRANSLATE_NOOP("failures",
            "The applicant has been told once what to correct and may not be told again. Accept the application, or refuse it with the "
            "reason.")},
    {FailureCode::DeskWitnessed,
        QT_TRANSLATE_NOOP("failures", "A colleague has already signed for this day as witness. Nothing needs to be done.")},
    {FailureCode::LicenceVoidRefused,
        QT_TRANSLATE_NOOP("failures",
            "The licence was not taken back: it is void already, or a sheet is still being printed for it. Look at the case again.")},
    {FailureCode::LeaseRefused,
        QT_TRANSLATE_NOOP("failures",
            "This licence number taken along cannot be used: none is left, it is used already or brought back, it belongs to another "
            "machine, or the rules are not met at the office.")},
    {FailureCode::DeskClosed,
        QT_TRANSLATE_NOOP("failures", "This window's day is already closed and nothing has come in since. Nothing needs to be done.")},
    {FailureCode::FormInvalid,
        QT_TRANSLATE_NOOP("failures",
            "What was filled in does not fit the form of the matter, so it was not taken. Mend the field that is named and hand it in "
            "again.")},
    {FailureCode::HandOverRefused,
        QT_TRANSLATE_NOOP("failures",
            "The licence cannot be handed over now. See first to what is named: it may not be printed yet, or a paper is still owed.")},
    {FailureCode::IdentifierMalformed,
        QT_TRANSLATE_NOOP("failures",
            "The identifier of this licence is not of the right form. Compare it with the licence, or tell the information centre the code "
            "shown here.")},
    {FailureCode::IntakeDecided,
        QT_TRANSLATE_NOOP("failures", "This application has already been taken in or refused. Look at the case as it is now.")},
    {FailureCode::LicenceHasSheet,
        QT_TRANSLATE_NOOP("failures",
            "A sheet is already used for this licence. Report that sheet as spoiled or not found before you print on another.")},
    {FailureCode::MatterUnknown,
        QT_TRANSLATE_NOOP(
            "failures", "The back office no longer has this version of the matter. Begin the application again; what you typed is kept.")},
    {FailureCode::ObjectExists,
        QT_TRANSLATE_NOOP("failures", "This is already there, perhaps begun from another window. Look at it before you begin a new one.")},
    {FailureCode::ObjectUnknown,
        QT_TRANSLATE_NOOP("failures",
            "The back office does not know what this is about, or it is no longer yours to see. Look at the refused items on the page On "
            "its way.")},
    {FailureCode::PapersMissing,
        QT_TRANSLATE_NOOP(
            "failures", "A paper is neither here nor promised for a day to come. Ask for it, or note the day it is promised for.")},
    {FailureCode::RatingRefused,
        QT_TRANSLATE_NOOP(
            "failures", "The rating was not taken: there is one already, or a bad one has no words. Ask what went wrong and note it.")},
    {FailureCode::SealKeyFailed,
        QT_TRANSLATE_NOOP("failures",
            "The back office cannot use the key it seals licences with. Please tell the information centre the code shown here.")},
    {FailureCode::SealMalformed,
        QT_TRANSLATE_NOOP(
            "failures", "This is not the code of a licence of ours, or only part of it. Scan the code on the licence again.")},
    {FailureCode::SerialMismatch,
        QT_TRANSLATE_NOOP("failures",
            "This is not the number of the sheet that was reserved, so nothing was changed. Read the number on the sheet again.")},
    {FailureCode::SheetMoveRefused,
        QT_TRANSLATE_NOOP("failures",
            "This sheet cannot be used that way now; it was printed, spoiled or moved meanwhile. Look at it on the page of paper stock.")},
    {FailureCode::SheetNotForCase,
        QT_TRANSLATE_NOOP("failures", "This case has no licence to be printed on this kind of sheet. Look at how the case stands.")},
    {FailureCode::SheetReasonRequired,
        QT_TRANSLATE_NOOP("failures", "A sheet that is spoiled or not found needs words. Say what happened to it.")},
    {FailureCode::StockLeased,
        QT_TRANSLATE_NOOP("failures", "This sheet is lent to another device for work without the network. Take a sheet of another range.")},
    {FailureCode::StockNotHere,
        QT_TRANSLATE_NOOP("failures",
            "No sheet with this number lies at this window. Read the number again, or hand the range out to this window first.")},
    {FailureCode::StockRangeRefused,
        QT_TRANSLATE_NOOP(
            "failures", "These numbers cannot be received or handed out. Look at the ranges on the page of paper stock and correct them.")},
    {FailureCode::StockUnbalanced,
        QT_TRANSLATE_NOOP("failures",
            "The day cannot be closed: the sheets do not add up, or one is still under way. Finish what is printing and count again.")},
    {FailureCode::TakingsDiffer,
        QT_TRANSLATE_NOOP("failures", "The money counted is not the sum of today's receipts. Count again and look through the receipts.")},
    {FailureCode::TicketMoveRefused,
        QT_TRANSLATE_NOOP("failures", "This ticket cannot be called or served now; another window may have it. Call the next one.")},
    {FailureCode::VersionStale,
        QT_TRANSLATE_NOOP("failures",
            "Somebody else has changed this since you looked at it. The present state is shown; do it again if it is still right.")},
    {FailureCode::WitnessRefused,
        QT_TRANSLATE_NOOP("failures",
            "A second officer must witness this day, and may not be the one who closes it. Have a colleague look at the sheets and choose "
            "the name.")},

    {FailureCode::UsageWrong, QT_TRANSLATE_NOOP("failures", "Something needed is missing or mistyped. Check what you have entered.")},
    {FailureCode::WebPaneMissing,
        QT_TRANSLATE_NOOP("failures",
            "The part of the program that shows guides is not installed on this desk. Everything else works; ask the information centre "
            "for it.")},
};

} // namespace

QString failure(const domain::Failure &failure)
{
    for (const Entry &entry : table)
        if (entry.code == failure.code)
            return QCoreApplication::translate("failures", entry.text);
    return QCoreApplication::translate("failures", ourFault);
}

QString failureHtml(const domain::Failure &failure)
{
    const QString grey = widgets::theme::colors().secondInk.name();
    const int size = static_cast<int>(widgets::theme::Type::Secondary);
    return u"%1 <span style=\"color:%2;font-size:%3px\">%4</span>"_s.arg(
        words::failure(failure).toHtmlEscaped(), grey, QString::number(size), domain::codeText(failure.code));
}

} // namespace client::pages::words
