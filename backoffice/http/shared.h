// SPDX-License-Identifier: GPL-3.0-or-later
// What the server's connections share; only for backoffice/http.
#pragma once

#include "backoffice/http/server.h"

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <functional>
#include <set>

namespace backoffice::http {

/// One open connection as the server sees it.
struct Peer {
    std::function<void()> close; ///< closes the socket
    bool busy = false;           ///< a request is being answered
};

/// One event stream: `wake` is cancelled when there is something to say.
struct Stream {
    explicit Stream(boost::asio::io_context &io)
        : wake(io)
    {
    }
    boost::asio::steady_timer wake;
    QByteArray event;     ///< the newest, empty when sent
    bool pausing = false; ///< between two events; a new one waits
    bool gone = false;
};

struct Shared {
    Shared(const Settings &given, Handler &answers)
        : settings(given)
        , handler(answers)
        , workers(std::size_t(given.workers))
    {
    }
    Settings settings;
    Handler &handler;
    boost::asio::io_context io{1};
    boost::asio::thread_pool workers;
    std::optional<boost::asio::ssl::context> tls;
    std::set<std::shared_ptr<Peer>> peers;
    std::set<std::shared_ptr<Stream>> streams;
    std::atomic<int> streamCount{0};
    std::atomic<int> peerCount{0};
    bool stopping = false;
};

/// Talks with one client until either side ends it.
boost::asio::awaitable<void> converse(std::shared_ptr<Shared> shared, boost::asio::ip::tcp::socket socket);

/// Status line and headers as they are sent; `length` < 0 leaves Content-Length out.
QByteArray headText(const Response &response, qint64 length, bool keepAlive);

} // namespace backoffice::http
