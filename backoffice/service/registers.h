// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of other offices' registers (persons, enterprises, houses), one row under each key it is asked for by.
#pragma once

#include "backoffice/db/connection.h"

#include <QDateTime>
#include <QJsonObject>

namespace backoffice::service {

struct RegisterEntry {
    QString name; ///< "persons", "enterprises", "houses"
    QString key;
    QJsonObject row; ///< members as forms name them: {"idNumber", "name", …}
    QDateTime asOf;
};

/// What people call the register; empty when there is none of this name.
QString registerTitle(const QString &name);
/// A key as it is stored: no spaces at its ends, full-width characters made plain, letters in capitals.
QString registerKey(const QString &typed);
/// The statement that stores the row.
db::Call registerCall(const RegisterEntry &entry);
/// {"register", "found", "row"?, "source", "asOf"}. Raises DatabaseFailed.
domain::Result<QJsonObject> findInRegister(db::Connection &connection, const QString &name, const QString &key, const QDateTime &now);

} // namespace backoffice::service
