// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/next_words.h"

#include "client/pages/cases/cell_facts.h"

#include <QCoreApplication>

namespace client::pages::cases {

namespace {

struct NextWords {
    Q_DECLARE_TR_FUNCTIONS(NextWords)
};

QString join(const QStringList &names)
{
    return names.join(NextWords::tr(", ", "between offices"));
}

QString labelOf(const domain::Route &route, const QString &columnId)
{
    const domain::RouteColumn *column = route.column(columnId);
    return column ? column->label : QString();
}

/// What follows the step that is on; no full stop.
QString afterWords(const domain::Matter &matter, int stepIndex)
{
    if (stepIndex + 1 < matter.route.steps.size()) {
        QStringList names;
        for (const domain::RouteColumn &column : matter.route.steps.at(stepIndex + 1).columns)
            names.append(column.label);
        return NextWords::tr(", then %1").arg(join(names));
    }
    return matter.licenceName.isEmpty() ? NextWords::tr(", then it is approved")
                                        : NextWords::tr(", then it is approved: %1").arg(matter.licenceName);
}

QString openWords(const domain::Matter &matter, const domain::Standing &standing, const domain::Officer &me)
{
    QStringList others;
    bool mine = false;
    for (const QString &id : standing.openColumns) {
        const domain::RouteColumn *column = matter.route.column(id);
        if (column && mayTick(me, *column))
            mine = true;
        else
            others.append(labelOf(matter.route, id));
    }
    if (standing.stillNeeded < standing.openColumns.size()) {
        QStringList names = others;
        if (mine)
            names.prepend(NextWords::tr("you"));
        return NextWords::tr("Still needed from among %1: %2").arg(join(names)).arg(standing.stillNeeded);
    }
    if (!mine)
        return NextWords::tr("Waiting for %1").arg(join(others));
    return others.isEmpty() ? NextWords::tr("Waiting only for you") : NextWords::tr("Waiting for you and %1").arg(join(others));
}

/// The column of the latest round in this state, with its label.
QString deciderOf(const domain::Matter &matter, const QList<domain::Task> &tasks, int round, domain::TaskState state)
{
    for (const domain::Task &task : tasks) {
        if (task.round == round && task.state == state)
            return labelOf(matter.route, task.columnId);
    }
    return {};
}

QString endWords(const domain::Matter &matter, const store::CaseView &view, const QList<domain::Task> &tasks, domain::Outcome outcome)
{
    const int round = view.base.round();
    switch (outcome) {
    case domain::Outcome::Declined:
        return NextWords::tr("Declined by %1").arg(deciderOf(matter, tasks, round, domain::TaskState::Declined));
    case domain::Outcome::Returned:
        return NextWords::tr("Returned by %1 for correction by the applicant")
            .arg(deciderOf(matter, tasks, round, domain::TaskState::Returned));
    default:
        break;
    }
    return view.base.licence.isNull() ? NextWords::tr("Approved") : NextWords::tr("Approved, %1").arg(view.base.licence.number);
}

bool hasLivePending(const store::CaseView &view)
{
    for (const store::OutboxEntry &entry : view.pending) {
        if (entry.state != store::OutboxState::Refused && entry.state != store::OutboxState::Effective)
            return true;
    }
    return false;
}

} // namespace

QString nextWords(const domain::Matter &matter, const store::CaseView &view, const store::Directory &people)
{
    const QList<domain::Task> tasks = tasksWithPending(matter.route, view);
    const domain::Standing standing = domain::standing(matter.route, tasks);
    const QString sentence = standing.outcome == domain::Outcome::Running
        ? openWords(matter, standing, people.me) + afterWords(matter, standing.stepIndex)
        : endWords(matter, view, tasks, standing.outcome);
    return hasLivePending(view) ? NextWords::tr("Once yours takes effect: %1").arg(sentence) : sentence;
}

} // namespace client::pages::cases
