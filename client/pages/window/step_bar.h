// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a sitting and its applications, each a button: where one is, and the way to another.
#pragma once

#include "client/pages/window/sitting_desk.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace client::pages::window {

class StepBar : public QWidget {
    Q_OBJECT
public:
    explicit StepBar(SittingDesk &desk, QWidget *parent = nullptr);
    void retranslate();

Q_SIGNALS:
    void stepChosen(client::pages::window::Step step);

private:
    void refresh();
    void showApplications();

    SittingDesk &m_desk;
    QList<QPushButton *> m_steps;
    QWidget *m_applications;
    QHBoxLayout *m_row;
    bool m_isTight = false;
    QString m_shown; ///< which applications are shown, to make the buttons only when they change
};

} // namespace client::pages::window
