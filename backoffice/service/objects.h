// SPDX-License-Identifier: GPL-3.0-or-later
// Objects of the feed as rows: body, audience and the blobs they name.
#pragma once

#include "backoffice/db/connection.h"
#include "domain/case.h"
#include "domain/desk.h"
#include "domain/document.h"
#include "domain/licence_seal.h"
#include "domain/matter.h"
#include "domain/organisation.h"
#include "domain/ticket.h"

namespace backoffice::service {

/// An object ready to be stored.
struct Object {
    QString kind = {};
    QString id = {};
    qint64 version = 1;
    QByteArray body = {}; ///< JSON
    QStringList scopes = {};
    QStringList blobs = {}; ///< digests it names
};

Object objectOf(const domain::Unit &unit);
Object objectOf(const domain::Officer &officer);
Object objectOf(const domain::Matter &matter);
Object objectOf(const domain::Document &document);
Object objectOf(const domain::Meeting &meeting);
Object objectOf(const domain::SealKey &key);
Object objectOf(const domain::Case &subject, const domain::Matter &matter);
Object objectOf(const domain::Desk &desk);
Object objectOf(const domain::Ticket &ticket);
Object objectOf(const domain::StockRange &range);
Object objectOf(const domain::Sheet &sheet);

/// Notes where the sheets of a range are, for the rules to look up by serial and desk.
db::Call placeOf(const domain::StockRange &range);
/// Notes what has become of a sheet.
db::Call placeOf(const domain::Sheet &sheet);
/// Enters a licence into the register and its number into the ledger: the `serial`th of its counter.
db::Calls registerLicence(const domain::Case &subject, const QString &counter, qint64 serial, const QDateTime &at);

/// Stores an object at a position of its own: inserted or replaced; scopes that lose sight of it are left a tombstone. To be called inside
/// a transaction.
domain::Result<domain::Nothing> putObject(db::Connection &connection, const Object &object);
/// Removes an object from the feed; who saw it is told. To be called inside a transaction.
domain::Result<domain::Nothing> removeObject(db::Connection &connection, const QString &kind, const QString &id);
/// Stores new objects in bulk, at consecutive positions in this order. To be called inside a transaction.
domain::Result<domain::Nothing> insertObjects(db::Connection &connection, const QList<Object> &objects);

} // namespace backoffice::service
