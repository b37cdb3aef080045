// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/documents/documents_page.h"

#include "client/pages/documents/document_list.h"
#include "client/pages/documents/document_side.h"
#include "client/pages/make_action.h"
#include "client/pages/words.h"
#include "domain/feed.h"
#include "domain/when_done.h"
#include "render/pool.h"
#include "widgets/empty_state.h"
#include "widgets/fold_panes.h"
#include "widgets/pdf_pane.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace client::pages {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using client::store::DocumentBox;
using client::store::OutboxEntry;
using domain::ReceiptState;

namespace {

constexpr int settleMs = 120;
constexpr int leastList = 260, leastPaper = 440, leastSide = 230;

} // namespace

DocumentsPage::DocumentsPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
{
    buildActions();
    build();
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &DocumentsPage::readFacts);
    connect(&context.reader.changes(), &client::store::ChangeSignal::changed, this, &DocumentsPage::refresh);
    connect(&context.status, &client::sync::Status::changed, this, &DocumentsPage::present);
    retranslate();
    readDirectory();
    present();
}

DocumentsPage::~DocumentsPage() = default;

QString DocumentsPage::title() const
{
    return tr("Documents");
}

QList<QAction *> DocumentsPage::commandActions() const
{
    QList<QAction *> all{m_sign, m_filter, m_read, m_backToList};
    if (m_pane != nullptr)
        for (QAction *action : m_pane->actions())
            if (!action->shortcut().isEmpty())
                all.append(action);
    return all;
}

void DocumentsPage::buildActions()
{
    m_sign = makeActionInside(this, Qt::Key_S, [this] { sign(); });
    m_filter = makeActionInside(this, Qt::Key_Slash, [this] {
        widgets::reveal(m_list);
        m_list->focusFilter();
    });
    m_read = makeActionInside(this, Qt::Key_F6, [this] {
        widgets::reveal(pane());
        pane()->setFocus(Qt::ShortcutFocusReason);
    });
    m_backToList = makeActionInside(this, Qt::SHIFT | Qt::Key_F6, [this] {
        widgets::reveal(m_list);
        m_list->focusList();
    });
}

void DocumentsPage::build()
{
    m_panes = new widgets::FoldPanes(this); // every part is made in its place
    m_list = new DocumentList(context(), m_panes->splitter());
    m_list->setMinimumWidth(leastList);
    m_paperPanes = new widgets::FoldPanes(m_panes->splitter());
    m_side = new DocumentSide(m_paperPanes->splitter());
    m_side->setMinimumWidth(leastSide);
    m_paperPanes->addPane(buildPaper(), leastPaper);
    m_paperPanes->addPane(m_side, leastSide);
    m_paperPanes->splitter()->setStretchFactor(0, 1);
    m_paperPanes->remember(u"documents/paper"_s, {640, 280});
    m_panes->addPane(m_list, leastList);
    m_panes->addPane(m_paperPanes, leastPaper);
    m_panes->splitter()->setStretchFactor(1, 1);
    m_panes->remember(u"documents/panes"_s, {340, 921});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_panes);
    connect(m_list, &DocumentList::chosen, this, &DocumentsPage::choose);
    connect(m_list, &DocumentList::entered, m_read, &QAction::trigger);
}

QWidget *DocumentsPage::buildPaper()
{
    auto *paper = new QWidget(m_paperPanes->splitter());
    m_middle = new QStackedWidget(paper);
    m_empty = new widgets::EmptyState("document"_L1, m_middle);
    connect(m_empty, &widgets::EmptyState::actionChosen, &context().status, &client::sync::Status::syncRequested);
    m_middle->addWidget(m_empty);
    m_bar = new ReceiptBar(m_sign, paper);
    auto *line = new QFrame(paper);
    theme::setRole(line, theme::role::hairline);
    auto *column = new QVBoxLayout(paper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_middle, 1);
    column->addWidget(line);
    column->addWidget(m_bar);
    return paper;
}

widgets::PdfPane *DocumentsPage::pane()
{
    if (m_pane == nullptr) {
        m_pane = new widgets::PdfPane(context().renderers, m_middle);
        connect(m_pane, &widgets::PdfPane::opened, this, &DocumentsPage::noteShown);
        m_middle->addWidget(m_pane);
    }
    return m_pane;
}

void DocumentsPage::clearPane()
{
    if (m_pane != nullptr)
        m_pane->clear();
}

void DocumentsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    QTimer::singleShot(settleMs, this, [this] { // the page is painted first
        context().renderers.warm();
        pane();
    });
}

void DocumentsPage::open(const QString &objectId, const QString &filter)
{
    if (filter.startsWith("box:"_L1)) {
        const QString box = filter.mid(4);
        m_list->showBox(box == "unsigned"_L1 ? DocumentBox::Unsigned
                : box == "outgoing"_L1       ? DocumentBox::Outgoing
                                             : DocumentBox::Incoming);
    }
    m_panes->choose(objectId.isEmpty() ? 0 : 1);
    m_list->focusList();
    if (!objectId.isEmpty()) {
        m_list->setCurrent(objectId);
        choose(objectId);
    }
}

void DocumentsPage::readDirectory()
{
    domain::whenDone(context().reader.directory(), this, [this](const domain::Result<client::store::Directory> &people) {
        if (!people)
            return;
        m_people = *people;
        m_list->setDirectory(m_people);
        present();
    });
}

void DocumentsPage::refresh(const client::store::ChangeSet &changes)
{
    namespace kind = domain::object_kind;
    if (changes.kinds.contains(kind::unit) || changes.kinds.contains(kind::officer))
        readDirectory();
    const bool findsMore = changes.kinds.contains("search"_L1) && m_list->hasWords();
    if (changes.kinds.contains(kind::document) || changes.kinds.contains("outbox"_L1) || findsMore)
        m_list->refresh();
    const bool ours = changes.ids.isEmpty() || changes.ids.contains(m_id) || changes.kinds.contains("outbox"_L1);
    if (!m_id.isEmpty() && (ours || m_paperFailure))
        readFacts();
}

void DocumentsPage::choose(const QString &id)
{
    if (id == m_id)
        return;
    m_id = id;
    m_justOpened = true;
    ++m_generation;
    m_settle.start();
}

void DocumentsPage::readFacts()
{
    domain::whenDone(
        context().reader.document(m_id), this, [this, generation = m_generation](const domain::Result<domain::Document> &paper) {
            if (generation != m_generation)
                return;
            if (!paper) {
                m_paper = {};
                m_paperFailure = paper.error();
                m_shownBlob.clear();
                clearPane();
                return present();
            }
            m_paper = *paper;
            readOutbox();
            readPaper();
        });
}

void DocumentsPage::readOutbox()
{
    const QStringList kinds{domain::command_kind::signFor, domain::command_kind::markRead};
    domain::whenDone(
        context().reader.pending(kinds), this, [this, generation = m_generation](const domain::Result<QList<OutboxEntry>> &entries) {
            if (generation != m_generation)
                return;
            m_standing = {mine(), std::nullopt};
            if (entries)
                for (const OutboxEntry &entry : *entries)
                    if (entry.documentId() == m_id)
                        m_standing.pending = entry;
            present();
        });
}

void DocumentsPage::readPaper()
{
    if (m_paper.blob.sha256 == m_shownBlob)
        return noteShown();
    domain::whenDone(
        context().reader.blob(m_paper.blob.sha256), this, [this, generation = m_generation](const domain::Result<QByteArray> &pdf) {
            if (generation != m_generation || m_paper.blob.sha256 == m_shownBlob)
                return;
            m_paperFailure = pdf ? std::nullopt : std::optional(pdf.error());
            m_shownBlob = pdf ? m_paper.blob.sha256 : QString();
            if (pdf)
                pane()->showPdf(*pdf);
            else
                clearPane();
            present();
        });
}

std::optional<domain::Addressee> DocumentsPage::mine() const
{
    // A section signs for the nearest addressed unit above it.
    for (QString unit = m_people.me.unitId; !unit.isEmpty(); unit = m_people.units.value(unit).parentId)
        if (const auto found = std::ranges::find(m_paper.addressees, unit, &domain::Addressee::unitId); found != m_paper.addressees.end())
            return *found;
    return std::nullopt;
}

void DocumentsPage::present()
{
    const bool chosen = !m_paper.id.isEmpty();
    presentEmpty();
    m_middle->setCurrentWidget(chosen && !m_paperFailure && !m_shownBlob.isEmpty() ? static_cast<QWidget *>(pane()) : m_empty);
    m_bar->setVisible(chosen);
    m_paperPanes->setPresent(m_side, chosen);
    m_bar->present(m_standing, m_people);
    m_sign->setEnabled(chosen && m_standing.canSign());
    if (chosen)
        m_side->present(m_paper, m_people, context().status.state().syncedAt);
}

void DocumentsPage::presentEmpty()
{
    if (!m_paperFailure)
        return m_empty->setWords(tr("Choose a paper"), tr("↑ and ↓ move in the list, Enter opens the paper, S signs for it."));
    if (m_paperFailure->code != domain::FailureCode::BlobNotCached)
        return m_empty->setWords(tr("The paper cannot be opened"), words::failure(*m_paperFailure));
    const int wanted = context().status.state().blobsWanted;
    const QString ahead = wanted > 1 ? tr("%1 papers are still to be fetched.").arg(wanted) : QString();
    m_empty->setWords(tr("Not fetched yet"), words::failure(*m_paperFailure) + u' ' + ahead, tr("Synchronise now"));
}

void DocumentsPage::sign()
{
    if (!m_standing.canSign())
        return;
    m_sign->setEnabled(false);
    domain::whenDone(context().commands.signFor(m_paper), this, [this](const domain::Result<QString> &command) {
        if (command)
            Q_EMIT said(tr("Signed for. Saved on this computer."), *command);
        else
            Q_EMIT said(words::failure(command.error()), {});
        readFacts();
    });
}

/// Opening a paper that is signed for means that it is read; once for each opening.
void DocumentsPage::noteShown()
{
    if (!m_justOpened || m_pane == nullptr || m_pane->source().state() != widgets::PdfSource::State::Open)
        return;
    m_justOpened = false;
    const std::optional<domain::Addressee> ours = mine();
    if (!ours || ours->state != ReceiptState::SignedFor || m_markedRead.contains(m_id))
        return;
    m_markedRead.insert(m_id);
    domain::whenDone(context().commands.markRead(m_paper), this, [this](const domain::Result<QString> &command) {
        if (!command)
            Q_EMIT said(words::failure(command.error()), {});
    });
}

void DocumentsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DocumentsPage::retranslate()
{
    m_sign->setText(tr("Sign for it"));
    m_filter->setText(tr("Narrow the list"));
    m_read->setText(tr("To the paper"));
    m_backToList->setText(tr("To the list"));
    m_panes->setNames({tr("List"), tr("Paper")});
    m_paperPanes->setNames({tr("Paper"), tr("Details")});
    m_panes->splitter()->handle(1)->setAccessibleName(tr("Width of the list"));
    m_paperPanes->splitter()->handle(1)->setAccessibleName(tr("Width of the side panel"));
    present();
}

} // namespace client::pages
