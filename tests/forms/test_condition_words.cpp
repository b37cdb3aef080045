// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions in words: the sentence says what the condition asks, and never more.
#include "forms/engine/condition_words.h"
#include "tests/forms/form_fixture.h"

using namespace Qt::StringLiterals;
using namespace forms_fixture;
using namespace forms::engine;

class TestConditionWords : public QObject {
    Q_OBJECT

    const Form m_form = form();
    const domain::Matter m_matter = [] {
        domain::Matter made;
        made.materials = {{.id = u"plan"_s, .name = u"平面图"_s}};
        return made;
    }();

    QString words(const QByteArray &schema) const { return conditionWordsOf(objectOf(schema), {m_form, m_matter}); }
    /// A condition about one member of the form.
    QString ofForm(const QString &member, const QByteArray &checks) const
    {
        const QJsonObject form{{u"required"_s, QJsonArray{member}}, {u"properties"_s, QJsonObject{{member, objectOf(checks)}}}};
        return conditionWordsOf(
            {{u"required"_s, QJsonArray{u"form"_s}}, {u"properties"_s, QJsonObject{{u"form"_s, form}}}}, {m_form, m_matter});
    }

private Q_SLOTS:
    void oneField()
    {
        QCOMPARE(words(R"({"properties": {"situation": {"required": ["investor"], "properties": {"investor": {"const": "foreign"}}}}})"),
            u"“投资者”选“境外”"_s);
        QCOMPARE(words(R"({"properties": {"situation": {"properties": {"agent": {"const": true}}}}})"), u"“代办”选“是”"_s);
        QCOMPARE(words(R"({"properties": {"situation": {"properties": {"investor": {"enum": ["local", "foreign"]}}}}})"),
            u"“投资者”选“境内”或者“境外”"_s);
        QCOMPARE(ofForm(u"area"_s, R"({"minimum": 20})"), u"“面积”不少于20平方米"_s);
        QCOMPARE(ofForm(u"area"_s, R"({"exclusiveMinimum": 20, "maximum": 50.5})"), u"“面积”大于20平方米，并且“面积”不超过50.5平方米"_s);
        QCOMPARE(ofForm(u"total"_s, R"({"exclusiveMaximum": 1000000})"), u"“合计”小于10000.00元"_s);
        QCOMPARE(ofForm(u"trades"_s, R"({"contains": {"const": "b"}})"), u"“业务”中有“乙”"_s);
        QCOMPARE(ofForm(u"staff"_s, R"({"minItems": 2})"), u"“职工”不少于2项"_s);
        QCOMPARE(ofForm(u"note"_s, R"({"minLength": 1})"), u"“说明”已填写"_s);
        QCOMPARE(words(R"({"properties": {"form": {"required": ["opened"]}}})"), u"“开业日期”已填写"_s);
        QCOMPARE(words(R"({"properties": {"papers": {"properties": {"plan": {"const": "given"}}}}})"), u"提交了“平面图”"_s);
    }
    void several()
    {
        const QByteArray foreign = R"({"properties": {"situation": {"properties": {"investor": {"const": "foreign"}}}}})";
        const QByteArray agent = R"({"properties": {"situation": {"properties": {"agent": {"const": true}}}}})";
        QCOMPARE(words("{\"allOf\": [" + foreign + ", " + agent + "]}"), u"“投资者”选“境外”，并且“代办”选“是”"_s);
        QCOMPARE(words("{\"anyOf\": [" + foreign + ", " + agent + "]}"), u"“投资者”选“境外”或者“代办”选“是”"_s);
        QCOMPARE(words("{\"not\": " + foreign + "}"), u"“投资者”不是“境外”"_s);
    }
    void inARow()
    {
        const QJsonObject checks = objectOf(R"({"required": ["kind"], "properties": {"kind": {"const": "fixed"}}})");
        QCOMPARE(conditionWords(checks, {m_form, m_matter}, u"/form/staff/*"_s), u"“类别”选“固定期限”"_s);
    }
    void whatHasNoWordsIsSaidInGeneralOnes_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::newRow("pattern") << QByteArray(R"({"properties": {"form": {"properties": {"note": {"pattern": "^x"}}}}})");
        QTest::newRow("one known, one not") << QByteArray(
            R"({"properties": {"situation": {"properties": {"agent": {"const": true}}}, "form": {"properties": {"note": {"pattern": "^x"}}}}})");
        QTest::newRow("a way without words") << QByteArray(
            R"({"anyOf": [{"properties": {"situation": {"properties": {"agent": {"const": true}}}}}, {"required": ["nothing"]}]})");
        QTest::newRow("not of two") << QByteArray(
            R"({"not": {"properties": {"situation": {"properties": {"agent": {"const": true}, "investor": {"const": "local"}}}}}})");
        QTest::newRow("a field there is not") << QByteArray(R"({"properties": {"form": {"properties": {"none": {"const": 1}}}}})");
        QTest::newRow("a paper that is missing")
            << QByteArray(R"({"properties": {"papers": {"properties": {"plan": {"const": "missing"}}}}})");
    }
    void whatHasNoWordsIsSaidInGeneralOnes()
    {
        QFETCH(QByteArray, schema);
        QCOMPARE(words(schema), u"属于办事指南写明的情形"_s);
    }
    void nothingAtAll()
    {
        QCOMPARE(words("{}"), QString());
        QCOMPARE(words(R"({"$ref": "#/definitions/none"})"), QString()); // cannot be read
    }
};

QTEST_GUILESS_MAIN(TestConditionWords)
#include "test_condition_words.moc"
