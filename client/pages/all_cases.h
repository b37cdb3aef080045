// SPDX-License-Identifier: GPL-3.0-or-later
// All cases of the cache, closed ones too, each with what is on its way for it; read anew whenever one of them changes.
#pragma once

#include "client/store/reader.h"

#include <QObject>

namespace client::pages {

class AllCases : public QObject {
    Q_OBJECT
public:
    /// `reader` lives longer. Nothing is read before refresh() or the first change.
    explicit AllCases(store::Reader &reader, QObject *parent = nullptr);
    /// Reads them anew; of several readings underway only the last counts.
    void refresh();
    /// As last read; a reading that failed leaves them as they were.
    const QList<store::CaseView> &files() const { return m_files; }

Q_SIGNALS:
    /// They have been read.
    void changed();

private:
    store::Reader &m_reader;
    QList<store::CaseView> m_files;
    quint64 m_generation = 0;
};

} // namespace client::pages
