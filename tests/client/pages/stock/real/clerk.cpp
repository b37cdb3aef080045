// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/pages/stock/real/clerk.h"

namespace tests {

namespace {

constexpr int mostAttempts = 12;
constexpr int patience = 60; ///< looks at a job that does not move

} // namespace

void Clerk::sync()
{
    if (m_syncing)
        return;
    m_syncing = true;
    const bool sends = m_core.status().state().unsent > 0;
    const bool isAll = m_unsaved == 0;
    if (sends)
        m_world.boundary(u"before sync"_s);
    auto future = m_core.syncNow();
    if (sends)
        m_world.boundary(u"in sync"_s); // the office may die with the order in its hands
    domain::whenDone(future, this, [this, sends, isAll](const Result<client::sync::SyncReport> &report) {
        m_syncing = false;
        if (sends && report)
            m_world.boundary(u"after sync"_s);
        m_inStep = report && isAll && m_unsaved == 0 && m_core.status().state().unsent == 0;
    });
}

void Clerk::step()
{
    const auto cases = m_world.list("cases"_L1);
    if (m_desk.trouble())
        return QCoreApplication::exit(5);
    if (m_desk.barFor(cases.at(0)["id"_L1].toString(), m_kind, {}) == Bar::NotKnownYet)
        return;
    if (!m_desk.waiting().isEmpty())
        return m_desk.resume(m_desk.waiting().constFirst().id);
    spoilStrays();
    bool isOpen = false;
    for (const auto &each : cases) {
        domain::Case subject;
        subject.id = each["id"_L1].toString();
        subject.licence.number = each["number"_L1].toString();
        auto *run = m_desk.runOf(subject.id);
        const auto bar = m_desk.barFor(subject.id, m_kind, {});
        const bool isUnderway = run && run->isUnderway();
        isOpen = isOpen || isUnderway || bar != Bar::AlreadyIssued;
        if (isUnderway)
            tend(*run);
        else if (bar == Bar::None)
            begin(subject);
    }
    if (!isOpen && m_desk.isTrayFreeFor(nullptr) && m_inStep && !m_syncing && m_unsaved == 0)
        QCoreApplication::exit(0);
}

QString Clerk::standing() const
{
    QStringList parts{u"top %1, syncing %2, in step %3, unsent %4"_s.arg(m_printer.onTop())
                          .arg(m_syncing)
                          .arg(m_inStep)
                          .arg(m_core.status().state().unsent)};
    for (const auto &each : m_world.list("cases"_L1)) {
        const QString id = each["id"_L1].toString();
        parts << u"bar %1"_s.arg(int(m_desk.barFor(id, m_kind, {})));
        if (const auto *run = m_desk.runOf(id))
            parts << u"%1 step %2 question %3 for office %4 off tray %5 for tray %6 trouble %7"_s.arg(run->attempt().serial)
                         .arg(int(run->attempt().step))
                         .arg(int(run->attempt().question))
                         .arg(run->waitsForOffice())
                         .arg(run->isOffTray())
                         .arg(run->waitsForTray())
                         .arg(run->hasTrouble() ? domain::codeText(run->trouble().code) : QString());
    }
    return parts.join(u"; "_s);
}

/// Sheets with ink on them that no attempt has asked for: they are torn up and written off.
void Clerk::spoilStrays()
{
    for (const auto &out : m_world.list("output"_L1)) {
        const QString serial = out["serial"_L1].toString();
        const QString id = domain::sheetId(m_kind, serial);
        const auto *row = m_desk.book().sheet(id);
        const bool isBlank = !row || row->state == domain::SheetState::AtDesk;
        bool isAttempted = !isBlank || m_written.contains(id);
        for (const auto &each : m_world.list("cases"_L1))
            if (const auto *other = m_desk.runOf(each["id"_L1].toString()))
                isAttempted = isAttempted || (!other->attempt().isOver() && other->attempt().serial == serial);
        if (isAttempted)
            continue;
        m_written << id;
        client::sync::Order order;
        order.kind = domain::command_kind::sheetSpoil;
        order.args = {{u"sheetId"_s, id}, {u"reason"_s, u"多打了一张"_s}};
        ++m_unsaved;
        domain::whenDone(m_commands.order(order), this, [this](const Result<QString> &) {
            --m_unsaved;
            m_inStep = false;
        });
    }
}

/// False when the sheet cannot be printed on any more.
bool Clerk::layOnTop(printing::StockRun &run)
{
    const QString serial = run.attempt().serial;
    if (!m_printer.output(serial).isEmpty())
        return false;
    if (m_printer.onTop() != serial)
        m_printer.lay(serial);
    return true;
}

void Clerk::begin(const domain::Case &subject)
{
    const QString serial = m_printer.onTop();
    const auto bar = m_desk.barFor(subject.id, m_kind, serial);
    if (bar == Bar::NotThisSheet)
        return m_printer.takeTop(); // it waits beside the tray, or was used
    if (bar != Bar::None)
        return;
    if (m_world.count("attempts"_L1) >= mostAttempts)
        qFatal("more attempts than any fault explains");
    m_desk.begin({subject, {}, u"持证人"_s, m_kind, serial, u"window"_s, {}, {85.6, 54}, "%PDF " + subject.id.toLatin1()});
}

void Clerk::tend(printing::StockRun &run)
{
    if (run.attempt().step == StockStep::Asking)
        return answer(run);
    if (run.waitsForTray() && m_desk.isTrayFreeFor(&run)) {
        if (layOnTop(run))
            m_desk.takeTray(run, run.attempt().serial);
        else
            run.stop();
        return;
    }
    if (run.attempt().step == StockStep::Released && ++m_waited % patience == 0) // a person does not wait for ever
        return run.stop();
    if (m_seed % 7 == 0 && m_world.count("looked"_L1) == m_seed % 11)
        run.stop();
}

void Clerk::answer(printing::StockRun &run)
{
    const auto attempt = run.attempt();
    if (attempt.question == StockQuestion::NeverSent && m_seed % 2 == 0) {
        if (!m_desk.isTrayFreeFor(&run))
            return;
        if (layOnTop(run)) {
            m_desk.proceed(run);
            return;
        }
    }
    for (int i = 0; i < 6; ++i) // a duplicate may come while the person looks
        m_printer.tick();
    m_world.boundary(u"the person looks"_s);
    const auto here = m_printer.output(attempt.serial);
    if (here.value("job"_L1).toString() == attempt.id && !here.value("torn"_L1).toBool()) {
        if (!run.judge({StockVerdict::Good, attempt.serial.toLower(), {}, {}}))
            qFatal("a good sheet was not believed");
        return;
    }
    for (const auto &out : m_world.list("output"_L1)) // the right words on another sheet: the scan finds it out
        if (out["job"_L1].toString() == attempt.id && out["serial"_L1].toString() != attempt.serial
            && run.judge({StockVerdict::Good, out["serial"_L1].toString(), {}, {}}))
            qFatal("another sheet was believed");
    const auto verdict = here.isEmpty() ? StockVerdict::Missing : StockVerdict::Spoiled;
    if (!run.judge({verdict, {}, u"没有打好"_s, {}}))
        qFatal("the verdict was not taken");
}

} // namespace tests
