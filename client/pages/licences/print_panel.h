// SPDX-License-Identifier: GPL-3.0-or-later
// Beside the sheet: what the licence says, where it is to be printed, and what has become of it.
#pragma once

#include "client/pages/licences/print_run.h"
#include "domain/case.h"
#include "domain/matter.h"
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
class CodeLabel;
class KeyButton;
} // namespace widgets

namespace client::pages {

/// The page's actions the panel shows as buttons.
struct PrintActions {
    QAction *print;
    QAction *save;
    QAction *cancel;
    QAction *good;
    QAction *bad;
};

namespace stock {
class TrayBox;
}

class PrintPanel : public QWidget {
    Q_OBJECT
public:
    explicit PrintPanel(const PrintActions &actions, QWidget *parent = nullptr);

    void present(const domain::Case &subject, const domain::Matter &matter);
    /// The queues to choose from, or why there are none. Keeps the choice, else takes the default queue.
    void setQueues(const domain::Result<QList<printing::Queue>> &queues);
    /// What has become of the sheet; nullptr when it was not printed here.
    void showRun(const PrintRun *run);
    /// Puts the panel for numbered paper in its place, hidden until useStock().
    void putStock(QWidget *stock);
    /// Puts what is underway above the rest.
    void putAbove(QWidget *panel);
    /// Puts what is not needed every day below the rest.
    void putBelow(QWidget *form);
    /// What is to be known of the sheet on show before it is printed.
    void showNotes(const QList<printing::PaperNote> &notes);
    /// Takes all that prints away while something else is asked.
    void hidePrinting(bool hidden);
    /// The licence on show goes on numbered paper: one copy, on preprinted paper, by the stock's panel. Answers whether the options
    /// changed.
    bool useStock(bool on);
    void retranslate();

    QString queue() const; ///< empty when there is none
    QString tray() const;  ///< empty: as the printer is set
    /// The printer's trays and the one this desk uses for the paper on show.
    void setTrays(const QList<printing::Tray> &trays, const QString &kept);
    /// A tray was chosen that the printer does not have: nothing may be printed.
    bool isTrayMissing() const;
    QString copyId() const; ///< which of the matter's further templates; empty: the licence itself
    void chooseCopy(const QString &copyId);
    int copies() const;
    void setCopies(int copies);
    printing::ComposeOptions options() const;

Q_SIGNALS:
    void optionsChanged();
    void queueChanged();
    void queuesWanted();
    void trayChosen(const QString &tray);

private:
    QWidget *buildFacts();
    QWidget *buildPrinting();
    QGridLayout *buildChoices(QWidget *box);
    QWidget *buildState();
    QWidget *buildFoot();
    void showQueues();
    void showFacts();
    void showCopies();
    void showTray();
    void fact(int row, const QString &name, const QString &value);

    PrintActions m_actions;
    QWidget *m_stockPanel = nullptr;
    QVBoxLayout *m_standing, *m_content;
    bool m_usesStock = false;
    domain::Case m_subject;
    domain::Matter m_matter;
    QList<printing::PaperNote> m_notes;
    domain::Result<QList<printing::Queue>> m_queues = QList<printing::Queue>();
    bool m_queuesKnown = false;
    QWidget *m_printing;
    bool m_isHidden = false;
    QLabel *m_name, *m_void, *m_sheetNote, *m_printHeading, *m_copyLabel, *m_printerLabel, *m_trayLabel, *m_trayNote, *m_copiesLabel,
        *m_printerNote, *m_stateHeading, *m_stateWords, *m_stateSmall;
    widgets::CodeLabel *m_identifier;
    QList<QLabel *> m_factLabels; ///< name, value, name, value …
    QGridLayout *m_facts;
    QComboBox *m_copy, *m_printers;
    stock::TrayBox *m_tray;
    QPushButton *m_lookAgain;
    QSpinBox *m_copies;
    QCheckBox *m_stock, *m_noSeal;
    QFrame *m_state;
    widgets::KeyButton *m_print, *m_save, *m_cancel, *m_good, *m_bad;
};

} // namespace client::pages
