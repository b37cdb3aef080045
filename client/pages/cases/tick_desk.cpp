// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/tick_desk.h"

#include "client/pages/words.h"
#include "domain/codec.h"
#include "domain/when_done.h"

namespace client::pages::cases {

using namespace Qt::StringLiterals;
using client::sync::TickRequest;

namespace {

/// The row's own tick that has not been sent, or nullptr.
const store::OutboxEntry *unsent(const CaseRow *row)
{
    if (!row)
        return nullptr;
    for (auto it = row->view.pending.crbegin(); it != row->view.pending.crend(); ++it) {
        if (it->state == store::OutboxState::Held || it->state == store::OutboxState::Saved)
            return &*it;
    }
    return nullptr;
}

/// What the outbox holds for this tick, as far as it is shown.
store::OutboxEntry entryOf(const TickRequest &request, const QString &commandId, const QDateTime &now)
{
    store::OutboxEntry entry;
    domain::Command &command = entry.signedCommand.command;
    command.id = commandId;
    command.kind = domain::command_kind::tick;
    command.args = {{u"taskId"_s, request.taskId}, {u"caseId"_s, request.subject.id}, {u"decision"_s, domain::text(request.decision)},
        {u"opinion"_s, request.opinion}};
    command.madeAt = now;
    entry.state = store::OutboxState::Held;
    return entry;
}

} // namespace

TickRequest requestOf(const CaseRow &row, domain::Decision decision, const QString &opinion)
{
    return {row.view.base, row.myTaskId, decision, opinion};
}

TickDesk::TickDesk(client::sync::Commands &commands, const domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_commands(commands)
    , m_clock(clock)
{
}

void TickDesk::tick(const CaseRow &row, domain::Decision decision, const QString &opinion)
{
    if (row.myTaskId.isEmpty() || m_saving.contains(row.myTaskId))
        return;
    const TickRequest request = requestOf(row, decision, opinion);
    m_saving.insert(request.taskId);
    domain::whenDone(m_commands.tick(request), this, [this, request](const domain::Result<QString> &result) { saved(request, result); });
}

void TickDesk::saved(const TickRequest &request, const domain::Result<QString> &result)
{
    m_saving.remove(request.taskId);
    if (!result) {
        Q_EMIT said(words::failure(result.error()), {});
        return;
    }
    m_made.append({*result, request.subject.id});
    Q_EMIT kept(entryOf(request, *result, m_clock.now()));
    Q_EMIT touched(request.subject.id);
    const QString what = request.subject.number + u' ' + request.subject.applicant.name;
    switch (request.decision) {
    case domain::Decision::Agree:
        Q_EMIT said(tr("Ticked and saved here: %1").arg(what), *result);
        break;
    case domain::Decision::Decline:
        Q_EMIT said(tr("Declined and saved here: %1").arg(what), *result);
        break;
    case domain::Decision::Return:
        Q_EMIT said(tr("Returned and saved here: %1").arg(what), *result);
        break;
    }
}

void TickDesk::tickAll(const QList<TickRequest> &requests)
{
    if (!m_batch.isEmpty() || requests.isEmpty())
        return;
    m_batch = requests;
    m_results.clear();
    saveNext();
}

void TickDesk::saveNext()
{
    const TickRequest request = m_batch.first();
    domain::whenDone(m_commands.tick(request), this, [this, request](const domain::Result<QString> &result) {
        m_results.append({request.subject.id, result.value_or(QString()), result ? QString() : words::failure(result.error())});
        if (result)
            m_made.append({*result, request.subject.id});
        Q_EMIT touched(request.subject.id);
        m_batch.removeFirst();
        if (!m_batch.isEmpty()) {
            saveNext();
            return;
        }
        Q_EMIT batchSaved(m_results);
    });
}

bool TickDesk::canUndo(const CaseRow *row) const
{
    return unsent(row) || !m_made.isEmpty();
}

void TickDesk::undo(const CaseRow *row)
{
    if (const store::OutboxEntry *entry = unsent(row)) {
        takeBack(entry->signedCommand.command.id, row->view.base.id);
        return;
    }
    if (!m_made.isEmpty())
        takeBack(m_made.last().commandId, m_made.last().caseId);
}

void TickDesk::takeBack(const QString &commandId, const QString &caseId)
{
    m_made.removeIf([&](const Made &made) { return made.commandId == commandId; });
    domain::whenDone(m_commands.takeBack(commandId), this, [this, caseId](const domain::Result<domain::Nothing> &result) {
        Q_EMIT touched(caseId);
        Q_EMIT said(result ? tr("Taken back; your words are kept as a draft.") : words::failure(result.error()), {});
    });
}

void TickDesk::acknowledge(const CaseRow &row)
{
    for (const store::OutboxEntry &entry : row.view.pending) {
        if (entry.state != store::OutboxState::Refused || entry.seen)
            continue;
        const QString caseId = row.view.base.id;
        domain::whenDone(
            m_commands.acknowledge(entry.signedCommand.command.id), this, [this, caseId](const domain::Result<domain::Nothing> &result) {
                Q_EMIT touched(caseId);
                if (!result)
                    Q_EMIT said(words::failure(result.error()), {});
            });
        return;
    }
}

} // namespace client::pages::cases
