// SPDX-License-Identifier: GPL-3.0-or-later
// One request under way: the libcurl easy handle, what has come so far, and the promise it keeps.
#pragma once

#include "client/remote/http.h"
#include "client/remote/late_curl.h"

#include <QPromise>

#include <memory>
#include <optional>

namespace client::remote {

/// Frees what libcurl lends.
struct CurlFree {
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist *list) const { freeLines(list); }
};

/// Made on any thread, then lives on the network thread. The promise is always kept: by finish(), or by abandon() at the latest when the
/// transfer is destroyed.
class Transfer {
public:
    Transfer(const TransportSettings &settings, HttpRequest request, Ticket ticket, QPromise<domain::Result<HttpAnswer>> promise);
    Transfer(const Transfer &) = delete;
    Transfer &operator=(const Transfer &) = delete;
    ~Transfer();

    CURL *handle() const { return m_handle.get(); }
    Ticket ticket() const { return m_ticket; }
    /// The transfer is over; judges status, media type and completeness.
    void finish(CURLcode code);
    /// Given up by us: RequestCancelled.
    void abandon();

private:
    void setUp(const TransportSettings &settings);
    void setUpTrust(const TransportSettings &settings);
    void setUpPatience(const TransportSettings &settings);
    void setUpHeaders();
    size_t takeHeader(QByteArrayView line);
    size_t takeBody(QByteArrayView part);
    bool begin();
    int status() const;
    domain::Result<HttpAnswer> judge(CURLcode code);
    void keep(domain::Result<HttpAnswer> result);
    static size_t onHeader(char *data, size_t size, size_t count, void *self);
    static size_t onBody(char *data, size_t size, size_t count, void *self);

    HttpRequest m_request;
    Ticket m_ticket;
    QPromise<domain::Result<HttpAnswer>> m_promise;
    std::unique_ptr<CURL, CurlFree> m_handle;
    std::unique_ptr<curl_slist, CurlFree> m_headers;
    HttpAnswer m_answer;
    qint64 m_headerBytes = 0;
    qint64 m_bodyBytes = 0;
    bool m_kept = false;
    bool m_begun = false;                     ///< the first body byte was judged
    bool m_wanted = false;                    ///< the body is the one asked for (2xx, right media type)
    std::optional<domain::Failure> m_refusal; ///< why a callback stopped the transfer
    char m_curlText[CURL_ERROR_SIZE] = {};
};

} // namespace client::remote
