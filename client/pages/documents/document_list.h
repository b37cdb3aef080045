// SPDX-License-Identifier: GPL-3.0-or-later
// The left of the page: which box, words to narrow it, and the papers - or why there are none and what comes next.
#pragma once

#include "client/pages/documents/document_list_model.h"
#include "client/pages/page.h"

#include <QTimer>

class QLineEdit;
class QListView;
class QStackedWidget;
class QTabBar;

namespace widgets {
class EmptyState;
}

namespace client::pages {

class DocumentList : public QWidget {
    Q_OBJECT
public:
    explicit DocumentList(const PageContext &context, QWidget *parent = nullptr);

    void setDirectory(const client::store::Directory &people) { m_model->setDirectory(people); }
    void showBox(client::store::DocumentBox box);
    void focusFilter();
    void focusList();
    /// Marks this document's row when it is here, without choosing it.
    void setCurrent(const QString &id);
    void refresh() { m_model->refresh(); }
    /// Whether words narrow it.
    bool hasWords() const { return !m_model->query().words.isEmpty(); }
    const DocumentListModel &model() const { return *m_model; }

Q_SIGNALS:
    /// Another row became the current one.
    void chosen(const QString &id);
    /// Enter on a row: on to the paper.
    void entered();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildHead();
    void buildView();
    void query();
    void showLoaded();
    void showEmpty();
    void choose(const QModelIndex &current);
    void retranslate();

    PageContext m_context;
    DocumentListModel *m_model;
    QTabBar *m_boxes;
    QLineEdit *m_filter;
    QStackedWidget *m_stack;
    QListView *m_view;
    QWidget *m_skeleton;
    widgets::EmptyState *m_empty;
    QTimer m_typing;
    QString m_current; ///< id of the chosen document
    bool m_following = false;
};

} // namespace client::pages
