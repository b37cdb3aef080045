// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/outcome_box.h"

#include "forms/engine/correction_words.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QAbstractTextDocumentLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QtMath>

namespace client::pages::window {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;

namespace {

constexpr int leastWordsHeight = 120, followMargin = 24;

} // namespace

OutcomeBox::OutcomeBox(SittingDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(new QLabel(this))
    , m_note(new QLabel(this))
    , m_words(new QPlainTextEdit(this))
{
    theme::setRole(m_title, theme::role::strong);
    theme::setRole(m_note, theme::role::secondary);
    m_note->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    for (const Outcome outcome : {Outcome::Accept, Outcome::Correct, Outcome::Refuse, Outcome::Receive}) {
        auto *button = new QRadioButton(this);
        theme::setTouch(button);
        connect(button, &QRadioButton::clicked, this, [this, outcome] { choose(outcome); });
        m_outcomes[size_t(outcome)] = button;
        column->addWidget(button);
    }
    column->addWidget(m_words);
    column->addSpacing(theme::space::grid);
    column->addWidget(m_note);
    m_words->setFixedHeight(leastWordsHeight);
    m_words->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_words->setTabChangesFocus(true);
    connect(m_words, &QPlainTextEdit::textChanged, this, &OutcomeBox::typed);
    connect(m_words, &QPlainTextEdit::cursorPositionChanged, this, &OutcomeBox::followCursor);
    connect(m_words->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &OutcomeBox::fitWords);
    connect(&m_desk, &SittingDesk::changed, this, &OutcomeBox::refresh);
    retranslate();
}

/// In the packages' language: it is printed for the applicant.
QStringList OutcomeBox::everythingWrong() const
{
    QStringList list;
    const Application &application = *m_desk.application();
    for (const forms::engine::Paper &paper : m_desk.papers(m_desk.current())) {
        const PaperEntry entry = application.papers.value(paper.materialId);
        if (paper.required && (!entry.state || *entry.state == PaperState::Missing))
            list.append(forms::engine::paperCorrection(paper));
    }
    for (const forms::engine::Flaw &flaw : m_desk.form().flaws())
        if (!flaw.isWarning)
            list.append(forms::engine::fieldCorrection(flaw, m_desk.form().form()));
    return list;
}

void OutcomeBox::choose(Outcome outcome)
{
    const Application *now = m_desk.application();
    if (now == nullptr)
        return;
    const QStringList corrections = outcome == Outcome::Correct && now->corrections.isEmpty() ? everythingWrong() : now->corrections;
    m_desk.setOutcome(m_desk.current(), outcome, corrections, now->reason);
    if (!m_words->isVisible())
        return;
    m_words->setFocus(Qt::OtherFocusReason);
    layout()->activate();
    if (QScrollArea *scroll = page()) {
        scroll->ensureWidgetVisible(m_note);
        const int top = m_words->mapTo(scroll->widget(), QPoint()).y() - followMargin; // of a list higher than the page its beginning
        scroll->verticalScrollBar()->setValue(qMin(scroll->verticalScrollBar()->value(), top));
    }
}

QScrollArea *OutcomeBox::page() const
{
    for (QWidget *each = parentWidget(); each != nullptr; each = each->parentWidget())
        if (auto *scroll = qobject_cast<QScrollArea *>(each))
            return scroll;
    return nullptr;
}

void OutcomeBox::fitWords()
{
    const int lines = qCeil(m_words->document()->size().height()); // its layout counts in lines
    const int around = 2 * (qRound(m_words->document()->documentMargin()) + theme::space::half);
    m_words->setFixedHeight(qMax(leastWordsHeight, lines * m_words->fontMetrics().lineSpacing() + around));
}

void OutcomeBox::followCursor()
{
    if (QScrollArea *scroll = page(); scroll != nullptr && m_words->hasFocus()) {
        const QRect cursor = m_words->cursorRect();
        const QPoint at = m_words->viewport()->mapTo(scroll->widget(), cursor.center());
        scroll->ensureVisible(at.x(), at.y(), 0, followMargin);
    }
}

void OutcomeBox::typed()
{
    const Application *now = m_desk.application();
    if (m_showing || now == nullptr)
        return;
    const QString text = m_words->toPlainText();
    if (now->outcome == Outcome::Correct)
        m_desk.setOutcome(m_desk.current(), now->outcome, text.split(u'\n', Qt::SkipEmptyParts), now->reason);
    else
        m_desk.setOutcome(m_desk.current(), now->outcome, now->corrections, text);
}

void OutcomeBox::refresh()
{
    const Application *now = m_desk.application();
    setVisible(now != nullptr);
    if (now == nullptr)
        return;
    m_showing = true;
    const size_t chosen = size_t(now->outcome);
    const bool other = now->caseId != m_caseId || !m_outcomes.at(chosen)->isChecked();
    m_caseId = now->caseId;
    m_outcomes.at(chosen)->setChecked(true);
    const bool correct = now->outcome == Outcome::Correct, refuse = now->outcome == Outcome::Refuse;
    m_words->setVisible(correct || refuse);
    setVisible(now->owed.isEmpty()); // a promised paper is brought, and that is all
    m_outcomes.at(size_t(Outcome::Receive))->setVisible(!now->isSupplement());
    m_outcomes.at(size_t(Outcome::Correct))->setVisible(!now->isSupplement() || now->mayCorrect);
    if (other || !m_words->hasFocus()) {
        const QString text = correct ? now->corrections.join(u'\n') : now->reason;
        if (m_words->toPlainText() != text)
            m_words->setPlainText(text);
    }
    m_words->setAccessibleName(correct ? tr("Corrections, one a line") : tr("Reason"));
    m_words->setPlaceholderText(m_words->accessibleName());
    m_note->setText(correct ? tr("This list is told once and must be whole: nothing further may be asked for afterwards.")
            : refuse        ? tr("The applicant gets the reason in writing.")
                            : QString());
    m_note->setVisible(correct || refuse);
    m_showing = false;
}

void OutcomeBox::retranslate()
{
    m_title->setText(tr("Outcome"));
    const QStringList names = {tr("Accept"), tr("Corrections needed, told once"), tr("Do not accept"), tr("Receive only, decide later")};
    for (qsizetype i = 0; i < names.size(); ++i)
        m_outcomes.at(size_t(i))->setText(names.at(i));
    refresh();
}

} // namespace client::pages::window
