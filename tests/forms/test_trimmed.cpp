// SPDX-License-Identifier: GPL-3.0-or-later
// What says nothing is left out; what is wrong is left in, so that it is told.
#include "form_fixture.h"
#include "forms/engine/trimmed.h"

using namespace Qt::StringLiterals;
using namespace forms::engine;
using namespace forms_fixture;

class TestTrimmed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesOut_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("kept");
        const auto row = [](const char *name, const char *json, const char *kept) {
            QTest::newRow(name) << QByteArray(json) << QByteArray(kept);
        };
        row("empty texts", R"({"note": "  ", "opened": null, "area": 1})", R"({"area": 1})");
        row("spaces at the ends", R"({"note": " a b "})", R"({"note": "a b"})");
        row("rows at the end", R"({"staff": [{}, {"name": "a"}, {"name": " "}, {}]})", R"({"staff": [{}, {"name": "a"}]})");
        row("a table of nothing", R"({"staff": [{}, {"name": ""}]})", "{}");
        row("bare rows", R"({"names": ["a", "", "b", ""]})", R"({"names": ["a", "", "b"]})");
        row("no choices", R"({"trades": []})", "{}");
        row("strangers", R"({"stranger": 1, "staff": [{"name": "a", "x": 1}]})", R"({"staff": [{"name": "a"}]})");
        row("wrong types stay", R"({"staff": "x", "note": 5, "trades": {}})", R"({"staff": "x", "note": 5, "trades": {}})");
    }
    void leavesOut()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, kept);
        QJsonObject expected = objectOf(kept);
        expected.insert("firm"_L1, QJsonObject()); // required groups are there
        expected.insert("boss"_L1, QJsonObject());
        const QJsonObject made = trimmed({{u"form"_s, objectOf(json)}, {u"papers"_s, QJsonObject()}, {u"x"_s, 1}}, form().fields());
        QCOMPARE(made.value("form"_L1).toObject(), expected);
        QVERIFY(made.contains("papers"_L1) && made.contains("applicant"_L1) && !made.contains("x"_L1));
    }
    void numbersOfPeopleHaveCapitalsAndNoSpaces()
    {
        const auto tidied = [](const QString &id) {
            const QJsonObject made = trimmed({{u"applicant"_s, QJsonObject{{u"idNumber"_s, id}}}}, form().fields());
            return made.value("applicant"_L1).toObject().value("idNumber"_L1).toString();
        };
        QCOMPARE(tidied(u"11010519491231002x"_s), u"11010519491231002X"_s);
        QCOMPARE(tidied(u" １１０１０５１９４９１２３１００２ｘ "_s), u"11010519491231002X"_s);
        QCOMPARE(tidied(u"110105 19491231 002x"_s), u"11010519491231002X"_s);
        QCOMPARE(tidied(u"91350100m000100y43"_s), u"91350100M000100Y43"_s);
    }
    void unknown()
    {
        const QJsonObject document =
            objectOf(R"({"x": 1, "papers": {"any": "given"}, "form": {"y/z": 1, "firm": {"u": 1}, "staff": [{}, {"v": 1}]}})");
        QStringList found = unknownMembers(document, form().fields());
        found.sort();
        QCOMPARE(found, QStringList({u"/form/firm/u"_s, u"/form/staff/1/v"_s, u"/form/y~1z"_s, u"/x"_s}));
    }
    void aFormWithoutQuestionsHasAnEmptySituation()
    {
        const Form &bare = Form::applicantOnly();
        QCOMPARE(unknownMembers(objectOf(R"({"situation": {}, "form": {}, "papers": {}})"), bare.fields()), QStringList());
        QCOMPARE(unknownMembers(objectOf(R"({"situation": {"a": 1}, "form": []})"), bare.fields()).size(), 2);
    }
    void withoutSomePaths()
    {
        const QJsonObject document = objectOf(R"({"a": {"b": 1, "c": [{"d": 1}, {"d": 2}]}})");
        QCOMPARE(without(document, {u"/a/b"_s, u"/a/c/1/d"_s, u"/z"_s}), objectOf(R"({"a": {"c": [{"d": 1}, {}]}})"));
    }
};

QTEST_GUILESS_MAIN(TestTrimmed)
#include "test_trimmed.moc"
