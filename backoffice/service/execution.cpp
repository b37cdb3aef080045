// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/service/execution.h"

#include "backoffice/service/blob_store.h"
#include "backoffice/service/crypto.h"

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

bool isTrue(const QByteArray &cell)
{
    return cell == "t" || cell == "1";
}

tl::unexpected<domain::Failure> commandReused(const QString &detail)
{
    return domain::fail(FailureCode::CommandReused, detail);
}

} // namespace

Execution::Execution(db::Connection &connection, const Directory &directory, Numbers &numbers, domain::IdSource &ids,
    const domain::Officer &officer, const domain::SignedCommand &signedCommand, const Prepared &prepared, const QDateTime &at)
    : m_connection(connection)
    , m_directory(directory)
    , m_numbers(numbers)
    , m_ids(ids)
    , m_officer(officer)
    , m_command(signedCommand.command)
    , m_prepared(prepared)
    , m_at(moment(at.toMSecsSinceEpoch()))
    , m_needs(prepared.deed.needs(signedCommand.command))
{
    m_answer.commandId = m_command.id;
    m_answer.at = m_at;
}

QStringList Execution::claims() const
{
    QStringList claims{u"id "_s + m_command.id, u"seq %1 %2"_s.arg(m_command.deviceSeq).arg(m_command.deviceId)};
    for (const Subject &subject : m_needs.subjects)
        claims.append(subject.kind + u' ' + subject.id);
    return claims + m_needs.claims;
}

db::Calls Execution::opening() const
{
    if (!m_prepared.origin)
        return {};
    const QStringList scopes = m_directory.scopes(m_officer);
    db::Calls calls{{"command.claim",
        {db::text(m_command.id), db::text(m_command.deviceId), m_command.deviceSeq, db::text(m_officer.id), db::text(m_prepared.hash),
            m_prepared.text}}};
    for (const Subject &subject : m_needs.subjects)
        calls.push_back({"object.lock", {db::text(subject.kind), db::text(subject.id), scopes}});
    for (const QString &digest : m_needs.blobs)
        calls.push_back({"blob.seen", {db::text(digest), scopes, db::text(m_officer.id)}});
    return calls;
}

domain::Result<domain::Nothing> Execution::judge(const db::Rows *opened)
{
    if (!m_prepared.origin) {
        refuse(m_prepared.origin.error());
        return domain::nothing;
    }
    m_claimed = !opened->isEmpty();
    for (Subject &subject : m_needs.subjects) {
        const db::Rows &row = *++opened;
        subject.exists = !row.isEmpty();
        subject.visible = subject.exists && isTrue(row.bytes(0, 2));
        if (subject.visible)
            subject.body = row.bytes(0, 1);
    }
    if (!m_claimed)
        return repeat();
    auto effect = decide(opened + 1);
    if (effect)
        m_effect = std::move(*effect);
    else if (effect.error().code == FailureCode::DatabaseFailed)
        return tl::unexpected(effect.error());
    else
        refuse(effect.error());
    return domain::nothing;
}

domain::Result<Effect> Execution::decide(const db::Rows *blobs)
{
    for (const QString &digest : m_needs.blobs) {
        if ((blobs++)->isEmpty())
            return blobUnknown(digest);
    }
    Scene scene{m_connection, m_directory, m_numbers, m_ids, m_officer, m_command, m_at, m_needs.subjects, m_prepared.premise};
    return m_prepared.deed.perform(scene);
}

/// The stored answer of a command that was here before; a refusal when the id or the sequence number belongs to another one.
domain::Result<domain::Nothing> Execution::repeat()
{
    const auto rows = m_connection.run("command.stored", {db::text(m_command.id)});
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->isEmpty() || rows->text(0, 0) != m_prepared.hash) {
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
    if (!m_needs.subjects.isEmpty())
        m_answer.current = QJsonDocument::fromJson(m_needs.subjects.constFirst().body).object();
}

namespace {

void store(const Object &object, qint64 pos, db::Calls &calls)
{
    const db::Value kind = db::text(object.kind);
    const db::Value id = db::text(object.id);
    const bool made = !object.scopes.isEmpty();
    calls.push_back({made ? "object.make" : "object.store", {kind, id, object.version, object.body, pos}});
    if (made)
        calls.push_back({"audience.add_all", {kind, id, object.scopes}});
    for (const QString &blob : object.blobs) {
        if (!blob.isEmpty())
            calls.push_back({"blob.refer", {db::text(blob), kind, id}});
    }
}

} // namespace

void Head::advance(qint64 positions, const QString &entryDigest)
{
    pos += positions;
    ++auditSeq;
    auditHash = domain::auditHash(auditHash, entryDigest);
    moved = true;
}

db::Calls Head::writes() const
{
    return moved ? db::Calls{{"head.write", {pos, auditSeq, db::text(auditHash)}}} : db::Calls();
}

db::Calls Execution::closing(Head &head)
{
    if (m_answer.repeated)
        return {};
    const db::Value status = m_answer.status == domain::AnswerStatus::Accepted ? QByteArray("accepted") : QByteArray("refused");
    const db::Value id = db::text(m_command.id);
    const db::Value code = db::text(m_answer.code);
    const db::Value atMs = m_at.toMSecsSinceEpoch();
    m_answer.auditEntryDigest = domain::auditEntryDigest(m_command.id, m_prepared.bytes, m_answer);
    const db::Value digest = db::text(m_answer.auditEntryDigest);
    qint64 pos = head.pos;
    head.advance(m_effect.objects.size(), m_answer.auditEntryDigest);
    m_answer.auditSeq = head.auditSeq;
    m_answer.auditHash = head.auditHash;
    db::Calls calls;
    for (const Object &object : std::as_const(m_effect.objects))
        store(object, ++pos, calls);
    calls.push_back({"audit.append",
        {head.auditSeq, atMs, db::text(m_command.officerId), db::text(m_command.deviceId), id, db::text(m_prepared.hash), status, code,
            digest, db::text(head.auditHash)}});
    if (m_claimed)
        calls.push_back({"command.answer", {id, status, code, db::text(m_answer.detail), compact(m_answer.current), atMs, head.auditSeq}});
    calls.insert(calls.end(), m_effect.writes.begin(), m_effect.writes.end());
    return calls;
}

} // namespace backoffice::service
