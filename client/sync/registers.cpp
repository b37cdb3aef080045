// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/registers.h"

#include "domain/when_done.h"

namespace client::sync {

remote::Async<RegisterRow> WireRegisters::find(const QString &name, const QString &key, const QString &purpose)
{
    remote::Async<RegisterRow> answer = m_source.lookUp(name, key, purpose);
    domain::whenDone(answer, this, [this](const domain::Result<RegisterRow> &row) {
        if (!row && row.error().code == domain::FailureCode::SessionExpired)
            Q_EMIT m_status.syncRequested();
    });
    return answer;
}

} // namespace client::sync
