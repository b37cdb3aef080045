// SPDX-License-Identifier: GPL-3.0-or-later
// Server-sent events on one connection: a read is always pending beside the writing, so that a client that left is noticed at once.
#pragma once

#include "backoffice/http/shared.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/tcp_stream.hpp>

namespace backoffice::http {

/// Keeps a stream on the server's list.
class StreamEntry {
public:
    explicit StreamEntry(std::shared_ptr<Shared> shared)
        : m_shared(std::move(shared))
        , m_stream(std::make_shared<Stream>(m_shared->io))
    {
        m_shared->streams.insert(m_stream);
        ++m_shared->streamCount;
    }
    StreamEntry(const StreamEntry &) = delete;
    StreamEntry &operator=(const StreamEntry &) = delete;
    ~StreamEntry()
    {
        m_shared->streams.erase(m_stream);
        --m_shared->streamCount;
    }
    std::shared_ptr<Stream> stream() const { return m_stream; }

private:
    std::shared_ptr<Shared> m_shared;
    std::shared_ptr<Stream> m_stream;
};

/// Reads and forgets whatever the client sends until it leaves.
template <class Channel>
boost::asio::awaitable<void> watch(Channel &channel, std::shared_ptr<Stream> stream, std::shared_ptr<bool> watching)
{
    std::array<char, 256> ignored{};
    boost::system::error_code error;
    while (!error)
        co_await channel.async_read_some(boost::asio::buffer(ignored), boost::asio::redirect_error(boost::asio::use_awaitable, error));
    *watching = false;
    stream->gone = true;
    stream->wake.cancel();
}

template <class Channel> boost::asio::awaitable<bool> say(Channel &channel, QByteArray text)
{
    boost::system::error_code error;
    co_await boost::asio::async_write(channel, boost::asio::buffer(text.constData(), std::size_t(text.size())),
        boost::asio::redirect_error(boost::asio::use_awaitable, error));
    co_return !error;
}

/// Sleeps until something is to be said, the heartbeat is due or the stream's time is over.
inline boost::asio::awaitable<void> rest(Stream &stream, std::chrono::milliseconds time)
{
    boost::system::error_code error;
    stream.wake.expires_after(time);
    co_await stream.wake.async_wait(boost::asio::redirect_error(boost::asio::use_awaitable, error));
}

/// The stream from its head to its end: events as they come, a comment at each heartbeat. A pending read keeps `channel` in use, so the
/// socket is closed and the reader awaited before this returns.
template <class Channel>
boost::asio::awaitable<void> streamEvents(std::shared_ptr<Shared> shared, Channel &channel, const Response &response, std::size_t)
{
    const StreamEntry entry(shared);
    const std::shared_ptr<Stream> stream = entry.stream();
    const auto watching = std::make_shared<bool>(true);
    boost::beast::get_lowest_layer(channel).expires_never();
    boost::asio::co_spawn(shared->io, watch(channel, stream, watching), boost::asio::detached);
    const QByteArray welcome = headText(response, -1, false) + ": welcome\n\n";
    bool going = co_await say(channel, welcome);
    while (going && !stream->gone && !shared->stopping && QDateTime::currentDateTimeUtc() < *response.eventsUntil) {
        if (stream->event.isEmpty())
            co_await rest(*stream, shared->settings.heartbeat);
        if (stream->gone || shared->stopping)
            break;
        const QByteArray event = std::exchange(stream->event, QByteArray());
        const QByteArray text = event.isEmpty() ? QByteArray(": still here\n\n") : event;
        going = co_await say(channel, text);
        stream->pausing = true;
        if (going && !event.isEmpty() && !stream->gone)
            co_await rest(*stream, shared->settings.eventPause);
        stream->pausing = false;
    }
    boost::beast::get_lowest_layer(channel).close();
    while (*watching)
        co_await rest(*stream, std::chrono::milliseconds(5));
}

} // namespace backoffice::http
