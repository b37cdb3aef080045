// SPDX-License-Identifier: GPL-3.0-or-later
// A spooler and a printer in a StockWorld: jobs that can be held, found and lost, and paper one can look at.
#pragma once

#include "printing/stock_parts.h"
#include "tests/support/stock_tray.h"

namespace tests::support {

class StockPrinter final : public StockTray, public printing::StockQueue {
public:
    explicit StockPrinter(StockWorld &world)
        : StockTray(world)
        , m_world(world)
    {
    }

    bool isTold = false; ///< somebody else sees to it that nothing is sent unannounced
    /// What lies in the output with this serial: {"serial", "job", "torn"}; empty when nothing does.
    QJsonObject output(const QString &serial) const
    {
        for (const auto &sheet : m_world.list("output"_L1))
            if (sheet["serial"_L1].toString() == serial)
                return sheet.toObject();
        return {};
    }

    Async<printing::QueueFitness> fitness(const QString &) override
    {
        if (isAway())
            return silent<printing::QueueFitness>();
        printing::QueueFitness fitness{true, u"abort-job"_s, {}};
        for (const auto &job : jobs())
            if (job.stage < printing::JobStage::Cancelled)
                fitness.unfinished << job;
        return done<printing::QueueFitness>(fitness);
    }
    Async<int> submitHeld(const printing::PrintRequest &request) override
    {
        m_world.boundary(u"before submit"_s);
        if (m_world.fault() == StockFault::Refused && m_world.count("refusals"_L1) == 0)
            return done<int>(tl::unexpected(domain::Failure{domain::FailureCode::PrinterRefused, u"client-error-not-possible"_s, true}));
        if (!isTold && !isAnnounced(request.title))
            m_world.append("unannounced"_L1, request.title);
        const int id = int(m_world.list("jobs"_L1).size()) + 1;
        m_world.append("jobs"_L1,
            QJsonObject{{u"name"_s, request.title}, {u"pdf"_s, QString::fromLatin1(request.pdf)},
                {u"stage"_s, int(printing::JobStage::Held)}, {u"age"_s, 0}});
        m_world.save();
        m_world.boundary(u"after submit"_s);
        if (m_world.fault() == StockFault::AnswerLost && m_world.count("answers lost"_L1) == 0)
            return silent<int>();
        return done<int>(id);
    }
    Async<domain::Nothing> release(const QString &, int jobId) override
    {
        if (isAway())
            return silent<domain::Nothing>();
        auto job = at(jobId);
        if (job.value("stage"_L1).toInt() != int(printing::JobStage::Held) || job.value("lost"_L1).toBool())
            return done<domain::Nothing>(
                tl::unexpected(domain::Failure{domain::FailureCode::PrinterRefused, u"client-error-not-possible"_s, true}));
        m_world.boundary(u"before release"_s);
        job.insert("stage"_L1, int(printing::JobStage::Waiting));
        put(jobId, job);
        m_world.boundary(u"after release"_s);
        return done<domain::Nothing>(domain::nothing);
    }
    Async<QList<printing::QueueJob>> jobsNamed(const QString &, const QString &name) override
    {
        if (isAway())
            return silent<QList<printing::QueueJob>>();
        auto found = jobs();
        found.removeIf([&](const printing::QueueJob &job) { return job.name != name; });
        return done<QList<printing::QueueJob>>(found);
    }
    Async<printing::JobStatus> status(const QString &, int jobId) override
    {
        tick();
        if (isAway())
            return silent<printing::JobStatus>();
        const auto job = at(jobId);
        if (job.value("lost"_L1).toBool())
            return done<printing::JobStatus>(
                tl::unexpected(domain::Failure{domain::FailureCode::PrinterRefused, u"client-error-not-found"_s, true}));
        printing::JobStatus status{jobId, printing::JobStage(job.value("stage"_L1).toInt()), {}, {}};
        if (job.value("torn"_L1).toBool())
            status.reasons << u"media-jam-report"_s;
        m_world.boundary(u"status %1"_s.arg(int(status.stage)));
        return done<printing::JobStatus>(status);
    }
    Async<domain::Nothing> cancel(const QString &, int jobId) override
    {
        if (isAway())
            return silent<domain::Nothing>();
        auto job = at(jobId);
        if (job.value("stage"_L1).toInt() >= int(printing::JobStage::Cancelled))
            return done<domain::Nothing>(
                tl::unexpected(domain::Failure{domain::FailureCode::PrinterRefused, u"client-error-not-possible"_s, true}));
        job.insert("stage"_L1, int(printing::JobStage::Cancelled));
        put(jobId, job);
        m_world.boundary(u"after cancel"_s);
        return done<domain::Nothing>(domain::nothing);
    }

    /// The printer works on, whether anybody asks or not.
    void tick()
    {
        for (int id = 1; id <= m_world.list("jobs"_L1).size(); ++id) {
            auto job = at(id);
            const int age = job.value("age"_L1).toInt() + 1;
            if (job.value("stage"_L1).toInt() == int(printing::JobStage::Held))
                continue;
            job.insert("age"_L1, age);
            work(job, age);
            put(id, job);
        }
    }

private:
    template <class T> static Async<T> done(domain::Result<T> value) { return QtFuture::makeReadyFuture(std::move(value)); }
    template <class T> static Async<T> silent()
    {
        return done<T>(tl::unexpected(domain::Failure{domain::FailureCode::PrinterUnreachable, u"Host is down"_s, true}));
    }
    /// The office has heard of this attempt, or it is on disk here and the range is leased.
    bool isAnnounced(const QString &attemptId) const
    {
        for (const auto &entry : m_world.list("outbox"_L1))
            if (entry["attempt"_L1].toString() == attemptId && entry["action"_L1].toInt() == int(domain::SheetAction::Print))
                return entry["state"_L1].toString() == "accepted"_L1
                    || (entry["state"_L1].toString() == "disk"_L1 && entry["record"_L1]["leased"_L1].toBool());
        return false;
    }
    /// Five calls in eight go unanswered.
    bool isAway() { return m_world.fault() == StockFault::SpoolerAway && m_world.count("spooler asked"_L1) % 8 < 5; }

    QJsonObject at(int jobId) const { return m_world.list("jobs"_L1).at(jobId - 1).toObject(); }
    void put(int jobId, const QJsonObject &job)
    {
        m_world.replace("jobs"_L1, jobId - 1, job);
        m_world.save();
    }
    QList<printing::QueueJob> jobs() const
    {
        QList<printing::QueueJob> all;
        const auto list = m_world.list("jobs"_L1);
        for (int i = 0; i < list.size(); ++i)
            if (!list.at(i)["lost"_L1].toBool())
                all << printing::QueueJob{i + 1, list.at(i)["name"_L1].toString(), printing::JobStage(list.at(i)["stage"_L1].toInt())};
        return all;
    }
    void print(QJsonObject &job, bool torn)
    {
        m_world.append("output"_L1,
            QJsonObject{{u"serial"_s, onTop()}, {u"job"_s, job.value("name"_L1)}, {u"pdf"_s, job.value("pdf"_L1)}, {u"torn"_s, torn}});
        leave();
        job.insert("torn"_L1, torn);
    }
    /// One moment of a job's life. Faults befall the first job only, so that every run comes to an end.
    void work(QJsonObject &job, int age)
    {
        const auto fault = job.value("name"_L1) == m_world.list("jobs"_L1).at(0)["name"_L1] ? m_world.fault() : StockFault::None;
        const auto stage = printing::JobStage(job.value("stage"_L1).toInt());
        if (fault == StockFault::LateDuplicate && age == 5 && stage == printing::JobStage::Completed)
            return print(job, false);
        if (stage >= printing::JobStage::Cancelled)
            return;
        const bool waits = fault == StockFault::PrinterGone || (fault == StockFault::PrinterBack && age < 12);
        job.insert("stage"_L1, int(printing::JobStage::Printing));
        if (waits || age < 2)
            return;
        if (fault == StockFault::JobLost)
            job.insert("lost"_L1, true);
        const bool blank = fault == StockFault::OutOfPaper || fault == StockFault::FalseCompleted
            || (fault == StockFault::JobLost && m_world.number("seed"_L1) % 2 == 0);
        if (!blank)
            print(job, fault == StockFault::Jammed);
        const bool given = fault == StockFault::OutOfPaper || fault == StockFault::Jammed;
        job.insert("stage"_L1, int(given ? printing::JobStage::Cancelled : printing::JobStage::Completed));
    }

    StockWorld &m_world;
};

} // namespace tests::support
