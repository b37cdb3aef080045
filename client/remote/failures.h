// SPDX-License-Identifier: GPL-3.0-or-later
// The ways a call can fail on the wire, each raised here and nowhere else.
#pragma once

#include "domain/failure.h"

#include <QByteArray>

namespace client::remote {

using Refusal = tl::unexpected<domain::Failure>;

/// What a result code of libcurl means: ServerUnreachable, ServerTimedOut, ServerCut, CertificateRefused, AnswerNotOurs, AnswerTooLarge or
/// RequestCancelled.
Refusal wireFailure(int curlCode, const QString &detail);
Refusal cancelled();
/// The answer does not come from a Casedesk back office: a captive portal, a proxy's page, a redirect.
Refusal notOurs(const QString &detail);
Refusal tooLarge(qint64 maxBytes);
/// The right server, but bytes that make no sense.
Refusal malformed(const QString &detail);
/// An RFC 9457 problem: its own code when it is one of ours, ServerProblem otherwise.
Refusal problem(int status, const QByteArray &body);

} // namespace client::remote
