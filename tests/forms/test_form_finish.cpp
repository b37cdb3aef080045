// SPDX-License-Identifier: GPL-3.0-or-later
// What is only seen once all fields are known: circles, sources and conditions that name nothing, registers without a key.
#include "form_fixture.h"
#include "forms/engine/form_parts.h"

using namespace Qt::StringLiterals;
using namespace forms::engine;
using namespace forms_fixture;

class TestFormFinish : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findings_data();
    void findings();
    void mentions_data();
    void mentions();
};

void TestFormFinish::findings_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("finding");
    const auto row = [](const QByteArray &from, const QByteArray &to, const QString &finding) {
        QTest::newRow(to.constData()) << from << to << finding;
    };
    row("/form/staff/*/pay", "/form/staff/*/pey", u"/form/properties/total/x-computed/of: there is no field /form/staff/*/pey"_s);
    row("/form/staff/*/pay", "/form/words", u"/form/properties/total/x-computed/of: /form/words is of a kind"_s);
    row(R"("of": ["/form/staff/*/pay"])", R"("of": ["/form/heads"])", {});
    row(R"({"op": "count", "of": ["/form/staff"]})", R"({"op": "product", "of": ["/form/heads"]})",
        u"/form/properties/heads: computed in a circle"_s);
    row(R"("x-person": "applicant/name")", R"("x-person": "applicant/nmae")", u"there is no field /applicant/nmae"_s);
    row(R"(, "x-register-key": true)", "", u"/form/properties/firm/properties/name: register enterprises"_s);
    row(R"("note": {"type": "string")",
        R"("note": {"x-when": {"required": ["form"], "properties": {"form": {"required": ["rate"]}}}, "type": "string")", {});
    row(R"("note": {"type": "string")",
        R"("note": {"x-when": {"required": ["form"], "properties": {"form": {"required": ["note"]}}}, "type": "string")",
        u"/form/properties/note: conditions in a circle: /form/note"_s);
    row(R"({"const": "foreign"})", R"({"const": "foriegn"})", u"/situation/investor has no choice foriegn"_s);
    row(R"({"required": ["investor"], "properties": {"investor")", R"({"required": ["invester"], "properties": {"invester")",
        u"there is no field /situation/invester"_s);
    row(R"({"required": ["investor"], "properties")", R"({"properties")",
        u"warning /form/properties/country/x-when/properties/situation/properties/investor: holds also while /situation/investor is empty"_s);
    row(R"({"required": ["kind"], "properties": {"kind")", R"({"required": ["kin"], "properties": {"kin")",
        u"there is no field /form/staff/*/kin"_s);
}

void TestFormFinish::findings()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, finding);
    Findings found;
    QVERIFY(Form::read(changed(everyKind, from, to), &found));
    if (finding.isEmpty())
        QCOMPARE(told(found), QStringList());
    QVERIFY2(told(found).join(u'\n').contains(finding), qPrintable(told(found).join(u'\n')));
}

void TestFormFinish::mentions_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<QStringList>("findings");
    const auto row = [](const char *name, const QByteArray &condition, const QStringList &findings) {
        QTest::newRow(name) << condition << findings;
    };
    row("good", R"({"required": ["form"], "properties": {"form": {"required": ["rate"], "properties": {"rate": {"minimum": 5}}}}})", {});
    row("rows",
        R"({"required": ["form"], "properties": {"form": {"required": ["staff"], "properties": {"staff": {"contains": {"required": ["pay"], "properties": {"pay": {"minimum": 1}}}}}}}})",
        {});
    row("rows without such a column",
        R"({"required": ["form"], "properties": {"form": {"required": ["staff"], "properties": {"staff": {"items": {"required": ["py"]}}}}}})",
        {u"/when/properties/form/properties/staff/items/required: there is no field /form/staff/*/py"_s});
    row("papers",
        R"({"required": ["papers"], "properties": {"papers": {"required": ["plan"], "properties": {"plan": {"const": "given"}}}}})", {});
    row("within not, absent is no matter", R"({"not": {"properties": {"form": {"properties": {"rate": {"minimum": 5}}}}}})", {});
    row("within anyOf", R"({"anyOf": [{"required": ["frm"]}, {"required": ["form"]}]})",
        {u"/when/anyOf/0/required: there is no field /frm"_s});
    row("required around allOf", R"({"required": ["form"], "allOf": [{"properties": {"form": {"type": "object"}}}]})", {});
}

void TestFormFinish::mentions()
{
    QFETCH(QByteArray, condition);
    QFETCH(QStringList, findings);
    Findings wrong;
    const auto compiled = Condition::compile(objectOf(condition), u"/when"_s, &wrong);
    QVERIFY(compiled);
    QCOMPARE(told(checkMentions(*compiled, form().byPath())), findings);
}

QTEST_GUILESS_MAIN(TestFormFinish)
#include "test_form_finish.moc"
