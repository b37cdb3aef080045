// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/organisation.h"

#include "domain/codec.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace backoffice::rules {

Organisation::Organisation(const QList<domain::Unit> &units)
{
    for (const domain::Unit &unit : units) {
        m_parents.insert(unit.id, unit.parentId);
        m_children.insert(unit.parentId, unit.id);
        if (!unit.uscc.isEmpty())
            m_codes.insert(unit.id, unit.uscc);
    }
}

QStringList Organisation::ancestors(const QString &unitId) const
{
    QStringList above;
    for (QString unit = m_parents.value(unitId); !unit.isEmpty() && !above.contains(unit); unit = m_parents.value(unit))
        above.append(unit);
    return above;
}

QStringList Organisation::children(const QString &unitId) const
{
    QStringList below = m_children.values(unitId);
    below.sort();
    return below;
}

QStringList Organisation::scopes(const domain::Officer &officer) const
{
    QStringList scopes{everybody, officer.unitId};
    scopes += ancestors(officer.unitId);
    scopes += children(officer.unitId);
    for (const domain::Role role : officer.roles)
        scopes.append(roleScope(role));
    return scopes;
}

QString Organisation::actingUnit(const domain::Officer &officer, const domain::Document &document) const
{
    const QStringList units = QStringList{officer.unitId} + ancestors(officer.unitId);
    const auto addressed =
        std::find_if(units.begin(), units.end(), [&](const QString &unit) { return document.addressee(unit) != nullptr; });
    return addressed == units.end() ? QString() : *addressed;
}

QString Organisation::uscc(const QString &unitId) const
{
    const QStringList units = QStringList{unitId} + ancestors(unitId);
    const auto coded = std::find_if(units.begin(), units.end(), [&](const QString &unit) { return m_codes.contains(unit); });
    return coded == units.end() ? QString() : m_codes.value(*coded);
}

QString roleScope(domain::Role role)
{
    return u"role:"_s + domain::text(role);
}

QStringList windowAudience()
{
    return {roleScope(domain::Role::Window), roleScope(domain::Role::Supervisor)};
}

QStringList audience(const domain::Document &document)
{
    QStringList scopes{document.senderId};
    for (const domain::Addressee &addressee : document.addressees)
        scopes.append(addressee.unitId);
    scopes.removeDuplicates();
    return scopes;
}

QStringList audience(const domain::Meeting &meeting)
{
    return meeting.unitIds;
}

QStringList audience(const domain::Case &, const domain::Matter &matter)
{
    QStringList scopes{matter.unitId, roleScope(domain::Role::Window), roleScope(domain::Role::Supervisor)};
    for (const domain::RouteStep &step : matter.route.steps) {
        for (const domain::RouteColumn &column : step.columns)
            scopes.append(column.unitId);
    }
    scopes.removeDuplicates();
    return scopes;
}

} // namespace backoffice::rules
