// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/service/objects.h"

#include "backoffice/rules/organisation.h"
#include "domain/codec.h"
#include "domain/feed.h"
#include "domain/json_reader.h"

#include <QJsonDocument>

namespace backoffice::service {

namespace {

template <class T> Object plainObject(QLatin1StringView kind, const QString &id, qint64 version, const T &value, const QStringList &scopes)
{
    return {.kind = kind,
        .id = id,
        .version = version,
        .body = QJsonDocument(domain::toJson(value)).toJson(QJsonDocument::Compact),
        .scopes = scopes,
        .blobs = {}};
}

domain::Result<domain::Nothing> run(db::Connection &connection, const db::Calls &calls)
{
    return connection.batch(calls).map([](const auto &) { return domain::nothing; });
}

/// A matter without a licence template names an empty digest: that is no blob.
void referToBlobs(const Object &object, db::Calls &calls)
{
    for (const QString &blob : object.blobs) {
        if (!blob.isEmpty())
            calls.push_back({"blob.refer", {db::text(blob), db::text(object.kind), db::text(object.id)}});
    }
}

} // namespace

Object objectOf(const domain::Unit &unit)
{
    return plainObject(domain::object_kind::unit, unit.id, 1, unit, {rules::everybody});
}

Object objectOf(const domain::Officer &officer)
{
    return plainObject(domain::object_kind::officer, officer.id, 1, officer, {rules::everybody});
}

Object objectOf(const domain::Matter &matter)
{
    Object object = plainObject(domain::object_kind::matter, matter.key(), 1, matter, {rules::everybody});
    object.blobs = {matter.guide.sha256, matter.licenceTemplate.sha256, matter.form.sha256};
    for (const domain::LicenceForm &each : matter.further)
        object.blobs.append(each.blob.sha256);
    return object;
}

Object objectOf(const domain::Document &document)
{
    Object object = plainObject(domain::object_kind::document, document.id, document.version, document, rules::audience(document));
    object.blobs = {document.blob.sha256};
    return object;
}

Object objectOf(const domain::Meeting &meeting)
{
    return plainObject(domain::object_kind::meeting, meeting.id, meeting.version, meeting, rules::audience(meeting));
}

Object objectOf(const domain::Case &subject, const domain::Matter &matter)
{
    Object object = plainObject(domain::object_kind::caseFile, subject.id, subject.version, subject, rules::audience(subject, matter));
    for (const domain::Paper &paper : subject.papers)
        object.blobs.append(paper.blob.sha256);
    for (const domain::BlobRef &blob :
        {subject.intake.signature, subject.intake.agent.authority, subject.handOver.signature, subject.handOver.authority}) {
        if (!blob.isNull())
            object.blobs.append(blob.sha256);
    }
    return object;
}

Object objectOf(const domain::SealKey &key)
{
    return plainObject(domain::object_kind::sealKey, key.id, key.version, key, {rules::everybody});
}

Object objectOf(const domain::Desk &desk)
{
    return plainObject(domain::object_kind::desk, desk.id, desk.version, desk, rules::windowAudience());
}

Object objectOf(const domain::Ticket &ticket)
{
    return plainObject(domain::object_kind::ticket, ticket.id, ticket.version, ticket, rules::windowAudience());
}

Object objectOf(const domain::StockRange &range)
{
    return plainObject(domain::object_kind::stockRange, range.id, range.version, range, rules::windowAudience());
}

Object objectOf(const domain::Sheet &sheet)
{
    Object object = plainObject(domain::object_kind::sheet, sheet.id, sheet.version, sheet, rules::windowAudience());
    object.blobs = {sheet.photo.sha256};
    return object;
}

db::Call placeOf(const domain::StockRange &range)
{
    const bool empty = range.count == 0;
    return {"range.put",
        {db::text(range.id), db::text(range.kind), db::text(empty ? QString() : range.serial(0)),
            db::text(empty ? QString() : range.serial(range.count - 1)), qint64(range.count), db::text(range.deskId)}};
}

db::Call placeOf(const domain::Sheet &sheet)
{
    return {"sheet.put",
        {db::text(sheet.id), db::text(sheet.kind), db::text(sheet.serial), db::text(sheet.rangeId), db::text(domain::text(sheet.state)),
            db::text(sheet.caseId), db::text(domain::dateText(sheet.at.toOffsetFromUtc(8 * 3600).date())), db::text(sheet.copyId)}};
}

db::Calls registerLicence(const domain::Case &subject, const QString &counter, qint64 serial, const QDateTime &at)
{
    const domain::Licence &licence = subject.licence;
    const db::Value number = db::text(licence.number);
    return {{"licence.add",
                {number, db::text(subject.id), db::text(subject.matterKey()), db::text(licence.name), db::text(subject.applicant.name),
                    db::text(domain::dateText(licence.issuedOn)), db::text(domain::dateText(licence.validUntil))}},
        {"licence_number.add", {number, db::text(counter), serial, db::text(subject.id), at.toMSecsSinceEpoch()}}};
}

domain::Result<domain::Nothing> putObject(db::Connection &connection, const Object &object)
{
    const db::Value kind = db::text(object.kind);
    const db::Value id = db::text(object.id);
    const auto before = connection.batch({{"head.next", {}}, {"audience.of", {kind, id}}});
    if (!before)
        return tl::unexpected(before.error());
    db::Calls calls{{"object.put", {kind, id, object.version, before->at(0).number(0, 0), object.body}}};
    QStringList lost;
    for (int i = 0; i < before->at(1).count(); ++i)
        lost.append(before->at(1).text(i, 0));
    for (const QString &scope : object.scopes) {
        lost.removeAll(scope);
        calls.push_back({"audience.add", {kind, id, db::text(scope)}});
    }
    for (const QString &scope : lost) {
        calls.push_back({"audience.drop", {kind, id, db::text(scope)}});
        calls.push_back({"tombstone.add", {db::text(scope), kind, id}});
    }
    referToBlobs(object, calls);
    return run(connection, calls);
}

domain::Result<domain::Nothing> removeObject(db::Connection &connection, const QString &kind, const QString &id)
{
    return run(connection, {{"head.next", {}}, {"object.remove", {db::text(kind), db::text(id)}}});
}

domain::Result<domain::Nothing> insertObjects(db::Connection &connection, const QList<Object> &objects)
{
    const auto last = connection.run("head.take", {qint64(objects.size())});
    if (!last)
        return tl::unexpected(last.error());
    qint64 pos = last->number(0, 0) - objects.size();
    db::Calls calls;
    for (const Object &object : objects) {
        const db::Value kind = db::text(object.kind);
        const db::Value id = db::text(object.id);
        calls.push_back({"object.insert", {kind, id, object.version, ++pos, object.body}});
        for (const QString &scope : object.scopes)
            calls.push_back({"audience.add", {kind, id, db::text(scope)}});
        referToBlobs(object, calls);
        if (calls.size() >= 300 || &object == &objects.constLast()) {
            if (auto done = run(connection, calls); !done)
                return done;
            calls.clear();
        }
    }
    return domain::nothing;
}

} // namespace backoffice::service
