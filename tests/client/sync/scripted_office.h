// SPDX-License-Identifier: GPL-3.0-or-later
// A back office that answers what the test says, and writes down what it was asked.
#pragma once

#include "client/remote/back_office.h"
#include "client/sync/ready.h"

namespace tests::scripted {

using client::remote::Async;
using client::sync::ready;
using domain::FailureCode;
using domain::Result;
using namespace Qt::StringLiterals;

inline domain::Failure failure(FailureCode code)
{
    return domain::fail(code).value();
}

/// The office; `onX` gives the answers, `log` has a line for each call.
class Office : public client::remote::BackOffice {
public:
    using Commands = QList<domain::SignedCommand>;
    QStringList log;
    std::function<Result<QString>()> onChallenge = [] { return u"challenge"_s; };
    std::function<Result<client::remote::Session>(const QByteArray &)> onSignIn = [](const QByteArray &) {
        return client::remote::Session();
    };
    std::function<Async<domain::FeedPage>(const QString &)> onChanges = [](const QString &) {
        return ready<domain::FeedPage>(domain::FeedPage());
    };
    std::function<Result<QList<domain::Answer>>(const Commands &)> onSend = [](const Commands &commands) {
        QList<domain::Answer> answers;
        for (const auto &each : commands) {
            answers.append(domain::Answer());
            answers.last().commandId = each.command.id;
        }
        return answers;
    };
    std::function<Async<QByteArray>(const domain::BlobRef &)> onBlob = [](const domain::BlobRef &ref) {
        return ready<QByteArray>(ref.sha256.toLatin1());
    };
    std::function<Result<qint64>(const domain::BlobRef &)> onReceived = [](const domain::BlobRef &) { return 0; };
    std::function<Async<qint64>()> onReceivedLater; ///< instead of onReceived when given
    std::function<Result<qint64>(const domain::BlobRef &, qint64, const QByteArray &)> onPart =
        [](const domain::BlobRef &, qint64 from, const QByteArray &part) { return from + part.size(); };

    Async<client::remote::Session> enrol(const QString &, const QString &, const client::remote::DeviceKey &) override
    {
        return ready<client::remote::Session>(client::remote::Session());
    }
    Async<QString> challenge(const QString &deviceId) override
    {
        log.append(u"challenge "_s + deviceId);
        return ready(onChallenge());
    }
    Async<client::remote::Session> signIn(
        const QString &user, const QString &device, const QString &text, const QByteArray &signature) override
    {
        log.append(QStringList{u"signIn"_s, user, device, text}.join(u' '));
        return ready(onSignIn(signature));
    }
    Async<domain::Nothing> signOut() override { return ready<domain::Nothing>(domain::nothing); }
    Async<domain::FeedPage> changes(const QString &since, int) override
    {
        log.append(u"changes "_s + since);
        return onChanges(since);
    }
    Async<QList<domain::Answer>> send(const Commands &commands) override
    {
        QStringList ids{u"send"_s};
        for (const auto &each : commands)
            ids.append(each.command.id);
        log.append(ids.join(u' '));
        return ready(onSend(commands));
    }
    Async<QByteArray> blob(const domain::BlobRef &ref) override
    {
        log.append(u"blob "_s + ref.sha256);
        return onBlob(ref);
    }
    Async<qint64> received(const domain::BlobRef &ref) override
    {
        log.append(u"received "_s + ref.sha256);
        return onReceivedLater ? onReceivedLater() : ready(onReceived(ref));
    }
    Async<qint64> sendPart(const domain::BlobRef &ref, qint64 from, const QByteArray &part) override
    {
        log.append(u"part %1 %2+%3"_s.arg(ref.sha256).arg(from).arg(part.size()));
        return ready(onPart(ref, from, part));
    }
    Async<QList<client::remote::AuditLink>> audit(qint64, qint64) override { return ready<QList<client::remote::AuditLink>>({}); }
    Async<QJsonObject> report(const QByteArray &) override { return ready<QJsonObject>({}); }
    Async<domain::Nothing> listen(std::function<void()>) override
    {
        return client::sync::failed<domain::Nothing>(failure(FailureCode::ServerCut));
    }
    void hangUp() override { log.append(u"hangUp"_s); }
};

} // namespace tests::scripted
