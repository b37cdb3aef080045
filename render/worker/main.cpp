// SPDX-License-Identifier: GPL-3.0-or-later
// casedesk-render: one document, one thread, no keys, no sockets but the one to the reader, no files but fonts.
#include "render/worker/pages.h"
#include "render/worker/sandbox.h"

#include <cstdio>
#include <fontconfig/fontconfig.h>
#include <iconv.h>
#include <linux/close_range.h>
#include <malloc.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

using namespace render;

/// How long a worker in reserve waits for a document before it warms up.
constexpr int idleMs = 40;

bool isStartedByReader()
{
    int type = 0;
    socklen_t size = sizeof type;
    return ::getsockopt(workerSocket, SOL_SOCKET, SO_TYPE, &type, &size) == 0 && type == SOCK_SEQPACKET;
}

/// What would have to be read or loaded as code later: the list of fonts, and the converter Poppler makes UTF-16 with.
void loadTables()
{
    FcInit();
    FcConfigSetRescanInterval(nullptr, 0);
    [[maybe_unused]] static const iconv_t kept = ::iconv_open("UTF-16", "UTF-8");
}

/// Answers one request; false when it was none we know.
bool serve(worker::Pages &pages, Received &received)
{
    const Message &request = received.message;
    Message reply = request;
    reply.bytes = 0;
    reply.count = 0;
    std::vector<Descriptor> &given = received.descriptors;
    if (request.kind == Kind::Open && given.size() == 2) {
        reply.kind = Kind::Opened;
        pages.open(request, std::move(given[0]), given[1], &reply);
    } else if (request.kind == Kind::Page && given.size() == 1) {
        reply.kind = Kind::Painted;
        pages.paint(request, given[0], &reply);
    } else if (request.kind == Kind::Text && given.size() == 1) {
        reply.kind = Kind::Read;
        pages.read(request, given[0], &reply);
    } else {
        return false;
    }
    return send(workerSocket, reply);
}

bool somethingWaits()
{
    pollfd reader{workerSocket, POLLIN, 0};
    return ::poll(&reader, 1, idleMs) != 0;
}

} // namespace

int main()
{
    if (!isStartedByReader()) {
        std::fputs("casedesk-render is started by the reader of Casedesk and is of no use alone.\n", stderr);
        return 2;
    }
    // Memory once taken is kept for the next page, so that its pixels need not be found anew.
    ::mallopt(M_MMAP_THRESHOLD, 512 << 20);
    ::mallopt(M_TRIM_THRESHOLD, 512 << 20);
    ::close_range(workerSocket + 1, ~0U, 0);
    loadTables();
    const worker::Confinement confinement = worker::confine();
    Message hello;
    hello.status = confinement.complete ? Status::Ok : Status::SandboxMissing;
    hello.count = static_cast<std::uint32_t>(confinement.landlock);
    if (!send(workerSocket, hello) || !confinement.complete)
        ::_exit(3);

    worker::Pages pages;
    if (!somethingWaits())
        worker::Pages::warmUp();
    Received received;
    while (receive(workerSocket, &received, 2, true) == Arrival::Message && serve(pages, received)) { }
    ::_exit(0);
}
