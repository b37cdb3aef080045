// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/sitting_again.h"

#include "client/pages/window/intake_order.h"
#include "client/pages/window/register_mark.h"
#include "domain/codec_parts.h"
#include "domain/when_done.h"

#include <QJsonDocument>
#include <QUuid>

namespace client::pages::window {

using namespace Qt::StringLiterals;
using domain::JsonReader;
using domain::Need;
using domain::Result;
using store::OutboxEntry;

namespace {

QString follow(const QString &id)
{
    static constexpr QUuid again(0x6f0f4f3e, 0x5b0d, 0x4c52, 0x9a, 0x6e, 0x1d, 0x2b, 0x7c, 0x90, 0x31, 0xe4); // a namespace of our own
    return QUuid::createUuidV5(again, id).toString(QUuid::WithoutBraces);
}

/// What the application says of each paper, then the scans that came with it.
QMap<QString, PaperEntry> papersOf(JsonReader &in, const QJsonObject &states)
{
    QMap<QString, PaperEntry> papers;
    for (auto each = states.begin(); each != states.end(); ++each)
        papers[each.key()].state = each.value().toString() == "given"_L1 ? PaperState::Given : PaperState::Missing;
    const auto given = in.list("papers"_L1, [](JsonReader &paper) {
        return std::pair{paper.text("materialId"_L1), Scan{paper.text("name"_L1), paper.blob("blob"_L1, Need::Optional)}};
    });
    for (const auto &[materialId, scan] : given) {
        papers[materialId].state = PaperState::Given;
        if (!scan.blob.isNull())
            papers[materialId].scans.append(scan);
    }
    const auto deferred = in.list(
        "deferred"_L1,
        [](JsonReader &paper) {
            return std::pair{paper.text("materialId"_L1), paper.date("promisedOn"_L1)};
        },
        Need::Optional);
    for (const auto &[materialId, promisedOn] : deferred)
        papers[materialId] = {PaperState::Deferred, promisedOn, {}};
    return papers;
}

Application applicationOf(JsonReader &in)
{
    const QJsonObject data = in.json("data"_L1);
    Application application;
    application.caseId = caseIdAgain(in.text("caseId"_L1));
    application.matterCode = in.text("matterCode"_L1);
    application.matterVersion = in.text("matterVersion"_L1);
    application.situation = data.value("situation"_L1).toObject();
    application.form = data.value("form"_L1).toObject();
    application.papers = papersOf(in, data.value("papers"_L1).toObject());
    application.outcome = outcomeOf(in.text("outcome"_L1));
    application.corrections = in.texts("corrections"_L1, Need::Optional);
    application.reason = in.text("reason"_L1, Need::Optional);
    application.filled = RegisterMark::marks(domain::readRegistered(in));
    return application;
}

bool isIntake(const OutboxEntry &entry)
{
    return entry.signedCommand.command.kind == domain::command_kind::intake;
}

} // namespace

QString caseIdAgain(const QString &caseId)
{
    return follow(caseId);
}

std::optional<Sitting> sittingAgain(const domain::Command &intake, const QDateTime &at)
{
    JsonReader in(intake.args);
    Sitting sitting;
    sitting.id = follow(intake.id);
    sitting.deskId = in.text("deskId"_L1);
    sitting.beganAt = at;
    sitting.person = in.object("applicant"_L1, personOf);
    sitting.agent = in.object("agent"_L1, agentOf, Need::Optional);
    sitting.applications = {applicationOf(in)};
    sitting.step = Step::Form;
    return in.hasFlaw() || intake.kind != domain::command_kind::intake ? std::nullopt : std::optional(sitting);
}

SittingAgain::SittingAgain(store::Reader &reader, const domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_clock(clock)
{
}

void SittingAgain::find(const QString &caseId)
{
    const quint64 mine = ++m_generation;
    domain::whenDone(m_reader.outboxOf(caseId), this, [this, mine](const Result<QList<OutboxEntry>> &entries) {
        if (mine != m_generation)
            return;
        std::optional<Sitting> fresh;
        for (const OutboxEntry &entry : entries.value_or(QList<OutboxEntry>()))
            if (isIntake(entry) && entry.state == store::OutboxState::Refused)
                fresh = sittingAgain(entry.signedCommand.command, m_clock.now());
        if (fresh)
            findDraft(*fresh);
        else
            Q_EMIT isOver();
    });
}

/// Sent again: over. Begun again and not sent: as it was left.
void SittingAgain::findDraft(const Sitting &fresh)
{
    const quint64 mine = m_generation;
    domain::whenDone(
        m_reader.outboxOf(fresh.applications.constFirst().caseId), this, [this, mine, fresh](const Result<QList<OutboxEntry>> &later) {
            if (mine != m_generation)
                return;
            if (!later || std::any_of(later->cbegin(), later->cend(), isIntake)) {
                Q_EMIT isOver();
                return;
            }
            domain::whenDone(m_reader.draft(sittingDraftKey(fresh.id)), this, [this, mine, fresh](const Result<QString> &draft) {
                if (mine != m_generation)
                    return;
                const auto left = sittingFromJson(QJsonDocument::fromJson(draft.value_or(QString()).toUtf8()).object());
                Q_EMIT found(left.value_or(fresh));
            });
        });
}

} // namespace client::pages::window
