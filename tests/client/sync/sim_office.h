// SPDX-License-Identifier: GPL-3.0-or-later
// A back office in memory that can be restored from an older state.
#pragma once

#include "client/remote/back_office.h"
#include "tests/client/sync/sim_world.h"

#include <QCryptographicHash>
#include <QPointer>
#include <QSet>

namespace tests::sim {

using client::remote::Async;
using domain::FailureCode;
using namespace Qt::StringLiterals;

struct Thing {
    qint64 version = 1;
    qint64 pos = 0;
    QStringList by;       ///< commands that took effect, in order
    QSet<int> hiddenFrom; ///< clients that may not see it
};

struct KnownCommand {
    QByteArray bytes;
    domain::Answer answer;
};

/// What a backup holds.
struct OfficeState {
    qint64 pos = 0;
    QMap<QString, Thing> things;
    QHash<QString, KnownCommand> commands;
    qint64 auditSeq = 0;
    QString auditHash = QString(64, u'0');
};

class Office {
public:
    explicit Office(World &world)
        : m_world(world)
    {
        renewEpoch();
    }
    OfficeState state;
    QString epoch;
    QHash<QByteArray, int> tokens; ///< token → client
    std::vector<std::function<void()>> listeners;

    void restore(const OfficeState &backup)
    {
        state = backup;
        tokens.clear();
        renewEpoch();
    }
    void touch(const QString &id)
    {
        state.things[id].pos = ++state.pos;
        tell();
    }
    QByteArray signIn(int client)
    {
        const QByteArray token = "token" + QByteArray::number(++m_tokens);
        tokens.insert(token, client);
        return token;
    }
    domain::Answer execute(const domain::SignedCommand &signedCommand)
    {
        const domain::Command &command = signedCommand.command;
        const QByteArray bytes = domain::canonicalBytes(command, signedCommand.algorithm);
        if (const auto known = state.commands.constFind(command.id); known != state.commands.cend()) {
            domain::Answer again = known->answer;
            again.repeated = true;
            if (known->bytes != bytes)
                faults.append(u"two bodies for "_s + command.id);
            return again;
        }
        const domain::Answer answer = decide(command);
        state.commands.insert(command.id, {bytes, answer});
        return answer;
    }
    domain::Result<domain::FeedPage> page(int client, const QString &since, int maxRows) const
    {
        if (!since.isEmpty() && !since.startsWith(epoch + u':'))
            return domain::fail(FailureCode::EpochUnknown);
        domain::FeedPage made;
        made.epoch = epoch;
        made.from = since.isEmpty() ? 0 : since.mid(epoch.size() + 1).toLongLong();
        made.auditSeq = state.auditSeq;
        made.auditHash = state.auditHash;
        QMap<qint64, QString> order;
        for (auto it = state.things.cbegin(); it != state.things.cend(); ++it)
            if (it->pos > made.from)
                order.insert(it->pos, it.key());
        made.next = state.pos;
        for (auto it = order.cbegin(); it != order.cend(); ++it) {
            if (made.rows.size() == maxRows) {
                made.more = true;
                made.next = made.rows.constLast().pos;
                break;
            }
            const Thing &thing = state.things[it.value()];
            const bool hidden = thing.hiddenFrom.contains(client);
            made.rows.append({it.key(), domain::object_kind::document, it.value(), hidden, hidden ? QJsonObject() : bodyOf(thing)});
        }
        return made;
    }
    static QJsonObject bodyOf(const Thing &thing) { return {{u"version"_s, thing.version}, {u"by"_s, thing.by.join(u' ')}}; }
    QStringList faults; ///< what must never happen

private:
    void renewEpoch() { epoch = u"00000000-0000-7000-8000-%1"_s.arg(++m_epochs, 12, 10, QLatin1Char('0')); }
    void tell()
    {
        for (const auto &listener : listeners)
            listener();
    }
    domain::Answer decide(const domain::Command &command)
    {
        const QString id = command.args.value(u"documentId"_s).toString();
        Thing &thing = state.things[id];
        domain::Answer answer;
        answer.commandId = command.id;
        answer.at = QDateTime::fromMSecsSinceEpoch(1'795'000'000'000 + m_world.now(), Qt::UTC);
        const qint64 expected = command.expect.value(u"version"_s).toInteger(-1);
        if (expected >= 0 && expected != thing.version) {
            answer.status = domain::AnswerStatus::Refused;
            answer.code = domain::codeText(FailureCode::DocumentStale);
        } else {
            ++thing.version;
            thing.by.append(command.id);
            touch(id);
        }
        answer.auditSeq = ++state.auditSeq;
        answer.auditEntryDigest = domain::auditEntryDigest(command.id, {}, answer);
        state.auditHash = answer.auditHash = domain::auditHash(state.auditHash, answer.auditEntryDigest);
        return answer;
    }
    World &m_world;
    int m_epochs = 0;
    int m_tokens = 0;
};

} // namespace tests::sim
