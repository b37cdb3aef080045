// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/papers.h"

#include "forms/engine/compiled.h"

namespace forms::engine {

using namespace Qt::StringLiterals;

namespace {

/// A condition that cannot be read holds: asking for a paper too many is seen at once, one too few later by the applicant. Packages are
/// linted, so it does not come to this.
bool holds(const QJsonObject &when, const QJsonObject &document)
{
    if (when.isEmpty())
        return true;
    const Condition *condition = compiled(when);
    return !condition || condition->holds(document);
}

} // namespace

QList<Paper> papersFor(const domain::Matter &matter, const QJsonObject &document)
{
    QList<Paper> papers;
    for (const domain::Material &material : matter.materials) {
        if (holds(material.when, document))
            papers.append({material.id, material.name, material.howMany, material.required, material.deferrable});
    }
    return papers;
}

QList<Fee> feesFor(const domain::Matter &matter, const QJsonObject &document)
{
    QList<Fee> fees;
    for (const domain::Fee &fee : matter.fees) {
        if (holds(fee.when, document))
            fees.append({fee.id, fee.name, fee.basis, fee.amountFen});
    }
    return fees;
}

QStringList missingPapers(const domain::Matter &matter, const QJsonObject &document)
{
    const QJsonObject states = document.value("papers"_L1).toObject();
    QStringList missing;
    const QList<Paper> papers = papersFor(matter, document);
    for (const Paper &paper : papers) {
        const QString state = states.value(paper.materialId).toString();
        const bool here = state == "given"_L1 || (paper.deferrable && state == "deferred"_L1);
        if (paper.required && !here)
            missing.append(paper.materialId);
    }
    return missing;
}

} // namespace forms::engine
