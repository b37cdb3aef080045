// SPDX-License-Identifier: GPL-3.0-or-later
// A supplement being made: the list of what is to be corrected above form, papers and check, with the way on and back at the foot.
#pragma once

#include "client/pages/window/check_step.h"
#include "client/pages/window/form_step.h"
#include "client/pages/window/papers_step.h"

#include <QAction>

class QStackedWidget;
class QTextBrowser;

namespace client::pages {
struct PageContext;
}
namespace widgets {
class KeyButton;
}

namespace client::pages::window {

class SupplementFlow : public QWidget {
    Q_OBJECT
public:
    SupplementFlow(SittingDesk &desk, const PageContext &context, QWidget *parent = nullptr);
    void retranslate();
    QList<QAction *> commandActions() const { return {m_next, m_back, m_aside, m_giveUp}; }
    /// What is to be corrected, a line each; stays in sight while it is done.
    void setCorrections(const QStringList &corrections);
    FormStep &formStep() { return *m_form; }
    PapersStep &papers() { return *m_papers; }
    CheckStep &check() { return *m_check; }

Q_SIGNALS:
    void said(const QString &words);
    /// It is put aside as it is; everything typed is kept.
    void asideWanted();
    /// The visitor is to see and sign it.
    void visitorWanted(const QString &html);

private:
    void build();
    QLayout *buildFoot();
    void go(Step step);
    void next();
    void back();
    void send();
    void refresh();
    QList<Step> steps() const;

    SittingDesk &m_desk;
    QLabel *m_title, *m_where;
    QTextBrowser *m_corrections;
    QStackedWidget *m_stack;
    FormStep *m_form;
    PapersStep *m_papers;
    CheckStep *m_check;
    QAction *m_next, *m_back, *m_aside, *m_giveUp;
    widgets::KeyButton *m_nextButton, *m_backButton, *m_asideButton, *m_giveUpButton;
    QStringList m_lines;
};

} // namespace client::pages::window
