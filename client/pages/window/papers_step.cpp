// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/papers_step.h"

#include "client/pages/window/paper_row.h"
#include "client/pages/window/scan_taker.h"
#include "client/pages/window/scan_thumbs.h"
#include "domain/when_done.h"
#include "widgets/empty_state.h"
#include "widgets/fold_panes.h"
#include "widgets/pdf_pane.h"
#include "widgets/scroll_fit.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace client::pages::window {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using domain::Result;

namespace {

constexpr int leastPapers = 430, leastScan = 320;

} // namespace

PapersStep::PapersStep(
    SittingDesk &desk, store::Reader &reader, sync::Commands &commands, const domain::Clock &clock, render::Pool &pool, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_reader(reader)
    , m_commands(commands)
    , m_clock(clock)
    , m_pool(pool)
    , m_taker(new ScanTaker(commands, pool, this))
    , m_thumbs(new ScanThumbs(reader, pool, this))
{
    theme::setRole(this, theme::role::surface);
    build();
    connect(m_taker, &ScanTaker::refused, this, &PapersStep::said);
    connect(m_taker, &ScanTaker::failed, this, &PapersStep::failed);
    connect(m_taker, &ScanTaker::progressed, this, [this](const QString &path, int percent) {
        if (PaperRow *each = row(m_taking.value(path)))
            each->setProgress(percent);
    });
    connect(m_taker, &ScanTaker::ended, this, [this](const QString &path) {
        m_taking.remove(path);
        const QStringList still = m_taking.values();
        for (PaperRow *each : std::as_const(m_rows))
            if (!still.contains(each->paper().materialId))
                each->setProgress(-1);
    });
    connect(m_thumbs, &ScanThumbs::ready, this, &PapersStep::showThumbnails);
    connect(&m_desk, &SittingDesk::formLoaded, this, &PapersStep::refresh);
    connect(&m_desk, &SittingDesk::changed, this, &PapersStep::refresh);
    retranslate();
}

void PapersStep::build()
{
    auto *left = new QWidget(this);
    m_title = new QLabel(left);
    m_count = new QLabel(left);
    theme::setRole(m_title, theme::role::strong);
    theme::setRole(m_count, theme::role::secondary);
    m_all = new QPushButton(left);
    theme::setTouch(m_all);
    connect(m_all, &QPushButton::clicked, this, &PapersStep::allGiven);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(theme::space::page, theme::space::half, theme::space::card, 0);
    head->addWidget(m_title);
    head->addSpacing(theme::space::half);
    head->addWidget(m_count, 1);
    head->addWidget(m_all);
    auto *page = new QWidget;
    theme::setRole(page, theme::role::surface);
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(theme::space::page, theme::space::half, theme::space::card, theme::space::card);
    m_column->setSpacing(theme::space::half);
    m_column->addStretch(1);
    auto *scroll = new QScrollArea(left);
    scroll->setWidgetResizable(true);
    widgets::fitWhenShown(scroll);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(scroll, 1);
    m_side = new QStackedWidget(this);
    m_none = new widgets::EmptyState("document"_L1, m_side);
    m_side->addWidget(m_none);
    layPanes(left);
}

void PapersStep::layPanes(QWidget *left)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_panes = new widgets::FoldPanes(this);
    m_panes->addPane(left, leastPapers);
    m_panes->addPane(m_side, leastScan);
    m_panes->splitter()->setStretchFactor(0, 3);
    m_panes->splitter()->setStretchFactor(1, 2);
    m_panes->remember({}, {600, 400});
    row->addWidget(m_panes);
}

PaperRow *PapersStep::makeRow(const forms::engine::Paper &paper)
{
    auto *row = new PaperRow(paper, m_desk.application()->papers.value(paper.materialId), m_clock.today(), this);
    connect(row, &PaperRow::changed, &m_desk, &SittingDesk::setPaper);
    connect(row, &PaperRow::scanWanted, this, &PapersStep::chooseFile);
    connect(row, &PaperRow::scanDropped, this, &PapersStep::addScan);
    connect(row, &PaperRow::scanShown, this, &PapersStep::showScan);
    connect(row, &PaperRow::scanRemoved, this, &PapersStep::removeScan);
    return row;
}

/// The rows are made anew only when the list of papers is another one: answers in the form may change it.
void PapersStep::refresh()
{
    const Application *now = m_desk.application();
    const QList<forms::engine::Paper> papers = now == nullptr ? QList<forms::engine::Paper>() : m_desk.papers(m_desk.current());
    if (papers != m_papers || (now != nullptr && now->caseId != m_caseId)) {
        m_papers = papers;
        m_caseId = now == nullptr ? QString() : now->caseId;
        for (PaperRow *row : std::as_const(m_rows))
            row->deleteLater();
        m_rows.clear();
        for (const forms::engine::Paper &paper : std::as_const(m_papers)) {
            m_rows.append(makeRow(paper));
            m_column->insertWidget(int(m_rows.size()) - 1, m_rows.last());
        }
    }
    for (PaperRow *each : std::as_const(m_rows))
        each->setEntry(now->papers.value(each->paper().materialId));
    showThumbnails();
    showCount();
}

void PapersStep::showCount()
{
    int open = 0;
    for (const PaperRow *row : std::as_const(m_rows))
        open += row->paper().required && (!row->entry().state || *row->entry().state == PaperState::Missing) ? 1 : 0;
    m_count->setText(m_rows.isEmpty() ? QString() : (open == 0 ? tr("all here or promised") : tr("%n to go", nullptr, open)));
    m_all->setEnabled(open > 0);
}

/// Every needed paper that was not looked at yet lies on the desk.
void PapersStep::allGiven()
{
    for (const PaperRow *row : std::as_const(m_rows)) {
        PaperEntry entry = row->entry();
        if (row->paper().required && !entry.state) {
            entry.state = PaperState::Given;
            m_desk.setPaper(row->paper().materialId, entry);
        }
    }
}

void PapersStep::chooseFile(const QString &materialId)
{
    auto *dialog =
        new QFileDialog(this, tr("Add a scan"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), ScanFile::filter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this, materialId](const QStringList &files) {
        for (const QString &file : files)
            addScan(materialId, file);
    });
    dialog->open();
}

void PapersStep::addScan(const QString &materialId, const QString &path)
{
    m_taking.insert(path, materialId);
    m_taker->take(path, [this, place = ++m_handedIn, caseId = m_caseId, materialId](const Scan &scan, const QImage &thumbnail) {
        m_places.insert(scan.blob.sha256, place);
        keep(caseId, materialId, scan, thumbnail);
    });
}

/// In the order in which the scans were handed in, whichever was looked at first: the front before the back.
void PapersStep::keep(const QString &caseId, const QString &materialId, const Scan &scan, const QImage &thumbnail)
{
    if (m_desk.application() == nullptr || m_desk.application()->caseId != caseId) {
        m_commands.dropBlob(scan.blob.sha256); // the officer has gone on to another application
        return;
    }
    m_thumbs->put(scan.blob.sha256, thumbnail);
    PaperEntry entry = m_desk.application()->papers.value(materialId);
    entry.state = PaperState::Given;
    const auto later = [this, place = m_places.value(scan.blob.sha256)](
                           const Scan &other) { return m_places.value(other.blob.sha256) > place; };
    if (!entry.scans.contains(scan))
        entry.scans.insert(std::find_if(entry.scans.cbegin(), entry.scans.cend(), later), scan);
    m_desk.setPaper(materialId, entry);
    m_desk.flush();
    showScan(scan.blob.sha256);
}

PaperRow *PapersStep::row(const QString &materialId) const
{
    const auto found =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const PaperRow *each) { return each->paper().materialId == materialId; });
    return found == m_rows.cend() ? nullptr : *found;
}

void PapersStep::showThumbnails()
{
    for (PaperRow *each : std::as_const(m_rows))
        for (const Scan &scan : each->entry().scans)
            each->setThumbnail(scan.blob.sha256, m_thumbs->image(scan.blob.sha256));
}

void PapersStep::removeScan(const QString &materialId, int index)
{
    if (m_desk.application() == nullptr)
        return;
    PaperEntry entry = m_desk.application()->papers.value(materialId);
    if (index < 0 || index >= entry.scans.size())
        return;
    m_commands.dropBlob(entry.scans.takeAt(index).blob.sha256);
    m_desk.setPaper(materialId, entry);
    m_side->setCurrentWidget(m_none);
}

void PapersStep::showScan(const QString &sha256)
{
    domain::whenDone(m_reader.blob(sha256), this, [this](const Result<QByteArray> &bytes) {
        if (!bytes) {
            Q_EMIT failed(bytes.error());
            return;
        }
        if (m_pane == nullptr) {
            m_pane = new widgets::PdfPane(m_pool, m_side);
            m_pane->showPageList(false);
            m_side->addWidget(m_pane);
        }
        m_pane->showPdf(*bytes);
        widgets::reveal(m_pane);
        m_side->setCurrentWidget(m_pane);
    });
}

void PapersStep::takeFocus()
{
    m_panes->choose(0);
    if (!m_rows.isEmpty())
        m_rows.first()->focusFirst();
}

void PapersStep::retranslate()
{
    m_title->setText(tr("Papers"));
    m_panes->setNames({tr("Papers"), tr("Scan")});
    m_all->setText(tr("All given"));
    m_none->setWords(tr("No scan on show"), tr("Drop a PDF or a picture on a paper, or add it there. It is opened only in the sandbox."));
    for (PaperRow *row : std::as_const(m_rows))
        row->retranslate();
    refresh();
}

} // namespace client::pages::window
