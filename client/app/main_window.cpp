// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/main_window.h"

#include "client/app/actions.h"
#include "client/app/top_bar.h"
#include "client/app/workspace.h"
#include "widgets/page_scroll.h"
#include "widgets/tab_order.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace client::app {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize{1366, 768}, leastSize{640, 360};

/// What was copied, and what was only marked: the middle button would still paste it.
void forgetCopied()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->ownsClipboard())
        clipboard->clear();
    if (clipboard->ownsSelection())
        clipboard->clear(QClipboard::Selection);
}

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QWidget(parent)
    , m_actions(new Actions(this))
    , m_bar(new TopBar(this))
    , m_stack(new QStackedWidget(this))
    , m_unlock(new client::pages::UnlockPage(m_stack))
{
    widgets::theme::setRole(this, widgets::theme::role::ground);
    resize(firstSize);
    setMinimumSize(leastSize);
    m_stack->addWidget(new widgets::PageScroll(m_unlock, m_stack));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    buildMenus();
    connectActions();
    m_actions->setUnlocked(false);
    retranslate();
}

MainWindow::~MainWindow()
{
    closeWorkspace();
}

void MainWindow::buildMenus()
{
    QMenuBar *bar = m_bar->menus();
    m_deskMenu = bar->addMenu(QString());
    m_goMenu = bar->addMenu(QString());
    m_pageMenu = bar->addMenu(QString());
    m_viewMenu = bar->addMenu(QString());
    m_helpMenu = bar->addMenu(QString());
    m_deskMenu->addActions({m_actions->syncNow, m_actions->lock});
    m_deskMenu->addSeparator();
    m_deskMenu->addAction(m_actions->quit);
    m_goMenu->addAction(m_actions->find);
    m_goMenu->addSeparator();
    m_goMenu->addActions(m_actions->pages);
    m_languageMenu = m_viewMenu->addMenu(QString());
    m_themeMenu = m_viewMenu->addMenu(QString());
    m_scaleMenu = m_viewMenu->addMenu(QString());
    m_languageMenu->addActions(m_actions->languages->actions());
    m_themeMenu->addActions(m_actions->themes->actions());
    m_scaleMenu->addActions(m_actions->scales->actions());
    m_helpMenu->addAction(m_actions->keys);
    m_personMenu = new QMenu(this);
    m_personMenu->addMenu(m_languageMenu);
    m_personMenu->addMenu(m_themeMenu);
    m_personMenu->addMenu(m_scaleMenu);
    m_personMenu->addSeparator();
    m_personMenu->addAction(m_actions->lock);
    m_bar->setPersonMenu(m_personMenu);
    connect(m_pageMenu, &QMenu::aboutToShow, this, &MainWindow::fillPageMenu);
}

void MainWindow::connectActions()
{
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->lock, &QAction::triggered, this, &MainWindow::lockWanted);
    connect(m_actions->syncNow, &QAction::triggered, this, [this] {
        if (m_status != nullptr)
            Q_EMIT m_status->syncRequested();
    });
    const auto palette = [this] {
        QList<QAction *> commands = m_actions->everywhere();
        commands.removeOne(m_actions->find); // it is being done
        if (m_workspace != nullptr)
            m_workspace->openPalette(commands);
    };
    connect(m_actions->find, &QAction::triggered, this, palette);
    connect(m_bar, &TopBar::searchWanted, this, palette);
    connect(m_bar, &TopBar::wireChosen, this, [this] {
        if (m_workspace != nullptr)
            m_workspace->go(client::pages::page_id::outbox);
    });
    connect(m_actions->keys, &QAction::triggered, this, [this] {
        if (m_workspace != nullptr)
            m_workspace->openKeySheet(m_actions->everywhere());
    });
    for (QAction *action : m_actions->pages)
        connect(action, &QAction::triggered, this, [this, action] {
            if (m_workspace != nullptr)
                m_workspace->go(action->data().toString());
        });
    connect(m_actions->languages, &QActionGroup::triggered, this, [this](QAction *a) { Q_EMIT languageWanted(a->data().toString()); });
    connect(m_actions->themes, &QActionGroup::triggered, this, [this](QAction *a) { Q_EMIT themeWanted(a->data().toString()); });
    connect(m_actions->scales, &QActionGroup::triggered, this, [this](QAction *a) { Q_EMIT scaleWanted(a->data().toInt()); });
}

void MainWindow::openWorkspace(const client::pages::PageContext &context, const QString &firstPage)
{
    closeWorkspace();
    m_status = &context.status;
    m_workspace = new Workspace(context, m_stack, firstPage);
    m_stack->addWidget(m_workspace);
    m_stack->setCurrentWidget(m_workspace);
    m_unlock->reset();
    m_bar->setUnlocked(true);
    m_bar->setWire(context.status.state());
    m_actions->setUnlocked(true);
    connect(m_status, &client::sync::Status::changed, m_workspace, [this](const client::sync::WireState &state) { m_bar->setWire(state); });
    connect(m_workspace, &Workspace::pageChanged, this, &MainWindow::fillPageMenu);
    connect(m_workspace, &Workspace::peopleChanged, this, &MainWindow::showPeople);
    showPeople(); // a quick cache has told it before anybody could listen
    fillPageMenu();
}

void MainWindow::showPeople()
{
    const client::store::Directory &people = m_workspace->people();
    m_bar->setPerson(people);
    m_actions->offerPage(client::pages::page_id::window, people.me.roles.contains(domain::Role::Window));
    m_actions->offerPage(client::pages::page_id::stock, keepsStock(people.me));
    if (!people.me.id.isEmpty())
        Q_EMIT peopleKnown(people);
}

void MainWindow::closeWorkspace()
{
    if (m_workspace == nullptr)
        return;
    Q_EMIT aboutToClose();
    m_pageMenu->clear();
    delete m_workspace;
    m_workspace = nullptr;
    m_status = nullptr;
    m_bar->setUnlocked(false);
    m_actions->setUnlocked(false);
    setWindowTitle(tr("Casedesk"));
    m_stack->setCurrentIndex(0);
    forgetCopied();
}

void MainWindow::fillPageMenu()
{
    m_pageMenu->clear();
    if (m_workspace != nullptr)
        m_pageMenu->addActions(m_workspace->page()->commandActions());
    m_pageMenu->menuAction()->setEnabled(!m_pageMenu->isEmpty());
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    m_deskMenu->setTitle(tr("&Desk"));
    m_goMenu->setTitle(tr("&Go"));
    m_pageMenu->setTitle(tr("&Page"));
    m_viewMenu->setTitle(tr("&View"));
    m_helpMenu->setTitle(tr("&Help"));
    m_languageMenu->setTitle(tr("Language"));
    m_themeMenu->setTitle(tr("Look"));
    m_scaleMenu->setTitle(tr("Size (the window starts anew)"));
    m_bar->retranslate();
    setWindowTitle(tr("Casedesk"));
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return widgets::moveFocus(*this, focusWidget(), next);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace client::app
