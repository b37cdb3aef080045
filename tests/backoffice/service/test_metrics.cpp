// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/service/metrics.h"

#include <QList>
#include <QSet>
#include <QTest>

using namespace backoffice;

class TestMetrics : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void figuresStandWhereTheyBelong();
    void everyLineIsExplained();
};

void TestMetrics::figuresStandWhereTheyBelong()
{
    service::Metrics metrics;
    metrics.responses[2] = 7;
    metrics.responses[5] = 1;
    metrics.accepted = 11;
    metrics.refused = 12;
    metrics.repeated = 13;
    metrics.feedRows = 14;
    metrics.signIns = 15;
    metrics.signInsRefused = 16;
    metrics.handlingMicroseconds = 18446744073709551615u;
    const QList<QByteArray> lines = metrics.text(1, 2, 3).split('\n');
    for (const char *line : {"responses_total{status=\"1xx\"} 0", "responses_total{status=\"2xx\"} 7", "responses_total{status=\"5xx\"} 1",
             "commands_total{answer=\"accepted\"} 11", "commands_total{answer=\"refused\"} 12", "commands_total{answer=\"repeated\"} 13",
             "feed_rows_total 14", "sign_ins_total{result=\"good\"} 15", "sign_ins_total{result=\"refused\"} 16",
             "handling_microseconds_total 18446744073709551615", "sessions 1", "connections 2", "event_streams 3"})
        QCOMPARE(lines.count(QByteArray("casedesk_") + line), 1);
}

/// Prometheus' text format: HELP and TYPE once for each name, before its first figure; the last line ends too.
void TestMetrics::everyLineIsExplained()
{
    const QByteArray page = service::Metrics().text(0, 0, 0);
    QVERIFY(page.endsWith('\n'));
    QSet<QByteArray> helped;
    QSet<QByteArray> typed;
    for (const QByteArray &line : page.chopped(1).split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (line.startsWith("# HELP ")) {
            QVERIFY2(!helped.contains(words.at(2)), line.constData());
            helped.insert(words.at(2));
        } else if (line.startsWith("# TYPE ")) {
            QVERIFY2(words.at(3) == (words.at(2).endsWith("_total") ? "counter" : "gauge"), line.constData());
            typed.insert(words.at(2));
        } else {
            const QByteArray name = words.at(0).split('{').at(0);
            QVERIFY2(words.size() == 2 && helped.contains(name) && typed.contains(name), line.constData());
        }
    }
    QCOMPARE(helped.size(), 8);
}

QTEST_GUILESS_MAIN(TestMetrics)
#include "test_metrics.moc"
