// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger of numbered stock on this machine: records in the drafts, PDFs in the blob store, orders in the outbox.
#pragma once

#include "client/store/reader.h"
#include "client/sync/commands.h"
#include "printing/stock_parts.h"

#include <QObject>
#include <QPromise>

#include <deque>
#include <functional>

namespace client::pages::stock {

/// Drafts "print/index" (JSON array of attempt ids, newest last) and "print/<attemptId>" (printing::toJson).
class DeskLedger : public QObject, public printing::StockLedger {
    Q_OBJECT
public:
    DeskLedger(client::store::Reader &reader, client::sync::Commands &commands, QObject *parent = nullptr);

    Async<domain::Nothing> keep(const printing::StockAttempt &attempt) override;
    Async<domain::Nothing> keepPdf(const QByteArray &pdf) override;
    Async<QByteArray> pdf(const QString &sha256) override;
    Async<domain::Nothing> order(const printing::StockAttempt &attempt, domain::SheetAction action) override;
    Async<printing::StockStanding> standing(const printing::StockAttempt &attempt, domain::SheetAction action) override;
    Async<QStringList> attempts() override;

    /// Every record that is remembered, oldest first. Raises JsonShape when one of them does not read: then nothing may be printed before
    /// somebody has looked.
    Async<QList<printing::StockAttempt>> records();
    /// Drops the records of attempts that are long over.
    Async<domain::Nothing> forget(const QStringList &attemptIds);

private:
    using Edit = std::function<void(QStringList &ids)>;
    struct Rewriting {
        Edit edit;
        QPromise<domain::Result<domain::Nothing>> done;
    };
    /// Changes the index after all changes asked for before: each reads what the last one has written, so that none is undone by another.
    Async<domain::Nothing> rewriteIndex(Edit edit);
    void rewriteNext();
    Async<domain::Nothing> keepIndex(const QStringList &ids);
    Async<QList<printing::StockAttempt>> readRecords(const QStringList &ids, const QList<printing::StockAttempt> &found);

    client::store::Reader &m_reader;
    client::sync::Commands &m_commands;
    std::deque<Rewriting> m_rewritings; ///< the first is underway
};

/// The order that tells the office of this move.
client::sync::Order sheetOrder(const printing::StockAttempt &attempt, domain::SheetAction action);

} // namespace client::pages::stock
