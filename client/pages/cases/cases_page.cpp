// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/cases_page.h"

#include "client/pages/cases/batch_panel.h"
#include "client/pages/cases/case_panel.h"
#include "client/pages/cases/case_side.h"
#include "client/pages/cases/cases_bar.h"
#include "client/pages/cases/cell_facts.h"
#include "client/pages/cases/opinion_pane.h"
#include "client/pages/cases/sheet_loader.h"
#include "client/pages/cases/tick_desk.h"
#include "client/pages/cases/tick_sheet.h"
#include "client/pages/words.h"
#include "domain/feed.h"
#include "domain/when_done.h"
#include "widgets/empty_state.h"
#include "widgets/fold_panes.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QEvent>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace client::pages {

using namespace Qt::StringLiterals;
using namespace cases;
using domain::Decision;
namespace theme = widgets::theme;

namespace {

constexpr int reloadAfterDeed = 500, reloadDelay = 80, showDelay = 30, sheetWidth = 888, leastSheet = 780, sideWidth = 392;

} // namespace

CasesPage::CasesPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_model(new CaseTableModel(context.calendar, this))
    , m_loader(new SheetLoader(context.reader, context.clock, this))
    , m_desk(new TickDesk(context.commands, context.clock, this))
{
    makeActions();
    makeLayout();
    connectParts();
    retranslate();
    updateActions();
    reload();
}

QAction *CasesPage::makeAction(const QList<QKeySequence> &keys, void (CasesPage::*slot)())
{
    auto *action = new QAction(this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void CasesPage::makeActions()
{
    m_actions.open = makeAction({Qt::Key_Return, Qt::Key_Enter}, &CasesPage::openBeside);
    m_actions.tick = makeAction({Qt::Key_Space}, &CasesPage::tick);
    m_actions.decline = makeAction({Qt::Key_X}, &CasesPage::decline);
    m_actions.giveBack = makeAction({Qt::Key_R}, &CasesPage::giveBack);
    m_actions.opinion = makeAction({Qt::Key_O}, &CasesPage::writeOpinion);
    m_actions.undo = makeAction({Qt::Key_Z}, &CasesPage::undo);
    m_actions.acknowledge = makeAction({Qt::Key_A}, &CasesPage::acknowledge);
    m_actions.selectMine = makeAction({QKeySequence::SelectAll}, &CasesPage::selectMine);
    m_actions.filter = makeAction({Qt::Key_Slash}, &CasesPage::focusFilter);
    m_actions.matter = makeAction({Qt::Key_M}, &CasesPage::focusMatter);
    m_actions.nextPart = makeAction({Qt::Key_Tab | Qt::CTRL}, &CasesPage::nextPart);
}

void CasesPage::makeLayout()
{
    m_bar = new CasesBar(this);
    m_sheet = new TickSheet(m_model, this);
    m_sheet->addActions(commandActions());
    m_empty = new widgets::EmptyState("case"_L1, this);
    m_left = new QStackedWidget(this);
    m_left->addWidget(m_sheet);
    m_left->addWidget(m_empty);
    m_keys = new QLabel(this);
    theme::setRole(m_keys, theme::role::secondary);
    m_keys->setContentsMargins(theme::space::page, theme::space::grid, theme::space::half, theme::space::grid);
    m_keys->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *left = new QWidget(this);
    theme::setRole(left, theme::role::surface);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(0);
    leftLayout->addWidget(m_left, 1);
    leftLayout->addWidget(m_keys);
    m_panes = new widgets::FoldPanes(this);
    m_panes->addPane(left, leastSheet);
    m_side = new CaseSide(context(), {m_actions.tick, m_actions.decline, m_actions.giveBack, m_actions.opinion, m_actions.undo}, this);
    m_panes->addPane(m_side, sideWidth);
    m_panes->splitter()->setStretchFactor(0, 1);
    m_panes->remember(u"cases/splitter"_s, {sheetWidth, sideWidth});
    m_bar->putStrip(m_panes->strip());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_panes, 1);
    setFocusProxy(m_sheet);
}

void CasesPage::connectParts()
{
    m_reloadSoon.setSingleShot(true);
    m_showSoon.setSingleShot(true);
    m_showSoon.setInterval(showDelay);
    connect(&m_reloadSoon, &QTimer::timeout, this, &CasesPage::reload);
    connect(&m_showSoon, &QTimer::timeout, this, &CasesPage::showCurrent);
    m_holdOver.setSingleShot(true);
    connect(&m_holdOver, &QTimer::timeout, this, &CasesPage::reload);
    connect(&context().reader.changes(), &store::ChangeSignal::changed, this, &CasesPage::onChanged);
    connect(m_loader, &SheetLoader::loaded, this, &CasesPage::applySheet);
    connect(m_loader, &SheetLoader::failed, this, [this](const domain::Failure &failure) { Q_EMIT said(words::failure(failure), {}); });
    connect(m_desk, &TickDesk::said, this, &Page::said);
    connect(m_desk, &TickDesk::kept, this, &CasesPage::showKept);
    connect(m_desk, &TickDesk::touched, this, &CasesPage::refreshCase);
    connect(m_desk, &TickDesk::batchSaved, m_side->batch(), &BatchPanel::showResults);
    connect(m_sheet, &TickSheet::currentCaseChanged, this, [this] {
        updateActions();
        m_showSoon.start();
    });
    connect(m_sheet, &TickSheet::boxClicked, this, &CasesPage::tick);
    connectBar();
    connectSide();
}

void CasesPage::connectBar()
{
    connect(m_bar, &CasesBar::matterChosen, this, [this](const QString &code) {
        m_matterCode = code;
        m_filter.kept.clear();
        reload();
        m_sheet->setFocus();
    });
    connect(m_bar, &CasesBar::scopeChosen, this, &CasesPage::setScope);
    connect(m_bar, &CasesBar::lampCleared, this, [this] {
        m_filter.lamp.reset();
        refilter();
    });
    connect(m_bar, &CasesBar::wordsTyped, this, [this](const QString &words) {
        m_filter.words = words;
        refilter();
    });
    connect(m_bar, &CasesBar::leaveWanted, m_sheet, [this] { m_sheet->setFocus(); });
    connect(m_empty, &widgets::EmptyState::actionChosen, this, [this] {
        m_filter = {Scope::Running, {}, {}, {}};
        reload();
    });
}

void CasesPage::connectSide()
{
    connect(m_side->panel(), &CasePanel::acknowledgeWanted, this, &CasesPage::acknowledge);
    connect(m_side, &CaseSide::writingCancelled, this, &CasesPage::endWriting);
    connect(m_side, &CaseSide::keepingFailed, this, [this](const domain::Failure &why) { Q_EMIT said(words::failure(why), {}); });
    connect(m_side, &CaseSide::committed, this, [this](const QString &taskId, Decision decision, const QString &opinion) {
        const CaseRow *row = current();
        if (row && row->myTaskId == taskId)
            m_desk->tick(*row, decision, opinion);
        endWriting();
    });
    connect(m_side->batch(), &BatchPanel::closed, this, &CasesPage::endBatch);
    connect(m_side->batch(), &BatchPanel::submitted, m_desk, &TickDesk::tickAll);
    connect(m_side->batch(), &BatchPanel::undoAllWanted, this, &CasesPage::undo);
}

QString CasesPage::title() const
{
    return tr("Cases");
}

QList<QAction *> CasesPage::commandActions() const
{
    return {m_actions.open, m_actions.tick, m_actions.decline, m_actions.giveBack, m_actions.opinion, m_actions.undo, m_actions.acknowledge,
        m_actions.selectMine, m_actions.filter, m_actions.matter, m_actions.nextPart};
}

void CasesPage::open(const QString &objectId, const QString &filter)
{
    m_panes->choose(0);
    m_sheet->setFocus();
    const CaseFilter before = m_filter;
    if (!filter.isEmpty()) {
        m_filter = CaseFilter();
        readFilter(filter, &m_filter);
        m_matterCode.clear();
        m_chosen = true;
    }
    if (!objectId.isEmpty()) {
        m_wanted = objectId;
        m_filter.kept.insert(objectId);
        m_filter.words.clear();
        m_filter.lamp.reset();
        domain::whenDone(context().reader.caseFile(objectId), this, [this](const domain::Result<store::CaseView> &view) {
            if (!view) {
                Q_EMIT said(words::failure(view.error()), {});
                return;
            }
            m_matterCode = view->base.matterCode;
            m_chosen = true;
            reload();
        });
        return;
    }
    if (m_filter != before)
        reload();
}

void CasesPage::reload()
{
    m_loader->load({m_matterCode, !m_chosen, m_filter.scope != Scope::All, m_filter.kept});
}

void CasesPage::applySheet(const CaseSheet &sheet)
{
    m_chosen = true;
    m_matterCode = sheet.matterCode;
    const QString before = m_wanted.isEmpty() ? m_sheet->currentCaseId() : m_wanted;
    m_model->setSheet(sheet, m_filter);
    m_bar->setMatters(sheet.matters, m_loader->mineByMatter(), m_matterCode);
    m_bar->setCounts(m_model->countMine(), m_model->countRunning());
    m_bar->setFilter(m_filter);
    if (m_sheet->currentCaseId() != before || before.isEmpty()) {
        if (!m_sheet->selectCase(before) && m_model->rowCount() > 0)
            m_sheet->selectCase(m_model->rowAt(0)->view.base.id);
    }
    m_wanted.clear();
    showEmpty();
    updateActions();
    m_showSoon.start();
}

void CasesPage::refilter()
{
    applySheet(m_model->sheet());
}

void CasesPage::setScope(Scope scope)
{
    m_filter.scope = scope;
    m_filter.lamp.reset();
    m_filter.kept.clear();
    reload();
    m_sheet->setFocus();
}

/// The tick is on disk: it is shown at once, without waiting for the case to be read again.
void CasesPage::showKept(const store::OutboxEntry &entry)
{
    if (const CaseRow *row = m_model->rowAt(m_model->rowOf(entry.caseId()))) {
        store::CaseView view = row->view;
        view.pending.append(entry);
        m_model->updateCase(view, context().clock.now());
        m_loader->drop();
        m_reloadSoon.start(reloadAfterDeed);
    }
}

void CasesPage::refreshCase(const QString &caseId)
{
    m_filter.kept.insert(caseId);
    domain::whenDone(context().reader.caseFile(caseId), this, [this](const domain::Result<store::CaseView> &view) {
        if (!view)
            return;
        m_model->updateCase(*view, context().clock.now());
        m_bar->setCounts(m_model->countMine(), m_model->countRunning());
        updateActions();
        m_showSoon.start();
    });
}

void CasesPage::onChanged(const store::ChangeSet &changes)
{
    using namespace domain::object_kind;
    // A deed of one's own is shown by itself; the rest of the sheet can follow when the hand rests.
    if (changes.kinds.contains(u"outbox"_s) && !m_reloadSoon.isActive())
        m_reloadSoon.start(reloadAfterDeed);
    for (const QLatin1StringView kind : {caseFile, matter, unit, officer}) {
        if (changes.kinds.contains(kind))
            m_reloadSoon.start(reloadDelay);
    }
}

const CaseRow *CasesPage::current() const
{
    return m_model->rowAt(m_sheet->currentIndex().row());
}

void CasesPage::showCurrent()
{
    const CaseRow *row = current();
    m_side->show(row, m_model->sheet());
    const store::OutboxEntry *pending = row && !row->view.pending.isEmpty() ? &row->view.pending.last() : nullptr;
    if (pending && pending->state == store::OutboxState::Held) // what may be undone now may not be undone then
        m_holdOver.start(int(std::clamp<qint64>(context().clock.now().msecsTo(pending->notBefore) + 1, 1, 600'000)));
}

void CasesPage::updateActions()
{
    const CaseRow *row = current();
    const bool mine = row && !row->myTaskId.isEmpty();
    for (QAction *action : {m_actions.tick, m_actions.decline, m_actions.giveBack})
        action->setEnabled(mine || m_sheet->selectedCaseIds().size() > 1);
    m_actions.opinion->setEnabled(mine);
    m_actions.undo->setEnabled(m_desk->canUndo(row));
    m_actions.acknowledge->setEnabled(row && refusal(row->view));
    m_actions.selectMine->setEnabled(m_model->countMine() > 0);
    m_actions.open->setEnabled(row != nullptr);
}

void CasesPage::showEmpty()
{
    m_left->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_sheet) : m_empty);
    if (m_model->rowCount() > 0)
        return;
    const bool narrowed = !m_filter.words.isEmpty() || m_filter.lamp;
    if (narrowed)
        m_empty->setWords(tr("No case fits the filter"), tr("Clear the filter, or choose another matter above."), tr("Show all running"));
    else if (m_filter.scope == Scope::Mine)
        m_empty->setWords(tr("Nothing waits for you here"),
            tr("New cases appear by themselves as soon as it is your column's turn. Running now: %1.").arg(m_model->countRunning()),
            m_model->countRunning() > 0 ? tr("Show all running") : QString());
    else
        m_empty->setWords(tr("There are no cases of this matter"), tr("They appear here as soon as the window has taken one in."));
}

void CasesPage::tick()
{
    if (m_sheet->selectedCaseIds().size() > 1)
        beginBatch(Decision::Agree);
    else
        decide(Decision::Agree);
}

void CasesPage::decline()
{
    if (m_sheet->selectedCaseIds().size() > 1)
        beginBatch(Decision::Decline);
    else
        write(Decision::Decline);
}

void CasesPage::giveBack()
{
    if (m_sheet->selectedCaseIds().size() > 1)
        beginBatch(Decision::Return);
    else
        write(Decision::Return);
}

void CasesPage::writeOpinion()
{
    write(Decision::Agree);
}

/// Ticks at once; words begun earlier are shown first, so that none goes out unseen or gets lost.
void CasesPage::decide(Decision decision)
{
    const CaseRow *row = current();
    if (!row || row->myTaskId.isEmpty())
        return;
    const QString caseId = row->view.base.id, taskId = row->myTaskId;
    domain::whenDone(
        context().reader.draft(draftKey(taskId)), this, [this, caseId, taskId, decision](const domain::Result<QString> &draft) {
            const CaseRow *now = m_model->rowAt(m_model->rowOf(caseId));
            if (!now || now->myTaskId != taskId)
                return;
            if (!draft.value_or(QString()).trimmed().isEmpty() && m_sheet->currentCaseId() == caseId) {
                write(decision);
                Q_EMIT said(tr("You have begun an opinion on this case: Ctrl+Enter ticks with these words."), {});
                return;
            }
            m_desk->tick(*now, decision, {});
        });
}

void CasesPage::write(Decision decision)
{
    const CaseRow *row = current();
    if (!row || row->myTaskId.isEmpty())
        return;
    widgets::reveal(m_side->panel());
    m_side->write(*row, m_model->sheet(), decision);
}

void CasesPage::endWriting()
{
    m_side->endWriting();
    m_panes->choose(0);
    m_sheet->setFocus();
}

void CasesPage::beginBatch(Decision decision)
{
    QList<CaseRow> rows;
    for (const QString &id : m_sheet->selectedCaseIds())
        rows.append(*m_model->rowAt(m_model->rowOf(id)));
    widgets::reveal(m_side->panel());
    m_side->beginBatch(rows, decision);
}

void CasesPage::endBatch()
{
    m_side->endBatch();
    m_panes->choose(0);
    const QString id = m_sheet->currentCaseId();
    m_sheet->clearSelection();
    m_sheet->selectCase(id);
    m_sheet->setFocus();
    showCurrent();
}

void CasesPage::undo()
{
    if (m_side->inBatch()) {
        for (const BatchResult &result : m_side->batch()->saved())
            m_desk->takeBack(result.commandId, result.caseId);
        endBatch();
        return;
    }
    m_desk->undo(current());
}

void CasesPage::acknowledge()
{
    if (const CaseRow *row = current())
        m_desk->acknowledge(*row);
}

void CasesPage::selectMine()
{
    m_sheet->selectAllMine();
    updateActions();
}

void CasesPage::openBeside()
{
    showCurrent();
    widgets::reveal(m_side->panel());
    m_side->panel()->focusParts();
}

void CasesPage::focusFilter()
{
    m_bar->focusWords();
}

void CasesPage::focusMatter()
{
    m_bar->focusMatter();
}

void CasesPage::nextPart()
{
    widgets::reveal(m_side->panel());
    m_side->panel()->turn(1);
}

void CasesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void CasesPage::retranslate()
{
    m_actions.open->setText(tr("Read beside the sheet"));
    m_actions.tick->setText(tr("Tick"));
    m_actions.decline->setText(tr("Decline"));
    m_actions.giveBack->setText(tr("Return"));
    m_actions.opinion->setText(tr("Write an opinion"));
    m_actions.undo->setText(tr("Take back"));
    m_actions.acknowledge->setText(tr("I have read the refusal"));
    m_actions.selectMine->setText(tr("Select all that wait for me"));
    m_actions.filter->setText(tr("Filter the sheet"));
    m_actions.matter->setText(tr("Choose the matter"));
    m_actions.nextPart->setText(tr("Next part of the case"));
    m_keys->setText(tr("↑↓ rows · Space tick · X decline · R return · O opinion · Z take back · Ctrl+A all mine · / filter"));
    m_panes->setNames({tr("Sheet"), tr("Case")});
    m_sheet->setAccessibleName(tr("Tick sheet"));
    m_model->refresh();
    showEmpty();
    showCurrent();
}

} // namespace client::pages
