// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/command_service.h"

#include "client/sync/ready.h"
#include "domain/codec.h"

namespace client::sync {

using namespace Qt::StringLiterals;

namespace {

store::Signer signerOf(const vault::Vault &vault)
{
    return [&vault](const domain::Command &command) {
        const QString algorithm = vault::Vault::algorithm();
        return vault.sign(domain::canonicalBytes(command, algorithm)).map([&](const QByteArray &signature) {
            return domain::SignedCommand{command, algorithm, signature};
        });
    };
}

} // namespace

QString opinionDraftKey(const QString &taskId)
{
    return "opinion/"_L1 + taskId;
}

CommandService::CommandService(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

domain::Command CommandService::command(QLatin1StringView kind, const QJsonObject &args, const QJsonObject &expect)
{
    domain::Command made;
    made.id = m_parts.ids.next();
    made.deviceId = m_parts.deviceId;
    made.officerId = m_parts.officerId;
    made.kind = kind;
    made.args = args;
    made.expect = expect;
    made.madeAt = m_parts.clock.now();
    return made;
}

Async<QString> CommandService::commit(const store::NewCommand &command)
{
    return m_parts.store.append({command}, signerOf(m_parts.vault)).then(this, [this](const domain::Result<QStringList> &ids) {
        if (ids)
            Q_EMIT outboxGrew();
        return ids.map([](const QStringList &made) { return made.constFirst(); });
    });
}

Async<QString> CommandService::tick(const TickRequest &request)
{
    const auto checked = domain::checkReason(request.decision, request.opinion);
    if (!checked)
        return ready<QString>(tl::make_unexpected(checked.error()));
    const domain::Case &subject = request.subject;
    const domain::Task *task = subject.taskById(request.taskId);
    const QJsonObject args{{"taskId"_L1, request.taskId}, {"caseId"_L1, subject.id}, {"decision"_L1, domain::text(request.decision)},
        {"opinion"_L1, request.opinion}};
    const QJsonObject expect{{"taskVersion"_L1, task ? task->version : 0}, {"digest"_L1, subject.digest}};
    store::NewCommand made;
    made.command = command(domain::command_kind::tick, args, expect);
    made.subject = QStringList{subject.number, subject.applicant.name, subject.title}.join(u' ').simplified();
    made.draftKey = opinionDraftKey(request.taskId);
    if (m_parts.undoSeconds > 0)
        made.notBefore = made.command.madeAt.addSecs(m_parts.undoSeconds);
    return commit(made);
}

Async<QString> CommandService::receipt(QLatin1StringView kind, const domain::Document &document)
{
    store::NewCommand made;
    made.command = command(kind, {{"documentId"_L1, document.id}}, {});
    made.subject = QString(document.number + u' ' + document.title).simplified();
    return commit(made);
}

Async<QString> CommandService::signFor(const domain::Document &document)
{
    return receipt(domain::command_kind::signFor, document);
}

Async<QString> CommandService::markRead(const domain::Document &document)
{
    return receipt(domain::command_kind::markRead, document);
}

Async<QString> CommandService::order(const Order &order)
{
    store::NewCommand made;
    made.command = command(order.kind, order.args, order.expect);
    made.subject = order.subject.simplified();
    made.draftKey = order.draftKey;
    made.leases = order.leases;
    return commit(made);
}

Async<domain::Nothing> CommandService::takeBack(const QString &commandId)
{
    return m_parts.store.takeBack(commandId)
        .then(this,
            [this](const domain::Result<store::OutboxEntry> &entry) {
                if (!entry)
                    return ready<domain::Nothing>(tl::make_unexpected(entry.error()));
                const QString opinion = entry->signedCommand.command.args.value("opinion"_L1).toString();
                if (opinion.isEmpty())
                    return ready<domain::Nothing>(domain::nothing);
                return m_parts.store.saveDraft(opinionDraftKey(entry->taskId()), opinion);
            })
        .unwrap();
}

Async<domain::Nothing> CommandService::acknowledge(const QString &commandId)
{
    return m_parts.store.acknowledge(commandId);
}

Async<domain::Nothing> CommandService::saveDraft(const QString &key, const QString &text)
{
    return m_parts.store.saveDraft(key, text);
}

Async<domain::BlobRef> CommandService::keepBlob(const QByteArray &bytes, const QString &mediaType)
{
    return m_parts.store.keepBlob(bytes, mediaType);
}

Async<domain::Nothing> CommandService::dropBlob(const QString &sha256)
{
    return m_parts.store.dropBlob(sha256);
}

} // namespace client::sync
