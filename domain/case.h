// SPDX-License-Identifier: GPL-3.0-or-later
// A case (办件): one application on its way through the offices, with its ticks, its limits and what came of it.
#pragma once

#include "domain/intake.h"
#include "domain/lamp.h"
#include "domain/matter.h"

namespace domain {

struct Applicant {
    QString name;
    QString idNumber; ///< citizen ID or USCC
    QString contact;  ///< person to talk to
    QString phone;
    bool operator==(const Applicant &) const = default;
};

enum class CaseState { Running, Returned, Declined, Approved };

/// A paper handed in with the case.
struct Paper {
    QString materialId;
    QString name;
    BlobRef blob;
    bool operator==(const Paper &) const = default;
};

/// A message to the applicant, queued in the back office.
struct Notice {
    QString channel; ///< "sms"
    QString text;
    QString state; ///< "queued", "sent", "failed"
    QDateTime at;
    bool operator==(const Notice &) const = default;
};

struct Licence {
    QString number;
    QString name;
    QDate issuedOn;
    QDate validUntil;              ///< invalid when unlimited
    QMap<QString, QString> fields; ///< what the template prints
    QString identifier = {};       ///< of the e-licence (GB/T 36904); empty when the matter has no type code
    QString seal = {};             ///< what the QR code holds: the licence's facts signed by the office, checked offline
    QDateTime voidedAt = {};       ///< UTC; null: good
    QString voidReason = {};
    bool isNull() const { return number.isEmpty(); }
    /// The number was taken back; it is never given again.
    bool isVoid() const { return voidedAt.isValid(); }
    bool operator==(const Licence &) const = default;
};

/// A copy of the licence that a person has called good, and the electronic copy that is kept of it.
struct LicenceCopy {
    QString copyId = {}; ///< of the matter's further templates (副本); empty: the licence itself
    QString serial = {}; ///< of the numbered sheet; empty: plain paper
    int count = 1;       ///< how many on plain paper
    BlobRef pdf = {};    ///< the whole page, with background and seal, as on no printer in particular; null: it was not kept
    QString officerId = {};
    QDateTime at = {}; ///< UTC
    bool operator==(const LicenceCopy &) const = default;
};

struct Case {
    QString id;
    qint64 version = 0;
    QString number; ///< 办件编号
    QString matterCode;
    QString matterVersion;
    QString title;
    Applicant applicant;
    CaseState state = CaseState::Running;
    QDateTime receivedAt; ///< UTC
    Limits limits;
    QDate promisedDue; ///< computed by the server with its calendar
    QDate statutoryDue;
    QDateTime closedAt; ///< UTC; null while running
    QList<Task> tasks;  ///< all rounds
    QList<Paper> papers;
    QString digest; ///< SHA-256 hex over what a tick decides on (application data and papers); a tick names the one its author saw
    QList<Notice> notices;
    Licence licence;
    Intake intake = {};             ///< null when it did not come in at a window
    HandOver handOver = {};         ///< null until then
    QList<LicenceCopy> copies = {}; ///< every one that went to paper, oldest first
    bool operator==(const Case &) const = default;

    QString matterKey() const { return matterCode + QLatin1Char('@') + matterVersion; }
    int round() const;
    /// The task of this column in the latest round, or nullptr.
    const Task *task(const QString &columnId) const;
    const Task *taskById(const QString &taskId) const;
};

/// SHA-256 hex of the canonical bytes of number, matter, title, applicant, the papers' digests and, of a case from a window, its data.
QString caseDigest(const Case &subject);

} // namespace domain
