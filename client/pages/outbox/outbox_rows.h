// SPDX-License-Identifier: GPL-3.0-or-later
// What the outbox page says of each command: pure, so that it can be tested without a window.
#pragma once

#include "client/store/rows.h"
#include "client/sync/status.h"
#include "widgets/brief_list.h"

namespace client::pages::outbox {

widgets::Stage stage(client::store::OutboxState state);

/// The state to show: what was held is saved as soon as its time to undo is over, whenever the sender takes it up.
client::store::OutboxState shownState(const client::store::OutboxEntry &entry, const QDateTime &now);

/// Refused ones not yet seen first, then the others, youngest first.
QList<client::store::OutboxEntry> inOrder(const QList<client::store::OutboxEntry> &entries);
widgets::BriefRow row(const client::store::OutboxEntry &entry, const QDateTime &now);

/// Why it is where it is, in a sentence.
QString why(const client::store::OutboxEntry &entry, const client::sync::WireState &wire, const QDateTime &now);
/// When it is tried next, with a countdown; empty when nothing is to be tried.
QString nextTry(const client::store::OutboxEntry &entry, const client::sync::WireState &wire, const QDateTime &now);
/// Whether it can still be taken back here.
bool canTakeBack(const client::store::OutboxEntry &entry);
/// Whether it would have made the case it names: when it is refused, there is none.
bool hasNoCase(const client::store::OutboxEntry &entry);

/// One side of the comparison of a refusal.
struct Version {
    QString decision;
    QString who;
    QString when;
    QString opinion;
    bool operator==(const Version &) const = default;
};
/// What the officer had decided.
Version mine(const client::store::OutboxEntry &entry, const client::store::Directory &people);
/// How the same column stands now, from the answer's `current`; fields are empty where it does not say.
Version theirs(const client::store::OutboxEntry &entry, const client::store::Directory &people);

} // namespace client::pages::outbox
