// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/licences_page.h"

#include "client/pages/licences/copies_panel.h"
#include "client/pages/licences/licence_delegate.h"
#include "client/pages/licences/licence_rows.h"
#include "client/pages/licences/paper_maker.h"
#include "client/pages/licences/paper_notes.h"
#include "client/pages/licences/print_batch_panel.h"
#include "client/pages/licences/print_panel.h"
#include "client/pages/licences/print_run.h"
#include "client/pages/licences/stock_panel.h"
#include "client/pages/licences/void_form.h"
#include "client/pages/make_action.h"
#include "client/pages/page_frame.h"
#include "client/pages/stock/photo_keeper.h"
#include "client/pages/words.h"
#include "domain/feed.h"
#include "domain/when_done.h"
#include "printing/save_file.h"
#include "widgets/brief_list.h"
#include "widgets/empty_state.h"
#include "widgets/fold_panes.h"
#include "widgets/pdf_pane.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace client::pages {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using client::store::CaseView;
using domain::Result;

namespace {

constexpr int leastList = 280, leastPaper = 420, leastPanel = 330;

} // namespace

LicencesPage::LicencesPage(const PageContext &context, QWidget *parent, const QString &printServer)
    : Page(context, parent)
    , m_queue(printServer)
    , m_given(context.reader)
    , m_maker(new PaperMaker(context.reader, this))
    , m_ids(context.clock)
    , m_stockDesk(new stock::PrintDesk(context.reader, context.commands, context.clock, m_ids, m_queue, context.deviceId, this))
{
    buildActions();
    build();
    connect(m_stockDesk, &stock::PrintDesk::changed, this, &LicencesPage::showWaiting);
    connect(&m_given, &licences::OfflineLicences::changed, this, &LicencesPage::refresh);
    m_given.refresh();
    connect(m_maker, &PaperMaker::failed, this, &LicencesPage::showFailure);
    connect(m_maker, &PaperMaker::noted, m_panel, &PrintPanel::showNotes);
    connect(m_maker, &PaperMaker::made, this, [this](const QByteArray &pdf, const QSizeF &size) {
        m_sheet = pdf;
        m_sheetSize = size;
        if (m_kept.isEmpty())
            m_pane->showPdf(pdf);
        m_paper->setCurrentWidget(m_pane);
        updateActions();
        if (m_whenMade)
            std::exchange(m_whenMade, {})();
        Q_EMIT sheetMade();
    });
    connect(&context.reader.changes(), &client::store::ChangeSignal::changed, this, [this](const client::store::ChangeSet &changes) {
        if (changes.kinds.contains(domain::object_kind::caseFile) || changes.kinds.contains(domain::object_kind::matter))
            refresh();
        if (changes.kinds.contains(u"outbox"_s))
            readVoiding();
    });
    setFocusProxy(m_list);
    retranslate();
    refresh();
    readBatch();
}

LicencesPage::~LicencesPage() = default;

QString LicencesPage::title() const
{
    return tr("Licences");
}

QList<QAction *> LicencesPage::commandActions() const
{
    return QList<QAction *>{m_print, m_save, m_cancel, m_good, m_bad, m_find, m_mark, m_copies->back()} + m_batchPanel->actions()
        + m_stock->actions();
}

void LicencesPage::buildActions()
{
    m_print = makeActionInside(this, Qt::Key_P, [this] { print(); });
    m_save = makeActionInside(this, Qt::Key_E, &LicencesPage::saveAs);
    m_cancel = makeActionInside(this, Qt::Key_Delete, [this] { currentRun()->cancel(); });
    m_good = makeActionInside(this, Qt::Key_G, [this] { judge(true); });
    m_bad = makeActionInside(this, Qt::Key_B, [this] { judge(false); });
    m_mark = makeActionInside(this, Qt::Key_M, &LicencesPage::markForBatch);
    m_find = makeActionInside(this, Qt::Key_Slash, [this] {
        widgets::reveal(m_words);
        m_words->setFocus(Qt::ShortcutFocusReason);
        m_words->selectAll();
    });
}

void LicencesPage::build()
{
    m_title = new QLabel(this);
    m_count = new QLabel(this);
    m_panel = new PrintPanel({m_print, m_save, m_cancel, m_good, m_bad}, this);
    m_panel->setMinimumWidth(leastPanel);
    m_stock = new StockPanel(*m_stockDesk, m_panel);
    m_panel->putStock(m_stock);
    addActions(m_stock->actions());
    connect(m_stock, &StockPanel::printWanted, this, &LicencesPage::printOnStock);
    connect(m_stock, &StockPanel::nextWanted, this, &LicencesPage::nextOfStock);
    m_photos = new stock::PhotoKeeper(context().commands, context().renderers, this);
    connect(m_stock, &StockPanel::photoWanted, this, [this] { m_photos->ask(this); });
    connect(m_photos, &stock::PhotoKeeper::kept, m_stock, &StockPanel::setPhoto);
    connect(m_photos, &stock::PhotoKeeper::failed, this, [this](const QString &text) { Q_EMIT said(text, {}); });
    buildBatch();
    buildCopies();
    m_void = new VoidForm(m_panel);
    m_panel->putBelow(m_void);
    connect(m_void, &VoidForm::opened, m_panel, &PrintPanel::hidePrinting);
    connect(m_void, &VoidForm::voidWanted, this, &LicencesPage::voidNumber);
    connect(m_panel, &PrintPanel::optionsChanged, this, &LicencesPage::makeSheet);
    connect(m_panel, &PrintPanel::queueChanged, this, &LicencesPage::lookForTrays);
    connect(m_panel, &PrintPanel::trayChosen, this, &LicencesPage::keepTray);
    connect(m_panel, &PrintPanel::queuesWanted, this, &LicencesPage::lookForPrinters);
    m_paperPanes = new widgets::FoldPanes(this);
    m_paperPanes->addPane(buildPaper(), leastPaper);
    m_paperPanes->addPane(m_panel, leastPanel);
    m_paperPanes->splitter()->setStretchFactor(0, 1);
    m_paperPanes->remember(u"licences/paper"_s, {640, 340});
    m_panes = new widgets::FoldPanes(this);
    m_panes->addPane(buildList(), leastList);
    m_panes->addPane(m_paperPanes, leastPaper);
    m_panes->splitter()->setStretchFactor(1, 1);
    m_panes->remember(u"licences/panes"_s, {320, 981});
    m_empty = new widgets::EmptyState("licence"_L1, this);
    m_stack = framePage(this, m_title, m_count, m_empty, m_panes);
}

QWidget *LicencesPage::buildList()
{
    auto *side = new QWidget(this);
    theme::setRole(side, theme::role::surface);
    side->setMinimumWidth(leastList);
    m_words = new QLineEdit(side);
    m_words->setObjectName(u"licence-words"_s);
    m_words->setClearButtonEnabled(true);
    m_words->addAction(theme::icon("search"_L1), QLineEdit::LeadingPosition);
    connect(m_words, &QLineEdit::textChanged, this, &LicencesPage::showRows);
    m_list = new widgets::BriefList(side);
    m_list->setObjectName(u"licence-list"_s);
    m_rowsLook = new LicenceDelegate(*m_list);
    m_list->setItemDelegate(m_rowsLook);
    connect(m_words, &QLineEdit::returnPressed, m_list, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &LicencesPage::choose);
    connect(m_list, &widgets::BriefList::opened, this, [this] { widgets::reveal(m_pane); });
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, theme::space::half, 0, 0);
    column->setSpacing(theme::space::half);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(theme::space::card, 0, theme::space::card, 0);
    row->addWidget(m_words);
    column->addLayout(row);
    column->addWidget(m_list, 1);
    return side;
}

QWidget *LicencesPage::buildPaper()
{
    m_paper = new QStackedWidget(this);
    m_pane = new widgets::PdfPane(context().renderers, m_paper);
    m_pane->showPageList(false);
    m_pane->view().setFit(widgets::PdfView::Fit::Page); // the whole sheet, as it will lie in the tray
    m_trouble = new widgets::EmptyState("warning"_L1, m_paper);
    m_paper->addWidget(m_pane);
    m_paper->addWidget(m_trouble);
    return m_paper;
}

void LicencesPage::retranslate()
{
    m_title->setText(title());
    m_print->setText(tr("Print"));
    m_save->setText(tr("Save as PDF"));
    m_cancel->setText(tr("Cancel printing"));
    m_good->setText(tr("Good"));
    m_bad->setText(tr("Not good"));
    m_find->setText(tr("Find a licence"));
    m_mark->setText(tr("Mark for printing in one go"));
    m_words->setPlaceholderText(tr("Number, holder or case"));
    m_words->setAccessibleName(tr("Find a licence"));
    m_list->setAccessibleName(tr("Licences issued"));
    m_panes->setNames({tr("List"), tr("Licence")});
    m_paperPanes->setNames({tr("Licence"), tr("Printing")});
    m_panes->splitter()->handle(1)->setAccessibleName(tr("Width of the list"));
    m_paperPanes->splitter()->handle(1)->setAccessibleName(tr("Width of the side panel"));
    m_panel->retranslate();
    m_stock->retranslate();
    m_void->retranslate();
    m_copies->retranslate();
    m_batchPanel->retranslate();
    showBatch();
    showRows();
    showRun();
}

void LicencesPage::open(const QString &objectId, const QString &filter)
{
    m_wanted.ask(objectId);
    m_pointedAtWaiting = m_pointedAtWaiting || !objectId.isEmpty(); // somebody wants to see something else
    if (!filter.isEmpty() || !objectId.isEmpty())
        m_words->setText(filter);
    m_panes->choose(objectId.isEmpty() ? 0 : 1);
    m_list->setFocus(Qt::OtherFocusReason);
    showRows();
}

void LicencesPage::refresh()
{
    const quint64 mine = ++m_generation;
    domain::whenDone(context().reader.matters(), this, [this](const Result<QList<domain::Matter>> &matters) {
        if (matters)
            for (const auto &matter : *matters)
                m_matters.insert(matter.key(), matter);
    });
    client::store::CaseQuery all;
    all.onlyRunning = false;
    domain::whenDone(context().reader.cases(all), this, [this, mine](const Result<QList<CaseView>> &cases) {
        if (mine != m_generation)
            return;
        if (!cases) {
            Q_EMIT said(words::failure(cases.error()), {});
            return;
        }
        m_cases = *cases;
        if (m_given.isKnown())
            m_wanted.rowsAreKnown();
        showRows();
    });
    readVoiding();
}

void LicencesPage::showRows()
{
    const QString id = m_wanted.orElse(m_chosen);
    m_shown = licences::issued(m_given.laidOver(m_cases), m_words->text());
    QList<widgets::BriefRow> rows;
    QSet<QString> struck;
    int at = 0;
    for (const auto &subject : std::as_const(m_shown)) {
        if (subject.licence.isVoid())
            struck << subject.id;
        if (subject.id == id)
            at = int(rows.size());
        rows << licences::row(subject);
    }
    m_rowsLook->setStruck(struck);
    m_list->setRows(rows);
    const bool none = rows.isEmpty() && m_words->text().isEmpty();
    m_empty->setWords(tr("No licence has been issued yet"),
        tr("When the last officer has agreed to a case, its licence gets its number and appears here, ready to be printed."));
    m_stack->setCurrentWidget(none ? static_cast<QWidget *>(m_empty) : m_panes);
    m_wanted.rowsAreShown();
    if (!rows.isEmpty())
        m_list->setCurrentIndex(m_list->model()->index(at, 0));
    choose();
    showWaiting();
}

const domain::Case *LicencesPage::current() const
{
    const int row = m_list->currentIndex().row();
    return row >= 0 && row < m_shown.size() ? &m_shown.at(row) : nullptr;
}

void LicencesPage::choose()
{
    const auto *subject = current();
    if (subject == nullptr) {
        m_chosen.clear();
        m_sheet.clear();
        m_maker->forget();
        m_pane->clear();
        m_trouble->setWords(tr("Nothing found"), tr("No licence holds these words. Clear the field to see all."));
        m_paper->setCurrentWidget(m_trouble);
        m_paperPanes->setPresent(m_panel, false);
        updateActions();
        return;
    }
    m_paperPanes->setPresent(m_panel, true);
    m_panel->present(*subject, m_matters.value(subject->matterKey()));
    showVoid();
    const bool other = m_panel->useStock(!stockKind(*subject).isEmpty()) || subject->id != m_chosen;
    if (subject->id != m_chosen)
        leaveCopy();
    m_chosen = subject->id;
    showCopies();
    lookForTrays();
    if (other || m_sheet.isEmpty() || m_madeOf != subject->licence) // the seal has come, or the number is void
        makeSheet();
    showRun();
}

void LicencesPage::makeSheet()
{
    const auto *subject = current();
    if (subject == nullptr)
        return;
    m_sheet.clear(); // what is not on screen cannot be printed
    m_madeOf = subject->licence;
    leaveCopy();
    m_panel->showNotes({});
    showRun();
    m_maker->make(*subject, m_panel->copyId(), m_panel->options());
}

void LicencesPage::showFailure(const domain::Failure &failure)
{
    m_sheet.clear();
    m_pane->clear();
    const QString small =
        failure.detail.isEmpty() ? domain::codeText(failure.code) : domain::codeText(failure.code) + u" · "_s + sheetDetail(failure.detail);
    m_trouble->setWords(tr("The sheet cannot be shown"), words::failure(failure) + u"\n\n"_s + small);
    m_paper->setCurrentWidget(m_trouble);
    updateActions();
}

PrintRun *LicencesPage::currentRun() const
{
    return m_runs.value(runKey());
}

void LicencesPage::showRun()
{
    m_panel->showRun(currentRun());
    updateActions();
}

void LicencesPage::updateActions()
{
    const auto *run = currentRun();
    const auto *subject = current();
    const bool ready = !m_sheet.isEmpty() && subject != nullptr && !subject->licence.isVoid();
    m_save->setEnabled(ready || !m_kept.isEmpty());
    m_print->setEnabled(ready && mayPrint() && !m_isPreparing && m_kept.isEmpty()
        && !(run != nullptr && (run->isUnderway() || run->state() == PrintRun::State::Asking)));
    m_cancel->setEnabled(run != nullptr && run->canCancel());
    m_good->setEnabled(run != nullptr && run->state() == PrintRun::State::Asking);
    m_bad->setEnabled(m_good->isEnabled());
    m_mark->setEnabled(subject != nullptr);
    showStock();
    m_batchStep.start();
}

void LicencesPage::lookForPrinters()
{
    domain::whenDone(m_queue.queues(), this, [this](const Result<QList<printing::Queue>> &queues) { m_panel->setQueues(queues); });
}

void LicencesPage::print(const std::function<void()> &started, const std::function<void()> &failed)
{
    const auto *subject = current();
    if (!stockKind(*subject).isEmpty()) {
        widgets::reveal(m_stock);
        m_stock->takeFocus();
        return;
    }
    auto *&run = m_runs[runKey()];
    if (run == nullptr) {
        run = new PrintRun(m_queue, this);
        connect(run, &PrintRun::changed, this, &LicencesPage::showRun);
    }
    const printing::PrintRequest request{m_panel->queue(), {}, subject->licence.number, m_panel->copies(), m_sheetSize, m_panel->tray()};
    const Printed printed{subject->id, subject->licence.number, subject->licence.number + u' ' + licences::holder(*subject),
        {.copyId = m_panel->copyId(), .count = m_panel->copies()}};
    const auto go = [this, run = run, request, printed, started, key = runKey()](const QByteArray &pdf, const domain::BlobRef &copy) {
        auto whole = request;
        whole.pdf = pdf;
        m_printed[key] = printed;
        m_printed[key].copy.pdf = copy;
        run->start(whole);
        if (started)
            started();
    };
    prepare(go, failed);
}

void LicencesPage::saveAs()
{
    const auto *subject = current();
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(this, tr("Save as PDF"), folder, u"PDF (*.pdf)"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(subject->licence.number + u' ' + subject->licence.name + u".pdf"_s);
    // The sheet as it is now, whatever is chosen while the dialog is open.
    connect(dialog, &QFileDialog::fileSelected, this, [this, bytes = sheet()](const QString &path) { write(path, bytes); });
    dialog->open();
}

Result<domain::Nothing> LicencesPage::saveTo(const QString &path)
{
    return write(path, sheet());
}

Result<domain::Nothing> LicencesPage::write(const QString &path, const QByteArray &bytes)
{
    auto saved = printing::saveFile(path, bytes);
    Q_EMIT said(saved ? tr("Saved as %1.").arg(path) : words::failure(saved.error()), {});
    return saved;
}

void LicencesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void LicencesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!m_lookedForPrinters) { // CUPS is asked when somebody comes to print, not at start
        m_lookedForPrinters = true;
        lookForPrinters();
    }
}

} // namespace client::pages
