// SPDX-License-Identifier: GPL-3.0-or-later
// From a case that lacks something to the sitting in which it is brought, and from there to the command `supplement`.
#pragma once

#include "client/pages/window/intake_order.h"
#include "domain/case.h"

namespace client::pages::window {

/// The list of supplements that were begun and not sent.
inline constexpr QLatin1StringView openSupplementsKey{"supplement/open"};

/// What a case from the window still needs. Owes: accepted, with papers promised. Corrections: told once what to correct.
/// SentBack: accepted, then sent back by an officer's tick. Received: only handed in. Nothing: decided, or not from a window.
enum class Lack { Nothing, Owes, Corrections, SentBack, Received };
Lack lackOf(const domain::Case &subject);

/// A sitting of one application that shows the case as it is; papers of the file count as given, those brought come as new scans.
Sitting supplementOf(const domain::Case &subject, const QString &sittingId, const QDateTime &at);
/// Of promised papers: one at least has been brought.
bool bringsSomething(const Application &application);
/// The materials whose papers came this time, by id.
QStringList broughtBy(const Application &application);
/// The case as the applicant is told of it once the supplement is in: what is given and what is still owed.
domain::Case supplemented(const domain::Case &before, const Sitting &sitting, const Application &application);
/// Shapes: backoffice/openapi.yaml, `supplement`. Uses up the sitting's draft.
sync::Order supplementOrder(const Sitting &sitting, const Application &application, const domain::Matter &matter,
    const forms::engine::Form &form, const QDate &today);
/// Whether this command is what the application was sent with.
bool isSentBy(const Application &application, const domain::Command &command);

} // namespace client::pages::window
