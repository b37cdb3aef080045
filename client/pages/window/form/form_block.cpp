// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/form/form_block.h"

#include "client/pages/window/form/field_text.h"
#include "client/pages/window/form/table_editor.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace client::pages::window {

namespace theme = widgets::theme;
using forms::engine::FieldKind;

namespace {

constexpr int linesRoom = 100, tableRoom = 120;

int guessedHeight(const FormBlock::Part &part)
{
    switch (part.field.kind) {
    case FieldKind::Group:
        return theme::space::row;
    case FieldKind::MultiLine:
        return linesRoom;
    case FieldKind::Table:
        return tableRoom;
    default:
        return theme::space::touch;
    }
}

} // namespace

FormBlock::FormBlock(const QList<Part> &parts, int level, FormState &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_parts(parts)
    , m_level(level)
{
    setMinimumHeight(guessedHeight(m_parts.first()));
}

bool FormBlock::isAsked() const
{
    return std::any_of(m_parts.cbegin(), m_parts.cend(), [this](const Part &part) { return !part.asks || m_state.isVisible(part.path); });
}

void FormBlock::buildHeading()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, m_level == 0 ? 0 : theme::space::half, 0, 0);
    column->setSpacing(theme::space::grid / 2);
    m_heading = new QLabel(this);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    theme::setRole(m_heading, m_level <= 1 ? theme::role::section : theme::role::strong);
    m_help = new QLabel(this);
    m_help->setTextFormat(Qt::PlainText);
    m_help->setWordWrap(true);
    theme::setRole(m_help, theme::role::secondary);
    column->addWidget(m_heading);
    column->addWidget(m_help);
    m_heading->setText(FieldText::title(m_parts.first().field));
    m_help->setText(m_parts.first().field.help);
    m_help->setVisible(!m_help->text().isEmpty());
}

void FormBlock::build()
{
    if (m_built)
        return;
    m_built = true;
    if (isHeading()) {
        buildHeading();
    } else if (m_parts.first().field.kind == FieldKind::Table) {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(theme::space::grid);
        m_heading = new QLabel(m_parts.first().field.title, this);
        m_heading->setTextFormat(Qt::PlainText);
        theme::setRole(m_heading, theme::role::strong);
        m_table = new TableEditor(m_parts.first().field, m_parts.first().path, m_state, this);
        column->addWidget(m_heading);
        column->addWidget(m_table);
    } else {
        m_row = new QBoxLayout(QBoxLayout::LeftToRight, this);
        m_row->setContentsMargins(0, 0, 0, 0);
        for (const Part &part : m_parts) {
            m_cells.append(new FormCell(part.field, part.path, m_state, FormCell::Style::Labelled, this));
            m_row->addWidget(m_cells.last(), 1, Qt::AlignTop);
        }
        fold();
    }
    setMinimumHeight(0);
    refresh();
}

/// Halves stand side by side where there is room, and beneath each other where there is not.
void FormBlock::fold()
{
    if (m_row == nullptr)
        return;
    int wanted = -theme::space::page;
    for (const FormCell *cell : std::as_const(m_cells))
        wanted += cell->minimumSizeHint().width() + theme::space::page;
    const bool folded = wanted > width();
    m_row->setDirection(folded ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setSpacing(folded ? theme::space::half : theme::space::page);
}

QSize FormBlock::minimumSizeHint() const
{
    QSize least = QWidget::minimumSizeHint();
    if (m_row != nullptr)
        least.setWidth(0);
    for (const FormCell *cell : m_cells)
        least.setWidth(std::max(least.width(), cell->minimumSizeHint().width()));
    return least;
}

void FormBlock::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

void FormBlock::refresh()
{
    if (m_table != nullptr)
        m_table->refresh();
    for (qsizetype i = 0; i < m_cells.size(); ++i) {
        const bool asked = !m_parts.at(i).asks || m_state.isVisible(m_parts.at(i).path);
        if (asked == m_cells.at(i)->isHidden())
            m_cells.at(i)->setVisible(asked);
        m_cells.at(i)->refresh();
    }
}

void FormBlock::retranslate()
{
    if (m_heading != nullptr)
        m_heading->setText(FieldText::title(m_parts.first().field));
    if (m_table != nullptr)
        m_table->retranslate();
    for (FormCell *cell : std::as_const(m_cells))
        cell->retranslate();
}

QList<QWidget *> FormBlock::controls() const
{
    if (m_table != nullptr)
        return m_table->controls();
    QList<QWidget *> all;
    for (const FormCell *cell : m_cells)
        if (!cell->isHidden())
            all.append(cell->controls());
    return all;
}

bool FormBlock::holds(const QString &path) const
{
    return std::any_of(m_parts.cbegin(), m_parts.cend(), [&path](const Part &part) {
        return path == part.path || (part.field.kind != FieldKind::Group && path.startsWith(part.path + QLatin1Char('/')));
    });
}

void FormBlock::focus(const QString &path)
{
    build();
    for (FormCell *cell : std::as_const(m_cells))
        if (path == cell->path() || path.startsWith(cell->path() + QLatin1Char('/')))
            cell->focusEditor();
    if (m_table == nullptr)
        return;
    if (FormCell *cell = m_table->cell(path))
        cell->focusEditor();
    else if (const QList<QWidget *> all = m_table->controls(); !all.isEmpty())
        all.first()->setFocus(Qt::TabFocusReason);
}

} // namespace client::pages::window
