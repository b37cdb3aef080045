// SPDX-License-Identifier: GPL-3.0-or-later
// Makes one case of the sample and leads it along its route; only for backoffice/sample.
#pragma once

#include "backoffice/sample/cases.h"

namespace backoffice::sample {

/// One tick of a made-up past.
struct Step {
    QString columnId;
    domain::Decision decision = domain::Decision::Agree;
    QString opinion = QStringLiteral("同意");
};

/// What is to be made.
struct CasePlan {
    QString matterCode;
    int workdaysAgo = 0; ///< received so many working days ago
    QList<Step> steps;
    bool suspended = false; ///< since the working day after receipt
};

class CaseMaker {
public:
    explicit CaseMaker(const Desk &desk)
        : m_desk(desk)
    {
    }
    Story make(const CasePlan &plan, int index);

private:
    domain::Case open(const CasePlan &plan, const domain::Matter &matter, int index);
    QDate receivedOn(int workdaysAgo) const;

    const Desk &m_desk;
    QHash<QString, int> m_serials; ///< of the day's case numbers and the year's licences
};

} // namespace backoffice::sample
