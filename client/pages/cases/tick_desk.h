// SPDX-License-Identifier: GPL-3.0-or-later
// What the officer does on the sheet: tick, take back, acknowledge; each deed is saved at once and said in a short word.
#pragma once

#include "client/pages/cases/case_table_model.h"
#include "client/sync/commands.h"
#include "domain/clock.h"

#include <QObject>

namespace client::pages::cases {

/// One line of a batch after it was handed in.
struct BatchResult {
    QString caseId;
    QString commandId; ///< empty when it could not be saved
    QString failure;   ///< in words; empty when saved
    bool operator==(const BatchResult &) const = default;
};

class TickDesk final : public QObject {
    Q_OBJECT
public:
    TickDesk(client::sync::Commands &commands, const domain::Clock &clock, QObject *parent = nullptr);

    /// Decides the row's open task of mine. Does nothing when there is none or a tick on it is being saved.
    void tick(const CaseRow &row, domain::Decision decision, const QString &opinion);
    /// Saves several ticks one after another; batchSaved() follows when the last is answered.
    void tickAll(const QList<client::sync::TickRequest> &requests);
    /// Takes back: this row's tick if it was not sent, else the last one made here.
    void undo(const CaseRow *row);
    void takeBack(const QString &commandId, const QString &caseId);
    /// The officer has read why his tick was refused.
    void acknowledge(const CaseRow &row);
    /// Whether undo() would do something for this row.
    bool canUndo(const CaseRow *row) const;

Q_SIGNALS:
    void said(const QString &words, const QString &undoCommandId);
    /// A tick is safe on disk; `entry` is as the outbox holds it, its signature aside.
    void kept(const client::store::OutboxEntry &entry);
    /// The case has to be read again.
    void touched(const QString &caseId);
    void batchSaved(const QList<client::pages::cases::BatchResult> &results);

private:
    struct Made {
        QString commandId;
        QString caseId;
    };
    void saved(const client::sync::TickRequest &request, const domain::Result<QString> &result);
    void saveNext();

    client::sync::Commands &m_commands;
    const domain::Clock &m_clock;
    QSet<QString> m_saving; ///< task ids
    QList<Made> m_made;     ///< ticks of this visit, oldest first
    QList<client::sync::TickRequest> m_batch;
    QList<BatchResult> m_results;
};

/// What a tick asks for, from the row.
client::sync::TickRequest requestOf(const CaseRow &row, domain::Decision decision, const QString &opinion);

} // namespace client::pages::cases
