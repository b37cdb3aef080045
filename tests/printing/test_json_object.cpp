// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/json_object.h"

#include <QTest>

using namespace printing;
using namespace Qt::StringLiterals;

class TestJsonObject : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsThere()
    {
        TemplateError error;
        JsonObject in({{u"size"_s, 12.5}, {u"text"_s, u"许可证"_s}, {u"bold"_s, true}, {u"align"_s, u"right"_s}}, u"elements[4]"_s, error);
        QCOMPARE(in.number("size", 1, 100), 12.5);
        QCOMPARE(in.string("text"), u"许可证"_s);
        QVERIFY(in.boolean("bold", false));
        QCOMPARE(in.choice("align", {u"left"_s, u"right"_s}, 0), 1);
        QCOMPARE(in.number("width", 1, 100, 7), 7.0);
        in.finish();
        QCOMPARE(error.text, QString());
    }
    void saysWhereItIsWrong_data()
    {
        QTest::addColumn<QJsonObject>("object");
        QTest::newRow("missing") << QJsonObject();
        QTest::newRow("a text") << QJsonObject{{u"size"_s, u"12"_s}};
        QTest::newRow("too small") << QJsonObject{{u"size"_s, 0.5}};
        QTest::newRow("too large") << QJsonObject{{u"size"_s, 100.5}};
    }
    void saysWhereItIsWrong()
    {
        QFETCH(QJsonObject, object);
        TemplateError error;
        JsonObject in(object, u"elements[4]"_s, error);
        in.number("size", 1, 100);
        QVERIFY2(error.text.contains(u"elements[4].size"_s), qPrintable(error.text));
    }
    void complainsOfKeysNobodyAskedFor()
    {
        TemplateError error;
        JsonObject in({{u"size"_s, 12}, {u"sise"_s, 13}}, u"page"_s, error);
        in.number("size", 1, 100);
        QCOMPARE(error.text, QString());
        in.finish();
        QVERIFY2(error.text.contains(u"sise"_s), qPrintable(error.text));
    }
    void theFirstThingWrongIsKept()
    {
        TemplateError error;
        JsonObject in({{u"size"_s, 0}, {u"text"_s, 1}}, u"page"_s, error);
        in.number("size", 1, 100);
        const QString first = error.text;
        in.string("text");
        QCOMPARE(error.text, first);
    }
};

QTEST_GUILESS_MAIN(TestJsonObject)
#include "test_json_object.moc"
