// SPDX-License-Identifier: GPL-3.0-or-later
// An e-document (公文) and what has become of it at each addressee.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

namespace domain {

/// Urgency of a paper document (条例 2012 §9): 特急 before 加急 before none. Larger is more urgent.
enum class Urgency { None = 0, Urgent = 1, ExtraUrgent = 2 };

/// The fifteen kinds of 党政机关公文处理工作条例 §8, in its order.
enum class DocumentKind {
    Resolution,
    Decision,
    Order,
    Communique,
    Announcement,
    PublicNotice,
    Opinion,
    Notice,
    Circular,
    Report,
    Request,
    Reply,
    Motion,
    Letter,
    Minutes
};

enum class ReceiptState { Unreceived, SignedFor, Read };

/// Content-addressed bytes: SHA-256 in lower-case hex.
struct BlobRef {
    QString sha256;
    qint64 size = 0;
    QString mediaType;
    bool isNull() const { return sha256.isEmpty(); }
    bool operator==(const BlobRef &) const = default;
};

struct Addressee {
    QString unitId;
    ReceiptState state = ReceiptState::Unreceived;
    QString officerId; ///< who signed for it; empty while unreceived
    QDateTime at;      ///< UTC, when the state was reached
    bool operator==(const Addressee &) const = default;
};

struct Document {
    QString id;
    qint64 version = 0; ///< set by the server, grows with each change
    QString number;     ///< 深府〔2006〕12号, normalised
    QString title;
    DocumentKind kind = DocumentKind::Notice;
    Urgency urgency = Urgency::None;
    QString senderId; ///< unit
    QDate issuedOn;
    QDateTime arrivedAt; ///< UTC
    int pages = 0;
    QString summary;
    BlobRef blob;
    QList<Addressee> addressees;
    bool operator==(const Document &) const = default;

    /// The addressee row of this unit, or nullptr.
    const Addressee *addressee(const QString &unitId) const;
};

/// A meeting as the home page shows it.
struct AgendaItem {
    QString title;
    QString documentId; ///< may be empty
    bool operator==(const AgendaItem &) const = default;
};
struct Meeting {
    QString id;
    qint64 version = 0;
    QString title;
    QString place;
    QDateTime startsAt; ///< UTC
    QDateTime endsAt;
    QStringList unitIds; ///< invited
    QList<AgendaItem> agenda;
    bool operator==(const Meeting &) const = default;
};

} // namespace domain
