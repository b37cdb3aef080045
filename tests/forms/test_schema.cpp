// SPDX-License-Identifier: GPL-3.0-or-later
// Every supported keyword accepts and refuses what draft 7 says, as a whole and keyword by keyword; bombs are refused.
#include "forms/engine/keywords.h"
#include "forms/engine/schema.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace forms::engine;

namespace {

QJsonValue valueOf(const QByteArray &json)
{
    return QJsonDocument::fromJson("[" + json + "]").array().first();
}

QJsonObject objectOf(const QByteArray &json)
{
    return valueOf(json).toObject();
}

QString toldOf(const Findings &findings)
{
    QStringList told;
    for (const Finding &finding : findings)
        told.append(text(finding));
    return told.join(u'\n');
}

struct Row {
    const char *schema;
    const char *accepted; ///< values, one JSON array
    const char *refused;
};

/// Our own table; each row a keyword with what it accepts and refuses (JSON Schema Validation, draft 7, sections 6 and 7).
constexpr Row table[] = {
    {R"({"type": "string"})", R"(["", "甲"])", R"([1, true, null, [], {}])"},
    {R"({"type": "integer"})", R"([0, -7, 2147483648, 999999999999999, 1.0, 9007199254740991])", R"([1.5, "1", true, null])"},
    {R"({"type": "number"})", R"([0, 1.5, -2e3])", R"(["1", false, null])"},
    {R"({"type": "boolean"})", R"([true, false])", R"([0, 1, "true", null])"},
    {R"({"type": "null"})", R"([null])", R"([0, false, "", [], {}])"},
    {R"({"type": "array"})", R"([[], [1]])", R"([{}, "a", 1])"},
    {R"({"type": "object"})", R"([{}, {"a": 1}])", R"([[], "a", null])"},
    {R"({"type": ["string", "null"]})", R"(["a", null])", R"([1, true])"},
    {R"({"enum": ["a", "b", 2, null, [1], {"x": 1}]})", R"(["a", 2, 2.0, null, [1], {"x": 1}])", R"(["c", "2", [2], {"x": 2}, {}, true])"},
    {R"({"const": true})", R"([true])", R"([1, "true", false])"},
    {R"({"const": 12345678901234})", R"([12345678901234])", R"([12345678901235, "12345678901234"])"},
    {R"({"const": "农业"})", R"(["农业"])", R"(["农", "农业 "])"},
    {R"({"const": {"a": [1, {"b": null}]}})", R"([{"a": [1, {"b": null}]}])", R"([{"a": [1, {}]}, {"a": [1, {"b": null}], "c": 1}])"},
    {R"({"properties": {"a": {"type": "integer"}}})", R"([{}, {"a": 1}, {"b": "x"}, 3])", R"([{"a": "x"}, {"a": null}])"},
    {R"({"required": ["a", "农"]})", R"([{"a": 1, "农": null}, 5, []])", R"([{}, {"a": 1}, {"农": 1}])"},
    {R"({"properties": {"a": {}}, "additionalProperties": false})", R"([{}, {"a": 1}, 1])", R"([{"b": 1}, {"a": 1, "b": 1}])"},
    {R"({"properties": {"a": {}}, "additionalProperties": {"type": "integer"}})", R"([{"a": "x"}, {"b": 1}])", R"([{"b": "x"}])"},
    {R"({"propertyNames": {"pattern": "^[a-z]+$"}})", R"([{}, {"abc": 1}, 7])", R"([{"A": 1}, {"a1": 1}])"},
    {R"({"minProperties": 1, "maxProperties": 2})", R"([{"a": 1}, {"a": 1, "b": 2}, []])", R"([{}, {"a": 1, "b": 2, "c": 3}])"},
    {R"({"dependencies": {"a": ["b"]}})", R"([{}, {"b": 1}, {"a": 1, "b": 1}, 1])", R"([{"a": 1}])"},
    {R"({"dependencies": {"a": {"required": ["c"]}}})", R"([{}, {"a": 1, "c": 1}])", R"([{"a": 1}])"},
    {R"({"items": {"type": "integer"}})", R"([[], [1, 2], "x", {}])", R"([["a"], [1, null]])"},
    {R"({"contains": {"const": 3}})", R"([[3], [1, 3], "x"])", R"([[], [1, 2]])"},
    {R"({"minItems": 1, "maxItems": 2})", R"([[1], [1, 2], {}, "abc"])", R"([[], [1, 2, 3]])"},
    {R"({"uniqueItems": true})", R"([[], [1, 2], ["1", 1], [{"a": 1}, {"a": 2}]])",
        R"([[1, 1], [1, 1.0], [{"a": 1}, {"a": 1}], [[], []]])"},
    {R"({"uniqueItems": false})", R"([[1, 1]])", R"([])"},
    {R"({"minimum": 1})", R"([1, 2, 1.0, "0"])", R"([0, 0.999, -1])"},
    {R"({"maximum": 100000000000000})", R"([100000000000000, 1])", R"([100000000000001])"},
    {R"({"exclusiveMinimum": 0})", R"([0.001, 1])", R"([0, -1])"},
    {R"({"exclusiveMaximum": 10})", R"([9.99, -1])", R"([10, 11])"},
    {R"({"multipleOf": 0.01})", R"([4.35, 1234.56, 0, 19.99, 100000000.01])", R"([4.355, 0.001, 1234.567])"},
    {R"({"multipleOf": 5})", R"([0, 10, -15, 999999999999995])", R"([1, 2.5, 999999999999996])"},
    {R"({"minLength": 2})", R"(["ab", "农业", "😀😀", 1])", R"(["a", "农", "😀", ""])"},
    {R"({"maxLength": 2})", R"(["", "ab", "农业", "😀😀"])", R"(["abc", "农业局"])"},
    {R"({"pattern": "^[\\u4e00-\\u9fa5]{2,4}$"})", R"(["农业", "青榕区局", 5])", R"(["a农业", "农", "农业农业农", "农业\n"])"},
    {R"({"pattern": "b+"})", R"(["abba"])", R"(["", "aca"])"},
    {R"({"format": "date"})", R"(["2026-01-05", "2024-02-29", 5, null, []])",
        R"(["2026-02-29", "2026-2-1", "2026-01-05T00:00:00", "今天", ""])"},
    {R"({"allOf": [{"minimum": 1}, {"maximum": 3}]})", R"([1, 3])", R"([0, 4])"},
    {R"({"anyOf": [{"type": "string"}, {"minimum": 5}]})", R"(["a", 5])", R"([4])"},
    {R"({"oneOf": [{"multipleOf": 2}, {"multipleOf": 3}]})", R"([2, 3])", R"([6, 5])"},
    {R"({"not": {"type": "string"}})", R"([1, null])", R"(["a"])"},
    {R"({"if": {"properties": {"a": {"const": 1}}, "required": ["a"]}, "then": {"required": ["b"]}, "else": {"required": ["c"]}})",
        R"([{"a": 1, "b": 1}, {"a": 2, "c": 1}, {"c": 1}])", R"([{"a": 1}, {"a": 1, "c": 1}, {"a": 2}, {"b": 1}])"},
    {R"({"if": {"type": "string"}, "then": {"maxLength": 1}})", R"(["a", 5])", R"(["ab"])"},
    {R"({"definitions": {"n": {"type": "integer"}, "m": {"$ref": "#/definitions/n"}}, "properties": {"a": {"$ref": "#/definitions/m", "title": "甲"}}})",
        R"([{"a": 1}, {}])", R"([{"a": "x"}])"},
    {R"({"$schema": "http://json-schema.org/draft-07/schema#", "$comment": "c", "title": "t", "description": "d", "default": 1, "readOnly": true})",
        R"([1, "a", null])", R"([])"},
};

} // namespace

class TestSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keywords_data();
    void keywords();
    void everyKeywordIsInTheTable();
    void bothPlacesAreNamed();
    void wordsOfThePackage();
    void skippedValuesAreNotLookedAt();
    void refusedSchemas_data();
    void refusedSchemas();
    void everythingWrongIsToldAtOnce();
    void bombs_data();
    void bombs();
    void aCheckHasAnEnd();
};

void TestSchema::keywords_data()
{
    QTest::addColumn<int>("row");
    int number = 0;
    for (const Row &row : table)
        QTest::newRow(row.schema) << number++;
}

void TestSchema::keywords()
{
    QFETCH(int, row);
    Findings findings;
    const SchemaPtr schema = Schema::compile(objectOf(table[row].schema), {}, &findings);
    QVERIFY2(schema, qPrintable(toldOf(findings)));
    const QJsonArray accepted = QJsonDocument::fromJson(table[row].accepted).array();
    QVERIFY(!accepted.isEmpty());
    for (const QJsonValue &value : accepted) {
        const QByteArray shown = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        QVERIFY2(schema->accepts(value), shown);
        QVERIFY2(schema->flaws(value).isEmpty(), shown);
    }
    const QJsonArray refused = QJsonDocument::fromJson(table[row].refused).array();
    for (const QJsonValue &value : refused) {
        const QByteArray shown = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        QVERIFY2(!schema->accepts(value), shown);
        QVERIFY2(!schema->flaws(value).isEmpty(), shown);
    }
}

void TestSchema::everyKeywordIsInTheTable()
{
    QByteArray all;
    for (const Row &row : table)
        all += row.schema;
    const QStringList names = supportedKeywords();
    for (const QString &name : names)
        QVERIFY2(name.startsWith("x-"_L1) || all.contains(QByteArray('"' + name.toUtf8() + '"')), qPrintable(name));
}

void TestSchema::bothPlacesAreNamed()
{
    Findings findings;
    const SchemaPtr schema =
        Schema::compile(objectOf(R"({"definitions": {"n": {"type": "object", "required": ["x/y"], "properties": {"k": {"maximum": 3}}}},
            "properties": {"rows": {"items": {"$ref": "#/definitions/n"}}}, "additionalProperties": false})"),
            u"/form"_s, &findings);
    QVERIFY2(schema, qPrintable(toldOf(findings)));
    const auto flaws = schema->flaws(valueOf(R"({"rows": [{"x/y": 1, "k": 1}, {"k": 4}], "other": 1})"), u"/form"_s);
    QCOMPARE(flaws.size(), 3);
    QCOMPARE(flaws.at(0).path, u"/form/other"_s);
    QCOMPARE(flaws.at(0).schemaPath, u"/form/additionalProperties"_s);
    QCOMPARE(flaws.at(1).path, u"/form/rows/1/x~1y"_s);
    QCOMPARE(flaws.at(1).keyword, u"required"_s);
    QCOMPARE(flaws.at(1).schemaPath, u"/form/definitions/n/required"_s);
    QCOMPARE(flaws.at(2).path, u"/form/rows/1/k"_s);
    QCOMPARE(flaws.at(2).schemaPath, u"/form/definitions/n/properties/k/maximum"_s);
    QCOMPARE(flaws.at(2).expected, QJsonValue(3));
}

void TestSchema::wordsOfThePackage()
{
    Findings findings;
    const SchemaPtr schema =
        Schema::compile(objectOf(R"({"properties": {"a": {"pattern": "^x", "x-message": "以 x 开头"}, "b": {"minimum": 2}},
            "allOf": [{"x-message": "甲乙须同填", "if": {"required": ["a"]}, "then": {"required": ["b"]}}]})"),
            {}, &findings);
    QVERIFY(schema);
    const auto flaws = schema->flaws(valueOf(R"({"a": "y"})"));
    QCOMPARE(flaws.size(), 2);
    QCOMPARE(flaws.at(0).words, u"以 x 开头"_s);
    QCOMPARE(flaws.at(1).words, u"甲乙须同填"_s);
    QCOMPARE(flaws.at(1).path, u"/b"_s);
}

void TestSchema::skippedValuesAreNotLookedAt()
{
    Findings findings;
    const SchemaPtr schema = Schema::compile(objectOf(R"({"required": ["a", "b"], "properties": {"c": {"minimum": 1}}})"), {}, &findings);
    QVERIFY(schema);
    const auto skip = [](const QString &path) { return path == "/a"_L1 || path == "/c"_L1; };
    const auto flaws = schema->flaws(valueOf(R"({"c": 0})"), {}, skip);
    QCOMPARE(flaws.size(), 1);
    QCOMPARE(flaws.first().path, u"/b"_s);
}

void TestSchema::refusedSchemas_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *schema, const QString &told) { QTest::newRow(schema) << QByteArray(schema) << told; };
    row(R"({"patternProperties": {}})", u"/patternProperties: keyword that is not supported"_s);
    row(R"({"properties": {"a": {"minLenght": 3}}})", u"/properties/a/minLenght: keyword that is not supported"_s);
    row(R"({"$id": "x"})", u"/$id: keyword"_s);
    row(R"({"x-wehn": {}})", u"/x-wehn: keyword"_s);
    row(R"({"items": [{}]})", u"/items: must be a schema"_s);
    row(R"({"items": true})", u"/items: must be a schema"_s);
    row(R"({"type": "text"})", u"/type: must be one of"_s);
    row(R"({"type": []})", u"/type: empty"_s);
    row(R"({"enum": []})", u"/enum: empty"_s);
    row(R"({"enum": ["a", "a"]})", u"/enum: holds a value twice"_s);
    row(R"({"required": "a"})", u"/required: must be an array"_s);
    row(R"({"required": ["a", "a"]})", u"/required: holds a value twice"_s);
    row(R"({"minLength": -1})", u"/minLength: must be a count"_s);
    row(R"({"minLength": 1.5})", u"/minLength: must be a count"_s);
    row(R"({"minimum": "1"})", u"/minimum: must be a number"_s);
    row(R"({"exclusiveMinimum": true})", u"/exclusiveMinimum: must be a number"_s);
    row(R"({"multipleOf": 0})", u"/multipleOf: must be a number above 0"_s);
    row(R"({"format": "email"})", u"/format: format that is not supported"_s);
    row(R"({"pattern": "(a+)+"})", u"/pattern: a quantifier around another"_s);
    row(R"({"anyOf": []})", u"/anyOf: must be an array of schemas"_s);
    row(R"({"not": 1})", u"/not: must be a schema"_s);
    row(R"({"then": {}})", u"/then: without an if"_s);
    row(R"({"dependencies": {"a": 1}})", u"/dependencies: must be"_s);
    row(R"({"$schema": "http://json-schema.org/draft-04/schema#"})", u"/$schema: must be"_s);
    row(R"({"$ref": "other.json#/a"})", u"/$ref: must be"_s);
    row(R"({"$ref": "#/definitions/a"})", u"/$ref: there is no definition a"_s);
    row(R"({"definitions": {"a": {}}, "properties": {"b": {"$ref": "#/definitions/a", "minimum": 1}}})",
        u"/properties/b/minimum: stands beside $ref"_s);
    row(R"({"definitions": {"unused": {"typ": 1}}})", u"/definitions/unused/typ: keyword"_s);
    row(R"({"properties": {"a": {"definitions": {}}}})", u"/properties/a/definitions: definitions stand at the root"_s);
    row(R"({"definitions": {"a": {"$ref": "#/definitions/a"}}, "$ref": "#/definitions/a"})", u"a circle of references through a"_s);
    row(R"({"definitions": {"a": {"items": {"$ref": "#/definitions/b"}}, "b": {"properties": {"x": {"$ref": "#/definitions/a"}}}}, "items": {"$ref": "#/definitions/a"}})",
        u"a circle of references through a"_s);
}

void TestSchema::refusedSchemas()
{
    QFETCH(QByteArray, schema);
    QFETCH(QString, told);
    Findings findings;
    QVERIFY(!Schema::compile(objectOf(schema), {}, &findings));
    QVERIFY2(toldOf(findings).contains(told), qPrintable(toldOf(findings)));
}

void TestSchema::everythingWrongIsToldAtOnce()
{
    Findings findings;
    QVERIFY(!Schema::compile(
        objectOf(R"({"typ": 1, "properties": {"a": {"minLength": "x", "foo": 1}, "b": {"pattern": "("}}})"), {}, &findings));
    QCOMPARE(findings.size(), 4);
}

void TestSchema::bombs_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QString>("told");
    // Twelve definitions, each the next one ten times: 10^12 schemas once put in place.
    QByteArray wide = R"({"definitions": {"d12": {})";
    for (int i = 0; i < 12; ++i) {
        QByteArray ten;
        for (int k = 0; k < 10; ++k)
            ten += (k ? "," : "") + QByteArray(R"({"$ref": "#/definitions/d)") + QByteArray::number(i + 1) + "\"}";
        wide += R"(,"d)" + QByteArray::number(i) + R"(": {"allOf": [)" + ten + "]}";
    }
    wide += R"(}, "$ref": "#/definitions/d0"})";
    QTest::newRow("wide references") << wide << u"schemas once references are put in place"_s;
    // A circle through 500 definitions.
    QByteArray circle = R"({"definitions": {"c0": {"$ref": "#/definitions/c1"})";
    for (int i = 1; i < 500; ++i)
        circle += R"(,"c)" + QByteArray::number(i) + R"(": {"$ref": "#/definitions/c)" + QByteArray::number((i + 1) % 500) + "\"}";
    circle += R"(}, "$ref": "#/definitions/c0"})";
    QTest::newRow("long circle") << circle << u"a circle of references"_s;
    // A chain of 500, each a level deeper.
    QByteArray chain = R"({"definitions": {"e500": {})";
    for (int i = 0; i < 500; ++i)
        chain += R"(,"e)" + QByteArray::number(i) + R"(": {"not": {"$ref": "#/definitions/e)" + QByteArray::number(i + 1) + "\"}}";
    chain += R"(}, "$ref": "#/definitions/e0"})";
    QTest::newRow("deep chain") << chain << u"schemas within each other more than"_s;
    QTest::newRow("deep") << QByteArray(R"({"not": )").repeated(60) + "{}" + QByteArray("}").repeated(60)
                          << u"schemas within each other more than"_s;
}

void TestSchema::bombs()
{
    QFETCH(QByteArray, schema);
    QFETCH(QString, told);
    const QJsonObject source = objectOf(schema);
    QVERIFY(!source.isEmpty());
    QElapsedTimer timer;
    timer.start();
    Findings findings;
    QVERIFY(!Schema::compile(source, {}, &findings));
    QVERIFY2(toldOf(findings).contains(told), qPrintable(toldOf(findings).left(1000)));
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

void TestSchema::aCheckHasAnEnd()
{
    // 4,000 equal-looking rows: eight million comparisons of rows of fifty values each.
    Findings findings;
    const SchemaPtr schema = Schema::compile(objectOf(R"({"uniqueItems": true})"), {}, &findings);
    QVERIFY(schema);
    QJsonArray row;
    for (int i = 0; i < 50; ++i)
        row.append(i);
    QJsonArray rows;
    for (int i = 0; i < 4000; ++i) {
        QJsonArray one = row;
        one.append(i);
        rows.append(one);
    }
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!schema->accepts(rows));
    const auto flaws = schema->flaws(rows, u"/form"_s);
    QCOMPARE(flaws.size(), 1);
    QCOMPARE(flaws.first().keyword, QString());
    QCOMPARE(flaws.first().path, u"/form"_s);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestSchema)
#include "test_schema.moc"
