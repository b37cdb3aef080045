// SPDX-License-Identifier: GPL-3.0-or-later
// CUPS as it is asked over IPP (RFC 8011), call by call and waiting for each answer; PrintQueue keeps it off the GUI thread.
#pragma once

#include "domain/failure.h"

#include <QByteArray>
#include <QList>
#include <QSizeF>
#include <QStringList>

#include <memory>

namespace printing {

class SpoolDoor;

struct Queue {
    QString name; ///< what CUPS calls it
    QString info; ///< what people call it; the name when CUPS knows no better
    QString location;
    bool isDefault = false;
    bool accepting = true;
    QString message; ///< what the printer says of itself
    bool operator==(const Queue &) const = default;
};

struct PrintRequest {
    QString queue;
    QByteArray pdf;
    QString title;
    int copies = 1;
    QSizeF sheet;      ///< mm; the paper asked for, printed unscaled
    QString tray = {}; ///< a Tray's name; empty: as the printer is set
};

/// A source of paper as the queue names it (media-source, PWG 5100.7).
struct Tray {
    QString name;  ///< a keyword: "tray-1", "by-pass-tray", "main", "auto" …
    QSizeF loaded; ///< mm of what lies in it, when the printer tells; else empty
    bool isDefault = false;
    bool operator==(const Tray &) const = default;
};

/// job-state of RFC 8011 5.3.7.
enum class JobStage { Waiting = 3, Held, Printing, Stopped, Cancelled, Aborted, Completed };

struct JobStatus {
    int id = 0;
    JobStage stage = JobStage::Waiting;
    QString message;     ///< what printer or queue say, in their words
    QStringList reasons; ///< job-state-reasons and job-printer-state-reasons
    /// Nothing more will come of it.
    bool isFinal() const { return stage >= JobStage::Cancelled; }
    /// The queue is trying to reach a printer that does not answer.
    bool printerSilent() const;
    /// The printer reported trouble (paper jam, no paper). CUPS may call such a job completed all the same: seen with ippeveprinter.
    bool printerTroubled() const;
    bool operator==(const JobStatus &) const = default;
};

struct QueueJob {
    int id = 0;
    QString name;
    JobStage stage = JobStage::Waiting;
    bool operator==(const QueueJob &) const = default;
};

/// What numbered stock wants to know of a queue.
struct QueueFitness {
    bool accepting = true;
    QString errorPolicy;        ///< printer-error-policy; must be abort-job, or a failed sheet prints again by itself
    QList<QueueJob> unfinished; ///< jobs that may still become paper
    bool operator==(const QueueFitness &) const = default;
};

class Spooler {
public:
    /// "host:port" or a socket path; empty: what CUPS is set to on this machine. To be used in the thread that made it.
    explicit Spooler(const QString &server);
    ~Spooler();
    Spooler(const Spooler &) = delete;
    Spooler &operator=(const Spooler &) = delete;

    /// Every call raises PrinterUnreachable when CUPS does not answer and PrinterRefused, with the reason, when it says no.
    domain::Result<QList<Queue>> queues() const;
    /// Answers the job id.
    domain::Result<int> submit(const PrintRequest &request) const;
    domain::Result<JobStatus> status(const QString &queue, int jobId) const;
    domain::Result<domain::Nothing> cancel(const QString &queue, int jobId) const;

    /// As submit, but the job waits until it is released; its name is the request's title.
    domain::Result<int> submitHeld(const PrintRequest &request) const;
    domain::Result<domain::Nothing> release(const QString &queue, int jobId) const;
    /// Every job of this name the queue remembers, oldest first, finished ones too.
    domain::Result<QList<QueueJob>> jobsNamed(const QString &queue, const QString &name) const;
    domain::Result<QueueFitness> fitness(const QString &queue) const;
    /// Empty when the printer offers no choice; "auto" comes first.
    domain::Result<QList<Tray>> trays(const QString &queue) const;

private:
    std::unique_ptr<SpoolDoor> m_door; ///< nullptr when the press is missing: PrinterUnreachable, with the reason
    QString m_trouble;
};

} // namespace printing
