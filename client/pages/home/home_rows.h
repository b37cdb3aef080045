// SPDX-License-Identifier: GPL-3.0-or-later
// Turns the cache's rows into the lines of the home page: pure, so that it can be tested without a window.
#pragma once

#include "client/store/rows.h"
#include "domain/work_calendar.h"
#include "widgets/brief_list.h"

namespace client::pages::home {

/// 陈屿，上午好
QString greeting(const domain::Officer &me, const QDateTime &now);
/// "as of 09:42" on the same day, with the date on another; what it means when there was no sync yet.
QString asOf(const QDateTime &syncedAt, const QDateTime &now);
/// 特急 3 · 加急 5 · 平件 12, without those that are none.
QString urgencyNote(const QHash<domain::Urgency, int> &numbers);

/// The most pressing first: worst lamp, then earliest promised day; at most `limit`.
QList<widgets::BriefRow> caseRows(
    const QList<client::store::CaseView> &cases, const domain::WorkCalendar &calendar, const QDate &today, int limit);
/// Parcels with a licence that should have arrived: somebody at the window must ask where they are. Their ids are parcelId().
QList<widgets::BriefRow> parcelRows(const QList<client::store::CaseView> &sent, const QDateTime &now);
QString parcelId(const QString &caseId);
/// The case of such an id; empty when it is another's.
QString caseOfParcel(const QString &id);
QList<widgets::BriefRow> paperRows(
    const QList<client::store::DocumentRow> &papers, const client::store::Directory &people, const QDateTime &now);
QList<widgets::BriefRow> meetingRows(const QList<domain::Meeting> &meetings, const QDateTime &now);

} // namespace client::pages::home
