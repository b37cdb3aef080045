// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the page that prints on numbered paper.
#include "client/pages/licences/licence_rows.h"
#include "client/pages/licences/licences_page.h"
#include "client/pages/licences/paper_maker.h"
#include "client/pages/licences/print_panel.h"
#include "client/pages/licences/stock_panel.h"
#include "client/pages/licences/void_form.h"
#include "client/pages/stock/tray_box.h"
#include "client/pages/words.h"
#include "domain/when_done.h"
#include "widgets/brief_list.h"

#include <QLabel>
#include <QSettings>

namespace client::pages {

using namespace Qt::StringLiterals;

QString LicencesPage::stockKind(const domain::Case &subject) const
{
    return m_matters.value(subject.matterKey()).stockKind;
}

void LicencesPage::showStock()
{
    const auto *subject = current();
    const QString kind = subject ? stockKind(*subject) : QString();
    if (!kind.isEmpty())
        m_stock->present(*subject, m_panel->copyId(), kind, !m_sheet.isEmpty() && m_kept.isEmpty() && !m_isPreparing && mayPrint());
}

/// How many there are, and above all whether a sheet waits for the person: one of an earlier life of the program, or one beside the tray.
void LicencesPage::showWaiting()
{
    const auto &earlier = m_stockDesk->waiting();
    const auto beside = m_stockDesk->readyForTray().size();
    showVoid();
    showCopies();
    m_batchStep.start();
    if (const auto waiting = earlier.size() + beside; waiting > 0)
        m_count->setText(tr("Sheets waiting for your word: %n", nullptr, int(waiting)));
    else
        m_count->setText(m_shown.isEmpty() ? QString() : tr("%n issued", nullptr, int(m_shown.size())));
    if (earlier.isEmpty() || m_pointedAtWaiting)
        return;
    for (const auto &subject : std::as_const(m_shown))
        if (subject.id == earlier.constFirst().caseId) {
            m_pointedAtWaiting = true; // once: the person may look at others first
            choosePart(subject, earlier.constFirst().copyId);
            return;
        }
}

void LicencesPage::choosePart(const domain::Case &subject, const QString &copyId)
{
    for (int row = 0; row < m_shown.size(); ++row)
        if (m_shown.at(row).id == subject.id)
            m_list->setCurrentIndex(m_list->model()->index(row, 0));
    m_panel->chooseCopy(copyId);
}

void LicencesPage::printOnStock()
{
    const stock::StockWish wish{*current(), m_panel->copyId(), licences::holder(*current()), stockKind(*current()), m_stock->serial(),
        m_panel->queue(), m_panel->tray(), m_sheetSize, m_sheet};
    prepare([this, wish](const QByteArray &pdf, const domain::BlobRef &copy) {
        auto whole = wish;
        whole.pdf = pdf;
        whole.copy = copy;
        if (m_stockDesk->begin(whole) != stock::PrintDesk::Bar::None) // something has changed since the panel looked
            m_stock->retranslate();
    });
}

/// The next copy of this licence, else the next of the list, that goes on the same paper and has no sheet yet.
void LicencesPage::nextOfStock()
{
    const int from = m_list->currentIndex().row();
    const QString kind = stockKind(*current());
    for (int step = 0; step < m_shown.size(); ++step) {
        const auto subject = m_shown.at((from + step) % m_shown.size());
        if (stockKind(subject) != kind || subject.licence.isVoid())
            continue;
        QStringList parts{QString()};
        for (const auto &further : m_matters.value(subject.matterKey()).further)
            parts << further.id;
        for (const auto &part : std::as_const(parts)) {
            const auto *run = m_stockDesk->runOf(subject.id, part);
            if (m_stockDesk->book().liveSheetOf(subject.id, part) || (run && run->isUnderway()))
                continue;
            choosePart(subject, part);
            m_stock->takeFocus();
            return;
        }
    }
    Q_EMIT said(tr("Every licence of the list that goes on this paper has its sheet."), {});
}

bool LicencesPage::mayPrint() const
{
    return !m_panel->queue().isEmpty() && !m_panel->isTrayMissing();
}

/// The trays of the queue chosen; the one this desk uses for the paper of the licence on show is chosen again.
void LicencesPage::lookForTrays()
{
    const auto *subject = current();
    const QString queue = m_panel->queue();
    const QString kind = subject ? stockKind(*subject) : QString();
    updateActions();
    if (!subject || m_traysOf == queue + u'\n' + kind)
        return;
    m_traysOf = queue + u'\n' + kind;
    const QSettings settings;
    const QString kept = stock::keptTray(settings, queue, kind);
    m_panel->setTrays(
        kept.isEmpty() ? QList<printing::Tray>() : QList<printing::Tray>{{kept, {}, false}}, kept); // until the printer has answered
    if (queue.isEmpty())
        return;
    domain::whenDone(
        m_queue.trays(queue), this, [this, kept, mine = ++m_trayGeneration](const domain::Result<QList<printing::Tray>> &trays) {
            if (mine != m_trayGeneration || !trays)
                return;
            m_panel->setTrays(*trays, kept);
            updateActions();
        });
}

void LicencesPage::keepTray(const QString &tray)
{
    if (const auto *subject = current()) {
        QSettings settings;
        stock::keepTray(settings, m_panel->queue(), stockKind(*subject), tray);
    }
    updateActions();
}

QString LicencesPage::runKey() const
{
    return m_chosen + u'/' + m_panel->copyId();
}

/// Leaders of the issuing unit, of one above or below it, and administrators take numbers back.
bool LicencesPage::mayVoid(const domain::Matter &matter) const
{
    const auto &people = m_stockDesk->book().people;
    const auto isAbove = [&](const QString &upper, QString unit) {
        for (int depth = 0; !unit.isEmpty() && depth < 20; ++depth, unit = people.units.value(unit).parentId)
            if (unit == upper)
                return true;
        return false;
    };
    const QString &mine = people.me.unitId;
    return people.me.has(domain::Role::Administrator)
        || (people.me.has(domain::Role::Leader) && (isAbove(mine, matter.unitId) || isAbove(matter.unitId, mine)));
}

/// Orders the cache does not show yet: copies to be listed, and numbers being taken back, so that the button is not offered twice.
void LicencesPage::readVoiding()
{
    using client::store::OutboxEntry;
    const QStringList kinds{domain::command_kind::licenceVoid, domain::command_kind::licenceCopy, domain::command_kind::sheetIssue};
    domain::whenDone(context().reader.pending(kinds), this, [this](const domain::Result<QList<OutboxEntry>> &entries) {
        if (!entries)
            return;
        m_voiding.clear();
        m_onTheWay = *entries;
        for (const auto &entry : *entries)
            if (entry.signedCommand.command.kind == domain::command_kind::licenceVoid && entry.state != client::store::OutboxState::Refused
                && entry.state != client::store::OutboxState::Effective)
                m_voiding << entry.caseId();
        showVoid();
        showCopies();
    });
}

void LicencesPage::showVoid()
{
    if (const auto *subject = current())
        m_void->present(subject->licence, !licences::isGivenHere(*subject) && mayVoid(m_matters.value(subject->matterKey())),
            m_voiding.contains(subject->id));
}

void LicencesPage::voidNumber(const QString &reason)
{
    const auto *subject = current();
    client::sync::Order order;
    order.kind = domain::command_kind::licenceVoid;
    order.args = {{u"caseId"_s, subject->id}, {u"number"_s, subject->licence.number}, {u"reason"_s, reason}};
    order.expect = {{u"version"_s, subject->version}};
    order.subject = subject->licence.number + u' ' + licences::holder(*subject);
    domain::whenDone(context().commands.order(order), this, [this](const domain::Result<QString> &saved) {
        Q_EMIT said(saved ? tr("Saved here; the number is void as soon as the office agrees.") : words::failure(saved.error()), {});
    });
}

} // namespace client::pages
