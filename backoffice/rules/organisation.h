// SPDX-License-Identifier: GPL-3.0-or-later
// Who sees what and who acts for whom, read off the tree of units.
#pragma once

#include "domain/case.h"
#include "domain/document.h"
#include "domain/organisation.h"

#include <QHash>

namespace backoffice::rules {

/// Scope of objects everybody may see.
inline constexpr QLatin1StringView everybody{"all"};

class Organisation {
public:
    Organisation() = default;
    explicit Organisation(const QList<domain::Unit> &units);

    /// The units above this one, nearest first.
    QStringList ancestors(const QString &unitId) const;
    /// The units directly below this one.
    QStringList children(const QString &unitId) const;
    /// What an officer may see: what everybody sees, what concerns his unit, the units above it and the sections directly below it, and
    /// what his roles open to him.
    QStringList scopes(const domain::Officer &officer) const;
    /// The unit this officer signs for: the nearest addressee among his unit and those above it; empty when there is none.
    QString actingUnit(const domain::Officer &officer, const domain::Document &document) const;
    /// The code of the organ that issues for this unit: its own, or that of the nearest unit above that has one; empty when none has.
    QString uscc(const QString &unitId) const;

private:
    QHash<QString, QString> m_parents;
    QMultiHash<QString, QString> m_children;
    QHash<QString, QString> m_codes;
};

/// The scopes that see an object.
QStringList audience(const domain::Document &document);
QStringList audience(const domain::Meeting &meeting);
/// A case is seen by the offices of its route, the responsible unit, the windows and supervision.
QStringList audience(const domain::Case &subject, const domain::Matter &matter);
/// Tickets, desks, stock and the days' accounts are seen by the windows and supervision.
QStringList windowAudience();
/// Scope of a role, "role:supervisor".
QString roleScope(domain::Role role);

} // namespace backoffice::rules
