// SPDX-License-Identifier: GPL-3.0-or-later
// What an officer can do: each call builds a domain Command, has it signed and commits it to the outbox; the future is done when it is safe
// on disk.
#pragma once

#include "client/store/reader.h"
#include "domain/licence_number.h"

namespace client::sync {

template <class T> using Async = client::store::Async<T>;

/// One tick of a batch and what became of saving it.
struct TickRequest {
    domain::Case subject;
    QString taskId;
    domain::Decision decision{};
    QString opinion;
};

/// Any command of the window: not held for undo. Shapes of args and expect: backoffice/openapi.yaml.
struct Order {
    QLatin1StringView kind; ///< one of domain::command_kind
    QJsonObject args;
    QJsonObject expect = {};
    QString subject;       ///< what it is about, in words for the outbox page
    QString draftKey = {}; ///< the draft it uses up; empty: none
    /// Of this device: the outbox gives the command (an intake decided here) a licence number of the first that has one left, as
    /// args.lease.
    QList<domain::LicenceLease> leases = {};
};

class Commands {
public:
    virtual ~Commands() = default;
    /// Answers the command id. The tick is held for undoSeconds() before it may be sent. Raises ReasonRequired for a decline or return
    /// without opinion.
    virtual Async<QString> tick(const TickRequest &request) = 0;
    virtual Async<QString> signFor(const domain::Document &document) = 0;
    virtual Async<QString> markRead(const domain::Document &document) = 0;
    /// Answers the command id. Raises LeaseRefused when none of the order's leases has a number left.
    virtual Async<QString> order(const Order &order) = 0;
    /// Takes a command back that is Held or Saved and was never sent; CommandAlreadySent otherwise. The opinion returns as draft.
    virtual Async<domain::Nothing> takeBack(const QString &commandId) = 0;
    /// The officer has read the refusal; it leaves the list (and stays in the retained commands).
    virtual Async<domain::Nothing> acknowledge(const QString &commandId) = 0;
    virtual Async<domain::Nothing> saveDraft(const QString &key, const QString &text) = 0;
    /// Keeps bytes made here (a scan, a photo, a signature) safely until the back office has them; the answer goes into a command's args.
    virtual Async<domain::BlobRef> keepBlob(const QByteArray &bytes, const QString &mediaType) = 0;
    /// They are not wanted after all; nothing happens to bytes that a waiting command or the cache names.
    virtual Async<domain::Nothing> dropBlob(const QString &sha256) = 0;
    virtual int undoSeconds() const = 0;
};

} // namespace client::sync
