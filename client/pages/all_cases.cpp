// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/all_cases.h"

#include "domain/feed.h"
#include "domain/when_done.h"

namespace client::pages {

using namespace Qt::StringLiterals;
using domain::Result;

AllCases::AllCases(store::Reader &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
    connect(&reader.changes(), &store::ChangeSignal::changed, this, [this](const store::ChangeSet &changes) {
        if (changes.kinds.contains(domain::object_kind::caseFile) || changes.kinds.contains(u"outbox"_s))
            refresh();
    });
}

void AllCases::refresh()
{
    const quint64 mine = ++m_generation;
    store::CaseQuery all;
    all.onlyRunning = false;
    domain::whenDone(m_reader.cases(all), this, [this, mine](const Result<QList<store::CaseView>> &files) {
        if (mine != m_generation || !files)
            return;
        m_files = *files;
        Q_EMIT changed();
    });
}

} // namespace client::pages
