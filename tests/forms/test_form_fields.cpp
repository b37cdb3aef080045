// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of fields: kinds, order, labels, limits, bindings; and what a field may not say.
#include "form_fixture.h"

using namespace Qt::StringLiterals;
using namespace forms::engine;
using namespace forms_fixture;

class TestFormFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kindsInOrder();
    void whatAFieldSays();
    void personsAndRegisters();
    void definitionsAreFieldsToo();
    void findings_data();
    void findings();
};

void TestFormFields::kindsInOrder()
{
    const Form made = form();
    QStringList shown;
    for (const Field &field : made.field(u"/form"_s)->children)
        shown.append(field.key + u' ' + text(field.kind));
    QCOMPARE(shown,
        QStringList({u"firm group"_s, u"boss group"_s, u"area number"_s, u"rate integer"_s, u"opened date"_s, u"trades choices"_s,
            u"note multi_line"_s, u"country text"_s, u"staff table"_s, u"names table"_s, u"total amount"_s, u"words text"_s,
            u"heads integer"_s}));
    QCOMPARE(made.field(u"/situation/agent"_s)->kind, FieldKind::YesNo);
    QCOMPARE(made.field(u"/situation/investor"_s)->kind, FieldKind::Choice);
    QCOMPARE(made.field(u"/form/firm/code"_s)->kind, FieldKind::Uscc);
    QCOMPARE(made.field(u"/form/names/0"_s)->kind, FieldKind::Text);
    QCOMPARE(made.field(u"/applicant/address"_s)->kind, FieldKind::Address);
}

void TestFormFields::whatAFieldSays()
{
    const Form made = form();
    const Field &area = *made.field(u"/form/area"_s);
    QCOMPARE(area.title, u"面积"_s);
    QCOMPARE(area.help, u"建筑面积"_s);
    QCOMPARE(area.unit, u"平方米"_s);
    QCOMPARE(area.decimals, 2);
    QCOMPARE(area.least, 0);
    QCOMPARE(area.most, 100'000);
    QVERIFY(area.required && area.wide && !area.readOnly && !area.conditional);
    const Field &staff = *made.field(u"/form/staff"_s);
    QCOMPARE(staff.leastLength, 1);
    QCOMPARE(staff.mostLength, 5);
    QVERIFY(made.field(u"/form/country"_s)->conditional);
    QVERIFY(made.field(u"/form/staff/*/until"_s)->conditional);
    QVERIFY(made.field(u"/form/total"_s)->computed && made.field(u"/form/total"_s)->readOnly);
    QCOMPARE(made.field(u"/situation/agent"_s)->initial, QJsonValue(false));
    QVERIFY(area.initial.isUndefined());
    QCOMPARE(made.field(u"/form/trades"_s)->choices.last(), (FieldChoice{u"c"_s, u"丙"_s}));
    QCOMPARE(made.field(u"/form/note"_s)->mostLength, 500);
}

void TestFormFields::personsAndRegisters()
{
    const Form made = form();
    const Field &name = *made.field(u"/form/firm/name"_s);
    QCOMPARE(name.person, u"applicant/name"_s);
    QVERIFY(name.computed && name.readOnly);
    QCOMPARE(name.registerName, u"enterprises"_s);
    QCOMPARE(name.registerField, u"name"_s);
    QVERIFY(!name.registerKey && made.field(u"/form/firm/code"_s)->registerKey);
    QCOMPARE(made.field(u"/form/boss/idNumber"_s)->person, u"legalRepresentative/idNumber"_s);
    QVERIFY(!made.field(u"/form/boss/idNumber"_s)->readOnly);
}

void TestFormFields::definitionsAreFieldsToo()
{
    const Form made = form();
    QCOMPARE(made.field(u"/form/boss"_s)->title, u"法定代表人"_s);
    const Field &idNumber = *made.field(u"/form/boss/idNumber"_s);
    QCOMPARE(idNumber.kind, FieldKind::CitizenId);
    QVERIFY(idNumber.required);
    QVERIFY(!made.field(u"/form/boss/name"_s)->wide);
}

void TestFormFields::findings_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("finding");
    const auto row = [](const QByteArray &from, const QByteArray &to, const QString &finding) {
        QTest::newRow(to.constData()) << from << to << finding;
    };
    row(R"("type": "number", "title": "面积")", R"("type": ["number", "null"], "title": "面积")",
        u"/form/properties/area/type: a field has one type"_s);
    row(R"("title": "比例", )", R"( )", u"/form/properties/rate/title: a field needs a title"_s);
    row(R"("x-order": ["agent", "investor"])", R"("x-order": ["agent"])", u"/situation/x-order: does not name the property investor"_s);
    row(R"("x-order": ["agent", "investor"])", R"("x-order": ["agent", "investor", "more"])",
        u"/situation/x-order: there is no property more"_s);
    row(R"("required": ["firm", "boss")", R"("required": ["firma", "boss")", u"/form/required: there is no property firma"_s);
    row(R"("x-labels": ["境内", "境外"])", R"("x-labels": ["境内"])", u"/situation/properties/investor/x-labels: needs one label"_s);
    row(R"("enum": ["local", "foreign"])", R"("enum": ["local", 2])",
        u"/situation/properties/investor/enum: the choices of a field are texts"_s);
    row(R"("x-widget": "multi-line")", R"("x-widget": "multiline")", u"/form/properties/note/x-widget: must be one of"_s);
    row(R"("x-widget": "multi-line")", R"("x-widget": "amount")", u"/form/properties/note/x-widget: is for the type integer"_s);
    row(R"("x-width": "half")", R"("x-width": "third")", u"/form/definitions/person/properties/name/x-width: must be half or full"_s);
    row(R"("default": false)", R"("default": "no")", u"/situation/properties/agent/default: does not fit"_s);
    row(R"("x-person": "applicant/name")", R"("x-person": "applicant")",
        u"/form/properties/firm/properties/name/x-person: must be ROLE/MEMBER"_s);
    row(R"("x-person": "legalRepresentative")", R"("x-person": "legal/name")", u"/x-person: on a group: the role alone"_s);
    row(R"("x-register": "enterprises/name", )", R"("x-register": "enterprises", )", u"/name/x-register: must be REGISTER/MEMBER"_s);
    row(R"("x-register": "enterprises/uscc", )", R"( )", u"/code/x-register-key: goes together with x-register"_s);
    row(R"("minimum": 0, "maximum": 100,)", R"("minimum": 101, "maximum": 100,)", u"/form/properties/rate: the least is above the most"_s);
    row(R"("names": {"type": "array", "title": "曾用名", "items": {"type": "string", "maxLength": 50}})",
        R"("names": {"type": "array", "title": "曾用名"})", u"/form/properties/names/items: an array needs items"_s);
    row(R"("name": {"type": "string", "title": "姓名"},)", R"("name": {"type": "array", "title": "姓名", "items": {"type": "string"}},)",
        u"a table within a table"_s);
    row(R"("country": {"type": "string", "title": "国别", "x-when")", R"("country": {"type": "string", "title": "国别", "x-when-row")",
        u"/form/properties/country/x-when-row: is for columns of a table"_s);
    row(R"("x-when": {"required": ["situation"])", R"("x-when": {"requierd": ["situation"])",
        u"/form/properties/country/x-when/requierd: keyword"_s);
    row(R"("rate": {"type")", R"("rate": {"x-computed": {"op": "add", "of": []}, "type")",
        u"/form/properties/rate/x-computed/op: must be one of"_s);
    row(R"({"type": "object", "title": "单位", "x-order": ["name", "code"], "required": ["name"], "properties": {
    "name": {"type": "string", "title": "名称", "maxLength": 100, "x-register": "enterprises/name", "x-person": "applicant/name"},
    "code": {"type": "string", "title": "代码", "x-widget": "uscc", "x-register": "enterprises/uscc", "x-register-key": true}}})",
        R"({"type": "object", "title": "单位"})", u"/form/properties/firm/properties: a group without fields"_s);
}

void TestFormFields::findings()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, finding);
    Findings found;
    QVERIFY(Form::read(changed(everyKind, from, to), &found));
    QVERIFY2(told(found).join(u'\n').contains(finding), qPrintable(told(found).join(u'\n')));
}

QTEST_GUILESS_MAIN(TestFormFields)
#include "test_form_fields.moc"
