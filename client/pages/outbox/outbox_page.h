// SPDX-License-Identifier: GPL-3.0-or-later
// What this officer did that is not yet effective: what each is, why it waits, the next try, and taking it back; refusals on top.
#pragma once

#include "client/pages/page.h"
#include "client/pages/wanted_row.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace widgets {
class BriefList;
class EmptyState;
class FoldPanes;
class KeyButton;
} // namespace widgets

namespace client::pages {

class OutboxDetail;
class RemovalNotice;

class OutboxPage : public Page {
    Q_OBJECT
public:
    explicit OutboxPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    /// `objectId` is a command id.
    void open(const QString &objectId, const QString &filter) override;
    QList<QAction *> commandActions() const override { return {m_takeBack, m_acknowledge, m_openSubject, m_again, m_tryNow}; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildActions();
    void build();
    QWidget *buildList();
    QWidget *buildSide();
    void retranslate();
    void refresh();
    void showRows();
    void showDetail();
    void showWire();
    const client::store::OutboxEntry *current() const;
    void takeBack();
    void acknowledge();
    void openSubject();
    void takeUpAgain();

    QAction *m_takeBack, *m_acknowledge, *m_openSubject, *m_again, *m_tryNow;
    QLabel *m_title, *m_wire;
    QStackedWidget *m_stack;
    widgets::FoldPanes *m_panes;
    widgets::BriefList *m_list;
    widgets::EmptyState *m_empty;
    RemovalNotice *m_removal;
    OutboxDetail *m_detail;
    widgets::KeyButton *m_takeBackButton, *m_acknowledgeButton, *m_openButton, *m_againButton, *m_tryButton;
    client::store::Directory m_people;
    QList<client::store::OutboxEntry> m_entries;
    WantedRow m_wanted; ///< command to select when it appears
    QTimer m_second;
    QTimer m_holdOver;
    quint64 m_generation = 0;
};

} // namespace client::pages
