// SPDX-License-Identifier: GPL-3.0-or-later
// CUPS by libcups.
#pragma once

#include "printing/press.h"

namespace printing::press {

class CupsDoor final : public SpoolDoor {
public:
    /// As for printing::Spooler.
    explicit CupsDoor(const QString &server);

    Spooled<QList<Queue>> queues() const override;
    Spooled<int> submit(const PrintRequest &request) const override;
    Spooled<JobStatus> status(const QString &queue, int jobId) const override;
    Spooled<domain::Nothing> cancel(const QString &queue, int jobId) const override;
    Spooled<int> submitHeld(const PrintRequest &request) const override;
    Spooled<domain::Nothing> release(const QString &queue, int jobId) const override;
    Spooled<QList<QueueJob>> jobsNamed(const QString &queue, const QString &name) const override;
    Spooled<QueueFitness> fitness(const QString &queue) const override;
    Spooled<QList<Tray>> trays(const QString &queue) const override;
};

} // namespace printing::press
