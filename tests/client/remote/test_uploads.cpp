// SPDX-License-Identifier: GPL-3.0-or-later
// What goes over the wire when a paper made here goes up, and how each answer is read.
#include "client/remote/uploads.h"
#include "tests/support/waiting.h"
#include "tests/support/wire_server.h"

using namespace client::remote;
using namespace tests::support;
using namespace Qt::StringLiterals;
using domain::FailureCode;

class TestUploads : public QObject {
    Q_OBJECT

    Authority m_authority;
    std::unique_ptr<WireServer> m_server;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<Uploads> m_uploads;
    const domain::BlobRef m_ref{QString(64, u'a'), 10, u"image/jpeg"_s};

    void more(const QByteArray &headers)
    {
        m_server->script([headers](QSslSocket &socket, const WireRequest &) {
            socket.write("HTTP/1.1 308 Permanent Redirect\r\nContent-Length: 0\r\n" + headers + "\r\n");
        });
    }
    QByteArray lastHeader(const QByteArray &name) const { return m_server->requests.last().header(name); }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<WireServer>(m_authority.forLocalhost());
        TransportSettings settings;
        settings.server = m_server->url();
        settings.caPem = m_authority.pem();
        m_transport = std::make_unique<Transport>(settings);
        m_uploads = std::make_unique<Uploads>(*m_transport);
    }
    void cleanup()
    {
        m_uploads.reset();
        m_transport.reset();
        m_server.reset();
    }

    void whatIsThereNeedsNoUpload()
    {
        m_server->script(206, "image/jpeg", "x", "Content-Range: bytes 0-0/10\r\n");
        QCOMPARE(waited(m_uploads->received("t", m_ref)).value(), 10);
        QCOMPARE(m_server->requests.size(), 1);
        QCOMPARE(m_server->requests.last().line(), "GET /v1/blobs/" + QByteArray(64, 'a') + " HTTP/1.1");
        QCOMPARE(lastHeader("Range"), "bytes=0-0");
        QCOMPARE(lastHeader("Authorization"), "Bearer t");
    }
    void asksHowFarAnUploadHasCome()
    {
        m_server->script([](QSslSocket &socket, const WireRequest &request) {
            if (request.line().startsWith("GET"))
                socket.write(WireServer::honest(404, "application/problem+json", "{\"code\":\"blob.unknown\"}"));
            else
                socket.write("HTTP/1.1 308 Permanent Redirect\r\nContent-Length: 0\r\nRange: bytes=0-3\r\n\r\n");
        });
        QCOMPARE(waited(m_uploads->received("t", m_ref)).value(), 4);
        QCOMPARE(m_server->requests.last().line(), "PUT /v1/blobs/" + QByteArray(64, 'a') + " HTTP/1.1");
        QCOMPARE(lastHeader("Content-Range"), "bytes */10");
        QVERIFY(m_server->requests.last().body.isEmpty());
    }
    void otherFailuresOfTheQuestionArePassedOn()
    {
        m_server->script(401, "application/problem+json", "{\"code\":\"session.expired\"}");
        QCOMPARE(waited(m_uploads->received("t", m_ref)).error().code, FailureCode::SessionExpired);
        QCOMPARE(m_server->requests.size(), 1);
    }
    void aPartSaysWhereItLies()
    {
        more("Range: bytes=0-6\r\n");
        QCOMPARE(waited(m_uploads->sendPart("t", m_ref, 4, "abc")).value(), 7);
        QCOMPARE(lastHeader("Content-Range"), "bytes 4-6/10");
        QCOMPARE(lastHeader("Content-Type"), "image/jpeg");
        QCOMPARE(m_server->requests.last().body, "abc");
    }
    void theLastPartCompletesIt()
    {
        m_server->script(
            [](QSslSocket &socket, const WireRequest &) { socket.write("HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n"); });
        QCOMPARE(waited(m_uploads->sendPart("t", m_ref, 7, "xyz")).value(), 10);
    }
    void nothingReceivedYet()
    {
        more({});
        QCOMPARE(waited(m_uploads->sendPart("t", m_ref, 4, "abc")).value(), 0);
    }
    void aRangeThatCannotBeIsMalformed_data()
    {
        QTest::addColumn<QByteArray>("range");
        QTest::newRow("beyond the end") << QByteArray("bytes=0-10");
        QTest::newRow("from the middle") << QByteArray("bytes=2-3");
        QTest::newRow("no number") << QByteArray("bytes=0-x");
        QTest::newRow("negative") << QByteArray("bytes=0--1");
    }
    void aRangeThatCannotBeIsMalformed()
    {
        QFETCH(QByteArray, range);
        more("Range: " + range + "\r\n");
        QCOMPARE(waited(m_uploads->sendPart("t", m_ref, 0, "abc")).error().code, FailureCode::AnswerMalformed);
    }
    void aWrongDigestIsSaid()
    {
        m_server->script(422, "application/problem+json", "{\"code\":\"blob.digest_wrong\"}");
        QCOMPARE(waited(m_uploads->sendPart("t", m_ref, 7, "xyz")).error().code, FailureCode::BlobDigestWrong);
    }
    /// 308 is an answer to a part only; else it is a redirect, and redirects are not followed.
    void elsewhere308IsNotOurs()
    {
        more("Location: https://example.org/\r\n");
        HttpRequest request;
        request.target = "/v1/changes";
        QCOMPARE(waited(m_transport->send(std::move(request))).error().code, FailureCode::AnswerNotOurs);
    }
};

QTEST_GUILESS_MAIN(TestUploads)
#include "test_uploads.moc"
