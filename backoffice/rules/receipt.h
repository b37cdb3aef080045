// SPDX-License-Identifier: GPL-3.0-or-later
// Signing for a document (签收) and marking it read, by an officer for his unit.
#pragma once

#include "backoffice/rules/organisation.h"
#include "domain/failure.h"

namespace backoffice::rules {

/// The document after the officer's unit reached `state` on it; the same document, version unchanged, when it had reached it before. Raises
/// DocumentNotYours.
domain::Result<domain::Document> receive(const domain::Document &before, const Organisation &organisation, const domain::Officer &officer,
    domain::ReceiptState state, const QDateTime &at);

} // namespace backoffice::rules
