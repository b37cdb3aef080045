// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/hand_over.h"

#include "backoffice/rules/tick.h"
#include "domain/codec.h"

using namespace Qt::StringLiterals;
using domain::fail;
using domain::FailureCode;

namespace backoffice::rules {

namespace {

constexpr qsizetype longestWords = 2'000;

tl::unexpected<domain::Failure> handOverRefused(const QString &reason)
{
    return fail(FailureCode::HandOverRefused, reason);
}

/// Why the licence cannot go out; null when it can.
QString hindrance(const domain::Case &subject, const domain::HandOver &given, const domain::Matter &matter, bool printed)
{
    if (subject.state != domain::CaseState::Approved)
        return domain::text(subject.state);
    if (subject.handOver.at.isValid())
        return u"done"_s;
    if (subject.licence.isVoid())
        return u"void"_s;
    if (!subject.intake.deferred.isEmpty())
        return u"deferred "_s + subject.intake.deferred.constFirst().materialId;
    if (!matter.stockKind.isEmpty() && !subject.licence.isNull() && !printed)
        return u"not printed"_s;
    if (given.byAgent && given.authority.isNull() && subject.intake.agent.authority.isNull())
        return u"authority"_s;
    return {};
}

} // namespace

domain::Result<domain::HandOver> readHandOver(const domain::Command &command)
{
    auto given = domain::fromJson<domain::HandOver>(command.args.value("handOver"_L1).toObject());
    if (!given)
        return commandMalformed(u"args.handOver: "_s + given.error().detail);
    if (given->collector.trimmed().isEmpty() || given->courier.isEmpty() != given->tracking.isEmpty())
        return commandMalformed(u"args.handOver.collector, courier, tracking"_s);
    return given;
}

domain::Result<domain::Case> handOver(const domain::Case &before, const domain::HandOver &given, const domain::Matter &matter, bool printed,
    const QString &officerId, const QDateTime &at)
{
    if (const QString reason = hindrance(before, given, matter, printed); !reason.isEmpty())
        return handOverRefused(reason);
    domain::Case after = before;
    after.handOver = given;
    after.handOver.rating = before.handOver.rating;
    after.handOver.ratingWords = before.handOver.ratingWords;
    after.handOver.officerId = officerId;
    after.handOver.at = at;
    after.handOver.deliveredAt = given.courier.isEmpty() ? at : QDateTime();
    ++after.version;
    return after;
}

domain::Result<domain::Case> delivered(const domain::Case &before, const QDateTime &at)
{
    if (!before.handOver.at.isValid() || before.handOver.deliveredAt.isValid())
        return handOverRefused(before.handOver.at.isValid() ? u"done"_s : u"not sent"_s);
    domain::Case after = before;
    after.handOver.deliveredAt = at;
    ++after.version;
    return after;
}

domain::Result<int> readRating(const domain::Command &command)
{
    const qint64 rating = command.args.value("rating"_L1).toInteger();
    if (rating < 1 || rating > 5 || command.args.value("words"_L1).toString().size() > longestWords)
        return commandMalformed(u"args.rating, args.words"_s);
    return int(rating);
}

domain::Result<domain::Case> rate(const domain::Case &before, int rating, const QString &words, const QDateTime &at)
{
    const bool bad = rating <= badRating;
    if (before.handOver.rating != 0 || (bad && words.isEmpty()))
        return fail(FailureCode::RatingRefused, before.handOver.rating != 0 ? u"once"_s : u"words"_s);
    domain::Case after = before;
    after.handOver.rating = rating;
    after.handOver.ratingWords = words;
    if (bad)
        after.notices.append({.channel = u"supervision"_s, .text = words, .state = u"queued"_s, .at = at});
    ++after.version;
    return after;
}

} // namespace backoffice::rules
