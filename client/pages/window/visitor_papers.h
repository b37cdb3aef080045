// SPDX-License-Identifier: GPL-3.0-or-later
// The papers the visitor takes home: shown as they will be printed, and printed at once.
#pragma once

#include "client/pages/licences/print_run.h"
#include "client/store/reader.h"
#include "printing/compose.h"
#include "printing/form_paper.h"
#include "printing/window_paper.h"

#include <QSizeF>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace render {
class Pool;
}
namespace widgets {
class EmptyState;
class PdfPane;
} // namespace widgets

namespace client::pages::window {

class VisitorPapers : public QWidget {
    Q_OBJECT
public:
    /// `printServer` as for printing::Spooler.
    VisitorPapers(render::Pool &pool, const QString &printServer, QWidget *parent = nullptr);
    static QString name(printing::WindowPaper paper);

    void present(printing::WindowPaper paper, const printing::WindowFacts &facts);
    /// The application form, filled in, to be signed.
    void presentForm(const printing::FormPaper &form);
    void clear();
    /// A paper is on its way here: what it needs is still being read.
    void expect();
    /// It will not come, for this reason, which stands in its place.
    void fail(const domain::Failure &failure);
    void retranslate();
    /// What is on show, and would be printed; empty while there is none.
    const QByteArray &sheet() const { return m_sheet; }

Q_SIGNALS:
    void made();
    void failed(const domain::Failure &failure);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    quint64 begin();
    void take(const domain::Result<printing::Composed> &sheet, const QSizeF &size);
    QString title() const;
    void lookForPrinters();
    void showState();
    void showNone();
    void print();

    printing::PrintQueue m_queue;
    render::Pool &m_pool;
    PrintRun *m_run;
    QLabel *m_title, *m_notes, *m_state;
    QComboBox *m_printers;
    QPushButton *m_print;
    QStackedWidget *m_stack;
    widgets::EmptyState *m_none;
    widgets::PdfPane *m_pane = nullptr;
    std::optional<printing::WindowPaper> m_paper; ///< none: the application form
    QList<printing::PaperNote> m_sheetNotes;
    QByteArray m_sheet;
    QSizeF m_size; ///< mm
    std::optional<domain::Failure> m_failure;
    bool m_isExpected = false;
    bool m_looked = false;
    quint64 m_generation = 0;
};

} // namespace client::pages::window
