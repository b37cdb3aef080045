// SPDX-License-Identifier: GPL-3.0-or-later
// The words every page shares: names of states, dates as officials write them, and what to tell a person when something failed.
#pragma once

#include "client/store/rows.h"
#include "domain/failure.h"
#include "domain/work_calendar.h"

#include <QString>

namespace client::pages::words {

QString name(domain::Urgency value);
QString name(domain::DocumentKind value);
QString name(domain::ReceiptState value);
QString name(domain::Lamp value);
QString name(domain::TaskState value);
QString name(domain::CaseState value);
/// The deed, as on a button: 同意, 不同意, 退回补正.
QString name(domain::Decision value);
QString name(client::store::OutboxState value);
QString name(domain::Role value);
QString name(domain::TapeReason value);

/// Shape of a lamp, so that colour is never the only signal: ● ◐ ▲ ■ ‖.
QString lampGlyph(domain::Lamp value);

/// 2006年7月6日 (四), in English Thu 6 Jul 2006; an en dash for an invalid date.
QString date(const QDate &day);
/// The same with the hour, in China's time (UTC+8): 2006年7月6日 (四) 09:00.
QString dateTime(const QDateTime &at);
/// 09:00 in China's time.
QString shortTime(const QDateTime &at);
/// For narrow columns: the hour on the same day, otherwise 7月6日, with the year when it is another one.
QString shortDate(const QDateTime &at, const QDateTime &now);
/// How long ago in one step: 刚刚, 3 分钟前, 2 小时前, 昨天, 5 天前.
QString ago(const QDateTime &at, const QDateTime &now);
/// How long until: 马上, 12 秒后, 3 分钟后; empty for a null time.
QString until(const QDateTime &at, const QDateTime &now);

/// What the command does, for lists: 办件意见：同意, 签收公文, 标记已阅.
QString commandName(const domain::Command &command);

/// What happened, what it means and what to do, in one or two sentences; without the code.
QString failure(const domain::Failure &failure);
/// The same as rich text with the code small and grey behind it.
QString failureHtml(const domain::Failure &failure);

} // namespace client::pages::words
