// SPDX-License-Identifier: GPL-3.0-or-later
// Strict reading: the first flaw is kept with its path, the rest goes on with empty values; moments and dates in one form only.
#include "domain/json_reader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

class TestJsonReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstFlawWins();
    void pathsOfNestedPlaces();
    void optionalMembers();
    void bounds_data();
    void bounds();
    void moments_data();
    void moments();
    void notMoments_data();
    void notMoments();
};

void TestJsonReader::firstFlawWins()
{
    const QJsonObject json{{u"a"_s, 1}, {u"list"_s, QJsonArray{QJsonObject{{u"x"_s, 1}}}}};
    JsonReader in(json);
    QVERIFY(!in.hasFlaw());
    QCOMPARE(in.text("a"_L1), QString());
    QVERIFY(in.hasFlaw());
    QCOMPARE(in.integer("missing"_L1), 0);
    int calls = 0;
    QCOMPARE(in.list("list"_L1, [&](JsonReader &) { return ++calls; }).size(), 0); // nothing more is read
    QCOMPARE(calls, 0);
    const auto result = in.result(42);
    QVERIFY(!result);
    QCOMPARE(result.error().code, FailureCode::JsonShape);
    QCOMPARE(result.error().detail, u"a: of the wrong type"_s);
}

void TestJsonReader::pathsOfNestedPlaces()
{
    const QJsonObject deep{
        {u"rows"_s, QJsonArray{QJsonObject{{u"in"_s, QJsonObject{{u"x"_s, 1}}}}, QJsonObject{{u"in"_s, QJsonObject{}}}}}};
    const QJsonObject json{{u"outer"_s, deep}};
    JsonReader in(json);
    in.object("outer"_L1, [](JsonReader &outer) {
        return outer.list(
            "rows"_L1, [](JsonReader &row) { return row.object("in"_L1, [](JsonReader &inner) { return inner.integer("x"_L1); }); });
    });
    QCOMPARE(in.result(nothing).error().detail, u"outer.rows[1].in.x: missing"_s);
    const QJsonObject mixed{{u"rows"_s, QJsonArray{QJsonObject(), 7}}};
    JsonReader other(mixed);
    other.list("rows"_L1, [](JsonReader &) { return 0; });
    QCOMPARE(other.result(nothing).error().detail, u"rows[1]: not an object"_s);
}

void TestJsonReader::optionalMembers()
{
    const QJsonObject json{{u"null"_s, QJsonValue::Null}};
    JsonReader in(json);
    for (const QLatin1StringView key : {"null"_L1, "absent"_L1}) {
        QCOMPARE(in.text(key, Need::Optional), QString());
        QCOMPARE(in.integer(key, 0, 9, Need::Optional), 0);
        QCOMPARE(in.flag(key, Need::Optional), false);
        QVERIFY(in.date(key, Need::Optional).isNull());
        QVERIFY(in.moment(key, Need::Optional).isNull());
        QCOMPARE(in.sha256(key, Need::Optional), QString());
        QVERIFY(in.blob(key, Need::Optional).isNull());
        QVERIFY(in.texts(key, Need::Optional).isEmpty());
        QVERIFY(in.textMap(key, Need::Optional).isEmpty());
        QVERIFY(!in.has(key));
    }
    QVERIFY(in.result(1));
}

void TestJsonReader::bounds_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<bool>("sound");
    QTest::newRow("least") << QJsonValue(2) << true;
    QTest::newRow("most") << QJsonValue(5) << true;
    QTest::newRow("below") << QJsonValue(1) << false;
    QTest::newRow("above") << QJsonValue(6) << false;
    QTest::newRow("whole number as a float") << QJsonValue(3.0) << true;
    QTest::newRow("with a part") << QJsonValue(3.5) << false;
    QTest::newRow("beyond 64 bits") << QJsonValue(1e300) << false;
    QTest::newRow("text") << QJsonValue(u"3"_s) << false;
    QTest::newRow("truth") << QJsonValue(true) << false;
}

void TestJsonReader::bounds()
{
    QFETCH(QJsonValue, value);
    QFETCH(bool, sound);
    const QJsonObject json{{u"n"_s, value}};
    JsonReader in(json);
    const qint64 read = in.integer("n"_L1, 2, 5);
    QCOMPARE(in.result(read).has_value(), sound);
    QVERIFY(read >= 2 && read <= 5); // never a value out of bounds, flaw or not
}

void TestJsonReader::moments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("moment");
    QTest::newRow("with ms") << u"2026-03-02T01:02:03.004Z"_s << QDateTime(QDate(2026, 3, 2), QTime(1, 2, 3, 4), Qt::UTC);
    QTest::newRow("without ms") << u"2026-03-02T01:02:03Z"_s << QDateTime(QDate(2026, 3, 2), QTime(1, 2, 3), Qt::UTC);
    QTest::newRow("leap day") << u"2024-02-29T23:59:59.999Z"_s << QDateTime(QDate(2024, 2, 29), QTime(23, 59, 59, 999), Qt::UTC);
    QTest::newRow("before 1970") << u"1949-10-01T07:00:00.000Z"_s << QDateTime(QDate(1949, 10, 1), QTime(7, 0), Qt::UTC);
}

void TestJsonReader::moments()
{
    QFETCH(QString, text);
    QFETCH(QDateTime, moment);
    QCOMPARE(momentFromText(text), moment);
    QCOMPARE(momentFromText(momentText(moment)), moment);
    QCOMPARE(momentText(moment.toOffsetFromUtc(8 * 3600)), momentText(moment)); // whatever zone it was held in
}

void TestJsonReader::notMoments_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {QString(), u"2026-03-02"_s, u"2026-03-02 01:02:03Z"_s, u"2026-03-02T01:02:03"_s,
             u"2026-03-02T01:02:03+08:00"_s, u"2026-13-02T01:02:03Z"_s, u"2026-02-29T01:02:03Z"_s, u"2026-03-02T01:60:03Z"_s,
             u"2026-03-02T01:02:60Z"_s, u"2026-03-02T01:02:03,004Z"_s, u"2026-03-02T01:02:03.0a4Z"_s, u"2026-03-02T01:02:-3Z"_s,
             u"0000-03-02T01:02:03Z"_s, u"2026-03-02T01:02:03.0000004Z"_s})
        QTest::newRow(qPrintable(text.isEmpty() ? u"empty"_s : text)) << text;
}

void TestJsonReader::notMoments()
{
    QFETCH(QString, text);
    QVERIFY(momentFromText(text).isNull());
    QCOMPARE(momentText(QDateTime()), QString());
    QCOMPARE(dateText(QDate()), QString());
}

QTEST_GUILESS_MAIN(TestJsonReader)
#include "test_json_reader.moc"
