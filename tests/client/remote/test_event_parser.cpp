// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/remote/event_parser.h"

#include <QTest>

using client::remote::Event;
using client::remote::EventParser;

class TestEventParser : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QByteArray>("expected"); // type=data, one a line
        QTest::newRow("plain") << QByteArray("data: a\n\n") << QByteArray("message=a");
        QTest::newRow("named") << QByteArray("event: changed\ndata: 7\n\n") << QByteArray("changed=7");
        QTest::newRow("crlf") << QByteArray("event: changed\r\ndata: 7\r\n\r\n") << QByteArray("changed=7");
        QTest::newRow("cr") << QByteArray("event: changed\rdata: 7\r\r") << QByteArray("changed=7");
        QTest::newRow("two lines of data") << QByteArray("data: a\ndata: b\n\n") << QByteArray("message=a|b");
        QTest::newRow("no space") << QByteArray("data:a\n\n") << QByteArray("message=a");
        QTest::newRow("one space is taken") << QByteArray("data:  a\n\n") << QByteArray("message= a");
        QTest::newRow("field without colon") << QByteArray("data\n\n") << QByteArray("message=");
        QTest::newRow("comment") << QByteArray(": beat\n\ndata: a\n\n: beat\n\n") << QByteArray("message=a");
        QTest::newRow("no data, no event") << QByteArray("event: changed\n\ndata: b\n\n") << QByteArray("message=b");
        QTest::newRow("unknown fields") << QByteArray("id: 1\nretry: 5\nx: y\ndata: a\n\n") << QByteArray("message=a");
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "data: a\n\n")
                                         << QByteArray("message=a");
        QTest::newRow("not ended") << QByteArray("data: a\n\ndata: b\n") << QByteArray("message=a");
        QTest::newRow("two") << QByteArray("data: a\n\nevent: x\ndata: b\n\n") << QByteArray("message=a\nx=b");
    }
    void reads()
    {
        QFETCH(QByteArray, stream);
        QFETCH(QByteArray, expected);
        for (int piece = 1; piece <= stream.size(); ++piece) { // wherever the bytes are cut
            EventParser parser;
            QList<Event> events;
            for (int at = 0; at < stream.size(); at += piece)
                QVERIFY(parser.feed(QByteArrayView(stream).sliced(at, std::min<qsizetype>(piece, stream.size() - at)), &events));
            QByteArrayList lines;
            for (const Event &event : events)
                lines.append(event.type + '=' + QByteArray(event.data).replace('\n', '|'));
            QCOMPARE(lines.join('\n'), expected);
        }
    }
    void refusesEndlessLine()
    {
        EventParser parser;
        QList<Event> events;
        QVERIFY(parser.feed(QByteArray(60 << 10, 'x'), &events));
        QVERIFY(!parser.feed(QByteArray(60 << 10, 'x'), &events));
    }
    void refusesEndlessEvent()
    {
        EventParser parser;
        QList<Event> events;
        const QByteArray line = "data: " + QByteArray(1000, 'x') + "\n";
        int lines = 0;
        while (parser.feed(line, &events) && lines < 100)
            ++lines;
        QCOMPARE_LT(lines, 70);
        QVERIFY(events.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestEventParser)
#include "test_event_parser.moc"
