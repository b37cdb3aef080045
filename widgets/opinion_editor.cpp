// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/opinion_editor.h"

#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"
#include "widgets/tick_list_delegate.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace widgets {

using namespace Qt::StringLiterals;

OpinionEditor::OpinionEditor(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_count(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_edit(new QPlainTextEdit(this))
    , m_commit(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    theme::setRole(m_heading, theme::role::strong);
    theme::setRole(m_count, theme::role::secondary);
    theme::setRole(m_commit, theme::role::primary);
    theme::setRole(m_cancel, theme::role::quiet);
    m_heading->setBuddy(m_edit);
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(theme::space::touch + theme::space::row);
    m_edit->installEventFilter(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new TickListDelegate(m_list));
    theme::setRole(m_list, theme::role::rows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::grid);
    layout->addWidget(m_heading);
    layout->addWidget(m_list);
    layout->addWidget(m_edit);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(theme::space::half);
    foot->addWidget(m_count);
    foot->addStretch();
    foot->addWidget(m_cancel);
    foot->addWidget(m_commit);
    layout->addLayout(foot);

    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        refresh();
        if (!m_setting)
            Q_EMIT edited(text());
    });
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { insertPhrase(m_list->row(item)); });
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) { insertPhrase(m_list->row(item)); });
    connect(m_commit, &QPushButton::clicked, this, &OpinionEditor::commit);
    connect(m_cancel, &QPushButton::clicked, this, &OpinionEditor::cancelled);
    retranslate();
}

void OpinionEditor::setPhrases(const QStringList &phrases)
{
    m_phrases = phrases.mid(0, 9);
    m_list->clear();
    for (int i = 0; i < m_phrases.size(); ++i) {
        auto *item = new QListWidgetItem(u"%1  %2"_s.arg(i + 1).arg(m_phrases.at(i)), m_list);
        item->setToolTip(m_phrases.at(i));
    }
    m_list->setFixedHeight(m_phrases.isEmpty() ? 0 : int(m_phrases.size()) * m_list->sizeHintForRow(0) + 2);
    setPhrasesVisible(!m_folding || m_edit->hasFocus());
}

void OpinionEditor::setPhrasesVisible(bool visible)
{
    m_list->setVisible(visible && !m_phrases.isEmpty());
}

void OpinionEditor::setFolding(bool folding)
{
    m_folding = folding;
    setPhrasesVisible(!folding);
}

void OpinionEditor::setPurpose(const QString &heading, const QString &placeholder, bool required, const QString &commitLabel)
{
    m_heading->setText(heading);
    m_edit->setAccessibleName(heading);
    m_edit->setPlaceholderText(placeholder);
    m_required = required;
    m_commit->setText(commitLabel);
    refresh();
}

QString OpinionEditor::text() const
{
    return m_edit->toPlainText();
}

void OpinionEditor::setText(const QString &text)
{
    if (text == this->text())
        return;
    m_setting = true;
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
    m_setting = false;
}

void OpinionEditor::focusText()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

bool OpinionEditor::canCommit() const
{
    const QString words = text().trimmed();
    return words.size() <= maxLength && !(m_required && words.isEmpty()) && !hasGap();
}

bool OpinionEditor::hasGap() const
{
    return !m_gap.isEmpty() && text().contains(m_gap);
}

void OpinionEditor::refresh()
{
    const qsizetype length = text().trimmed().size();
    m_count->setText(length > maxLength ? tr("Too long by %1").arg(length - maxLength)
            : hasGap()                  ? tr("Fill in %1 first").arg(m_gap)
                                        : tr("%1 of %2 characters").arg(length).arg(maxLength));
    theme::setRole(m_count, length > maxLength || hasGap() ? theme::role::warn : theme::role::secondary);
    m_commit->setEnabled(canCommit());
}

void OpinionEditor::insertPhrase(int index)
{
    if (index < 0 || index >= m_phrases.size())
        return;
    QTextCursor cursor = m_edit->textCursor();
    const int start = cursor.selectionStart();
    cursor.insertText(m_phrases.at(index));
    m_edit->setTextCursor(cursor);
    if (const qsizetype gap = m_gap.isEmpty() ? -1 : text().indexOf(m_gap, start); gap >= 0) {
        cursor.setPosition(int(gap));
        cursor.setPosition(int(gap + m_gap.size()), QTextCursor::KeepAnchor);
        m_edit->setTextCursor(cursor);
    }
    m_edit->setFocus();
}

void OpinionEditor::commit()
{
    if (canCommit())
        Q_EMIT committed(text().trimmed());
}

bool OpinionEditor::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && modifiers.testFlag(Qt::ControlModifier)) {
        commit();
        return true;
    }
    if (key == Qt::Key_Escape) {
        Q_EMIT cancelled();
        return true;
    }
    const bool number = key >= Qt::Key_1 && key <= Qt::Key_9;
    const bool bare = (modifiers & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (number && key - Qt::Key_1 < m_phrases.size() && (modifiers == Qt::AltModifier || (bare && text().isEmpty()))) {
        insertPhrase(key - Qt::Key_1);
        return true;
    }
    return false;
}

bool OpinionEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (m_folding && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        setPhrasesVisible(event->type() == QEvent::FocusIn || m_list->hasFocus() || m_edit->hasFocus());
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (handleKey(key->key(), key->modifiers()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

void OpinionEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void OpinionEditor::retranslate()
{
    m_list->setAccessibleName(tr("Ready phrases"));
    m_list->setToolTip(tr("A number inserts the phrase while the field is empty, Alt and the number at any time"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Esc: back to the list; what is written is kept as a draft"));
    m_commit->setToolTip(tr("Ctrl+Enter"));
    refresh();
}

} // namespace widgets
