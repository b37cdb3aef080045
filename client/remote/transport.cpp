// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/remote/transport.h"

#include "client/remote/failures.h"
#include "client/remote/multi_loop.h"
#include "client/vault/crypto_thread.h"

namespace client::remote {

using namespace Qt::StringLiterals;

Transport::Transport(TransportSettings settings)
    : m_settings(std::move(settings))
{
    m_requests = new MultiLoop;
    m_streams = new MultiLoop;
    for (MultiLoop *loop : {m_requests, m_streams}) {
        loop->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, loop, &QObject::deleteLater);
        QObject::connect(loop, &QObject::destroyed, &vault::giveCryptoStateBack); // in the thread, as its last act
    }
    m_thread.setObjectName(u"network"_s);
    m_thread.start();
}

Transport::~Transport()
{
    m_thread.quit();
    m_thread.wait(); // the loops are deleted by their thread's last act and abandon what is under way
}

Async<HttpAnswer> Transport::send(HttpRequest request, Ticket *ticket)
{
    const Ticket number = m_nextTicket++;
    if (ticket)
        *ticket = number;
    QString why;
    if (loadCurl(&why) == nullptr)
        return QtFuture::makeReadyFuture(domain::Result<HttpAnswer>(wireFailure(CURLE_COULDNT_CONNECT, why)));
    QPromise<domain::Result<HttpAnswer>> promise;
    promise.start();
    auto future = promise.future();
    MultiLoop *loop = request.total.count() == 0 ? m_streams : m_requests;
    auto transfer = std::make_unique<Transfer>(settings(), std::move(request), number, std::move(promise));
    QMetaObject::invokeMethod(
        loop, [loop, transfer = std::move(transfer)]() mutable { loop->start(std::move(transfer)); }, Qt::QueuedConnection);
    return future;
}

TransportSettings Transport::settings() const
{
    const QMutexLocker locker(&m_guard);
    return m_settings;
}

void Transport::setKeyPins(const QStringList &keyPins)
{
    const QMutexLocker locker(&m_guard);
    m_settings.keyPins = keyPins;
}

void Transport::cancel(Ticket ticket)
{
    for (MultiLoop *loop : {m_requests, m_streams})
        QMetaObject::invokeMethod(
            loop, [loop, ticket] { loop->cancel(ticket); }, Qt::QueuedConnection);
}

void Transport::cancelAll()
{
    for (MultiLoop *loop : {m_requests, m_streams})
        QMetaObject::invokeMethod(
            loop, [loop] { loop->cancelAll(); }, Qt::QueuedConnection);
}

} // namespace client::remote
