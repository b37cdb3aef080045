// SPDX-License-Identifier: GPL-3.0-or-later
// Units, officers, matters and desks in memory, read from the database at the start.
#pragma once

#include "backoffice/db/database.h"
#include "backoffice/rules/organisation.h"
#include "backoffice/service/blob_store.h"
#include "backoffice/service/licence_sealer.h"
#include "domain/desk.h"
#include "domain/matter.h"
#include "forms/engine/form.h"

#include <optional>

namespace backoffice::service {

class Directory {
public:
    /// Raises DatabaseFailed and BlobStorageFailed; a body or a form that cannot be read raises the codec's failure.
    static domain::Result<Directory> load(db::Connection &connection, const BlobStore &blobs);

    const rules::Organisation &organisation() const { return m_organisation; }
    /// Null when there is no such officer.
    const domain::Officer *officer(const QString &id) const;
    const domain::Officer *officerByUserName(const QString &userName) const;
    /// By Matter::key(); null when there is no such matter.
    const domain::Matter *matter(const QString &key) const;
    /// What this matter asks: of the applicant only when it has no form.
    const forms::engine::Form &form(const domain::Matter &matter) const;
    /// Null when there is no such desk.
    const domain::Desk *desk(const QString &id) const;
    QStringList scopes(const domain::Officer &officer) const { return m_organisation.scopes(officer); }

    /// Licences given from now on are sealed with this key.
    void sealWith(const LicenceSealer &sealer) { m_sealer = sealer; }
    const std::optional<LicenceSealer> &sealer() const { return m_sealer; }

private:
    domain::Result<domain::Nothing> readForm(const domain::Matter &matter, const BlobStore &blobs);

    rules::Organisation m_organisation;
    QHash<QString, domain::Officer> m_officers;
    QHash<QString, QString> m_userNames;
    QHash<QString, domain::Matter> m_matters;
    QHash<QString, forms::engine::Form> m_forms; ///< by digest
    QHash<QString, domain::Desk> m_desks;
    std::optional<LicenceSealer> m_sealer;
};

} // namespace backoffice::service
