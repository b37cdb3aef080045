// SPDX-License-Identifier: GPL-3.0-or-later
// Where a printer takes its paper from: the printer's trays by name, and which of them this desk uses for a kind of paper.
#pragma once

#include "printing/spooler.h"

#include <QComboBox>

class QSettings;

namespace client::pages::stock {

/// The tray this desk has chosen for paper of this kind at this queue; empty: as the printer is set. Kept as a plain setting.
QString keptTray(const QSettings &settings, const QString &queue, const QString &kind);
void keepTray(QSettings &settings, const QString &queue, const QString &kind, const QString &tray);

class TrayBox : public QComboBox {
    Q_OBJECT
public:
    explicit TrayBox(QWidget *parent = nullptr);

    /// The trays to choose from, and the one that was chosen before; it stays in the list even when the printer no longer names it.
    void present(const QList<printing::Tray> &trays, const QString &chosen);
    void retranslate();
    QString tray() const { return currentData().toString(); }
    /// The printer has no such tray (any more): it would take paper from anywhere.
    bool isMissing() const;
    /// There is something to choose.
    bool hasChoice() const { return count() > 1; }

    /// In words.
    static QString nameOf(const printing::Tray &tray);

private:
    void fill(const QString &chosen);

    QList<printing::Tray> m_trays;
};

} // namespace client::pages::stock
