// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/worker_process.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <linux/close_range.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace render {

namespace {

/// Destroyed when it has been killed but the loop has not heard of its end, it waits for it: nothing is left, and a kill is not refused.
class Worker : public QProcess {
public:
    using QProcess::QProcess;
    ~Worker() override
    {
        if (state() == NotRunning)
            return;
        ::waitpid(static_cast<pid_t>(processId()), nullptr, 0);
        setProcessState(NotRunning);
    }
};

} // namespace

WorkerProcess::WorkerProcess(const QString &program, QObject *keeper, QObject *parent)
    : QObject(parent)
    , m_keeper(keeper)
    , m_process(new Worker(this))
{
    const auto endLater = [this](Status why) {
        QMetaObject::invokeMethod(
            this, [this, why] { end(why); }, Qt::QueuedConnection);
    };
    std::array<int, 2> pair{-1, -1};
    if (!QFileInfo(program).isExecutable())
        endLater(Status::SandboxMissing);
    else if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair.data()) != 0)
        endLater(Status::Crashed);
    else
        start(program, Descriptor(pair[0]), Descriptor(pair[1]));
}

void WorkerProcess::start(const QString &program, Descriptor ours, const Descriptor &theirs)
{
    m_socket = std::move(ours);
    m_notifier = new QSocketNotifier(m_socket.get(), QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &WorkerProcess::receiveAll);
    m_process->setProgram(program);
    // Large pages for the heap: the pixels of a page at 192 dpi would be 2,600 page faults.
    m_process->setEnvironment({u"LC_ALL=C.UTF-8"_s, u"GLIBC_TUNABLES=glibc.malloc.hugetlb=1"_s});
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setStandardOutputFile(QProcess::nullDevice());
#ifdef __SANITIZE_ADDRESS__ // which has to be heard when it finds something in there (installer/cmake/CasedeskSanitize.cmake)
    m_process->setStandardErrorFile(qEnvironmentVariable("CASEDESK_WORKER_REPORTS", QProcess::nullDevice()), QIODevice::Append);
#else
    m_process->setStandardErrorFile(QProcess::nullDevice());
#endif
    m_process->setChildProcessModifier([socket = theirs.get()] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (socket == workerSocket)
            ::fcntl(socket, F_SETFD, 0);
        else
            ::dup2(socket, workerSocket);
        ::close_range(workerSocket + 1, ~0U, CLOSE_RANGE_CLOEXEC); // whatever a library has left open for children
    });
    m_process->start(QIODevice::NotOpen);
}

WorkerProcess::~WorkerProcess()
{
    m_ended = true;
    m_process->disconnect(this);
    if (m_process->state() == QProcess::NotRunning)
        return;
    m_process->kill();
    m_process->setParent(m_keeper);
    connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
}

bool WorkerProcess::send(const Message &message, std::initializer_list<int> descriptors)
{
    return !m_ended && render::send(m_socket.get(), message, std::vector<int>(descriptors));
}

QString WorkerProcess::standardProgram()
{
    const QString folder = QCoreApplication::applicationDirPath();
    const QString beside = folder + u"/casedesk-render"_s;
    return QFileInfo::exists(beside) ? beside : folder + u"/../lib/casedesk/casedesk-render"_s;
}

void WorkerProcess::receiveAll()
{
    Received received;
    while (!m_ended) {
        const Arrival arrival = receive(m_socket.get(), &received, 0, false);
        if (arrival == Arrival::Nothing)
            return;
        if (arrival != Arrival::Message)
            return end(arrival == Arrival::Closed ? Status::Crashed : Status::Protocol);
        const Message &message = received.message;
        if (!m_ready) {
            if (message.kind != Kind::Ready || (message.status != Status::Ok && message.status != Status::SandboxMissing))
                return end(Status::Protocol);
            if (message.status != Status::Ok || message.count < 1)
                return end(Status::SandboxMissing);
            m_ready = true;
            Q_EMIT ready();
        } else {
            Q_EMIT replied(message);
        }
    }
}

void WorkerProcess::end(Status why)
{
    if (std::exchange(m_ended, true))
        return;
    if (m_notifier)
        m_notifier->setEnabled(false);
    m_process->kill();
    Q_EMIT ended(why);
}

} // namespace render
