// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/sample/cases.h"

#include "backoffice/sample/case_maker.h"
#include "backoffice/sample/words.h"

using namespace Qt::StringLiterals;
using domain::Decision;

namespace backoffice::sample {

namespace {

const QString contract = u"contract-filing"_s;
const QString foreign = u"foreign-investment"_s;
const QString clinic = u"animal-clinic"_s;

/// Agreement of these columns, with opinions officers really write.
QList<Step> agreed(const QStringList &columns)
{
    static const QStringList opinions{
        u"同意"_s, u"材料齐全，同意备案"_s, u"经审核符合要求，同意"_s, u"已核对合同条款，同意"_s, u"同意，请后续科室办理"_s};
    QList<Step> steps;
    for (int i = 0; i < columns.size(); ++i)
        steps.append({columns.at(i), Decision::Agree, opinions.at((i * 3 + int(columns.size())) % int(opinions.size()))});
    return steps;
}

/// Every column of the route in order.
QStringList columnsOf(const domain::Matter &matter)
{
    QStringList columns;
    for (const domain::RouteStep &step : matter.route.steps) {
        for (const domain::RouteColumn &column : step.columns)
            columns.append(column.id);
    }
    return columns;
}

/// Contract filings that wait for chenyu's column: received 0 … 24 working days ago, colleagues done to varied degrees.
QList<CasePlan> waitingFilings()
{
    const QList<int> ages{0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 5, 8, 24};
    const QList<QStringList> done{{}, {u"kcsj"_s}, {u"jzgl"_s}, {u"kcsj"_s, u"zlaq"_s}, {u"kcsj"_s, u"jzgl"_s, u"zlaq"_s}, {u"zlaq"_s}};
    QList<CasePlan> plans;
    for (int i = 0; i < ages.size(); ++i)
        plans.append({contract, ages.at(i), agreed(done.at(i % int(done.size()))), false});
    plans.append({contract, 6, agreed({u"kcsj"_s}), true});
    return plans;
}

QList<CasePlan> otherFilings()
{
    const QStringList heads{u"kcsj"_s, u"jzgl"_s, u"zlaq"_s, u"zhk"_s};
    QList<CasePlan> plans;
    plans.append({contract, 3, agreed(heads), false});
    plans.append({contract, 4,
        agreed({u"kcsj"_s}) + QList<Step>{{u"zlaq"_s, Decision::Return, u"质量安全保证措施缺少深基坑专项方案，请补正"_s}}, false});
    plans.append({contract, 5,
        agreed({u"jzgl"_s}) + QList<Step>{{u"kcsj"_s, Decision::Decline, u"合同承包范围与审查合格的施工图不一致，不予备案"_s}}, false});
    plans.append({contract, 6, agreed(heads + QStringList{u"ld"_s}), false});
    plans.append({contract, 9, agreed(heads + QStringList{u"ld"_s}), false});
    return plans;
}

QList<CasePlan> otherMatters(const Desk &desk)
{
    const QStringList foreignColumns = columnsOf(*desk.matters.constFind(foreign));
    const QStringList clinicColumns = columnsOf(*desk.matters.constFind(clinic));
    QList<CasePlan> plans;
    for (const int done : {0, 2, int(foreignColumns.size()) - 1, int(foreignColumns.size())})
        plans.append({foreign, 2 + done, agreed(foreignColumns.mid(0, done)), false});
    for (const int done : {0, 1, int(clinicColumns.size())})
        plans.append({clinic, 1 + 3 * done, agreed(clinicColumns.mid(0, done)), false});
    return plans;
}

QList<CasePlan> variedPlans(const Desk &desk)
{
    return waitingFilings() + otherFilings() + otherMatters(desk);
}

CasePlan closedPlan(const Desk &desk, int i, int count)
{
    const QString code = i % 10 < 8 ? contract : i % 10 == 8 ? foreign : clinic;
    const QStringList columns = columnsOf(*desk.matters.constFind(code));
    if (i % 23 == 0)
        return {code, 30 + (count - i) / 5, {{columns.first(), Decision::Decline, u"申请材料与实际情况不符，不予办理"_s}}, false};
    return {code, 30 + (count - i) / 5, agreed(columns), false};
}

} // namespace

int variedCount(const Desk &desk)
{
    return int(variedPlans(desk).size());
}

QList<Story> cases(const Desk &desk, int closed)
{
    CaseMaker maker(desk);
    QList<Story> stories;
    for (int i = 0; i < closed; ++i)
        stories.append(maker.make(closedPlan(desk, i, closed), 1000 + i));
    const QList<CasePlan> plans = variedPlans(desk);
    for (int i = 0; i < plans.size(); ++i)
        stories.append(maker.make(plans.at(i), i));
    return stories;
}

} // namespace backoffice::sample
