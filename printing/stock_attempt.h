// SPDX-License-Identifier: GPL-3.0-or-later
// The record of one attempt to print a licence on one numbered sheet: everything that must be known again after a crash.
#pragma once

#include "domain/stock.h"
#include "printing/spooler.h"

#include <QJsonObject>

namespace printing {

/// How far an attempt has come. The record is on disk before the next thing is done.
enum class StockStep {
    Opened,      ///< the finished PDF is kept; the sheet is being reserved
    Reserved,    ///< the sheet is ours
    Intending,   ///< the queue is fit; the office is being told that this sheet goes to the printer
    Intended,    ///< the office knows, or the range is leased to this device
    Submitting,  ///< from here on the spooler may have the job
    Held,        ///< the job waits in the queue, its id is known
    Released,    ///< the job was let go
    Asking,      ///< only a person can say what became of the sheet
    Judged,      ///< the person has said it; the office is being told
    Done,        ///< the office knows
    Withdrawing, ///< given up before anything was sent; the sheet is being given back
    Abandoned    ///< given up: the sheet is blank again, or was never ours
};

/// Why the person is asked.
enum class StockQuestion {
    JobEnded,    ///< the queue says it is done
    JobTroubled, ///< the job ended, and printer or queue spoke of trouble
    JobLost,     ///< the queue no longer knows the job
    NotFound,    ///< after a restart: the job may have been sent, the queue does not know it
    NeverSent,   ///< after a restart or a stop: it was never sent; printing it now is safe
    SendFailed   ///< the queue did not take the job, or did not say so
};

enum class StockVerdict { None, Good, Spoiled, Missing };

struct StockAttempt {
    QString id; ///< also the job's name
    QString caseId;
    QString copyId; ///< of the matter's further templates (副本); empty: the licence itself
    QString licenceNumber;
    QString holder; ///< for the words on screen
    QString kind;
    QString serial;
    QString deskId;
    QString queue;
    QString tray;         ///< as the queue names it; empty: as the printer is set
    QSizeF sheet{0, 0};   ///< mm
    QString pdfSha256;    ///< of the bytes that are printed
    domain::BlobRef copy; ///< the electronic copy the office is to keep when the sheet is good; null: none
    bool leased = false;  ///< the range belongs to this device: commands count when they are on disk here
    QDateTime openedAt;   ///< UTC

    StockStep step = StockStep::Opened;
    int jobId = 0;
    bool stopped = false;   ///< the person wants it to go no further
    bool cancelled = false; ///< the person took the job out of the queue
    StockQuestion question = StockQuestion::JobEnded;
    StockVerdict verdict = StockVerdict::None;
    QString scanned; ///< Good: the serial read off the sheet
    QString reason;  ///< Spoiled, Missing
    domain::BlobRef photo;
    QString printerWords;       ///< the last words of printer or queue
    QStringList printerReasons; ///< the same by the keywords of IPP
    bool operator==(const StockAttempt &) const = default;

    QString sheetId() const { return domain::sheetId(kind, serial); }
    /// Nothing more is to be done.
    bool isOver() const { return step == StockStep::Done || step == StockStep::Abandoned; }
};

QJsonObject toJson(const StockAttempt &attempt);
/// Raises JsonShape.
domain::Result<StockAttempt> stockAttemptFromJson(const QJsonObject &json);

/// A serial as a scanner or hand types it, in the form it is kept: no blanks, full-width forms made plain, capital letters.
QString plainSerial(const QString &typed);

} // namespace printing
