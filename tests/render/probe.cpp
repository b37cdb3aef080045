// SPDX-License-Identifier: GPL-3.0-or-later
// Confines itself as the worker does and then tries one forbidden thing. Exit 0: it worked; 13: refused with an error; 90: not confined;
// killed by SIGSYS: refused by the filter.
#include "render/worker/sandbox.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <map>
#include <sched.h>
#include <string>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using Attempt = bool (*)(); // true when it worked

bool mapped(int protection)
{
    return ::mmap(nullptr, 4096, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

bool listed(const char *folder)
{
    DIR *entries = ::opendir(folder);
    return entries && ::readdir(entries);
}

bool sent(int socket)
{
    msghdr header{};
    return ::sendmsg(socket, &header, 0) >= 0;
}

const std::map<std::string, Attempt> attempts{
    // What the worker needs must still work, otherwise the rest proves nothing.
    {"read-font-folder", [] { return listed("/usr/share/fonts"); }},
    {"read-character-tables", [] { return listed("/usr/share/poppler"); }},
    {"take-memory", [] { return mapped(PROT_READ | PROT_WRITE); }},
    // Everything below must be refused.
    {"read-passwd", [] { return ::open("/etc/passwd", O_RDONLY) >= 0; }},
    {"read-shadow", [] { return ::open("/etc/shadow", O_RDONLY) >= 0; }},
    {"read-own-memory", [] { return ::open("/proc/self/mem", O_RDONLY) >= 0; }},
    {"read-program", [] { return ::open("/proc/self/exe", O_RDONLY) >= 0; }},
    {"list-root", [] { return listed("/"); }},
    {"list-home", [] { return listed("/root"); }},
    {"read-through-fonts", [] { return ::open("/usr/share/fonts/../../../etc/hostname", O_RDONLY) >= 0; }},
    {"create-file", [] { return ::open("/tmp/casedesk-probe", O_WRONLY | O_CREAT, 0600) >= 0; }},
    {"open-for-writing", [] { return ::open("/usr/share/fonts", O_RDWR) >= 0; }},
    {"nameless-file", [] { return ::open("/tmp", O_TMPFILE | O_RDWR, 0600) >= 0; }},
    {"write-out", [] { return ::write(STDOUT_FILENO, "x", 1) == 1; }},
    {"socket", [] { return ::socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
    {"unix-socket", [] { return ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }},
    {"send-elsewhere", [] { return sent(STDOUT_FILENO); }},
    {"exec", [] { return ::execl("/bin/true", "true", nullptr) == 0; }},
    {"fork", [] { return ::fork() >= 0; }},
    {"vfork", [] { return ::syscall(SYS_vfork) >= 0; }},
    {"clone3", [] { return ::syscall(SYS_clone3, nullptr, 0) >= 0; }},
    {"ptrace", [] { return ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0; }},
    {"read-other-memory", [] { return ::syscall(SYS_process_vm_readv, ::getppid(), nullptr, 0, nullptr, 0, 0) >= 0; }},
    {"kill", [] { return ::kill(::getppid(), 0) == 0; }},
    {"signal-itself", [] { return ::syscall(SYS_tgkill, 1, 1, 0) == 0; }},
    {"executable-memory", [] { return mapped(PROT_READ | PROT_EXEC); }},
    {"make-executable",
        [] {
            void *at = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
            return ::mprotect(at, 4096, PROT_READ | PROT_EXEC) == 0;
        }},
    {"memory-file", [] { return ::memfd_create("x", 0) >= 0; }},
    {"unlink", [] { return ::unlink("/tmp/casedesk-probe-none") == 0 || errno == ENOENT; }},
    {"rename", [] { return ::rename("/tmp/casedesk-probe-none", "/tmp/x") == 0 || errno == ENOENT; }},
    {"make-folder", [] { return ::mkdir("/tmp/casedesk-probe-folder", 0700) == 0; }},
    {"link", [] { return ::symlink("/etc/passwd", "/tmp/casedesk-probe-link") == 0; }},
    {"change-mode", [] { return ::chmod("/tmp", 01777) == 0; }},
    {"terminal", [] { return ::ioctl(STDIN_FILENO, TIOCSTI, "x") == 0 || errno == ENOTTY; }},
    {"lift-limits",
        [] {
            const rlimit more{RLIM_INFINITY, RLIM_INFINITY};
            return ::setrlimit(RLIMIT_CPU, &more) == 0;
        }},
    {"become-dumpable", [] { return ::prctl(PR_SET_DUMPABLE, 1) == 0; }},
    {"namespace", [] { return ::unshare(CLONE_NEWUSER) == 0; }},
    {"mount", [] { return ::mount("none", "/mnt", "tmpfs", 0, nullptr) == 0; }},
    {"ring", [] { return ::syscall(SYS_io_uring_setup, 1, nullptr) >= 0 || errno == EFAULT; }},
    {"bpf", [] { return ::syscall(SYS_bpf, 0, nullptr, 0) >= 0; }},
    {"pipe",
        [] {
            int ends[2];
            return ::pipe(ends) == 0;
        }},
    {"copy-descriptor", [] { return ::dup2(STDIN_FILENO, 9) >= 0; }},
    {"environment-of-parent", [] { return ::open(("/proc/" + std::to_string(::getppid()) + "/environ").c_str(), O_RDONLY) >= 0; }},
    {"too-much-memory",
        [] { return ::mmap(nullptr, std::size_t(3) << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED; }},
};

} // namespace

int main(int count, char **words)
{
    const auto attempt = count == 2 ? attempts.find(words[1]) : attempts.end();
    if (attempt == attempts.end())
        return 91;
    if (!render::worker::confine().complete)
        ::_exit(90);
    ::_exit(attempt->second() ? 0 : 13);
}
