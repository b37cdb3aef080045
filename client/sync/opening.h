// SPDX-License-Identifier: GPL-3.0-or-later
// From an open vault to an open store without the caller's thread, which has a window to paint meanwhile.
#pragma once

#include "client/store/store.h"
#include "client/vault/vault.h"

#include <memory>

namespace client::sync {

template <class T> using Async = store::Async<T>;

/// What a store is made from but for its keys. The clock and the calendar outlive the store.
struct StoreParts {
    QString folder;
    QString officerId;
    const domain::Clock &clock;
    const domain::WorkCalendar &calendar;
};

/// One attempt. Make it, call it and destroy it in the thread that will have the store.
class Opening {
public:
    explicit Opening(const StoreParts &parts);
    /// Gives the attempt up: a store that nobody took is closed.
    ~Opening();
    Opening(const Opening &) = delete;
    Opening &operator=(const Opening &) = delete;

    /// Makes and opens the store as soon as the vault is open, in the thread in which that is known. Raises what opening the vault raised,
    /// what Store::open raises, VaultLocked, and RequestCancelled when the attempt was given up before there was a store. Once.
    Async<store::OpenReport> begin(const Async<domain::Nothing> &vaultOpened, const vault::Vault::Keys &keys);
    /// The store, once begin() has answered a report.
    std::unique_ptr<store::Store> take();

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace client::sync
