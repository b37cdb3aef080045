// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP/1.1 server: one thread for all sockets, a few workers for the answers, TLS unless told otherwise.
#pragma once

#include "backoffice/http/message.h"

#include <chrono>
#include <memory>

namespace backoffice::http {

/// Certificate chain and key as PEM files.
struct TlsFiles {
    QString certificateFile;
    QString keyFile;
};

struct Settings {
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 0; ///< 0: the system chooses
    std::optional<TlsFiles> tls;
    int workers = 8;
    bool trustRealIp = false; ///< behind nginx: the client's address stands in X-Real-IP
    std::size_t headerLimit = 16 * 1024;
    std::size_t connectionLimit = 8000;
    std::chrono::milliseconds headTime{10'000}; ///< TLS handshake; from the first byte of a request to the end of its head
    std::chrono::milliseconds bodyTime{60'000};
    std::chrono::milliseconds idleTime{75'000};
    std::chrono::milliseconds writeTime{30'000}; ///< for each part written
    std::chrono::milliseconds heartbeat{15'000}; ///< of event streams
    std::chrono::milliseconds eventPause{100};   ///< between two events of a stream
    std::chrono::milliseconds stopTime{10'000};  ///< how long running requests may take after stop()
};

class Server {
public:
    Server(const Settings &settings, Handler &handler);
    ~Server();

    /// Begins to listen and answers the port. Raises ListenFailed.
    domain::Result<quint16> listen();
    /// Serves until stop() is called or SIGTERM or SIGINT comes, then lets running requests finish.
    void run();
    /// From any thread.
    void stop();
    /// Sends an event to every stream; from any thread.
    void broadcast(const QByteArray &event, const QByteArray &data);
    int streams() const;     ///< open event streams
    int connections() const; ///< open connections

private:
    struct Private;
    std::shared_ptr<Private> d;
};

} // namespace backoffice::http
