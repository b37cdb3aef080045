// SPDX-License-Identifier: GPL-3.0-or-later
// Printing several licences in one go, beside the sheet: what comes and on which paper, how far it is, and what became of each.
#pragma once

#include "client/pages/licences/print_batch.h"
#include "widgets/brief_list.h"

#include <QAction>
#include <QFrame>

class QLabel;

namespace widgets {
class KeyButton;
}

namespace client::pages {

class PrintBatchPanel : public QFrame {
    Q_OBJECT
public:
    explicit PrintBatchPanel(QWidget *parent = nullptr);

    /// Collecting: marked, not begun. Asking: one may have been printed before the program ended.
    enum class State { Empty, Collecting, Running, Paused, Asking, Over };
    /// `papers`: a line for each kind of paper still needed; `words`: why it stands still, when it does.
    void present(const licences::PrintBatch &batch, State state, const QStringList &papers, const QString &words);
    State state() const { return m_state; }
    void retranslate();
    QList<QAction *> actions() const { return {m_go, m_good, m_again, m_stop, m_skip, m_more, m_fewer, m_end}; }

Q_SIGNALS:
    /// Begin, or go on from where it stands.
    void goWanted();
    void stopWanted();
    void skipWanted();
    /// Of the one that may have been printed: it was, or it is to be printed now.
    void wasPrinted();
    void printAgainWanted();
    void changeWanted(int place, int by);
    void showWanted(int place);
    /// Drops what was marked, ends what stands still, closes what is over.
    void endWanted();

private:
    void buildActions();
    void build();
    void showBatch();
    QString heading() const;
    QString sentence() const;
    widgets::BriefRow row(int place, const licences::BatchItem &item) const;

    licences::PrintBatch m_batch;
    State m_state = State::Empty;
    QStringList m_papers;
    QString m_why;
    QAction *m_go, *m_stop, *m_skip, *m_good, *m_again, *m_more, *m_fewer, *m_end;
    QLabel *m_heading, *m_words;
    widgets::BriefList *m_list;
    QList<widgets::KeyButton *> m_buttons;
};

} // namespace client::pages
