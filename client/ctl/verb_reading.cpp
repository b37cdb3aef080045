// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/printed.h"
#include "domain/codec.h"

#include <QJsonArray>

#include <algorithm>

namespace client::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 100'000;

template <class Rows> Outcome listed(const QString &name, const Rows &rows)
{
    QJsonArray array;
    for (const auto &row : rows)
        array.append(json(row));
    return {{{name, array}}};
}

Outcome listedTasks(const QList<store::CaseView> &views, const store::Directory &directory, const QHash<QString, domain::Matter> &matters)
{
    QJsonArray array;
    for (const store::CaseView &view : views) {
        const domain::Route route = matters.value(view.base.matterKey()).route;
        for (const domain::Task &task : view.base.tasks) {
            const domain::RouteColumn *column = route.column(task.columnId);
            const bool mine =
                column && column->unitId == directory.me.unitId && (!column->leaderOnly || directory.me.has(domain::Role::Leader));
            if (!mine || task.state != domain::TaskState::Open || task.round != view.base.round())
                continue;
            QJsonObject row = json(view.base, task);
            row[u"pending"_s] = std::any_of(view.pending.begin(), view.pending.end(), [&task](const store::OutboxEntry &entry) {
                return entry.taskId() == task.id && entry.state != store::OutboxState::Refused;
            });
            array.append(row);
        }
    }
    return {{{u"tasks"_s, array}}};
}

Printed listTasks(sync::ClientCore &core)
{
    store::Reader &reader = core.reader();
    store::CaseQuery query;
    query.onlyMine = true;
    return then(&core, reader.directory(), [&core, &reader, query](const store::Directory &directory) {
        return then(&core, reader.matters(), [&core, &reader, query, directory](const QList<domain::Matter> &matters) {
            QHash<QString, domain::Matter> byKey;
            for (const domain::Matter &matter : matters)
                byKey.insert(matter.key(), matter);
            return then(&core, reader.cases(query),
                [directory, byKey](const QList<store::CaseView> &views) { return printed(listedTasks(views, directory, byKey)); });
        });
    });
}

Printed showCommand(sync::ClientCore &core, const QString &id, const domain::Failure &notFound)
{
    return then(&core, core.reader().outbox(true), [id, notFound](const QList<store::OutboxEntry> &entries) {
        for (const store::OutboxEntry &entry : entries) {
            if (entry.signedCommand.command.id == id)
                return printed({{{u"command"_s, json(entry)}}});
        }
        return printed(outcomeOf(notFound));
    });
}

Printed showCase(sync::ClientCore &core, const QString &id)
{
    return core.reader()
        .caseFile(id)
        .then(&core,
            [&core, id](const domain::Result<store::CaseView> &view) {
                if (!view)
                    return showCommand(core, id, view.error());
                QJsonObject body = domain::toJson(view->base);
                body[u"pending"_s] = json(*view).value("pending"_L1);
                return printed({{{u"case"_s, body}}});
            })
        .unwrap();
}

} // namespace

Printed list(sync::ClientCore &core, const QString &what)
{
    store::Reader &reader = core.reader();
    if (what == "documents"_L1)
        return then(&core, reader.documents({}, 0, mostRows), [](const store::Slice<store::DocumentRow> &slice) {
            Outcome made = listed(u"documents"_s, slice.rows);
            made.json[u"total"_s] = slice.total;
            return printed(made);
        });
    if (what == "cases"_L1) {
        store::CaseQuery query;
        query.onlyRunning = false;
        return then(&core, reader.cases(query), [](const QList<store::CaseView> &views) { return printed(listed(u"cases"_s, views)); });
    }
    if (what == "outbox"_L1)
        return then(
            &core, reader.outbox(true), [](const QList<store::OutboxEntry> &entries) { return printed(listed(u"outbox"_s, entries)); });
    return listTasks(core);
}

Printed show(sync::ClientCore &core, const QString &id)
{
    return core.reader()
        .document(id)
        .then(&core,
            [&core, id](const domain::Result<domain::Document> &document) {
                if (!document)
                    return showCase(core, id);
                return printed({{{u"document"_s, domain::toJson(*document)}}});
            })
        .unwrap();
}

} // namespace client::ctl
