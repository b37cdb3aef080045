// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/sample/documents.h"

#include "backoffice/sample/officers.h"
#include "backoffice/sample/words.h"
#include "domain/identity.h"
#include "domain/work_calendar.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::ReceiptState;

namespace backoffice::sample {

namespace {

const QString bureau = u"zjj"_s;

/// Who signs for a unit in the sample.
QString receiver(const QString &unit)
{
    if (unit == bureau)
        return officerId(u"yeqing"_s);
    return officerId(u"wenlan"_s);
}

/// Signed for after a while, but before `now`.
domain::Addressee addressee(const QString &unit, ReceiptState state, const QDateTime &arrived, const QDateTime &now)
{
    domain::Addressee entry{.unitId = unit, .state = state, .officerId = {}, .at = {}};
    if (state != ReceiptState::Unreceived) {
        entry.officerId = receiver(unit);
        entry.at = std::min(arrived.addSecs(state == ReceiptState::Read ? 5400 : 1500), arrived.addMSecs(arrived.msecsTo(now) / 2));
    }
    return entry;
}

/// Three in a row: one unreceived, one signed for, one read.
ReceiptState stateOf(int i)
{
    return ReceiptState(i % 3);
}

/// Whom a paper goes to: as it says itself, and always chenyu's bureau; or `elsewhere`, to other offices only.
QStringList addresseesOf(const Paper &paper, bool elsewhere)
{
    QStringList units = paper.addressees;
    if (paper.senderUnit == bureau)
        units = QStringList{u"qrq"_s, u"czj"_s, u"fgj"_s} + units;
    else if (elsewhere)
        units = {u"nyj"_s, u"scjg"_s, u"shuiwu"_s};
    else if (!units.contains(bureau))
        units.prepend(bureau);
    units.removeAll(paper.senderUnit);
    units.removeDuplicates();
    return units;
}

/// The working day after it was issued, in the order of the list, but not after `now`.
QDateTime arrivalOf(const Paper &paper, int i, const QDateTime &now)
{
    const QDate day = domain::WorkCalendar::shipped().deadline(paper.issuedOn, 1).due;
    return std::min(QDateTime(day, QTime(9, 30).addSecs(-(i % 12) * 2700), Qt::UTC), now.addSecs(-60 * qint64(i + 1)));
}

/// The serial numbers of each mark and year, counted upwards.
class Serials {
public:
    QString next(const QString &sender, int year)
    {
        const QString mark = markOf(sender);
        return domain::DocumentNumber{mark, year, ++m_last[mark + QString::number(year)]}.text();
    }

private:
    QHash<QString, int> m_last;
};

domain::Document olderDocument(Dice &dice, Serials &serials, const QDateTime &arrived, const QDateTime &now, const Paper &pages, int i)
{
    static const QStringList all = senders();
    domain::Document document;
    document.id = idFor(u"document "_s + QString::number(i));
    document.version = 1;
    document.senderId = dice.below(12) == 0 ? bureau : dice.pick(all);
    document.issuedOn = arrived.date().addDays(-dice.below(4));
    document.number = serials.next(document.senderId, document.issuedOn.year());
    const Wording wording = documentWording(dice, document.senderId);
    document.title = wording.title;
    document.summary = wording.summary;
    document.kind = wording.kind;
    const int urgency = dice.below(20);
    document.urgency = urgency == 0 ? domain::Urgency::ExtraUrgent : urgency < 4 ? domain::Urgency::Urgent : domain::Urgency::None;
    document.arrivedAt = arrived;
    document.pages = pages.pages;
    document.blob = pages.blob;
    for (const QString &unit : document.senderId == bureau ? QStringList{u"qrq"_s, dice.pick(all)} : QStringList{bureau, dice.pick(all)}) {
        const ReceiptState state = i % 400 == 0 ? ReceiptState::Unreceived
            : dice.below(5) == 0                ? ReceiptState::SignedFor
                                                : ReceiptState::Read;
        if (unit != document.senderId && document.addressee(unit) == nullptr)
            document.addressees.append(addressee(unit, state, arrived, now));
    }
    return document;
}

} // namespace

QList<domain::Document> printedDocuments(const QList<Paper> &papers, const QDateTime &now, bool foreign)
{
    QList<domain::Document> documents;
    int nextElsewhere = foreign ? 7 : int(papers.size());
    for (int i = 0; i < papers.size(); ++i) {
        const Paper &paper = papers.at(i);
        // What the district sends is seen in all its offices, so it cannot be kept from the bureau.
        const bool elsewhere = i >= nextElsewhere && paper.senderUnit != "qrq"_L1 && paper.senderUnit != bureau;
        if (elsewhere)
            nextElsewhere = i + 11;
        domain::Document document;
        document.id = idFor(u"paper "_s + QString::number(i));
        document.version = 1;
        document.number = paper.number;
        document.title = paper.title;
        document.kind = paper.kind;
        document.urgency = paper.urgency;
        document.senderId = paper.senderUnit;
        document.issuedOn = paper.issuedOn;
        document.arrivedAt = arrivalOf(paper, i, now);
        document.pages = paper.pages;
        document.summary = paper.summary;
        document.blob = paper.blob;
        const QStringList units = addresseesOf(paper, elsewhere);
        for (int u = 0; u < units.size(); ++u)
            document.addressees.append(addressee(units.at(u), i < 5 ? stateOf(u) : stateOf(i + u), document.arrivedAt, now));
        documents.prepend(document);
    }
    return documents;
}

QList<domain::Document> olderDocuments(const QList<Paper> &papers, int count, const QDateTime &newest)
{
    Dice dice(20261121);
    Serials serials;
    QList<domain::Document> documents;
    documents.reserve(count);
    for (int i = 0; i < count; ++i) {
        const int fromLast = count - 1 - i; // 27 a day, the last ones on the day before `newest`
        const QDateTime arrived(newest.date().addDays(-1 - fromLast / 27), QTime(0, 30).addSecs((26 - fromLast % 27) * 1100), Qt::UTC);
        documents.append(olderDocument(dice, serials, arrived, newest, papers.at(i % papers.size()), i));
    }
    return documents;
}

QList<domain::Meeting> meetings(int count, int items, const QDateTime &now)
{
    Dice dice(900);
    QList<domain::Meeting> all;
    const QDate today = now.toOffsetFromUtc(8 * 3600).date();
    for (int i = 0; i < count; ++i) {
        const int fromLast = count - 1 - i; // the last three: in six days, tomorrow, today
        static constexpr int ahead[] = {6, 1, 0};
        const QDate day = today.addDays(fromLast < 3 ? ahead[fromLast] : -3 * (fromLast - 2));
        domain::Meeting meeting;
        meeting.id = idFor(u"meeting "_s + QString::number(i));
        meeting.version = 1;
        meeting.title = meetingTitle(dice);
        meeting.place = meetingPlace(dice);
        meeting.startsAt = QDateTime(day, i % 2 == 0 ? QTime(1, 30) : QTime(6, 30), Qt::UTC);
        meeting.endsAt = meeting.startsAt.addSecs(7200);
        meeting.unitIds = {bureau, u"qrq"_s, u"fgj"_s};
        const int share = items / count + (i < items % count ? 1 : 0);
        for (int item = 0; item < share; ++item)
            meeting.agenda.append({.title = agendaTitle(dice), .documentId = {}});
        all.append(meeting);
    }
    return all;
}

} // namespace backoffice::sample
