// SPDX-License-Identifier: GPL-3.0-or-later
// What each kind of command reads before it is judged, and what it does: the table behind Execution; only for backoffice/service.
#pragma once

#include "backoffice/rules/intake.h"
#include "backoffice/service/directory.h"
#include "backoffice/service/numbers.h"
#include "backoffice/service/objects.h"
#include "domain/clock.h"
#include "domain/codec.h"
#include "domain/command.h"

#include <QJsonDocument>

#include <memory>

namespace backoffice::service {

/// An object a command is about: where it is and how it was found.
struct Subject {
    QString kind = {};
    QString id = {};
    bool exists = false;
    bool visible = false; ///< to the officer; only then has it a body
    QByteArray body = {};
};

/// What a command wants to have read and locked before it is judged.
struct Needs {
    QList<Subject> subjects = {}; ///< a refusal shows the first as it is now
    QStringList claims = {};      ///< beside the subjects: of two commands that share one, the second is judged after the first is written
    QStringList blobs = {};       ///< digests it names; each must be there, and this officer's to see
    bool alone = false;           ///< it reads more than can be named
};

/// What is to be written for an accepted command.
struct Effect {
    db::Calls writes = {};      ///< beside the objects
    QList<Object> objects = {}; ///< changed (no scopes: the audience stays) or new (with scopes), each at a position of its own
};

/// What can be found out about an application before its turn, from nothing but itself and the matter: its sender's thread does it while
/// others hold the transaction.
struct Premise {
    domain::Result<rules::IntakeOrder> order;
    QList<forms::engine::Flaw> flaws; ///< of the form; without an order none
};

/// A command before its judge, inside the transaction.
struct Scene {
    db::Connection &connection;
    const Directory &directory;
    Numbers &numbers;
    domain::IdSource &ids;
    const domain::Officer &officer;
    const domain::Command &command;
    QDateTime at;
    QList<Subject> subjects;                     ///< as needed
    std::shared_ptr<const Premise> premise = {}; ///< null: none was made

    const Subject &subject(qsizetype i = 0) const { return subjects.at(i); }
    const QJsonObject &args() const { return command.args; }
    /// The present day in China.
    QDate day() const { return at.toOffsetFromUtc(8 * 3600).date(); }
};

/// A kind of command. `perform` takes numbers only when nothing can refuse the command any more: a number taken is a number used.
struct Deed {
    Needs (*needs)(const domain::Command &command);
    domain::Result<Effect> (*perform)(Scene &scene);
    std::shared_ptr<const Premise> (*premise)(const domain::Command &command, const Directory &directory) = nullptr;
};

/// The deed of this kind; one that refuses with CommandUnknownKind when there is none.
const Deed &deedOf(const QString &kind);

/// The body as a value. Raises what the codec raises.
template <class T> domain::Result<T> readBody(const QByteArray &body)
{
    return domain::parseObject(body).and_then([](const QJsonObject &json) { return domain::fromJson<T>(json); });
}
template <class T> QByteArray writtenBody(const T &value)
{
    return QJsonDocument(domain::toJson(value)).toJson(QJsonDocument::Compact);
}
/// A change of an object that was there before: its audience stays.
template <class T> Object changed(QLatin1StringView kind, const T &value, const QStringList &newBlobs = {})
{
    return {.kind = kind, .id = value.id, .version = value.version, .body = writtenBody(value), .scopes = {}, .blobs = newBlobs};
}
/// A new object of the window: seen there and by supervision.
template <class T> Object made(QLatin1StringView kind, const T &value, const QStringList &blobs = {})
{
    return {.kind = kind,
        .id = value.id,
        .version = value.version,
        .body = writtenBody(value),
        .scopes = rules::windowAudience(),
        .blobs = blobs};
}

} // namespace backoffice::service
