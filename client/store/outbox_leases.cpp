// SPDX-License-Identifier: GPL-3.0-or-later
// Giving a command one of the licence numbers leased to this device: chosen where it is written down, never from memory.
#include "client/store/lease_numbers.h"
#include "client/store/outbox.h"

namespace client::store {

using namespace Qt::StringLiterals;
using domain::Nothing;
using domain::Result;

/// What the table and the operations about to be done say was given of the lease.
QList<qint64> Outbox::givenOf(const QString &leaseId, const QList<QJsonObject> &operations)
{
    const QString key = leaseDraftKey(leaseId);
    QString text = m_table->draft(key);
    for (const QJsonObject &operation : operations)
        if (operation.value("key"_L1).toString() == key)
            text = operation.value("text"_L1).toString();
    return givenSerials(text);
}

/// Whether an order to bring the lease back is on its way.
bool Outbox::isComingBack(const QString &leaseId) const
{
    for (const OutboxEntry &entry : m_live) {
        const domain::Command &command = entry.signedCommand.command;
        if (command.kind == domain::command_kind::licenceReturn && entry.state != OutboxState::Refused
            && command.args.value("leaseId"_L1).toString() == leaseId)
            return true;
    }
    return false;
}

/// The number is noted as given before the command is: a log torn between the two wastes a number, and gives none twice.
Result<Nothing> Outbox::giveNumber(const QList<domain::LicenceLease> &leases, domain::Command *command, QList<QJsonObject> *operations)
{
    if (leases.isEmpty())
        return domain::nothing;
    for (const domain::LicenceLease &lease : leases) {
        if (isComingBack(lease.id))
            continue;
        QList<qint64> given = givenOf(lease.id, *operations);
        if (m_database->hasFailed())
            return Fault(m_database->takeFailure());
        const QList<qint64> left = serialsLeft(lease, given);
        if (left.isEmpty())
            continue;
        given.append(left.constFirst());
        operations->append(operation::draft(leaseDraftKey(lease.id), givenText(given)));
        command->args.insert("lease"_L1, QJsonObject{{"leaseId"_L1, lease.id}, {"serial"_L1, left.constFirst()}});
        return domain::nothing;
    }
    return domain::leaseRefused(u"exhausted"_s);
}

} // namespace client::store
