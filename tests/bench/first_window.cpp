// SPDX-License-Identifier: GPL-3.0-or-later
// first_window COMMAND…: runs a program and prints the milliseconds from exec to its first mapped window and its resident memory after it
// settled; exit 1 with the reason on stderr when there is none.
// first_window --itself COMMAND…: runs a program that prints such figures itself, from CASEDESK_BENCH_START (CLOCK_BOOTTIME, milliseconds)
// on.
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <poll.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <xcb/xcb.h>

namespace {

double now()
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Both kinds of run begin here.
pid_t launch(char **command, double *start)
{
    *start = now();
    const pid_t child = fork();
    if (child == 0) {
        setenv("CASEDESK_BENCH_START", std::to_string(*start).c_str(), 1);
        execvp(command[0], command);
        std::fprintf(stderr, "%s: %s\n", command[0], std::strerror(errno));
        _exit(127);
    }
    return child;
}

int runItself(char **command)
{
    double start = 0;
    int status = 1;
    waitpid(launch(command, &start), &status, 0);
    if (WIFSIGNALED(status))
        std::fprintf(stderr, "%s was ended by signal %d\n", command[0], WTERMSIG(status));
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

/// Says why there will be no window from this program any more; false while it runs.
bool hasEnded(pid_t child, const char *name)
{
    int status = 0;
    if (waitpid(child, &status, WNOHANG) != child)
        return false;
    std::fprintf(stderr, "%s ended with %d before it showed a window (is another one of it running?)\n", name,
        WIFEXITED(status) ? WEXITSTATUS(status) : -1);
    return true;
}

/// Whether this event maps a real window (not a one-pixel helper).
bool mapsWindow(xcb_connection_t *connection, xcb_generic_event_t *event)
{
    if ((event->response_type & 0x7f) != XCB_MAP_NOTIFY)
        return false;
    const auto window = reinterpret_cast<xcb_map_notify_event_t *>(event)->window;
    xcb_get_geometry_reply_t *geometry = xcb_get_geometry_reply(connection, xcb_get_geometry(connection, window), nullptr);
    const bool real = geometry && geometry->width > 100 && geometry->height > 100;
    std::free(geometry);
    return real;
}

long residentKiB(pid_t pid)
{
    std::ifstream status("/proc/" + std::to_string(pid) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.rfind("VmRSS:", 0) == 0)
            return std::strtol(line.c_str() + 6, nullptr, 10);
    return 0;
}

/// Milliseconds from `start` to the first window; -1: none came, said on stderr.
double waitForWindow(xcb_connection_t *connection, double start, pid_t child, const char *name)
{
    constexpr int patienceMs = 30000;
    while (now() - start < patienceMs) {
        pollfd descriptor{xcb_get_file_descriptor(connection), POLLIN, 0};
        poll(&descriptor, 1, 200);
        while (xcb_generic_event_t *event = xcb_poll_for_event(connection)) {
            const bool mapped = mapsWindow(connection, event);
            std::free(event);
            if (mapped)
                return now() - start;
        }
        if (hasEnded(child, name))
            return -1;
    }
    std::fprintf(stderr, "%s showed no window in %d s\n", name, patienceMs / 1000);
    return -1;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 2 && std::strcmp(argv[1], "--itself") == 0)
        return runItself(argv + 2);
    xcb_connection_t *connection = xcb_connect(nullptr, nullptr);
    if (argc < 2 || xcb_connection_has_error(connection)) {
        std::fprintf(stderr, "first_window: no program is named or there is no display\n");
        return 2;
    }
    const xcb_screen_t *screen = xcb_setup_roots_iterator(xcb_get_setup(connection)).data;
    const uint32_t mask = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
    xcb_change_window_attributes(connection, screen->root, XCB_CW_EVENT_MASK, &mask);
    xcb_flush(connection);
    double start = 0;
    const pid_t child = launch(argv + 1, &start);
    const double shown = waitForWindow(connection, start, child, argv[1]);
    if (shown >= 0) {
        sleep(2); // resident memory is read when the program has settled
        std::printf("{\"milliseconds\": %.1f, \"residentKiB\": %ld}\n", shown, residentKiB(child));
    }
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    xcb_disconnect(connection);
    return shown < 0 ? 1 : 0;
}
