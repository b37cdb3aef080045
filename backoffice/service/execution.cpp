// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/service/execution.h"

#include "backoffice/service/crypto.h"
#include "domain/codec.h"
#include "domain/feed.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using domain::FailureCode;

namespace backoffice::service {

namespace {

QDateTime moment(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/// Where the object of a command is said to be.
Subject subjectOf(const domain::Command &command)
{
    const bool onCase = command.kind == domain::command_kind::tick;
    Subject subject;
    subject.kind = onCase ? domain::object_kind::caseFile : domain::object_kind::document;
    subject.id = command.args.value(onCase ? "caseId"_L1 : "documentId"_L1).toString();
    return subject;
}

tl::unexpected<domain::Failure> commandReused(const QString &detail)
{
    return domain::fail(FailureCode::CommandReused, detail);
}

} // namespace

Execution::Execution(db::Connection &connection, const Directory &directory, domain::IdSource &ids,
    const domain::SignedCommand &signedCommand, const QDateTime &at)
    : m_connection(connection)
    , m_directory(directory)
    , m_ids(ids)
    , m_signed(signedCommand)
    , m_command(signedCommand.command)
    , m_at(moment(at.toMSecsSinceEpoch()))
    , m_bytes(domain::canonicalBytes(signedCommand.command, signedCommand.algorithm))
    , m_hash(sha256(m_bytes))
    , m_subject(subjectOf(signedCommand.command))
{
}

domain::Result<Executed> Execution::refuseUnclaimed(const domain::Failure &failure)
{
    return finish(refusal(failure), {}, false);
}

/// Takes the id for this command and locks its object; false when the id or the device's sequence number had been taken before.
domain::Result<bool> Execution::claim(const domain::Officer &officer)
{
    const auto rows = m_connection.batch({{"command.claim",
                                              {db::text(m_command.id), db::text(m_command.deviceId), m_command.deviceSeq,
                                                  db::text(officer.id), db::text(m_hash), compact(domain::toJson(m_signed))}},
        {"object.lock", {db::text(m_subject.kind), db::text(m_subject.id), m_directory.scopes(officer)}}});
    if (!rows)
        return tl::unexpected(rows.error());
    const db::Rows &object = rows->at(1);
    m_subject.found = !object.isEmpty();
    m_subject.visible = m_subject.found && (object.bytes(0, 2) == "t" || object.bytes(0, 2) == "1");
    if (m_subject.visible)
        m_subject.body = object.bytes(0, 1);
    return !rows->at(0).isEmpty();
}

/// The stored answer of a command that was here before; a refusal when the id or the sequence number belongs to another one.
domain::Result<Executed> Execution::repeat()
{
    const auto rows = m_connection.run("command.stored", {db::text(m_command.id)});
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->isEmpty() || rows->text(0, 0) != m_hash)
        return finish(refusal(commandReused(rows->isEmpty() ? u"deviceSeq"_s : u"id"_s).value()), {}, false);
    domain::Answer answer;
    answer.commandId = m_command.id;
    answer.status = rows->text(0, 1) == "accepted"_L1 ? domain::AnswerStatus::Accepted : domain::AnswerStatus::Refused;
    answer.repeated = true;
    answer.code = rows->text(0, 2);
    answer.detail = rows->text(0, 3);
    answer.current = QJsonDocument::fromJson(rows->bytes(0, 4)).object();
    answer.at = moment(rows->number(0, 5));
    answer.auditSeq = rows->number(0, 6);
    answer.auditEntryDigest = rows->text(0, 7);
    answer.auditHash = rows->text(0, 8);
    return Executed{answer, false};
}

domain::Answer Execution::refusal(const domain::Failure &failure) const
{
    domain::Answer answer;
    answer.commandId = m_command.id;
    answer.status = domain::AnswerStatus::Refused;
    answer.code = domain::codeText(failure.code);
    answer.detail = failure.detail;
    answer.current = QJsonDocument::fromJson(m_subject.body).object();
    answer.at = m_at;
    return answer;
}

domain::Result<Executed> Execution::run(const domain::Officer &officer)
{
    const auto claimed = claim(officer);
    if (!claimed)
        return tl::unexpected(claimed.error());
    if (!*claimed)
        return repeat();
    const auto effect = decide(officer);
    if (!effect && effect.error().code == FailureCode::DatabaseFailed)
        return tl::unexpected(effect.error());
    if (!effect)
        return finish(refusal(effect.error()), {}, true);
    domain::Answer answer;
    answer.commandId = m_command.id;
    answer.at = m_at;
    return finish(answer, *effect, true);
}

/// Writes the effect, moves the head, appends the audit row and stores the answer of a claimed command, in one round trip.
domain::Result<Executed> Execution::finish(const domain::Answer &given, const Effect &effect, bool claimed)
{
    domain::Answer answer = given;
    const db::Value status = answer.status == domain::AnswerStatus::Accepted ? QByteArray("accepted") : QByteArray("refused");
    const db::Value id = db::text(m_command.id);
    const db::Value code = db::text(answer.code);
    const db::Value atMs = m_at.toMSecsSinceEpoch();
    answer.auditEntryDigest = domain::auditEntryDigest(m_command.id, m_bytes, answer);
    const db::Value digest = db::text(answer.auditEntryDigest);
    db::Calls calls = effect.writes;
    const std::size_t head = calls.size();
    calls.push_back({"head.advance", {qint64(effect.moves ? 1 : 0), digest}});
    if (effect.moves)
        calls.push_back({"object.store", {db::text(m_subject.kind), db::text(m_subject.id), effect.version, effect.body}});
    calls.push_back(
        {"audit.append", {atMs, db::text(m_command.officerId), db::text(m_command.deviceId), id, db::text(m_hash), status, code, digest}});
    if (claimed)
        calls.push_back({"command.answer", {id, status, code, db::text(answer.detail), compact(answer.current), atMs}});
    const auto rows = m_connection.batch(calls);
    if (!rows)
        return tl::unexpected(rows.error());
    answer.auditSeq = rows->at(head).number(0, 1);
    answer.auditHash = rows->at(head).text(0, 2);
    return Executed{answer, effect.moves};
}

} // namespace backoffice::service
