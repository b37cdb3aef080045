// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/supplement_panel.h"

#include "client/pages/window/paper_window.h"
#include "client/pages/window/supplement_rows.h"
#include "client/pages/words.h"
#include "domain/feed.h"
#include "domain/when_done.h"
#include "widgets/brief_list.h"
#include "widgets/empty_state.h"
#include "widgets/fold_panes.h"
#include "widgets/key_button.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace client::pages::window {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using domain::Result;
using widgets::KeyButton;

namespace {

constexpr int listWidth = 400, leastListWidth = 300, leastFacts = 400;

} // namespace

SupplementPanel::SupplementPanel(const PageContext &context, domain::IdSource &ids, QWidget *parent, const QString &printServer)
    : QWidget(parent)
    , m_context(context)
    , m_ids(ids)
    , m_cases(context.reader)
    , m_desk(context.reader, context.commands, context.clock, ids, nullptr, openSupplementsKey)
    , m_takeUp(new QAction(this))
    , m_find(new QAction(this))
    , m_receipt(new QAction(this))
    , m_receiptWindow(new PaperWindow(context, printing::WindowPaper::SupplementReceipt, printServer, this))
    , m_stack(new QStackedWidget(this))
    , m_flow(new SupplementFlow(m_desk, context, m_stack))
{
    theme::setRole(this, theme::role::surface);
    m_takeUp->setShortcut(Qt::CTRL | Qt::Key_T);
    m_find->setShortcut(Qt::CTRL | Qt::Key_F);
    m_receipt->setShortcut(Qt::CTRL | Qt::Key_P);
    m_receipt->setEnabled(false);
    connect(m_receipt, &QAction::triggered, m_receiptWindow, &QDialog::show);
    connect(m_receiptWindow, &PaperWindow::failed, this, [this](const domain::Failure &failure) { Q_EMIT said(words::failure(failure)); });
    connect(m_takeUp, &QAction::triggered, this, &SupplementPanel::takeUp);
    connect(m_find, &QAction::triggered, this, [this] {
        widgets::reveal(m_words);
        m_words->setFocus(Qt::ShortcutFocusReason);
    });
    build();
    connect(&context.reader.changes(), &store::ChangeSignal::changed, this, [this](const store::ChangeSet &changes) {
        if (changes.kinds.contains(domain::object_kind::matter))
            m_desk.refresh();
    });
    connect(&m_cases, &AllCases::changed, this, &SupplementPanel::takeCases);
    connect(m_flow, &SupplementFlow::said, this, &SupplementPanel::said);
    connect(m_flow, &SupplementFlow::visitorWanted, this, &SupplementPanel::visitorWanted);
    connect(m_flow, &SupplementFlow::asideWanted, this, [this] {
        m_desk.flush();
        m_kept.append(m_desk.sitting());
        m_desk.putAside();
    });
    connect(&m_desk, &SittingDesk::changed, this, &SupplementPanel::showFlow);
    connect(&m_desk, &SittingDesk::mattersChanged, this, &SupplementPanel::choose);
    connect(&m_desk, &SittingDesk::failed, this, [this](const domain::Failure &failure) { Q_EMIT said(words::failure(failure)); });
    connect(&m_desk, &SittingDesk::sent, this, [this] {
        showReceipt();
        m_desk.close();
        Q_EMIT said(tr("Saved here; it is being sent."));
    });
    connect(&m_desk.keeper(), &SittingKeeper::restored, this, &SupplementPanel::restored);
    retranslate();
    m_desk.refresh();
    m_desk.keeper().restore();
    m_cases.refresh();
}

SupplementPanel::~SupplementPanel()
{
    delete m_flow; // before what it looks at
}

QWidget *SupplementPanel::buildList()
{
    auto *side = new QWidget(m_finder);
    side->setMinimumWidth(leastListWidth);
    m_words = new QLineEdit(side);
    theme::setTouch(m_words);
    m_words->setClearButtonEnabled(true);
    m_words->addAction(theme::icon("search"_L1), QLineEdit::LeadingPosition);
    m_list = new widgets::BriefList(side);
    m_list->setCurrentAlwaysShown(true);
    connect(m_words, &QLineEdit::textChanged, this, &SupplementPanel::showRows);
    connect(m_words, &QLineEdit::returnPressed, this, &SupplementPanel::enter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &SupplementPanel::choose);
    connect(m_list, &widgets::BriefList::opened, m_takeUp, &QAction::trigger);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(theme::space::page, theme::space::card, theme::space::half, theme::space::card);
    column->setSpacing(theme::space::half);
    column->addWidget(m_words);
    column->addWidget(m_list, 1);
    return side;
}

QWidget *SupplementPanel::buildFacts()
{
    auto *page = new QWidget(m_finder);
    m_facts = new QTextBrowser(page);
    m_facts->setFrameShape(QFrame::NoFrame);
    m_facts->document()->setDocumentMargin(theme::space::page);
    m_hint = new QLabel(page);
    m_hint->setWordWrap(true);
    theme::setRole(m_hint, theme::role::bodySecond);
    m_anewButton = new QPushButton(page);
    m_readButton = new QPushButton(page);
    m_takeUpButton = new KeyButton(KeyButton::Rank::Primary, page);
    m_takeUpButton->follow(m_takeUp);
    connect(m_anewButton, &QPushButton::clicked, this, &SupplementPanel::anew);
    connect(m_readButton, &QPushButton::clicked, this, &SupplementPanel::putRefusalAside);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(theme::space::page, theme::space::half, theme::space::page, theme::space::half);
    foot->setSpacing(theme::space::half);
    foot->addWidget(m_hint, 1);
    for (QPushButton *button : QList<QPushButton *>{m_readButton, m_anewButton, m_takeUpButton}) {
        theme::setTouch(button);
        foot->addWidget(button);
    }
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_facts, 1);
    column->addLayout(foot);
    return page;
}

void SupplementPanel::build()
{
    m_finder = new QWidget(m_stack);
    theme::setRole(m_finder, theme::role::surface);
    m_right = new QStackedWidget(m_finder);
    auto *row = new QHBoxLayout(m_finder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_panes = new widgets::FoldPanes(m_finder);
    m_panes->addPane(buildList(), leastListWidth, listWidth);
    m_panes->addPane(m_right, leastFacts);
    m_panes->splitter()->setStretchFactor(0, 2);
    m_panes->splitter()->setStretchFactor(1, 3);
    m_panes->remember({}, {listWidth, 600});
    row->addWidget(m_panes);
    m_none = new widgets::EmptyState("window"_L1, m_right);
    m_right->addWidget(m_none);
    m_right->addWidget(buildFacts());
    m_stack->addWidget(m_finder);
    m_stack->addWidget(m_flow);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    setFocusProxy(m_words);
}

QList<QAction *> SupplementPanel::commandActions() const
{
    return QList<QAction *>{m_takeUp, m_find, m_receipt} + m_flow->commandActions();
}

QList<store::CaseView> SupplementPanel::owing() const
{
    return SupplementRows::owing(m_files);
}

void SupplementPanel::takeCases()
{
    m_files = m_cases.files();
    m_files.removeIf([](const store::CaseView &file) { return file.base.intake.isNull(); });
    m_wanted.rowsAreKnown();
    showRows();
    Q_EMIT owingChanged();
}

void SupplementPanel::showRows()
{
    const QDate today = m_context.clock.today();
    const QString id = m_wanted.orElse(current() == nullptr ? QString() : current()->base.id);
    m_shown = SupplementRows::listed(m_files, SupplementRows::wordsFrom(m_words->text()));
    QList<widgets::BriefRow> rows;
    int at = 0;
    for (const store::CaseView &file : std::as_const(m_shown)) {
        if (file.base.id == id)
            at = int(rows.size());
        rows.append(SupplementRows::row(file, today));
        if (keptOf(file.base.id) != nullptr)
            rows.last().trailing = tr("begun");
    }
    m_wanted.rowsAreShown();
    m_list->setRows(rows);
    if (!rows.isEmpty())
        m_list->setCurrentIndex(m_list->model()->index(at, 0));
    choose();
}

const store::CaseView *SupplementPanel::current() const
{
    const int row = m_list->currentIndex().row();
    return row >= 0 && row < m_shown.size() ? &m_shown.at(row) : nullptr;
}

const Sitting *SupplementPanel::keptOf(const QString &caseId) const
{
    const auto found = std::find_if(m_kept.cbegin(), m_kept.cend(),
        [&caseId](const Sitting &each) { return !each.applications.isEmpty() && each.applications.first().caseId == caseId; });
    return found == m_kept.cend() ? nullptr : &*found;
}

void SupplementPanel::choose()
{
    const store::CaseView *file = current();
    m_right->setCurrentIndex(file == nullptr ? 0 : 1);
    const bool free = file != nullptr && SupplementRows::onItsWay(*file) == nullptr && lackOf(file->base) != Lack::Nothing;
    const domain::Matter *matter = file == nullptr ? nullptr : m_desk.matter(file->base.matterKey());
    const bool begun = file != nullptr && keptOf(file->base.id) != nullptr;
    m_takeUp->setEnabled(free && matter != nullptr && !m_desk.isOpen());
    m_takeUp->setText(begun ? tr("Go on with it") : tr("Take it in"));
    m_anewButton->setVisible(begun && free);
    m_readButton->setVisible(file != nullptr && SupplementRows::refused(*file) != nullptr);
    m_hint->setText(begun ? tr("It was begun and not sent; everything typed is here.") : QString());
    if (file != nullptr)
        m_facts->setHtml(SupplementRows::html(*file, matter, m_context.clock.today()));
}

/// What is told of a case holds colours of its own: another scheme makes it anew.
void SupplementPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (isVisible() && (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange))
        choose(); // only when visible, so never before all is built
}

void SupplementPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    choose();
}

/// A scanner ends with Enter: one case found is taken in at once, several are chosen from.
void SupplementPanel::enter()
{
    if (m_shown.size() == 1)
        m_takeUp->trigger();
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

void SupplementPanel::takeUp()
{
    const store::CaseView *file = current();
    if (file == nullptr || m_desk.isOpen())
        return;
    const domain::Case subject = file->base;
    Sitting sitting = supplementOf(subject, m_ids.next(), m_context.clock.now());
    if (const Sitting *kept = keptOf(subject.id))
        sitting = *kept;
    m_kept.removeIf([&sitting](const Sitting &each) { return each.id == sitting.id; });
    m_flow->setCorrections(lackOf(subject) == Lack::Corrections ? subject.intake.corrections : QStringList());
    m_desk.resume(sitting);
}

void SupplementPanel::anew()
{
    const Sitting *kept = current() == nullptr ? nullptr : keptOf(current()->base.id);
    if (kept == nullptr)
        return;
    const QString id = kept->id;
    m_desk.keeper().forget(id);
    m_kept.removeIf([&id](const Sitting &each) { return each.id == id; });
    takeUp();
}

/// What was brought and what is still owed, for the applicant to take home at once.
void SupplementPanel::showReceipt()
{
    const Sitting &sitting = m_desk.sitting();
    if (sitting.applications.isEmpty())
        return;
    const Application &application = sitting.applications.first();
    const auto before =
        std::find_if(m_files.cbegin(), m_files.cend(), [&](const store::CaseView &file) { return file.base.id == application.caseId; });
    if (before == m_files.cend())
        return;
    m_receipt->setEnabled(true);
    m_receiptWindow->present(supplemented(before->base, sitting, application), broughtBy(application));
}

void SupplementPanel::putRefusalAside()
{
    const store::OutboxEntry *no = current() == nullptr ? nullptr : SupplementRows::refused(*current());
    if (no == nullptr)
        return;
    domain::whenDone(m_context.commands.acknowledge(no->signedCommand.command.id), this, [this](const Result<domain::Nothing> &done) {
        if (!done)
            Q_EMIT said(words::failure(done.error()));
    });
}

void SupplementPanel::restored(const QList<Sitting> &sittings)
{
    m_kept = sittings;
    m_kept.removeIf([](const Sitting &each) { return each.applications.size() != 1 || !each.applications.first().isSupplement(); });
    showRows();
}

void SupplementPanel::showFlow()
{
    const bool flows = m_desk.isOpen() && m_desk.sitting().step != Step::Done;
    if ((m_stack->currentWidget() == m_flow) == flows)
        return;
    m_stack->setCurrentIndex(flows ? 1 : 0);
    if (!flows)
        showRows();
}

void SupplementPanel::open(const QString &caseId)
{
    m_wanted.ask(caseId);
    if (!caseId.isEmpty())
        m_words->clear();
    showRows();
}

void SupplementPanel::retranslate()
{
    m_find->setText(tr("Find a case"));
    m_receipt->setText(tr("Receipt once more"));
    m_words->setPlaceholderText(tr("Name, number, ID, or scan the receipt"));
    m_words->setAccessibleName(tr("Find a case"));
    m_list->setAccessibleName(tr("Cases that lack something"));
    m_panes->setNames({tr("List"), tr("What it lacks")});
    m_facts->setAccessibleName(tr("What this case lacks"));
    m_anewButton->setText(tr("Start anew"));
    m_readButton->setText(tr("I have read it"));
    m_none->setWords(tr("Nothing is owed"),
        tr("Cases come here when papers were promised or corrections asked for. Scan the receipt, or type name or number, to find any case "
           "of the window."));
    m_flow->retranslate();
    showRows();
}

} // namespace client::pages::window
