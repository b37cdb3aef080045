// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with an application: taken in, told once what to correct, not accepted, or only received.
#pragma once

#include "client/pages/window/sitting_desk.h"

#include <QWidget>

#include <array>

class QLabel;
class QPlainTextEdit;
class QRadioButton;
class QScrollArea;

namespace client::pages::window {

class OutcomeBox : public QWidget {
    Q_OBJECT
public:
    explicit OutcomeBox(SittingDesk &desk, QWidget *parent = nullptr);
    void retranslate();

private:
    void refresh();
    void choose(Outcome outcome);
    void typed();
    /// As high as what stands in it, so that only the page scrolls, and the page follows what is typed.
    void fitWords();
    void followCursor();
    QScrollArea *page() const;
    /// Everything that is wrong or missing now, a line each: the list is told once, so it must be whole.
    QStringList everythingWrong() const;

    SittingDesk &m_desk;
    QLabel *m_title, *m_note;
    std::array<QRadioButton *, 4> m_outcomes{}; ///< in the order of Outcome
    QPlainTextEdit *m_words;
    QString m_caseId;
    bool m_showing = false;
};

} // namespace client::pages::window
