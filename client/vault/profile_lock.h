// SPDX-License-Identifier: GPL-3.0-or-later
// One process at a time has a profile open: an advisory lock (flock) that ends with the process, however it ends.
#pragma once

#include "domain/failure.h"

#include <QString>

namespace client::vault {

class ProfileLock {
public:
    ProfileLock() = default;
    ~ProfileLock();
    ProfileLock(const ProfileLock &) = delete;
    ProfileLock &operator=(const ProfileLock &) = delete;

    /// Takes the lock file of the folder; nothing happens when it is held already. Raises VaultBusy; ProfileUnwritable
    /// when the folder is not there or takes no file.
    domain::Result<domain::Nothing> take(const QString &folder);
    void release();

private:
    int m_file = -1;
};

} // namespace client::vault
