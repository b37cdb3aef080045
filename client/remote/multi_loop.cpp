// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/remote/multi_loop.h"

namespace client::remote {

namespace {

constexpr long connectionsPerHost = 6;

void retire(QSocketNotifier *notifier)
{
    if (!notifier)
        return;
    notifier->setEnabled(false);
    notifier->deleteLater(); // it may be the one whose activation is being served
}

} // namespace

MultiLoop::MultiLoop(QObject *parent)
    : QObject(parent)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { act(CURL_SOCKET_TIMEOUT, 0); });
}

void MultiLoop::open()
{
    m_multi = curl_multi_init();
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &MultiLoop::onSocket);
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &MultiLoop::onTimer);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_MAX_HOST_CONNECTIONS, connectionsPerHost);
}

MultiLoop::~MultiLoop()
{
    cancelAll();
    if (m_multi == nullptr)
        return;
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, nullptr);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, nullptr);
    for (const Watch &each : std::as_const(m_watches)) {
        delete each.read;
        delete each.write;
    }
    curl_multi_cleanup(m_multi);
}

void MultiLoop::start(std::unique_ptr<Transfer> transfer)
{
    if (m_multi == nullptr)
        open();
    CURL *handle = transfer->handle();
    m_transfers.emplace(handle, std::move(transfer));
    curl_multi_add_handle(m_multi, handle);
}

void MultiLoop::cancel(Ticket ticket)
{
    for (const auto &[handle, transfer] : m_transfers) {
        if (transfer->ticket() == ticket) {
            take(handle)->abandon();
            return;
        }
    }
}

void MultiLoop::cancelAll()
{
    while (!m_transfers.empty())
        take(m_transfers.begin()->first)->abandon();
}

std::unique_ptr<Transfer> MultiLoop::take(CURL *handle)
{
    curl_multi_remove_handle(m_multi, handle);
    auto node = m_transfers.extract(handle);
    return std::move(node.mapped());
}

void MultiLoop::act(curl_socket_t socket, int what)
{
    int running = 0;
    curl_multi_socket_action(m_multi, socket, what, &running);
    reap();
}

void MultiLoop::reap()
{
    int left = 0;
    while (CURLMsg *message = curl_multi_info_read(m_multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const CURLcode code = message->data.result;
        take(message->easy_handle)->finish(code); // the message is gone with the handle
    }
}

void MultiLoop::watch(curl_socket_t socket, int what)
{
    Watch &entry = m_watches[socket];
    const bool read = what & CURL_POLL_IN;
    const bool write = what & CURL_POLL_OUT;
    if (read && !entry.read)
        entry.read = notifier(socket, QSocketNotifier::Read, CURL_CSELECT_IN);
    if (write && !entry.write)
        entry.write = notifier(socket, QSocketNotifier::Write, CURL_CSELECT_OUT);
    if (entry.read)
        entry.read->setEnabled(read);
    if (entry.write)
        entry.write->setEnabled(write);
}

QSocketNotifier *MultiLoop::notifier(curl_socket_t socket, QSocketNotifier::Type type, int what)
{
    auto *made = new QSocketNotifier(socket, type, this);
    connect(made, &QSocketNotifier::activated, this, [this, socket, what] { act(socket, what); });
    return made;
}

void MultiLoop::unwatch(curl_socket_t socket)
{
    const Watch entry = m_watches.take(socket);
    retire(entry.read);
    retire(entry.write);
}

int MultiLoop::onSocket(CURL *, curl_socket_t socket, int what, void *self, void *)
{
    auto *loop = static_cast<MultiLoop *>(self);
    if (what == CURL_POLL_REMOVE)
        loop->unwatch(socket);
    else
        loop->watch(socket, what);
    return 0;
}

int MultiLoop::onTimer(CURLM *, long ms, void *self)
{
    auto *loop = static_cast<MultiLoop *>(self);
    if (ms < 0)
        loop->m_timer.stop();
    else
        loop->m_timer.start(std::chrono::milliseconds(ms)); // also for 0: through the event loop, never from here
    return 0;
}

} // namespace client::remote
