// SPDX-License-Identifier: GPL-3.0-or-later
// The exact list of papers and fees, and what is missing of it.
#include "form_fixture.h"
#include "forms/engine/papers.h"

using namespace Qt::StringLiterals;
using namespace forms::engine;
using namespace forms_fixture;

class TestPapers : public QObject {
    Q_OBJECT

private:
    domain::Matter matter;

private Q_SLOTS:
    void init()
    {
        const QJsonObject foreign = objectOf(
            R"({"required": ["situation"], "properties": {"situation": {"required": ["investor"], "properties": {"investor": {"const": "foreign"}}}}})");
        const QJsonObject large = objectOf(
            R"({"required": ["form"], "properties": {"form": {"required": ["area"], "properties": {"area": {"exclusiveMinimum": 100}}}}})");
        matter.materials = {{.id = u"plan"_s, .name = u"平面图"_s, .howMany = u"原件1份"_s},
            {.id = u"passport"_s, .name = u"护照"_s, .when = foreign}, {.id = u"proof"_s, .name = u"证明"_s, .deferrable = true},
            {.id = u"extra"_s, .name = u"说明"_s, .required = false}};
        matter.fees = {{.id = u"base"_s, .name = u"工本费"_s, .amountFen = 1000, .basis = u"标准"_s, .when = {}},
            {.id = u"area"_s, .name = u"占用费"_s, .amountFen = 50000, .basis = u"标准"_s, .when = large}};
    }
    void listsWhatIsNeeded()
    {
        const auto ids = [this](const QJsonObject &document) {
            QStringList found;
            for (const Paper &paper : papersFor(matter, document))
                found.append(paper.materialId);
            for (const Fee &fee : feesFor(matter, document))
                found.append(fee.id + u' ' + QString::number(fee.amountFen));
            return found;
        };
        const QJsonObject good = objectOf(goodApplication);
        QCOMPARE(ids(good), QStringList({u"plan"_s, u"proof"_s, u"extra"_s, u"base 1000"_s, u"area 50000"_s}));
        QCOMPARE(ids(withValue(good, u"/situation/investor"_s, u"foreign"_s)).size(), 6);
        QCOMPARE(ids({}), QStringList({u"plan"_s, u"proof"_s, u"extra"_s, u"base 1000"_s}));
        const Paper plan = papersFor(matter, good).first();
        QCOMPARE(plan.howMany, u"原件1份"_s);
        QVERIFY(plan.required && !plan.deferrable);
    }
    void missing()
    {
        QJsonObject document = objectOf(goodApplication);
        QCOMPARE(missingPapers(matter, document), QStringList{u"proof"_s});
        QCOMPARE(missingPapers(matter, withValue(document, u"/papers/proof"_s, u"deferred"_s)), QStringList());
        QCOMPARE(missingPapers(matter, withValue(document, u"/papers/plan"_s, u"deferred"_s)), QStringList({u"plan"_s, u"proof"_s}));
        QCOMPARE(missingPapers(matter, withValue(document, u"/papers/plan"_s, u"missing"_s)), QStringList({u"plan"_s, u"proof"_s}));
    }
    void aConditionThatCannotBeReadAsksForThePaper()
    {
        matter.materials = {{.id = u"plan"_s, .name = u"平面图"_s, .when = objectOf(R"({"propertes": {}})")}};
        QCOMPARE(papersFor(matter, {}).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestPapers)
#include "test_papers.moc"
