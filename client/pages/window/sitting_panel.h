// SPDX-License-Identifier: GPL-3.0-or-later
// A sitting on screen: its steps one after the other, with the way on and back at the foot.
#pragma once

#include "client/pages/window/check_step.h"
#include "client/pages/window/form_step.h"
#include "client/pages/window/matters_step.h"
#include "client/pages/window/papers_step.h"
#include "client/pages/window/result_step.h"
#include "client/pages/window/step_bar.h"

#include <QAction>

class QStackedWidget;

namespace widgets {
class KeyButton;
}

namespace client::pages::window {

class ScanTaker;

class SittingPanel : public QWidget {
    Q_OBJECT
public:
    SittingPanel(SittingDesk &desk, const Hall &hall, const PageContext &context, const QString &printServer, QWidget *parent = nullptr);
    void retranslate();
    QList<QAction *> commandActions() const { return {m_next, m_back, m_giveUp, m_result->formAction()}; }
    CheckStep &check() { return *m_check; }
    ResultStep &result() { return *m_result; }
    PapersStep &papers() { return *m_papers; }
    FormStep &formStep() { return *m_form; }

Q_SIGNALS:
    /// The visitor goes; the sitting is over.
    void finishWanted();
    void said(const QString &words);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void takeFocus();
    void regainFocus();
    void go(Step step);
    void next();
    void back();
    void send();
    void refresh();
    void changeAt(const QString &path);
    void chooseAuthority();

    SittingDesk &m_desk;
    const PageContext m_context;
    StepBar *m_bar;
    QStackedWidget *m_stack;
    MattersStep *m_matters;
    FormStep *m_form;
    PapersStep *m_papers;
    CheckStep *m_check;
    ResultStep *m_result;
    ScanTaker *m_taker;
    QAction *m_next, *m_back, *m_giveUp;
    widgets::KeyButton *m_nextButton, *m_backButton, *m_giveUpButton;
    QString m_sittingId;
};

} // namespace client::pages::window
