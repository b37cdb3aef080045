// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/sheet_loader.h"

#include "client/pages/cases/cell_facts.h"
#include "domain/when_done.h"

namespace client::pages::cases {

SheetLoader::SheetLoader(store::Reader &reader, const domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_clock(clock)
{
}

/// Goes on with `next` unless a newer request has come or reading failed.
template <class T, class Next> void SheetLoader::step(const store::Async<T> &answer, Next next)
{
    domain::whenDone(answer, this, [this, turn = m_turn, next](const domain::Result<T> &result) {
        if (turn != m_turn)
            return;
        if (result)
            next(*result);
        else
            Q_EMIT failed(result.error());
    });
}

void SheetLoader::load(const SheetRequest &request)
{
    ++m_turn;
    m_request = request;
    m_sheet = CaseSheet();
    m_sheet.now = m_clock.now();
    step(m_reader.directory(), [this](const store::Directory &people) {
        m_sheet.people = people;
        step(m_reader.matters(), [this](const QList<domain::Matter> &matters) {
            m_sheet.matters = matters;
            step(m_reader.outbox(), [this](const QList<store::OutboxEntry> &entries) {
                m_pendingIds.clear();
                for (const store::OutboxEntry &entry : entries) {
                    if (!entry.caseId().isEmpty() && !(entry.state == store::OutboxState::Refused && entry.seen))
                        m_pendingIds.insert(entry.caseId());
                }
                step(m_reader.cases({{}, true, true, {}}), [this](const QList<store::CaseView> &mine) {
                    countMine(mine);
                    readCases();
                });
            });
        });
    });
}

void SheetLoader::countMine(const QList<store::CaseView> &views)
{
    m_mine.clear();
    for (const store::CaseView &view : views) {
        const domain::Matter *matter = m_sheet.matterOf(view.base);
        if (matter && myTask(matter->route, view, m_sheet.people.me))
            ++m_mine[matter->code];
    }
    m_sheet.matterCode = m_request.matterCode;
    if (!m_request.chooseMatter)
        return;
    int most = -1;
    for (const domain::Matter &matter : std::as_const(m_sheet.matters)) {
        if (m_mine.value(matter.code) > most) {
            most = m_mine.value(matter.code);
            m_sheet.matterCode = matter.code;
        }
    }
}

void SheetLoader::readCases()
{
    step(m_reader.cases({m_sheet.matterCode, false, m_request.onlyRunning, {}}), [this](const QList<store::CaseView> &views) {
        m_sheet.files = views;
        QSet<QString> missing = m_request.kept + m_pendingIds;
        for (const store::CaseView &view : views)
            missing.remove(view.base.id);
        readMissing(missing.values());
    });
}

void SheetLoader::readMissing(QStringList ids)
{
    if (ids.isEmpty()) {
        Q_EMIT loaded(m_sheet);
        return;
    }
    const QString id = ids.takeFirst();
    domain::whenDone(m_reader.caseFile(id), this, [this, turn = m_turn, ids](const domain::Result<store::CaseView> &view) {
        if (turn != m_turn)
            return;
        // A case that is no longer the officer's to see is simply not there.
        if (view && (m_sheet.matterCode.isEmpty() || view->base.matterCode == m_sheet.matterCode))
            m_sheet.files.append(*view);
        readMissing(ids);
    });
}

} // namespace client::pages::cases
