// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of the change feed: there and back, member by member, and never out of order.
#include "domain/feed.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

FeedPage samplePage()
{
    FeedPage page;
    page.epoch = u"0190a3a0-0000-7000-8000-000000000001"_s;
    page.from = 10;
    page.next = 20;
    page.more = true;
    page.rows = {{11, object_kind::unit, u"zjj"_s, false, {{u"id"_s, u"zjj"_s}}}, {15, object_kind::document, u"d1"_s, true, {}}};
    page.auditSeq = 3;
    page.auditHash = QString(64, u'a');
    return page;
}

} // namespace

class TestFeed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void keepsTheTextsOfTheBodies();
    void shapes_data();
    void shapes();
    void order_data();
    void order();
};

void TestFeed::roundTrip()
{
    const auto page = feedPageFromJson(toJson(samplePage()));
    QVERIFY(page);
    QCOMPARE(*page, samplePage());
    FeedPage nothingNew;
    nothingNew.from = nothingNew.next = 7;
    QCOMPARE(*feedPageFromJson(toJson(nothingNew)), nothingNew);
}

void TestFeed::keepsTheTextsOfTheBodies()
{
    const QByteArray body = QByteArray("{'id':'a', 'title':'一]}\\'','rows':[{'body':1}]}").replace('\'', '"');
    QByteArray text = "{'epoch':'e','from':0,'next':9,'more':false,'audit':{'seq':0,'hash':''},'rows':[\n"
                      "{'pos':1,'kind':'document','id':'a','body':BODY},\n"
                      "{'pos':2,'kind':'document','id':'b','removed':true},{'body':{},'pos':3,'kind':'unit','id':'c'}]}";
    text.replace('\'', '"').replace("BODY", body);
    const auto page = feedPageFromText(text, 1 << 20);
    QVERIFY(page);
    QCOMPARE(*page, *feedPageFromJson(QJsonDocument::fromJson(text).object()));
    QCOMPARE(page->rows.at(0).text, body);
    QCOMPARE(QJsonDocument::fromJson(body).object(), page->rows.at(0).body);
    QCOMPARE(page->rows.at(1).text, QByteArray());
    QCOMPARE(page->rows.at(2).text, QByteArray("{}"));
    QCOMPARE(feedPageFromText(text, 10).error().code, FailureCode::JsonMalformed);
    QCOMPARE(feedPageFromText("{}", 10).error().code, FailureCode::JsonShape);
}

void TestFeed::shapes_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("place");
    const QJsonObject sound = toJson(samplePage());
    for (const QString &key : sound.keys()) {
        QJsonObject json = sound;
        json.remove(key);
        QTest::newRow(qPrintable(u"no "_s + key)) << json << key;
    }
    QJsonObject json = sound;
    json.insert(u"next"_s, u"20"_s);
    QTest::newRow("text for next") << json << u"next"_s;
    const auto withRow = [&](const QJsonObject &row) {
        QJsonObject changed = sound;
        changed.insert(u"rows"_s, QJsonArray{row});
        return changed;
    };
    QTest::newRow("row without a body") << withRow({{u"pos"_s, 11}, {u"kind"_s, u"unit"_s}, {u"id"_s, u"x"_s}}) << u"rows[0].body"_s;
    QTest::newRow("row without an id") << withRow({{u"pos"_s, 11}, {u"kind"_s, u"unit"_s}, {u"body"_s, QJsonObject()}}) << u"rows[0].id"_s;
    QTest::newRow("row with half a place") << withRow({{u"pos"_s, 11.5}, {u"kind"_s, u"unit"_s}, {u"id"_s, u"x"_s},
        {u"body"_s, QJsonObject()}}) << u"rows[0].pos"_s;
    json = sound;
    json.insert(u"audit"_s, QJsonObject{{u"seq"_s, 1}});
    QTest::newRow("audit without a hash") << json << u"audit.hash"_s;
}

void TestFeed::shapes()
{
    QFETCH(QJsonObject, json);
    QFETCH(QString, place);
    const auto page = feedPageFromJson(json);
    QVERIFY(!page);
    QCOMPARE(page.error().code, FailureCode::JsonShape);
    QVERIFY2(page.error().detail.startsWith(place), qPrintable(page.error().detail));
}

void TestFeed::order_data()
{
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("second");
    QTest::addColumn<qint64>("next");
    QTest::addColumn<bool>("sound");
    const auto row = [](const char *name, qint64 first, qint64 second, qint64 next, bool sound) {
        QTest::newRow(name) << first << second << next << sound;
    };
    row("rising", 11, 15, 20, true);
    row("next at the last row", 11, 15, 15, true);
    row("twice the same", 11, 11, 20, false);
    row("falling", 15, 11, 20, false);
    row("before the page", 9, 11, 20, false);
    row("at the cursor", 10, 11, 20, false);
    row("next before the last row", 11, 15, 14, false);
}

void TestFeed::order()
{
    QFETCH(qint64, first);
    QFETCH(qint64, second);
    QFETCH(qint64, next);
    QFETCH(bool, sound);
    FeedPage page = samplePage();
    page.rows[0].pos = first;
    page.rows[1].pos = second;
    page.next = next;
    const auto read = feedPageFromJson(toJson(page));
    QCOMPARE(read.has_value(), sound);
    if (!sound)
        QCOMPARE(read.error().code, FailureCode::FeedGap);
}

QTEST_GUILESS_MAIN(TestFeed)
#include "test_feed.moc"
