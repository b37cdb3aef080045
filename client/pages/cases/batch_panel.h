// SPDX-License-Identifier: GPL-3.0-or-later
// Several cases decided in one go: look through them, take single ones out, one opinion for all, then a receipt for each.
#pragma once

#include "client/pages/cases/tick_desk.h"

#include <QSet>

class QAction;
class QLabel;
class QListWidget;
class QPushButton;

namespace widgets {
class OpinionEditor;
}

namespace client::pages::cases {

class BatchPanel final : public QWidget {
    Q_OBJECT
public:
    explicit BatchPanel(QWidget *parent = nullptr);
    /// Lists the rows; those that do not wait for the officer are listed with the reason and cannot be ticked.
    void begin(const QList<CaseRow> &rows, domain::Decision decision, const QStringList &phrases);
    /// Takes the case out, because words were begun on it that one opinion for all would pass over; Space puts it back.
    void leaveOut(const QString &caseId);
    widgets::OpinionEditor *editor() const { return m_editor; }
    /// Shows beside each case what became of it.
    void showResults(const QList<BatchResult> &results);
    bool hasResults() const { return m_done; }
    /// Commands that were saved and may be taken back together.
    QList<BatchResult> saved() const;

Q_SIGNALS:
    void submitted(const QList<client::sync::TickRequest> &requests);
    void allSaved(); ///< the receipt names no failure
    void undoAllWanted();
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void refreshWords();
    QList<int> chosen() const;
    void submit(const QString &opinion);
    void retranslate();

    QList<CaseRow> m_rows;
    QSet<QString> m_begun; ///< cases with an opinion of their own
    QList<BatchResult> m_results;
    domain::Decision m_decision = domain::Decision::Agree;
    bool m_done = false;
    bool m_filling = false;
    QLabel *m_title;
    QLabel *m_hint;
    QListWidget *m_list;
    widgets::OpinionEditor *m_editor;
    QPushButton *m_undo;
    QAction *m_undoKey; ///< Z, wherever the focus is in here
    QPushButton *m_close;
};

} // namespace client::pages::cases
