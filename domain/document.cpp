// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/document.h"

#include <algorithm>

namespace domain {

const Addressee *Document::addressee(const QString &unitId) const
{
    const auto found = std::find_if(addressees.cbegin(), addressees.cend(), [&](const Addressee &row) { return row.unitId == unitId; });
    return found == addressees.cend() ? nullptr : &*found;
}

} // namespace domain
