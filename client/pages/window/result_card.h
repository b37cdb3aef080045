// SPDX-License-Identifier: GPL-3.0-or-later
// What became of one application: its number, the rules and their reasons, the licence, and its papers.
#pragma once

#include "client/pages/window/sitting.h"
#include "client/store/rows.h"
#include "printing/window_paper.h"

#include <QFrame>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace client::pages::window {

class FlowLayout;

class ResultCard : public QFrame {
    Q_OBJECT
public:
    explicit ResultCard(QWidget *parent = nullptr);
    /// `file` is nothing until the back office has made the case, or what was given here without it; `refused` is its refusal.
    void present(const Application &application, const domain::Matter &matter, const std::optional<domain::Case> &file,
        const std::optional<domain::Answer> &refused);
    /// The papers this outcome asks for, the most important first.
    static QList<printing::WindowPaper> papersOf(const Application &application, bool fees);

Q_SIGNALS:
    void paperWanted(const QString &caseId, printing::WindowPaper paper);
    /// The application form with what was answered.
    void formWanted(const QString &caseId);
    void licenceWanted(const QString &caseId);
    void handOverWanted(const QString &caseId);

private:
    void showRules(const domain::Case &file);
    void showButtons(const Application &application, const domain::Matter &matter, const std::optional<domain::Case> &file);
    void button(const QString &text, const std::function<void()> &go);

    QLabel *m_title, *m_state, *m_rules;
    FlowLayout *m_buttons;
    QString m_shownButtons; ///< which buttons there are, to make them only when they change
    QVBoxLayout *m_column;
};

} // namespace client::pages::window
