// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/form/table_editor.h"

#include "client/pages/window/form/flaw_words.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QGridLayout>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace client::pages::window {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using forms::engine::Field;
using forms::engine::FieldKind;

namespace {

constexpr int mostInLine = 5; ///< columns beside each other; more go on in the next line of the row
constexpr int numberWidth = 28;

int linesOf(const Field &field)
{
    return (int(field.children.size()) + mostInLine - 1) / mostInLine;
}

int inLine(const Field &field)
{
    return qMax(1, (int(field.children.size()) + linesOf(field) - 1) / qMax(1, linesOf(field)));
}

} // namespace

TableEditor::TableEditor(const Field &field, const QString &path, FormState &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_field(field)
    , m_path(path)
    , m_column(new QVBoxLayout(this))
    , m_head(new QWidget(this))
    , m_note(new QLabel(this))
    , m_add(new QPushButton(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::space::grid);
    auto *names = new QHBoxLayout(m_head);
    names->setContentsMargins(numberWidth + theme::space::half, 0, theme::space::touch + theme::space::half, 0);
    names->setSpacing(theme::space::half);
    if (linesOf(field) == 1) // else each cell carries its name
        for (const Field &column : field.children) {
            auto *name = new QLabel(m_head);
            theme::setRole(name, theme::role::secondary);
            name->setTextFormat(Qt::PlainText);
            names->addWidget(name, 1);
            m_names.append(name);
            Q_UNUSED(column)
        }
    m_head->setVisible(!m_names.isEmpty());
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_add->setIcon(theme::icon("plus"_L1));
    theme::setTouch(m_add);
    theme::setRole(m_add, theme::role::quiet);
    connect(m_add, &QPushButton::clicked, this, &TableEditor::addRow);
    m_column->addWidget(m_head);
    m_column->addWidget(m_note);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    retranslate();
}

QString TableEditor::cellPath(int row, const Field &column) const
{
    const QString rowPath = m_path + u'/' + QString::number(row);
    return column.path.endsWith(u'*') ? rowPath : rowPath + u'/' + column.key;
}

/// At least one row is there to type into.
int TableEditor::wanted() const
{
    return qMax(int(m_state.value(m_path).toArray().size()), qMax(1, m_field.leastLength));
}

TableEditor::Row TableEditor::makeRow(int index)
{
    Row row{new QWidget(this), nullptr, nullptr, {}};
    auto *line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::space::half);
    row.number = new QLabel(QString::number(index + 1), row.box);
    row.number->setFixedSize(numberWidth, theme::space::touch);
    theme::setRole(row.number, theme::role::bodySecond);
    line->addWidget(row.number, 0, Qt::AlignTop);
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::space::half);
    grid->setVerticalSpacing(theme::space::grid);
    const int across = inLine(m_field);
    const bool named = linesOf(m_field) > 1;
    for (int i = 0; i < m_field.children.size(); ++i) {
        const Field &column = m_field.children.at(i);
        auto *cell = new FormCell(column, cellPath(index, column), m_state, FormCell::Style::Bare, row.box);
        if (named) {
            auto *name = new QLabel(column.title, row.box);
            theme::setRole(name, theme::role::secondary);
            grid->addWidget(name, 2 * (i / across), i % across);
        }
        grid->addWidget(cell, 2 * (i / across) + 1, i % across, Qt::AlignTop);
        grid->setColumnStretch(i % across, 1);
        row.cells.append(cell);
    }
    line->addLayout(grid, 1);
    row.drop = new QToolButton(row.box);
    row.drop->setIcon(theme::icon("close"_L1));
    row.drop->setFixedSize(theme::space::touch, theme::space::touch);
    connect(row.drop, &QToolButton::clicked, this, [this, index] { dropRow(index); });
    line->addWidget(row.drop, 0, Qt::AlignTop);
    describeRow(row, index);
    return row;
}

void TableEditor::describeRow(const Row &row, int index) const
{
    row.drop->setAccessibleName(tr("%1: take row %2 away").arg(m_field.title).arg(index + 1));
    row.drop->setToolTip(tr("Take this row away"));
}

void TableEditor::refresh()
{
    const int rows = wanted();
    while (m_rows.size() > rows)
        m_rows.takeLast().box->deleteLater();
    while (m_rows.size() < rows) {
        m_rows.append(makeRow(int(m_rows.size())));
        m_column->insertWidget(int(m_rows.size()), m_rows.last().box); // behind the head
        m_rows.last().box->show();
    }
    for (const Row &row : std::as_const(m_rows)) {
        row.drop->setEnabled(m_rows.size() > 1 || !m_state.value(m_path).toArray().isEmpty());
        for (FormCell *cell : row.cells) {
            cell->refresh();
            cell->setEnabled(m_state.isVisible(cell->path()));
        }
    }
    m_add->setEnabled(m_field.mostLength == 0 || m_rows.size() < m_field.mostLength);
    const forms::engine::Flaw *flaw = m_state.said(m_path);
    theme::setRole(m_note, flaw != nullptr ? theme::role::office : theme::role::secondary);
    m_note->setText(flaw != nullptr ? u"✗ "_s + FlawWords::sentence(*flaw, &m_field) : m_field.help);
    m_note->setVisible(!m_note->text().isEmpty());
}

void TableEditor::addRow()
{
    QJsonArray rows = m_state.value(m_path).toArray();
    const bool bare = m_field.children.size() == 1 && m_field.children.first().path.endsWith(u'*');
    while (rows.size() <= m_rows.size())
        rows.append(bare ? QJsonValue(QString()) : QJsonValue(QJsonObject()));
    m_state.edit(m_path, rows);
    if (!m_rows.isEmpty() && !m_rows.last().cells.isEmpty())
        m_rows.last().cells.first()->focusEditor();
}

void TableEditor::dropRow(int index)
{
    QJsonArray rows = m_state.value(m_path).toArray();
    if (index >= rows.size())
        return;
    rows.removeAt(index);
    m_state.edit(m_path, rows.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(rows));
    if (!m_rows.isEmpty())
        m_rows.at(qMin(index, int(m_rows.size()) - 1)).drop->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> TableEditor::controls() const
{
    QList<QWidget *> all;
    for (const Row &row : m_rows) {
        for (const FormCell *cell : row.cells)
            if (cell->isEnabled())
                all.append(cell->controls());
        if (row.drop->isEnabled())
            all.append(row.drop);
    }
    return all << m_add;
}

FormCell *TableEditor::cell(const QString &path) const
{
    for (const Row &row : m_rows)
        for (FormCell *each : row.cells)
            if (each->path() == path)
                return each;
    return nullptr;
}

void TableEditor::retranslate()
{
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        const Field &column = m_field.children.at(i);
        const QString unit = column.kind == FieldKind::Amount ? tr("yuan") : column.unit;
        m_names.at(i)->setText(unit.isEmpty() ? column.title : tr("%1 (%2)").arg(column.title, unit));
    }
    m_add->setText(tr("Add a row"));
    m_add->setAccessibleName(tr("%1: add a row").arg(m_field.title));
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        describeRow(m_rows.at(i), int(i));
        for (FormCell *cell : m_rows.at(i).cells)
            cell->retranslate();
    }
    refresh();
}

} // namespace client::pages::window
