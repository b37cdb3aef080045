// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/receipt.h"

namespace backoffice::rules {

domain::Result<domain::Document> receive(const domain::Document &before, const Organisation &organisation, const domain::Officer &officer,
    domain::ReceiptState state, const QDateTime &at)
{
    const QString unit = organisation.actingUnit(officer, before);
    if (unit.isEmpty())
        return domain::fail(domain::FailureCode::DocumentNotYours, before.number);
    domain::Document after = before;
    for (domain::Addressee &addressee : after.addressees) {
        if (addressee.unitId != unit || addressee.state >= state)
            continue;
        addressee.state = state;
        addressee.officerId = officer.id;
        addressee.at = at;
        ++after.version;
    }
    return after;
}

} // namespace backoffice::rules
