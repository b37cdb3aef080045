// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of casedeskctl, each from what was asked for to what is printed.
#pragma once

#include "client/ctl/arguments.h"
#include "client/ctl/outcome.h"
#include "client/sync/client_core.h"

namespace client::ctl {

using Printed = QFuture<Outcome>;

/// Makes the profile. {"profile", "officer", "name", "device"}
Printed enrol(sync::ClientCore &core, const Arguments &arguments, const QString &passphrase);

// The following with the profile unlocked.

/// Pushes, pulls, fetches papers. The counts of the report, and "unsent".
Printed sync(sync::ClientCore &core, const Arguments &arguments);
/// {"documents"|"cases"|"tasks"|"outbox": [...]}; a task of the officer's that is "pending" has been decided on here and waits for the
/// answer.
Printed list(sync::ClientCore &core, const QString &what);
/// {"document"|"case"|"command": {...}}
Printed show(sync::ClientCore &core, const QString &id);
/// Ticks and waits for the answer. {"command", "state"}; refused: also "error", "yours" and "current".
Printed tick(sync::ClientCore &core, const Arguments &arguments);
/// As tick().
Printed signFor(sync::ClientCore &core, const QString &documentId);
/// {"good", "checks": [...], "setAside": [...], "commandsRecovered"}; the audit chain also against the server when it can be reached. What
/// opening the store found damaged is set aside, and the server brings it again.
Printed verify(sync::ClientCore &core, const store::OpenReport &opened);
/// Whether a licence's QR text was sealed by the office, with no network: {"valid", "reason", "keyId", "number", "name", "holder",
/// "identifier", "issuedOn", "validUntil", "expired"}. `reason` is empty, "key_unknown", "signature_wrong", "voided" (it was taken back, as
/// far as the profile has heard; then with "voidedAt" and "voidReason") or the code of a text that is no seal (then with "detail", without
/// facts); Status::Invalid with any of them. A licence whose time is over is valid and expired. The keys
/// are those the profile has cached. A text without seal (given without a line) is "not_sealed", unless the profile has the office's record
/// of the licence: then it is valid ("by": "record"), "record_differs" or "voided". Or with "numbers", for supervision and administrators:
/// all licence numbers as the office accounts for them (openapi.yaml, /v1/licence-numbers), of one counter when it is named;
/// Status::Invalid when they do not add up.
Printed licence(sync::ClientCore &core, const Arguments &arguments);
/// Orders about licence numbers, each waiting for its answer as tick() does: "lease" (of the newest version of a matter, for this device to
/// give without a line), "return" (of a lease; supervision writes off another device's), "void" (a number, with the reason). And "leases":
/// {"leases": [{"lease", "matter", "year", "first", "count", "left", "given", "onTheirWay", "asked", "comingBack"}]} of this device.
Printed licenceOrder(sync::ClientCore &core, const Arguments &arguments);

// Without a profile.

/// Renders a page in the sandbox. {"out", "width", "height", "pages", "dpi"}; the last is less than was asked for when the page would have
/// more pixels than any may.
Printed render(QObject *context, const Arguments &arguments);
/// {"due", "provisional", "tape": [...]}
Outcome deadline(const Arguments &arguments);
/// {"valid", "draft", "flaws": [{"path", "schema", "keyword", "expected", "words"}], "schemaFlaws": [{"pointer", "words"}]};
/// Status::Invalid when the data do not fit, Status::SchemaBad when the schema is none or uses what is not supported.
Outcome schema(const Arguments &arguments);
/// Of a package, or of a folder of packages: {"sound", "findings": [{"file", "pointer", "words", "warning"}]}; Status::Invalid when one is
/// an error.
Outcome matter(const Arguments &arguments);
/// What a package prints, with content made up from its form: the application form, blank and filled in, the licence (again without
/// background where it goes on numbered stock), its further templates, the papers of the window; each as PDF, and as PNG by the sandbox
/// (form.png, form-2.png …), in the folder `out`. {"fits", "made": [{"paper", "pdf", "png", "pages"}], "failures": [{"paper", "code",
/// "detail", "retryable"}]}; a detail names the element. Of one paper the first failure is told; Status::Invalid when there is one.
Printed preview(QObject *context, const Arguments &arguments);
/// As licence() above, by the key of the command line.
Outcome licence(const Arguments &arguments);

} // namespace client::ctl
