// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/intake.h"

#include "backoffice/rules/case_number.h"
#include "domain/codec.h"
#include "forms/engine/papers.h"
#include "forms/engine/rules.h"
#include "forms/engine/tidy_text.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using domain::CaseState;
using domain::fail;
using domain::FailureCode;
using domain::IntakeState;
using forms::engine::FlawKind;

namespace backoffice::rules {

namespace {

QDate dayOf(const Counter &counter)
{
    return counter.at.toOffsetFromUtc(8 * 3600).date();
}

tl::unexpected<domain::Failure> formInvalid(const QString &detail)
{
    return fail(FailureCode::FormInvalid, detail.left(200));
}

tl::unexpected<domain::Failure> papersMissing(const QString &detail)
{
    return fail(FailureCode::PapersMissing, detail.left(200));
}

/// What may not even be kept, whatever becomes of the application.
bool isHarmful(FlawKind kind)
{
    return kind == FlawKind::UnsafeText || kind == FlawKind::Oversized || kind == FlawKind::Unknown || kind == FlawKind::WrongType;
}

domain::Result<domain::Nothing> checkForm(const IntakeOrder &order, const Counter &counter)
{
    const bool whole = order.outcome == IntakeOutcome::Accept;
    const QList<forms::engine::Flaw> flaws = counter.flaws ? *counter.flaws : formFlaws(order, counter.form);
    for (const forms::engine::Flaw &flaw : flaws) {
        if (!flaw.isWarning && (whole || isHarmful(flaw.kind)))
            return formInvalid(flaw.path + u' ' + forms::engine::text(flaw.kind));
    }
    if (order.intake.data.value("applicant"_L1).toObject().value("name"_L1).toString().trimmed().isEmpty())
        return formInvalid(u"/applicant/name "_s + forms::engine::text(FlawKind::Missing));
    return domain::nothing;
}

/// The papers that are promised: each may be, and for a day that has not passed.
domain::Result<domain::Nothing> checkDeferred(const IntakeOrder &order, const Counter &counter)
{
    const QList<forms::engine::Paper> papers = forms::engine::papersFor(counter.matter, order.intake.data);
    QStringList promised;
    for (const domain::Deferred &each : order.intake.deferred) {
        const auto paper = std::find_if(papers.begin(), papers.end(), [&](const auto &p) { return p.materialId == each.materialId; });
        if (paper == papers.end() || !paper->deferrable || each.promisedOn < dayOf(counter))
            return papersMissing(each.materialId);
        promised.append(each.materialId);
    }
    const QJsonObject states = order.intake.data.value("papers"_L1).toObject();
    for (auto each = states.begin(); each != states.end(); ++each) {
        if (each.value().toString() == "deferred"_L1 && !promised.contains(each.key()))
            return papersMissing(each.key());
    }
    return domain::nothing;
}

domain::Result<domain::Nothing> checkPapers(const IntakeOrder &order, const Counter &counter)
{
    for (const domain::Paper &paper : order.papers) {
        const auto &materials = counter.matter.materials;
        const auto known = [&](const domain::Material &material) { return material.id == paper.materialId; };
        if (std::none_of(materials.begin(), materials.end(), known))
            return formInvalid(u"/papers/"_s + paper.materialId);
    }
    if (order.outcome != IntakeOutcome::Accept)
        return domain::nothing;
    const QStringList missing = forms::engine::missingPapers(counter.matter, order.intake.data);
    if (!missing.isEmpty())
        return papersMissing(missing.constFirst());
    return checkDeferred(order, counter);
}

/// The fees of this application; a window that asked for another sum is told so, for the money has been taken.
domain::Result<QList<domain::FeeLine>> feesOf(const IntakeOrder &order, const Counter &counter)
{
    QList<domain::FeeLine> fees;
    for (const forms::engine::Fee &fee : forms::engine::feesFor(counter.matter, order.intake.data))
        fees.append({.id = fee.id, .name = fee.name, .amountFen = fee.amountFen});
    const domain::Intake asked{.fees = order.intake.fees};
    const domain::Intake due{.fees = fees};
    if (order.feesNamed && asked.feesFen() != due.feesFen())
        return formInvalid(u"/fees %1"_s.arg(due.feesFen()));
    return fees;
}

/// The applicant's number as it is printed on cards: other clients may send "x" or full-width digits.
QJsonObject withPlainId(QJsonObject data)
{
    QJsonObject applicant = data.value("applicant"_L1).toObject();
    if (const QString id = applicant.value("idNumber"_L1).toString(); !id.isEmpty()) {
        applicant.insert("idNumber"_L1, forms::engine::tidyCode(id, true));
        data.insert("applicant"_L1, applicant);
    }
    return data;
}

domain::Applicant applicantOf(const QJsonObject &data)
{
    const QJsonObject given = data.value("applicant"_L1).toObject();
    const auto member = [&](QLatin1StringView key) { return given.value(key).toString().trimmed(); };
    return {.name = member("name"_L1), .idNumber = member("idNumber"_L1), .contact = member("contact"_L1), .phone = member("phone"_L1)};
}

QDate dueAfter(const domain::Case &subject, int days)
{
    const QDate from = subject.limits.receivedOn;
    return days > 0 ? domain::WorkCalendar::shipped().deadline(from, days, subject.limits.suspensions).due : from;
}

void startLimits(domain::Case &subject, const Counter &counter)
{
    subject.limits.receivedOn = dayOf(counter);
    subject.limits.promisedDays = counter.matter.promisedDays;
    subject.limits.statutoryDays = counter.matter.statutoryDays;
    subject.promisedDue = dueAfter(subject, counter.matter.promisedDays);
    subject.statutoryDue = dueAfter(subject, counter.matter.statutoryDays);
}

/// Runs the rules of an instant matter; true when all hold and no paper is owed, so that no person need decide.
bool decidedAtOnce(domain::Case &subject, const domain::Matter &matter)
{
    if (!matter.instant || matter.rules.isEmpty())
        return false;
    subject.intake.rules = forms::engine::ruleResults(matter, subject.intake.data);
    return forms::engine::decidesAtOnce(matter, subject.intake.rules, !subject.intake.deferred.isEmpty());
}

/// Accepted: the limits begin (once), and the first tasks of a round open, unless the rules have decided already.
void accept(domain::Case &subject, const Counter &counter)
{
    if (subject.intake.state != IntakeState::Accepted)
        startLimits(subject, counter);
    subject.intake.state = IntakeState::Accepted;
    subject.state = CaseState::Running;
    subject.closedAt = {};
    subject.tasks += domain::firstTasks(counter.matter.route, subject.id, subject.round() + 1, counter.at);
    if (!decidedAtOnce(subject, counter.matter))
        return;
    subject.state = CaseState::Approved;
    subject.closedAt = counter.at;
    for (domain::Task &task : subject.tasks) {
        if (!task.isDecided())
            task.state = domain::TaskState::Skipped;
    }
}

void close(domain::Case &subject, IntakeState state, CaseState caseState, const QDateTime &at)
{
    subject.intake.state = state;
    subject.state = caseState;
    subject.closedAt = at;
}

/// Checks the application and takes it over into the case, with the outcome it is to have.
domain::Result<domain::Case> judge(domain::Case subject, const IntakeOrder &order, const Counter &counter)
{
    if (auto good = checkForm(order, counter); !good)
        return tl::unexpected(good.error());
    if (auto good = checkPapers(order, counter); !good)
        return tl::unexpected(good.error());
    subject.intake.data = withPlainId(order.intake.data);
    subject.intake.deferred = order.intake.deferred;
    subject.intake.registered = order.intake.registered;
    subject.applicant = applicantOf(subject.intake.data);
    switch (order.outcome) {
    case IntakeOutcome::Receive:
        break;
    case IntakeOutcome::Correct:
        subject.intake.corrections = order.intake.corrections;
        subject.intake.correctedAt = counter.at;
        close(subject, IntakeState::Corrections, CaseState::Returned, counter.at);
        break;
    case IntakeOutcome::Refuse:
        subject.intake.reason = order.intake.reason;
        close(subject, IntakeState::NotAccepted, CaseState::Declined, counter.at);
        break;
    case IntakeOutcome::Accept:
        const auto fees = feesOf(order, counter);
        if (!fees)
            return tl::unexpected(fees.error());
        subject.intake.fees = *fees;
        accept(subject, counter);
    }
    return subject;
}

/// Papers that were brought, beside or in place of those there.
void addPapers(domain::Case &subject, const QList<domain::Paper> &papers, const domain::Matter &matter)
{
    for (domain::Paper paper : papers) {
        for (const domain::Material &material : matter.materials) {
            if (material.id == paper.materialId && paper.name.isEmpty())
                paper.name = material.name;
        }
        if (!subject.papers.contains(paper))
            subject.papers.append(paper);
    }
}

/// A paper that was promised has come; nothing else of the application changes.
domain::Result<domain::Case> bring(const domain::Case &before, const IntakeOrder &order, const Counter &counter)
{
    domain::Case after = before;
    QJsonObject states = after.intake.data.value("papers"_L1).toObject();
    for (const domain::Paper &paper : order.papers) { // one material may come as several files
        const auto owed = [&](const domain::Deferred &each) { return each.materialId == paper.materialId; };
        if (std::none_of(before.intake.deferred.begin(), before.intake.deferred.end(), owed))
            return papersMissing(paper.materialId);
        after.intake.deferred.removeIf(owed);
        states.insert(paper.materialId, u"given"_s);
    }
    if (order.papers.isEmpty())
        return papersMissing(after.intake.deferred.constFirst().materialId);
    after.intake.data.insert("papers"_L1, states);
    addPapers(after, order.papers, counter.matter);
    ++after.version;
    return after;
}

} // namespace

QList<forms::engine::Flaw> formFlaws(const IntakeOrder &order, const forms::engine::Form &form)
{
    return form.check(order.intake.data, order.outcome == IntakeOutcome::Accept ? order.madeOn : QDate());
}

domain::Result<domain::Case> takeIn(const IntakeOrder &order, const Counter &counter)
{
    domain::Case made;
    made.id = order.caseId;
    made.version = 1;
    made.matterCode = counter.matter.code;
    made.matterVersion = counter.matter.version;
    made.title = order.title;
    made.receivedAt = counter.at;
    made.intake = order.intake;
    made.intake.officerId = counter.officerId;
    made.intake.fees.clear();
    made.intake.corrections.clear();
    made.intake.reason.clear();
    made.intake.correctedAt = {};
    made.intake.paidAt = {};
    made.intake.receiptNumber.clear();
    made.intake.rules.clear();
    startLimits(made, counter);
    addPapers(made, order.papers, counter.matter);
    return judge(made, order, counter);
}

domain::Result<domain::Case> supplement(const domain::Case &before, const IntakeOrder &order, const Counter &counter)
{
    const IntakeState state = before.intake.state;
    const bool sentBack = state == IntakeState::Accepted && before.state == CaseState::Returned; // by an officer's tick
    const bool owesPapers = state == IntakeState::Accepted && !sentBack && !before.intake.deferred.isEmpty();
    if (before.intake.isNull() || state == IntakeState::NotAccepted || (state == IntakeState::Accepted && !owesPapers && !sentBack))
        return fail(FailureCode::IntakeDecided, domain::text(state));
    if (order.outcome == IntakeOutcome::Correct && (owesPapers || sentBack || before.intake.correctedAt.isValid()))
        return fail(FailureCode::CorrectionsOnce, before.number);
    if (owesPapers)
        return bring(before, order, counter);
    domain::Case after = before;
    ++after.version;
    addPapers(after, order.papers, counter.matter);
    if (!order.intake.signature.isNull())
        after.intake.signature = order.intake.signature;
    return judge(after, order, counter);
}

bool needsReceipt(const domain::Case &subject)
{
    return subject.intake.feesFen() > 0 && subject.intake.receiptNumber.isEmpty();
}

void giveReceipt(domain::Case &subject, qint64 serial, const QDateTime &at)
{
    subject.intake.receiptNumber = receiptNumber(at.toOffsetFromUtc(8 * 3600).date(), serial);
    subject.intake.paidAt = at;
}

} // namespace backoffice::rules
