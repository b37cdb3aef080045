// SPDX-License-Identifier: GPL-3.0-or-later
// The third step: the exact list of papers, ticked off, with their scans; what a scan shows stands beside it.
#pragma once

#include "client/pages/window/sitting_desk.h"
#include "client/sync/commands.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace render {
class Pool;
}
namespace widgets {
class FoldPanes;
class EmptyState;
class PdfPane;
} // namespace widgets

namespace client::pages::window {

class PaperRow;
class ScanTaker;
class ScanThumbs;

class PapersStep : public QWidget {
    Q_OBJECT
public:
    PapersStep(SittingDesk &desk, store::Reader &reader, sync::Commands &commands, const domain::Clock &clock, render::Pool &pool,
        QWidget *parent = nullptr);
    void retranslate();
    void takeFocus();
    /// Takes the file in as a scan of this material; says why when it cannot be one.
    void addScan(const QString &materialId, const QString &file);
    const QList<PaperRow *> &rows() const { return m_rows; }

Q_SIGNALS:
    void said(const QString &words);
    void failed(const domain::Failure &failure);

private:
    void build();
    void layPanes(QWidget *left);
    void refresh();
    void showCount();
    void chooseFile(const QString &materialId);
    void keep(const QString &caseId, const QString &materialId, const Scan &scan, const QImage &thumbnail);
    PaperRow *row(const QString &materialId) const;
    void showThumbnails();
    void removeScan(const QString &materialId, int index);
    void showScan(const QString &sha256);
    void allGiven();
    PaperRow *makeRow(const forms::engine::Paper &paper);

    SittingDesk &m_desk;
    store::Reader &m_reader;
    sync::Commands &m_commands;
    const domain::Clock &m_clock;
    render::Pool &m_pool;
    ScanTaker *m_taker;
    ScanThumbs *m_thumbs;
    QHash<QString, QString> m_taking; ///< path → material
    QHash<QString, int> m_places;     ///< SHA-256 of a scan → the how-manieth it was
    int m_handedIn = 0;
    QLabel *m_title, *m_count;
    QPushButton *m_all;
    QVBoxLayout *m_column;
    QStackedWidget *m_side;
    widgets::FoldPanes *m_panes;
    widgets::EmptyState *m_none;
    widgets::PdfPane *m_pane = nullptr; ///< made for the first scan
    QList<PaperRow *> m_rows;
    QList<forms::engine::Paper> m_papers;
    QString m_caseId;
};

} // namespace client::pages::window
