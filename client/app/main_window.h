// SPDX-License-Identifier: GPL-3.0-or-later
// The one window: bar, menus, and below either the locked desk or an officer's workspace. It asks for things; Composition does them.
#pragma once

#include "client/pages/page.h"
#include "client/pages/unlock/enrol_form.h"
#include "client/pages/unlock/unlock_page.h"

#include <QWidget>

class QMenu;
class QStackedWidget;

namespace client::app {

class Actions;
class TopBar;
class Workspace;

class MainWindow : public QWidget {
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    client::pages::UnlockPage &unlockPage() { return *m_unlock; }
    /// nullptr while locked.
    Workspace *workspace() const { return m_workspace; }
    Actions &actions() { return *m_actions; }
    TopBar &bar() { return *m_bar; }

    /// Builds the workspace over this context, which must live until closeWorkspace().
    void openWorkspace(const client::pages::PageContext &context, const QString &firstPage = {});
    /// Destroys every page at once; afterwards nothing an officer may read is in the window.
    void closeWorkspace();

Q_SIGNALS:
    /// The workspace is about to be destroyed; whoever reads the store lets go.
    void aboutToClose();
    void lockWanted();
    void languageWanted(const QString &language);
    void themeWanted(const QString &theme);
    void scaleWanted(int percent);
    /// A page opened or people became known, for whoever keeps the officer's post.
    void peopleKnown(const client::store::Directory &people);

protected:
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void buildMenus();
    void connectActions();
    void retranslate();
    void fillPageMenu();
    void showPeople();

    Actions *m_actions;
    TopBar *m_bar;
    QStackedWidget *m_stack;
    client::pages::UnlockPage *m_unlock;
    Workspace *m_workspace = nullptr;
    client::sync::Status *m_status = nullptr;
    QMenu *m_deskMenu, *m_goMenu, *m_pageMenu, *m_viewMenu, *m_helpMenu;
    QMenu *m_languageMenu, *m_themeMenu, *m_scaleMenu, *m_personMenu;
};

} // namespace client::app
