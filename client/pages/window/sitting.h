// SPDX-License-Identifier: GPL-3.0-or-later
// One sitting at the window: who came, what is applied for, and everything typed so far; kept as a draft until it is sent.
#pragma once

#include "domain/document.h"
#include "domain/intake.h"
#include "domain/matter.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>

#include <optional>

namespace domain {
class JsonReader;
}

namespace client::pages::window {

/// What the officer does with an application: 受理, 一次性补正告知, 不予受理, or only 收件.
enum class Outcome { Accept, Correct, Refuse, Receive };
/// The name of the outcome in the `intake` command.
QString text(Outcome outcome);
/// Accept for an unknown name.
Outcome outcomeOf(const QString &name);

enum class PaperState { Given, Deferred, Missing };

/// A file handed in for a material.
struct Scan {
    QString name;
    domain::BlobRef blob;
    bool operator==(const Scan &) const = default;
};

/// How it stands with one material.
struct PaperEntry {
    std::optional<PaperState> state; ///< nothing: not looked at yet
    QDate promisedOn;                ///< of a deferred one
    QList<Scan> scans;
    bool operator==(const PaperEntry &) const = default;
};

struct Application {
    QString caseId; ///< made once, before anything is sent
    QString matterCode;
    QString matterVersion;
    QJsonObject situation;
    QJsonObject form;
    QMap<QString, PaperEntry> papers; ///< by material id
    Outcome outcome = Outcome::Accept;
    QStringList corrections;
    QString reason;
    QMap<QString, QString> filled; ///< path → the register its value came from
    bool sent = false;             ///< its command is in the outbox
    qint64 version = 0;            ///< a case that exists already is supplemented: the version of it that was seen; 0: a new application
    QStringList owed;              ///< of such a case, when only promised papers are brought: their material ids
    bool mayCorrect = false;       ///< of such a case: it was only handed in, and what to correct was never told
    QStringList had;               ///< of such a case: materials whose papers are in the file already
    QString matterKey() const { return matterCode + QLatin1Char('@') + matterVersion; }
    bool isSupplement() const { return version > 0; }
    bool operator==(const Application &) const = default;
};

/// Whom the applications are for; typed once for all of them.
struct Person {
    QString name;
    QString idNumber;
    QString contact;
    QString phone;
    QString address;
    bool operator==(const Person &) const = default;
};

enum class Step { Matters, Form, Papers, Check, Done };

struct Sitting {
    QString id;
    QString ticketId; ///< empty: without a ticket
    QString deskId;
    QString number; ///< of the ticket
    QDateTime beganAt;
    Person person;
    domain::Agent agent; ///< null: the person came
    QList<Application> applications;
    int current = 0; ///< the application on screen
    Step step = Step::Matters;
    domain::BlobRef signature;
    bool isNull() const { return id.isEmpty(); }
    bool operator==(const Sitting &) const = default;
};

/// Of the draft; reading answers nothing for what is no sitting.
QJsonObject toJson(const Sitting &sitting);
std::optional<Sitting> sittingFromJson(const QJsonObject &json);

QJsonObject agentJson(const domain::Agent &agent);
/// The member "applicant" of an application.
QJsonObject applicantJson(const Person &person);
/// Back from these two.
domain::Agent agentOf(domain::JsonReader &in);
Person personOf(domain::JsonReader &in);
/// The application document that conditions and rules look at: applicant, situation, form, papers.
QJsonObject documentOf(const Sitting &sitting, const Application &application);

} // namespace client::pages::window
