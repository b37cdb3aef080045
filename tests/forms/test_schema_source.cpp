// SPDX-License-Identifier: GPL-3.0-or-later
// Preparing a schema: references put in place, words beside them kept, what is wrong left out.
#include "forms/engine/schema_source.h"

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

class TestSchemaSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void referencesArePutInPlace();
    void aPropertyMayBeNamedLikeAKeyword();
    void valuesAreNotLookedInto();
    void whatIsWrongIsLeftOutAndToldOnce();
    void negationIsKnown();
};

void TestSchemaSource::referencesArePutInPlace()
{
    Findings findings;
    const auto node = prepareSchema(objectOf(R"({"definitions": {"n": {"type": "integer", "title": "old", "minimum": 1}},
            "properties": {"a": {"$ref": "#/definitions/n", "title": "new", "x-unit": "元"}}})"),
        u"/form"_s, &findings);
    QVERIFY(node && findings.isEmpty());
    const SchemaNodePtr a = node->properties.value(u"a"_s);
    QCOMPARE(a->source.value("title"_L1).toString(), u"new"_s);
    QCOMPARE(a->source.value("x-unit"_L1).toString(), u"元"_s);
    QCOMPARE(a->pointer, u"/form/definitions/n"_s);
    QCOMPARE(node->checks, objectOf(R"({"properties": {"a": {"type": "integer", "minimum": 1}}})"));
}

void TestSchemaSource::aPropertyMayBeNamedLikeAKeyword()
{
    Findings findings;
    const auto node = prepareSchema(
        objectOf(R"({"properties": {"pattern": {"type": "string"}, "$ref": {"type": "string"}, "properties": {"properties": {}}}})"), {},
        &findings);
    QVERIFY(node && findings.isEmpty());
    QCOMPARE(node->properties.size(), 3);
}

void TestSchemaSource::valuesAreNotLookedInto()
{
    Findings findings;
    const QJsonObject schema = objectOf(R"({"const": {"typ": 1, "$ref": "x"}, "default": {"foo": []}, "enum": [{"minLength": "x"}]})");
    const auto node = prepareSchema(schema, {}, &findings);
    QVERIFY(node && findings.isEmpty());
    QCOMPARE(node->checks, objectOf(R"({"const": {"typ": 1, "$ref": "x"}, "enum": [{"minLength": "x"}]})"));
}

void TestSchemaSource::whatIsWrongIsLeftOutAndToldOnce()
{
    Findings findings;
    const auto node = prepareSchema(
        objectOf(
            R"({"definitions": {"n": {"typ": 1, "minimum": 2}}, "properties": {"a": {"$ref": "#/definitions/n"}, "b": {"$ref": "#/definitions/n"}}})"),
        {}, &findings);
    QVERIFY(node);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(node->properties.value(u"a"_s)->checks, objectOf(R"({"minimum": 2})"));
}

void TestSchemaSource::negationIsKnown()
{
    Findings findings;
    const auto node = prepareSchema(objectOf(R"({"not": {"properties": {"a": {}}}, "anyOf": [{}]})"), {}, &findings);
    QVERIFY(node);
    QCOMPARE(node->others.size(), 2);
    QCOMPARE(node->others.at(0)->isNegative + node->others.at(1)->isNegative, 1);
}

QTEST_GUILESS_MAIN(TestSchemaSource)
#include "test_schema_source.moc"
