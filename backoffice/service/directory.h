// SPDX-License-Identifier: GPL-3.0-or-later
// Units, officers, matters and desks in memory, read from the database at the start.
#pragma once

#include "backoffice/db/database.h"
#include "backoffice/rules/organisation.h"
#include "domain/desk.h"
#include "domain/matter.h"

#include <optional>

namespace backoffice::service {

class Directory {
public:
    /// Raises DatabaseFailed; a body that cannot be read raises the codec's failure.
    static domain::Result<Directory> load(db::Connection &connection);

    const rules::Organisation &organisation() const { return m_organisation; }
    /// Null when there is no such officer.
    const domain::Officer *officer(const QString &id) const;
    const domain::Officer *officerByUserName(const QString &userName) const;
    /// By Matter::key(); null when there is no such matter.
    const domain::Matter *matter(const QString &key) const;
    /// Null when there is no such desk.
    const domain::Desk *desk(const QString &id) const;
    QStringList scopes(const domain::Officer &officer) const { return m_organisation.scopes(officer); }

private:
    rules::Organisation m_organisation;
    QHash<QString, domain::Officer> m_officers;
    QHash<QString, QString> m_userNames;
    QHash<QString, domain::Matter> m_matters;
    QHash<QString, domain::Desk> m_desks;
};

} // namespace backoffice::service
