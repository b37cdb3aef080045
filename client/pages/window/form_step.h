// SPDX-License-Identifier: GPL-3.0-or-later
// The second step: the applicant and the form of the matter, with what is still missing beside it.
#pragma once

#include "client/pages/window/flaw_list.h"
#include "client/pages/window/form/form_view.h"
#include "client/pages/window/sitting_desk.h"

#include <QWidget>

namespace widgets {
class FoldPanes;
}

namespace client::pages::window {

class FormStep : public QWidget {
    Q_OBJECT
public:
    /// `groups`: the parts of the application shown; the situation has a step of its own in a sitting.
    explicit FormStep(
        SittingDesk &desk, QWidget *parent = nullptr, const QStringList &groups = {QStringLiteral("/applicant"), QStringLiteral("/form")});
    void retranslate();
    void takeFocus();
    /// Scrolls to a field or to the first of a group.
    void reveal(const QString &path);
    FormView &view() { return *m_view; }

private:
    void present();

    SittingDesk &m_desk;
    const QStringList m_groups;
    FormView *m_view;
    widgets::FoldPanes *m_panes;
    FlawList *m_flaws;
};

} // namespace client::pages::window
