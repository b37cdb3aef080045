// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/home/home_rows.h"

#include "client/pages/window/hand_over_rows.h"
#include "client/pages/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace client::pages::home {

using namespace Qt::StringLiterals;

namespace {

constexpr int chinaOffset = 8 * 3600;
constexpr QLatin1StringView parcelMark = "parcel/"_L1;

QString say(const char *text)
{
    return QCoreApplication::translate("home", text);
}

/// Larger is more pressing; suspended cases press least.
int pressure(domain::Lamp lamp)
{
    return lamp == domain::Lamp::Grey ? -1 : static_cast<int>(lamp);
}

QString dueNote(const domain::Case &subject, const domain::WorkCalendar &calendar, const QDate &today)
{
    if (!subject.promisedDue.isValid())
        return {};
    const int left = calendar.workdaysBetween(today, subject.promisedDue);
    if (left == -1)
        return say(QT_TRANSLATE_NOOP("home", "one working day over"));
    if (left == 1)
        return say(QT_TRANSLATE_NOOP("home", "one working day left"));
    if (left < 0)
        return say(QT_TRANSLATE_NOOP("home", "%1 working days over")).arg(-left);
    if (left == 0)
        return subject.promisedDue >= today ? say(QT_TRANSLATE_NOOP("home", "due today")) : say(QT_TRANSLATE_NOOP("home", "overdue"));
    return say(QT_TRANSLATE_NOOP("home", "%1 working days left")).arg(left);
}

} // namespace

QString greeting(const domain::Officer &me, const QDateTime &now)
{
    const int hour = now.toOffsetFromUtc(chinaOffset).time().hour();
    const QString wish = hour < 12
        ? say(QT_TRANSLATE_NOOP("home", "Good morning"))
        : (hour < 18 ? say(QT_TRANSLATE_NOOP("home", "Good afternoon")) : say(QT_TRANSLATE_NOOP("home", "Good evening")));
    return me.name.isEmpty() ? wish : say(QT_TRANSLATE_NOOP("home", "%1, %2")).arg(wish, me.name);
}

QString asOf(const QDateTime &syncedAt, const QDateTime &now)
{
    if (!syncedAt.isValid())
        return say(QT_TRANSLATE_NOOP("home", "Nothing fetched yet"));
    const bool sameDay = syncedAt.toOffsetFromUtc(chinaOffset).date() == now.toOffsetFromUtc(chinaOffset).date();
    return say(QT_TRANSLATE_NOOP("home", "as of %1")).arg(sameDay ? words::shortTime(syncedAt) : words::dateTime(syncedAt));
}

QString urgencyNote(const QHash<domain::Urgency, int> &numbers)
{
    QStringList parts;
    for (const domain::Urgency urgency : {domain::Urgency::ExtraUrgent, domain::Urgency::Urgent, domain::Urgency::None})
        if (const int number = numbers.value(urgency); number > 0)
            parts.append(words::name(urgency) + u' ' + QLocale().toString(number));
    return parts.join(u" · "_s);
}

QList<widgets::BriefRow> caseRows(
    const QList<client::store::CaseView> &cases, const domain::WorkCalendar &calendar, const QDate &today, int limit)
{
    struct Judged {
        const domain::Case *subject;
        domain::Lamp lamp;
    };
    QList<Judged> judged;
    for (const client::store::CaseView &view : cases)
        judged.append({&view.base, domain::lamp(calendar, view.base.limits, today)});
    std::stable_sort(judged.begin(), judged.end(), [](const Judged &a, const Judged &b) {
        if (a.lamp != b.lamp)
            return pressure(a.lamp) > pressure(b.lamp);
        return a.subject->promisedDue < b.subject->promisedDue;
    });
    QList<widgets::BriefRow> rows;
    for (const Judged &one : judged.mid(0, limit))
        rows.append({one.subject->id, one.lamp, one.subject->title, one.subject->number + u" · "_s + one.subject->applicant.name,
            dueNote(*one.subject, calendar, today)});
    return rows;
}

QString parcelId(const QString &caseId)
{
    return parcelMark + caseId;
}

QString caseOfParcel(const QString &id)
{
    return id.startsWith(parcelMark) ? id.mid(parcelMark.size()) : QString();
}

QList<widgets::BriefRow> parcelRows(const QList<client::store::CaseView> &sent, const QDateTime &now)
{
    using window::HandOverRows;
    QList<widgets::BriefRow> rows;
    for (const client::store::CaseView &file : sent) {
        if (HandOverRows::standing(file, now) != HandOverRows::Standing::Late)
            continue; // its arrival is on the way to the office
        widgets::BriefRow row = HandOverRows::row(file, now);
        row.id = parcelId(file.base.id);
        row.title = say(QT_TRANSLATE_NOOP("home", "Ask where the parcel is: %1")).arg(file.base.applicant.name);
        row.note = file.base.handOver.courier + u' ' + file.base.handOver.tracking + u" · "_s + file.base.licence.number;
        rows.append(row);
    }
    return rows;
}

QList<widgets::BriefRow> paperRows(
    const QList<client::store::DocumentRow> &papers, const client::store::Directory &people, const QDateTime &now)
{
    QList<widgets::BriefRow> rows;
    for (const client::store::DocumentRow &paper : papers) {
        QString note = people.unitName(paper.senderId) + u" · "_s + paper.number;
        if (paper.urgency != domain::Urgency::None)
            note.prepend(words::name(paper.urgency) + u" · "_s);
        rows.append({paper.id, paper.urgency, paper.title, note, words::shortDate(paper.arrivedAt, now)});
    }
    return rows;
}

QList<widgets::BriefRow> meetingRows(const QList<domain::Meeting> &meetings, const QDateTime &now)
{
    QList<widgets::BriefRow> rows;
    for (const domain::Meeting &meeting : meetings) {
        if (meeting.endsAt.isValid() && meeting.endsAt <= now)
            continue; // this morning's is not ahead any more
        const QDate day = meeting.startsAt.toOffsetFromUtc(chinaOffset).date();
        const qint64 away = now.toOffsetFromUtc(chinaOffset).date().daysTo(day);
        const QString when = away == 0 ? say(QT_TRANSLATE_NOOP("home", "today"))
                                       : (away == 1 ? say(QT_TRANSLATE_NOOP("home", "tomorrow")) : words::date(day));
        rows.append({meeting.id, {}, meeting.title, when + u' ' + words::shortTime(meeting.startsAt) + u" · "_s + meeting.place, {}});
    }
    return rows;
}

} // namespace client::pages::home
