// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/client_core.h"

#include "client/remote/rest_back_office.h"
#include "client/sync/command_service.h"
#include "client/sync/engine.h"
#include "client/sync/enrol.h"
#include "client/sync/opening.h"
#include "client/sync/ready.h"
#include "client/vault/crypto_thread.h"

#include <QThread>

namespace client::sync {

using namespace Qt::StringLiterals;

/// What exists only while unlocked, in the order it is built; taken down in reverse.
struct ClientCore::Open {
    vault::Profile profile;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<remote::RestBackOffice> office;
    std::unique_ptr<WireRegisters> registers;
    std::unique_ptr<CommandService> commands;
    Engine *engine = nullptr; ///< lives in `thread`, which deletes it
    QThread thread;

    ~Open()
    {
        if (!engine)
            return;
        QMetaObject::invokeMethod(engine, &Engine::stop, Qt::QueuedConnection);
        thread.wait(); // it quits when everything under way has come back: requests are cut, a commit is finished
    }
};

ClientCore::ClientCore(const QString &profileFolder, const domain::Clock &clock, domain::IdSource &ids,
    const domain::WorkCalendar &calendar, const CoreOptions &options, QObject *parent)
    : QObject(parent)
    , m_folder(profileFolder)
    , m_clock(clock)
    , m_ids(ids)
    , m_calendar(calendar)
    , m_options(options)
    , m_vault(profileFolder)
{
    connect(&m_status, &Status::syncRequested, this, [this] {
        if (isUnlocked())
            syncNow();
    });
    connect(&m_status, &Status::removalsAllowed, this, [this] {
        if (isUnlocked())
            allowRemovals();
    });
}

ClientCore::~ClientCore()
{
    lock();
}

bool ClientCore::hasProfile() const
{
    return vault::profileExists(m_folder);
}

domain::Result<vault::Profile> ClientCore::profile() const
{
    return vault::readProfile(m_folder);
}

qint64 ClientCore::waitMs() const
{
    return m_vault.waitMs();
}

Async<store::OpenReport> ClientCore::enrol(const Enrolment &enrolment)
{
    const EnrolParts parts{m_folder, enrolment, m_options.kdfCost, m_vault, m_ids};
    return thenFor<store::OpenReport>(this, enrolProfile(this, parts), [this](const domain::Result<vault::Profile> &profile) {
        return profile ? open(*profile, ready<domain::Nothing>(domain::nothing)) : failed<store::OpenReport>(profile.error());
    });
}

Async<store::OpenReport> ClientCore::unlock(const QString &passphrase)
{
    const auto profile = vault::readProfile(m_folder);
    if (!profile)
        return failed<store::OpenReport>(profile.error());
    return open(*profile, m_vault.open(vault::SecretBytes::ofPassphrase(passphrase)));
}

Async<store::OpenReport> ClientCore::open(const vault::Profile &profile, const Async<domain::Nothing> &vaultOpened)
{
    m_opening = std::make_shared<Opening>(StoreParts{m_folder, profile.officerId, m_clock, m_calendar});
    return thenFor<store::OpenReport>(this, m_opening->begin(vaultOpened, m_vault.keys()),
        [this, profile, mine = std::weak_ptr(m_opening)](const domain::Result<store::OpenReport> &report) {
            if (!m_opening || mine.lock() != m_opening) { // locked meanwhile, or begun anew
                if (!m_opening && !m_open)
                    m_vault.lock();
                return ready<store::OpenReport>(remote::cancelled());
            }
            const auto done = std::move(m_opening);
            if (report) {
                m_open = std::make_unique<Open>();
                m_open->profile = profile;
                m_open->store = done->take();
                goToWork();
            } else if (m_vault.isOpen()) {
                lock();
            }
            return ready(report);
        });
}

void ClientCore::goToWork()
{
    const vault::Profile &profile = m_open->profile;
    m_open->office = std::make_unique<remote::RestBackOffice>(
        remote::TransportSettings{.server = QUrl(profile.serverUrl), .caPem = profile.caPem, .keyPins = profile.keyPins});
    m_open->registers = std::make_unique<WireRegisters>(*m_open->office, m_status);
    m_open->commands = std::make_unique<CommandService>(
        CommandService::Parts{*m_open->store, m_vault, m_clock, m_ids, profile.officerId, profile.deviceId, m_options.undoSeconds});
    startEngine();
    connect(&m_open->store->changes(), &store::ChangeSignal::changed, this, [this](const store::ChangeSet &changes) {
        if (changes.kinds.contains(u"outbox"_s))
            countUnsent();
    });
    countUnsent();
    Q_EMIT unlocked();
}

void ClientCore::startEngine()
{
    const vault::Profile &profile = m_open->profile;
    const Identity identity{
        profile.userName, profile.deviceId, vault::Vault::algorithm(), [this](const QByteArray &bytes) { return m_vault.sign(bytes); }};
    EngineParts parts{*m_open->office, *m_open->store, m_clock, identity};
    auto *engine = new Engine(std::move(parts), {.keepInStep = m_options.keepInStep, .firstLookAfter = m_options.firstLookAfter});
    m_open->engine = engine;
    engine->moveToThread(&m_open->thread);
    connect(&m_open->thread, &QThread::finished, engine, &QObject::deleteLater);
    connect(engine, &QObject::destroyed, &vault::giveCryptoStateBack); // in its thread, which has signed
    connect(&m_open->thread, &QThread::started, engine, &Engine::start);
    connect(engine, &Engine::stopped, &m_open->thread, &QThread::quit, Qt::DirectConnection);
    connect(m_open->commands.get(), &CommandService::outboxGrew, engine, &Engine::outboxGrew);
    connect(engine, &Engine::keysAnnounced, this, &ClientCore::followKeys);
    connect(engine, &Engine::stateChanged, this, [this](WireState state) {
        state.unsent = m_status.state().unsent;
        m_status.set(state);
    });
    m_open->thread.setObjectName(u"sync"_s);
    m_open->thread.start();
}

void ClientCore::followKeys(const QStringList &announced)
{
    if (!m_open)
        return;
    const QStringList pins = vault::pinsAfter(m_open->profile.keyPins, announced);
    if (pins == m_open->profile.keyPins)
        return;
    m_open->profile.keyPins = pins;
    m_open->office->setKeyPins(pins);
    if (!vault::writeProfile(m_folder, m_open->profile)) // they are announced again with the next sign-in
        qWarning("profile.json: the server's next key could not be noted");
}

void ClientCore::lock()
{
    m_opening.reset();
    if (m_open) {
        Q_EMIT aboutToLock();
        m_open.reset();
    }
    m_vault.lock();
    m_status.set({});
    Q_EMIT locked();
}

bool ClientCore::isUnlocked() const
{
    return m_open && m_open->engine;
}

Async<domain::Nothing> ClientCore::changePassphrase(const QString &current, const QString &next)
{
    return m_vault.changePassphrase(vault::SecretBytes::ofPassphrase(current), vault::SecretBytes::ofPassphrase(next));
}

store::Store &ClientCore::store()
{
    return *m_open->store;
}

Commands &ClientCore::commands()
{
    return *m_open->commands;
}

Registers &ClientCore::registers()
{
    return *m_open->registers;
}

remote::BackOffice &ClientCore::backOffice()
{
    return *m_open->office;
}

Async<SyncReport> ClientCore::syncNow()
{
    QPromise<domain::Result<SyncReport>> promise;
    promise.start();
    auto future = promise.future();
    Engine *engine = m_open->engine;
    QMetaObject::invokeMethod(
        engine, [engine, promise = std::move(promise)]() mutable { engine->syncNow(std::move(promise)); }, Qt::QueuedConnection);
    return future;
}

void ClientCore::allowRemovals()
{
    QMetaObject::invokeMethod(m_open->engine, &Engine::allowRemovals, Qt::QueuedConnection);
}

void ClientCore::countUnsent()
{
    if (!m_open)
        return;
    m_open->store->outbox().then(this, [this](const domain::Result<QList<store::OutboxEntry>> &entries) {
        if (!entries || !m_open)
            return;
        WireState state = m_status.state();
        state.unsent = int(std::count_if(entries->begin(), entries->end(), [](const store::OutboxEntry &entry) {
            return entry.state != store::OutboxState::Effective && entry.state != store::OutboxState::Refused;
        }));
        m_status.set(state);
    });
}

} // namespace client::sync
