// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/sample/intakes.h"

#include "backoffice/rules/case_number.h"
#include "backoffice/rules/hand_over.h"
#include "backoffice/rules/intake.h"
#include "backoffice/rules/tick.h"
#include "backoffice/sample/hall.h"
#include "backoffice/sample/officers.h"
#include "backoffice/sample/words.h"
#include "backoffice/service/crypto.h"
#include "domain/licence_giving.h"
#include "forms/engine/certificate_fields.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using backoffice::rules::IntakeOutcome;
using domain::SheetAction;

namespace backoffice::sample {

namespace {

const QString seniorCard = u"senior-card"_s;

/// An old person of the district; numbers have right check characters (GB 11643) and belong to nobody.
struct Person {
    QString name;
    QString idNumber;
    QString phone;
    QString address;
};

struct Plan {
    Person person;
    IntakeOutcome outcome = IntakeOutcome::Accept;
    QString kind = u"first"_s; ///< or "lost": a rule fails, and a fee is due
    bool owesPaper = false;
    bool yesterday = false;
};

QList<Plan> plans()
{
    return {{.person = {u"蒋文澜"_s, u"440304195001010013"_s, u"13900004101"_s, u"榕湖路8号3栋502"_s}, .yesterday = true},
        {.person = {u"沈景行"_s, u"440304195203150022"_s, u"13900004102"_s, u"望江街21号"_s}},
        {.person = {u"韩若溪"_s, u"440304194911200049"_s, u"13900004103"_s, u"竹园新村6栋"_s}, .owesPaper = true},
        {.person = {u"秦书言"_s, u"440304195107070030"_s, u"13900004104"_s, u"石桥巷5号"_s}, .kind = u"lost"_s},
        {.person = {u"吕知遥"_s, u"440304195309280028"_s, u"13900004105"_s, u"白鹭湾花园2栋"_s}, .outcome = IntakeOutcome::Correct}};
}

QJsonObject dataOf(const Plan &plan, const forms::engine::Form &form, const QDate &today)
{
    const Person &person = plan.person;
    QJsonObject situation{{u"kind"_s, plan.kind}, {u"resident"_s, plan.owesPaper ? u"settled"_s : u"local"_s}, {u"agent"_s, false}};
    QJsonObject answers{{u"cardKind"_s, u"seventy"_s}, {u"community"_s, u"榕湖社区"_s}, {u"delivery"_s, u"window"_s},
        {u"contacts"_s, QJsonArray{QJsonObject{{u"name"_s, u"林一帆"_s}, {u"relation"_s, u"child"_s}, {u"phone"_s, u"13900004200"_s}}}}};
    if (plan.kind == "lost"_L1)
        answers.insert(u"formerNumber"_s, u"青老优20251"_s);
    if (plan.owesPaper)
        answers.insert(u"livedSince"_s, u"2019-05-01"_s);
    const QJsonObject papers{{u"photo"_s, plan.outcome == IntakeOutcome::Correct ? u"missing"_s : u"given"_s},
        {u"residence"_s, plan.owesPaper ? u"deferred"_s : u"given"_s}, {u"lost"_s, u"given"_s}};
    QJsonObject document{{u"applicant"_s,
                             QJsonObject{{u"name"_s, person.name}, {u"idNumber"_s, person.idNumber}, {u"contact"_s, person.name},
                                 {u"phone"_s, person.phone}, {u"address"_s, person.address}}},
        {u"situation"_s, situation}, {u"form"_s, answers}, {u"papers"_s, papers}};
    document = form.tidied(document, today);
    document.insert(u"papers"_s, papers);
    return document;
}

rules::IntakeOrder orderOf(const Plan &plan, int index, const QJsonObject &data, const QDate &today)
{
    rules::IntakeOrder order{.caseId = idFor(u"intake %1"_s.arg(index)),
        .matterKey = {},
        .title = plan.person.name + u"申领老年人优待卡"_s,
        .outcome = plan.outcome,
        .intake = {},
        .papers = {},
        .madeOn = today};
    order.intake.sittingId = idFor(u"sitting of intake %1"_s.arg(index));
    order.intake.deskId = desks().constLast().id;
    order.intake.data = data;
    if (plan.owesPaper)
        order.intake.deferred = {{u"residence"_s, today.addDays(10)}};
    if (plan.outcome == IntakeOutcome::Correct)
        order.intake.corrections = {u"近期免冠照片1张"_s};
    return order;
}

/// Numbers, licence and message, as the office gives them.
void settle(domain::Case &subject, const domain::Matter &matter, const forms::engine::Form &form, const NextNumber &next,
    const QDateTime &at, const QString &issuer)
{
    const QDate day = at.toOffsetFromUtc(8 * 3600).date();
    subject.number = rules::caseNumber(day, next(rules::caseCounter(day)));
    if (rules::needsReceipt(subject))
        rules::giveReceipt(subject, next(rules::receiptCounter(day)), at);
    subject.digest = domain::caseDigest(subject);
    if (rules::needsLicence(subject, matter))
        domain::giveLicence(subject, matter, next(rules::licenceCounter(matter, day)), day,
            forms::engine::certificateFields(form, subject.intake.data), issuer);
    rules::tellApplicant(subject, matter, subject.intake.corrections.join(u'；'), at);
}

/// Collected by the applicant himself, who was satisfied.
domain::Case handedOver(const domain::Case &subject, const Person &person, const domain::Matter &matter, const QDateTime &at)
{
    domain::HandOver given;
    given.collector = person.name;
    given.collectorId = person.idNumber;
    given.collectorPhone = person.phone;
    return rules::handOver(subject, given, matter, true, officerId(u"hetian"_s), at)
        .and_then([&](const domain::Case &after) { return rules::rate(after, 5, {}, at.addSecs(60)); })
        .value_or(subject);
}

} // namespace

QList<Story> intakes(const Desk &desk, const forms::engine::Form &form, const NextNumber &next)
{
    const auto matter = desk.matters.constFind(seniorCard);
    if (matter == desk.matters.constEnd())
        return {};
    QList<Story> stories;
    const QList<Plan> all = plans();
    for (int i = 0; i < all.size(); ++i) {
        const Plan &plan = all.at(i);
        const QDateTime at = plan.yesterday ? desk.now.addDays(-1) : desk.now.addSecs(-600 * (all.size() - i));
        const QDate today = at.toOffsetFromUtc(8 * 3600).date();
        const rules::IntakeOrder order = orderOf(plan, i, dataOf(plan, form, today), today);
        auto made = rules::takeIn(order, {*matter, form, officerId(u"hetian"_s), at});
        if (!made)
            continue;
        settle(*made, *matter, form, next, at, desk.organisation.uscc(matter->unitId));
        stories.append({plan.yesterday ? handedOver(*made, plan.person, *matter, at.addSecs(900)) : *made, matter->key()});
    }
    return stories;
}

domain::StockRange oldRoll(const QDateTime &now)
{
    return {.id = idFor(u"range QP"_s),
        .version = 1,
        .kind = u"card-pvc"_s,
        .name = u"证卡（PVC）"_s,
        .prefix = u"QP"_s,
        .first = 499,
        .count = 2,
        .digits = 7,
        .deskId = desks().constLast().id,
        .deviceId = {},
        .receivedAt = now.addDays(-60),
        .receivedBy = officerId(u"hetian"_s)};
}

QList<domain::Sheet> oldSheets(const QList<Story> &intakes, const QDateTime &now)
{
    const domain::StockRange roll = oldRoll(now);
    QList<domain::Sheet> sheets;
    const auto play = [&](int i, const QList<domain::SheetMove> &moves) {
        domain::Sheet sheet{.id = domain::sheetId(roll.kind, roll.serial(i)),
            .serial = roll.serial(i),
            .rangeId = roll.id,
            .kind = roll.kind,
            .deskId = roll.deskId};
        for (domain::SheetMove move : moves) {
            move.officerId = officerId(u"hetian"_s);
            move.at = now.addDays(-1).addSecs(600);
            sheet = domain::move(sheet, move).value_or(sheet);
        }
        sheets.append(sheet);
    };
    if (intakes.isEmpty())
        return {};
    const domain::Case &printed = intakes.constFirst().subject;
    const QString attempt = idFor(u"attempt QP"_s);
    play(0,
        {{.action = SheetAction::Reserve, .attemptId = attempt, .caseId = printed.id, .licenceNumber = printed.licence.number},
            {.action = SheetAction::Print, .attemptId = attempt, .caseId = printed.id, .pdfSha256 = service::sha256(attempt.toUtf8())},
            {.action = SheetAction::Issue, .attemptId = attempt, .caseId = printed.id, .scanned = roll.serial(0)}});
    play(1, {{.action = SheetAction::Spoil, .reason = u"卡面划伤，已剪角留存"_s}});
    return sheets;
}

} // namespace backoffice::sample
