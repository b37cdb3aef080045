// SPDX-License-Identifier: GPL-3.0-or-later
// A form as pages use it: reading, what is hidden, what is computed, what is sent.
#include "form_fixture.h"

using namespace Qt::StringLiterals;
using namespace forms::engine;
using namespace forms_fixture;

class TestForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void threeParts();
    void applicantAlone();
    void hiddenByTheSituation();
    void hiddenInARow();
    void hiddenHidesOthers();
    void computedInOrder();
    void tidiedIsWhatIsSent();
    void tidiedTwiceIsTheSame();
    void malformed_data();
    void malformed();
};

void TestForm::threeParts()
{
    const Form made = form();
    QCOMPARE(made.fields().size(), 3);
    QCOMPARE(made.fields().at(0).path, u"/applicant"_s);
    QCOMPARE(made.fields().at(1).path, u"/situation"_s);
    QCOMPARE(made.fields().at(2).path, u"/form"_s);
    QCOMPARE(made.field(u"/form/staff/3/pay"_s)->path, u"/form/staff/*/pay"_s);
    QCOMPARE(made.field(u"/form/nothing"_s), nullptr);
}

void TestForm::applicantAlone()
{
    const Form &made = Form::applicantOnly();
    QCOMPARE(made.fields().size(), 1);
    QCOMPARE(made.fields().first().children.size(), 5);
    QCOMPARE(told(made.check(objectOf(R"({"applicant": {"name": "甲"}})"))),
        QStringList({u"/applicant/idNumber missing"_s, u"/applicant/phone missing"_s}));
    const auto read = Form::parse(R"({"format": "casedesk-form-1"})");
    QVERIFY(read);
    QCOMPARE(read->fields().size(), 1);
}

void TestForm::hiddenByTheSituation()
{
    const Form made = form();
    QJsonObject document = objectOf(goodApplication);
    QVERIFY(made.hidden(document).contains(u"/form/country"_s));
    QVERIFY(!made.visible(u"/form/country"_s, document));
    document = withValue(document, u"/situation/investor"_s, u"foreign"_s);
    QVERIFY(made.visible(u"/form/country"_s, document));
    QCOMPARE(told(made.check(document)), QStringList{u"/form/country missing"_s});
}

void TestForm::hiddenInARow()
{
    const Form made = form();
    const QJsonObject document = objectOf(goodApplication);
    QCOMPARE(made.hidden(document), QSet<QString>({u"/form/country"_s, u"/form/staff/0/until"_s}));
    QVERIFY(made.visible(u"/form/staff/1/until"_s, document));
    QCOMPARE(told(made.check(withValue(document, u"/form/staff/1/until"_s, QJsonValue(QJsonValue::Undefined)))),
        QStringList{u"/form/staff/1/until missing"_s});
}

void TestForm::hiddenHidesOthers()
{
    const QByteArray chain = R"({"format": "casedesk-form-1", "form": {"type": "object", "x-order": ["a", "b", "c"], "properties": {
        "a": {"type": "boolean", "title": "a"},
        "b": {"type": "boolean", "title": "b", "x-when": {"required": ["form"], "properties": {"form": {"required": ["a"], "properties": {"a": {"const": true}}}}}},
        "c": {"type": "object", "title": "c", "x-when": {"required": ["form"], "properties": {"form": {"required": ["b"], "properties": {"b": {"const": true}}}}},
          "properties": {"d": {"type": "string", "title": "d"}}}}}})";
    const Form made = form(chain);
    const QJsonObject document = objectOf(R"({"form": {"a": false, "b": true, "c": {"d": "x"}}})");
    QCOMPARE(made.hidden(document), QSet<QString>({u"/form/b"_s, u"/form/c"_s}));
    QVERIFY(!made.visible(u"/form/c/d"_s, document));
    QVERIFY(made.visible(u"/form/c/d"_s, withValue(document, u"/form/a"_s, true)));
    QCOMPARE(made.tidied(document, {}).value("form"_L1).toObject(), QJsonObject({{u"a"_s, false}}));
}

void TestForm::computedInOrder()
{
    const Form made = form();
    QJsonObject document = objectOf(goodApplication);
    document = withValue(document, u"/form/staff/2"_s, QJsonObject{{u"pay"_s, 1}});
    document = withValue(document, u"/applicant/name"_s, u"新名"_s);
    const QJsonObject result = made.computed(document, QDate(2026, 1, 5));
    QCOMPARE(valueAt(result, u"/form/total"_s), QJsonValue(950051));
    QCOMPARE(valueAt(result, u"/form/words"_s), QJsonValue(u"人民币玖仟伍佰元伍角壹分"_s));
    QCOMPARE(valueAt(result, u"/form/heads"_s), QJsonValue(3));
    QCOMPARE(valueAt(result, u"/form/firm/name"_s), QJsonValue(u"新名"_s));
    const QJsonObject empty = made.computed({}, {});
    QVERIFY(valueAt(empty, u"/form/total"_s).isUndefined());
    QVERIFY(valueAt(empty, u"/form/words"_s).isUndefined());
}

void TestForm::tidiedIsWhatIsSent()
{
    const Form made = form();
    QJsonObject document = objectOf(goodApplication);
    document = withValue(document, u"/form/note"_s, u"   "_s);
    document = withValue(document, u"/form/country"_s, u"某国"_s);
    document = withValue(document, u"/form/stranger"_s, 1);
    document = withValue(document, u"/form/total"_s, 1);
    document = withValue(document, u"/form/boss/name"_s, u" 林禾 "_s);
    document = withValue(document, u"/form/staff/2"_s, QJsonObject{{u"name"_s, u""_s}});
    document = withValue(document, u"/form/names/1"_s, u""_s);
    QCOMPARE(made.tidied(document, QDate(2026, 1, 5)), objectOf(goodApplication));
    QVERIFY(made.check(made.tidied(document, QDate(2026, 1, 5)), QDate(2026, 1, 5)).isEmpty());
}

void TestForm::tidiedTwiceIsTheSame()
{
    const Form made = form();
    const QJsonObject once = made.tidied(objectOf(R"({"form": {"staff": [{}, {"pay": 5}], "boss": {}}, "x": 1})"), QDate(2026, 1, 5));
    QCOMPARE(made.tidied(once, QDate(2026, 1, 5)), once);
    QCOMPARE(valueAt(once, u"/form/staff"_s).toArray().size(), 2);
    QVERIFY(!once.contains("x"_L1));
}

void TestForm::malformed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("told");
    QTest::newRow("no JSON") << QByteArray("{") << u"near byte"_s;
    QTest::newRow("a key twice") << QByteArray(R"({"format": "casedesk-form-1", "format": "casedesk-form-1"})") << u"twice"_s;
    QTest::newRow("an endless number") << QByteArray(R"({"format": "casedesk-form-1", "form": {"type": "object", "default": 1e400}})")
                                       << u"exact range"_s;
    QTest::newRow("deep") << QByteArray("[").repeated(100) << u"nested too deeply"_s;
    QTest::newRow("too long") << QByteArray(2 << 20, ' ') << u"longer than"_s;
    QTest::newRow("no format") << QByteArray("{}") << u"/format: must be casedesk-form-1"_s;
    QTest::newRow("a stranger") << QByteArray(R"({"format": "casedesk-form-1", "layout": {}})") << u"/layout: not known"_s;
    QTest::newRow("no schema") << QByteArray(R"({"format": "casedesk-form-1", "form": []})") << u"/form: must be a schema"_s;
    QTest::newRow("no object") << QByteArray(R"({"format": "casedesk-form-1", "form": {"type": "string"}})")
                               << u"/form/type: must be object"_s;
    QTest::newRow("a keyword") << changed(everyKind, "\"maxLength\": 100", "\"maxLenght\": 100")
                               << u"/form/properties/firm/properties/name/maxLenght: keyword that is not supported"_s;
}

void TestForm::malformed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, told);
    const auto made = Form::parse(json);
    QVERIFY(!made);
    QCOMPARE(made.error().code, domain::FailureCode::MatterMalformed);
    QVERIFY2(made.error().detail.contains(told), qPrintable(made.error().detail));
}

QTEST_GUILESS_MAIN(TestForm)
#include "test_form.moc"
