// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside the queue while nobody sits at the window: what to do next, and the sittings that were never ended.
#pragma once

#include "client/pages/window/hall.h"
#include "client/pages/window/sitting.h"

#include <QAction>
#include <QWidget>

class QVBoxLayout;

namespace widgets {
class EmptyState;
class KeyButton;
} // namespace widgets

namespace client::pages::window {

class IdlePanel : public QWidget {
    Q_OBJECT
public:
    IdlePanel(const Hall &hall, QAction *begin, QAction *finish, QWidget *parent = nullptr);
    /// Sittings found again, for example after the power failed.
    void offer(const QList<Sitting> &sittings);
    void retranslate();
    /// What else waits to be done, below the sittings.
    void addCard(QWidget *card);
    int offered() const { return int(m_sittings.size()); }

Q_SIGNALS:
    void resumeWanted(const client::pages::window::Sitting &sitting);
    void dropWanted(const client::pages::window::Sitting &sitting);

private:
    void present();
    void showSittings();
    QWidget *card(const Sitting &sitting);

    const Hall &m_hall;
    widgets::EmptyState *m_words;
    widgets::KeyButton *m_begin, *m_finish;
    QWidget *m_box;
    QVBoxLayout *m_column, *m_all;
    QList<Sitting> m_sittings;
};

} // namespace client::pages::window
