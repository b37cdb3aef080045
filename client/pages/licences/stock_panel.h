// SPDX-License-Identifier: GPL-3.0-or-later
// Printing on numbered paper, beside the sheet: which sheet lies in the tray, what is underway, and the person's word on the paper.
#pragma once

#include "client/pages/stock/print_desk.h"

#include <QAction>
#include <QFrame>
#include <QSet>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace widgets {
class KeyButton;
}

namespace client::pages {

class StockPanel : public QFrame {
    Q_OBJECT
public:
    explicit StockPanel(stock::PrintDesk &desk, QWidget *parent = nullptr);

    /// The licence on show, which of its copies (empty: the licence itself) and the kind of paper it goes on; `isReady`: there is a sheet
    /// to print and a queue to print it on.
    void present(const domain::Case &subject, const QString &copyId, const QString &kind, bool isReady);
    void retranslate();
    QList<QAction *> actions() const { return {m_print, m_good, m_spoiled, m_missing, m_proceed, m_stop, m_next, m_resume}; }
    /// To the field the person must fill in next.
    void takeFocus();
    QString serial() const;
    void setPhoto(const domain::BlobRef &photo, const QString &name);

Q_SIGNALS:
    /// Print on the sheet with serial().
    void printWanted();
    /// To the next licence that has no sheet yet.
    void nextWanted();
    void photoWanted();

private:
    void buildActions();
    void build();
    QWidget *buildReason();
    void refresh();
    void showOffered();
    void offer(QAction *action, bool isOffered);
    void showReady();
    void showRun(const printing::StockRun &run);
    void askForTray();
    void showIssued();
    void askReason(printing::StockVerdict verdict);
    void entered();
    void judge(printing::StockVerdict verdict);
    void say(const QString &heading, const QString &words, const QString &small = {}, bool warns = false);
    printing::StockRun *run() const;
    bool isAsking() const;

    stock::PrintDesk &m_desk;
    domain::Case m_subject;
    QString m_copyId;
    QString m_kind;
    bool m_isReady = false;
    QString m_complaint;                                             ///< about what was last typed
    printing::StockVerdict m_verdict = printing::StockVerdict::None; ///< whose reason is being asked
    domain::BlobRef m_photo;
    QAction *m_print, *m_good, *m_spoiled, *m_missing, *m_proceed, *m_stop, *m_next, *m_resume;
    QSet<QAction *> m_offered; ///< as things stand
    bool m_asksSerial = false, m_wantsFocus = false;
    QLabel *m_heading, *m_words, *m_small, *m_serialLabel, *m_reasonLabel, *m_photoName;
    QLineEdit *m_serial;
    QWidget *m_reasonRow;
    QComboBox *m_reason;
    QPushButton *m_photoButton;
    QList<widgets::KeyButton *> m_buttons;
};

} // namespace client::pages
