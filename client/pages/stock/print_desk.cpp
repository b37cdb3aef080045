// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/stock/print_desk.h"

#include "domain/when_done.h"

#include <algorithm>

namespace client::pages::stock {

using namespace Qt::StringLiterals;
using domain::SheetState;
using printing::StockAttempt;
using printing::StockRun;
using printing::StockStep;

namespace {

constexpr qsizetype mostRemembered = 60; // of attempts that are over

/// The tray is busy until the person has said what became of the sheet, but for sheets that wait for the office's answer.
bool holdsTheTray(const StockRun &run)
{
    return !run.attempt().isOver() && run.attempt().step != StockStep::Judged && !run.letsOthersPass();
}

} // namespace

PrintDesk::PrintDesk(client::store::Reader &reader, client::sync::Commands &commands, const domain::Clock &clock, domain::IdSource &ids,
    printing::StockQueue &queue, const QString &deviceId, QObject *parent, int watchMs)
    : QObject(parent)
    , m_clock(clock)
    , m_ids(ids)
    , m_queue(queue)
    , m_deviceId(deviceId)
    , m_watchMs(watchMs)
    , m_ledger(reader, commands)
    , m_keeper(reader)
{
    connect(&m_keeper, &BookKeeper::changed, this, [this] {
        for (auto *run : std::as_const(m_runs))
            run->look();
        Q_EMIT changed();
    });
    readRecords();
}

PrintDesk::~PrintDesk() = default;

void PrintDesk::readRecords()
{
    domain::whenDone(m_ledger.records(), this, [this](const domain::Result<QList<StockAttempt>> &records) {
        m_recordsKnown = bool(records);
        if (!records) {
            m_trouble = records.error();
            Q_EMIT changed();
            return;
        }
        QStringList over;
        for (const auto &record : *records) {
            if (record.isOver())
                over << record.id;
            else if (record.step == StockStep::Judged || record.step == StockStep::Withdrawing)
                resume(record); // the person has spoken; only the office is still to be told
            else
                m_waiting << record;
        }
        if (over.size() > mostRemembered)
            m_ledger.forget(over.mid(0, over.size() - mostRemembered));
        Q_EMIT changed();
    });
}

StockRun *PrintDesk::newRun()
{
    auto *run = new StockRun(m_ledger, m_queue, this, m_watchMs);
    connect(run, &StockRun::changed, this, &PrintDesk::changed);
    m_runs << run;
    return run;
}

StockRun *PrintDesk::runOf(const QString &caseId, const QString &copyId) const
{
    const auto isIts = [&](const StockRun *run) { return run->attempt().caseId == caseId && run->attempt().copyId == copyId; };
    auto found = std::find_if(m_runs.crbegin(), m_runs.crend(), [&](const StockRun *run) { return isIts(run) && holdsTheTray(*run); });
    if (found == m_runs.crend()) // an older one may hold it: the office has refused what the person said of its sheet
        found = std::find_if(m_runs.crbegin(), m_runs.crend(), isIts);
    return found == m_runs.crend() ? nullptr : *found;
}

bool PrintDesk::isTrayFreeFor(const StockRun *mine) const
{
    return std::none_of(m_runs.cbegin(), m_runs.cend(), [&](const StockRun *run) { return run != mine && holdsTheTray(*run); });
}

QStringList PrintDesk::besideTray(const QString &kind) const
{
    QStringList serials;
    for (const auto *run : m_runs)
        if (run->attempt().kind == kind && !run->attempt().isOver() && run->letsOthersPass())
            serials << run->attempt().serial;
    serials.sort();
    return serials;
}

QStringList PrintDesk::readyForTray() const
{
    QStringList cases;
    for (const auto *run : m_runs)
        if (run->waitsForTray())
            cases << run->attempt().caseId;
    return cases;
}

void PrintDesk::clearTray()
{
    for (auto *run : std::as_const(m_runs))
        if (!run->attempt().isOver() && run->letsOthersPass())
            run->leaveTray();
}

PrintDesk::Bar PrintDesk::takeTray(StockRun &run, const QString &serial)
{
    if (printing::plainSerial(serial) != run.attempt().serial)
        return Bar::NotThisSheet;
    if (!isTrayFreeFor(&run))
        return Bar::AnotherUnderway;
    clearTray();
    run.takeTray();
    return Bar::None;
}

PrintDesk::Bar PrintDesk::proceed(StockRun &run)
{
    if (!isTrayFreeFor(&run))
        return Bar::AnotherUnderway;
    clearTray();
    run.proceed();
    return Bar::None;
}

QString PrintDesk::nextSerial(const QString &kind, bool leasedOnly) const
{
    const auto *desk = book().myDesk();
    if (!desk || (leasedOnly && m_deviceId.isEmpty()))
        return {};
    auto ranges = book().ranges;
    if (leasedOnly)
        ranges.removeIf([this](const domain::StockRange &range) { return range.deviceId != m_deviceId; });
    auto sheets = book().sheets;
    for (const auto *run : m_runs) // between the office's answer and its feed the cache still shows them blank
        if (run->attempt().step != StockStep::Abandoned) {
            domain::Sheet spent;
            spent.kind = run->attempt().kind;
            spent.serial = run->attempt().serial;
            spent.state = SheetState::Reserved;
            sheets << spent;
        }
    return domain::nextSerial(ranges, sheets, kind, desk->id, m_deviceId);
}

bool PrintDesk::isSpent(const QString &kind, const QString &serial) const
{
    return std::any_of(m_runs.cbegin(), m_runs.cend(), [&](const StockRun *run) {
        const auto &attempt = run->attempt();
        return attempt.kind == kind && attempt.serial == serial && attempt.step != StockStep::Abandoned;
    });
}

PrintDesk::Bar PrintDesk::barFor(const QString &caseId, const QString &kind, const QString &serial, const QString &copyId) const
{
    if (!m_keeper.isKnown() || !m_recordsKnown)
        return Bar::NotKnownYet;
    if (!book().people.me.has(domain::Role::Window))
        return Bar::NotAtAWindow;
    if (!book().myDesk())
        return Bar::NoDesk;
    const auto *run = runOf(caseId, copyId);
    if (!m_waiting.isEmpty() || !isTrayFreeFor(run) || (run && run->isUnderway() && run->attempt().step != StockStep::Judged))
        return Bar::AnotherUnderway;
    if (run && run->attempt().verdict == printing::StockVerdict::Good)
        return Bar::AlreadyIssued;
    if (const auto *live = book().liveSheetOf(caseId, copyId))
        return live->state == SheetState::Issued ? Bar::AlreadyIssued : Bar::SheetHangs;
    if (nextSerial(kind).isEmpty())
        return Bar::NoBlankSheet;
    if (!serial.isEmpty() && (isSpent(kind, serial) || !book().isBlankAt(kind, serial, book().myDesk()->id)))
        return Bar::NotThisSheet;
    return Bar::None;
}

PrintDesk::Bar PrintDesk::begin(const StockWish &wish)
{
    const QString serial = printing::plainSerial(wish.serial);
    const auto bar = serial.isEmpty() ? Bar::NotThisSheet : barFor(wish.subject.id, wish.kind, serial, wish.copyId);
    if (bar != Bar::None)
        return bar;
    StockAttempt attempt;
    attempt.id = m_ids.next();
    attempt.caseId = wish.subject.id;
    attempt.copyId = wish.copyId;
    attempt.licenceNumber = wish.subject.licence.number;
    attempt.holder = wish.holder;
    attempt.kind = wish.kind;
    attempt.serial = serial;
    attempt.deskId = book().myDesk()->id;
    attempt.queue = wish.queue;
    attempt.tray = wish.tray;
    attempt.sheet = wish.sheet;
    attempt.copy = wish.copy;
    attempt.leased = !m_deviceId.isEmpty() && book().rangeOf(wish.kind, serial)->deviceId == m_deviceId;
    attempt.openedAt = m_clock.now();
    clearTray();
    newRun()->begin(attempt, wish.pdf);
    return Bar::None;
}

void PrintDesk::resume(const StockAttempt &record)
{
    auto *run = newRun();
    if (record.step < StockStep::Submitting) // nobody knows what lies in the tray by now
        run->leaveTray();
    run->resume(record);
}

void PrintDesk::resume(const QString &attemptId)
{
    const auto found = std::find_if(m_waiting.begin(), m_waiting.end(), [&](const StockAttempt &each) { return each.id == attemptId; });
    if (found == m_waiting.end())
        return;
    const StockAttempt record = *found;
    m_waiting.erase(found);
    resume(record);
}

} // namespace client::pages::stock
