// SPDX-License-Identifier: GPL-3.0-or-later
// libcurl's multi interface driven by the event loop of the thread it lives in.
#pragma once

#include "client/remote/transfer.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <unordered_map>

namespace client::remote {

/// libcurl's callbacks only note what it wants (sockets to watch, a time to wake); every call into libcurl comes from the event loop.
class MultiLoop : public QObject {
    Q_OBJECT
public:
    explicit MultiLoop(QObject *parent = nullptr);
    ~MultiLoop() override;

    void start(std::unique_ptr<Transfer> transfer);
    void cancel(Ticket ticket);
    void cancelAll();

private:
    struct Watch {
        QSocketNotifier *read = nullptr;
        QSocketNotifier *write = nullptr;
    };

    void act(curl_socket_t socket, int what);
    void reap();
    std::unique_ptr<Transfer> take(CURL *handle);
    void watch(curl_socket_t socket, int what);
    QSocketNotifier *notifier(curl_socket_t socket, QSocketNotifier::Type type, int what);
    void unwatch(curl_socket_t socket);
    static int onSocket(CURL *handle, curl_socket_t socket, int what, void *self, void *socketData);
    static int onTimer(CURLM *multi, long ms, void *self);

    void open();

    CURLM *m_multi = nullptr; ///< from the first transfer on
    QTimer m_timer;
    std::unordered_map<CURL *, std::unique_ptr<Transfer>> m_transfers;
    QHash<curl_socket_t, Watch> m_watches;
};

} // namespace client::remote
