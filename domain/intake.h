// SPDX-License-Identifier: GPL-3.0-or-later
// How a case was taken in at a window, and how its licence was handed over.
#pragma once

#include "domain/document.h"

#include <QJsonObject>

namespace domain {

/// A paper the applicant owes (容缺受理): accepted without it, promised for a day.
struct Deferred {
    QString materialId = {};
    QDate promisedOn = {};
    bool operator==(const Deferred &) const = default;
};

/// What one rule of a 秒批 matter found.
struct RuleResult {
    QString id = {};
    QString title = {};
    bool passed = false;
    QString reason = {}; ///< in words, when it failed
    bool operator==(const RuleResult &) const = default;
};

/// Who came in the applicant's place (代办), and the paper that allows it.
struct Agent {
    QString name = {};
    QString idNumber = {};
    QString phone = {};
    BlobRef authority = {};
    bool isNull() const { return name.isEmpty(); }
    bool operator==(const Agent &) const = default;
};

struct FeeLine {
    QString id = {};
    QString name = {};
    qint64 amountFen = 0;
    bool operator==(const FeeLine &) const = default;
};

/// A field of the form whose value another office's register gave, and nobody has changed since.
struct FromRegister {
    QString path = {};      ///< of the form, such as "/form/address"
    QString source = {};    ///< the register, in its office's words
    QDateTime asOf = {};    ///< UTC, the register's date of the row
    QDateTime askedAt = {}; ///< UTC
    bool operator==(const FromRegister &) const = default;
};

/// Received: handed in, not yet accepted. Corrections: told once what is missing or wrong (行政许可法 §32). NotAccepted: 不予受理.
enum class IntakeState { Received, Accepted, Corrections, NotAccepted };

struct Intake {
    QString ticketId = {};
    QString sittingId = {};
    QString deskId = {}; ///< empty: the case did not come in at a window
    QString officerId = {};
    IntakeState state = IntakeState::Received;
    QJsonObject data = {}; ///< {"applicant","situation","form","papers"}, as the package's form describes
    QList<Deferred> deferred = {};
    QStringList corrections = {}; ///< the full list, told once
    QDateTime correctedAt = {};   ///< UTC, when it was told; null when never
    QString reason = {};          ///< of not accepting
    Agent agent = {};
    BlobRef signature = {}; ///< the applicant's, drawn on the second window
    QList<FeeLine> fees = {};
    QString receiptNumber = {}; ///< by the server; empty without fees
    QDateTime paidAt = {};      ///< UTC
    QList<RuleResult> rules = {};
    QList<FromRegister> registered = {};
    bool isNull() const { return deskId.isEmpty(); }
    qint64 feesFen() const;
    bool operator==(const Intake &) const = default;
};

/// Who took the licence, or by which courier it went, and what the applicant thought of the service.
struct HandOver {
    QString collector = {};
    QString collectorId = {};
    QString collectorPhone = {};
    bool byAgent = false;
    BlobRef authority = {};
    BlobRef signature = {};
    QString courier = {};       ///< name of the firm; empty when handed over at the window
    QString tracking = {};      ///< number on its label
    QDateTime at = {};          ///< UTC, handed over or given to the courier; null: not yet
    QDateTime deliveredAt = {}; ///< UTC; at once at the window
    QString officerId = {};
    int rating = 0; ///< 好差评: 5 very satisfied … 1 very dissatisfied; 0 none given
    QString ratingWords = {};
    bool isNull() const { return !at.isValid() && rating == 0; }
    bool operator==(const HandOver &) const = default;
};

} // namespace domain
