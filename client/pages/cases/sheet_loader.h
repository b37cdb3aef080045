// SPDX-License-Identifier: GPL-3.0-or-later
// Reads from the cache what a sheet is made of; the newest request wins.
#pragma once

#include "client/pages/cases/case_table_model.h"
#include "client/store/reader.h"
#include "domain/clock.h"

#include <QObject>

namespace client::pages::cases {

/// What to read. Cases in `kept` and those with a tick of the officer on its way are always read, whatever the rest says.
struct SheetRequest {
    QString matterCode;        ///< empty: all matters
    bool chooseMatter = false; ///< take the matter with most work for the officer instead of matterCode
    bool onlyRunning = true;
    QSet<QString> kept;
};

class SheetLoader final : public QObject {
    Q_OBJECT
public:
    SheetLoader(store::Reader &reader, const domain::Clock &clock, QObject *parent = nullptr);
    void load(const SheetRequest &request);
    /// Forgets a request that is under way: what it read is older than what is shown.
    void drop() { ++m_turn; }
    /// How many cases of each matter wait for the officer.
    const QHash<QString, int> &mineByMatter() const { return m_mine; }

Q_SIGNALS:
    void loaded(const client::pages::cases::CaseSheet &sheet);
    void failed(const domain::Failure &failure);

private:
    template <class T, class Next> void step(const store::Async<T> &answer, Next next);
    void countMine(const QList<store::CaseView> &views);
    void readCases();
    void readMissing(QStringList ids);

    store::Reader &m_reader;
    const domain::Clock &m_clock;
    SheetRequest m_request;
    CaseSheet m_sheet;
    QHash<QString, int> m_mine;
    QSet<QString> m_pendingIds;
    int m_turn = 0;
};

} // namespace client::pages::cases
