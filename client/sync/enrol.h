// SPDX-License-Identifier: GPL-3.0-or-later
// A new profile: a vault with a device key, the device enrolled at the back office, the profile written.
#pragma once

#include "client/sync/client_core.h"

namespace client::sync {

struct EnrolParts {
    QString folder;
    Enrolment enrolment;
    vault::KdfCost kdfCost;
    vault::Vault &vault;
    domain::IdSource &ids;
};

/// The profile written, with the vault open; when it fails the folder holds no vault. Goes on in `owner`'s thread. Raises what
/// ClientCore::enrol raises up to unlocking.
Async<vault::Profile> enrolProfile(QObject *owner, const EnrolParts &parts);

} // namespace client::sync
