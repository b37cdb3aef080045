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
/// {"documents"|"cases"|"tasks"|"outbox": [...]}
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

// Without a profile.

/// Renders a page in the sandbox. {"out", "width", "height", "pages"}
Printed render(QObject *context, const Arguments &arguments);
/// {"due", "provisional", "tape": [...]}
Outcome deadline(const Arguments &arguments);
/// {"valid", "draft", "flaws": [{"path", "schema", "keyword", "expected", "words"}], "schemaFlaws": [{"pointer", "words"}]};
/// Status::Invalid when the data do not fit, Status::SchemaBad when the schema is none or uses what is not supported.
Outcome schema(const Arguments &arguments);
/// Of a package, or of a folder of packages: {"sound", "findings": [{"file", "pointer", "words", "warning"}]}; Status::Invalid when one is
/// an error.
Outcome matter(const Arguments &arguments);

} // namespace client::ctl
