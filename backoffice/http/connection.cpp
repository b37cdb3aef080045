// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/http/event_stream.h"
#include "backoffice/http/shared.h"

#include <QFile>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

namespace backoffice::http {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using Error = boost::system::error_code;
using HeadParser = beast::http::request_parser<beast::http::empty_body>;
using BodyParser = beast::http::request_parser<beast::http::string_body>;

QByteArray bytes(beast::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

Request requestOf(const HeadParser::value_type &message, const QString &peer)
{
    Request request;
    request.method = bytes(message.method_string());
    const QByteArray target = bytes(message.target());
    const qsizetype mark = target.indexOf('?');
    request.path = QString::fromUtf8(QByteArray::fromPercentEncoding(mark < 0 ? target : target.left(mark)));
    if (mark >= 0)
        request.query = QUrlQuery(QString::fromUtf8(target.mid(mark + 1)));
    for (const auto &field : message)
        request.headers.insert(bytes(field.name_string()).toLower(), bytes(field.value()));
    request.peer = peer;
    return request;
}

/// One client on a plain or encrypted stream.
template <class Channel> class Conversation {
public:
    Conversation(std::shared_ptr<Shared> shared, Channel &channel, std::shared_ptr<Peer> peer, QString address)
        : m_shared(std::move(shared))
        , m_channel(channel)
        , m_peer(std::move(peer))
        , m_address(std::move(address))
    {
    }

    asio::awaitable<void> run()
    {
        while (!m_shared->stopping && co_await firstByte()) {
            m_peer->busy = true;
            const bool again = co_await exchange();
            m_peer->busy = false;
            if (!again)
                break;
        }
    }

private:
    void allow(std::chrono::milliseconds time) { beast::get_lowest_layer(m_channel).expires_after(time); }

    /// Waits for the next request, as long as an idle connection may be kept.
    asio::awaitable<bool> firstByte()
    {
        if (m_buffer.size() > 0)
            co_return true;
        allow(m_shared->settings.idleTime);
        Error error;
        const std::size_t got =
            co_await m_channel.async_read_some(m_buffer.prepare(4096), asio::redirect_error(asio::use_awaitable, error));
        m_buffer.commit(got);
        co_return !error;
    }

    /// Reads one request and answers it; whether the connection may go on.
    asio::awaitable<bool> exchange()
    {
        HeadParser head;
        head.header_limit(std::uint32_t(m_shared->settings.headerLimit));
        head.body_limit(boost::none);
        Error error;
        allow(m_shared->settings.headTime);
        co_await beast::http::async_read_header(m_channel, m_buffer, head, asio::redirect_error(asio::use_awaitable, error));
        if (error)
            co_return co_await refuse(error);
        Request request = requestOf(head.get(), m_address);
        if (m_shared->settings.trustRealIp && request.headers.contains("x-real-ip"))
            request.peer = QString::fromLatin1(request.header("x-real-ip").left(64));
        const bool keepAlive = head.get().keep_alive();
        if (!co_await readBody(std::move(head), request))
            co_return false;
        allow(std::chrono::hours(1));
        const Response response = co_await answer(request);
        if (response.eventsUntil) {
            co_await streamEvents(m_shared, m_channel, response, m_buffer.size());
            co_return false;
        }
        const bool again = keepAlive && !m_shared->stopping;
        co_return co_await send(response, again, request.method == "HEAD") && again;
    }

    asio::awaitable<bool> readBody(HeadParser &&head, Request &request)
    {
        const qint64 limit = m_shared->handler.bodyLimit(request);
        if (head.content_length().value_or(0) > std::uint64_t(limit))
            co_return co_await refuseTooLarge(limit);
        if (head.get()[beast::http::field::expect] == "100-continue") {
            Error error;
            co_await asio::async_write(
                m_channel, asio::buffer("HTTP/1.1 100 Continue\r\n\r\n", 25), asio::redirect_error(asio::use_awaitable, error));
        }
        BodyParser parser(std::move(head));
        parser.body_limit(std::uint64_t(limit));
        Error error;
        allow(m_shared->settings.bodyTime);
        co_await beast::http::async_read(m_channel, m_buffer, parser, asio::redirect_error(asio::use_awaitable, error));
        if (error == beast::http::error::body_limit)
            co_return co_await refuseTooLarge(limit);
        if (error)
            co_return co_await refuse(error);
        const std::string &body = parser.get().body();
        request.body = QByteArray(body.data(), qsizetype(body.size()));
        co_return true;
    }

    asio::awaitable<Response> answer(const Request &request)
    {
        Handler &handler = m_shared->handler;
        co_return co_await asio::co_spawn(
            m_shared->workers, [&handler, &request]() -> asio::awaitable<Response> { co_return handler.handle(request); },
            asio::use_awaitable);
    }

    /// What could not be read is answered where HTTP has a word for it; the connection ends either way.
    asio::awaitable<bool> refuse(Error error)
    {
        const bool tooLong = error == beast::http::error::header_limit;
        const bool spoken = error.category() == make_error_code(beast::http::error::bad_method).category()
            && error != beast::http::error::end_of_stream && error != beast::http::error::partial_message;
        const Response refusal = tooLong ? problem(requestTooLarge(qint64(m_shared->settings.headerLimit)).value(), 431)
                                         : problem(requestMalformed(QString::fromStdString(error.message())).value());
        if (tooLong || spoken)
            co_await send(refusal, false, false);
        co_return false;
    }

    asio::awaitable<bool> refuseTooLarge(qint64 limit)
    {
        const Response refusal = problem(requestTooLarge(limit).value());
        if (co_await send(refusal, false, false))
            co_await hearOut();
        co_return false;
    }

    /// Reads on for a moment after a refusal: closing at once would reset the connection and take the answer with it.
    asio::awaitable<void> hearOut()
    {
        Error error;
        allow(std::chrono::seconds(2));
        for (std::size_t heard = 0; !error && heard < (4u << 20);) {
            m_buffer.clear();
            heard += co_await m_channel.async_read_some(m_buffer.prepare(16384), asio::redirect_error(asio::use_awaitable, error));
        }
    }

    asio::awaitable<bool> send(const Response &response, bool keepAlive, bool headOnly)
    {
        const qint64 length = response.file ? response.file->length : response.body.size();
        // One buffer: beast's encrypted stream (1.81) stops short when a large buffer follows a small one.
        QByteArray text = headText(response, length, keepAlive);
        if (!headOnly && !response.file)
            text += response.body;
        Error error;
        allow(m_shared->settings.writeTime);
        co_await asio::async_write(
            m_channel, asio::buffer(text.constData(), std::size_t(text.size())), asio::redirect_error(asio::use_awaitable, error));
        if (error || headOnly || !response.file)
            co_return !error;
        co_return co_await sendFile(*response.file);
    }

    asio::awaitable<bool> sendFile(const FilePart &part)
    {
        QFile file(part.path);
        if (!file.open(QIODevice::ReadOnly) || !file.seek(part.offset))
            co_return false;
        for (qint64 left = part.length; left > 0;) {
            const QByteArray piece = file.read(std::min<qint64>(left, 256 * 1024));
            if (piece.isEmpty())
                co_return false;
            Error error;
            allow(m_shared->settings.writeTime);
            co_await asio::async_write(
                m_channel, asio::buffer(piece.constData(), std::size_t(piece.size())), asio::redirect_error(asio::use_awaitable, error));
            if (error)
                co_return false;
            left -= piece.size();
        }
        co_return true;
    }

    std::shared_ptr<Shared> m_shared;
    Channel &m_channel;
    std::shared_ptr<Peer> m_peer;
    QString m_address;
    beast::flat_buffer m_buffer;
};

/// Registers the connection with the server for as long as it lasts.
class Registration {
public:
    Registration(std::shared_ptr<Shared> shared, std::shared_ptr<Peer> peer)
        : m_shared(std::move(shared))
        , m_peer(std::move(peer))
    {
        m_shared->peers.insert(m_peer);
        ++m_shared->peerCount;
    }
    Registration(const Registration &) = delete;
    Registration &operator=(const Registration &) = delete;
    ~Registration()
    {
        m_shared->peers.erase(m_peer);
        --m_shared->peerCount;
    }

private:
    std::shared_ptr<Shared> m_shared;
    std::shared_ptr<Peer> m_peer;
};

} // namespace

asio::awaitable<void> converse(std::shared_ptr<Shared> shared, asio::ip::tcp::socket socket)
{
    Error error;
    const auto endpoint = socket.remote_endpoint(error);
    const QString address = error ? QString() : QString::fromStdString(endpoint.address().to_string());
    socket.set_option(asio::ip::tcp::no_delay(true), error);
    const auto peer = std::make_shared<Peer>();
    const Registration registration(shared, peer);
    if (!shared->tls) {
        beast::tcp_stream plain(std::move(socket));
        peer->close = [&plain] { plain.close(); };
        co_await Conversation(shared, plain, peer, address).run();
        co_return;
    }
    beast::ssl_stream<beast::tcp_stream> secure(beast::tcp_stream(std::move(socket)), *shared->tls);
    peer->close = [&secure] { beast::get_lowest_layer(secure).close(); };
    beast::get_lowest_layer(secure).expires_after(shared->settings.headTime);
    co_await secure.async_handshake(asio::ssl::stream_base::server, asio::redirect_error(asio::use_awaitable, error));
    if (error)
        co_return;
    co_await Conversation(shared, secure, peer, address).run();
    beast::get_lowest_layer(secure).expires_after(std::chrono::seconds(2));
    co_await secure.async_shutdown(asio::redirect_error(asio::use_awaitable, error));
}

} // namespace backoffice::http
