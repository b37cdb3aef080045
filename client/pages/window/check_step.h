// SPDX-License-Identifier: GPL-3.0-or-later
// The fourth step: everything typed to be checked, the person's signature, who came, and the outcome of each application.
#pragma once

#include "client/pages/window/sitting_desk.h"
#include "client/pages/window/summary.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTextBrowser;

namespace widgets {
class FoldPanes;
}

namespace client::pages::window {

class AgentBox;
class OutcomeBox;

class CheckStep : public QWidget {
    Q_OBJECT
public:
    explicit CheckStep(SittingDesk &desk, QWidget *parent = nullptr);
    void retranslate();
    void takeFocus();
    /// What the visitor is shown: all applications of the sitting.
    QString visitorHtml() const;

Q_SIGNALS:
    /// A group of the form is to be changed.
    void changeWanted(const QString &path);
    void showToVisitor();
    void authorityWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void layPanes(QWidget *side);
    QWidget *buildSide();
    void refresh();
    Summary::Part partOf(int index) const;
    void showGiving();

    SittingDesk &m_desk;
    QTextBrowser *m_text;
    widgets::FoldPanes *m_panes;
    QLabel *m_title, *m_signed, *m_hint, *m_giving;
    QPushButton *m_showVisitor;
    AgentBox *m_agent;
    OutcomeBox *m_outcome;
    QString m_shown;
};

} // namespace client::pages::window
