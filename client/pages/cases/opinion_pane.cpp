// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/opinion_pane.h"

#include "client/pages/cases/draft_keeper.h"
#include "domain/when_done.h"
#include "widgets/opinion_editor.h"

#include <QEvent>
#include <QVBoxLayout>

namespace client::pages::cases {

using namespace Qt::StringLiterals;
using domain::Decision;

QString draftKey(const QString &taskId)
{
    return u"opinion/"_s + taskId;
}

OpinionPane::OpinionPane(store::Reader &reader, client::sync::Commands &commands, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_drafts(new DraftKeeper(commands, this))
    , m_editor(new widgets::OpinionEditor(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_editor);
    setFocusProxy(m_editor);
    connect(m_drafts, &DraftKeeper::failed, this, &OpinionPane::keepingFailed);
    connect(m_editor, &widgets::OpinionEditor::edited, this, [this](const QString &text) { m_drafts->keep(draftKey(m_taskId), text); });
    connect(m_editor, &widgets::OpinionEditor::cancelled, this, &OpinionPane::cancelled);
    connect(m_editor, &widgets::OpinionEditor::committed, this, [this](const QString &opinion) {
        const QString task = m_taskId;
        m_drafts->forget(draftKey(task)); // the tick takes the draft with it
        Q_EMIT committed(task, m_decision, opinion);
    });
}

void OpinionPane::begin(const QString &taskId, Decision decision, const QStringList &phrases)
{
    const bool another = taskId != m_taskId;
    m_taskId = taskId;
    m_decision = decision;
    m_phrases = phrases;
    showPurpose();
    m_editor->setPhrases(phrases);
    m_editor->focusText();
    if (another)
        restore();
}

void OpinionPane::end()
{
    m_taskId.clear();
    m_editor->setText({});
}

void OpinionPane::restore()
{
    const QString task = m_taskId;
    const auto unwritten = m_drafts->waiting(draftKey(task));
    m_editor->setText(unwritten.value_or(QString()));
    if (unwritten)
        return;
    domain::whenDone(m_reader.draft(draftKey(task)), this, [this, task](const domain::Result<QString> &draft) {
        // Whatever was typed in the meantime is newer than the draft.
        if (draft && m_taskId == task && m_editor->text().isEmpty())
            m_editor->setText(*draft);
    });
}

void OpinionPane::showPurpose()
{
    switch (m_decision) {
    case Decision::Agree:
        m_editor->setPurpose(tr("Agree, with words"), tr("Your opinion (may stay empty)"), false, tr("Tick"));
        break;
    case Decision::Decline:
        m_editor->setPurpose(tr("Decline: say why"), tr("The reason the applicant will be told"), true, tr("Decline"));
        break;
    case Decision::Return:
        m_editor->setPurpose(
            tr("Return: say what is to be corrected"), tr("Everything the applicant has to correct, once"), true, tr("Return"));
        break;
    }
}

void OpinionPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showPurpose();
    QWidget::changeEvent(event);
}

} // namespace client::pages::cases
