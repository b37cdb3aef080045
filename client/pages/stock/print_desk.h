// SPDX-License-Identifier: GPL-3.0-or-later
// Printing on numbered stock at this desk: which attempts are underway, which may begin, and what waits for a person's word.
#pragma once

#include "client/pages/stock/book.h"
#include "client/pages/stock/desk_ledger.h"
#include "domain/clock.h"
#include "printing/stock_run.h"

#include <optional>

namespace client::pages::stock {

/// A licence that is to go on a numbered sheet.
struct StockWish {
    domain::Case subject;
    QString holder;
    QString kind;   ///< the matter's stockKind
    QString serial; ///< of the sheet on top of the tray, as typed or scanned
    QString queue;
    QSizeF sheet; ///< mm
    QByteArray pdf;
};

class PrintDesk : public QObject {
    Q_OBJECT
public:
    /// Why a licence cannot be printed now.
    enum class Bar { None, NotKnownYet, NotAtAWindow, NoDesk, AnotherUnderway, AlreadyIssued, SheetHangs, NoBlankSheet, NotThisSheet };

    PrintDesk(client::store::Reader &reader, client::sync::Commands &commands, const domain::Clock &clock, domain::IdSource &ids,
        printing::StockQueue &queue, const QString &deviceId, QObject *parent = nullptr);
    ~PrintDesk() override;

    const Book &book() const { return m_keeper.book(); }
    /// What keeps this case from being printed on a sheet of this kind; `serial` empty: whatever the sheet.
    Bar barFor(const QString &caseId, const QString &kind, const QString &serial) const;
    /// The serial that should lie on top of the tray; empty when this desk has none of the kind.
    QString nextSerial(const QString &kind) const;

    /// Begins when nothing bars it.
    Bar begin(const StockWish &wish);
    /// Goes on with what an earlier life of the program has left; nothing moves before a person asks for it.
    void resume(const QString &attemptId);
    /// The run of this case that is underway or was last; nullptr when there was none since the start of the program.
    printing::StockRun *runOf(const QString &caseId) const;
    /// Records of an earlier life that wait for the person, oldest first.
    const QList<printing::StockAttempt> &waiting() const { return m_waiting; }
    /// A record here could not be read: nothing may begin before somebody has looked.
    const domain::Failure *trouble() const { return m_trouble ? &*m_trouble : nullptr; }

Q_SIGNALS:
    void changed();

private:
    printing::StockRun *newRun();
    void resume(const printing::StockAttempt &record);
    void readRecords();
    const printing::StockAttempt *underway() const;
    bool isSpent(const QString &kind, const QString &serial) const;

    const domain::Clock &m_clock;
    domain::IdSource &m_ids;
    printing::StockQueue &m_queue;
    const QString m_deviceId;
    DeskLedger m_ledger;
    BookKeeper m_keeper;
    QList<printing::StockRun *> m_runs; ///< newest last
    QList<printing::StockAttempt> m_waiting;
    std::optional<domain::Failure> m_trouble;
    bool m_recordsKnown = false;
};

} // namespace client::pages::stock
