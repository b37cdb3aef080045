// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/opening.h"

#include "client/sync/ready.h"

#include <QMutex>
#include <QThread>

namespace client::sync {

struct Opening::State {
    const StoreParts parts;
    QThread *const home;
    QMutex guard{}; ///< the members below
    bool isGivenUp = false;
    std::unique_ptr<store::Store> store{};

    Async<store::OpenReport> open(const vault::Vault::Keys &keys)
    {
        const QMutexLocker locker(&guard);
        if (isGivenUp)
            return ready<store::OpenReport>(remote::cancelled());
        auto found = store::StoreKeys::from(keys);
        if (!found)
            return failed<store::OpenReport>(found.error());
        store = std::make_unique<store::Store>(parts.folder, std::move(*found), parts.officerId, parts.clock, parts.calendar);
        store->changes().moveToThread(home);
        return store->open();
    }
};

Opening::Opening(const StoreParts &parts)
    : m_state(new State{parts, QThread::currentThread()})
{
}

Opening::~Opening()
{
    const QMutexLocker locker(&m_state->guard);
    m_state->isGivenUp = true;
    m_state->store.reset();
}

Async<store::OpenReport> Opening::begin(const Async<domain::Nothing> &vaultOpened, const vault::Vault::Keys &keys)
{
    const auto goOn = [state = m_state, keys](const domain::Result<domain::Nothing> &opened) {
        return opened ? state->open(keys) : failed<store::OpenReport>(opened.error());
    };
    auto future = vaultOpened;
    return future.then(QtFuture::Launch::Sync, goOn).unwrap();
}

std::unique_ptr<store::Store> Opening::take()
{
    const QMutexLocker locker(&m_state->guard);
    return std::move(m_state->store);
}

} // namespace client::sync
