// SPDX-License-Identifier: GPL-3.0-or-later
// Licences: the approved cases, the sheet exactly as it will be printed, and the way to paper or to a file.
#pragma once

#include "client/pages/licences/offline_licences.h"
#include "client/pages/licences/print_batch.h"
#include "client/pages/page.h"
#include "client/pages/wanted_row.h"
#include "printing/compose.h"
#include "printing/print_queue.h"

#include <QHash>
#include <QSizeF>
#include <QTimer>

#include <functional>
#include <memory>

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace widgets {
class FoldPanes;
class BriefList;
class EmptyState;
class PdfPane;
} // namespace widgets

namespace client::pages {

class CopiesPanel;
class LicenceDelegate;
class PaperMaker;
class PrintBatchPanel;
class PrintPanel;
class PrintRun;
class StockPanel;
class VoidForm;

namespace stock {
class PhotoKeeper;
class PrintDesk;
} // namespace stock

class LicencesPage : public Page {
    Q_OBJECT
public:
    /// `printServer` as for printing::Spooler; empty: CUPS as this desk is set up.
    explicit LicencesPage(const PageContext &context, QWidget *parent = nullptr, const QString &printServer = {});
    ~LicencesPage() override;

    QString title() const override;
    /// `objectId` is a case id; `filter` words to find.
    void open(const QString &objectId, const QString &filter) override;
    QList<QAction *> commandActions() const override;

    /// The bytes shown, and the same that are saved and printed; empty while there are none.
    const QByteArray &sheet() const { return m_kept.isEmpty() ? m_sheet : m_kept; }
    /// What is printed on numbered paper at this desk.
    const stock::PrintDesk &stockDesk() const { return *m_stockDesk; }
    /// Saves the sheet shown and says so. Raises FileUnwritable.
    domain::Result<domain::Nothing> saveTo(const QString &path);

Q_SIGNALS:
    /// The sheet of the licence chosen is ready (and on its way to the pane).
    void sheetMade();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildActions();
    void build();
    QWidget *buildList();
    QWidget *buildPaper();
    void retranslate();
    void refresh();
    void showRows();
    void choose();
    void makeSheet();
    void showFailure(const domain::Failure &failure);
    void showRun();
    void updateActions();
    void lookForPrinters();
    void lookForTrays();
    void keepTray(const QString &tray);
    bool mayPrint() const;
    const domain::Case *current() const;
    PrintRun *currentRun() const;
    void print(const std::function<void()> &started = {}, const std::function<void()> &failed = {});
    QString stockKind(const domain::Case &subject) const;
    void showStock();
    void showWaiting();
    void printOnStock();
    void nextOfStock();
    void choosePart(const domain::Case &subject, const QString &copyId);
    QString runKey() const;
    void readVoiding();
    void showVoid();
    void voidNumber(const QString &reason);
    bool mayVoid(const domain::Matter &matter) const;
    void buildCopies();
    void prepare(
        const std::function<void(const QByteArray &pdf, const domain::BlobRef &copy)> &go, const std::function<void()> &failed = {});
    void tellPrinted(const QString &key);
    void judge(bool good);
    void showCopies();
    void viewCopy(const QString &sha256);
    void leaveCopy();
    void buildBatch();
    void readBatch();
    void keepBatch(const std::function<void()> &then = {});
    void markForBatch();
    void goOnWithBatch();
    void pauseBatch(const QString &why);
    void giveUpSending(const QString &why);
    void endBatch();
    void markItem(licences::BatchMark mark, const QString &serial = {});
    void answerForBatch(bool isGood);
    void showItem(int place);
    void pointAtBatch();
    void stepBatch();
    void stepNumbered(const licences::BatchItem &item);
    void stepPlain(const licences::BatchItem &item);
    void sendPlain(const licences::BatchItem &item);
    bool isEntered(const licences::BatchItem &item) const;
    const domain::Case *caseOf(const QString &caseId) const;
    QStringList batchPapers() const;
    void showBatch();
    void saveAs();
    domain::Result<domain::Nothing> write(const QString &path, const QByteArray &bytes);

    /// What a run on plain paper prints, to be entered when it is good.
    struct Printed {
        QString caseId, number, words;
        domain::LicenceCopy copy;
    };

    printing::PrintQueue m_queue;
    QAction *m_print, *m_save, *m_cancel, *m_good, *m_bad, *m_find;
    QLabel *m_title, *m_count;
    QLineEdit *m_words;
    QStackedWidget *m_stack, *m_paper;
    widgets::FoldPanes *m_panes, *m_paperPanes;
    widgets::BriefList *m_list;
    LicenceDelegate *m_rowsLook;
    widgets::EmptyState *m_empty, *m_trouble;
    widgets::PdfPane *m_pane;
    PrintPanel *m_panel;
    licences::OfflineLicences m_given;
    PaperMaker *m_maker;
    QList<client::store::CaseView> m_cases; ///< of the cache
    QList<domain::Case> m_shown;
    domain::SystemIdSource m_ids;
    stock::PrintDesk *m_stockDesk;
    StockPanel *m_stock;
    stock::PhotoKeeper *m_photos;
    VoidForm *m_void;
    CopiesPanel *m_copies;
    QList<client::store::OutboxEntry> m_onTheWay; ///< of copies and voids, what the cache does not show yet
    QHash<QString, Printed> m_printed;            ///< by runKey()
    QByteArray m_kept;                            ///< a kept PDF on show in the sheet's place; empty: the sheet is
    QSet<QString> m_voiding;                      ///< cases whose number is being taken back by an order on its way
    QHash<QString, domain::Matter> m_matters;     ///< by matter key
    QHash<QString, PrintRun *> m_runs;            ///< by runKey()
    QString m_chosen;                             ///< case id
    WantedRow m_wanted;                           ///< case id to choose when it appears
    QByteArray m_sheet;
    domain::Licence m_madeOf; ///< what the sheet is of
    QSizeF m_sheetSize;       ///< mm
    licences::PrintBatch m_batch;
    PrintBatchPanel *m_batchPanel;
    QAction *m_mark;
    QTimer m_batchStep;               ///< looks at the batch when all that happens now has happened
    bool m_batchRuns = false;         ///< else it stands still
    QString m_batchWhy;               ///< why it stands still
    QString m_batchSent;              ///< the item this life of the program has sent to plain paper
    QString m_batchSending;           ///< the item on its way there
    QString m_batchSpoiled;           ///< the attempt counted last
    std::function<void()> m_whenMade; ///< waits for the sheet
    bool m_isPreparing = false;       ///< a sheet is on its way to the printer
    bool m_lookedForPrinters = false;
    bool m_pointedAtWaiting = false;
    quint64 m_generation = 0;
    quint64 m_trayGeneration = 0;
    QString m_traysOf; ///< queue and kind of paper whose trays are on show
};

} // namespace client::pages
