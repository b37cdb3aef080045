// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions: the part of the application they look at gives the same answer as the whole.
#include "forms/engine/condition.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace forms::engine;

namespace {

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class TestCondition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyOneAlwaysHolds();
    void sameAsTheWholeSchema_data();
    void sameAsTheWholeSchema();
    void wrongOnesAreTold();
    void mentionsWhereItLooks();
};

void TestCondition::anEmptyOneAlwaysHolds()
{
    Findings findings;
    const auto condition = Condition::compile({}, {}, &findings);
    QVERIFY(condition && condition->holds({}) && condition->holds(objectOf(R"({"form": 1})")));
}

void TestCondition::sameAsTheWholeSchema_data()
{
    QTest::addColumn<QByteArray>("schema");
    for (const char *schema :
        {R"({"properties": {"a": {"const": 1}}, "required": ["a"]})", R"({"required": ["b"]})",
            R"({"properties": {"b": {"required": ["c"], "properties": {"d": {"enum": [1, 2]}}}}})",
            R"({"not": {"properties": {"a": {"const": 1}}, "required": ["a"]}})",
            R"({"anyOf": [{"required": ["a"]}, {"properties": {"b": {"minProperties": 2}}, "required": ["b"]}]})",
            R"({"oneOf": [{"required": ["a"]}, {"required": ["b"]}]})",
            R"({"allOf": [{"required": ["a"]}, {"properties": {"rows": {"contains": {"properties": {"x": {"minimum": 3}}, "required": ["x"]}}}}]})",
            R"({"if": {"required": ["a"]}, "then": {"properties": {"b": {"type": "object"}}, "required": ["b"]}, "else": {"maxProperties": 1}})",
            R"({"minProperties": 3})", R"({"propertyNames": {"maxLength": 1}})",
            R"({"additionalProperties": {"type": "integer"}, "properties": {"b": {}}})",
            R"({"properties": {"rows": {"items": {"properties": {"x": {"type": "integer"}}}}}})", R"({"dependencies": {"a": ["b"]}})",
            R"({"properties": {"b": {"const": {"c": 1, "d": 2}}}})"})
        QTest::newRow(schema) << QByteArray(schema);
}

void TestCondition::sameAsTheWholeSchema()
{
    QFETCH(QByteArray, schema);
    Findings findings;
    const auto condition = Condition::compile(objectOf(schema), {}, &findings);
    const SchemaPtr whole = Schema::compile(objectOf(schema), {}, &findings);
    QVERIFY(condition && whole);
    int held = 0;
    int count = 0;
    for (const char *a : {"", R"("a": 1)", R"("a": 2)"}) {
        for (const char *b : {"", R"("b": 5)", R"("b": {})", R"("b": {"c": 1, "d": 2})", R"("b": {"c": null, "d": 3, "e": []})"}) {
            for (const char *rows : {"", R"("rows": [])", R"("rows": [{"x": 3}, {"y": 1}])", R"("rows": [{"x": 2.5}])"}) {
                QByteArray json;
                for (const char *part : {a, b, rows})
                    json += (json.isEmpty() || !*part ? "" : ", ") + QByteArray(part);
                const QJsonObject document = objectOf("{" + json + "}");
                QVERIFY2(condition->holds(document) == whole->accepts(document), json);
                held += condition->holds(document);
                ++count;
            }
        }
    }
    QVERIFY(held > 0 && held < count); // the documents tell the conditions apart
}

void TestCondition::wrongOnesAreTold()
{
    Findings findings;
    QVERIFY(!Condition::compile(objectOf(R"({"propertes": {}})"), u"/materials/3/when"_s, &findings));
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().pointer, u"/materials/3/when/propertes"_s);
}

void TestCondition::mentionsWhereItLooks()
{
    Findings findings;
    const auto condition = Condition::compile(
        objectOf(
            R"({"required": ["form", "papers"], "properties": {"form": {"properties": {"a": {}, "t": {"items": {"required": ["x"]}}}, "required": ["a"]}}})"),
        {}, &findings);
    QVERIFY(condition);
    QStringList paths;
    for (const Condition::Mention &mention : condition->mentions())
        paths.append(mention.path + (mention.canBeAbsent ? u"?"_s : QString()));
    QCOMPARE(paths, QStringList({u"/form"_s, u"/form/a"_s, u"/form/t?"_s, u"/form/t/*/x"_s, u"/papers"_s}));
}

QTEST_GUILESS_MAIN(TestCondition)
#include "test_condition.moc"
