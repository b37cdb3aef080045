// SPDX-License-Identifier: GPL-3.0-or-later
// Asking a register of another office for a row, for forms: only with the wire, and never waited for.
#pragma once

#include "client/remote/registers.h"
#include "client/sync/status.h"

namespace client::sync {

using remote::RegisterRow;

class Registers {
public:
    virtual ~Registers() = default;
    virtual remote::Async<RegisterRow> find(const QString &name, const QString &key, const QString &purpose) = 0;
};

/// The real one. A session that has run out is renewed by the next sync, which it asks for.
class WireRegisters final : public QObject, public Registers {
    Q_OBJECT
public:
    WireRegisters(remote::RegisterSource &source, Status &status)
        : m_source(source)
        , m_status(status)
    {
    }
    remote::Async<RegisterRow> find(const QString &name, const QString &key, const QString &purpose) override;

private:
    remote::RegisterSource &m_source;
    Status &m_status;
};

} // namespace client::sync
