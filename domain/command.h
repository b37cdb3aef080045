// SPDX-License-Identifier: GPL-3.0-or-later
// What an officer's device asks the back office to do: signed, stored before it is sent, executed at most once.
#pragma once

#include "domain/failure.h"
#include "domain/route.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>

namespace domain {

namespace command_kind {
inline constexpr QLatin1StringView tick{"tick"};          ///< args {taskId, caseId, decision, opinion}; expect {taskVersion, digest}
inline constexpr QLatin1StringView signFor{"sign_for"};   ///< args {documentId}; expect {}
inline constexpr QLatin1StringView markRead{"mark_read"}; ///< args {documentId}; expect {}

// The window; ids are made by the client, backoffice/openapi.yaml has the shapes.
inline constexpr QLatin1StringView ticket{"ticket"};         ///< args {ticketId, action, deskId, …}; expect {version}
inline constexpr QLatin1StringView intake{"intake"};         ///< args {caseId, matterCode, matterVersion, data, papers, outcome, …}
inline constexpr QLatin1StringView supplement{"supplement"}; ///< args {caseId, data, papers, deferred, outcome, reason}; expect {version}
inline constexpr QLatin1StringView handOver{"hand_over"};    ///< args {caseId, handOver}
inline constexpr QLatin1StringView rate{"rate"};             ///< args {caseId, rating, words}
inline constexpr QLatin1StringView delivered{"delivered"};   ///< args {caseId}
inline constexpr QLatin1StringView stockReceive{"stock_receive"}; ///< args {rangeId, kind, name, prefix, first, count, digits}
inline constexpr QLatin1StringView stockHandOut{
    "stock_hand_out"};                                            ///< args {rangeId, newRangeId, count, deskId, deviceId}; expect {version}
inline constexpr QLatin1StringView sheetReserve{"sheet_reserve"}; ///< args {attemptId, caseId, kind, serial, deskId}
inline constexpr QLatin1StringView sheetRelease{"sheet_release"}; ///< args {attemptId, caseId, sheetId}
inline constexpr QLatin1StringView sheetPrint{"sheet_print"};     ///< args {attemptId, caseId, sheetId, pdfSha256}
inline constexpr QLatin1StringView sheetIssue{"sheet_issue"};     ///< args {attemptId, caseId, sheetId, serial, pdf}
inline constexpr QLatin1StringView sheetSpoil{"sheet_spoil"};     ///< args {attemptId, caseId, sheetId, reason, photo}
inline constexpr QLatin1StringView sheetMissing{"sheet_missing"}; ///< args {attemptId, caseId, sheetId, reason}
inline constexpr QLatin1StringView deskClose{"desk_close"};       ///< args {deskId, day, counts, takingsFen, takingsReason, witness}
inline constexpr QLatin1StringView deskWitness{"desk_witness"};   ///< args {deskId, day}; expect {version}
inline constexpr QLatin1StringView licenceVoid{"licence_void"};   ///< args {caseId, number, reason}; expect {version}
inline constexpr QLatin1StringView licenceLease{"licence_lease"}; ///< args {leaseId, matterCode, matterVersion, count}
inline constexpr QLatin1StringView licenceCopy{"licence_copy"};   ///< args {caseId, number, copyId, count, pdf}
inline constexpr QLatin1StringView licenceReturn{"licence_return"}; ///< args {leaseId}; expect {version}
} // namespace command_kind

struct Command {
    QString id; ///< UUIDv7, made once
    QString deviceId;
    qint64 deviceSeq = 0; ///< grows by one with each command of the device
    QString officerId;
    QString kind; ///< one of command_kind
    QJsonObject args;
    QJsonObject expect;
    QDateTime madeAt; ///< UTC, milliseconds; a claim, the server's time is the official one
    bool operator==(const Command &) const = default;
};

struct SignedCommand {
    Command command;
    QString algorithm; ///< "Ed25519"; others can follow
    QByteArray signature;
    bool operator==(const SignedCommand &) const = default;
};

/// Deterministic CBOR (RFC 8949 4.2.1) of any JSON value: shortest integers, map keys in bytewise order of their encoding; numbers that are
/// not integers are encoded as 64-bit floats.
QByteArray canonicalCbor(const QJsonValue &value);
/// The bytes that are signed: CBOR array ["casedesk-command", 1, algorithm, id, deviceId, deviceSeq, officerId, kind, args, expect, madeAt
/// ms].
QByteArray canonicalBytes(const Command &command, const QString &algorithm);
/// The bytes a device signs to sign in: CBOR array ["casedesk-session", 1, algorithm, userName, deviceId, challenge].
QByteArray sessionBytes(const QString &algorithm, const QString &userName, const QString &deviceId, const QString &challenge);

enum class AnswerStatus { Accepted, Refused };

/// The back office's final word on one command. `repeated` says it had been given before.
struct Answer {
    QString commandId;
    AnswerStatus status = AnswerStatus::Accepted;
    bool repeated = false;
    QString code;        ///< failure code text of a refusal
    QString detail;      ///< for the small print
    QJsonObject current; ///< refusal: the object as it is now (case or document body), so that both versions can be shown
    QDateTime at;        ///< server time, UTC
    /// Place in the audit chain: hash = SHA-256(previous || entryDigest), all hex.
    qint64 auditSeq = 0;
    QString auditEntryDigest;
    QString auditHash;
    bool operator==(const Answer &) const = default;
};

/// SHA-256 hex of CBOR ["casedesk-audit", 1, commandId, SHA-256 hex of the signed bytes, "accepted" or "refused", code, at ms].
QString auditEntryDigest(const QString &commandId, const QByteArray &signedBytes, const Answer &answer);
/// SHA-256 hex over the raw bytes of the previous hash (32 zero bytes before the first) followed by those of the entry digest.
QString auditHash(const QString &previousHash, const QString &entryDigest);

} // namespace domain
