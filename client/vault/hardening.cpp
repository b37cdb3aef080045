// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/hardening.h"

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace client::vault {

bool hardenProcess()
{
    const rlimit none{0, 0};
    bool good = setrlimit(RLIMIT_CORE, &none) == 0;
    good &= prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
    good &= std::signal(SIGXFSZ, SIG_IGN) != SIG_ERR;
    good &= std::signal(SIGPIPE, SIG_IGN) != SIG_ERR;
    return good;
}

} // namespace client::vault
