// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/rows.h"

namespace client::store {

const OutboxEntry *CaseView::pendingFor(const QString &taskId) const
{
    for (auto entry = pending.crbegin(); entry != pending.crend(); ++entry)
        if (entry->taskId() == taskId)
            return &*entry;
    return nullptr;
}

QString Directory::unitName(const QString &id) const
{
    const auto unit = units.constFind(id);
    return unit == units.cend() ? id : unit->shortName;
}

QString Directory::officerName(const QString &id) const
{
    const auto officer = officers.constFind(id);
    return officer == officers.cend() ? id : officer->name;
}

} // namespace client::store
