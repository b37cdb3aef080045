// SPDX-License-Identifier: GPL-3.0-or-later
// The first step: which matters, and the questions whose answers say which papers and fees they need.
#pragma once

#include "client/pages/window/form/form_view.h"
#include "client/pages/window/sitting_desk.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTextBrowser;

namespace widgets {
class BriefList;
class FoldPanes;
} // namespace widgets

namespace client::pages::window {

class MattersStep : public QWidget {
    Q_OBJECT
public:
    explicit MattersStep(SittingDesk &desk, QWidget *parent = nullptr);
    void retranslate();
    void takeFocus();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildFinder();
    QWidget *buildChosen();
    void showFound();
    void showThemes();
    void showQuestions();
    void showNeeded();
    void fit();
    void choose(const QString &key);

    SittingDesk &m_desk;
    QLineEdit *m_words;
    QComboBox *m_themes;
    widgets::BriefList *m_found;
    QLabel *m_findTitle, *m_hint, *m_neededTitle;
    FormView *m_questions;
    widgets::FoldPanes *m_panes;
    QTextBrowser *m_needed = nullptr;
    QString m_shownNeeded;
};

} // namespace client::pages::window
