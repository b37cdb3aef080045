// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/remote/transfer.h"

#include "client/remote/failures.h"

#include <sys/socket.h>

namespace client::remote {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxHeaderBytes = 64 << 10;
constexpr qint64 maxProblemBytes = 64 << 10;
constexpr long slowestBytesPerSecond = 100;

long seconds(milliseconds time)
{
    return std::max<long>(1, long(time.count() / 1000));
}

/// libcurl's own way would hand the connection on to every program that is started while it is open.
curl_socket_t openSocket(void *, curlsocktype, curl_sockaddr *address)
{
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

QByteArray plainMediaType(const QByteArray &contentType)
{
    return contentType.split(';').constFirst().trimmed().toLower();
}

} // namespace

Transfer::Transfer(const TransportSettings &settings, HttpRequest request, Ticket ticket, QPromise<domain::Result<HttpAnswer>> promise)
    : m_request(std::move(request))
    , m_ticket(ticket)
    , m_promise(std::move(promise))
    , m_handle(curl_easy_init())
{
    setUp(settings);
    setUpTrust(settings);
    setUpPatience(settings);
    setUpHeaders();
}

Transfer::~Transfer()
{
    if (!m_kept)
        abandon();
}

void Transfer::setUp(const TransportSettings &settings)
{
    CURL *curl = handle();
    const QByteArray url = settings.server.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment) + m_request.target;
    curl_easy_setopt(curl, CURLOPT_URL, url.constData());
    curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, m_request.method.constData());
    if (!m_request.body.isEmpty() || m_request.method == "POST") {
        curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(m_request.body.size()));
        curl_easy_setopt(curl, CURLOPT_POSTFIELDS, m_request.body.constData());
    }
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_PROXY, ""); // the address is inside the office; nothing in the environment sends it elsewhere
    curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_2TLS));
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, &openSocket);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_USERAGENT, "casedesk");
    curl_easy_setopt(curl, CURLOPT_HTTP09_ALLOWED, 0L);
    if (m_request.range.isEmpty() && !m_request.sink)
        curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, "gzip");
    if (!m_request.range.isEmpty())
        curl_easy_setopt(curl, CURLOPT_RANGE, m_request.range.constData());
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, &Transfer::onHeader);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &Transfer::onBody);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, m_curlText);
    curl_easy_setopt(curl, CURLOPT_PRIVATE, this);
}

void Transfer::setUpTrust(const TransportSettings &settings)
{
    CURL *curl = handle();
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    if (!settings.keyPins.isEmpty()) // over and above the certificate: an authority that errs does not help who has another key
        curl_easy_setopt(curl, CURLOPT_PINNEDPUBLICKEY, settings.keyPins.join(u';').toLatin1().constData());
    if (settings.caPem.isEmpty())
        return;
    curl_blob pem{const_cast<char *>(settings.caPem.constData()), size_t(settings.caPem.size()), CURL_BLOB_COPY};
    curl_easy_setopt(curl, CURLOPT_CAINFO_BLOB, &pem);
    curl_easy_setopt(curl, CURLOPT_CAPATH, nullptr); // else the machine's authorities would be trusted beside the organisation's
}

void Transfer::setUpPatience(const TransportSettings &settings)
{
    CURL *curl = handle();
    const bool endless = m_request.total.count() == 0;
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, long(settings.connectTimeout.count()));
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, long(m_request.total.count()));
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, endless ? 1L : slowestBytesPerSecond);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, seconds(endless ? settings.heartbeat : settings.stallTimeout));
}

void Transfer::setUpHeaders()
{
    curl_slist *list = nullptr;
    const auto add = [&list](const QByteArray &line) { list = appendLine(list, line.constData()); };
    if (!m_request.accept.isEmpty())
        add("Accept: " + m_request.accept);
    if (!m_request.token.isEmpty())
        add("Authorization: Bearer " + m_request.token);
    if (!m_request.body.isEmpty())
        add("Content-Type: " + m_request.bodyType);
    if (!m_request.bodyRange.isEmpty())
        add("Content-Range: " + m_request.bodyRange);
    add("Expect:"); // a second journey for "100 Continue" gains nothing here
    m_headers.reset(list);
    curl_easy_setopt(handle(), CURLOPT_HTTPHEADER, list);
}

size_t Transfer::takeHeader(QByteArrayView line)
{
    m_headerBytes += line.size();
    if (m_headerBytes > maxHeaderBytes) {
        m_refusal = tooLarge(maxHeaderBytes).value();
        return 0;
    }
    if (line.startsWith("HTTP/"))
        m_answer.headers.clear(); // an interim answer came before
    const QByteArray text = line.toByteArray();
    const auto colon = text.indexOf(':');
    if (colon > 0)
        m_answer.headers.insert(text.left(colon).trimmed().toLower(), text.mid(colon + 1).trimmed());
    return size_t(line.size());
}

bool Transfer::begin()
{
    m_begun = true;
    const int code = status();
    m_answer.mediaType = plainMediaType(m_answer.headers.value("content-type"));
    const bool good = code / 100 == 2 || (code == 308 && !m_request.bodyRange.isEmpty());
    m_wanted = good && (m_request.accept.isEmpty() || m_answer.mediaType == m_request.accept);
    if (m_wanted && !m_request.sink)
        m_answer.body.reserve(qsizetype(std::clamp<qint64>(m_answer.headers.value("content-length").toLongLong(), 0, m_request.maxBytes)));
    if (m_wanted || m_answer.mediaType == "application/problem+json")
        return true;
    m_refusal = notOurs(u"status %1, type %2"_s.arg(code).arg(QString::fromLatin1(m_answer.mediaType.left(60)))).value();
    return false;
}

size_t Transfer::takeBody(QByteArrayView part)
{
    if (!m_begun && !begin())
        return 0;
    const qint64 cap = m_wanted ? m_request.maxBytes : maxProblemBytes;
    m_bodyBytes += part.size();
    const bool endless = m_wanted && m_request.total.count() == 0;
    if (!endless && m_bodyBytes > cap) {
        m_refusal = tooLarge(cap).value();
        return 0;
    }
    if (!m_wanted || !m_request.sink) {
        m_answer.body.append(part);
        return size_t(part.size());
    }
    if (m_request.sink(status(), part))
        return size_t(part.size());
    m_refusal = malformed(u"the body was refused while it came"_s).value();
    return 0;
}

int Transfer::status() const
{
    long code = 0;
    curl_easy_getinfo(handle(), CURLINFO_RESPONSE_CODE, &code);
    return int(code);
}

domain::Result<HttpAnswer> Transfer::judge(CURLcode code)
{
    if (m_refusal)
        return tl::make_unexpected(*m_refusal);
    if (code != CURLE_OK)
        return wireFailure(code, QString::fromUtf8(m_curlText[0] ? m_curlText : wordsOf(code)));
    if (!m_begun && status() == 204)
        m_wanted = true; // nothing to say, so no media type
    else if (!m_begun && !begin())
        return tl::make_unexpected(*m_refusal);
    m_answer.status = status();
    if (m_wanted)
        return std::move(m_answer);
    return problem(m_answer.status, m_answer.body);
}

void Transfer::finish(CURLcode code)
{
    keep(judge(code));
}

void Transfer::abandon()
{
    keep(cancelled());
}

void Transfer::keep(domain::Result<HttpAnswer> result)
{
    m_kept = true;
    m_request.sink = {};
    m_promise.addResult(std::move(result));
    m_promise.finish();
}

size_t Transfer::onHeader(char *data, size_t size, size_t count, void *self)
{
    return static_cast<Transfer *>(self)->takeHeader({data, qsizetype(size * count)});
}

size_t Transfer::onBody(char *data, size_t size, size_t count, void *self)
{
    return static_cast<Transfer *>(self)->takeBody({data, qsizetype(size * count)});
}

} // namespace client::remote
