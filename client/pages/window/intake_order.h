// SPDX-License-Identifier: GPL-3.0-or-later
// From an application of the sitting to the command that takes it in.
#pragma once

#include "client/pages/window/sitting.h"
#include "client/sync/commands.h"
#include "forms/engine/form.h"

#include <QJsonArray>

namespace client::pages::window {

/// The key of the draft of a sitting, and of the list of sittings that are kept.
QString sittingDraftKey(const QString &sittingId);
inline constexpr QLatin1StringView openSittingsKey{"sitting/open"};

/// One entry for each scan; a paper that was given without one has its name alone, unless it is in the file already.
QJsonArray papersJson(const Application &application, const domain::Matter &matter);
QJsonArray deferredJson(const Application &application);
QJsonArray feesJson(const domain::Matter &matter, const QJsonObject &document);

/// `today` in China. The draft of the sitting is used up by the order when `last`.
sync::Order intakeOrder(const Sitting &sitting, const Application &application, const domain::Matter &matter,
    const forms::engine::Form &form, const QDate &today, bool last);

} // namespace client::pages::window
