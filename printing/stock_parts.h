// SPDX-License-Identifier: GPL-3.0-or-later
// What the protocol of numbered stock needs of its surroundings: a ledger that keeps and reports, and a queue whose jobs can be found
// again.
#pragma once

#include "printing/stock_attempt.h"

#include <QFuture>

namespace printing {

/// How far an order to the office has come.
enum class StockWord { Unsaid, OnDisk, Accepted, Refused };

struct StockStanding {
    StockWord word = StockWord::Unsaid;
    domain::Failure refusal; ///< when Refused
};

class StockLedger {
public:
    template <class T> using Async = QFuture<domain::Result<T>>;
    virtual ~StockLedger() = default;

    /// Writes the record, over an older one of the same attempt; done when it is safe on disk.
    virtual Async<domain::Nothing> keep(const StockAttempt &attempt) = 0;
    virtual Async<domain::Nothing> keepPdf(const QByteArray &pdf) = 0;
    virtual Async<QByteArray> pdf(const QString &sha256) = 0;
    /// Commits the command to the outbox. One that is there already for this attempt and move is not made again, unless it was refused.
    virtual Async<domain::Nothing> order(const StockAttempt &attempt, domain::SheetAction action) = 0;
    /// Of the youngest such command.
    virtual Async<StockStanding> standing(const StockAttempt &attempt, domain::SheetAction action) = 0;
    /// Ids of the attempts this desk has made and still remembers.
    virtual Async<QStringList> attempts() = 0;
};

class StockQueue {
public:
    template <class T> using Async = QFuture<domain::Result<T>>;
    virtual ~StockQueue() = default;

    virtual Async<QueueFitness> fitness(const QString &queue) = 0;
    /// As PrintQueue::submit, with the job held until it is released.
    virtual Async<int> submitHeld(const PrintRequest &request) = 0;
    virtual Async<domain::Nothing> release(const QString &queue, int jobId) = 0;
    /// Every job of this name the queue remembers, finished ones too.
    virtual Async<QList<QueueJob>> jobsNamed(const QString &queue, const QString &name) = 0;
    virtual Async<JobStatus> status(const QString &queue, int jobId) = 0;
    virtual Async<domain::Nothing> cancel(const QString &queue, int jobId) = 0;
};

} // namespace printing
