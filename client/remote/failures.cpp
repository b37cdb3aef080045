// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/remote/failures.h"

#include "domain/codec.h"

#include <curl/curl.h>

namespace client::remote {

using domain::fail;
using domain::FailureCode;
using namespace Qt::StringLiterals;

namespace {

enum class Meaning { Unreachable, TimedOut, Cut, Certificate, NotOurs, TooLarge, Cancelled };

Meaning meaning(int curlCode)
{
    switch (curlCode) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_CONNECT:
    case CURLE_SSL_CONNECT_ERROR:
        return Meaning::Unreachable;
    case CURLE_OPERATION_TIMEDOUT:
        return Meaning::TimedOut;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
        return Meaning::Certificate;
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_TOO_MANY_REDIRECTS:
        return Meaning::NotOurs;
    case CURLE_FILESIZE_EXCEEDED:
        return Meaning::TooLarge;
    case CURLE_ABORTED_BY_CALLBACK:
        return Meaning::Cancelled;
    default:
        return Meaning::Cut;
    }
}

} // namespace

Refusal wireFailure(int curlCode, const QString &detail)
{
    switch (meaning(curlCode)) {
    case Meaning::Unreachable:
        return fail(FailureCode::ServerUnreachable, detail);
    case Meaning::TimedOut:
        return fail(FailureCode::ServerTimedOut, detail);
    case Meaning::Certificate:
        return fail(FailureCode::CertificateRefused, detail);
    case Meaning::NotOurs:
        return notOurs(detail);
    case Meaning::TooLarge:
        return tooLarge(0);
    case Meaning::Cancelled:
        return cancelled();
    case Meaning::Cut:
        break;
    }
    return fail(FailureCode::ServerCut, detail);
}

Refusal cancelled()
{
    return fail(FailureCode::RequestCancelled);
}

Refusal notOurs(const QString &detail)
{
    return fail(FailureCode::AnswerNotOurs, detail);
}

Refusal tooLarge(qint64 maxBytes)
{
    return fail(FailureCode::AnswerTooLarge, u"more than %1 bytes"_s.arg(maxBytes));
}

Refusal malformed(const QString &detail)
{
    return fail(FailureCode::AnswerMalformed, detail);
}

Refusal problem(int status, const QByteArray &body)
{
    const auto read = domain::parseObject(body, 64 << 10);
    const QJsonObject json = read.value_or(QJsonObject());
    const QString text = json.value("code"_L1).toString();
    const QString detail = json.value("detail"_L1).toString().left(500);
    FailureCode code{};
    if (domain::codeFromText(text, &code))
        return fail(code, detail);
    auto refusal = fail(FailureCode::ServerProblem, u"%1 %2 %3"_s.arg(status).arg(text.left(60), detail));
    refusal.value().retryable = status >= 500 || status == 429;
    return refusal;
}

} // namespace client::remote
