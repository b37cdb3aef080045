// SPDX-License-Identifier: GPL-3.0-or-later
// Drives one attempt to print on numbered stock: each step is written down before the next is done, and nothing is sent twice.
#pragma once

#include "printing/stock_machine.h"
#include "printing/stock_parts.h"

#include <QObject>
#include <QTimer>

namespace printing {

class StockRun : public QObject {
    Q_OBJECT
public:
    /// `watchMs`: how long to wait before asking queue or office again.
    StockRun(StockLedger &ledger, StockQueue &queue, QObject *parent = nullptr, int watchMs = 1000);

    /// A new attempt, with its id, case, sheet and queue filled in; `pdf` is what will be printed. Not while one is underway.
    void begin(StockAttempt attempt, const QByteArray &pdf);
    /// Goes on with an attempt of an earlier life of the program.
    void resume(const StockAttempt &record);
    /// The person's word. Answers what stockJudged raises; then nothing has changed.
    domain::Result<domain::Nothing> judge(const StockAnswer &answer);
    /// Asked NeverSent: print it now.
    void proceed();
    /// The person wants it to go no further: the sheet is given back, the job taken out of the queue, or the person asked at once.
    void stop();
    /// Asks queue or office again without waiting; for when the outbox has changed.
    void look();
    /// Another sheet lies on top of the tray: the office may still be told and heard, but nothing is done that leads to the printer.
    void leaveTray();
    /// The sheet of this attempt lies on top again.
    void takeTray();
    bool isOffTray() const { return m_isOffTray; }
    /// Off the tray, and nothing but the tray is missing.
    bool waitsForTray() const { return m_waitsForTray; }
    /// Nothing was sent to the printer and nothing will be before the office, or the person, has answered: another sheet may go before it.
    bool letsOthersPass() const;

    const StockAttempt &attempt() const { return m_attempt; }
    bool isUnderway() const { return !m_attempt.id.isEmpty() && !m_attempt.isOver(); }
    /// The order to the office is on disk, its answer has not come.
    bool waitsForOffice() const { return m_waitsForOffice; }
    /// What the queue last said of the job.
    const JobStatus &job() const { return m_job; }
    /// What stands in the way just now, or why the office refused; meaningful when hasTrouble().
    const domain::Failure &trouble() const { return m_trouble; }
    bool hasTrouble() const { return m_hasTrouble; }

Q_SIGNALS:
    void changed();

private:
    template <class T, class Go> void then(const QFuture<domain::Result<T>> &future, Go go);
    void become(const StockAttempt &next);
    void go();
    void keep();
    void applyStop();
    void order();
    void hear(const StockStanding &standing);
    void checkQueue();
    void clearOldJobs(const QueueFitness &fitness);
    void readPdf(StockAttempt next);
    void submit();
    void findJob();
    void release();
    void watch();
    void hearStatus(const domain::Result<JobStatus> &status);
    void trouble(const domain::Failure &failure);

    StockLedger &m_ledger;
    StockQueue &m_queue;
    QTimer m_timer;
    StockAttempt m_attempt;
    QByteArray m_pdf;
    JobStatus m_job;
    domain::Failure m_trouble;
    QString m_sendFailure; ///< why submitting failed, in this life of the program
    bool m_hasTrouble = false;
    bool m_waitsForOffice = false;
    bool m_pdfKept = false;
    bool m_kept = false;    ///< the record on disk is m_attempt
    bool m_resumed = false; ///< an earlier life, or a call that failed, may have sent the job
    bool m_stopWanted = false;
    bool m_isOffTray = false;
    bool m_waitsForTray = false;
    bool m_isProceeding = false; ///< the person has said that it goes to the printer now
    quint64 m_generation = 0;    ///< answers to an earlier step are dropped
};

} // namespace printing
