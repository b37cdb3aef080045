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

/// The tray is busy until the person has said what became of the sheet; then only the office's answer is awaited.
bool holdsTheTray(const StockAttempt &attempt)
{
    return !attempt.isOver() && attempt.step != StockStep::Judged;
}

} // namespace

PrintDesk::PrintDesk(client::store::Reader &reader, client::sync::Commands &commands, const domain::Clock &clock, domain::IdSource &ids,
    printing::StockQueue &queue, const QString &deviceId, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_ids(ids)
    , m_queue(queue)
    , m_deviceId(deviceId)
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
    auto *run = new StockRun(m_ledger, m_queue, this);
    connect(run, &StockRun::changed, this, &PrintDesk::changed);
    m_runs << run;
    return run;
}

StockRun *PrintDesk::runOf(const QString &caseId) const
{
    const auto found = std::find_if(m_runs.crbegin(), m_runs.crend(), [&](StockRun *run) { return run->attempt().caseId == caseId; });
    return found == m_runs.crend() ? nullptr : *found;
}

const StockAttempt *PrintDesk::underway() const
{
    for (const auto *run : m_runs)
        if (holdsTheTray(run->attempt()))
            return &run->attempt();
    return m_waiting.isEmpty() ? nullptr : &m_waiting.constFirst();
}

QString PrintDesk::nextSerial(const QString &kind) const
{
    const auto *desk = book().myDesk();
    if (!desk)
        return {};
    auto sheets = book().sheets;
    for (const auto *run : m_runs) // between the office's answer and its feed the cache still shows them blank
        if (run->attempt().step != StockStep::Abandoned) {
            domain::Sheet spent;
            spent.kind = run->attempt().kind;
            spent.serial = run->attempt().serial;
            spent.state = SheetState::Reserved;
            sheets << spent;
        }
    return domain::nextSerial(book().ranges, sheets, kind, desk->id, m_deviceId);
}

bool PrintDesk::isSpent(const QString &kind, const QString &serial) const
{
    return std::any_of(m_runs.cbegin(), m_runs.cend(), [&](const StockRun *run) {
        const auto &attempt = run->attempt();
        return attempt.kind == kind && attempt.serial == serial && attempt.step != StockStep::Abandoned;
    });
}

PrintDesk::Bar PrintDesk::barFor(const QString &caseId, const QString &kind, const QString &serial) const
{
    if (!m_keeper.isKnown() || !m_recordsKnown)
        return Bar::NotKnownYet;
    if (!book().people.me.has(domain::Role::Window))
        return Bar::NotAtAWindow;
    if (!book().myDesk())
        return Bar::NoDesk;
    if (underway())
        return Bar::AnotherUnderway;
    if (const auto *run = runOf(caseId); run && run->attempt().verdict == printing::StockVerdict::Good)
        return Bar::AlreadyIssued;
    if (const auto *live = book().liveSheetOf(caseId))
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
    const auto bar = serial.isEmpty() ? Bar::NotThisSheet : barFor(wish.subject.id, wish.kind, serial);
    if (bar != Bar::None)
        return bar;
    StockAttempt attempt;
    attempt.id = m_ids.next();
    attempt.caseId = wish.subject.id;
    attempt.licenceNumber = wish.subject.licence.number;
    attempt.holder = wish.holder;
    attempt.kind = wish.kind;
    attempt.serial = serial;
    attempt.deskId = book().myDesk()->id;
    attempt.queue = wish.queue;
    attempt.sheet = wish.sheet;
    attempt.leased = !m_deviceId.isEmpty() && book().rangeOf(wish.kind, serial)->deviceId == m_deviceId;
    attempt.openedAt = m_clock.now();
    newRun()->begin(attempt, wish.pdf);
    return Bar::None;
}

void PrintDesk::resume(const StockAttempt &record)
{
    newRun()->resume(record);
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
