// SPDX-License-Identifier: GPL-3.0-or-later
// Starts casedesk-render on a machine that seems to lack one guard. Its own name says which: no-landlock or no-seccomp.
#include <cerrno>
#include <cstring>
#include <seccomp.h>
#include <sys/prctl.h>
#include <unistd.h>

int main(int, char **words)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (std::strstr(words[0], "no-landlock") != nullptr) {
        seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(landlock_create_ruleset), 0);
    } else {
        seccomp_rule_add(filter, SCMP_ACT_ERRNO(EINVAL), SCMP_SYS(seccomp), 0);
        seccomp_rule_add(filter, SCMP_ACT_ERRNO(EINVAL), SCMP_SYS(prctl), 1, SCMP_A0(SCMP_CMP_EQ, PR_SET_SECCOMP));
    }
    if (seccomp_load(filter) != 0)
        return 1;
    seccomp_release(filter);
    return ::execl(CASEDESK_BIN_DIR "/casedesk-render", "casedesk-render", nullptr);
}
