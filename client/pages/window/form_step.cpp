// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/form_step.h"

#include "widgets/fold_panes.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QHBoxLayout>
#include <QSplitter>

namespace client::pages::window {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;

namespace {

constexpr int leastForm = 500, flawsWidth = 240;

} // namespace

FormStep::FormStep(SittingDesk &desk, QWidget *parent, const QStringList &groups)
    : QWidget(parent)
    , m_desk(desk)
    , m_groups(groups)
    , m_view(new FormView(desk.form(), this))
    , m_flaws(new FlawList(desk.form(), this))
{
    theme::setRole(this, theme::role::surface);
    m_flaws->setMinimumWidth(flawsWidth);
    m_flaws->setGroups(m_groups);
    m_panes = new widgets::FoldPanes(this);
    m_panes->addPane(m_view, leastForm);
    m_panes->addPane(m_flaws, flawsWidth, flawsWidth);
    m_panes->splitter()->setStretchFactor(0, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_panes);
    connect(m_flaws, &FlawList::chosen, this, &FormStep::reveal);
    connect(&m_desk, &SittingDesk::formLoaded, this, &FormStep::present);
    setFocusProxy(m_view);
    present();
}

void FormStep::present()
{
    m_view->present(m_groups);
    m_view->setAccessibleName(tr("The form"));
}

void FormStep::reveal(const QString &path)
{
    m_panes->choose(0);
    for (FormBlock *block : m_view->blocks())
        if (!block->isHeading() && block->isAsked() && (block->holds(path) || block->path().startsWith(path + u'/'))) {
            m_view->reveal(block->holds(path) ? path : block->path());
            return;
        }
}

void FormStep::takeFocus()
{
    m_panes->choose(0);
    m_view->setFocus(Qt::OtherFocusReason);
}

void FormStep::retranslate()
{
    m_view->setAccessibleName(tr("The form"));
    m_panes->setNames({tr("The form"), tr("Still open")});
    m_view->retranslate();
    m_flaws->retranslate();
}

} // namespace client::pages::window
