// SPDX-License-Identifier: GPL-3.0-or-later
// One linear pass over JSON bytes that finds what QJsonDocument would swallow: repeated keys, inexact numbers,
// lone surrogates, control characters, unknown escapes.
#pragma once

#include <QByteArray>
#include <QString>

namespace domain {

/// Keys must be written without escapes, so that two spellings of one key cannot hide from each other. Answers the first
/// flaw with its byte offset, or an empty text. Grammar is not checked; on bytes that are not JSON the answer says nothing.
QString jsonFlaw(const QByteArray &json, int mostDepth);

} // namespace domain
