// SPDX-License-Identifier: GPL-3.0-or-later
// Several clients' engines against one office over bad lines, in virtual time: lost, doubled, late and reordered messages, crashes, wrong
// clocks, rights that come and go, an office restored from backup. CASEDESK_SEED=n replays one seed, CASEDESK_SEEDS=n runs so many.
#include "client/sync/engine.h"
#include "tests/client/sync/sim_line.h"
#include "tests/client/sync/sim_store.h"
#include "tests/support/tier.h"

#include <QCoreApplication>
#include <QTest>

using namespace client::sync;
using namespace tests::sim;

namespace {

constexpr qint64 minute = 60'000;

class Client {
public:
    Client(World &world, Office &office, int number)
        : m_world(world)
        , m_number(number)
        , clock(world)
        , line(world, office, number)
    {
        start();
    }
    void start()
    {
        store = std::make_unique<SimStore>(m_world, disk);
        EngineParts parts{line, *store, clock, {u"user"_s, u"device"_s, u"Ed25519"_s, [](const QByteArray &) { return QByteArray("s"); }},
            [this] { return std::make_unique<SimAlarm>(m_world); }, [this] { return m_world.fraction(); }};
        engine = std::make_unique<Engine>(std::move(parts), EngineOptions{.pageRows = 5});
        QObject::connect(engine.get(), &Engine::stateChanged, engine.get(), [this](const WireState &shown) { state = shown; });
        engine->start();
    }
    ~Client() { stop(); }
    /// The machine stops at once: what was not committed is gone, answers under way are never heard.
    void crash()
    {
        stop();
        start();
    }
    void stop()
    {
        bool drained = false;
        QObject::connect(engine.get(), &Engine::stopped, engine.get(), [&drained] { drained = true; });
        engine->stop();
        store->crash();
        if (!drained)
            disk.faults.append(u"stop() left something behind"_s);
        engine.reset();
    }
    /// The officer gives a command; it counts as given once the store has said so.
    void command(const QString &thing, bool held, bool guarded)
    {
        NewCommand made;
        made.command.id = u"c%1-%2"_s.arg(m_number).arg(++m_made);
        made.command.deviceId = QString::number(m_number);
        made.command.kind = domain::command_kind::signFor;
        made.command.args = {{u"documentId"_s, thing}};
        if (guarded)
            made.command.expect = {{u"version"_s, disk.things.value(thing).body.value(u"version"_s).toInteger(1)}};
        made.command.madeAt = clock.now();
        if (held)
            made.notBefore = clock.now().addSecs(5);
        const auto sign = [](const domain::Command &command) { return domain::SignedCommand{command, u"Ed25519"_s, "s"}; };
        store->append({made}, sign).then([this](const domain::Result<QStringList> &ids) {
            if (!ids)
                return;
            acknowledged.append(*ids);
            engine->outboxGrew();
        });
    }
    /// Where it stands, for the finding.
    QString story() const
    {
        QStringList words{u"wire %1"_s.arg(int(state.wire)), state.failure ? domain::codeText(state.failure->code) : u"well"_s};
        for (const OutboxEntry &entry : disk.outbox)
            if (entry.state < OutboxState::Effective)
                words.append(u"%1 state %2"_s.arg(entry.signedCommand.command.id).arg(int(entry.state)));
        return words.join(u", "_s);
    }
    bool atRest() const
    {
        return state.wire == Wire::InSync && std::all_of(disk.outbox.begin(), disk.outbox.end(), [](const OutboxEntry &entry) {
            return entry.state == OutboxState::Effective || entry.state == OutboxState::Refused;
        });
    }

private:
    World &m_world;
    const int m_number;
    int m_made = 0;

public:
    SimClock clock;
    Line line;
    Disk disk;
    std::unique_ptr<SimStore> store;
    std::unique_ptr<Engine> engine;
    WireState state;
    QStringList acknowledged;
};

class Simulation {
public:
    explicit Simulation(quint64 seed)
        : world(seed)
        , office(world)
    {
        for (int i = 0; i < 12; ++i)
            office.touch(thing(i));
        const int count = 1 + world.below(3);
        for (int i = 0; i < count; ++i)
            clients.push_back(std::make_unique<Client>(world, office, i));
    }
    /// Ten bad minutes, then a quiet while. Answers what is wrong afterwards; empty: nothing.
    QStringList run()
    {
        faultRate = world.chance(0.2) ? 0 : world.fraction() * 0.5;
        restoresLeft = world.below(3);
        for (const auto &client : clients)
            client->line.faultRate = faultRate;
        for (int i = 0; i < 300; ++i) {
            world.runUntil(world.now() + world.below(4'000));
            settle();
            something();
        }
        for (const auto &client : clients) {
            client->line.faultRate = 0;
            client->clock.offset = 0;
        }
        for (int i = 0; i < 40 && !allAtRest(); ++i)
            quietly(minute);
        quietly(3 * minute); // what an event did not tell, the poll finds
        return findings();
    }

private:
    static QString thing(int number) { return u"d%1"_s.arg(number); }
    static void settle() { QCoreApplication::sendPostedEvents(); }
    void quietly(qint64 time)
    {
        for (const qint64 end = world.now() + time; world.now() < end;) {
            world.runUntil(std::min(end, world.now() + 50));
            settle();
        }
    }
    bool allAtRest() const
    {
        return std::all_of(clients.begin(), clients.end(), [](const auto &client) { return client->atRest(); });
    }
    void something()
    {
        Client &client = *clients[size_t(world.below(int(clients.size())))];
        const QString id = thing(world.below(12));
        const int what = world.below(100);
        if (what < 60)
            client.command(id, world.chance(0.3), world.chance(0.3));
        else if (what < 70)
            office.touch(id);
        else if (what < 78)
            changeRight(id);
        else if (what < 84)
            client.crash();
        else if (what < 88)
            client.clock.offset = (world.below(3) - 1) * qint64(world.below(1000)) * minute;
        else if (what < 91)
            client.line.faultRate = world.chance(0.5) ? 1.0 : faultRate; // the cable is out, or in again
        else if (what < 93)
            client.engine->syncNow(startedPromise());
        else if (what < 94)
            office.tokens.clear();
        else if (what < 96)
            backup = office.state;
        else if (what < 98 && restoresLeft > 0 && backup.pos > 0)
            restore();
    }
    void changeRight(const QString &id)
    {
        const int client = world.below(int(clients.size()));
        QSet<int> &hidden = office.state.things[id].hiddenFrom;
        if (!hidden.remove(client))
            hidden.insert(client);
        office.touch(id);
    }
    void restore()
    {
        --restoresLeft;
        office.restore(backup);
    }
    static QPromise<domain::Result<SyncReport>> startedPromise()
    {
        QPromise<domain::Result<SyncReport>> promise;
        promise.start();
        return promise;
    }
    QStringList findings() const
    {
        QStringList found = office.faults;
        for (const auto &client : clients) {
            found += client->disk.faults;
            if (!client->atRest())
                found.append(u"a client did not come to rest: "_s + client->story());
            for (const QString &id : client->acknowledged)
                found += findingsOf(*client, id);
        }
        for (size_t i = 0; i < clients.size(); ++i)
            found += difference(int(i));
        return found + outOfOrder();
    }
    QStringList findingsOf(const Client &client, const QString &id) const
    {
        const OutboxEntry *entry = client.disk.find(id);
        const auto known = office.state.commands.constFind(id);
        if (!entry)
            return {u"lost here: "_s + id};
        if (known == office.state.commands.cend())
            return entry->state == OutboxState::Refused ? QStringList() : QStringList{u"lost there: "_s + id};
        const Thing &thing = office.state.things[entry->documentId()];
        const bool accepted = known->answer.status == domain::AnswerStatus::Accepted;
        if (thing.by.count(id) != (accepted ? 1 : 0))
            return {u"%1 took effect %2 times"_s.arg(id).arg(thing.by.count(id))};
        return {};
    }
    QStringList difference(int number) const
    {
        QStringList here, there;
        const auto line = [](const QString &id, const QJsonObject &body) -> QString {
            return id + u':' + QString::number(body.value(u"version"_s).toInteger()) + u':' + body.value(u"by"_s).toString();
        };
        const Disk &disk = clients[size_t(number)]->disk;
        for (auto it = disk.things.cbegin(); it != disk.things.cend(); ++it)
            here.append(line(it.key(), it->body));
        for (auto it = office.state.things.cbegin(); it != office.state.things.cend(); ++it)
            if (!it->hiddenFrom.contains(number))
                there.append(line(it.key(), Office::bodyOf(*it)));
        return here == there ? QStringList()
                             : QStringList{u"client %1 differs: %2 / %3"_s.arg(number).arg(here.join(u' '), there.join(u' '))};
    }
    /// Commands of one client on one thing take effect in the order they were given.
    QStringList outOfOrder() const
    {
        QStringList found;
        for (const Thing &thing : office.state.things) {
            QHash<QString, qint64> last;
            for (const QString &id : thing.by) {
                const QString client = id.section(u'-', 0, 0);
                const qint64 number = id.section(u'-', 1).toLongLong();
                if (number < last.value(client))
                    found.append(u"out of order: "_s + id);
                last[client] = number;
            }
        }
        return found;
    }

    World world;
    Office office;
    std::vector<std::unique_ptr<Client>> clients;
    double faultRate = 0;
    int restoresLeft = 0;
    OfficeState backup;
};

} // namespace

class TestSimulation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void convergesAndDoesEverythingOnce()
    {
        const bool one = qEnvironmentVariableIsSet("CASEDESK_SEED");
        const int first = qEnvironmentVariableIntValue("CASEDESK_SEED");
        const int count = one ? 1 : tests::support::rounds("CASEDESK_SEEDS", 300, 2'000);
        for (int seed = first; seed < first + count; ++seed) {
            const QStringList found = Simulation(quint64(seed)).run();
            QVERIFY2(found.isEmpty(), qPrintable(u"CASEDESK_SEED=%1: %2"_s.arg(seed).arg(found.mid(0, 5).join(u"; "_s))));
        }
    }
};

QTEST_GUILESS_MAIN(TestSimulation)
#include "test_simulation.moc"
