// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/intake.h"

namespace domain {

qint64 Intake::feesFen() const
{
    qint64 sum = 0;
    for (const FeeLine &fee : fees)
        sum += fee.amountFen;
    return sum;
}

} // namespace domain
