// SPDX-License-Identifier: GPL-3.0-or-later
// The queue beside the sitting: who waits, and what is done with a ticket, in buttons large enough for a finger.
#pragma once

#include "client/pages/window/hall.h"

#include <QAction>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLayout;
class QLineEdit;
class QMenu;
class QPushButton;

namespace widgets {
class KeyButton;
}

namespace client::pages::window {

class QueueList;

class QueuePanel : public QWidget {
    Q_OBJECT
public:
    QueuePanel(Hall &hall, const domain::Clock &clock, QWidget *parent = nullptr);

    void retranslate();
    /// Call, recall, start, hold, back, did not come, to another desk, no ticket.
    QList<QAction *> commandActions() const;
    /// Times of waiting and the stopwatch go on.
    void tick();

Q_SIGNALS:
    /// The person of this ticket sits down.
    void startWanted(const QString &ticketId);
    void said(const QString &words);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layButtons(int columns);
    void buildActions();
    QLayout *buildButtons();
    void build();
    QWidget *buildTake();
    void present();
    void showActions();
    void showDesks();
    void call();
    void toDesk();
    void move(domain::TicketAction action, const QString &ticketId);
    QString currentId() const;

    Hall &m_hall;
    const domain::Clock &m_clock;
    QAction *m_call, *m_recall, *m_start, *m_hold, *m_resume, *m_noShow, *m_transfer, *m_take;
    QLabel *m_title, *m_count;
    QComboBox *m_desks;
    QueueList *m_list;
    QLabel *m_none;
    QWidget *m_takeRow;
    QLineEdit *m_takeName;
    QPushButton *m_takeGo;
    widgets::KeyButton *m_callButton;
    QGridLayout *m_grid;
    int m_columns = 0;
    QList<widgets::KeyButton *> m_buttons;
};

} // namespace client::pages::window
