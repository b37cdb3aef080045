// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/case_side.h"

#include "client/pages/cases/batch_panel.h"
#include "client/pages/cases/case_panel.h"
#include "client/pages/cases/draft_keeper.h"
#include "client/pages/cases/opinion_pane.h"
#include "domain/codec.h"
#include "domain/when_done.h"
#include "forms/engine/phrases.h"
#include "widgets/fold_panes.h"
#include "widgets/opinion_editor.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"
#include "widgets/tight.h"

#include <QFrame>
#include <QVBoxLayout>

namespace client::pages::cases {

using namespace Qt::StringLiterals;
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
    , m_reader(context.reader)
    , m_drafts(new DraftKeeper(context.commands, this))
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
    connect(m_opinion, &OpinionPane::keepingFailed, this, &CaseSide::keepingFailed);
    keepBatchWords();
}

/// The words for a batch are a draft too, until it has been saved.
void CaseSide::keepBatchWords()
{
    connect(m_drafts, &DraftKeeper::failed, this, &CaseSide::keepingFailed);
    connect(m_batch->editor(), &widgets::OpinionEditor::edited, this, [this](const QString &words) { m_drafts->keep(m_batchKey, words); });
    connect(m_batch, &BatchPanel::allSaved, this, [this] { m_drafts->keep(m_batchKey, {}); });
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
    m_batchKey = draftKey("batch/"_L1 + domain::text(decision));
    domain::whenDone(m_reader.draft(m_batchKey), this, [this, key = m_batchKey](const domain::Result<QString> &draft) {
        if (draft && inBatch() && key == m_batchKey && m_batch->editor()->text().isEmpty())
            m_batch->editor()->setText(*draft);
    });
    for (const CaseRow &row : rows) {
        if (row.myTaskId.isEmpty())
            continue;
        domain::whenDone(m_reader.draft(draftKey(row.myTaskId)), this, [this, id = row.view.base.id](const domain::Result<QString> &draft) {
            if (inBatch() && !draft.value_or(QString()).trimmed().isEmpty())
                m_batch->leaveOut(id);
        });
    }
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
