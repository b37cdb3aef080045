// SPDX-License-Identifier: GPL-3.0-or-later
// What the cache hands to the pages: light rows for lists, and the outbox as the officer sees it.
#pragma once

#include "domain/case.h"
#include "domain/command.h"
#include "domain/document.h"
#include "domain/organisation.h"

namespace client::store {

/// A part of a list: `rows` begin at `offset` of `total`.
template <class Row> struct Slice {
    int offset = 0;
    int total = 0;
    QList<Row> rows;
};

enum class DocumentBox { Incoming, Unsigned, Outgoing };

/// Which documents: a box, and words to find in number, title and summary (empty: all). Sorted by urgency, then newest arrival.
struct DocumentQuery {
    DocumentBox box = DocumentBox::Incoming;
    QString words;
    bool operator==(const DocumentQuery &) const = default;
};

struct DocumentRow {
    QString id;
    QString number;
    QString title;
    domain::DocumentKind kind{};
    domain::Urgency urgency{};
    QString senderId;
    QDate issuedOn;
    QDateTime arrivedAt;
    domain::ReceiptState mine = domain::ReceiptState::Unreceived; ///< of the officer's unit, pending commands included
    bool pending = false;                                         ///< a command of ours on it is not yet effective
    bool operator==(const DocumentRow &) const = default;
};

/// Held: may be undone, not sent before `notBefore`. Saved: waits to be sent. Sent: the answer is not known yet.
/// Effective: accepted. Refused: final, waits for the officer to have seen it.
enum class OutboxState { Held, Saved, Sent, Effective, Refused };

struct OutboxEntry {
    domain::SignedCommand signedCommand;
    OutboxState state = OutboxState::Saved;
    QString subject; ///< what it is about, in the words of the day it was made: "办件号 申请人 标题"
    QDateTime notBefore;
    QDateTime nextTryAt;
    int attempts = 0;
    domain::Failure lastFailure; ///< of the last attempt; meaningful when attempts > 0 and state is Saved
    domain::Answer answer;       ///< meaningful when Effective or Refused
    bool seen = false;           ///< a refusal the officer has acknowledged
    bool mayTakeBack = false;    ///< it surely never reached the server: Commands::takeBack will succeed
    QString caseId() const { return signedCommand.command.args.value(QLatin1String("caseId")).toString(); }
    QString taskId() const { return signedCommand.command.args.value(QLatin1String("taskId")).toString(); }
    QString documentId() const { return signedCommand.command.args.value(QLatin1String("documentId")).toString(); }
    /// Every blob the command's args name, at any depth.
    QList<domain::BlobRef> blobs() const;
};

/// Which cases: all of one matter (key without version may be empty: all), only those with an open task of mine, only running ones; words
/// to find. With `sentBefore` those alone whose licence went to a courier before that moment and has not arrived, the longest first.
struct CaseQuery {
    QString matterCode;
    bool onlyMine = false;
    bool onlyRunning = true;
    QString words;
    QDateTime sentBefore = {};
    bool operator==(const CaseQuery &) const = default;
};

/// A case as it is shown: the server's truth and the officer's own ticks on the way.
struct CaseView {
    domain::Case base;
    QList<OutboxEntry> pending; ///< ticks of this case that are Held, Saved, Sent or Refused-unseen, oldest first
    /// The youngest pending tick on this task, or nullptr.
    const OutboxEntry *pendingFor(const QString &taskId) const;
};

/// People and units, and who is signed in.
struct Directory {
    domain::Officer me;
    QHash<QString, domain::Unit> units;
    QHash<QString, domain::Officer> officers;
    QString unitName(const QString &id) const;    ///< short name, or the id when unknown
    QString officerName(const QString &id) const; ///< name, or the id when unknown
};

/// What Home shows.
struct Today {
    QHash<domain::Lamp, int> tasksByLamp; ///< open tasks of mine
    QHash<domain::Urgency, int> unsignedByUrgency;
    int unsent = 0;                  ///< outbox entries Held, Saved or Sent
    int refused = 0;                 ///< refusals not yet seen
    QList<domain::Meeting> meetings; ///< from the start of today, next 14 days, soonest first
    QDateTime syncedAt;              ///< UTC of the last completed feed page; null before the first
};

struct SearchHit {
    QString kind; ///< domain::object_kind::document or caseFile
    QString id;
    QString number;
    QString title;
    QDateTime at;
};

} // namespace client::store
