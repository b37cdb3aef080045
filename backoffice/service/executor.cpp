// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/service/executor.h"

#include "backoffice/service/crypto.h"
#include "backoffice/service/execution.h"

using namespace Qt::StringLiterals;
using domain::fail;
using domain::FailureCode;

namespace backoffice::service {

namespace {

/// Most commands that are committed together.
constexpr qsizetype mostTogether = 256;

/// Is this command the session's officer's own, made on a device of his and unchanged since he signed it? Raises DeviceUnknown,
/// SignatureInvalid, DatabaseFailed.
domain::Result<domain::Nothing> checkOrigin(db::Pool &pool, const Session &session, const domain::SignedCommand &signedCommand)
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
        && signatureIsGood(key, domain::canonicalBytes(command, signedCommand.algorithm), signedCommand.signature);
    if (!good)
        return fail(FailureCode::SignatureInvalid, command.officerId == session.officerId ? u"bytes"_s : u"officer"_s);
    return domain::nothing;
}

} // namespace

domain::Result<QList<Executed>> Executor::execute(const Session &session, const QList<domain::SignedCommand> &commands)
{
    Order order{.officer = m_directory.officer(session.officerId), .commands = &commands, .origins = {}};
    if (order.officer == nullptr)
        return sessionExpired();
    for (const domain::SignedCommand &command : commands) {
        order.origins.append(checkOrigin(m_pool, session, command));
        if (!order.origins.last() && order.origins.last().error().code == FailureCode::DatabaseFailed)
            return tl::unexpected(order.origins.last().error());
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
    if (auto begun = (*lease)->batch({{"begin", {}}, {"head.lock", {}}}); !begun)
        return tl::unexpected(begun.error());
    for (Order *order : orders) {
        if (auto done = performOne(**lease, *order); !done)
            return done;
    }
    return (*lease)->run("commit").map([](const db::Rows &) { return domain::nothing; });
}

domain::Result<domain::Nothing> Executor::performOne(db::Connection &connection, Order &order)
{
    QList<Executed> all;
    for (qsizetype i = 0; i < order.commands->size(); ++i) {
        Execution execution(connection, m_directory, m_ids, order.commands->at(i), m_clock.now());
        const auto &origin = order.origins.at(i);
        const auto executed = origin ? execution.run(*order.officer) : execution.refuseUnclaimed(origin.error());
        if (!executed)
            return tl::unexpected(executed.error());
        all.append(*executed);
    }
    order.result = all;
    return domain::nothing;
}

} // namespace backoffice::service
