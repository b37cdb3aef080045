// SPDX-License-Identifier: GPL-3.0-or-later
// Who works where: units (district, bureau, section), officers, and what a role allows.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace domain {

/// A unit of the organisation tree; a section's parent is its bureau, a bureau's the district.
struct Unit {
    QString id;
    QString name;      ///< full official name
    QString shortName; ///< as it stands over a column
    QString parentId;  ///< empty at the top
    int order = 0;     ///< official order of listing
    QString uscc = {}; ///< unified social credit code; of departments that issue licences, sections have none
    bool operator==(const Unit &) const = default;
};

enum class Role { Officer, Leader, Window, Supervisor, Administrator };

struct Officer {
    QString id;
    QString userName; ///< what the officer signs in with
    QString name;
    QString post; ///< 科长, 副局长 …
    QString unitId;
    QList<Role> roles;
    bool operator==(const Officer &) const = default;
    bool has(Role role) const { return roles.contains(role); }
};

} // namespace domain
