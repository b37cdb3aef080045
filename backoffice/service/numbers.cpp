// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/service/numbers.h"

#include <algorithm>

namespace backoffice::service {

domain::Result<qint64> Numbers::next(const QString &counter)
{
    auto value = m_values.find(counter);
    if (value == m_values.end()) {
        const auto rows = m_connection.run("counter.read", {db::text(counter)});
        if (!rows)
            return tl::unexpected(rows.error());
        value = m_values.insert(counter, rows->isEmpty() ? 0 : rows->number(0, 0));
    }
    m_moved.insert(counter);
    return ++*value;
}

db::Calls Numbers::writes()
{
    QStringList moved(m_moved.begin(), m_moved.end());
    std::sort(moved.begin(), moved.end());
    m_moved.clear();
    db::Calls calls;
    for (const QString &counter : std::as_const(moved))
        calls.push_back({"counter.write", {db::text(counter), m_values.value(counter)}});
    return calls;
}

} // namespace backoffice::service
