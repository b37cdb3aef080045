// SPDX-License-Identifier: GPL-3.0-or-later
// One sheet on its way to paper, as far as anybody can know: the queue says what it knows, the paper itself is judged by a person.
#pragma once

#include "printing/print_queue.h"

#include <QDateTime>
#include <QPointer>

namespace client::pages {

class PrintRun : public QObject {
    Q_OBJECT
public:
    /// Asking: the queue says completed, the person has not said whether the sheet is good.
    enum class State { Idle, Sending, Waiting, Printing, PrinterSilent, Asking, Good, Bad, Refused, Cancelled };

    explicit PrintRun(printing::PrintQueue &queue, QObject *parent = nullptr);

    void start(const printing::PrintRequest &request);
    /// Takes the job out of the queue.
    void cancel();
    /// What the person saw, at this moment.
    void judge(bool good, const QDateTime &at);

    State state() const { return m_state; }
    /// A job is out that may still become a sheet.
    bool isUnderway() const { return m_state >= State::Sending && m_state <= State::PrinterSilent; }
    bool canCancel() const { return m_state >= State::Waiting && m_state <= State::PrinterSilent; }
    int jobId() const { return m_jobId; }
    const QString &queueName() const { return m_queueName; }
    /// What printer or queue say, in their own words; may be empty.
    const QString &printerWords() const { return m_status.message; }
    /// The same by the keywords of IPP.
    const QStringList &printerReasons() const { return m_status.reasons; }
    bool printerTroubled() const { return m_status.printerTroubled(); }
    const domain::Failure &failure() const { return m_failure; } ///< why Refused
    const QDateTime &judgedAt() const { return m_judgedAt; }

Q_SIGNALS:
    void changed();

private:
    void set(State state);
    void watch();
    void follow(const printing::JobStatus &status);
    void refuse(const domain::Failure &failure);

    printing::PrintQueue &m_queue;
    QPointer<printing::JobWatch> m_watch;
    State m_state = State::Idle;
    QString m_queueName;
    int m_jobId = 0;
    printing::JobStatus m_status; ///< as last heard
    bool m_cancelled = false;
    domain::Failure m_failure;
    QDateTime m_judgedAt;
};

} // namespace client::pages
