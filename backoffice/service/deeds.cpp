// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/service/effects.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace backoffice::service {

namespace {

domain::Result<Effect> unknownKind(Scene &scene)
{
    return domain::fail(domain::FailureCode::CommandUnknownKind, scene.command.kind);
}

} // namespace

const Deed &deedOf(const QString &kind)
{
    namespace is = domain::command_kind;
    static const Deed unknown{needsDocument, unknownKind};
    static const QHash<QString, Deed> deeds{
        {is::tick, {needsCase, tick}},
        {is::signFor, {needsDocument, signFor}},
        {is::markRead, {needsDocument, markRead}},
        {is::ticket, {needsTicket, ticket}},
        {is::intake, {needsApplication, intake, premiseOfIntake}},
        {is::supplement, {needsApplication, supplement}},
        {is::handOver, {needsHandOver, handOver}},
        {is::delivered, {needsCase, delivered}},
        {is::rate, {needsCase, rate}},
        {is::stockReceive, {needsNewRange, stockReceive}},
        {is::stockHandOut, {needsRanges, stockHandOut}},
        {is::sheetReserve, {needsBlankSheet, sheetReserve}},
        {is::sheetRelease, {needsSheet, sheetRelease}},
        {is::sheetPrint, {needsSheet, sheetPrint}},
        {is::sheetIssue, {needsSheet, sheetIssue}},
        {is::sheetSpoil, {needsSheet, sheetSpoil}},
        {is::sheetMissing, {needsSheet, sheetMissing}},
        {is::deskClose, {needsDeskDay, deskClose}},
        {is::deskWitness, {needsDeskDay, deskWitness}},
        {is::licenceVoid, {needsLicence, licenceVoid}},
        {is::licenceCopy, {needsCopy, licenceCopy}},
        {is::licenceLease, {needsLease, licenceLease}},
        {is::licenceReturn, {needsLease, licenceReturn}},
    };
    const auto found = deeds.constFind(kind);
    return found == deeds.constEnd() ? unknown : *found;
}

} // namespace backoffice::service
