// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/supplement_flow.h"

#include "client/pages/make_action.h"
#include "client/pages/page.h"
#include "client/pages/window/register_asker.h"
#include "client/pages/words.h"
#include "widgets/key_button.h"
#include "widgets/rare_text.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QFrame>
#include <QLabel>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace client::pages::window {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using widgets::KeyButton;

namespace {

constexpr int mostCorrectionsHeight = 112; ///< four lines and a half: that there is more can be seen

} // namespace

SupplementFlow::SupplementFlow(SittingDesk &desk, const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(new QLabel(this))
    , m_where(new QLabel(this))
    , m_corrections(new QTextBrowser(this))
    , m_stack(new QStackedWidget(this))
    , m_form(new FormStep(desk, m_stack, {u"/applicant"_s, u"/situation"_s, u"/form"_s}))
    , m_papers(new PapersStep(desk, context.reader, context.commands, context.clock, context.renderers, m_stack))
    , m_check(new CheckStep(desk, m_stack))
{
    theme::setRole(this, theme::role::surface);
    new RegisterAsker(
        desk.form(), context.registers, [&desk] { return desk.purpose(); }, context.clock, this);
    build();
    connect(&m_desk, &SittingDesk::changed, this, &SupplementFlow::refresh);
    connect(m_papers, &PapersStep::failed, this, [this](const domain::Failure &failure) { Q_EMIT said(words::failure(failure)); });
    connect(m_papers, &PapersStep::said, this, &SupplementFlow::said);
    connect(m_check, &CheckStep::changeWanted, this, [this](const QString &path) {
        if (m_desk.isOpen() && m_desk.application()->owed.isEmpty()) {
            go(Step::Form);
            m_form->reveal(path);
        }
    });
    connect(m_check, &CheckStep::showToVisitor, this, [this] { Q_EMIT visitorWanted(m_check->visitorHtml()); });
    retranslate();
}

QLayout *SupplementFlow::buildFoot()
{
    m_next = makeAction(this, Qt::CTRL | Qt::Key_Return, &SupplementFlow::next);
    m_back = makeAction(this, Qt::ALT | Qt::Key_Left, &SupplementFlow::back);
    m_aside = makeAction(this, Qt::CTRL | Qt::Key_W, &SupplementFlow::asideWanted);
    m_giveUp = makeAction(this, Qt::CTRL | Qt::Key_Backspace, [this] { m_desk.giveUp(); });
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(theme::space::page, theme::space::half, theme::space::page, theme::space::half);
    foot->setSpacing(theme::space::half);
    const auto button = [this, foot](KeyButton::Rank rank, QAction *action) {
        auto *made = new KeyButton(rank, this);
        made->follow(action);
        theme::setTouch(made);
        foot->addWidget(made);
        return made;
    };
    m_giveUpButton = button(KeyButton::Rank::Ordinary, m_giveUp);
    m_asideButton = button(KeyButton::Rank::Ordinary, m_aside);
    foot->addStretch(1);
    m_backButton = button(KeyButton::Rank::Ordinary, m_back);
    m_nextButton = button(KeyButton::Rank::Primary, m_next);
    return foot;
}

void SupplementFlow::build()
{
    theme::setRole(m_title, theme::role::section);
    m_title->setTextFormat(Qt::PlainText);
    theme::setRole(m_where, theme::role::bodySecond);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(theme::space::page, theme::space::half, theme::space::page, theme::space::half);
    head->addWidget(m_title, 1);
    head->addWidget(m_where);
    m_corrections->setFrameShape(QFrame::NoFrame);
    m_corrections->document()->setDocumentMargin(0);
    auto *card = new QFrame(this);
    theme::setRole(card, theme::role::cardWarn);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(theme::space::card, theme::space::half, theme::space::card, theme::space::half);
    inside->addWidget(m_corrections);
    m_corrections->setFixedHeight(mostCorrectionsHeight);
    auto *around = new QHBoxLayout;
    around->setContentsMargins(theme::space::page, 0, theme::space::page, theme::space::half);
    around->addWidget(card);
    for (QWidget *each : QList<QWidget *>{m_form, m_papers, m_check})
        m_stack->addWidget(each);
    auto *line = new QFrame(this);
    theme::setRole(line, theme::role::hairline);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(around);
    column->addWidget(m_stack, 1);
    column->addWidget(line);
    column->addLayout(buildFoot());
}

void SupplementFlow::setCorrections(const QStringList &corrections)
{
    m_lines = corrections;
    QString html = u"<p style='margin: 0 0 4px 0'><b>%1</b></p><ol style='margin: 0'>"_s.arg(tr("To be corrected").toHtmlEscaped());
    for (const QString &each : corrections)
        html += u"<li>%1</li>"_s.arg(each.toHtmlEscaped());
    m_corrections->setHtml(html + u"</ol>"_s);
    m_corrections->parentWidget()->setVisible(!corrections.isEmpty());
    m_corrections->setFixedHeight(
        qMin(mostCorrectionsHeight, m_corrections->fontMetrics().lineSpacing() * int(corrections.size() + 1) + 2 * theme::space::half));
}

/// Promised papers are only brought; the form stays as it was accepted.
QList<Step> SupplementFlow::steps() const
{
    const bool onlyPapers = m_desk.application() != nullptr && !m_desk.application()->owed.isEmpty();
    return onlyPapers ? QList<Step>{Step::Papers, Step::Check} : QList<Step>{Step::Form, Step::Papers, Step::Check};
}

void SupplementFlow::go(Step step)
{
    if (m_desk.sitting().step == Step::Form && step > Step::Form)
        m_desk.form().showAll();
    m_desk.setStep(step);
}

void SupplementFlow::next()
{
    const qsizetype at = steps().indexOf(m_desk.sitting().step);
    if (at + 1 < steps().size())
        go(steps().at(at + 1));
    else
        send();
}

void SupplementFlow::back()
{
    if (const qsizetype at = steps().indexOf(m_desk.sitting().step); at > 0)
        go(steps().at(at - 1));
}

void SupplementFlow::send()
{
    if (m_desk.hindrance(0).isEmpty())
        m_desk.send();
    else
        Q_EMIT said(tr("It cannot be sent yet; the reason stands beside it."));
}

void SupplementFlow::refresh()
{
    const Sitting &sitting = m_desk.sitting();
    m_next->setEnabled(m_desk.isOpen());
    m_giveUp->setEnabled(m_desk.isOpen());
    m_aside->setEnabled(m_desk.isOpen());
    m_back->setEnabled(m_desk.isOpen() && steps().indexOf(sitting.step) > 0);
    m_backButton->setVisible(m_back->isEnabled());
    if (!m_desk.isOpen() || !steps().contains(sitting.step))
        return;
    m_next->setText(sitting.step == Step::Check ? tr("Send") : tr("Next"));
    const QString names[] = {{}, tr("Form"), tr("Papers"), tr("Check")};
    m_title->setText(widgets::readable(sitting.person.name + u"  "_s + sitting.number));
    m_where->setText(tr("Step %1 of %2: %3").arg(steps().indexOf(sitting.step) + 1).arg(steps().size()).arg(names[size_t(sitting.step)]));
    QWidget *const pages[] = {nullptr, m_form, m_papers, m_check};
    QWidget *page = pages[size_t(sitting.step)];
    if (m_stack->currentWidget() == page)
        return;
    m_stack->setCurrentWidget(page);
    if (!isVisible())
        return;
    if (page == m_form)
        m_form->takeFocus();
    else if (page == m_papers)
        m_papers->takeFocus();
    else
        m_check->takeFocus();
}

void SupplementFlow::retranslate()
{
    m_back->setText(tr("Back"));
    m_aside->setText(tr("Put aside"));
    m_giveUp->setText(tr("Give it up"));
    m_corrections->setAccessibleName(tr("To be corrected"));
    m_form->retranslate();
    m_papers->retranslate();
    m_check->retranslate();
    setCorrections(m_lines);
    refresh();
}

} // namespace client::pages::window
