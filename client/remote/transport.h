// SPDX-License-Identifier: GPL-3.0-or-later
// The wire to one back office for one unlocked officer: HTTPS with HTTP/2 on a thread of its own.
#pragma once

#include "client/remote/http.h"

#include <QMutex>
#include <QThread>

#include <atomic>

namespace client::remote {

class MultiLoop;

/// Callable from any thread. The futures are kept on the network thread: continue with a context or Launch::Async.
class Transport {
public:
    explicit Transport(TransportSettings settings);
    Transport(const Transport &) = delete;
    Transport &operator=(const Transport &) = delete;
    /// Cancels everything, drops connections and TLS sessions, joins the thread.
    ~Transport();

    /// Raises ServerUnreachable, ServerTimedOut, ServerCut, CertificateRefused, AnswerNotOurs, AnswerTooLarge, AnswerMalformed,
    /// RequestCancelled, or the code of the problem the server answered with. A ticket, when wanted, can cancel().
    Async<HttpAnswer> send(HttpRequest request, Ticket *ticket = nullptr);
    void cancel(Ticket ticket);
    void cancelAll();

    /// What the requests from now on expect of the server's key.
    void setKeyPins(const QStringList &keyPins);

private:
    TransportSettings settings() const;

    mutable QMutex m_guard;
    TransportSettings m_settings; ///< guarded
    QThread m_thread;
    /// Requests, and apart from them endless transfers: a request must never wait behind one.
    MultiLoop *m_requests;
    MultiLoop *m_streams;
    std::atomic<Ticket> m_nextTicket{1};
};

} // namespace client::remote
