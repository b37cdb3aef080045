// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/sitting_panel.h"

#include "client/pages/make_action.h"
#include "client/pages/window/register_asker.h"
#include "client/pages/window/scan_taker.h"
#include "client/pages/words.h"
#include "widgets/fold_panes.h"
#include "widgets/key_button.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"
#include "widgets/tight.h"

#include <QFileDialog>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace client::pages::window {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using widgets::KeyButton;

namespace {

void dressFoot(QWidget *panel, QHBoxLayout *foot)
{
    widgets::whenTight(panel, [foot](bool tight) {
        const int above = tight ? theme::space::grid : theme::space::half;
        foot->setContentsMargins(theme::space::page, above, theme::space::page, above);
    });
}

} // namespace

SittingPanel::SittingPanel(SittingDesk &desk, const Hall &hall, const PageContext &context, const QString &printServer, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_context(context)
    , m_bar(new StepBar(desk, this))
    , m_stack(new QStackedWidget(this))
    , m_matters(new MattersStep(desk, m_stack))
    , m_form(new FormStep(desk, m_stack))
    , m_papers(new PapersStep(desk, context.reader, context.commands, context.clock, context.renderers, m_stack))
    , m_check(new CheckStep(desk, m_stack))
    , m_result(new ResultStep(desk, hall, context, printServer, m_stack))
    , m_taker(new ScanTaker(context.commands, context.renderers, this))
{
    theme::setRole(this, theme::role::surface);
    new RegisterAsker(
        desk.form(), context.registers, [&desk] { return desk.purpose(); }, context.clock, this);
    build();
    const auto fail = [this](const domain::Failure &failure) { Q_EMIT said(words::failure(failure)); };
    connect(&m_desk, &SittingDesk::changed, this, &SittingPanel::refresh);
    connect(&m_desk, &SittingDesk::failed, this, fail);
    connect(&m_desk, &SittingDesk::formLoaded, this, [this] { QTimer::singleShot(0, this, &SittingPanel::regainFocus); });
    connect(m_papers, &PapersStep::failed, this, fail);
    connect(m_taker, &ScanTaker::failed, this, fail);
    connect(m_taker, &ScanTaker::refused, this, &SittingPanel::said);
    connect(m_papers, &PapersStep::said, this, &SittingPanel::said);
    connect(m_result, &ResultStep::failed, this, fail);
    connect(m_bar, &StepBar::stepChosen, this, &SittingPanel::go);
    connect(m_check, &CheckStep::changeWanted, this, &SittingPanel::changeAt);
    connect(m_check, &CheckStep::authorityWanted, this, &SittingPanel::chooseAuthority);
    retranslate();
}

void SittingPanel::build()
{
    m_next = makeAction(this, Qt::CTRL | Qt::Key_Return, &SittingPanel::next);
    m_back = makeAction(this, Qt::ALT | Qt::Key_Left, &SittingPanel::back);
    m_giveUp = new QAction(this);
    m_giveUp->setShortcut(Qt::CTRL | Qt::Key_Backspace);
    connect(m_giveUp, &QAction::triggered, &m_desk, &SittingDesk::giveUp);
    for (QWidget *each : QList<QWidget *>{m_matters, m_form, m_papers, m_check, m_result})
        m_stack->addWidget(each);
    widgets::onlyCurrentCounts(m_stack);
    auto *line = new QFrame(this);
    theme::setRole(line, theme::role::hairline);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(theme::space::half);
    m_giveUpButton = new KeyButton(KeyButton::Rank::Ordinary, this);
    m_backButton = new KeyButton(KeyButton::Rank::Ordinary, this);
    m_nextButton = new KeyButton(KeyButton::Rank::Primary, this);
    m_giveUpButton->follow(m_giveUp);
    m_backButton->follow(m_back);
    m_nextButton->follow(m_next);
    for (KeyButton *button : {m_giveUpButton, m_backButton, m_nextButton})
        theme::setTouch(button);
    foot->addWidget(m_giveUpButton);
    foot->addStretch(1);
    foot->addWidget(m_backButton);
    foot->addWidget(m_nextButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    column->addWidget(line);
    column->addLayout(foot);
    dressFoot(this, foot);
}

void SittingPanel::go(Step step)
{
    if (m_desk.sitting().step == Step::Form && step > Step::Form)
        m_desk.form().showAll(); // whoever goes on is told what is still open
    m_desk.setStep(step);
}

void SittingPanel::next()
{
    const Sitting &sitting = m_desk.sitting();
    switch (sitting.step) {
    case Step::Check:
        send();
        return;
    case Step::Done:
        Q_EMIT finishWanted();
        return;
    case Step::Papers:
        if (sitting.current + 1 < sitting.applications.size()) { // the next application has a form of its own
            m_desk.select(sitting.current + 1);
            go(Step::Form);
            return;
        }
        break;
    default:
        break;
    }
    go(Step(int(sitting.step) + 1));
}

void SittingPanel::back()
{
    if (m_desk.sitting().step > Step::Matters)
        go(Step(int(m_desk.sitting().step) - 1));
}

/// Only when nothing hinders any of the applications; otherwise the first that is hindered is shown.
void SittingPanel::send()
{
    for (int i = 0; i < m_desk.sitting().applications.size(); ++i)
        if (!m_desk.sitting().applications.at(i).sent && !m_desk.hindrance(i).isEmpty()) {
            m_desk.select(i);
            Q_EMIT said(tr("This application cannot be sent yet; the reason stands beside it."));
            return;
        }
    m_desk.send();
}

void SittingPanel::changeAt(const QString &path)
{
    if (path.startsWith("/situation"_L1)) {
        go(Step::Matters);
        return;
    }
    go(Step::Form);
    m_form->reveal(path);
}

void SittingPanel::chooseAuthority()
{
    auto *dialog = new QFileDialog(this, tr("The authority of the agent"), QString(), ScanFile::filter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_taker->take(path, [this, sittingId = m_desk.sitting().id](const Scan &scan, const QImage &) {
            if (m_desk.sitting().id != sittingId)
                return;
            domain::Agent agent = m_desk.sitting().agent;
            agent.authority = scan.blob;
            m_desk.setAgent(agent);
        });
    });
    dialog->open();
}

void SittingPanel::refresh()
{
    const Sitting &sitting = m_desk.sitting();
    const bool some = !sitting.applications.isEmpty();
    m_next->setEnabled(m_desk.isOpen() && (some || sitting.step == Step::Done));
    m_back->setEnabled(sitting.step > Step::Matters && sitting.step < Step::Done);
    m_giveUp->setEnabled(m_desk.isOpen() && sitting.step < Step::Done);
    m_result->formAction()->setEnabled(sitting.step == Step::Done && some);
    m_backButton->setVisible(m_back->isEnabled());
    m_giveUpButton->setVisible(m_giveUp->isEnabled());
    m_next->setText(sitting.step == Step::Check ? tr("Send") : (sitting.step == Step::Done ? tr("Finish the sitting") : tr("Next")));
    const QList<QWidget *> pages = {m_matters, m_form, m_papers, m_check, m_result};
    if (m_stack->currentWidget() == pages.at(int(sitting.step)) && sitting.id == m_sittingId)
        return;
    m_sittingId = sitting.id;
    m_stack->setCurrentWidget(pages.at(int(sitting.step)));
    if (isVisible())
        takeFocus();
}

/// To where the present step begins.
void SittingPanel::takeFocus()
{
    const std::function<void()> focus[] = {[this] { m_matters->takeFocus(); }, [this] { m_form->takeFocus(); },
        [this] { m_papers->takeFocus(); }, [this] { m_check->takeFocus(); }, [this] { m_result->takeFocus(); }};
    focus[int(m_desk.sitting().step)]();
}

/// Another form takes the place of the one that was typed in, and its fields with the focus: without it no key would be heard.
void SittingPanel::regainFocus()
{
    const QWidget *now = window()->focusWidget();
    if (isVisible() && (now == nullptr || !now->isVisible() || !isAncestorOf(now)))
        takeFocus();
}

/// Shown when a sitting begins: the hands go on without the mouse.
void SittingPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    takeFocus();
}

void SittingPanel::retranslate()
{
    m_back->setText(tr("Back"));
    m_giveUp->setText(tr("Give up this sitting"));
    m_bar->retranslate();
    m_matters->retranslate();
    m_form->retranslate();
    m_papers->retranslate();
    m_check->retranslate();
    m_result->retranslate();
    refresh();
}

} // namespace client::pages::window
