// SPDX-License-Identifier: GPL-3.0-or-later
// The bad line from one client to the back office in memory: requests and answers are lost, doubled, delayed, reordered.
#pragma once

#include "tests/client/sync/sim_office.h"

#include <QPromise>

namespace tests::sim {

/// One client's line to the office. `faultRate`: how often a call goes wrong.
class Line final : public client::remote::BackOffice {
public:
    Line(World &world, Office &office, int client)
        : m_world(world)
        , m_office(office)
        , m_client(client)
    {
    }
    double faultRate = 0;

    Async<client::remote::Session> enrol(const QString &, const QString &, const client::remote::DeviceKey &) override
    {
        return call<client::remote::Session>([] { return domain::fail(FailureCode::SignInRefused); });
    }
    Async<QString> challenge(const QString &) override
    {
        return call<QString>([] { return u"challenge"_s; });
    }
    Async<client::remote::Session> signIn(const QString &, const QString &, const QString &, const QByteArray &) override
    {
        auto answer = call<client::remote::Session>([this] {
            client::remote::Session session;
            session.token = m_office.signIn(m_client);
            session.epoch = m_office.epoch;
            return session;
        });
        return answer.then([this](const domain::Result<client::remote::Session> &session) {
            if (session)
                m_token = session->token; // of an answer that was heard; the token of one doubled on the way is nobody's
            return session;
        });
    }
    Async<domain::Nothing> signOut() override
    {
        return call<domain::Nothing>([] { return domain::nothing; });
    }
    Async<domain::FeedPage> changes(const QString &since, int maxRows) override
    {
        return authorised<domain::FeedPage>([=, this] { return m_office.page(m_client, since, maxRows); });
    }
    Async<QList<domain::Answer>> send(const QList<domain::SignedCommand> &commands) override
    {
        return authorised<QList<domain::Answer>>([=, this] {
            QList<domain::Answer> answers;
            for (const auto &command : commands)
                answers.append(m_office.execute(command));
            return answers;
        });
    }
    Async<QByteArray> blob(const domain::BlobRef &ref) override
    {
        return authorised<QByteArray>([ref]() -> domain::Result<QByteArray> { return ref.sha256.toLatin1(); });
    }
    Async<qint64> received(const domain::BlobRef &ref) override
    {
        return authorised<qint64>([ref] { return ref.size; });
    }
    Async<qint64> sendPart(const domain::BlobRef &ref, qint64, const QByteArray &) override
    {
        return authorised<qint64>([ref] { return ref.size; });
    }
    Async<QList<client::remote::AuditLink>> audit(qint64, qint64) override
    {
        return authorised<QList<client::remote::AuditLink>>([] { return QList<client::remote::AuditLink>(); });
    }
    Async<QJsonObject> report(const QByteArray &) override
    {
        return authorised<QJsonObject>([] { return QJsonObject(); });
    }
    Async<domain::Nothing> listen(std::function<void()> changed) override
    {
        const auto end = begin<domain::Nothing>();
        const auto alive = std::make_shared<bool>(true);
        m_inFlight.push_back([alive, end](const domain::Failure &failure) {
            *alive = false;
            end.second(tl::make_unexpected(failure));
        });
        m_office.listeners.push_back([this, alive, changed] {
            if (*alive && m_world.chance(0.7))
                m_world.at(m_world.below(50), [alive, changed] { *alive ? changed() : void(); });
        });
        return end.first;
    }
    void hangUp() override
    {
        for (const auto &end : std::exchange(m_inFlight, {}))
            end(domain::fail(FailureCode::RequestCancelled).value());
        m_token.clear();
    }

private:
    template <class T> using End = std::function<void(const domain::Result<T> &)>;

    template <class T> std::pair<Async<T>, End<T>> begin()
    {
        const auto promise = std::make_shared<QPromise<domain::Result<T>>>();
        promise->start();
        return {promise->future(), [promise, done = std::make_shared<bool>(false)](const domain::Result<T> &result) {
                    if (std::exchange(*done, true))
                        return;
                    promise->addResult(result);
                    promise->finish();
                }};
    }
    /// The office looks at the token when the request arrives, not when it was sent.
    template <class T> Async<T> authorised(std::function<domain::Result<T>()> act)
    {
        return call<T>([this, act, token = m_token]() -> domain::Result<T> {
            if (!m_office.tokens.contains(token))
                return domain::fail(FailureCode::SessionExpired);
            return act();
        });
    }
    template <class T> Async<T> call(std::function<domain::Result<T>()> act)
    {
        const auto [future, end] = begin<T>();
        m_inFlight.push_back([end = end](const domain::Failure &failure) { end(tl::make_unexpected(failure)); });
        const int there = delay();
        const int back = there + delay();
        const double luck = m_world.fraction() / std::max(faultRate, 1e-9);
        const auto fails = [this, end = end] { end(tl::make_unexpected(failure())); };
        if (luck < 0.3) {
            m_world.at(there, fails); // lost on the way there
        } else if (luck < 0.7) {
            m_world.at(there, [act] { act(); }); // done, but nobody hears of it
            m_world.at(back, fails);
        } else {
            const auto result = std::make_shared<std::optional<domain::Result<T>>>();
            m_world.at(there, [act, result] { result->emplace(act()); });
            m_world.at(back, [result, end = end] { end(**result); });
            if (luck < 1.0)
                m_world.at(there + delay() * 5, [act] { act(); }); // sent twice, the second one late
        }
        return future;
    }
    int delay() { return m_world.chance(0.05) ? 2000 + m_world.below(4000) : 1 + m_world.below(80); }
    domain::Failure failure()
    {
        static constexpr FailureCode codes[] = {FailureCode::ServerCut, FailureCode::ServerTimedOut, FailureCode::ServerUnreachable,
            FailureCode::AnswerNotOurs, FailureCode::AnswerMalformed, FailureCode::DatabaseFailed, FailureCode::SessionExpired};
        return domain::fail(codes[m_world.below(std::size(codes))]).value();
    }
    World &m_world;
    Office &m_office;
    const int m_client;
    QByteArray m_token;
    std::vector<std::function<void(const domain::Failure &)>> m_inFlight;
};

} // namespace tests::sim
