// SPDX-License-Identifier: GPL-3.0-or-later
// first-window COMMAND…: runs a program and prints the milliseconds from exec to its first mapped window and its resident memory after it
// settled.
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <poll.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <xcb/xcb.h>

namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
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

double waitForWindow(xcb_connection_t *connection, Clock::time_point start)
{
    while (since(start) < 30000) {
        pollfd descriptor{xcb_get_file_descriptor(connection), POLLIN, 0};
        poll(&descriptor, 1, 1000);
        while (xcb_generic_event_t *event = xcb_poll_for_event(connection)) {
            const bool mapped = mapsWindow(connection, event);
            std::free(event);
            if (mapped)
                return since(start);
        }
    }
    return -1;
}

} // namespace

int main(int argc, char **argv)
{
    xcb_connection_t *connection = xcb_connect(nullptr, nullptr);
    if (argc < 2 || xcb_connection_has_error(connection))
        return 2;
    const xcb_screen_t *screen = xcb_setup_roots_iterator(xcb_get_setup(connection)).data;
    const uint32_t mask = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
    xcb_change_window_attributes(connection, screen->root, XCB_CW_EVENT_MASK, &mask);
    xcb_flush(connection);
    const auto start = Clock::now();
    const pid_t child = fork();
    if (child == 0) {
        execvp(argv[1], argv + 1);
        _exit(127);
    }
    const double shown = waitForWindow(connection, start);
    sleep(2); // resident memory is read when the program has settled
    const long memory = residentKiB(child);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    xcb_disconnect(connection);
    std::printf("{\"milliseconds\": %.1f, \"residentKiB\": %ld}\n", shown, memory);
    return shown < 0 ? 1 : 0;
}
