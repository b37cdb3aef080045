// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/http/server.h"

#include "backoffice/http/shared.h"

#include <QFile>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <csignal>
#include <openssl/ssl.h>

using namespace Qt::StringLiterals;

namespace backoffice::http {

namespace asio = boost::asio;
using Error = boost::system::error_code;

struct Server::Private {
    Private(const Settings &settings, Handler &handler)
        : shared(std::make_shared<Shared>(settings, handler))
        , acceptor(shared->io)
        , signals(shared->io)
        , lastMoment(shared->io)
    {
    }
    std::shared_ptr<Shared> shared;
    asio::ip::tcp::acceptor acceptor;
    asio::signal_set signals;
    asio::steady_timer lastMoment;

    domain::Result<domain::Nothing> loadTls();
    domain::Result<quint16> bind();
    asio::awaitable<void> accept();
    asio::awaitable<void> awaitQuiet();
    void beginStop();
};

namespace {

tl::unexpected<domain::Failure> listenFailed(const QString &what, const Error &error)
{
    return domain::fail(domain::FailureCode::ListenFailed, what + u": "_s + QString::fromStdString(error.message()));
}

/// HTTP/1.1 is the only protocol spoken; a client that offers it by ALPN is told so.
int chooseProtocol(
    SSL *, const unsigned char **out, unsigned char *length, const unsigned char *offered, unsigned int offeredLength, void *)
{
    static constexpr unsigned char ours[] = "\x08http/1.1";
    unsigned char *chosen = nullptr;
    if (SSL_select_next_proto(&chosen, length, ours, sizeof ours - 1, offered, offeredLength) != OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_NOACK;
    *out = chosen;
    return SSL_TLSEXT_ERR_OK;
}

} // namespace

domain::Result<domain::Nothing> Server::Private::loadTls()
{
    if (!shared->settings.tls)
        return domain::nothing;
    asio::ssl::context &context = shared->tls.emplace(asio::ssl::context::tls_server);
    Error error;
    SSL_CTX_set_min_proto_version(context.native_handle(), TLS1_2_VERSION);
    SSL_CTX_set_options(context.native_handle(), SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
    SSL_CTX_set_alpn_select_cb(context.native_handle(), chooseProtocol, nullptr);
    context.use_certificate_chain_file(QFile::encodeName(shared->settings.tls->certificateFile).toStdString(), error);
    if (!error)
        context.use_private_key_file(QFile::encodeName(shared->settings.tls->keyFile).toStdString(), asio::ssl::context::pem, error);
    if (error)
        return listenFailed(u"certificate"_s, error);
    return domain::nothing;
}

domain::Result<quint16> Server::Private::bind()
{
    Error error;
    const auto address = asio::ip::make_address(shared->settings.host.toStdString(), error);
    if (error)
        return listenFailed(shared->settings.host, error);
    const asio::ip::tcp::endpoint endpoint(address, shared->settings.port);
    acceptor.open(endpoint.protocol(), error);
    if (!error)
        acceptor.set_option(asio::socket_base::reuse_address(true), error);
    if (!error)
        acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(1024, error);
    if (error)
        return listenFailed(u"%1 port %2"_s.arg(shared->settings.host).arg(shared->settings.port), error);
    return acceptor.local_endpoint().port();
}

asio::awaitable<void> Server::Private::accept()
{
    while (acceptor.is_open()) {
        Error error;
        asio::ip::tcp::socket socket = co_await acceptor.async_accept(asio::redirect_error(asio::use_awaitable, error));
        if (error == asio::error::no_descriptors) {
            asio::steady_timer pause(shared->io, std::chrono::milliseconds(100));
            co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
            continue;
        }
        if (error || shared->peers.size() >= shared->settings.connectionLimit)
            continue;
        asio::co_spawn(shared->io, converse(shared, std::move(socket)), asio::detached);
    }
}

void Server::Private::beginStop()
{
    if (shared->stopping)
        return;
    shared->stopping = true;
    Error ignored;
    acceptor.close(ignored);
    signals.cancel(ignored);
    for (const auto &stream : shared->streams)
        stream->wake.cancel();
    for (const auto &peer : shared->peers) {
        if (!peer->busy)
            peer->close();
    }
    asio::co_spawn(shared->io, awaitQuiet(), asio::detached);
}

/// Ends the loop once the last connection is gone, or when they have had time enough.
asio::awaitable<void> Server::Private::awaitQuiet()
{
    const auto end = std::chrono::steady_clock::now() + shared->settings.stopTime;
    while (!shared->peers.empty() && std::chrono::steady_clock::now() < end) {
        Error error;
        lastMoment.expires_after(std::chrono::milliseconds(10));
        co_await lastMoment.async_wait(asio::redirect_error(asio::use_awaitable, error));
    }
    shared->io.stop();
}

Server::Server(const Settings &settings, Handler &handler)
    : d(std::make_shared<Private>(settings, handler))
{
}

Server::~Server()
{
    d->shared->workers.join();
}

domain::Result<quint16> Server::listen()
{
    if (auto loaded = d->loadTls(); !loaded)
        return tl::unexpected(loaded.error());
    std::signal(SIGPIPE, SIG_IGN);
    d->signals.add(SIGTERM); // from now on kept until run() hears them: whoever is told that the office is ready may end it at once
    d->signals.add(SIGINT);
    return d->bind();
}

void Server::run()
{
    d->signals.async_wait([this](const Error &error, int) {
        if (!error)
            d->beginStop();
    });
    asio::co_spawn(d->shared->io, d->accept(), asio::detached);
    d->shared->io.run();
    d->shared->workers.join();
}

void Server::stop()
{
    asio::post(d->shared->io, [this] { d->beginStop(); });
}

void Server::broadcast(const QByteArray &event, const QByteArray &data)
{
    asio::post(d->shared->io, [shared = d->shared, text = QByteArray("event: " + event + "\ndata: " + data + "\n\n")] {
        for (const auto &stream : shared->streams) {
            stream->event = text;
            if (!stream->pausing)
                stream->wake.cancel();
        }
    });
}

int Server::streams() const
{
    return d->shared->streamCount;
}

int Server::connections() const
{
    return d->shared->peerCount;
}

} // namespace backoffice::http
