// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/intake_order.h"

#include "client/pages/window/register_mark.h"
#include "domain/codec_parts.h"
#include "forms/engine/papers.h"

namespace client::pages::window {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const domain::Matter &matter, const QString &materialId)
{
    for (const domain::Material &each : matter.materials)
        if (each.id == materialId)
            return each.name;
    return materialId;
}

} // namespace

QJsonArray papersJson(const Application &application, const domain::Matter &matter)
{
    QJsonArray papers;
    for (auto it = application.papers.cbegin(); it != application.papers.cend(); ++it) {
        if (it->state != PaperState::Given)
            continue;
        if (it->scans.isEmpty() && !application.had.contains(it.key()))
            papers.append(QJsonObject{{"materialId"_L1, it.key()}, {"name"_L1, nameOf(matter, it.key())}});
        for (const Scan &scan : it->scans) {
            QJsonObject paper{{"materialId"_L1, it.key()}, {"name"_L1, scan.name}};
            domain::putBlob(paper, "blob"_L1, scan.blob);
            papers.append(paper);
        }
    }
    return papers;
}

QJsonArray deferredJson(const Application &application)
{
    QJsonArray deferred;
    for (auto it = application.papers.cbegin(); it != application.papers.cend(); ++it)
        if (it->state == PaperState::Deferred)
            deferred.append(QJsonObject{{"materialId"_L1, it.key()}, {"promisedOn"_L1, it->promisedOn.toString(Qt::ISODate)}});
    return deferred;
}

QJsonArray feesJson(const domain::Matter &matter, const QJsonObject &document)
{
    QJsonArray fees;
    for (const forms::engine::Fee &fee : forms::engine::feesFor(matter, document))
        fees.append(QJsonObject{{"id"_L1, fee.id}, {"name"_L1, fee.name}, {"amountFen"_L1, fee.amountFen}});
    return fees;
}

QString sittingDraftKey(const QString &sittingId)
{
    return u"sitting/"_s + sittingId;
}

sync::Order intakeOrder(const Sitting &sitting, const Application &application, const domain::Matter &matter,
    const forms::engine::Form &form, const QDate &today, bool last)
{
    const QJsonObject data = form.tidied(documentOf(sitting, application), today);
    const bool accepted = application.outcome == Outcome::Accept;
    const QString title = sitting.person.name + u' ' + matter.shortName;
    QJsonObject args{{"caseId"_L1, application.caseId}, {"matterCode"_L1, matter.code}, {"matterVersion"_L1, matter.version},
        {"title"_L1, title}, {"applicant"_L1, applicantJson(sitting.person)}, {"data"_L1, data},
        {"papers"_L1, papersJson(application, matter)}, {"deferred"_L1, accepted ? deferredJson(application) : QJsonArray()},
        {"ticketId"_L1, sitting.ticketId}, {"sittingId"_L1, sitting.id}, {"deskId"_L1, sitting.deskId},
        {"fees"_L1, accepted ? feesJson(matter, data) : QJsonArray()}, {"outcome"_L1, text(application.outcome)},
        {"corrections"_L1, application.outcome == Outcome::Correct ? QJsonArray::fromStringList(application.corrections) : QJsonArray()},
        {"reason"_L1, application.outcome == Outcome::Refuse ? application.reason : QString()}};
    if (!sitting.agent.isNull())
        args.insert("agent"_L1, agentJson(sitting.agent));
    domain::putBlob(args, "signature"_L1, sitting.signature);
    domain::putRegistered(args, RegisterMark::fields(application.filled));
    return {domain::command_kind::intake, args, {}, title, last ? sittingDraftKey(sitting.id) : QString()};
}

} // namespace client::pages::window
