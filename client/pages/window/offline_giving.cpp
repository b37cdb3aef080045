// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/offline_giving.h"

#include "client/pages/window/intake_order.h"
#include "forms/engine/rules.h"

namespace client::pages::window {

OfflineGiving::OfflineGiving(
    store::Reader &reader, const sync::Status &status, const domain::Clock &clock, const QString &deviceId, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_leases(reader, deviceId)
{
    connect(&m_leases, &LeaseKeeper::changed, this, &OfflineGiving::changed);
    connect(&status, &sync::Status::changed, this, [this](const sync::WireState &state) {
        follow(state.wire);
        Q_EMIT changed();
    });
    follow(status.state().wire);
}

/// Syncing says only that it is being tried.
void OfflineGiving::follow(sync::Wire wire)
{
    if (wire != sync::Wire::Syncing)
        m_isCutOff = wire != sync::Wire::InSync;
}

Giving OfflineGiving::of(
    const Sitting &sitting, const Application &application, const domain::Matter &matter, const forms::engine::Form &form) const
{
    if (!m_isCutOff || application.isSupplement() || application.outcome != Outcome::Accept || !sync::mayBeLeased(matter))
        return Giving::ByOffice;
    const QJsonObject data = form.tidied(documentOf(sitting, application), m_clock.today());
    const bool owes = !deferredJson(application).isEmpty();
    if (!forms::engine::decidesAtOnce(matter, forms::engine::ruleResults(matter, data), owes))
        return Giving::ByPerson;
    return leases(matter).isEmpty() ? Giving::NoNumber : Giving::Here;
}

QList<domain::LicenceLease> OfflineGiving::leases(const domain::Matter &matter) const
{
    return m_leases.usable(matter.key(), m_clock.today().year());
}

int OfflineGiving::left(const domain::Matter &matter) const
{
    return m_leases.left(matter.key(), m_clock.today().year());
}

} // namespace client::pages::window
