// SPDX-License-Identifier: GPL-3.0-or-later
// The officer's commands: built, signed by the vault, committed to the outbox.
#pragma once

#include "client/store/writer.h"
#include "client/sync/commands.h"
#include "client/vault/vault.h"
#include "domain/clock.h"

namespace client::sync {

/// Lives in the GUI thread, as long as the vault is open.
class CommandService final : public QObject, public Commands {
    Q_OBJECT
public:
    struct Parts {
        store::Writer &store;
        const vault::Vault &vault;
        const domain::Clock &clock;
        domain::IdSource &ids;
        QString officerId;
        QString deviceId;
        int undoSeconds = 5;
    };
    explicit CommandService(const Parts &parts, QObject *parent = nullptr);

    Async<QString> tick(const TickRequest &request) override;
    Async<QString> signFor(const domain::Document &document) override;
    Async<QString> markRead(const domain::Document &document) override;
    Async<QString> order(const Order &order) override;
    Async<domain::Nothing> takeBack(const QString &commandId) override;
    Async<domain::Nothing> acknowledge(const QString &commandId) override;
    Async<domain::Nothing> saveDraft(const QString &key, const QString &text) override;
    Async<domain::BlobRef> keepBlob(const QByteArray &bytes, const QString &mediaType) override;
    Async<domain::Nothing> dropBlob(const QString &sha256) override;
    int undoSeconds() const override { return m_parts.undoSeconds; }

Q_SIGNALS:
    /// Something was committed that can be sent, now or when it is due.
    void outboxGrew();

private:
    domain::Command command(QLatin1StringView kind, const QJsonObject &args, const QJsonObject &expect);
    Async<QString> commit(const store::NewCommand &command);
    Async<QString> receipt(QLatin1StringView kind, const domain::Document &document);

    const Parts m_parts;
};

/// The key of the draft of a task's opinion.
QString opinionDraftKey(const QString &taskId);

} // namespace client::sync
