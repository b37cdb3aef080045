// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/form/form_view.h"

#include "widgets/scroll_fit.h"
#include "widgets/tab_order.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QElapsedTimer>
#include <QFocusEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace client::pages::window {

namespace theme = widgets::theme;
using forms::engine::Field;
using forms::engine::FieldKind;

namespace {

constexpr qint64 sliceMs = 8; ///< of building while nobody waits
constexpr int idleMs = 15;

} // namespace

FormView::FormView(FormState &state, QWidget *parent)
    : QScrollArea(parent)
    , m_state(state)
{
    setWidgetResizable(true);
    widgets::fitWhenShown(this);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded); // only the largest scale on the smallest screen needs it
    setFocusPolicy(Qt::TabFocus);
    widgets::setKeepsTab(this);
    m_idle.setInterval(idleMs);
    connect(&m_idle, &QTimer::timeout, this, &FormView::buildOn);
    connect(&m_state, &FormState::refreshed, this, &FormView::refresh);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &FormView::buildNear);
}

/// A field that has the focus is left when it goes, and says so.
FormView::~FormView()
{
    m_state.disconnect(this);
    verticalScrollBar()->disconnect(this);
}

void FormView::present(const QStringList &groups)
{
    m_idle.stop();
    m_blocks.clear();
    m_page = new QWidget;
    theme::setRole(m_page, theme::role::surface);
    m_column = new QVBoxLayout(m_page);
    m_column->setContentsMargins(theme::space::page, theme::space::card, theme::space::page, theme::space::page);
    m_column->setSpacing(theme::space::half);
    for (const Field &field : m_state.form().fields())
        if (groups.contains(field.path))
            add(field, 0, field.conditional);
    m_column->addStretch(1);
    for (FormBlock *block : std::as_const(m_blocks))
        block->setVisible(block->isAsked());
    setWidget(m_page); // deletes the page before
    verticalScrollBar()->setValue(0);
    buildNear();
    m_idle.start();
}

void FormView::add(const Field &field, int level, bool asks)
{
    m_blocks.append(new FormBlock({{field, field.path, asks}}, level, m_state, m_page));
    m_column->addWidget(m_blocks.last());
    if (field.kind == FieldKind::Group)
        addFields(field.children, level + 1, asks);
}

/// Half-width fields that follow each other stand side by side.
void FormView::addFields(const QList<Field> &fields, int level, bool asks)
{
    const auto isHalf = [](const Field &field) { return !field.wide && field.kind != FieldKind::Group && field.kind != FieldKind::Table; };
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const Field &field = fields.at(i);
        const bool pair = isHalf(field) && i + 1 < fields.size() && isHalf(fields.at(i + 1));
        if (!pair) {
            add(field, level, asks || field.conditional);
            continue;
        }
        const Field &second = fields.at(++i);
        m_blocks.append(new FormBlock(
            {{field, field.path, asks || field.conditional}, {second, second.path, asks || second.conditional}}, level, m_state, m_page));
        m_column->addWidget(m_blocks.last());
    }
}

/// Each part that is shown would lay the whole page out again: while several are, the page waits.
void FormView::refresh()
{
    bool waits = false;
    for (FormBlock *block : std::as_const(m_blocks)) {
        const bool asked = block->isAsked();
        if (asked == block->isHidden()) {
            if (!waits)
                m_column->setEnabled(false);
            waits = true;
            block->setVisible(asked);
        }
        if (block->isBuilt() && asked)
            block->refresh();
    }
    if (waits) {
        m_column->setEnabled(true);
        m_column->invalidate();
        m_column->activate();
    }
    buildNear();
}

bool FormView::isComplete() const
{
    return std::all_of(m_blocks.cbegin(), m_blocks.cend(), [](const FormBlock *block) { return block->isBuilt(); });
}

/// What is on the screen or just below it.
void FormView::buildNear()
{
    if (m_page == nullptr)
        return;
    const int top = verticalScrollBar()->value();
    const int bottom = top + viewport()->height() + theme::space::touch;
    int guessed = 0; // before the first layout every place is unknown: count down from the top
    const bool laidOut = isVisible() && m_page->layout()->geometry().height() > 0;
    for (FormBlock *block : std::as_const(m_blocks)) {
        if (block->isHidden())
            continue;
        const int height = laidOut ? block->height() : block->minimumHeight() + theme::space::half;
        const int y = laidOut ? block->y() : guessed;
        guessed += height;
        if (!block->isBuilt() && y < bottom && y + height >= top)
            block->build();
        if (y > bottom)
            break;
    }
}

/// A little more of the rest; the place on the screen stays where it is when something above it grows.
void FormView::buildOn()
{
    QElapsedTimer spent;
    spent.start();
    const int top = verticalScrollBar()->value();
    int grown = 0;
    bool done = true;
    for (FormBlock *block : std::as_const(m_blocks)) {
        if (block->isBuilt())
            continue;
        if (spent.elapsed() >= sliceMs) {
            done = false;
            break;
        }
        const bool above = isVisible() && block->y() + block->height() < top && !block->isHidden();
        const int before = block->height();
        block->build();
        if (above)
            grown += block->sizeHint().height() - before;
    }
    if (done)
        m_idle.stop();
    if (grown != 0)
        verticalScrollBar()->setValue(top + grown);
}

void FormView::reveal(const QString &path)
{
    for (FormBlock *block : std::as_const(m_blocks)) {
        if (!block->holds(path) || block->isHeading())
            continue;
        block->build();
        m_page->layout()->activate();
        ensureWidgetVisible(block, 0, theme::space::touch);
        buildNear();
        block->focus(path);
        return;
    }
}

QWidget *FormView::neighbour(bool next)
{
    QWidget *now = focusWidget();
    QWidget *before = nullptr;
    bool passed = now == nullptr || now == this || !isAncestorOf(now);
    if (passed && !next)
        now = nullptr;
    for (FormBlock *block : std::as_const(m_blocks)) {
        if (block->isHidden())
            continue;
        block->build();
        for (QWidget *control : block->controls()) {
            if (passed && next)
                return control;
            if (control == now) {
                if (!next)
                    return before;
                passed = true;
            }
            before = control;
        }
    }
    return next ? nullptr : (now == nullptr ? before : nullptr);
}

bool FormView::focusNextPrevChild(bool next)
{
    QWidget *control = neighbour(next);
    if (control == nullptr)
        return widgets::moveFocus(*window(), this, next);
    control->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    ensureWidgetVisible(control, 0, theme::space::touch);
    return true;
}

void FormView::focusInEvent(QFocusEvent *event)
{
    QScrollArea::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::OtherFocusReason)
        focusNextPrevChild(true);
    else if (event->reason() == Qt::BacktabFocusReason)
        if (QWidget *last = neighbour(false))
            last->setFocus(Qt::BacktabFocusReason);
}

void FormView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    buildNear();
}

void FormView::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    buildNear();
}

void FormView::retranslate()
{
    for (FormBlock *block : std::as_const(m_blocks))
        block->retranslate();
}

} // namespace client::pages::window
