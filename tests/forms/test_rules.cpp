// SPDX-License-Identifier: GPL-3.0-or-later
// Rules decided at once: each by itself, the failing one named with its reason.
#include "form_fixture.h"
#include "forms/engine/rules.h"

using namespace Qt::StringLiterals;
using namespace forms::engine;
using namespace forms_fixture;

class TestRules : public QObject {
    Q_OBJECT

private:
    const QJsonObject area =
        objectOf(R"({"required": ["form"], "properties": {"form": {"required": ["area"], "properties": {"area": {"maximum": 200}}}}})");
    const QJsonObject papers = objectOf(
        R"({"required": ["papers"], "properties": {"papers": {"required": ["plan"], "properties": {"plan": {"const": "given"}}}}})");

private Q_SLOTS:
    void allHold()
    {
        domain::Matter matter;
        matter.rules = {{u"area"_s, u"面积"_s, area, u"面积超过 200"_s}, {u"papers"_s, u"材料"_s, papers, u"缺平面图"_s}};
        const auto results = ruleResults(matter, objectOf(goodApplication));
        QCOMPARE(results.size(), 2);
        QVERIFY(allPassed(results));
        QCOMPARE(results.first(), (domain::RuleResult{u"area"_s, u"面积"_s, true, {}}));
    }
    void theFailingOneIsNamed()
    {
        domain::Matter matter;
        matter.rules = {{u"area"_s, u"面积"_s, area, u"面积超过 200"_s}, {u"papers"_s, u"材料"_s, papers, u"缺平面图"_s}};
        const auto results = ruleResults(matter, withValue(objectOf(goodApplication), u"/form/area"_s, 201));
        QVERIFY(!allPassed(results));
        QCOMPARE(results.at(0), (domain::RuleResult{u"area"_s, u"面积"_s, false, u"面积超过 200"_s}));
        QVERIFY(results.at(1).passed);
        QVERIFY(!allPassed(ruleResults(matter, {})));
    }
    void noRulesAreNoDecision() { QVERIFY(!allPassed(ruleResults({}, objectOf(goodApplication)))); }
    void whatIsDecidedAtOnce()
    {
        domain::Matter matter;
        matter.rules = {{u"area"_s, u"面积"_s, area, u"面积超过 200"_s}};
        const auto passed = ruleResults(matter, objectOf(goodApplication));
        QVERIFY(!decidesAtOnce(matter, passed, false)); // rules that only advise
        matter.instant = true;
        QVERIFY(decidesAtOnce(matter, passed, false));
        QVERIFY(!decidesAtOnce(matter, passed, true));
        QVERIFY(!decidesAtOnce(matter, {}, false));
        QVERIFY(!decidesAtOnce(matter, ruleResults(matter, {}), false));
    }
    void oneThatCannotBeReadDoesNotHold()
    {
        domain::Matter matter;
        matter.rules = {{u"x"_s, u"x"_s, objectOf(R"({"requird": []})"), u"规则有误"_s}};
        const auto results = ruleResults(matter, objectOf(goodApplication));
        QCOMPARE(results.first().reason, u"规则有误"_s);
        QVERIFY(!allPassed(results));
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "test_rules.moc"
