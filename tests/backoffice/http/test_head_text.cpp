// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/http/shared.h"

#include <QTest>

using namespace backoffice::http;

class TestHeadText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wholeHead();
    void nothingIsSaidOfNothing();
    void reasons_data();
    void reasons();
};

void TestHeadText::wholeHead()
{
    Response response = jsonResponse("{}", 201);
    response.headers = {{"Location", "/v1/blobs/x"}};
    QCOMPARE(headText(response, 2, true),
        "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 2\r\nLocation: /v1/blobs/x\r\n"
        "X-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\nConnection: keep-alive\r\n\r\n");
}

/// No length for a stream and none for 204 (RFC 9110, 8.6); no type where there is no body.
void TestHeadText::nothingIsSaidOfNothing()
{
    QVERIFY(!headText({}, -1, true).contains("Content-Length"));
    QVERIFY(headText({}, 0, true).contains("Content-Length: 0\r\n"));
    const QByteArray empty = headText({.status = 204}, 0, false);
    QVERIFY(!empty.contains("Content-Length") && !empty.contains("Content-Type:"));
    QVERIFY(empty.endsWith("Connection: close\r\n\r\n"));
}

void TestHeadText::reasons_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("416") << 416 << QByteArray("HTTP/1.1 416 Range Not Satisfiable");
    QTest::newRow("422") << 422 << QByteArray("HTTP/1.1 422 Unprocessable Content");
    QTest::newRow("unknown") << 599 << QByteArray("HTTP/1.1 599 Status");
}

void TestHeadText::reasons()
{
    QFETCH(int, status);
    QFETCH(QByteArray, line);
    QCOMPARE(headText({.status = status}, 0, true).split('\r').first(), line);
}

QTEST_GUILESS_MAIN(TestHeadText)
#include "test_head_text.moc"
