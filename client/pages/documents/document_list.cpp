// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/documents/document_list.h"

#include "client/pages/documents/document_delegate.h"
#include "client/pages/words.h"
#include "widgets/empty_state.h"
#include "widgets/skeleton.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace client::pages {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using client::store::DocumentBox;

namespace {

constexpr std::array boxes{DocumentBox::Incoming, DocumentBox::Unsigned, DocumentBox::Outgoing};
constexpr int typingMs = 150, rowsAtOnce = 10'000;

} // namespace

DocumentList::DocumentList(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new DocumentListModel(context.reader, context.clock, this))
{
    theme::setRole(this, theme::role::surface);
    setAttribute(Qt::WA_StyledBackground);
    buildView();
    m_skeleton = new widgets::Skeleton(m_view->itemDelegate()->sizeHint({}, {}).height(), this);
    m_empty = new widgets::EmptyState("inbox"_L1, this);
    m_stack = new QStackedWidget(this);
    for (QWidget *page : {static_cast<QWidget *>(m_view), m_skeleton, static_cast<QWidget *>(m_empty)})
        m_stack->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_stack, 1);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingMs);
    connect(&m_typing, &QTimer::timeout, this, &DocumentList::query);
    connect(m_model, &DocumentListModel::loaded, this, &DocumentList::showLoaded);
    connect(m_empty, &widgets::EmptyState::actionChosen, this, [this] {
        m_filter->clear();
        focusFilter();
    });
    retranslate();
    query();
}

QWidget *DocumentList::buildHead()
{
    auto *head = new QWidget(this);
    m_boxes = new QTabBar(head);
    m_boxes->setDrawBase(false);
    m_boxes->setExpanding(false);
    for (qsizetype i = 0; i < qsizetype(boxes.size()); ++i)
        m_boxes->addTab({});
    connect(m_boxes, &QTabBar::currentChanged, this, &DocumentList::query);
    m_filter = new QLineEdit(head);
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(theme::icon("filter"_L1), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(theme::space::half, theme::space::half, theme::space::half, theme::space::half);
    column->setSpacing(theme::space::half);
    column->addWidget(m_boxes);
    column->addWidget(m_filter);
    return head;
}

void DocumentList::buildView()
{
    m_view = new QListView(this);
    theme::setRole(m_view, theme::role::rows);
    // When rows go (signed for and so no longer in this box), the paper on the desk stays: nothing was chosen by anybody.
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_following = true; });
    m_view->setModel(m_model);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, [this] { m_following = false; });
    m_view->setModelColumn(DocumentListModel::Title);
    m_view->setItemDelegate(new DocumentDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setLayoutMode(QListView::Batched); // every row of a long list has its place worked out, but not before the first are seen
    m_view->setBatchSize(rowsAtOnce);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->installEventFilter(this);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &DocumentList::choose);
}

void DocumentList::query()
{
    m_typing.stop();
    m_stack->setCurrentWidget(m_skeleton);
    m_model->setQuery({boxes.at(static_cast<std::size_t>(std::max(0, m_boxes->currentIndex()))), m_filter->text().trimmed()});
}

void DocumentList::showBox(DocumentBox box)
{
    const auto index = static_cast<int>(std::ranges::find(boxes, box) - boxes.begin());
    if (m_filter->text().isEmpty() && m_boxes->currentIndex() == index)
        return;
    const QSignalBlocker quiet(m_boxes);
    m_boxes->setCurrentIndex(index);
    m_filter->clear();
    query();
}

void DocumentList::showLoaded()
{
    const bool empty = m_model->rowCount() == 0;
    if (empty)
        showEmpty();
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_view);
    setCurrent(m_current);
}

void DocumentList::showEmpty()
{
    if (m_model->failure())
        return m_empty->setWords(tr("The list cannot be read"), words::failure(*m_model->failure()));
    if (!m_model->query().words.isEmpty())
        return m_empty->setWords(
            tr("No paper matches"), tr("Numbers, titles and summaries were searched in this box."), tr("Clear the words"));
    switch (m_model->query().box) {
    case DocumentBox::Incoming:
        return m_empty->setWords(tr("No papers yet"), tr("Papers addressed to your office appear here as soon as they are sent."));
    case DocumentBox::Unsigned:
        return m_empty->setWords(
            tr("Everything is signed for"), tr("New papers wait here until somebody of your office has signed for them."));
    case DocumentBox::Outgoing:
        return m_empty->setWords(
            tr("Nothing sent yet"), tr("Papers your office sends out appear here, with what became of them at each addressee."));
    }
}

void DocumentList::setCurrent(const QString &id)
{
    m_current = id;
    const int row = m_model->find(id);
    if (row == m_view->currentIndex().row() && row >= 0)
        return;
    m_following = true;
    m_view->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row, DocumentListModel::Title));
    m_following = false;
}

void DocumentList::choose(const QModelIndex &current)
{
    const client::store::DocumentRow *row = current.isValid() ? m_model->row(current.row()) : nullptr;
    if (m_following || !row || row->id == m_current)
        return;
    m_current = row->id;
    Q_EMIT chosen(m_current);
}

void DocumentList::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void DocumentList::focusList()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

bool DocumentList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_filter && (enter || key == Qt::Key_Down || key == Qt::Key_Escape)) {
        if (key == Qt::Key_Escape)
            m_filter->clear();
        focusList();
        if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0)
            m_view->setCurrentIndex(m_model->index(0, DocumentListModel::Title));
        return true;
    }
    if (watched == m_view && enter) {
        choose(m_view->currentIndex());
        Q_EMIT entered();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void DocumentList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DocumentList::retranslate()
{
    m_boxes->setTabText(0, tr("Received"));
    m_boxes->setTabText(1, tr("To sign for"));
    m_boxes->setTabText(2, tr("Sent out"));
    m_boxes->setAccessibleName(tr("Box"));
    m_filter->setPlaceholderText(tr("Number, title or summary  ( / )"));
    m_filter->setAccessibleName(tr("Words to narrow the list"));
    m_view->setAccessibleName(tr("Papers"));
    m_model->retranslate();
    if (m_model->isLoaded())
        showLoaded();
}

} // namespace client::pages
