// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON minefield: what QJsonDocument alone would swallow is refused, what is sound passes, and a page of 5 MB is read quickly.
#include "domain/codec.h"
#include "domain/feed.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

class TestCodecParse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sound_data();
    void sound();
    void mines_data();
    void mines();
    void limitOfBytes();
    void mutatedBytesNeverCrash();
    void aPageOfFiveMegabytes();
};

void TestCodecParse::sound_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const QByteArray &json) { QTest::newRow(name) << json; };
    row("empty object", "{}");
    row("white space", " \t\r\n{ \"a\" : [ ] } \n");
    row("same key in different objects", R"({"a": {"x": 1}, "b": {"x": 2}, "c": [{"x": 1}, {"x": 1}]})");
    row("key equal to a value", R"({"a": "a", "b": "a"})");
    row("keys that differ in case", R"({"a": 1, "A": 2})");
    row("the greatest exact number", R"({"a": 9007199254740991, "b": -9007199254740991})");
    row("numbers with a part", R"({"a": 0.1, "b": -1.5e3, "c": 1E2, "d": 0.000001})");
    row("quotes and brackets in texts", R"({"a": "}{][\",:\\", "b": "\\\\\"", "c": "//"})");
    row("a whole surrogate pair", R"({"a": "\ud83d\ude00"})");
    row("Chinese", "{\"签收\": \"已读 𠮷\"}");
    row("depth 64", QByteArray(63, '[').prepend("{\"a\":") + QByteArray(63, ']') + "}");
    row("ten keys", R"({"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1})");
    row("key that is a prefix", R"({"aa": 1, "a": 1, "aaa": 1})");
}

void TestCodecParse::sound()
{
    QFETCH(QByteArray, json);
    const auto object = parseObject(json);
    QVERIFY2(object, object ? "" : qPrintable(object.error().detail));
    QCOMPARE(*object, QJsonDocument::fromJson(json).object());
}

void TestCodecParse::mines_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const QByteArray &json) { QTest::newRow(name) << json; };
    row("nothing", "");
    row("blank", "  \n");
    row("an array", "[1]");
    row("a text", "\"a\"");
    row("a number", "7");
    row("null", "null");
    row("HTML", "<html><body>Sign in</body></html>");
    row("cut in an object", R"({"a": 1)");
    row("cut in a text", R"({"a": "b)");
    row("cut in an escape", R"({"a": "b\)");
    row("cut after a key", R"({"a")");
    row("two values", R"({"a": 1} {"b": 2})");
    row("comma at the end", R"({"a": 1,})");
    row("single quotes", R"({'a': 1})");
    row("comment", R"({"a": 1} // b)");
    row("key twice", R"({"a": 1, "a": 1})");
    row("key twice deep", R"({"x": [0, {"y": {"a": 1, "b": 2, "a": 3}}]})");
    row("key twice around an object", R"({"a": {"b": 1}, "a": 2})");
    row("key twice among many", R"({"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1,"e":2})");
    row("empty key twice", R"({"": 1, "": 2})");
    row("key twice, once in an escape", R"({"a": 1, "\u0061": 2})");
    row("key in an escape", R"({"\u0061": 2})");
    row("2^53", R"({"a": 9007199254740992})");
    row("2^53+1", R"({"a": [9007199254740993]})");
    row("-2^53-1", R"({"a": -9007199254740993})");
    row("2^63", R"({"a": 9223372036854775808})");
    row("1e400", R"({"a": 1e400})");
    row("-1e400", R"({"a": -1e400})");
    row("1e16", R"({"a": 1e16})");
    row("a hundred digits", R"({"a": )" + QByteArray(100, '9') + "}");
    row("NaN", R"({"a": NaN})");
    row("Infinity", R"({"a": -Infinity})");
    row("plus", R"({"a": +1})");
    row("leading zero", R"({"a": 01})");
    row("hexadecimal", R"({"a": 0x10})");
    row("only a minus", R"({"a": -})");
    row("high surrogate alone", R"({"a": "\ud83d"})");
    row("high surrogate before text", R"({"a": "\ud83dxx"})");
    row("two high surrogates", R"({"a": "\ud83d\ud83d"})");
    row("low surrogate alone", R"({"a": "\ude00"})");
    row("surrogates the wrong way round", R"({"a": "\ude00\ud83d"})");
    row("NUL", R"({"a": "x\u0000y"})");
    row("raw NUL", QByteArray("{\"a\": \"x\0y\"}", 12));
    row("raw line break", "{\"a\": \"x\ny\"}");
    row("raw tab in a key", "{\"a\tb\": 1}");
    row("broken escape", R"({"a": "\u12"})");
    row("unknown escape", R"({"a": "\q"})");
    row("half a character", "{\"a\": \"\xe7\xad\"}");
    row("overlong slash", "{\"a\": \"\xc0\xaf\"}");
    row("surrogate in UTF-8", "{\"a\": \"\xed\xa0\x80\"}");
    row("depth 65", QByteArray(64, '[').prepend("{\"a\":") + QByteArray(64, ']') + "}");
    row("depth 100,000", QByteArray(100'000, '[').prepend("{\"a\":"));
    row("depth of objects", QByteArray("{\"a\":").repeated(5000));
    row("UTF-16", QByteArray("\xff\xfe{\0}\0", 6));
}

void TestCodecParse::mines()
{
    QFETCH(QByteArray, json);
    const auto object = parseObject(json);
    QVERIFY2(!object, "swallowed");
    QCOMPARE(object.error().code, FailureCode::JsonMalformed);
    QVERIFY(!object.error().detail.isEmpty());
    QVERIFY(!object.error().retryable);
}

void TestCodecParse::limitOfBytes()
{
    const QByteArray json = R"({"a": "12345678"})";
    QVERIFY(parseObject(json, json.size()));
    QVERIFY(!parseObject(json, json.size() - 1));
    QVERIFY(!parseObject(QByteArray("{\"a\": \"") + QByteArray(9 << 20, 'x') + "\"}"));
}

void TestCodecParse::mutatedBytesNeverCrash()
{
    const quint32 seed = qEnvironmentVariableIntValue("CASEDESK_SEED");
    QRandomGenerator random(seed ? seed : 8259);
    qInfo("seed %u (CASEDESK_SEED replays)", seed ? seed : 8259);
    Case value;
    value.title = u"题目 \"引号\" \\ 𠮷"_s;
    value.tasks = firstTasks(
        {{{u"s"_s, {}, StepRule::AllOf, 0, {{u"a"_s, u"u"_s, {}, false}}}}}, u"c"_s, 1, QDateTime::fromMSecsSinceEpoch(0, Qt::UTC));
    const QByteArray sound = QJsonDocument(toJson(value)).toJson(QJsonDocument::Compact);
    int refused = 0;
    for (int i = 0; i < 20'000; ++i) {
        QByteArray json = sound;
        for (int change = random.bounded(1, 4); change > 0; --change) {
            const qsizetype place = random.bounded(json.size());
            switch (random.bounded(4)) {
            case 0:
                json[place] = static_cast<char>(random.bounded(256));
                break;
            case 1:
                json.remove(place, random.bounded(1, 20));
                break;
            case 2:
                json.insert(place, "{}[]\",:\\u9e-"[random.bounded(12)]);
                break;
            default:
                json.insert(place, json.mid(random.bounded(json.size()), random.bounded(1, 40)));
            }
            if (json.isEmpty())
                json = "{";
        }
        const auto object = parseObject(json);
        const auto read = object.and_then([](const QJsonObject &found) { return fromJson<Case>(found); });
        refused += !read;
        // What passes is a value that can be written and read again.
        if (read)
            QVERIFY(fromJson<Case>(toJson(*read)) == read);
    }
    QVERIFY(refused > 10'000);
}

void TestCodecParse::aPageOfFiveMegabytes()
{
    Document document;
    document.title = u"关于印发青榕区建设工程施工合同备案工作规程的通知"_s;
    document.summary = u"各有关单位：现将《规程》印发给你们，请遵照执行。"_s.repeated(4);
    document.addressees = QList<Addressee>(6, {u"zjj"_s, ReceiptState::Read, u"chenyu"_s, QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)});
    FeedPage page;
    page.epoch = u"e"_s;
    qint64 bytes = 0;
    while (bytes < 5'000'000) {
        document.id = u"d"_s + QString::number(page.rows.size());
        const QJsonObject body = toJson(document);
        page.rows.append({++page.next, object_kind::document, document.id, false, body});
        bytes += QJsonDocument(body).toJson(QJsonDocument::Compact).size();
    }
    page.auditHash = QString(64, u'0');
    const QByteArray json = QJsonDocument(toJson(page)).toJson(QJsonDocument::Compact);
    QElapsedTimer timer;
    timer.start();
    const auto object = parseObject(json);
    const qint64 parsed = timer.nsecsElapsed();
    QVERIFY(object);
    const auto read = feedPageFromJson(*object);
    const qint64 paged = timer.nsecsElapsed();
    QVERIFY(read);
    for (const FeedRow &row : read->rows)
        QVERIFY(fromJson<Document>(row.body));
    const qint64 bodies = timer.nsecsElapsed();
    QCOMPARE(*read, page);
    qInfo("%lld bytes, %lld rows: parseObject %.1f ms, feedPageFromJson %.1f ms, bodies %.1f ms", static_cast<long long>(json.size()),
        static_cast<long long>(page.rows.size()), parsed / 1e6, (paged - parsed) / 1e6, (bodies - paged) / 1e6);
    QVERIFY2(paged < 2'000'000'000, "even without optimisation and with sanitizers a page must not take seconds");
}

QTEST_GUILESS_MAIN(TestCodecParse)
#include "test_codec_parse.moc"
