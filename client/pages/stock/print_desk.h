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
    QString copyId; ///< of the matter's further templates; empty: the licence itself
    QString holder;
    QString kind;   ///< the matter's stockKind
    QString serial; ///< of the sheet on top of the tray, as typed or scanned
    QString queue;
    QString tray; ///< empty: as the printer is set
    QSizeF sheet; ///< mm
    QByteArray pdf;
    domain::BlobRef copy = {}; ///< the electronic copy, kept already; null: none
};

class PrintDesk : public QObject {
    Q_OBJECT
public:
    /// Why a licence cannot be printed now.
    enum class Bar { None, NotKnownYet, NotAtAWindow, NoDesk, AnotherUnderway, AlreadyIssued, SheetHangs, NoBlankSheet, NotThisSheet };

    /// `watchMs` as StockRun's.
    PrintDesk(client::store::Reader &reader, client::sync::Commands &commands, const domain::Clock &clock, domain::IdSource &ids,
        printing::StockQueue &queue, const QString &deviceId, QObject *parent = nullptr, int watchMs = 1000);
    ~PrintDesk() override;

    const Book &book() const { return m_keeper.book(); }
    /// What keeps this licence, or its copy, from being printed on a sheet of this kind; `serial` empty: whatever the sheet.
    Bar barFor(const QString &caseId, const QString &kind, const QString &serial, const QString &copyId = {}) const;
    /// The serial that should lie on top of the tray; empty when this desk has none of the kind. `leasedOnly`: of the ranges that are
    /// leased to this device, which can be printed on without the office.
    QString nextSerial(const QString &kind, bool leasedOnly = false) const;

    /// Begins when nothing bars it. Sheets that wait for the office lie beside the tray from now on.
    Bar begin(const StockWish &wish);
    /// The sheet that waited beside the tray lies on top again; `serial` as typed or scanned.
    Bar takeTray(printing::StockRun &run, const QString &serial);
    /// Asked NeverSent, its sheet on top: print it now; sheets that wait for the office lie beside the tray from now on.
    Bar proceed(printing::StockRun &run);
    /// No other sheet than this run's is at the printer or waits for the person's word.
    bool isTrayFreeFor(const printing::StockRun *run) const;
    /// Serials of the kind that lie beside the tray until the office has answered, in their order.
    QStringList besideTray(const QString &kind) const;
    /// Cases whose sheet waits beside the tray for nothing but the person.
    QStringList readyForTray() const;
    /// Goes on with what an earlier life of the program has left; nothing moves before a person asks for it.
    void resume(const QString &attemptId);
    /// The run of this licence, or of its copy, that holds the tray, else the last; nullptr when there was none since the start of the
    /// program.
    printing::StockRun *runOf(const QString &caseId, const QString &copyId = {}) const;
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
    void clearTray();
    bool isSpent(const QString &kind, const QString &serial) const;

    const domain::Clock &m_clock;
    domain::IdSource &m_ids;
    printing::StockQueue &m_queue;
    const QString m_deviceId;
    const int m_watchMs;
    DeskLedger m_ledger;
    BookKeeper m_keeper;
    QList<printing::StockRun *> m_runs; ///< newest last
    QList<printing::StockAttempt> m_waiting;
    std::optional<domain::Failure> m_trouble;
    bool m_recordsKnown = false;
};

} // namespace client::pages::stock
