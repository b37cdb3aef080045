// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/tour_facts.h"

#include "domain/feed.h"
#include "domain/when_done.h"

namespace client::app {

using client::store::OutboxEntry;

namespace {

constexpr int papersRead = 200;

} // namespace

void TourFacts::follow(client::store::Reader &reader, const QDate &day)
{
    forget();
    m_reader = &reader;
    m_day = day;
    connect(&reader.changes(), &client::store::ChangeSignal::changed, this, &TourFacts::read);
    read();
}

void TourFacts::forget()
{
    if (m_reader != nullptr)
        m_reader->changes().disconnect(this);
    m_reader = nullptr;
    ++m_generation;
    people = {};
    today = {};
    mine.clear();
    every.clear();
    sent.clear();
    papers.clear();
    matters.clear();
    things.clear();
}

template <class T> void TourFacts::keep(client::store::Async<T> future, T &target)
{
    domain::whenDone(future, this, [this, &target, generation = m_generation](const domain::Result<T> &value) {
        if (value && generation == m_generation)
            target = *value;
    });
}

void TourFacts::read()
{
    ++m_generation;
    client::store::CaseQuery onlyMine, all;
    onlyMine.onlyMine = true;
    all.onlyRunning = false;
    keep(m_reader->directory(), people);
    keep(m_reader->today(m_day), today);
    keep(m_reader->cases(onlyMine), mine);
    keep(m_reader->cases(all), every);
    keep(m_reader->outbox(true), sent);
    keep(m_reader->matters(), matters);
    for (const QLatin1StringView kind : {domain::object_kind::ticket, domain::object_kind::stockRange, domain::object_kind::sheet,
             domain::object_kind::deskDay, domain::object_kind::licenceLease})
        domain::whenDone(
            m_reader->objects(kind), this, [this, kind, generation = m_generation](const domain::Result<QList<QJsonObject>> &objects) {
                if (objects && generation == m_generation)
                    things.insert(kind, *objects);
            });
    domain::whenDone(m_reader->documents({}, 0, papersRead), this,
        [this, generation = m_generation](const domain::Result<client::store::Slice<client::store::DocumentRow>> &slice) {
            if (slice && generation == m_generation)
                papers = slice->rows;
        });
}

QString TourFacts::columnUnit(const QString &matterKey, const QString &columnId) const
{
    for (const domain::Matter &matter : matters)
        if (matter.key() == matterKey)
            if (const domain::RouteColumn *column = matter.route.column(columnId))
                return column->unitId;
    return {};
}

const OutboxEntry *TourFacts::commandOn(const QString &taskId) const
{
    const OutboxEntry *youngest = nullptr;
    for (const OutboxEntry &entry : sent)
        if (entry.taskId() == taskId
            && (youngest == nullptr || entry.signedCommand.command.deviceSeq > youngest->signedCommand.command.deviceSeq))
            youngest = &entry;
    return youngest;
}

const domain::Case *TourFacts::caseFile(const QString &id) const
{
    for (const client::store::CaseView &view : every)
        if (view.base.id == id)
            return &view.base;
    return nullptr;
}

const client::store::DocumentRow *TourFacts::paper(const QString &id) const
{
    for (const client::store::DocumentRow &row : papers)
        if (row.id == id)
            return &row;
    return nullptr;
}

QJsonObject TourFacts::thing(QLatin1StringView kind, QLatin1StringView member, const QString &value) const
{
    for (const QJsonObject &each : things.value(kind))
        if (each.value(member).toString() == value)
            return each;
    return {};
}

const OutboxEntry *TourFacts::commandFor(const QString &caseId, QLatin1StringView kind) const
{
    const OutboxEntry *youngest = nullptr;
    for (const OutboxEntry &entry : sent)
        if (entry.caseId() == caseId && entry.signedCommand.command.kind == kind
            && (youngest == nullptr || entry.signedCommand.command.deviceSeq > youngest->signedCommand.command.deviceSeq))
            youngest = &entry;
    return youngest;
}

} // namespace client::app
