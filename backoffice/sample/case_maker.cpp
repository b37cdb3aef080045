// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/sample/case_maker.h"

#include "backoffice/rules/case_number.h"
#include "backoffice/rules/tick.h"
#include "backoffice/sample/officers.h"
#include "backoffice/sample/words.h"
#include "domain/licence_giving.h"

using namespace Qt::StringLiterals;

namespace backoffice::sample {

namespace {

struct Subject {
    QString title;
    QString trade;
};

Subject subjectOf(const QString &matterCode, Dice &dice)
{
    static const QStringList builders{u"建筑工程"_s, u"建设集团"_s, u"市政工程"_s, u"装饰工程"_s};
    static const QStringList investors{u"精密制造"_s, u"医疗器械"_s, u"智能科技"_s, u"供应链管理"_s};
    if (matterCode == "contract-filing"_L1)
        return {projectName(dice) + u"施工合同备案"_s, dice.pick(builders)};
    if (matterCode == "foreign-investment"_L1)
        return {u"设立外商投资企业"_s, dice.pick(investors)};
    return {u"设立动物诊疗机构"_s, u"动物医院"_s};
}

const domain::Officer *officerById(const QString &id)
{
    static const QList<domain::Officer> all = officers();
    const auto found = std::find_if(all.begin(), all.end(), [&](const domain::Officer &each) { return each.id == id; });
    return found == all.end() ? nullptr : &*found;
}

/// A moment in the working hours of this day (UTC), never later than `now`.
QDateTime inHours(const QDate &day, int minutes, const QDateTime &now)
{
    return std::min(QDateTime(day, QTime(0, 40).addSecs(minutes * 60), Qt::UTC), now.addSecs(-120));
}

} // namespace

QDate CaseMaker::receivedOn(int workdaysAgo) const
{
    const QDate today = m_desk.now.toOffsetFromUtc(8 * 3600).date();
    QDate day = today;
    while (m_desk.calendar.workdaysBetween(day, today) < workdaysAgo || !m_desk.calendar.isWorkday(day))
        day = day.addDays(-1);
    return day;
}

domain::Case CaseMaker::open(const CasePlan &plan, const domain::Matter &matter, int index)
{
    Dice dice(7000 + quint64(index));
    const Subject subject = subjectOf(matter.code, dice);
    const QDate day = receivedOn(plan.workdaysAgo);
    domain::Case made;
    made.id = idFor(u"case "_s + QString::number(index));
    made.version = 1;
    made.number = rules::caseNumber(day, ++m_serials[rules::caseCounter(day)]);
    made.matterCode = matter.code;
    made.matterVersion = matter.version;
    made.applicant = {companyName(dice, subject.trade), creditCode(dice), personName(dice), phone(dice)};
    made.title = matter.code == "contract-filing"_L1 ? subject.title : made.applicant.name + subject.title;
    made.receivedAt = inHours(day, index * 17 % 420, m_desk.now);
    made.limits = {.receivedOn = day, .promisedDays = matter.promisedDays, .statutoryDays = matter.statutoryDays, .suspensions = {}};
    if (plan.suspended)
        made.limits.suspensions.append({.from = day.addDays(1), .to = {}, .ground = u"等待申请人补充检测报告"_s});
    made.promisedDue = m_desk.calendar.deadline(day, matter.promisedDays, made.limits.suspensions).due;
    made.statutoryDue = m_desk.calendar.deadline(day, matter.statutoryDays, made.limits.suspensions).due;
    for (const domain::Material &material : matter.materials) {
        if (material.required && material.when.isEmpty())
            made.papers.append({material.id, material.name, m_desk.papers.at(dice.below(int(m_desk.papers.size()))).blob});
    }
    made.digest = domain::caseDigest(made);
    made.tasks = domain::firstTasks(matter.route, made.id, 1, made.receivedAt);
    return made;
}

Story CaseMaker::make(const CasePlan &plan, int index)
{
    const domain::Matter &matter = *m_desk.matters.constFind(plan.matterCode);
    domain::Case subject = open(plan, matter, index);
    const int workdays = std::max(1, std::min(plan.workdaysAgo, matter.promisedDays) - 1);
    for (int i = 0; i < plan.steps.size(); ++i) {
        const Step &step = plan.steps.at(i);
        const domain::Task *task = subject.task(step.columnId);
        const domain::RouteColumn *column = matter.route.column(step.columnId);
        const domain::Officer *officer = column ? officerById(tickerOf(column->unitId)) : nullptr;
        if (task == nullptr || officer == nullptr)
            continue;
        const QDate day = m_desk.calendar.deadline(subject.limits.receivedOn, 1 + i * workdays / int(plan.steps.size())).due;
        const QDateTime at = std::max(inHours(day, 30 + 47 * i, m_desk.now), subject.receivedAt.addSecs(60 * (i + 1)));
        const rules::TickOrder order{subject.id, task->id, step.decision, step.opinion, task->version, subject.digest};
        if (auto after = rules::tick(subject, matter, *officer, order, at))
            subject = *after;
        if (rules::needsLicence(subject, matter)) {
            const QDate given = at.toOffsetFromUtc(8 * 3600).date();
            domain::giveLicence(
                subject, matter, ++m_serials[rules::licenceCounter(matter, given)], given, {}, m_desk.organisation.uscc(matter.unitId));
        }
        rules::tellApplicant(subject, matter, step.opinion, at);
    }
    return {subject, matter.key()};
}

} // namespace backoffice::sample
