// SPDX-License-Identifier: GPL-3.0-or-later
// Chapter of the tour: several cases ticked in one go, looked through first, one of them taken out.
#include "client/app/tour_sheet.h"
#include "client/pages/cases/batch_panel.h"
#include "client/pages/cases/tick_sheet.h"

#include <QAbstractItemModel>
#include <QListWidget>

#include <algorithm>
#include <functional>

namespace client::app {

using namespace Qt::StringLiterals;
using client::pages::cases::BatchPanel;
using client::pages::cases::CaseTableModel;
using client::pages::cases::TickSheet;
using client::store::OutboxState;

namespace {

constexpr int batchSize = 4, vetoed = 1;

/// Rows below each other that all wait for the officer; empty while there are none.
QStringList neighbours(const TourGuide &guide)
{
    QStringList run;
    const TickSheet *sheet = guide.hands.find<TickSheet>();
    for (int row = 0; sheet != nullptr && row < sheet->model()->rowCount() && run.size() < batchSize; ++row) {
        const QString id = sheet->model()->index(row, 0).data(CaseTableModel::CaseIdRole).toString();
        if (waitsForMe(guide, id))
            run.append(id);
        else
            run.clear();
    }
    return run.size() == batchSize ? run : QStringList();
}

QListWidget *preview(const TourGuide &guide)
{
    const auto *panel = guide.hands.find<BatchPanel>();
    return panel == nullptr ? nullptr : panel->findChild<QListWidget *>();
}

int checkedRows(const TourGuide &guide)
{
    int checked = 0;
    const QListWidget *list = preview(guide);
    for (int row = 0; list != nullptr && row < list->count(); ++row)
        checked += list->item(row)->checkState() == Qt::Checked ? 1 : 0;
    return checked;
}

/// Whether this holds for the officer's tick on each case of the batch but the one that was taken out, which has none.
bool allBut(const TourGuide &guide, const std::function<bool(const QString &)> &holds)
{
    for (int i = 0; i < guide.batch.size(); ++i)
        if (i == vetoed ? myCommand(guide, guide.batch.at(i)) != nullptr : !holds(guide.batch.at(i)))
            return false;
    return guide.batch.size() == batchSize;
}

/// The row on the sheet stands as the back office has it, with nothing of ours on its way.
bool sheetShowsAgreed(const TourGuide &guide, const QString &caseId)
{
    const TickSheet *sheet = guide.hands.find<TickSheet>();
    const auto *model = sheet == nullptr ? nullptr : qobject_cast<const CaseTableModel *>(sheet->model());
    const auto *row = model == nullptr ? nullptr : model->rowAt(model->rowOf(caseId));
    const domain::Task *mine = myTask(guide, caseId);
    const domain::Task *shown = row == nullptr || mine == nullptr ? nullptr : row->view.base.taskById(mine->id);
    return shown != nullptr && shown->state == domain::TaskState::Agreed;
}

void lookThrough(TourGuide &guide)
{
    guide.tour.step(u"batch-preview"_s, u"Several rows are chosen by keys and looked through; one is taken out"_s)
        .act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_3); })
        .expect(u"rows below each other wait for the officer"_s, [&guide] {
            guide.batch = neighbours(guide);
            guide.batchStart = guide.batch.value(0);
            return !guide.batch.isEmpty();
        });
    stepTo(guide, &TourGuide::batchStart);
    guide.tour
        .expect(u"the first of them is the current row"_s,
            [&guide] { return guide.hands.find<TickSheet>()->currentCaseId() == guide.batchStart; })
        .act([&guide] {
            for (int more = 1; more < batchSize; ++more)
                guide.hands.key(Qt::SHIFT | Qt::Key_Down);
        })
        .expect(u"Shift and the arrow choose them"_s, [&guide] { return guide.hands.find<TickSheet>()->selectedCaseIds() == guide.batch; })
        .act([&guide] { guide.hands.key(Qt::Key_Space); })
        .expect(u"Space lists them before anything is saved"_s,
            [&guide] {
                return checkedRows(guide) == batchSize
                    && std::all_of(guide.batch.cbegin(), guide.batch.cend(), [&](const QString &id) { return waitsForMe(guide, id); });
            })
        .act([&guide] {
            guide.hands.key(Qt::Key_Down);
            guide.hands.key(Qt::Key_Space);
        })
        .expect(u"Space takes one out"_s,
            [&guide] { return checkedRows(guide) == batchSize - 1 && preview(guide)->item(vetoed)->checkState() == Qt::Unchecked; })
        .picture();
}

void handIn(TourGuide &guide)
{
    guide.tour.step(u"batch-result"_s, u"Ctrl+Enter saves the rest, and says of each what became of it"_s)
        .act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_Return); })
        .expect(u"the result list shows as many saved as were chosen"_s,
            [&guide] {
                const auto *panel = guide.hands.find<BatchPanel>();
                return panel != nullptr && panel->hasResults() && panel->saved().size() == batchSize - 1;
            })
        .expect(u"they are held, the one taken out is untouched"_s,
            [&guide] { return allBut(guide, [&](const QString &id) { return myCommand(guide, id) != nullptr; }); })
        .picture()
        .act([&guide] { guide.hands.key(Qt::Key_Escape); });
    guide.tour.step(u"batch-effective"_s, u"The batch takes effect"_s)
        .expect(
            u"every tick of the batch is effective"_s,
            [&guide] { return allBut(guide, [&](const QString &id) { return myCommandIs(guide, id, OutboxState::Effective); }); },
            effectiveMs)
        .expect(
            u"each exactly once"_s, [&guide] { return allBut(guide, [&](const QString &id) { return agreedOnce(guide, id); }); },
            effectiveMs)
        .expect(
            u"the sheet shows them as effective"_s,
            [&guide] { return allBut(guide, [&](const QString &id) { return sheetShowsAgreed(guide, id); }); }, effectiveMs)
        .expect(u"the one taken out still waits"_s, [&guide] { return waitsForMe(guide, guide.batch.at(vetoed)); })
        .act([&guide] { guide.batchStart = guide.batch.at(vetoed); });
    stepTo(guide, &TourGuide::batchStart);
    guide.tour.picture();
}

} // namespace

void tellBatch(TourGuide &guide)
{
    lookThrough(guide);
    handIn(guide);
}

} // namespace client::app
