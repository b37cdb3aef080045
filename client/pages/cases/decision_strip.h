// SPDX-License-Identifier: GPL-3.0-or-later
// At the foot of a case: what the officer can do with it now, each with its key; or why there is nothing to do.
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace widgets {
class KeyButton;
}

namespace client::pages::cases {

struct CaseRow;

/// The page's actions the strip shows.
struct StripActions {
    QAction *tick, *decline, *giveBack, *opinion, *undo;
};

class DecisionStrip final : public QWidget {
    Q_OBJECT
public:
    explicit DecisionStrip(const StripActions &actions, QWidget *parent = nullptr);
    /// What can be done with this row; nullptr: no row.
    void show(const CaseRow *row);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    StripActions m_actions;
    QHBoxLayout *m_above, *m_buttons;
    QLabel *m_note;
    QPushButton *m_opinion;
    widgets::KeyButton *m_decline;
    widgets::KeyButton *m_return;
    widgets::KeyButton *m_tick;
    widgets::KeyButton *m_undo;
};

} // namespace client::pages::cases
