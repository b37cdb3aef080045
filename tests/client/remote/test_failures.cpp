// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/remote/failures.h"

#include <QTest>

#include <curl/curl.h>

using namespace client::remote;
using namespace Qt::StringLiterals;
using domain::FailureCode;

class TestFailures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheWire_data()
    {
        QTest::addColumn<int>("curlCode");
        QTest::addColumn<FailureCode>("code");
        QTest::newRow("no such host") << int(CURLE_COULDNT_RESOLVE_HOST) << FailureCode::ServerUnreachable;
        QTest::newRow("nobody listens") << int(CURLE_COULDNT_CONNECT) << FailureCode::ServerUnreachable;
        QTest::newRow("handshake broken off") << int(CURLE_SSL_CONNECT_ERROR) << FailureCode::ServerUnreachable;
        QTest::newRow("too slow") << int(CURLE_OPERATION_TIMEDOUT) << FailureCode::ServerTimedOut;
        QTest::newRow("another's certificate") << int(CURLE_PEER_FAILED_VERIFICATION) << FailureCode::CertificateRefused;
        QTest::newRow("another key than the pinned") << int(CURLE_SSL_PINNEDPUBKEYNOTMATCH) << FailureCode::CertificateRefused;
        QTest::newRow("unreadable CA") << int(CURLE_SSL_CACERT_BADFILE) << FailureCode::CertificateRefused;
        QTest::newRow("not HTTPS") << int(CURLE_UNSUPPORTED_PROTOCOL) << FailureCode::AnswerNotOurs;
        QTest::newRow("not HTTP") << int(CURLE_WEIRD_SERVER_REPLY) << FailureCode::AnswerNotOurs;
        QTest::newRow("too much") << int(CURLE_FILESIZE_EXCEEDED) << FailureCode::AnswerTooLarge;
        QTest::newRow("given up by us") << int(CURLE_ABORTED_BY_CALLBACK) << FailureCode::RequestCancelled;
        QTest::newRow("half an answer") << int(CURLE_PARTIAL_FILE) << FailureCode::ServerCut;
        QTest::newRow("anything else") << int(CURLE_GOT_NOTHING) << FailureCode::ServerCut;
    }
    void readsTheWire()
    {
        QFETCH(int, curlCode);
        QFETCH(FailureCode, code);
        QCOMPARE(wireFailure(curlCode, u"why"_s).value().code, code);
    }
    void aProblemKeepsItsCode()
    {
        const QByteArray body = "{\"code\":\"" + domain::codeText(FailureCode::SessionExpired).toLatin1() + "\",\"detail\":\"since noon\"}";
        const domain::Failure failure = problem(401, body).value();
        QCOMPARE(failure.code, FailureCode::SessionExpired);
        QCOMPARE(failure.detail, u"since noon"_s);
    }
    void anUnknownProblemIsTriedAgainOnlyWhenItMayPass_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("retryable");
        QTest::newRow("400") << 400 << false;
        QTest::newRow("429") << 429 << true;
        QTest::newRow("499") << 499 << false;
        QTest::newRow("500") << 500 << true;
        QTest::newRow("503") << 503 << true;
    }
    void anUnknownProblemIsTriedAgainOnlyWhenItMayPass()
    {
        QFETCH(int, status);
        QFETCH(bool, retryable);
        for (const QByteArray &body : {QByteArray("{\"code\":\"never.heard_of\"}"), QByteArray("no JSON"), QByteArray()}) {
            const domain::Failure failure = problem(status, body).value();
            QCOMPARE(failure.code, FailureCode::ServerProblem);
            QCOMPARE(failure.retryable, retryable);
            QVERIFY(failure.detail.contains(QString::number(status)));
        }
    }
    void longDetailsAreCut()
    {
        const QByteArray body = "{\"code\":\"" + QByteArray(400, 'c') + "\",\"detail\":\"" + QByteArray(4000, 'd') + "\"}";
        QVERIFY(problem(500, body).value().detail.size() < 600);
    }
};

QTEST_GUILESS_MAIN(TestFailures)
#include "test_failures.moc"
