// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/case_story.h"

#include "client/pages/cases/cell_facts.h"
#include "client/pages/words.h"
#include "domain/codec.h"

#include <QCoreApplication>

#include <algorithm>

namespace client::pages::cases {

using namespace Qt::StringLiterals;
using widgets::TickMark;
using widgets::TickStage;
using widgets::TimelineEntry;

namespace {

struct CaseStory {
    Q_DECLARE_TR_FUNCTIONS(CaseStory)
};

TickMark decidedMark(domain::TaskState state)
{
    return state == domain::TaskState::Agreed  ? TickMark::Agreed
        : state == domain::TaskState::Declined ? TickMark::Declined
                                               : TickMark::Returned;
}

/// "顾青（质量安全科）"
QString personAndOffice(const QString &person, const domain::Route &route, const QString &columnId)
{
    const domain::RouteColumn *column = route.column(columnId);
    return column ? CaseStory::tr("%1 (%2)").arg(person, column->label) : person;
}

QString ruleWords(const domain::RouteStep &step)
{
    if (step.columns.size() < 2)
        return {};
    switch (step.rule) {
    case domain::StepRule::AnyOf:
        return CaseStory::tr("one of these is enough");
    case domain::StepRule::NOf:
        return CaseStory::tr("%n of these must agree", nullptr, step.needed);
    case domain::StepRule::AllOf:
        break;
    }
    return CaseStory::tr("all must agree, in any order");
}

QString quoted(const QString &words)
{
    return words.isEmpty() ? CaseStory::tr("without words") : CaseStory::tr("“%1”").arg(words);
}

/// The task as it is now: from the newer of the refusal's answer and the cache.
domain::Task taskNow(const CaseRow &row, const store::OutboxEntry &entry)
{
    const domain::Task *cached = row.view.base.taskById(entry.taskId());
    const auto answered = domain::fromJson<domain::Case>(entry.answer.current);
    if (answered && answered->version > row.view.base.version) {
        if (const domain::Task *task = answered->taskById(entry.taskId()))
            return *task;
    }
    return cached ? *cached : domain::Task();
}

/// Which registers gave values of the form, as of when, and how many.
QString registersOf(const domain::Intake &intake)
{
    QMap<QString, int> counts;
    for (const domain::FromRegister &field : intake.registered)
        ++counts[field.asOf.isValid() ? CaseStory::tr("%1, as of %2").arg(field.source, words::dateTime(field.asOf)) : field.source];
    QStringList lines;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each)
        lines << CaseStory::tr("%1: %n field(s)", nullptr, each.value()).arg(each.key());
    return lines.join(u'\n');
}

} // namespace

QList<Fact> factsOf(const CaseRow &row, const store::Directory &people)
{
    const domain::Case &base = row.view.base;
    QStringList papers;
    for (const domain::Paper &paper : base.papers)
        papers.append(paper.name);
    QList<Fact> facts{{CaseStory::tr("Matter"), row.matter.name}, {CaseStory::tr("Subject"), base.title},
        {CaseStory::tr("Applicant"), base.applicant.name}, {CaseStory::tr("Code or ID"), base.applicant.idNumber},
        {CaseStory::tr("Contact"), QString(base.applicant.contact + u' ' + base.applicant.phone).trimmed()},
        {CaseStory::tr("Received"), words::dateTime(base.receivedAt)},
        {CaseStory::tr("Promised end"), base.promisedDue.isValid() ? words::date(base.promisedDue) : QString()},
        {CaseStory::tr("End by law"), base.statutoryDue.isValid() ? words::date(base.statutoryDue) : QString()},
        {CaseStory::tr("Papers"), papers.join(u'\n')}, {CaseStory::tr("From registers"), registersOf(base.intake)},
        {CaseStory::tr("Responsible"), people.unitName(row.matter.unitId)}, {CaseStory::tr("Basis"), row.matter.basis}};
    facts.removeIf([](const Fact &fact) { return fact.value.isEmpty(); });
    return facts;
}

QList<Fact> licenceFactsOf(const domain::Licence &licence)
{
    if (licence.isNull())
        return {};
    return {{CaseStory::tr("Licence"), licence.name}, {CaseStory::tr("Number"), licence.number},
        {CaseStory::tr("Issued"), words::date(licence.issuedOn)},
        {CaseStory::tr("Valid until"), licence.validUntil.isValid() ? words::date(licence.validUntil) : CaseStory::tr("unlimited")}};
}

QList<widgets::RouteViewStep> routeOf(const CaseRow &row, const store::Directory &people, const QDateTime &now)
{
    const domain::Route &route = row.matter.route;
    const domain::Standing standing = domain::standing(route, row.view.base.tasks);
    QList<widgets::RouteViewStep> steps;
    for (int index = 0; index < route.steps.size(); ++index) {
        const domain::RouteStep &step = route.steps.at(index);
        widgets::RouteViewStep shown{CaseStory::tr("%1. %2", "step number and title").arg(index + 1).arg(step.title), ruleWords(step),
            index == standing.stepIndex, {}};
        for (const domain::RouteColumn &column : step.columns) {
            const widgets::TickCell cell = cellOf(column, row.view, people, now);
            shown.offices.append(
                {cell.mark, cell.stage, column.label, cell.words.section(u'\n', 0, 0).mid(column.label.size() + 1).trimmed(), {}});
        }
        steps.append(shown);
    }
    return steps;
}

QList<TimelineEntry> opinionsOf(const CaseRow &row, const store::Directory &people)
{
    QList<domain::Task> decided;
    for (const domain::Task &task : row.view.base.tasks) {
        if (task.isDecided())
            decided.append(task);
    }
    std::stable_sort(decided.begin(), decided.end(), [](const auto &one, const auto &other) { return one.decidedAt < other.decidedAt; });
    QList<TimelineEntry> entries;
    for (const domain::Task &task : std::as_const(decided)) {
        QString meta = words::name(task.state) + u" · " + words::dateTime(task.decidedAt);
        if (row.view.base.round() > 1)
            meta += u" · " + CaseStory::tr("round %1").arg(task.round);
        entries.append({decidedMark(task.state), TickStage::Effective,
            personAndOffice(people.officerName(task.officerId), row.matter.route, task.columnId), meta, task.opinion});
    }
    for (const store::OutboxEntry &entry : row.view.pending) {
        const domain::Task *task = row.view.base.taskById(entry.taskId());
        const bool refused = entry.state == store::OutboxState::Refused;
        const QString meta = words::name(decisionOf(entry)) + u" · " + words::dateTime(entry.signedCommand.command.madeAt) + u" · "
            + words::name(entry.state);
        entries.append({refused ? TickMark::Refused : markOf(decisionOf(entry)), stageOf(entry.state),
            personAndOffice(people.me.name, row.matter.route, task ? task->columnId : QString()), meta,
            entry.signedCommand.command.args.value("opinion"_L1).toString()});
    }
    return entries;
}

QList<TimelineEntry> noticesOf(const domain::Case &subject)
{
    QList<TimelineEntry> entries;
    for (const domain::Notice &notice : subject.notices) {
        const QString state = notice.state == "sent"_L1 ? CaseStory::tr("sent")
            : notice.state == "failed"_L1               ? CaseStory::tr("could not be delivered")
                                                        : CaseStory::tr("queued in the back office");
        entries.append({TickMark::None, TickStage::Effective, CaseStory::tr("Text message to %1").arg(subject.applicant.phone),
            state + u" · " + words::dateTime(notice.at), notice.text});
    }
    return entries;
}

RefusalStory refusalStory(const CaseRow &row, const store::OutboxEntry &entry, const store::Directory &people)
{
    RefusalStory story;
    domain::Failure failure;
    failure.detail = entry.answer.detail;
    if (domain::codeFromText(entry.answer.code, &failure.code))
        story.reason = words::failureHtml(failure);
    else
        story.reason = entry.answer.code.toHtmlEscaped();
    const QString written = entry.signedCommand.command.args.value("opinion"_L1).toString();
    story.mine = CaseStory::tr("Yours, %1: %2, %3")
                     .arg(words::dateTime(entry.signedCommand.command.madeAt), words::name(decisionOf(entry)), quoted(written));
    const domain::Task now = taskNow(row, entry);
    if (now.isDecided())
        story.theirs =
            CaseStory::tr("Now there, by %1, %2: %3, %4")
                .arg(people.officerName(now.officerId), words::dateTime(now.decidedAt), words::name(now.state), quoted(now.opinion));
    else
        story.theirs = CaseStory::tr("Now there: %1").arg(words::name(now.state));
    return story;
}

} // namespace client::pages::cases
