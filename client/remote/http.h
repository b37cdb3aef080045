// SPDX-License-Identifier: GPL-3.0-or-later
// One HTTPS request and its answer as values; nothing of libcurl is seen outside this folder.
#pragma once

#include "domain/failure.h"

#include <QByteArray>
#include <QFuture>
#include <QHash>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <functional>

namespace client::remote {

template <class T> using Async = QFuture<domain::Result<T>>;
using std::chrono::milliseconds;

/// Where the back office is and how patient to be with it. The organisation's CA (PEM) is the only one trusted when given; otherwise the
/// machine's.
struct TransportSettings {
    QUrl server; ///< https://HOST[:PORT]
    QByteArray caPem;
    milliseconds connectTimeout{10'000};
    milliseconds stallTimeout{20'000}; ///< less than 100 bytes a second for so long is a dead line; whole seconds
    milliseconds heartbeat{45'000};    ///< an event stream silent for so long is dead; whole seconds
    QStringList keyPins = {};          ///< "sha256//BASE64" of the public keys the server may show; empty: any that is certified
};

/// Takes a part of a 2xx body as it comes, on the network thread; false refuses the rest.
using Sink = std::function<bool(int status, QByteArrayView part)>;

struct HttpRequest {
    QByteArray method{"GET"};
    QByteArray target; ///< path and query, percent-encoded, beginning with '/'
    QByteArray token;  ///< bearer token; empty: none is sent
    QByteArray body;
    QByteArray bodyType{"application/json"}; ///< media type of the body
    QByteArray bodyRange;                    ///< Content-Range of a part that is sent; 308 (more to come) is then an answer too
    QByteArray range;                        ///< "N-": ask for the bytes from N; turns compression off
    QByteArray accept{"application/json"};   ///< media type a 2xx answer must have; empty: any
    qint64 maxBytes = 8 << 20;               ///< decoded bytes
    milliseconds total{120'000};             ///< 0: no end (event stream)
    Sink sink;                               ///< empty: the body is collected in the answer
};

/// A 2xx answer of the right media type.
struct HttpAnswer {
    int status = 0;
    QByteArray mediaType;                  ///< lower case, without parameters
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// Names one request, to cancel it.
using Ticket = quint64;

} // namespace client::remote
