// SPDX-License-Identifier: GPL-3.0-or-later
// What a matter must be beyond the shape of its JSON.
#include "domain/matter.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

Matter soundMatter()
{
    Matter value;
    value.code = u"contract-filing"_s;
    value.version = u"2026.1"_s;
    value.name = u"备案"_s;
    value.unitId = u"zjj"_s;
    value.promisedDays = 4;
    value.statutoryDays = 20;
    value.route.steps = {{u"final"_s, u"审定"_s, StepRule::AllOf, 0, {{u"z"_s, u"uz"_s, u"局领导"_s, true}}}};
    value.materials = {{u"contract"_s, u"合同"_s, true}};
    value.smsTexts = {{u"approved"_s, u"{applicant}{case}{licence}{reason}"_s}};
    value.licenceName = u"证明"_s;
    value.licenceNumberPattern = u"青建备〔{year}〕{serial}号"_s;
    return value;
}

} // namespace

class TestMatter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sound();
    void flaws_data();
    void flaws();
};

void TestMatter::sound()
{
    QVERIFY(checkMatter(soundMatter()));
    Matter plain = soundMatter();
    plain.licenceName.clear();
    plain.licenceNumberPattern.clear();
    plain.smsTexts.clear();
    plain.statutoryDays = 0; // the law sets none
    QVERIFY(checkMatter(plain));
    QCOMPARE(plain.key(), u"contract-filing@2026.1"_s);
}

void TestMatter::flaws_data()
{
    using Change = std::function<void(Matter &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const Change &change, const QString &word) { QTest::newRow(name) << change << word; };
    row(
        "no code", [](Matter &m) { m.code.clear(); }, u"code"_s);
    row(
        "code in capitals", [](Matter &m) { m.code = u"Contract"_s; }, u"code"_s);
    row(
        "code with an at", [](Matter &m) { m.code = u"a@b"_s; }, u"code"_s);
    row(
        "no version", [](Matter &m) { m.version.clear(); }, u"version"_s);
    row(
        "version with a blank", [](Matter &m) { m.version = u"1 2"_s; }, u"version"_s);
    row(
        "no name", [](Matter &m) { m.name.clear(); }, u"name"_s);
    row(
        "no unit", [](Matter &m) { m.unitId.clear(); }, u"unitId"_s);
    row(
        "limits", [](Matter &m) { m.statutoryDays = 3; }, u"promisedDays"_s);
    row(
        "route", [](Matter &m) { m.route.steps.clear(); }, u"route: no steps"_s);
    row(
        "material", [](Matter &m) { m.materials.append(m.materials.first()); }, u"materials"_s);
    row(
        "moment", [](Matter &m) { m.smsTexts.insert(u"later"_s, {}); }, u"later"_s);
    row(
        "placeholder", [](Matter &m) { m.smsTexts.insert(u"declined"_s, u"{why}"_s); }, u"{why}"_s);
    row(
        "empty placeholder", [](Matter &m) { m.smsTexts.insert(u"declined"_s, u"{}"_s); }, u"{}"_s);
    row(
        "name without pattern", [](Matter &m) { m.licenceNumberPattern.clear(); }, u"go together"_s);
    row(
        "pattern without name", [](Matter &m) { m.licenceName.clear(); }, u"go together"_s);
    row(
        "pattern without serial", [](Matter &m) { m.licenceNumberPattern = u"青建备"_s; }, u"{serial}"_s);
    row(
        "pattern with more", [](Matter &m) { m.licenceNumberPattern += u"{month}"_s; }, u"{month}"_s);
}

void TestMatter::flaws()
{
    QFETCH(std::function<void(Matter &)>, change);
    QFETCH(QString, word);
    Matter value = soundMatter();
    change(value);
    const auto checked = checkMatter(value);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, FailureCode::MatterMalformed);
    QVERIFY2(checked.error().detail.contains(word), qPrintable(checked.error().detail));
}

QTEST_GUILESS_MAIN(TestMatter)
#include "test_matter.moc"
