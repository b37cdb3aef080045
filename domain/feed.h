// SPDX-License-Identifier: GPL-3.0-or-later
// The change feed: which objects changed since a position, in commit order, as far as this officer may see them.
#pragma once

#include "domain/failure.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace domain {

/// Kinds of object in the feed; the body of each is toJson of the type of the same name.
namespace object_kind {
inline constexpr QLatin1StringView unit{"unit"};
inline constexpr QLatin1StringView officer{"officer"};
inline constexpr QLatin1StringView matter{"matter"}; ///< id is Matter::key()
inline constexpr QLatin1StringView document{"document"};
inline constexpr QLatin1StringView meeting{"meeting"};
inline constexpr QLatin1StringView caseFile{"case"};
inline constexpr QLatin1StringView sealKey{"seal_key"};
inline constexpr QLatin1StringView desk{"desk"};
inline constexpr QLatin1StringView ticket{"ticket"};
inline constexpr QLatin1StringView stockRange{"stock_range"};
inline constexpr QLatin1StringView sheet{"sheet"};                  ///< id is sheetId()
inline constexpr QLatin1StringView deskDay{"desk_day"};             ///< id is deskDayId()
inline constexpr QLatin1StringView voidedLicence{"voided_licence"}; ///< id is the licence's number
inline constexpr QLatin1StringView licenceLease{"licence_lease"};
} // namespace object_kind

struct FeedRow {
    qint64 pos = 0; ///< position of the object's latest change; strictly rising within a page
    QString kind;
    QString id;
    bool removed = false; ///< deleted, or no longer this officer's to see; then body is empty
    QJsonObject body;
    QByteArray text = {}; ///< the body as it came, when the page was read from text; says nothing that `body` does not say
    bool operator==(const FeedRow &other) const
    {
        return pos == other.pos && kind == other.kind && id == other.id && removed == other.removed && body == other.body;
    }
};

/// `since` and `next` are "EPOCH:POS"; an empty `since` asks from the beginning.
struct FeedPage {
    QString epoch;
    qint64 from = 0;
    qint64 next = 0;
    bool more = false;
    QList<FeedRow> rows;
    qint64 auditSeq = 0; ///< head of the audit chain when the page was made
    QString auditHash;
    bool operator==(const FeedPage &) const = default;
};

/// Reads {"epoch","from","next","more","rows":[{"pos","kind","id","removed"?,"body"?}],"audit":{"seq","hash"}}; rows out of order raise
/// FeedGap.
Result<FeedPage> feedPageFromJson(const QJsonObject &json);
/// The same from bytes, which are parsed as parseObject does; raises JsonMalformed too. The rows keep the texts of their bodies.
Result<FeedPage> feedPageFromText(const QByteArray &json, qsizetype maxBytes);
QJsonObject toJson(const FeedPage &page);
/// FeedGap, for whoever finds that a page does not join on: rows out of order here, a `from` that is not the cursor in client/sync.
tl::unexpected<Failure> feedGap(const QString &detail);

} // namespace domain
