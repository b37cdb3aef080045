// SPDX-License-Identifier: GPL-3.0-or-later
// A window's client without its window, for the sweep: the real profile, outbox and sync behind the desk that prints, a spooler and a
// printer of the test, and the person before them.
#pragma once

#include "client/pages/stock/print_desk.h"
#include "client/sync/client_core.h"
#include "domain/codec.h"
#include "domain/feed.h"
#include "domain/when_done.h"
#include "tests/support/stock_printer.h"

#include <QCoreApplication>
#include <QTimer>

namespace tests {

using namespace Qt::StringLiterals;
using client::pages::stock::PrintDesk;
using client::sync::ClientCore;
using domain::Nothing;
using domain::Result;
using printing::StockQuestion;
using printing::StockStep;
using printing::StockVerdict;
using Bar = PrintDesk::Bar;

/// The officer's commands with a boundary before and after each.
class KnifeCommands final : public client::sync::Commands {
public:
    KnifeCommands(client::sync::Commands &real, support::StockWorld &world)
        : m_real(real)
        , m_world(world)
    {
    }
    template <class T> using Async = client::sync::Async<T>;
    Async<QString> tick(const client::sync::TickRequest &request) override { return m_real.tick(request); }
    Async<QString> signFor(const domain::Document &document) override { return m_real.signFor(document); }
    Async<QString> markRead(const domain::Document &document) override { return m_real.markRead(document); }
    Async<QString> order(const client::sync::Order &order) override
    {
        m_world.boundary(u"before order "_s + order.kind);
        return after(u"order "_s + order.kind, m_real.order(order));
    }
    Async<Nothing> takeBack(const QString &id) override { return m_real.takeBack(id); }
    Async<Nothing> acknowledge(const QString &id) override { return m_real.acknowledge(id); }
    Async<Nothing> saveDraft(const QString &key, const QString &text) override
    {
        const QString step = QJsonDocument::fromJson(text.toUtf8()).object().value("step"_L1).toString(u"index"_s);
        m_world.boundary(u"before record "_s + step);
        return after(u"record "_s + step, m_real.saveDraft(key, text));
    }
    Async<domain::BlobRef> keepBlob(const QByteArray &bytes, const QString &type) override
    {
        return after(u"pdf"_s, m_real.keepBlob(bytes, type));
    }
    Async<Nothing> dropBlob(const QString &sha256) override { return m_real.dropBlob(sha256); }
    int undoSeconds() const override { return 0; }

private:
    template <class T> Async<T> after(const QString &name, const Async<T> &done)
    {
        domain::whenDone(done, qApp, [this, name](const Result<T> &) { m_world.boundary(u"after "_s + name); });
        return done;
    }
    client::sync::Commands &m_real;
    support::StockWorld &m_world;
};

/// The test's spooler behind a watchman: what is sent although neither the office nor, for a leased sheet, the outbox knows of it is
/// written down.
class WatchedQueue final : public QObject, public printing::StockQueue {
public:
    WatchedQueue(support::StockPrinter &printer, support::StockWorld &world, client::store::Reader &reader)
        : m_printer(printer)
        , m_world(world)
        , m_reader(reader)
    {
        printer.isTold = true;
    }
    Async<printing::QueueFitness> fitness(const QString &queue) override { return m_printer.fitness(queue); }
    Async<int> submitHeld(const printing::PrintRequest &request) override
    {
        return m_reader.outbox(true)
            .then(this,
                [this, request](const Result<QList<client::store::OutboxEntry>> &entries) {
                    if (!entries || !isAnnounced(*entries, request.title))
                        m_world.append("unannounced"_L1, request.title);
                    return m_printer.submitHeld(request);
                })
            .unwrap();
    }
    Async<Nothing> release(const QString &queue, int id) override { return m_printer.release(queue, id); }
    Async<QList<printing::QueueJob>> jobsNamed(const QString &queue, const QString &name) override
    {
        return m_printer.jobsNamed(queue, name);
    }
    Async<printing::JobStatus> status(const QString &queue, int id) override { return m_printer.status(queue, id); }
    Async<Nothing> cancel(const QString &queue, int id) override { return m_printer.cancel(queue, id); }

private:
    bool isAnnounced(const QList<client::store::OutboxEntry> &entries, const QString &attemptId) const
    {
        for (const auto &entry : entries) {
            const auto &command = entry.signedCommand.command;
            if (command.kind == domain::command_kind::sheetPrint && command.args.value("attemptId"_L1).toString() == attemptId)
                return entry.state == client::store::OutboxState::Effective || m_world.state.value("leased"_L1).toBool();
        }
        return false;
    }
    support::StockPrinter &m_printer;
    support::StockWorld &m_world;
    client::store::Reader &m_reader;
};

/// World: {"cases": [{"id", "number"}], "kind", "seed", "leased", …}. Ends the program when every licence has its sheet and the office
/// knows all of it.
class Clerk : public QObject {
public:
    Clerk(support::StockWorld &world, ClientCore &core, const domain::Clock &clock, domain::IdSource &ids)
        : m_world(world)
        , m_core(core)
        , m_commands(core.commands(), world)
        , m_printer(world)
        , m_queue(m_printer, world, core.reader())
        , m_desk(core.reader(), m_commands, clock, ids, m_queue, core.profile()->deviceId, nullptr, 2)
        , m_kind(world.state.value("kind"_L1).toString())
        , m_seed(world.number("seed"_L1))
    {
        connect(&m_pump, &QTimer::timeout, this, &Clerk::sync);
        connect(&m_hand, &QTimer::timeout, this, &Clerk::step);
        m_pump.start(m_world.fault() == support::StockFault::OfficeSlow ? 120 : 10);
        m_hand.start(3);
    }

    /// Where everything stands, for a run that does not come to its end.
    QString standing() const;

private:
    void sync();
    void step();
    void tend(printing::StockRun &run);
    void begin(const domain::Case &subject);
    void spoilStrays();
    bool layOnTop(printing::StockRun &run);
    void answer(printing::StockRun &run);

    support::StockWorld &m_world;
    ClientCore &m_core;
    KnifeCommands m_commands;
    support::StockPrinter m_printer;
    WatchedQueue m_queue;
    PrintDesk m_desk;
    const QString m_kind;
    const int m_seed;
    QTimer m_pump, m_hand;
    QSet<QString> m_written; ///< strays whose order is being committed
    int m_unsaved = 0;       ///< of them, not on disk yet
    int m_waited = 0;
    bool m_syncing = false;
    bool m_inStep = false; ///< the last sync went well and left nothing unsent
};

} // namespace tests
