// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of matters and routes: there and back, member by member, and no route that could not be walked.
#include "codec_checks.h"

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

Matter sampleMatter()
{
    Matter value;
    value.code = u"contract-filing"_s;
    value.version = u"2026.1"_s;
    value.name = u"建设工程施工合同备案"_s;
    value.shortName = u"施工合同备案"_s;
    value.unitId = u"zjj"_s;
    value.basis = u"《建筑法》"_s;
    value.promisedDays = 4;
    value.statutoryDays = 20;
    value.route.steps = {
        {u"review"_s, u"会审"_s, StepRule::AnyOf, 0, {{u"a"_s, u"ua"_s, u"甲"_s, false}, {u"b"_s, u"ub"_s, u"乙"_s, false}}},
        {u"final"_s, u"审定"_s, StepRule::AllOf, 0, {{u"z"_s, u"uz"_s, u"局领导"_s, true}}}};
    value.materials = {{u"contract"_s, u"合同"_s, true}, {u"proxy"_s, u"委托书"_s, false}};
    value.smsTexts = {{u"approved"_s, u"{case}"_s}};
    value.licenceName = u"证明"_s;
    value.licenceNumberPattern = u"青建备〔{year}〕{serial}号"_s;
    value.licenceTemplate = {QString(64, u'1'), 7, u"application/json"_s};
    value.guide = {QString(64, u'2'), 8, u"text/html"_s};
    return value;
}

/// With everything a matter taken in at the window has.
Matter windowMatter()
{
    Matter value = sampleMatter();
    const QJsonObject schema{{u"required"_s, QJsonArray{u"form"_s}}};
    value.materials[1].deferrable = true;
    value.materials[1].howMany = u"原件1份"_s;
    value.materials[1].when = schema;
    value.form = {QString(64, u'3'), 9, u"application/json"_s};
    value.instant = true;
    value.category = u"工程建设"_s;
    value.pinyin = u"sghtba"_s;
    value.fees = {{u"cost"_s, u"工本费"_s, 1000, u"收费目录"_s, schema}};
    value.rules = {{u"age"_s, u"年满十八周岁"_s, schema, u"未满十八周岁"_s}};
    value.stockKind = u"licence-a3"_s;
    value.typeCode = u"11100000000013338W011"_s;
    value.validMonths = 36;
    value.further = {{u"copy"_s, u"副本"_s, {QString(64, u'4'), 9, u"application/json"_s}}};
    return value;
}

} // namespace

class TestCodecMatter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrips()
    {
        codec_checks::roundTrip(sampleMatter());
        codec_checks::roundTrip(windowMatter());
        codec_checks::roundTrip(sampleMatter().route);
        Matter bare = sampleMatter();
        bare.licenceTemplate = bare.guide = BlobRef();
        codec_checks::roundTrip(bare);
        bare.route.steps[0].rule = StepRule::NOf;
        bare.route.steps[0].needed = 2;
        codec_checks::roundTrip(bare);
    }
    void minefields()
    {
        codec_checks::minefield(sampleMatter(), {u"licenceTemplate"_s, u"guide"_s, u"leaderOnly"_s, u"needed"_s}, {u"smsTexts"_s});
        codec_checks::minefield(windowMatter(),
            {u"licenceTemplate"_s, u"guide"_s, u"leaderOnly"_s, u"needed"_s, u"deferrable"_s, u"howMany"_s, u"when"_s, u"form"_s,
                u"instant"_s, u"category"_s, u"pinyin"_s, u"fees"_s, u"rules"_s, u"stockKind"_s, u"typeCode"_s, u"validMonths"_s,
                u"further"_s},
            {u"smsTexts"_s, u"when"_s, u"rules[0].schema"_s, u"materials[1].when"_s, u"fees[0].when"_s});
        codec_checks::minefield(sampleMatter().route, {u"leaderOnly"_s, u"needed"_s});
    }
    void howManyOfHowMany()
    {
        Route route = sampleMatter().route;
        route.steps[0].rule = StepRule::NOf;
        route.steps[0].needed = 1;
        QJsonObject json = toJson(route);
        QJsonArray steps = json.value("steps"_L1).toArray();
        QJsonObject first = steps.at(0).toObject();
        first.remove("needed"_L1);
        steps[0] = first;
        json.insert("steps"_L1, steps);
        const auto read = fromJson<Route>(json);
        QVERIFY(!read);
        QCOMPARE(read.error().detail, u"steps[0].needed: missing"_s);
    }
    void textsOnlyInAMapOfTexts()
    {
        QJsonObject json = toJson(sampleMatter());
        json.insert(u"smsTexts"_s, QJsonObject{{u"approved"_s, 1}});
        QVERIFY(!fromJson<Matter>(json));
    }
    void routesThatCannotBeWalked()
    {
        Matter value = sampleMatter();
        value.route.steps[1].columns[0].id = u"a"_s;
        const auto matter = fromJson<Matter>(toJson(value));
        QVERIFY(!matter);
        QCOMPARE(matter.error().code, FailureCode::RouteMalformed);
        QCOMPARE(fromJson<Route>(toJson(Route())).error().code, FailureCode::RouteMalformed);
    }
};

QTEST_GUILESS_MAIN(TestCodecMatter)
#include "test_codec_matter.moc"
