// SPDX-License-Identifier: GPL-3.0-or-later
// Beside the sheet: what the licence says, where it is to be printed, and what has become of it.
#pragma once

#include "client/pages/licences/print_run.h"
#include "domain/case.h"
#include "printing/compose.h"

#include <QWidget>

class QAction;
class QCheckBox;
class QComboBox;
class QFrame;
class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QVBoxLayout;

namespace widgets {
class KeyButton;
}

namespace client::pages {

/// The page's actions the panel shows as buttons.
struct PrintActions {
    QAction *print;
    QAction *save;
    QAction *cancel;
    QAction *good;
    QAction *bad;
};

class PrintPanel : public QWidget {
    Q_OBJECT
public:
    explicit PrintPanel(const PrintActions &actions, QWidget *parent = nullptr);

    void present(const domain::Case &subject, const QString &matterName);
    /// The queues to choose from, or why there are none. Keeps the choice, else takes the default queue.
    void setQueues(const domain::Result<QList<printing::Queue>> &queues);
    /// What has become of the sheet; nullptr when it was not printed here.
    void showRun(const PrintRun *run);
    /// Puts the panel for numbered paper in its place, hidden until useStock().
    void putStock(QWidget *stock);
    /// The licence on show goes on numbered paper: one copy, on preprinted paper, by the stock's panel. Answers whether the options
    /// changed.
    bool useStock(bool on);
    void retranslate();

    QString queue() const; ///< empty when there is none
    int copies() const;
    printing::ComposeOptions options() const;

Q_SIGNALS:
    void optionsChanged();
    void queueChanged();
    void queuesWanted();

private:
    QWidget *buildFacts();
    QWidget *buildPrinting();
    QWidget *buildState();
    QWidget *buildFoot();
    void showQueues();
    void fact(int row, const QString &name, const QString &value);

    PrintActions m_actions;
    QWidget *m_stockPanel = nullptr;
    QVBoxLayout *m_standing;
    bool m_usesStock = false;
    domain::Case m_subject;
    QString m_matterName;
    domain::Result<QList<printing::Queue>> m_queues = QList<printing::Queue>();
    bool m_queuesKnown = false;
    QLabel *m_name, *m_printHeading, *m_printerLabel, *m_copiesLabel, *m_printerNote, *m_stateHeading, *m_stateWords, *m_stateSmall;
    QList<QLabel *> m_factLabels; ///< name, value, name, value …
    QGridLayout *m_facts;
    QComboBox *m_printers;
    QPushButton *m_lookAgain;
    QSpinBox *m_copies;
    QCheckBox *m_stock, *m_noSeal;
    QFrame *m_state;
    widgets::KeyButton *m_print, *m_save, *m_cancel, *m_good, *m_bad;
};

} // namespace client::pages
