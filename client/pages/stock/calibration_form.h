// SPDX-License-Identifier: GPL-3.0-or-later
// A printer measured with a ruler: print the ruler sheet, type four lengths, and licences come out where they belong.
#pragma once

#include "domain/clock.h"
#include "printing/calibration.h"
#include "printing/print_queue.h"

#include <QSettings>
#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;

namespace widgets {
class KeyButton;
}

namespace client::pages::stock {

class TrayBox;

class CalibrationForm : public QWidget {
    Q_OBJECT
public:
    CalibrationForm(printing::PrintQueue &queue, const domain::Clock &clock, QWidget *parent);
    /// Asks for the printers, when somebody comes to measure one.
    void lookForPrinters();
    void retranslate();

Q_SIGNALS:
    void said(const QString &words);

private:
    void build();
    QGridLayout *buildFields();
    void showPrinters();
    void readTrays();
    void load();
    void keep();
    void print();
    void tell();
    QSizeF paper() const;
    QString queue() const;
    printing::RulerReading typed() const;

    printing::PrintQueue &m_queue;
    const domain::Clock &m_clock;
    QSettings m_settings;
    QLabel *m_heading, *m_steps, *m_note;
    QList<QLabel *> m_labels;
    QComboBox *m_printers, *m_paper;
    TrayBox *m_tray;
    QList<QDoubleSpinBox *> m_lengths; ///< left, top, across, down
    widgets::KeyButton *m_print, *m_keep;
};

} // namespace client::pages::stock
