// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/rows.h"

#include "domain/json_reader.h"

#include <QJsonArray>

namespace client::store {

namespace {

void collectBlobs(const QJsonValue &value, QList<domain::BlobRef> *blobs)
{
    if (value.isArray()) {
        const QJsonArray elements = value.toArray();
        for (const auto &element : elements)
            collectBlobs(element, blobs);
        return;
    }
    const QJsonObject object = value.toObject();
    if (object.contains(QLatin1String("sha256")) && object.contains(QLatin1String("mediaType"))) {
        const QJsonObject holder{{QStringLiteral("blob"), object}};
        domain::JsonReader reader(holder);
        const domain::BlobRef blob = reader.blob(QLatin1String("blob"));
        if (reader.result(domain::nothing) && !blobs->contains(blob))
            blobs->append(blob);
        return;
    }
    for (const auto &member : object)
        collectBlobs(member, blobs);
}

} // namespace

QList<domain::BlobRef> OutboxEntry::blobs() const
{
    QList<domain::BlobRef> found;
    collectBlobs(signedCommand.command.args, &found);
    return found;
}

const OutboxEntry *CaseView::pendingFor(const QString &taskId) const
{
    for (auto entry = pending.crbegin(); entry != pending.crend(); ++entry)
        if (entry->taskId() == taskId)
            return &*entry;
    return nullptr;
}

QString Directory::unitName(const QString &id) const
{
    const auto unit = units.constFind(id);
    return unit == units.cend() ? id : unit->shortName;
}

QString Directory::officerName(const QString &id) const
{
    const auto officer = officers.constFind(id);
    return officer == officers.cend() ? id : officer->name;
}

} // namespace client::store
