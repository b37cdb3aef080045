// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/case_side.h"

#include "client/pages/cases/batch_panel.h"
#include "client/pages/cases/case_panel.h"
#include "client/pages/cases/opinion_pane.h"
#include "forms/engine/phrases.h"
#include "widgets/fold_panes.h"
#include "widgets/opinion_editor.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"
#include "widgets/tight.h"

#include <QFrame>
#include <QVBoxLayout>

namespace client::pages::cases {

using domain::Decision;
namespace theme = widgets::theme;

namespace {

constexpr int leastWidth = 392;

} // namespace

QStringList phrasesFor(const CaseRow &row, Decision decision)
{
    const domain::Task *task = row.view.base.taskById(row.myTaskId);
    const domain::RouteColumn *column = task ? row.matter.route.column(task->columnId) : nullptr;
    const auto role = column && column->leaderOnly ? domain::Role::Leader : domain::Role::Officer;
    return forms::engine::Phrases::shipped().find(role, decision, row.matter.code);
}

CaseSide::CaseSide(const PageContext &context, const StripActions &actions, QWidget *parent)
    : QStackedWidget(parent)
    , m_panel(new CasePanel(context.reader, context.calendar, this))
    , m_strip(new DecisionStrip(actions, this))
    , m_opinion(new OpinionPane(context.reader, context.commands, this))
    , m_batch(new BatchPanel(this))
{
    auto *one = new QWidget(this);
    theme::setRole(one, theme::role::surface);
    auto *layout = new QVBoxLayout(one);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_panel, 1);
    auto *line = new QFrame(one);
    theme::setRole(line, theme::role::hairline);
    layout->addWidget(line);
    auto *foot = new QWidget(one);
    auto *footLayout = new QVBoxLayout(foot);
    footLayout->setContentsMargins(theme::space::card, theme::space::half, theme::space::card, theme::space::half);
    footLayout->addWidget(m_strip);
    footLayout->addWidget(m_opinion);
    layout->addWidget(foot);
    addWidget(one);
    addWidget(m_batch);
    setMinimumWidth(leastWidth);
    widgets::onlyCurrentCounts(this);
    m_opinion->hide();
    m_opinion->editor()->setGap(forms::engine::Phrases::gap.toString());
    connect(m_opinion, &OpinionPane::committed, this, &CaseSide::committed);
    connect(m_opinion, &OpinionPane::cancelled, this, &CaseSide::writingCancelled);
}

void CaseSide::show(const CaseRow *row, const CaseSheet &sheet)
{
    if (!m_opinion->taskId().isEmpty() && (!row || row->myTaskId != m_opinion->taskId()))
        endWriting();
    m_panel->show(row, sheet);
    m_strip->show(row);
}

void CaseSide::write(const CaseRow &row, const CaseSheet &sheet, Decision decision)
{
    m_panel->show(&row, sheet);
    m_panel->leaveRoom(widgets::isTight(window()->size()));
    m_strip->hide();
    m_opinion->show();
    m_opinion->begin(row.myTaskId, decision, phrasesFor(row, decision));
}

void CaseSide::endWriting()
{
    m_opinion->end();
    m_opinion->hide();
    m_panel->leaveRoom(false);
    m_strip->setVisible(true);
}

void CaseSide::beginBatch(const QList<CaseRow> &rows, Decision decision)
{
    QStringList ready;
    for (const CaseRow &row : rows) {
        if (!row.myTaskId.isEmpty() && ready.isEmpty())
            ready = phrasesFor(row, decision);
    }
    setCurrentWidget(m_batch);
    m_batch->begin(rows, decision, ready);
}

void CaseSide::endBatch()
{
    setCurrentIndex(0);
}

bool CaseSide::inBatch() const
{
    return currentWidget() == m_batch;
}

} // namespace client::pages::cases
