// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/hand_over_rows.h"

#include "client/pages/words.h"

#include <QJsonArray>

#include <algorithm>

namespace client::pages::window {

using namespace Qt::StringLiterals;
using store::CaseView;

namespace {

QDate chinaDay(const QDateTime &at)
{
    return at.toOffsetFromUtc(8 * 3600).date();
}

bool onTheWay(const CaseView &file, QLatin1StringView kind)
{
    return std::any_of(file.pending.cbegin(), file.pending.cend(), [kind](const store::OutboxEntry &entry) {
        return entry.signedCommand.command.kind == kind && entry.state != store::OutboxState::Refused;
    });
}

bool fits(const domain::Case &subject, const QString &words)
{
    const QString all = subject.licence.number + u'\n' + subject.licence.name + u'\n' + subject.applicant.name + u'\n' + subject.number;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts))
        if (!all.contains(word, Qt::CaseInsensitive))
            return false;
    return true;
}

HandOverRows::Taking pendingTaking(const domain::Command &command, qint64 fen)
{
    return {command.args.value("caseId"_L1).toString(), {}, command.args.value("applicant"_L1).toObject().value("name"_L1).toString(), fen,
        {}, command.madeAt, true};
}

} // namespace

bool HandOverRows::isRated(const CaseView &file)
{
    return file.base.handOver.rating > 0 || onTheWay(file, domain::command_kind::rate);
}

HandOverRows::Standing HandOverRows::standing(const CaseView &file, const QDateTime &now)
{
    const domain::HandOver &hand = file.base.handOver;
    if (hand.deliveredAt.isValid() || onTheWay(file, domain::command_kind::delivered))
        return Standing::Handed;
    if (!hand.at.isValid())
        return onTheWay(file, domain::command_kind::handOver) ? Standing::Handed : Standing::Waiting;
    if (hand.courier.isEmpty())
        return Standing::Handed;
    return hand.at.daysTo(now) > courierDays ? Standing::Late : Standing::WithCourier;
}

QList<CaseView> HandOverRows::open(const QList<CaseView> &files, const QString &words, const QDateTime &now)
{
    QList<CaseView> rows;
    std::copy_if(files.cbegin(), files.cend(), std::back_inserter(rows), [&](const CaseView &file) {
        return !file.base.licence.isNull() && !file.base.licence.isVoid() && standing(file, now) != Standing::Handed
            && fits(file.base, words);
    });
    const auto rank = [&now](const CaseView &file) {
        const Standing standing_ = standing(file, now);
        return standing_ == Standing::Late ? 0 : (standing_ == Standing::WithCourier ? 1 : 2);
    };
    std::stable_sort(rows.begin(), rows.end(), [&rank](const CaseView &a, const CaseView &b) {
        return std::pair(rank(a), b.base.licence.issuedOn) < std::pair(rank(b), a.base.licence.issuedOn);
    });
    return rows;
}

widgets::BriefRow HandOverRows::row(const CaseView &file, const QDateTime &now)
{
    const domain::Case &subject = file.base;
    widgets::BriefRow row{subject.id, {}, subject.applicant.name, subject.licence.name + u' ' + subject.licence.number, {}};
    switch (standing(file, now)) {
    case Standing::Late:
        row.sign = domain::Lamp::Red;
        row.trailing = tr("not arrived for %n days", nullptr, int(subject.handOver.at.daysTo(now)));
        break;
    case Standing::WithCourier:
        row.sign = domain::Lamp::DueSoon;
        row.trailing = tr("with %1").arg(subject.handOver.courier);
        break;
    default:
        row.sign = domain::Lamp::Green;
        row.trailing = subject.licence.issuedOn == chinaDay(now)
            ? tr("waits since today")
            : tr("waits since %1").arg(words::shortDate(QDateTime(subject.licence.issuedOn, QTime(4, 0), Qt::UTC), now));
        break;
    }
    return row;
}

QList<HandOverRows::Taking> HandOverRows::takings(
    const QList<CaseView> &files, const QList<store::OutboxEntry> &entries, const QString &deskId, const QDate &day)
{
    QList<Taking> list;
    for (const CaseView &file : files) {
        const domain::Intake &intake = file.base.intake;
        if (intake.feesFen() > 0 && intake.paidAt.isValid() && chinaDay(intake.paidAt) == day
            && (deskId.isEmpty() || intake.deskId == deskId))
            list.append(
                {file.base.id, file.base.number, file.base.applicant.name, intake.feesFen(), intake.receiptNumber, intake.paidAt, false});
    }
    for (const store::OutboxEntry &entry : entries) {
        const domain::Command &command = entry.signedCommand.command;
        qint64 fen = 0;
        for (const auto &fee : command.args.value("fees"_L1).toArray())
            fen += qint64(fee.toObject().value("amountFen"_L1).toDouble());
        const bool known = std::any_of(list.cbegin(), list.cend(), [&entry](const Taking &each) { return each.caseId == entry.caseId(); });
        if (command.kind == domain::command_kind::intake && fen > 0 && !known && entry.state != store::OutboxState::Refused
            && entry.state != store::OutboxState::Effective && chinaDay(command.madeAt) == day)
            list.append(pendingTaking(command, fen));
    }
    std::stable_sort(list.begin(), list.end(), [](const Taking &a, const Taking &b) { return a.at < b.at; });
    return list;
}

qint64 HandOverRows::sum(const QList<Taking> &takings)
{
    qint64 fen = 0;
    for (const Taking &each : takings)
        fen += each.amountFen;
    return fen;
}

} // namespace client::pages::window
