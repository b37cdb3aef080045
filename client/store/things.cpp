// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/things.h"

#include "client/store/cache_parts.h"
#include "client/store/failures.h"
#include "domain/codec.h"

namespace client::store {

using domain::FeedRow;
using domain::Nothing;
using domain::Result;
namespace object_kind = domain::object_kind;

namespace {

using Check = Result<Nothing> (*)(const QJsonObject &);

template <class T> Result<Nothing> reads(const QJsonObject &body)
{
    return domain::fromJson<T>(body).map([](const T &) { return domain::nothing; });
}

struct Kind {
    QLatin1StringView name;
    Check check;
};

constexpr Kind kinds[] = {{object_kind::sealKey, reads<domain::SealKey>}, {object_kind::desk, reads<domain::Desk>},
    {object_kind::ticket, reads<domain::Ticket>}, {object_kind::stockRange, reads<domain::StockRange>},
    {object_kind::sheet, reads<domain::Sheet>}, {object_kind::deskDay, reads<domain::DeskDay>},
    {object_kind::voidedLicence, reads<domain::VoidedLicence>}, {object_kind::licenceLease, reads<domain::LicenceLease>}};

const Kind *find(const QString &name)
{
    for (const Kind &kind : kinds)
        if (kind.name == name)
            return &kind;
    return nullptr;
}

} // namespace

bool isThing(const QString &kind)
{
    return find(kind);
}

Result<Nothing> putThing(Database &database, const FeedRow &row, qint64 generation)
{
    if (auto checked = find(row.kind)->check(row.body); !checked)
        return checked;
    database.query("thing.put").run(row.kind, row.id, bodyText(row.body), generation);
    return domain::nothing;
}

void removeThing(Database &database, const QString &kind, const QString &id)
{
    database.query("thing.remove").run(kind, id);
}

void sweepThings(Database &database, qint64 generation)
{
    database.query("thing.sweep").run(generation);
}

QList<QJsonObject> readThings(Database &database, const QString &kind)
{
    QList<QJsonObject> things;
    auto query = database.query("thing.all");
    for (query.with(kind); query.step();)
        things.append(bodyJson(query.bytes(0)));
    return things;
}

} // namespace client::store
