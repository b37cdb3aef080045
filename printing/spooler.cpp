// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/spooler.h"

#include "printing/press.h"

#include <algorithm>

namespace printing {

using namespace Qt::StringLiterals;
using domain::fail;
using domain::FailureCode;
using domain::Nothing;
using domain::Result;

namespace {

tl::unexpected<domain::Failure> unreachable(const QString &why)
{
    return fail(FailureCode::PrinterUnreachable, why);
}

template <class T> Result<T> inOurWords(Spooled<T> answer)
{
    if (answer)
        return std::move(*answer);
    if (answer.error().silent)
        return unreachable(answer.error().words);
    return fail(FailureCode::PrinterRefused, answer.error().words);
}

} // namespace

bool JobStatus::printerSilent() const
{
    // CUPS 2.4 gives no reason for a refused connection, only its backend's sentence.
    return !isFinal()
        && (reasons.contains("connecting-to-device"_L1) || reasons.contains("offline-report"_L1)
            || message.contains("is unavailable at this time"_L1) || message.contains("is not responding"_L1));
}

bool JobStatus::printerTroubled() const
{
    return std::any_of(reasons.begin(), reasons.end(), [](const QString &reason) {
        return reason.endsWith("-report"_L1) || reason.endsWith("-error"_L1) || reason.endsWith("-warning"_L1);
    });
}

Spooler::Spooler(const QString &server)
{
    if (const Press *loaded = loadPress(&m_trouble))
        m_door = loaded->spooler(server);
}

Spooler::~Spooler() = default;

Result<QList<Queue>> Spooler::queues() const
{
    if (!m_door)
        return unreachable(m_trouble);
    return inOurWords(m_door->queues());
}

Result<int> Spooler::submit(const PrintRequest &request) const
{
    if (!m_door)
        return unreachable(m_trouble);
    return inOurWords(m_door->submit(request));
}

Result<JobStatus> Spooler::status(const QString &queue, int jobId) const
{
    if (!m_door)
        return unreachable(m_trouble);
    return inOurWords(m_door->status(queue, jobId));
}

Result<Nothing> Spooler::cancel(const QString &queue, int jobId) const
{
    if (!m_door)
        return unreachable(m_trouble);
    return inOurWords(m_door->cancel(queue, jobId));
}

Result<int> Spooler::submitHeld(const PrintRequest &request) const
{
    if (!m_door)
        return unreachable(m_trouble);
    return inOurWords(m_door->submitHeld(request));
}

Result<Nothing> Spooler::release(const QString &queue, int jobId) const
{
    if (!m_door)
        return unreachable(m_trouble);
    return inOurWords(m_door->release(queue, jobId));
}

Result<QList<QueueJob>> Spooler::jobsNamed(const QString &queue, const QString &name) const
{
    if (!m_door)
        return unreachable(m_trouble);
    return inOurWords(m_door->jobsNamed(queue, name));
}

Result<QueueFitness> Spooler::fitness(const QString &queue) const
{
    if (!m_door)
        return unreachable(m_trouble);
    return inOurWords(m_door->fitness(queue));
}

Result<QList<Tray>> Spooler::trays(const QString &queue) const
{
    if (!m_door)
        return unreachable(m_trouble);
    return inOurWords(m_door->trays(queue));
}

} // namespace printing
