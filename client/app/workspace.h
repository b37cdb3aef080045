// SPDX-License-Identifier: GPL-3.0-or-later
// What one unlocked officer works in: rail, pages, toast, key sheet, Ctrl+K. It is destroyed when the desk is locked.
#pragma once

#include "client/pages/page.h"

#include <QHash>
#include <QWidget>

class QStackedWidget;

namespace widgets {
class KeySheet;
class NavRail;
class Toast;
} // namespace widgets

namespace client::app {

class CommandPalette;

/// Window officers, supervisors and administrators see the numbered paper.
bool keepsStock(const domain::Officer &officer);

class Workspace : public QWidget {
    Q_OBJECT
public:
    /// Begins with `firstPage`; empty: home.
    explicit Workspace(const client::pages::PageContext &context, QWidget *parent = nullptr, const QString &firstPage = {});
    ~Workspace() override;

    /// Shows a page, making it on its first visit.
    void go(const QString &pageId, const QString &objectId = {}, const QString &filter = {});
    client::pages::Page *page() const;
    const QString &pageId() const { return m_current; }
    void say(const QString &words, const QString &undoCommandId = {});
    void openPalette(const QList<QAction *> &everywhere);
    void openKeySheet(const QList<QAction *> &everywhere);
    const client::store::Directory &people() const { return m_people; }

Q_SIGNALS:
    void pageChanged(const QString &pageId);
    void peopleChanged();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    client::pages::Page *made(const QString &pageId);
    client::pages::Page *make(const QString &pageId, QWidget *place);
    void retranslate();
    void refresh();
    void showCounts();
    void undo(const QString &commandId);

    const client::pages::PageContext m_context;
    widgets::NavRail *m_rail;
    QStackedWidget *m_stack;
    widgets::Toast *m_toast;
    widgets::KeySheet *m_keySheet = nullptr;
    CommandPalette *m_palette = nullptr; ///< made when it is first asked for, as the key sheet
    QHash<QString, client::pages::Page *> m_pages;
    QStringList m_order; ///< of the pages in the stack
    QString m_current;
    client::store::Directory m_people;
    client::store::Today m_today;
    quint64 m_generation = 0;
};

} // namespace client::app
