// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/batch_panel.h"

#include "client/pages/words.h"
#include "widgets/opinion_editor.h"
#include "widgets/rare_text.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"
#include "widgets/tick_list_delegate.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace client::pages::cases {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;

BatchPanel::BatchPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_editor(new widgets::OpinionEditor(this))
    , m_undo(new QPushButton(this))
    , m_undoKey(new QAction(this))
    , m_close(new QPushButton(this))
{
    theme::setRole(this, theme::role::surface);
    theme::setRole(m_title, theme::role::section);
    theme::setRole(m_hint, theme::role::bodySecond);
    theme::setRole(m_close, theme::role::primary);
    m_hint->setWordWrap(true);
    m_list->setWordWrap(true);
    m_list->setItemDelegate(new widgets::TickListDelegate(m_list));
    theme::setRole(m_list, theme::role::rows);
    m_editor->setFolding(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::card, theme::space::half + theme::space::grid, theme::space::card, theme::space::half);
    layout->setSpacing(theme::space::half);
    layout->addWidget(m_title);
    layout->addWidget(m_hint);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_editor);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_undo);
    foot->addStretch();
    foot->addWidget(m_close);
    layout->addLayout(foot);
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        if (!m_filling)
            refresh();
    });
    connect(m_editor, &widgets::OpinionEditor::committed, this, &BatchPanel::submit);
    connect(m_editor, &widgets::OpinionEditor::cancelled, this, &BatchPanel::closed);
    connect(m_undo, &QPushButton::clicked, this, &BatchPanel::undoAllWanted);
    m_undoKey->setShortcut(Qt::Key_Z);
    m_undoKey->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_undoKey);
    connect(m_undoKey, &QAction::triggered, this, &BatchPanel::undoAllWanted);
    connect(m_close, &QPushButton::clicked, this, &BatchPanel::closed);
}

void BatchPanel::begin(const QList<CaseRow> &rows, domain::Decision decision, const QStringList &phrases)
{
    m_rows = rows;
    m_decision = decision;
    m_begun.clear();
    m_results.clear();
    m_done = false;
    m_editor->setText({});
    m_editor->setPhrases(phrases);
    m_filling = true;
    m_list->clear();
    for (const CaseRow &row : rows) {
        const bool possible = !row.myTaskId.isEmpty();
        auto *item = new QListWidgetItem(m_list);
        item->setFlags(possible ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::NoItemFlags);
        item->setCheckState(possible ? Qt::Checked : Qt::Unchecked);
    }
    m_filling = false;
    m_list->setCurrentRow(0);
    m_list->setFocus();
    retranslate();
}

void BatchPanel::leaveOut(const QString &caseId)
{
    for (int i = 0; i < m_list->count() && !m_done; ++i) {
        if (m_rows.at(i).view.base.id != caseId)
            continue;
        m_begun.insert(caseId);
        m_list->item(i)->setCheckState(Qt::Unchecked);
    }
    if (!m_done)
        refresh();
}

QList<int> BatchPanel::chosen() const
{
    QList<int> rows;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            rows.append(i);
    }
    return rows;
}

void BatchPanel::submit(const QString &opinion)
{
    QList<client::sync::TickRequest> requests;
    for (const int row : chosen())
        requests.append(requestOf(m_rows[row], m_decision, opinion));
    if (!requests.isEmpty())
        Q_EMIT submitted(requests);
}

void BatchPanel::showResults(const QList<BatchResult> &results)
{
    m_results = results;
    m_done = true;
    retranslate();
    m_list->clearSelection();
    m_close->setFocus();
    if (saved().size() == m_results.size())
        Q_EMIT allSaved();
}

QList<BatchResult> BatchPanel::saved() const
{
    QList<BatchResult> kept = m_results;
    kept.removeIf([](const BatchResult &result) { return result.commandId.isEmpty(); });
    return kept;
}

void BatchPanel::refresh()
{
    m_filling = true;
    for (int i = 0; i < m_list->count(); ++i) {
        const CaseRow &row = m_rows[i];
        QListWidgetItem *item = m_list->item(i);
        QString second = row.view.base.title;
        const auto result =
            std::find_if(m_results.cbegin(), m_results.cend(), [&](const BatchResult &each) { return each.caseId == row.view.base.id; });
        if (result != m_results.cend()) {
            second = result->failure.isEmpty() ? tr("saved here, goes out by itself") : result->failure;
            item->setIcon(theme::icon(result->failure.isEmpty() ? "check"_L1 : "warning"_L1,
                result->failure.isEmpty() ? theme::Tint::Vermilion : theme::Tint::Warn));
        } else if (m_done || row.myTaskId.isEmpty()) {
            second = row.myTaskId.isEmpty() ? tr("not waiting for you: %1").arg(row.next) : tr("taken out, left as it was");
            if (m_done)
                item->setIcon(theme::icon("close"_L1)); // so that all words stand in one line
        } else if (m_begun.contains(row.view.base.id)) {
            second = tr("you have begun an opinion on it; left out unless you put it back");
        }
        item->setText(widgets::readable(row.view.base.number + u"  " + row.view.base.applicant.name + u'\n' + second));
        if (m_done) {
            item->setData(Qt::CheckStateRole, {});
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        }
    }
    m_filling = false;
    refreshWords();
}

void BatchPanel::refreshWords()
{
    const int count = int(chosen().size());
    m_editor->setVisible(!m_done);
    m_undo->setVisible(m_done && !saved().isEmpty());
    m_undoKey->setEnabled(m_done && !saved().isEmpty());
    m_close->setVisible(m_done);
    if (m_done) {
        m_title->setText(tr("%n saved", nullptr, int(saved().size())));
        const int bad = int(m_results.size() - saved().size());
        m_hint->setText(bad == 0 ? tr("Each goes out by itself; the sheet shows when it takes effect.")
                                 : tr("%n could not be saved; the reason stands beside it.", nullptr, bad));
        return;
    }
    m_title->setText(words::name(m_decision) + u" · " + tr("%1 selected").arg(count));
    m_hint->setText(
        tr("Look through the list; Space takes a case out or puts it back. Ctrl+Enter saves all, Esc leaves everything as it is."));
    const bool reason = m_decision != domain::Decision::Agree;
    m_editor->setPurpose(reason ? tr("One reason for all") : tr("One opinion for all"),
        reason ? tr("The reason each applicant will be told") : tr("May stay empty"), reason, tr("Save %n", nullptr, count));
}

void BatchPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier) && !m_done) {
        if (m_editor->canCommit())
            submit(m_editor->text().trimmed());
        else
            m_editor->focusText();
        return;
    }
    QWidget::keyPressEvent(event);
}

void BatchPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void BatchPanel::retranslate()
{
    m_list->setAccessibleName(tr("Cases of this batch"));
    m_undo->setText(tr("Take all back (Z)"));
    m_close->setText(tr("Back to the sheet (Esc)"));
    refresh();
}

} // namespace client::pages::cases
