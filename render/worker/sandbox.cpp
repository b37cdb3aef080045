// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/worker/sandbox.h"

#include "render/protocol.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <initializer_list>
#include <linux/landlock.h>
#include <memory>
#include <optional>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace render::worker {

namespace {

// AddressSanitizer reserves terabytes of address space and reports through write(2); only builds with it are let off these two.
#ifdef __SANITIZE_ADDRESS__
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

/// What may be read: fonts, the caches about them, and Poppler's tables for Chinese, Japanese and Korean.
constexpr std::array readable{
    "/usr/share/fonts", "/usr/local/share/fonts", "/var/cache/fontconfig", "/usr/share/fontconfig", "/etc/fonts", "/usr/share/poppler"};

bool limitResources()
{
    const auto set = [](int what, rlim_t most) {
        const rlimit value{most, most};
        return ::setrlimit(static_cast<__rlimit_resource_t>(what), &value) == 0;
    };
    return (sanitized || set(RLIMIT_AS, rlim_t(1) << 30)) && set(RLIMIT_CPU, 60) && set(RLIMIT_CORE, 0) && set(RLIMIT_NOFILE, 32)
        && set(RLIMIT_NPROC, 0);
}

/// Handles everything the kernel knows to handle, and allows reading below `readable` only. Answers the version, 0 without Landlock.
int shutFiles()
{
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1)
        return 0;
    landlock_ruleset_attr rules{};
    rules.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1; // all thirteen rights of version 1
    const int ruleset = static_cast<int>(::syscall(SYS_landlock_create_ruleset, &rules, sizeof rules.handled_access_fs, 0));
    if (ruleset < 0)
        return 0;
    for (const char *folder : readable) {
        const int fd = ::open(folder, O_PATH | O_CLOEXEC);
        if (fd < 0)
            continue; // not on this machine
        landlock_path_beneath_attr rule{};
        rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
        rule.parent_fd = fd;
        const long added = ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
        ::close(fd);
        if (added != 0)
            return 0;
    }
    const long shut = ::syscall(SYS_landlock_restrict_self, ruleset, 0);
    ::close(ruleset);
    return shut == 0 ? static_cast<int>(version) : 0;
}

using Filter = std::unique_ptr<void, decltype(&seccomp_release)>;

bool allow(const Filter &filter, std::initializer_list<int> calls)
{
    for (const int call : calls)
        if (seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0) != 0)
            return false;
    return true;
}

/// Allows a call only with this argument equal to `value`; with a mask: equal in the bits of the mask.
bool allowIf(const Filter &filter, int call, unsigned argument, scmp_datum_t value, std::optional<scmp_datum_t> mask = {})
{
    const scmp_arg_cmp condition =
        mask ? scmp_arg_cmp{argument, SCMP_CMP_MASKED_EQ, *mask, value} : scmp_arg_cmp{argument, SCMP_CMP_EQ, value, 0};
    return seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, call, 1, &condition) == 0;
}

/// Everything that is not listed ends the process.
bool shutCalls()
{
    const Filter filter(seccomp_init(SCMP_ACT_KILL_PROCESS), &seccomp_release);
    if (!filter || seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_NNP, 1) != 0)
        return false;
    constexpr auto writing =
        static_cast<scmp_datum_t>(~(O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_DIRECTORY | O_NONBLOCK | O_NOATIME)) & 0xffffffffU;
    const bool plain = allow(filter,
        {SCMP_SYS(read), SCMP_SYS(pread64), SCMP_SYS(lseek), SCMP_SYS(close), SCMP_SYS(fstat), SCMP_SYS(newfstatat), SCMP_SYS(fadvise64),
            SCMP_SYS(fstatfs), SCMP_SYS(statfs), SCMP_SYS(getdents64), SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(munmap),
            SCMP_SYS(mremap), SCMP_SYS(madvise), SCMP_SYS(brk), SCMP_SYS(futex), SCMP_SYS(clock_gettime), SCMP_SYS(getrandom),
            SCMP_SYS(sysinfo), SCMP_SYS(poll), SCMP_SYS(exit_group), SCMP_SYS(rt_sigreturn), SCMP_SYS(rt_sigprocmask)});
    const bool guarded = allowIf(filter, SCMP_SYS(openat), 2, 0, writing) && allowIf(filter, SCMP_SYS(mmap), 2, 0, PROT_EXEC)
        && allowIf(filter, SCMP_SYS(mprotect), 2, 0, PROT_EXEC) && allowIf(filter, SCMP_SYS(sendmsg), 0, workerSocket)
        && allowIf(filter, SCMP_SYS(recvmsg), 0, workerSocket) && allowIf(filter, SCMP_SYS(fcntl), 1, F_GETFL)
        && allowIf(filter, SCMP_SYS(fcntl), 1, F_GETFD) && allowIf(filter, SCMP_SYS(fcntl), 1, F_SETFD);
    // fontconfig asks for the name of its program; it does without.
    const bool refused = seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EACCES), SCMP_SYS(readlink), 0) == 0;
    const bool reporting = !sanitized
        || (allow(filter, {SCMP_SYS(sigaltstack), SCMP_SYS(gettid), SCMP_SYS(getpid), SCMP_SYS(sched_yield)})
            && allowIf(filter, SCMP_SYS(write), 0, STDERR_FILENO));
    return plain && guarded && refused && reporting && seccomp_load(filter.get()) == 0;
}

/// Reads /proc/self/status through a descriptor opened before the doors were shut: both guards must say they are on.
bool kernelConfirms(int status)
{
    std::array<char, 4096> text{};
    const ssize_t size = ::pread(status, text.data(), text.size() - 1, 0);
    return size > 0 && std::strstr(text.data(), "\nNoNewPrivs:\t1\n") != nullptr && std::strstr(text.data(), "\nSeccomp:\t2\n") != nullptr;
}

} // namespace

Confinement confine()
{
    Confinement result;
    const int status = ::open("/proc/self/status", O_RDONLY | O_CLOEXEC);
    if (status < 0)
        result.missing = "proc";
    else if (!limitResources())
        result.missing = "rlimits";
    else if (::prctl(PR_SET_DUMPABLE, 0) != 0 || ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        result.missing = "no_new_privs";
    else if (result.landlock = shutFiles(); result.landlock < 1)
        result.missing = "landlock";
    else if (!shutCalls())
        result.missing = "seccomp";
    else if (!kernelConfirms(status))
        result.missing = "confirmation";
    else if (::open("/etc/passwd", O_RDONLY | O_CLOEXEC) >= 0 || errno != EACCES)
        result.missing = "file check";
    else
        result.complete = true;
    if (status >= 0)
        ::close(status);
    return result;
}

} // namespace render::worker
