// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/supplement_order.h"

#include "client/pages/window/register_mark.h"
#include "domain/codec_parts.h"

#include <algorithm>

namespace client::pages::window {

using namespace Qt::StringLiterals;
using domain::CaseState;
using domain::IntakeState;

namespace {

Person personOf(const domain::Case &subject)
{
    const QJsonObject given = subject.intake.data.value("applicant"_L1).toObject();
    const auto text = [&given](QLatin1StringView key) { return given.value(key).toString(); };
    return {text("name"_L1), text("idNumber"_L1), text("contact"_L1), text("phone"_L1), text("address"_L1)};
}

/// How it stood with the papers when the case was last at a window.
QMap<QString, PaperEntry> entriesOf(const domain::Case &subject)
{
    QMap<QString, PaperEntry> entries;
    const QJsonObject states = subject.intake.data.value("papers"_L1).toObject();
    for (auto each = states.begin(); each != states.end(); ++each)
        entries[each.key()].state = each.value().toString() == "given"_L1 ? PaperState::Given : PaperState::Missing;
    for (const domain::Paper &paper : subject.papers)
        entries[paper.materialId].state = PaperState::Given;
    for (const domain::Deferred &each : subject.intake.deferred) {
        entries[each.materialId].state = PaperState::Deferred;
        entries[each.materialId].promisedOn = each.promisedOn;
    }
    return entries;
}

} // namespace

Lack lackOf(const domain::Case &subject)
{
    if (subject.intake.isNull())
        return Lack::Nothing;
    switch (subject.intake.state) {
    case IntakeState::Corrections:
        return Lack::Corrections;
    case IntakeState::Received:
        return Lack::Received;
    case IntakeState::Accepted:
        if (subject.state == CaseState::Returned)
            return Lack::SentBack;
        return subject.intake.deferred.isEmpty() || subject.state == CaseState::Declined ? Lack::Nothing : Lack::Owes;
    case IntakeState::NotAccepted:
        break;
    }
    return Lack::Nothing;
}

Sitting supplementOf(const domain::Case &subject, const QString &sittingId, const QDateTime &at)
{
    Application application;
    application.caseId = subject.id;
    application.matterCode = subject.matterCode;
    application.matterVersion = subject.matterVersion;
    application.situation = subject.intake.data.value("situation"_L1).toObject();
    application.form = subject.intake.data.value("form"_L1).toObject();
    application.papers = entriesOf(subject);
    application.filled = RegisterMark::marks(subject.intake.registered);
    application.version = subject.version;
    application.mayCorrect = lackOf(subject) == Lack::Received && !subject.intake.correctedAt.isValid();
    if (lackOf(subject) == Lack::Owes)
        for (const domain::Deferred &each : subject.intake.deferred)
            application.owed.append(each.materialId);
    for (auto each = application.papers.cbegin(); each != application.papers.cend(); ++each)
        if (each->state == PaperState::Given)
            application.had.append(each.key());
    Sitting sitting;
    sitting.id = sittingId;
    sitting.deskId = subject.intake.deskId;
    sitting.number = subject.number;
    sitting.beganAt = at;
    sitting.person = personOf(subject);
    sitting.applications = {application};
    sitting.step = application.owed.isEmpty() ? Step::Form : Step::Papers;
    return sitting;
}

bool bringsSomething(const Application &application)
{
    return std::any_of(application.owed.cbegin(), application.owed.cend(),
        [&application](const QString &id) { return application.papers.value(id).state == PaperState::Given; });
}

QStringList broughtBy(const Application &application)
{
    QStringList brought;
    for (auto each = application.papers.cbegin(); each != application.papers.cend(); ++each)
        if (each->state == PaperState::Given && (!each->scans.isEmpty() || !application.had.contains(each.key())))
            brought.append(each.key());
    return brought;
}

domain::Case supplemented(const domain::Case &before, const Sitting &sitting, const Application &application)
{
    domain::Case after = before;
    after.applicant = {sitting.person.name, sitting.person.idNumber, sitting.person.contact, sitting.person.phone};
    after.intake.data = documentOf(sitting, application);
    after.intake.deferred.clear();
    for (auto each = application.papers.cbegin(); each != application.papers.cend(); ++each)
        if (each->state == PaperState::Deferred)
            after.intake.deferred.append({each.key(), each->promisedOn});
    return after;
}

sync::Order supplementOrder(const Sitting &sitting, const Application &application, const domain::Matter &matter,
    const forms::engine::Form &form, const QDate &today)
{
    const QJsonObject data = form.tidied(documentOf(sitting, application), today);
    const bool accepted = application.outcome == Outcome::Accept;
    QJsonObject args{{"caseId"_L1, application.caseId}, {"data"_L1, data}, {"papers"_L1, papersJson(application, matter)},
        {"deferred"_L1, accepted ? deferredJson(application) : QJsonArray()}, {"outcome"_L1, text(application.outcome)},
        {"corrections"_L1, application.outcome == Outcome::Correct ? QJsonArray::fromStringList(application.corrections) : QJsonArray()},
        {"reason"_L1, application.outcome == Outcome::Refuse ? application.reason : QString()}};
    if (accepted && application.owed.isEmpty())
        args.insert("fees"_L1, feesJson(matter, data));
    domain::putBlob(args, "signature"_L1, sitting.signature);
    domain::putRegistered(args, RegisterMark::fields(application.filled));
    const QString subject = QString(sitting.number + u' ' + sitting.person.name + u' ' + matter.shortName).trimmed();
    return {domain::command_kind::supplement, args, {{"version"_L1, application.version}}, subject, sittingDraftKey(sitting.id)};
}

bool isSentBy(const Application &application, const domain::Command &command)
{
    if (command.args.value("caseId"_L1).toString() != application.caseId)
        return false;
    if (!application.isSupplement())
        return command.kind == domain::command_kind::intake;
    return command.kind == domain::command_kind::supplement && qint64(command.expect.value("version"_L1).toDouble()) == application.version;
}

} // namespace client::pages::window
