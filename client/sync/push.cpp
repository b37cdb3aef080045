// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/push.h"

#include "client/sync/plan.h"

namespace client::sync {

namespace {

QStringList idsOf(const QList<store::OutboxEntry> &batch)
{
    QStringList ids;
    for (const store::OutboxEntry &entry : batch)
        ids.append(entry.signedCommand.command.id);
    return ids;
}

QList<domain::SignedCommand> commandsOf(const QList<store::OutboxEntry> &batch)
{
    QList<domain::SignedCommand> commands;
    for (const store::OutboxEntry &entry : batch)
        commands.append(entry.signedCommand);
    return commands;
}

} // namespace

void Push::run(std::chrono::milliseconds retryIn, SyncReport *report, const Done &done)
{
    m_batches.clear();
    m_retryIn = retryIn;
    m_report = report;
    m_done = done;
    claim();
}

void Push::claim()
{
    m_waits.on(m_store.claim(m_clock.now()), [this](const domain::Result<store::Claim> &claimed) {
        if (!claimed)
            return m_done(tl::make_unexpected(claimed.error()));
        if (claimed->entries.isEmpty())
            return m_done(claimed->nextDueAt);
        m_batches = {claimed->entries};
        sendNext();
    });
}

void Push::sendNext()
{
    if (m_batches.isEmpty())
        return claim(); // the answers may have freed those behind them
    const Batch batch = m_batches.takeFirst();
    m_waits.on(m_office.send(commandsOf(batch)), [this, batch](const domain::Result<QList<domain::Answer>> &answers) {
        if (answers)
            answered(batch, *answers);
        else
            failed(batch, answers.error());
    });
}

void Push::answered(const Batch &batch, const QList<domain::Answer> &answers)
{
    for (const domain::Answer &answer : answers) {
        ++m_report->sent;
        ++(answer.status == domain::AnswerStatus::Accepted ? m_report->accepted : m_report->refused);
    }
    m_waits.on(m_store.answered(answers), [this, batch](const domain::Result<domain::Nothing> &kept) {
        if (kept)
            sendNext();
        else
            giveBackAll(batch, kept.error(), m_retryIn); // sent again later, and answered alike
    });
}

void Push::failed(const Batch &batch, const domain::Failure &failure)
{
    switch (plan::remedyOfBatch(failure, batch.size())) {
    case plan::Remedy::SendSingly:
        for (const store::OutboxEntry &entry : batch)
            m_batches.append(Batch{entry});
        return sendNext();
    case plan::Remedy::SignIn:
        return giveBackAll(batch, failure, {});
    default:
        break;
    }
    if (failure.retryable || plan::wireAfter(failure) == Wire::Offline)
        return giveBackAll(batch, failure, m_retryIn);
    giveBack(batch, failure, plan::longestWait, [this] { sendNext(); }); // this one spoils the batch; the others go on
}

void Push::giveBack(const Batch &batch, const domain::Failure &failure, std::chrono::milliseconds wait, const std::function<void()> &then)
{
    const QDateTime nextTryAt = m_clock.now().addMSecs(wait.count());
    m_waits.on(m_store.attemptFailed(idsOf(batch), failure, nextTryAt), [this, then](const domain::Result<domain::Nothing> &kept) {
        if (kept)
            then();
        else
            m_done(tl::make_unexpected(kept.error()));
    });
}

void Push::giveBackAll(const Batch &batch, const domain::Failure &failure, std::chrono::milliseconds wait)
{
    Batch all = batch;
    for (const Batch &each : std::as_const(m_batches))
        all.append(each);
    m_batches.clear();
    giveBack(all, failure, wait, [this, failure] { m_done(tl::make_unexpected(failure)); });
}

} // namespace client::sync
