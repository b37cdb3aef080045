// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the page that keeps an electronic copy of all that is printed, and shows it again.
#include "client/pages/licences/copies_panel.h"
#include "client/pages/licences/licence_rows.h"
#include "client/pages/licences/licences_page.h"
#include "client/pages/licences/paper_maker.h"
#include "client/pages/licences/print_panel.h"
#include "client/pages/licences/print_run.h"
#include "client/pages/stock/print_desk.h"
#include "client/pages/words.h"
#include "client/sync/ready.h"
#include "domain/codec_parts.h"
#include "domain/when_done.h"
#include "printing/calibration.h"
#include "widgets/pdf_pane.h"

#include <QAction>
#include <QSettings>
#include <QStackedWidget>

namespace client::pages {

using namespace Qt::StringLiterals;
using domain::Result;

void LicencesPage::buildCopies()
{
    m_copies = new CopiesPanel(m_panel);
    m_panel->putBelow(m_copies);
    connect(m_copies, &CopiesPanel::viewWanted, this, &LicencesPage::viewCopy);
    connect(m_copies, &CopiesPanel::backWanted, this, &LicencesPage::leaveCopy);
    connect(m_copies, &CopiesPanel::nothingKept, this, [this] { Q_EMIT said(tr("No PDF was kept of this copy."), {}); });
    m_copies->back()->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_copies->back());
}

/// The sheet on show drawn where the printer chosen needs it, and its electronic copy, kept here until the office has it: both of the
/// sheet as it is now, whatever is chosen before they are there.
void LicencesPage::prepare(
    const std::function<void(const QByteArray &pdf, const domain::BlobRef &copy)> &go, const std::function<void()> &failed)
{
    QSettings settings;
    const auto placement = printing::Calibrations(settings).placement(m_panel->queue(), m_panel->tray(), m_sheetSize);
    const bool asItIs = placement == printing::Placement{};
    const auto placed = asItIs ? client::sync::ready<QByteArray>(m_sheet) : m_maker->placed(placement);
    const auto electronic = m_maker->electronic();
    const auto over = [this, failed](const domain::Failure *failure) {
        m_isPreparing = false;
        if (failure) {
            Q_EMIT said(words::failure(*failure), {});
            if (failed)
                failed();
        }
        updateActions();
    };
    m_isPreparing = true;
    updateActions();
    domain::whenDone(placed, this, [this, go, over, electronic](const Result<QByteArray> &pdf) {
        if (!pdf)
            return over(&pdf.error());
        domain::whenDone(electronic, this, [this, go, over, pdf = *pdf](const Result<QByteArray> &whole) {
            if (!whole)
                return over(&whole.error());
            domain::whenDone(
                context().commands.keepBlob(*whole, u"application/pdf"_s), this, [go, over, pdf](const Result<domain::BlobRef> &copy) {
                    over(copy ? nullptr : &copy.error());
                    if (copy)
                        go(pdf, *copy);
                });
        });
    });
}

/// The person has called the sheets on plain paper good: the office enters them.
void LicencesPage::tellPrinted(const QString &key)
{
    const Printed printed = m_printed.take(key);
    if (printed.copy.pdf.isNull())
        return;
    client::sync::Order order;
    order.kind = domain::command_kind::licenceCopy;
    order.args = {{u"caseId"_s, printed.caseId}, {u"number"_s, printed.number}, {u"count"_s, printed.copy.count},
        {u"pdf"_s, domain::blobJson(printed.copy.pdf)}};
    domain::putText(order.args, "copyId"_L1, printed.copy.copyId);
    order.subject = printed.words;
    domain::whenDone(context().commands.order(order), this, [this](const Result<QString> &saved) {
        if (!saved)
            Q_EMIT said(words::failure(saved.error()), {});
    });
}

void LicencesPage::judge(bool good)
{
    const QString key = runKey();
    currentRun()->judge(good, context().clock.now());
    if (good)
        tellPrinted(key);
}

void LicencesPage::showCopies()
{
    const auto *subject = current();
    if (subject == nullptr)
        return;
    m_copies->present(licences::CopyRows::rows(*subject, m_stockDesk->book(), m_onTheWay), m_matters.value(subject->matterKey()),
        m_stockDesk->book().people);
}

/// Shows the kept PDF in the sheet's place; nothing of it is printed.
void LicencesPage::viewCopy(const QString &sha256)
{
    domain::whenDone(context().reader.blob(sha256), this, [this, sha256, of = m_chosen](const Result<QByteArray> &pdf) {
        if (of != m_chosen)
            return;
        if (!pdf) {
            const bool comes = pdf.error().code == domain::FailureCode::BlobNotCached;
            Q_EMIT said(
                comes ? tr("The kept PDF is still being fetched from the office. Try again shortly.") : words::failure(pdf.error()), {});
            return;
        }
        m_kept = *pdf;
        m_pane->showPdf(m_kept);
        m_paper->setCurrentWidget(m_pane);
        m_copies->setOnShow(sha256);
        updateActions();
    });
}

void LicencesPage::leaveCopy()
{
    if (m_kept.isEmpty())
        return;
    m_kept.clear();
    m_copies->setOnShow({});
    if (!m_sheet.isEmpty())
        m_pane->showPdf(m_sheet);
    updateActions();
}

} // namespace client::pages
