// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the window gives a licence itself, with a leased number, because the office cannot be reached.
#pragma once

#include "client/pages/lease_keeper.h"
#include "client/pages/window/sitting.h"
#include "client/sync/status.h"
#include "domain/clock.h"
#include "forms/engine/form.h"

namespace client::pages::window {

enum class Giving {
    ByOffice, ///< the office answers, or no rules decide this matter, or it is not accepted
    Here,     ///< the rules hold, and there is a leased number
    NoNumber, ///< the rules hold; the licence comes when the office answers
    ByPerson  ///< a rule does not hold, or a paper is owed: a person decides when the office has it
};

class OfflineGiving : public QObject {
    Q_OBJECT
public:
    OfflineGiving(
        store::Reader &reader, const sync::Status &status, const domain::Clock &clock, const QString &deviceId, QObject *parent = nullptr);
    Giving of(const Sitting &sitting, const Application &application, const domain::Matter &matter, const forms::engine::Form &form) const;
    /// The leases a number is given from today.
    QList<domain::LicenceLease> leases(const domain::Matter &matter) const;
    int left(const domain::Matter &matter) const;

Q_SIGNALS:
    /// The line or the leases.
    void changed();

private:
    void follow(sync::Wire wire);

    const domain::Clock &m_clock;
    LeaseKeeper m_leases;
    bool m_isCutOff = false; ///< nobody has answered for the office since the line was lost
};

} // namespace client::pages::window
