// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of the wire and the cache for every value of the vocabulary; reading is strict (JsonShape names the place), writing is total.
#pragma once

#include "domain/case.h"
#include "domain/command.h"
#include "domain/desk.h"
#include "domain/document.h"
#include "domain/licence_number.h"
#include "domain/licence_seal.h"
#include "domain/matter.h"
#include "domain/organisation.h"
#include "domain/ticket.h"

namespace domain {

/// Parses bytes as one JSON object: at most `maxBytes`, depth 64, no duplicate keys, no escapes in keys, no numbers outside
/// ±(2^53-1), no lone surrogates or control characters. Raises JsonMalformed.
Result<QJsonObject> parseObject(const QByteArray &json, qsizetype maxBytes = 8 << 20);

QJsonObject toJson(const Unit &value);
QJsonObject toJson(const Officer &value);
QJsonObject toJson(const Document &value);
QJsonObject toJson(const Meeting &value);
QJsonObject toJson(const Matter &value);
QJsonObject toJson(const Case &value);
QJsonObject toJson(const SignedCommand &value);
QJsonObject toJson(const Answer &value);
QJsonObject toJson(const Route &value);
QJsonObject toJson(const Intake &value);
QJsonObject toJson(const HandOver &value);
QJsonObject toJson(const Ticket &value);
QJsonObject toJson(const Desk &value);
QJsonObject toJson(const StockRange &value);
QJsonObject toJson(const Sheet &value);
QJsonObject toJson(const DeskDay &value);
QJsonObject toJson(const SealKey &value);
QJsonObject toJson(const VoidedLicence &value);
QJsonObject toJson(const LicenceLease &value);

/// Reads one value; T is any of the types above. Unknown keys are ignored, missing or mistyped ones raise JsonShape.
template <class T> Result<T> fromJson(const QJsonObject &json);

template <> Result<Unit> fromJson<Unit>(const QJsonObject &json);
template <> Result<Officer> fromJson<Officer>(const QJsonObject &json);
template <> Result<Document> fromJson<Document>(const QJsonObject &json);
template <> Result<Meeting> fromJson<Meeting>(const QJsonObject &json);
template <> Result<Matter> fromJson<Matter>(const QJsonObject &json);
template <> Result<Case> fromJson<Case>(const QJsonObject &json);
template <> Result<SignedCommand> fromJson<SignedCommand>(const QJsonObject &json);
template <> Result<Answer> fromJson<Answer>(const QJsonObject &json);
template <> Result<Route> fromJson<Route>(const QJsonObject &json);
template <> Result<Intake> fromJson<Intake>(const QJsonObject &json);
template <> Result<HandOver> fromJson<HandOver>(const QJsonObject &json);
template <> Result<Ticket> fromJson<Ticket>(const QJsonObject &json);
template <> Result<Desk> fromJson<Desk>(const QJsonObject &json);
template <> Result<StockRange> fromJson<StockRange>(const QJsonObject &json);
template <> Result<Sheet> fromJson<Sheet>(const QJsonObject &json);
template <> Result<DeskDay> fromJson<DeskDay>(const QJsonObject &json);
template <> Result<SealKey> fromJson<SealKey>(const QJsonObject &json);
template <> Result<VoidedLicence> fromJson<VoidedLicence>(const QJsonObject &json);
template <> Result<LicenceLease> fromJson<LicenceLease>(const QJsonObject &json);

/// Names of enum values on the wire ("extra_urgent", "signed_for", "all_of", "agree" …); fromText answers false for others.
QString text(Urgency value);
QString text(DocumentKind value);
QString text(ReceiptState value);
QString text(Role value);
QString text(StepRule value);
QString text(Decision value);
QString text(TaskState value);
QString text(CaseState value);
QString text(Lamp value);
QString text(TapeReason value);
QString text(IntakeState value);
QString text(TicketState value);
QString text(TicketAction value);
QString text(SheetState value);
bool fromText(const QString &text, TicketAction *value);
bool fromText(const QString &text, Decision *value);
bool fromText(const QString &text, Role *value);

} // namespace domain
