// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/remote/transport.h"
#include "tests/support/waiting.h"
#include "tests/support/wire_server.h"

#include <QElapsedTimer>
#include <QTimer>

using namespace client::remote;
using namespace tests::support;
using namespace Qt::StringLiterals;
using domain::FailureCode;

namespace {

const QByteArray json = "application/json";

/// A gzip stream of `blocks` MiB of zeros is made by the deflate of this machine's Qt: header, raw deflate, no checksum needed to see
/// the cap at work.
QByteArray gzipOfZeros(int mebibytes)
{
    const QByteArray zlib = qCompress(QByteArray(mebibytes << 20, '\0'), 9).mid(4); // 2 bytes of zlib head, 4 of Adler-32
    return QByteArray::fromHex("1f8b0800000000000003") + zlib.mid(2, zlib.size() - 6) + QByteArray(8, '\0');
}

} // namespace

class TestTransport : public QObject {
    Q_OBJECT

    Authority m_authority;
    std::unique_ptr<WireServer> m_server;
    std::unique_ptr<Transport> m_transport;

    TransportSettings settings() const
    {
        TransportSettings made;
        made.server = m_server->url();
        made.caPem = m_authority.pem();
        made.stallTimeout = milliseconds(1000);
        made.heartbeat = milliseconds(1000);
        return made;
    }
    domain::Result<HttpAnswer> get(HttpRequest request = {})
    {
        request.target = "/v1/thing?a=b";
        return waited(m_transport->send(std::move(request)));
    }
    FailureCode failure(HttpRequest request = {})
    {
        const auto answer = get(std::move(request));
        return answer ? FailureCode::UsageWrong : answer.error().code;
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<WireServer>(m_authority.forLocalhost());
        m_transport = std::make_unique<Transport>(settings());
    }
    void cleanup()
    {
        m_transport.reset();
        m_server.reset();
    }

    void answers()
    {
        m_server->script(200, "Application/JSON; charset=utf-8", "{}", "X-Thing: 1\r\n");
        HttpRequest request;
        request.method = "POST";
        request.body = "{\"a\":1}";
        request.token = "secret";
        const auto answer = get(request);
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->body, "{}");
        QCOMPARE(answer->mediaType, json);
        QCOMPARE(answer->headers.value("x-thing"), "1");
        QCOMPARE(m_server->requests.first().line(), "POST /v1/thing?a=b HTTP/1.1");
        QCOMPARE(m_server->requests.first().body, "{\"a\":1}");
        QCOMPARE(m_server->requests.first().header("Authorization"), "Bearer secret");
        QCOMPARE(m_server->requests.first().header("Content-Type"), json);
        QCOMPARE(m_server->requests.first().header("Accept"), json);
    }
    void keepsTheConnection()
    {
        m_server->script(200, json, "{}");
        for (int i = 0; i < 5; ++i)
            QVERIFY(get());
        QCOMPARE(m_server->connections, 1);
    }
    void answersNothing()
    {
        m_server->script([](QSslSocket &socket, const WireRequest &) { socket.write("HTTP/1.1 204 No Content\r\n\r\n"); });
        QCOMPARE(get().value().status, 204);
    }
    void sendsManyAtOnce()
    {
        m_server->script(200, json, "{}");
        QList<Async<HttpAnswer>> futures;
        for (int i = 0; i < 50; ++i)
            futures.append(m_transport->send({}));
        for (const auto &future : futures)
            QVERIFY(waited(future));
        QCOMPARE_LE(m_server->connections, 6);
    }

    // What must not pass for an answer of ours
    void refusesHtml()
    {
        m_server->script(200, "text/html", "<h1>Sign in to the hotel's network</h1>");
        QCOMPARE(failure(), FailureCode::AnswerNotOurs);
    }
    void refusesHtmlError()
    {
        m_server->script(502, "text/html", "<h1>Bad gateway</h1>");
        QCOMPARE(failure(), FailureCode::AnswerNotOurs);
    }
    void refusesAnswerWithoutType()
    {
        m_server->script([](QSslSocket &socket, const WireRequest &) { socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"); });
        QCOMPARE(failure(), FailureCode::AnswerNotOurs);
    }
    void refusesRedirect_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d", status) << status;
    }
    void refusesRedirect()
    {
        QFETCH(int, status);
        WireServer elsewhere(m_authority.forLocalhost());
        elsewhere.script(200, json, "{}");
        m_server->script(status, "text/html", "moved", "Location: " + elsewhere.url().toEncoded() + "/v1/thing\r\n");
        HttpRequest request;
        request.token = "secret";
        QCOMPARE(failure(request), FailureCode::AnswerNotOurs);
        QCOMPARE(elsewhere.connections, 0);
    }
    void refusesGarbage()
    {
        m_server->script([](QSslSocket &socket, const WireRequest &) {
            socket.write("SSH-2.0-thing\r\n");
            socket.disconnectFromHost();
        });
        QCOMPARE(failure(), FailureCode::AnswerNotOurs);
    }
    void readsProblems()
    {
        m_server->script(401, "application/problem+json", "{\"status\":401,\"code\":\"session.expired\",\"detail\":\"why\"}");
        const auto answer = get();
        QCOMPARE(answer.error().code, FailureCode::SessionExpired);
        QCOMPARE(answer.error().detail, u"why"_s);
    }
    void readsUnknownProblems_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("retryable");
        QTest::newRow("unknown code") << 500 << QByteArray("{\"code\":\"thing.of_tomorrow\"}") << true;
        QTest::newRow("client's fault") << 400 << QByteArray("{\"code\":\"thing.of_tomorrow\"}") << false;
        QTest::newRow("too many") << 429 << QByteArray("{\"code\":\"thing.of_tomorrow\"}") << true;
        QTest::newRow("no JSON") << 503 << QByteArray("nonsense") << true;
    }
    void readsUnknownProblems()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(bool, retryable);
        m_server->script(status, "application/problem+json", body);
        const auto answer = get();
        QCOMPARE(answer.error().code, FailureCode::ServerProblem);
        QCOMPARE(answer.error().retryable, retryable);
    }

    // What does not arrive whole
    void noticesCut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<FailureCode>("expected");
        const QByteArray chunked = WireServer::head(200, json, "Transfer-Encoding: chunked\r\n");
        const QByteArray measured = WireServer::head(200, json, "Content-Length: 100\r\n");
        QTest::newRow("before the answer") << QByteArray() << FailureCode::ServerCut;
        QTest::newRow("in the head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Ty") << FailureCode::AnswerNotOurs;
        QTest::newRow("after the head") << measured << FailureCode::ServerCut;
        QTest::newRow("in the body") << QByteArray(measured + "{\"rows\":") << FailureCode::ServerCut;
        QTest::newRow("in a chunk") << QByteArray(chunked + "20\r\n{\"rows\":") << FailureCode::ServerCut;
        QTest::newRow("between chunks") << QByteArray(chunked + "2\r\n{}\r\n") << FailureCode::ServerCut;
    }
    void noticesCut()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(FailureCode, expected);
        m_server->script([bytes](QSslSocket &socket, const WireRequest &) {
            socket.write(bytes);
            socket.disconnectFromHost();
        });
        QCOMPARE(failure(), expected);
    }
    void noticesSilence()
    {
        m_server->script([](QSslSocket &, const WireRequest &) {});
        QCOMPARE(failure(), FailureCode::ServerTimedOut);
    }
    void noticesSlowDrip()
    {
        QTimer drip;
        m_server->script([&drip](QSslSocket &socket, const WireRequest &) {
            socket.write(WireServer::head(200, json, "Content-Length: 10000\r\n"));
            connect(&drip, &QTimer::timeout, &socket, [&socket] { socket.write(" "); });
            drip.start(50);
        });
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(failure(), FailureCode::ServerTimedOut);
        QCOMPARE_LT(timer.elapsed(), 6000);
    }
    void endsAfterTheTotal()
    {
        QTimer drip;
        m_server->script([&drip](QSslSocket &socket, const WireRequest &) {
            socket.write(WireServer::head(200, json, "Content-Length: 10000000\r\n"));
            connect(&drip, &QTimer::timeout, &socket, [&socket] { socket.write(QByteArray(1000, ' ')); }); // quick enough, but endless
            drip.start(20);
        });
        HttpRequest request;
        request.total = milliseconds(800);
        QCOMPARE(failure(request), FailureCode::ServerTimedOut);
    }
    void noticesAbsence()
    {
        const QUrl url = m_server->url();
        m_server.reset();
        TransportSettings gone;
        gone.server = url;
        gone.caPem = m_authority.pem();
        m_transport = std::make_unique<Transport>(gone);
        QCOMPARE(failure(), FailureCode::ServerUnreachable);
    }

    // What is too much
    void refusesOversize_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::newRow("announced") << QByteArray("Content-Length: 1000000\r\n");
        QTest::newRow("not announced") << QByteArray("Transfer-Encoding: chunked\r\n");
    }
    void refusesOversize()
    {
        QFETCH(QByteArray, headers);
        m_server->script([headers](QSslSocket &socket, const WireRequest &) {
            socket.write(WireServer::head(200, json, headers) + "F4240\r\n" + QByteArray(1'000'000, ' ') + "\r\n0\r\n\r\n");
        });
        HttpRequest request;
        request.maxBytes = 100'000;
        QCOMPARE(failure(request), FailureCode::AnswerTooLarge);
    }
    void refusesGzipBomb()
    {
        const QByteArray bomb = gzipOfZeros(32);
        QCOMPARE_LT(bomb.size(), 100'000);
        m_server->script(200, json, bomb, "Content-Encoding: gzip\r\n");
        HttpRequest request;
        request.maxBytes = 1 << 20;
        QCOMPARE(failure(request), FailureCode::AnswerTooLarge);
    }
    void refusesEndlessHeaders()
    {
        m_server->script([](QSslSocket &socket, const WireRequest &) {
            QByteArray headers;
            for (int i = 0; i < 2000; ++i)
                headers += "X-" + QByteArray::number(i) + ": " + QByteArray(60, 'x') + "\r\n";
            socket.write(WireServer::head(200, json, headers + "Content-Length: 2\r\n") + "{}");
        });
        QCOMPARE(failure(), FailureCode::AnswerTooLarge);
    }

    // Whom we do not trust
    void refusesCertificate_data()
    {
        QTest::addColumn<QByteArray>("names");
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("otherAuthority");
        QTest::newRow("expired") << QByteArray("DNS:localhost") << -1 << false;
        QTest::newRow("another host") << QByteArray("DNS:elsewhere.example") << 1 << false;
        QTest::newRow("another authority") << QByteArray("DNS:localhost") << 1 << true;
    }
    void refusesCertificate()
    {
        QFETCH(QByteArray, names);
        QFETCH(int, days);
        QFETCH(bool, otherAuthority);
        const Authority other("Other authority");
        m_server = std::make_unique<WireServer>((otherAuthority ? other : m_authority).issue(names, days));
        m_server->script(200, json, "{}");
        m_transport = std::make_unique<Transport>(settings());
        HttpRequest request;
        request.token = "secret";
        QCOMPARE(failure(request), FailureCode::CertificateRefused);
        QVERIFY(m_server->requests.isEmpty());
    }
    void theServersKeyMustBeAPinnedOne_data()
    {
        QTest::addColumn<QString>("which");
        QTest::addColumn<bool>("good");
        QTest::newRow("the key in use") << u"used"_s << true;
        QTest::newRow("a backup pin beside another") << u"other used"_s << true;
        QTest::newRow("another key of the same authority") << u"other"_s << false;
    }
    void theServersKeyMustBeAPinnedOne()
    {
        QFETCH(QString, which);
        QFETCH(bool, good);
        const Certificate used = m_authority.forLocalhost(), other = m_authority.forLocalhost();
        m_server = std::make_unique<WireServer>(used);
        m_server->script(200, json, "{}");
        TransportSettings made = settings();
        const QStringList names = which.split(u' ');
        for (const QString &name : names)
            made.keyPins.append((name == u"used"_s ? used : other).pin());
        m_transport = std::make_unique<Transport>(made);
        HttpRequest request;
        request.token = "secret";
        const auto answer = waited(m_transport->send(std::move(request)));
        QCOMPARE(answer.has_value(), good);
        QCOMPARE(m_server->requests.isEmpty(), !good); // the token went nowhere
        if (!good)
            QCOMPARE(answer.error().code, FailureCode::CertificateRefused);
    }
    void refusesPlainHttp()
    {
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        TransportSettings made = settings();
        made.server = QUrl(u"http://localhost:%1"_s.arg(plain.serverPort()));
        m_transport = std::make_unique<Transport>(made);
        QCOMPARE(failure(), FailureCode::AnswerNotOurs);
        QVERIFY(!plain.hasPendingConnections());
    }

    // Giving up
    void cancels()
    {
        m_server->script([](QSslSocket &, const WireRequest &) {});
        Ticket ticket = 0;
        const auto future = m_transport->send({}, &ticket);
        const auto other = m_transport->send({});
        QTRY_COMPARE(m_server->requests.size(), 2);
        m_transport->cancel(ticket);
        QCOMPARE(waited(future).error().code, FailureCode::RequestCancelled);
        QVERIFY(!other.isFinished());
        m_transport->cancelAll();
        QCOMPARE(waited(other).error().code, FailureCode::RequestCancelled);
    }
    void endsQuickly()
    {
        m_server->script([](QSslSocket &, const WireRequest &) {});
        QList<Async<HttpAnswer>> futures;
        for (int i = 0; i < 20; ++i) {
            HttpRequest request;
            request.total = milliseconds(i % 2 ? 0 : 60'000);
            futures.append(m_transport->send(request));
        }
        QTRY_COMPARE_GE(m_server->requests.size(), 1);
        futures.append(m_transport->send({})); // not yet begun
        QElapsedTimer timer;
        timer.start();
        m_transport.reset();
        QCOMPARE_LT(timer.elapsed(), 500);
        for (const auto &future : futures) {
            QVERIFY(future.isFinished());
            QCOMPARE(future.result().error().code, FailureCode::RequestCancelled);
        }
    }

    // Streams
    void streamsBesideRequests()
    {
        m_server->script([](QSslSocket &socket, const WireRequest &request) {
            if (request.line().contains("stream"))
                socket.write(WireServer::head(200, "text/event-stream", {}) + "data: 1\n\n");
            else
                socket.write(WireServer::honest(200, json, "{}"));
        });
        QByteArray heard;
        HttpRequest stream;
        stream.target = "/v1/stream";
        stream.accept = "text/event-stream";
        stream.total = milliseconds(0);
        stream.sink = [&heard](int, QByteArrayView part) {
            heard.append(part);
            return true;
        };
        Ticket ticket = 0;
        const auto future = m_transport->send(stream, &ticket);
        QTRY_COMPARE(m_server->requests.size(), 1);
        for (int i = 0; i < 20; ++i)
            QVERIFY(get());
        QVERIFY(!future.isFinished());
        m_transport->cancel(ticket);
        QCOMPARE(waited(future).error().code, FailureCode::RequestCancelled);
        QCOMPARE(heard, "data: 1\n\n");
    }
    void noticesDeadStream()
    {
        m_server->script([](QSslSocket &socket, const WireRequest &) { socket.write(WireServer::head(200, "text/event-stream", {})); });
        HttpRequest stream;
        stream.accept = "text/event-stream";
        stream.total = milliseconds(0);
        QCOMPARE(failure(stream), FailureCode::ServerTimedOut);
    }
};

QTEST_GUILESS_MAIN(TestTransport)
#include "test_transport.moc"
