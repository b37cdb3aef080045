// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/service/executor.h"

#include "backoffice/service/crypto.h"
#include "backoffice/service/execution.h"

#include <QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;
using domain::fail;
using domain::FailureCode;

namespace backoffice::service {

namespace {

/// Most commands that are committed together.
constexpr qsizetype mostTogether = 256;

/// Is this command the session's officer's own, made on a device of his and unchanged since he signed it? Raises DeviceUnknown,
/// SignatureInvalid, DatabaseFailed.
domain::Result<domain::Nothing> checkOrigin(
    db::Pool &pool, const Session &session, const domain::SignedCommand &signedCommand, const QByteArray &bytes)
{
    const domain::Command &command = signedCommand.command;
    QByteArray key = session.publicKey;
    QString owner = session.officerId;
    if (command.deviceId != session.deviceId) {
        auto lease = pool.take();
        if (!lease)
            return tl::unexpected(lease.error());
        const auto device = (*lease)->run("device.read", {db::text(command.deviceId)});
        if (!device)
            return tl::unexpected(device.error());
        owner = device->isEmpty() ? QString() : device->text(0, 0);
        key = device->isEmpty() ? QByteArray() : QByteArray::fromBase64(device->bytes(0, 2));
    }
    if (owner != session.officerId)
        return fail(FailureCode::DeviceUnknown, command.deviceId);
    const bool good = command.officerId == session.officerId && signedCommand.algorithm == "Ed25519"_L1
        && signatureIsGood(key, bytes, signedCommand.signature);
    if (!good)
        return fail(FailureCode::SignatureInvalid, command.officerId == session.officerId ? u"bytes"_s : u"officer"_s);
    return domain::nothing;
}

/// How many executions from `from` on share nothing with one another and so can travel together.
std::size_t independent(const std::vector<Execution> &executions, std::size_t from)
{
    if (executions[from].alone())
        return 1;
    QSet<QString> taken;
    std::size_t to = from;
    for (; to < executions.size() && !executions[to].alone(); ++to) {
        const QStringList claims = executions[to].claims();
        if (std::any_of(claims.begin(), claims.end(), [&](const QString &claim) { return taken.contains(claim); }))
            break;
        taken += QSet<QString>(claims.begin(), claims.end());
    }
    return to - from;
}

void append(db::Calls &calls, db::Calls &&more)
{
    calls.insert(calls.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// What a transaction counts in memory until it ends.
struct Counted {
    Numbers &numbers;
    Head head;
};

/// Opens, judges and closes executions [from, to) in two round trips; the first opens the transaction, the last commits it.
domain::Result<QList<Executed>> wave(
    db::Connection &connection, Counted &counted, std::vector<Execution> &executions, std::size_t from, std::size_t to)
{
    db::Calls opening;
    if (from == 0)
        opening = {{"begin", {}}, {"head.lock", {}}};
    std::vector<std::size_t> places;
    for (std::size_t i = from; i < to; ++i) {
        places.push_back(opening.size());
        append(opening, executions[i].opening());
    }
    const auto opened = connection.batch(opening);
    if (!opened)
        return tl::unexpected(opened.error());
    if (from == 0)
        counted.head = Head::read(opened->at(1));
    db::Calls closing;
    for (std::size_t i = from; i < to; ++i) {
        if (auto judged = executions[i].judge(opened->data() + places[i - from]); !judged)
            return tl::unexpected(judged.error());
        append(closing, executions[i].closing(counted.head));
    }
    append(closing, counted.numbers.writes());
    if (to == executions.size()) {
        append(closing, counted.head.writes());
        closing.push_back({"commit", {}});
    }
    const auto closed = connection.batch(closing);
    if (!closed)
        return tl::unexpected(closed.error());
    QList<Executed> results;
    for (std::size_t i = from; i < to; ++i)
        results.append(executions[i].executed());
    return results;
}

/// All executions in one transaction; those that have something in common one after another.
domain::Result<QList<Executed>> transact(db::Connection &connection, Numbers &numbers, std::vector<Execution> &executions)
{
    QList<Executed> results;
    Counted counted{numbers, {}};
    for (std::size_t from = 0; from < executions.size();) {
        const std::size_t to = from + independent(executions, from);
        const auto some = wave(connection, counted, executions, from, to);
        if (!some)
            return tl::unexpected(some.error());
        results += *some;
        from = to;
    }
    return results;
}

} // namespace

domain::Result<QList<Executed>> Executor::execute(const Session &session, const QList<domain::SignedCommand> &commands)
{
    Order order{.officer = m_directory.officer(session.officerId), .commands = &commands, .prepared = {}};
    if (order.officer == nullptr)
        return sessionExpired();
    for (const domain::SignedCommand &command : commands) {
        order.prepared.push_back(
            prepare(command, m_directory, [&](const QByteArray &bytes) { return checkOrigin(m_pool, session, command, bytes); }));
        const auto &origin = order.prepared.back().origin;
        if (!origin && origin.error().code == FailureCode::DatabaseFailed)
            return tl::unexpected(origin.error());
    }
    await(order);
    return order.result;
}

/// Whoever finds nobody at work performs what has gathered, his own order among it; the others wait for him.
void Executor::await(Order &order)
{
    std::unique_lock lock(m_mutex);
    m_waiting.push_back(&order);
    while (!order.done) {
        if (m_performing) {
            m_performed.wait(lock);
            continue;
        }
        m_performing = true;
        std::vector<Order *> gathered;
        qsizetype commands = 0;
        while (!m_waiting.empty() && (gathered.empty() || commands + m_waiting.front()->commands->size() <= mostTogether)) {
            commands += m_waiting.front()->commands->size();
            gathered.push_back(m_waiting.front());
            m_waiting.erase(m_waiting.begin());
        }
        lock.unlock();
        perform(gathered);
        lock.lock();
        for (Order *each : gathered)
            each->done = true;
        m_performing = false;
        m_performed.notify_all();
    }
}

/// If the database refuses them together, each has a try of its own: one that cannot be stored must not hold up the others.
void Executor::perform(const std::vector<Order *> &orders)
{
    const auto together = performTogether(orders);
    for (Order *order : orders) {
        const auto alone = together || orders.size() == 1 ? together : performTogether({order});
        if (!alone)
            order->result = tl::unexpected(alone.error());
    }
}

domain::Result<domain::Nothing> Executor::performTogether(const std::vector<Order *> &orders)
{
    auto lease = m_pool.take();
    if (!lease)
        return tl::unexpected(lease.error());
    const QDateTime now = m_clock.now();
    Numbers numbers(**lease);
    std::vector<Execution> executions;
    for (const Order *order : orders) {
        for (qsizetype i = 0; i < order->commands->size(); ++i)
            executions.emplace_back(
                **lease, m_directory, numbers, m_ids, *order->officer, order->commands->at(i), order->prepared[size_t(i)], now);
    }
    auto results = transact(**lease, numbers, executions);
    if (!results)
        return tl::unexpected(results.error());
    qsizetype next = 0;
    for (Order *order : orders) {
        order->result = results->mid(next, order->commands->size());
        next += order->commands->size();
    }
    return domain::nothing;
}

} // namespace backoffice::service
