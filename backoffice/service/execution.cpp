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

Execution::Execution(db::Connection &connection, const Directory &directory, domain::IdSource &ids, const domain::Officer &officer,
    const domain::SignedCommand &signedCommand, const domain::Result<domain::Nothing> &origin, const QDateTime &at)
    : m_connection(connection)
    , m_directory(directory)
    , m_ids(ids)
    , m_officer(officer)
    , m_signed(signedCommand)
    , m_command(signedCommand.command)
    , m_origin(origin)
    , m_at(moment(at.toMSecsSinceEpoch()))
    , m_bytes(domain::canonicalBytes(signedCommand.command, signedCommand.algorithm))
    , m_hash(sha256(m_bytes))
    , m_subject(subjectOf(signedCommand.command))
{
    m_answer.commandId = m_command.id;
    m_answer.at = m_at;
}

QStringList Execution::claims() const
{
    return {u"id "_s + m_command.id, u"seq %1 %2"_s.arg(m_command.deviceSeq).arg(m_command.deviceId), m_subject.kind + u' ' + m_subject.id};
}

db::Calls Execution::opening() const
{
    if (!m_origin)
        return {};
    return {{"command.claim",
                {db::text(m_command.id), db::text(m_command.deviceId), m_command.deviceSeq, db::text(m_officer.id), db::text(m_hash),
                    compact(domain::toJson(m_signed))}},
        {"object.lock", {db::text(m_subject.kind), db::text(m_subject.id), m_directory.scopes(m_officer)}}};
}

domain::Result<domain::Nothing> Execution::judge(const db::Rows *opened)
{
    if (!m_origin) {
        refuse(m_origin.error());
        return domain::nothing;
    }
    const db::Rows &object = opened[1];
    m_subject.visible = !object.isEmpty() && (object.bytes(0, 2) == "t" || object.bytes(0, 2) == "1");
    if (m_subject.visible)
        m_subject.body = object.bytes(0, 1);
    m_claimed = !opened[0].isEmpty();
    if (!m_claimed)
        return repeat();
    auto effect = decide();
    if (effect)
        m_effect = std::move(*effect);
    else if (effect.error().code == FailureCode::DatabaseFailed)
        return tl::unexpected(effect.error());
    else
        refuse(effect.error());
    return domain::nothing;
}

/// The stored answer of a command that was here before; a refusal when the id or the sequence number belongs to another one.
domain::Result<domain::Nothing> Execution::repeat()
{
    const auto rows = m_connection.run("command.stored", {db::text(m_command.id)});
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->isEmpty() || rows->text(0, 0) != m_hash) {
        refuse(commandReused(rows->isEmpty() ? u"deviceSeq"_s : u"id"_s).value());
        return domain::nothing;
    }
    m_answer.status = rows->text(0, 1) == "accepted"_L1 ? domain::AnswerStatus::Accepted : domain::AnswerStatus::Refused;
    m_answer.repeated = true;
    m_answer.code = rows->text(0, 2);
    m_answer.detail = rows->text(0, 3);
    m_answer.current = QJsonDocument::fromJson(rows->bytes(0, 4)).object();
    m_answer.at = moment(rows->number(0, 5));
    m_answer.auditSeq = rows->number(0, 6);
    m_answer.auditEntryDigest = rows->text(0, 7);
    m_answer.auditHash = rows->text(0, 8);
    return domain::nothing;
}

void Execution::refuse(const domain::Failure &failure)
{
    m_answer.status = domain::AnswerStatus::Refused;
    m_answer.code = domain::codeText(failure.code);
    m_answer.detail = failure.detail;
    m_answer.current = QJsonDocument::fromJson(m_subject.body).object();
}

db::Calls Execution::closing()
{
    if (m_answer.repeated)
        return {};
    const db::Value status = m_answer.status == domain::AnswerStatus::Accepted ? QByteArray("accepted") : QByteArray("refused");
    const db::Value id = db::text(m_command.id);
    const db::Value code = db::text(m_answer.code);
    const db::Value atMs = m_at.toMSecsSinceEpoch();
    m_answer.auditEntryDigest = domain::auditEntryDigest(m_command.id, m_bytes, m_answer);
    const db::Value digest = db::text(m_answer.auditEntryDigest);
    db::Calls calls{{"head.advance", {qint64(m_effect.moves ? 1 : 0), digest}}};
    if (m_effect.moves)
        calls.push_back({"object.store", {db::text(m_subject.kind), db::text(m_subject.id), m_effect.version, m_effect.body}});
    calls.push_back(
        {"audit.append", {atMs, db::text(m_command.officerId), db::text(m_command.deviceId), id, db::text(m_hash), status, code, digest}});
    if (m_claimed)
        calls.push_back({"command.answer", {id, status, code, db::text(m_answer.detail), compact(m_answer.current), atMs}});
    calls.insert(calls.end(), m_effect.writes.begin(), m_effect.writes.end());
    return calls;
}

Executed Execution::executed(const db::Rows *closed) const
{
    Executed result{m_answer, m_effect.moves};
    if (!m_answer.repeated) {
        result.answer.auditSeq = closed[0].number(0, 1);
        result.answer.auditHash = closed[0].text(0, 2);
    }
    return result;
}

} // namespace backoffice::service
