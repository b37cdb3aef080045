// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the page that prints several licences in one go, each by the way it is printed alone; how far it is survives the program.
#include "client/pages/licences/copies_panel.h"
#include "client/pages/licences/licence_delegate.h"
#include "client/pages/licences/licence_rows.h"
#include "client/pages/licences/licences_page.h"
#include "client/pages/licences/print_batch_panel.h"
#include "client/pages/licences/print_panel.h"
#include "client/pages/licences/print_run.h"
#include "client/pages/licences/stock_panel.h"
#include "client/pages/stock/print_desk.h"
#include "client/pages/stock/tray_box.h"
#include "client/pages/words.h"
#include "domain/when_done.h"
#include "widgets/brief_list.h"
#include "widgets/fold_panes.h"

#include <QJsonDocument>
#include <QLineEdit>
#include <QSettings>

namespace client::pages {

using namespace Qt::StringLiterals;
using licences::BatchItem;
using licences::BatchMark;
using State = PrintBatchPanel::State;

namespace {

const QString batchKey = u"print/batch"_s;

} // namespace

void LicencesPage::buildBatch()
{
    m_batchPanel = new PrintBatchPanel(m_panel);
    m_panel->putAbove(m_batchPanel);
    addActions(m_batchPanel->actions());
    connect(m_batchPanel, &PrintBatchPanel::goWanted, this, &LicencesPage::goOnWithBatch);
    connect(m_batchPanel, &PrintBatchPanel::stopWanted, this, [this] { pauseBatch({}); });
    connect(m_batchPanel, &PrintBatchPanel::skipWanted, this, [this] { markItem(BatchMark::Skipped); });
    connect(m_batchPanel, &PrintBatchPanel::wasPrinted, this, [this] { answerForBatch(true); });
    connect(m_batchPanel, &PrintBatchPanel::printAgainWanted, this, [this] { answerForBatch(false); });
    connect(m_batchPanel, &PrintBatchPanel::endWanted, this, &LicencesPage::endBatch);
    connect(m_batchPanel, &PrintBatchPanel::showWanted, this, &LicencesPage::showItem);
    connect(m_batchPanel, &PrintBatchPanel::changeWanted, this, [this](int place, int by) {
        m_batch.change(place, by);
        keepBatch();
    });
    m_batchStep.setSingleShot(true);
    m_batchStep.setInterval(0);
    connect(&m_batchStep, &QTimer::timeout, this, &LicencesPage::stepBatch);
}

/// What an earlier life of the program has left stands still until a person says so.
void LicencesPage::readBatch()
{
    domain::whenDone(context().reader.draft(batchKey), this, [this](const domain::Result<QString> &text) {
        const auto batch =
            text ? licences::batchFromJson(QJsonDocument::fromJson(text->toUtf8()).object()) : std::optional<licences::PrintBatch>();
        if (batch && m_batch.isEmpty())
            m_batch = *batch;
        showBatch();
        m_batchStep.start();
    });
}

/// Written down before the next thing is done: `then` is called when it is safe.
void LicencesPage::keepBatch(const std::function<void()> &then)
{
    const QString text =
        m_batch.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(licences::toJson(m_batch)).toJson(QJsonDocument::Compact));
    domain::whenDone(context().commands.saveDraft(batchKey, text), this, [this, then](const domain::Result<domain::Nothing> &kept) {
        if (!kept)
            giveUpSending(words::failure(kept.error()));
        else if (then)
            then();
    });
    showBatch();
}

void LicencesPage::markForBatch()
{
    const auto *subject = current();
    if (subject == nullptr)
        return;
    if (m_batch.isBegun) {
        Q_EMIT said(tr("Print or end the list that is underway first."), {});
        return;
    }
    const bool isNew = !m_batch.has(subject->id) && !subject->licence.isVoid();
    const auto taken = [&](const QString &copyId) {
        return !stockKind(*subject).isEmpty() && m_stockDesk->book().liveSheetOf(subject->id, copyId) != nullptr;
    };
    m_batch.remove(subject->id);
    if (isNew)
        m_batch.add(*subject, m_matters.value(subject->matterKey()), licences::holder(*subject), taken);
    if (isNew && !m_batch.has(subject->id))
        Q_EMIT said(tr("Every sheet of %1 is printed already.").arg(subject->licence.number), {});
    keepBatch();
    if (const int row = m_list->currentIndex().row() + 1; row < m_shown.size())
        m_list->setCurrentIndex(m_list->model()->index(row, 0)); // many are marked by one key pressed again and again
}

void LicencesPage::goOnWithBatch()
{
    m_batch.isBegun = true;
    m_batchRuns = true;
    m_batchWhy.clear();
    keepBatch([this] { stepBatch(); });
}

void LicencesPage::pauseBatch(const QString &why)
{
    m_batchRuns = false;
    m_batchWhy = why;
    showBatch();
}

/// Nothing has been sent, for the reason that was said.
void LicencesPage::giveUpSending(const QString &why)
{
    if (!m_batchSending.isEmpty())
        m_batch.items[m_batch.at()].mark = BatchMark::Waiting;
    m_batchSending.clear();
    pauseBatch(why);
}

void LicencesPage::endBatch()
{
    m_batch = {};
    m_batchRuns = false;
    m_batchWhy.clear();
    m_panel->setCopies(1);
    keepBatch();
}

void LicencesPage::markItem(BatchMark mark, const QString &serial)
{
    auto &item = m_batch.items[m_batch.at()];
    item.mark = mark;
    item.serial = serial;
    m_batchWhy.clear();
    keepBatch([this] { stepBatch(); });
}

/// The answer to whether the one that was at the printer is good, after the program was begun anew.
void LicencesPage::answerForBatch(bool isGood)
{
    const BatchItem item = m_batch.items.at(m_batch.at());
    if (!isGood) {
        m_batch.items[m_batch.at()].mark = BatchMark::Waiting;
        goOnWithBatch();
        return;
    }
    if (isEntered(item)) {
        m_batchRuns = true;
        markItem(BatchMark::Done);
        return;
    }
    if (runKey() != item.key() || m_sheet.isEmpty()) { // its electronic copy is made of the sheet on show
        m_whenMade = [this] { answerForBatch(true); };
        showItem(m_batch.at());
        return;
    }
    const Printed printed{item.caseId, item.number, item.number + u' ' + item.holder, {.copyId = item.copyId, .count = item.count}};
    prepare([this, printed, key = item.key()](const QByteArray &, const domain::BlobRef &copy) {
        m_printed[key] = printed;
        m_printed[key].copy.pdf = copy;
        tellPrinted(key);
        m_batchRuns = true;
        markItem(BatchMark::Done);
    });
}

void LicencesPage::showItem(int place)
{
    const auto item = m_batch.items.at(place);
    if (std::none_of(m_shown.cbegin(), m_shown.cend(), [&](const domain::Case &each) { return each.id == item.caseId; }))
        m_words->clear(); // a filter hides it
    for (const auto &subject : std::as_const(m_shown))
        if (subject.id == item.caseId) {
            choosePart(domain::Case(subject), item.copyId);
            break;
        }
}

/// What the person is asked about after the program was begun anew is what lies before him; once, he may look at others first.
void LicencesPage::pointAtBatch()
{
    const int place = m_batch.at();
    if (m_pointedAtWaiting || place < 0 || caseOf(m_batch.items.at(place).caseId) == nullptr)
        return;
    m_pointedAtWaiting = true;
    showItem(place);
    widgets::reveal(m_batchPanel);
}

/// Looks at how it stands with the item whose turn it is, and does what comes next; nothing while it stands still.
void LicencesPage::stepBatch()
{
    const int place = m_batch.at();
    if (m_batch.isBegun && !m_batchRuns)
        pointAtBatch();
    if (!m_batchRuns || !m_batch.isBegun || !m_batchSending.isEmpty())
        return;
    if (place < 0) {
        m_batchRuns = false;
        m_panel->setCopies(1);
        showBatch();
        return;
    }
    const BatchItem item = m_batch.items.at(place);
    const auto *subject = caseOf(item.caseId);
    if (subject == nullptr || subject->licence.isVoid()) {
        markItem(BatchMark::Skipped);
        return;
    }
    if (runKey() != item.key()) {
        showItem(place);
        if (!item.kind.isEmpty())
            m_stock->takeFocus();
    }
    if (item.kind.isEmpty())
        stepPlain(item);
    else
        stepNumbered(item);
    showBatch();
}

const domain::Case *LicencesPage::caseOf(const QString &caseId) const
{
    const auto found = std::find_if(m_cases.cbegin(), m_cases.cend(), [&](const auto &view) { return view.base.id == caseId; });
    return found == m_cases.cend() ? nullptr : &found->base;
}

/// A numbered sheet goes by its own protocol, with the person at the tray; a spoiled one is followed by the next.
void LicencesPage::stepNumbered(const BatchItem &item)
{
    const auto *run = m_stockDesk->runOf(item.caseId, item.copyId);
    const auto *live = m_stockDesk->book().liveSheetOf(item.caseId, item.copyId);
    const bool good = run && run->attempt().verdict == printing::StockVerdict::Good && run->attempt().step >= printing::StockStep::Judged;
    if (good || (live && live->state == domain::SheetState::Issued)) {
        markItem(BatchMark::Done, good ? run->attempt().serial : live->serial);
        return;
    }
    const bool lost = run && run->attempt().isOver() && run->attempt().verdict != printing::StockVerdict::None;
    if (lost && m_batchSpoiled != run->attempt().id) {
        m_batchSpoiled = run->attempt().id;
        ++m_batch.items[m_batch.at()].spoiled;
        keepBatch();
    }
}

/// Plain paper is sent by itself, once; then the person looks.
void LicencesPage::stepPlain(const BatchItem &item)
{
    if (item.mark == BatchMark::Waiting) {
        if (m_print->isEnabled()) // else the sheet is still being made
            sendPlain(item);
        return;
    }
    if (m_batchSent != item.key()) { // of an earlier life: nobody knows, so somebody must look
        if (isEntered(item))
            markItem(BatchMark::Done);
        else
            pauseBatch({});
        return;
    }
    const auto state = currentRun()->state();
    if (state == PrintRun::State::Good) {
        markItem(BatchMark::Done);
        return;
    }
    if (state != PrintRun::State::Bad && state != PrintRun::State::Refused && state != PrintRun::State::Cancelled)
        return;
    auto &mine = m_batch.items[m_batch.at()];
    mine.mark = BatchMark::Waiting;
    mine.spoiled += state == PrintRun::State::Bad ? 1 : 0;
    keepBatch();
    pauseBatch(tr("This one was not printed well. Put right what is wrong, then go on."));
}

void LicencesPage::sendPlain(const BatchItem &item)
{
    auto &mine = m_batch.items[m_batch.at()];
    mine.mark = BatchMark::Sent;
    mine.sentAt = context().clock.now();
    m_batchSending = item.key();
    const auto started = [this] { m_batchSent = std::exchange(m_batchSending, {}); };
    keepBatch([this, started, count = item.count] {
        m_panel->setCopies(count);
        print(started, [this] { giveUpSending({}); });
    });
}

/// A person has said in an earlier life of the program that it is good, but the list was not told any more.
bool LicencesPage::isEntered(const BatchItem &item) const
{
    const auto *subject = caseOf(item.caseId);
    const auto rows = subject ? licences::CopyRows::rows(*subject, m_stockDesk->book(), m_onTheWay) : QList<licences::CopyRows::Row>();
    return std::any_of(rows.cbegin(), rows.cend(), [&](const licences::CopyRows::Row &row) {
        return row.copy.copyId == item.copyId && row.copy.serial.isEmpty() && row.copy.at >= item.sentAt;
    });
}

/// A line for each kind of paper: how many sheets, from where, beginning with which.
QStringList LicencesPage::batchPapers() const
{
    const QSettings settings;
    QStringList lines;
    for (const auto &paper : m_batch.papers()) {
        const QString name = paper.kind.isEmpty() ? tr("Plain paper") : m_stockDesk->book().kindName(paper.kind);
        const QString tray = stock::keptTray(settings, m_panel->queue(), paper.kind);
        QStringList parts{tr("%1 × %n", nullptr, paper.sheets).arg(name)};
        if (!tray.isEmpty())
            parts << stock::TrayBox::nameOf({tray, {}, false});
        if (const QString next = paper.kind.isEmpty() ? QString() : m_stockDesk->nextSerial(paper.kind); !next.isEmpty())
            parts << tr("from %1").arg(next);
        lines << parts.join(u" · "_s);
    }
    return lines;
}

void LicencesPage::showBatch()
{
    const auto isAsking = [this] {
        const BatchItem &item = m_batch.items.at(m_batch.at());
        return item.mark == BatchMark::Sent && m_batchSent != item.key() && m_batchSending != item.key();
    };
    State state = State::Empty;
    if (m_batch.isOver())
        state = State::Over;
    else if (m_batch.isBegun && m_batchRuns)
        state = State::Running;
    else if (m_batch.isBegun)
        state = isAsking() ? State::Asking : State::Paused;
    else if (!m_batch.isEmpty())
        state = State::Collecting;
    QSet<QString> marked;
    for (const auto &item : std::as_const(m_batch.items))
        marked << item.caseId;
    m_rowsLook->setMarked(marked);
    m_list->viewport()->update();
    m_batchPanel->present(m_batch, state, batchPapers(), m_batchWhy);
}

} // namespace client::pages
