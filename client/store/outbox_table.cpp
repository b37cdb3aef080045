// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/outbox_table.h"

#include "domain/codec.h"

namespace client::store {

using namespace Qt::StringLiterals;

namespace {

QJsonValue instant(const QDateTime &at)
{
    return at.isValid() ? QJsonValue(at.toMSecsSinceEpoch()) : QJsonValue();
}

QDateTime instant(const QJsonValue &value)
{
    return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC) : QDateTime();
}

} // namespace

namespace operation {

QJsonObject append(const domain::SignedCommand &command, const QString &subject, const QDateTime &notBefore, const QString &draftKey)
{
    return {{u"do"_s, u"append"_s}, {u"seq"_s, command.command.deviceSeq}, {u"id"_s, command.command.id},
        {u"command"_s, domain::toJson(command)}, {u"subject"_s, subject}, {u"notBefore"_s, instant(notBefore)}, {u"draft"_s, draftKey}};
}

QJsonObject takeBack(const QString &commandId)
{
    return {{u"do"_s, u"take_back"_s}, {u"id"_s, commandId}};
}

QJsonObject answer(const domain::Answer &answer, const QDateTime &at)
{
    return {{u"do"_s, u"answer"_s}, {u"answer"_s, domain::toJson(answer)}, {u"at"_s, instant(at)}};
}

QJsonObject seen(const QString &commandId)
{
    return {{u"do"_s, u"seen"_s}, {u"id"_s, commandId}};
}

QJsonObject sendAgain(const QString &epoch)
{
    return {{u"do"_s, u"send_again"_s}, {u"epoch"_s, epoch}};
}

QJsonObject draft(const QString &key, const QString &text)
{
    return {{u"do"_s, u"draft"_s}, {u"key"_s, key}, {u"text"_s, text}};
}

QJsonObject keepBlob(const domain::BlobRef &blob, const QDateTime &at)
{
    return {{u"do"_s, u"keep_blob"_s}, {u"id"_s, blob.sha256}, {u"size"_s, blob.size}, {u"mediaType"_s, blob.mediaType},
        {u"at"_s, instant(at)}};
}

QJsonObject dropBlob(const QString &sha256)
{
    return {{u"do"_s, u"drop_blob"_s}, {u"id"_s, sha256}};
}

QJsonObject numbered(qint64 seq)
{
    return {{u"do"_s, u"numbered"_s}, {u"seq"_s, seq}};
}

} // namespace operation

void OutboxTable::perform(const QJsonObject &operation)
{
    const QString what = operation.value("do"_L1).toString();
    const QString id = operation.value("id"_L1).toString();
    if (what == "append"_L1) {
        const QDateTime notBefore = instant(operation.value("notBefore"_L1));
        const auto state = notBefore.isValid() ? OutboxState::Held : OutboxState::Saved;
        const qint64 seq = operation.value("seq"_L1).toInteger();
        const QByteArray command = bodyText(operation.value("command"_L1).toObject());
        const QString subject = operation.value("subject"_L1).toString();
        m_database.query("entry.insert").run(seq, id, command, subject, int(state), 0, notBefore);
        m_meta.put("last_seq"_L1, std::max(seq, m_meta.number("last_seq"_L1)));
        if (const QString key = operation.value("draft"_L1).toString(); !key.isEmpty())
            m_database.query("draft.remove").run(key);
    } else if (what == "take_back"_L1) {
        m_database.query("entry.remove").run(id);
    } else if (what == "answer"_L1) {
        const QJsonObject json = operation.value("answer"_L1).toObject();
        if (const auto answer = domain::fromJson<domain::Answer>(json)) {
            const auto state = answer->status == domain::AnswerStatus::Accepted ? OutboxState::Effective : OutboxState::Refused;
            m_database.query("entry.answer")
                .run(answer->commandId, int(state), bodyText(json), instant(operation.value("at"_L1)), answer->auditSeq);
        }
    } else if (what == "seen"_L1) {
        m_database.query("entry.seen").run(id);
    } else if (what == "send_again"_L1) {
        m_database.query("entry.again").run();
        m_meta.put("sent_again"_L1, operation.value("epoch"_L1).toString());
    } else if (what == "draft"_L1) {
        const QString key = operation.value("key"_L1).toString();
        const QString text = operation.value("text"_L1).toString();
        text.isEmpty() ? m_database.query("draft.remove").run(key) : m_database.query("draft.put").run(key, text);
    } else if (what == "numbered"_L1) {
        m_meta.put("last_seq"_L1, std::max(operation.value("seq"_L1).toInteger(), m_meta.number("last_seq"_L1)));
    } else {
        performOnBlobs(what, id, operation);
    }
}

void OutboxTable::performOnBlobs(const QString &what, const QString &sha256, const QJsonObject &operation)
{
    if (what == "keep_blob"_L1) {
        const QString mediaType = operation.value("mediaType"_L1).toString();
        m_database.query("kept_blob.keep")
            .run(sha256, operation.value("size"_L1).toInteger(), mediaType, instant(operation.value("at"_L1)));
    } else if (what == "drop_blob"_L1) {
        m_database.query("kept_blob.drop").run(sha256);
    }
}

QList<QJsonObject> OutboxTable::summary()
{
    QList<QJsonObject> operations{operation::numbered(m_meta.number("last_seq"_L1))};
    if (const QString epoch = epochSentAgain(); !epoch.isEmpty())
        operations.append(operation::sendAgain(epoch));
    const QList<OutboxEntry> entries = all();
    for (const OutboxEntry &entry : entries) {
        operations.append(operation::append(entry.signedCommand, entry.subject, entry.notBefore, {}));
        if (entry.state == OutboxState::Effective || entry.state == OutboxState::Refused)
            operations.append(operation::answer(entry.answer, entry.answer.at));
        if (entry.seen)
            operations.append(operation::seen(entry.signedCommand.command.id));
    }
    auto drafts = m_database.query("draft.all");
    while (drafts.step())
        operations.append(operation::draft(drafts.text(0), drafts.text(1)));
    const QList<KeptBlob> blobs = keptBlobs();
    for (const KeptBlob &kept : blobs)
        operations.append(operation::keepBlob(kept.blob, kept.keptAt));
    return operations;
}

OutboxEntry OutboxTable::read(const Query &query)
{
    OutboxEntry entry;
    if (const auto command = domain::fromJson<domain::SignedCommand>(bodyJson(query.bytes(1))))
        entry.signedCommand = *command;
    entry.subject = query.text(2);
    entry.state = OutboxState(query.integer(3));
    entry.mayTakeBack = query.integer(4) == 0 && entry.state < OutboxState::Sent;
    entry.notBefore = query.instant(5);
    entry.nextTryAt = query.instant(6);
    entry.attempts = int(query.integer(7));
    domain::FailureCode code{};
    if (domain::codeFromText(query.text(8), &code))
        entry.lastFailure = {code, query.text(9), true};
    if (const QByteArray answer = query.bytes(10); !answer.isEmpty())
        if (const auto read = domain::fromJson<domain::Answer>(bodyJson(answer)))
            entry.answer = *read;
    entry.seen = query.integer(11) != 0;
    return entry;
}

std::optional<OutboxEntry> OutboxTable::entry(const QString &commandId)
{
    auto query = m_database.query("entry.one");
    return query.with(commandId).step() ? std::optional(read(query)) : std::nullopt;
}

QList<OutboxEntry> OutboxTable::live(qint64 caughtUpSeq)
{
    QList<OutboxEntry> entries;
    auto query = m_database.query("entry.live");
    for (query.with(caughtUpSeq); query.step();)
        entries.append(read(query));
    return entries;
}

QList<OutboxEntry> OutboxTable::all()
{
    QList<OutboxEntry> entries;
    auto query = m_database.query("entry.all");
    while (query.step())
        entries.append(read(query));
    return entries;
}

QList<OutboxEntry> OutboxTable::ofCase(const QString &caseId)
{
    QList<OutboxEntry> entries;
    auto query = m_database.query("entry.of_case");
    for (query.with(caseId); query.step();)
        entries.append(read(query));
    return entries;
}

QString OutboxTable::draft(const QString &key)
{
    auto query = m_database.query("draft.get");
    return query.with(key).step() ? query.text(0) : QString();
}

QList<KeptBlob> OutboxTable::keptBlobs()
{
    QList<KeptBlob> blobs;
    auto query = m_database.query("kept_blob.all");
    while (query.step())
        blobs.append({{query.text(0), query.integer(1), query.text(2)}, query.instant(3), query.integer(4) != 0});
    return blobs;
}

void OutboxTable::settleBlob(const QString &sha256)
{
    m_database.query("kept_blob.settle").run(sha256);
}

void OutboxTable::markSent(const QString &commandId)
{
    m_database.query("entry.sent").run(commandId);
}

void OutboxTable::markFailed(const QString &commandId, const domain::Failure &failure, const QDateTime &nextTryAt)
{
    using domain::FailureCode;
    const bool surelyNotSent = failure.code == FailureCode::ServerUnreachable || failure.code == FailureCode::CertificateRefused;
    const QString code = domain::codeText(failure.code);
    m_database.query("entry.attempt_failed").run(commandId, !surelyNotSent, code, failure.detail, nextTryAt);
}

void OutboxTable::hurry()
{
    m_database.query("entry.hurry").run();
}

void OutboxTable::markInterrupted()
{
    m_database.query("entry.interrupted").run();
}

void OutboxTable::markAllDoubtful()
{
    m_database.query("entry.doubt_all").run();
}

void OutboxTable::expire(const QDateTime &before)
{
    m_database.query("entry.expire").run(before);
}

qint64 OutboxTable::nextDeviceSeq()
{
    return m_meta.number("last_seq"_L1) + 1;
}

QString queueOf(const OutboxEntry &entry)
{
    const QJsonObject &args = entry.signedCommand.command.args;
    for (const QLatin1StringView key : {"caseId"_L1, "documentId"_L1, "ticketId"_L1, "rangeId"_L1, "deskId"_L1, "leaseId"_L1})
        if (QString subject = args.value(key).toString(); !subject.isEmpty())
            return subject;
    return {};
}

} // namespace client::store
