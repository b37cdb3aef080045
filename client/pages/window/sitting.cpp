// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/sitting.h"

#include "domain/codec_parts.h"

#include <QJsonArray>

#include <array>

namespace client::pages::window {

using namespace Qt::StringLiterals;
using domain::JsonReader;
using domain::Need;

namespace {

constexpr std::array outcomes = {"accept"_L1, "correct"_L1, "refuse"_L1, "receive"_L1};
constexpr std::array paperStates = {"given"_L1, "deferred"_L1, "missing"_L1}; ///< in the order of PaperState
constexpr qint64 mostVersion = (qint64(1) << 53) - 1;
constexpr std::array steps = {"matters"_L1, "form"_L1, "papers"_L1, "check"_L1, "done"_L1};

template <class Names> int placeIn(const Names &names, const QString &name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? -1 : int(found - names.begin());
}

QJsonObject scanJson(const Scan &scan)
{
    QJsonObject json{{"name"_L1, scan.name}};
    domain::putBlob(json, "blob"_L1, scan.blob);
    return json;
}

QJsonObject paperJson(const QString &materialId, const PaperEntry &paper)
{
    QJsonObject json{{"materialId"_L1, materialId}, {"scans"_L1, domain::arrayOf(paper.scans, scanJson)}};
    if (paper.state)
        json.insert("state"_L1, paperStates.at(size_t(*paper.state)));
    if (paper.promisedOn.isValid())
        json.insert("promisedOn"_L1, paper.promisedOn.toString(Qt::ISODate));
    return json;
}

std::pair<QString, PaperEntry> paperFrom(JsonReader &in)
{
    PaperEntry paper;
    const QString id = in.text("materialId"_L1);
    if (const int state = placeIn(paperStates, in.text("state"_L1, Need::Optional)); state >= 0)
        paper.state = PaperState(state);
    paper.promisedOn = in.date("promisedOn"_L1, Need::Optional);
    paper.scans = in.list("scans"_L1, [](JsonReader &each) { return Scan{each.text("name"_L1), each.blob("blob"_L1, Need::Optional)}; });
    return {id, paper};
}

QJsonObject applicationJson(const Application &value)
{
    QJsonArray papers;
    for (auto it = value.papers.cbegin(); it != value.papers.cend(); ++it)
        papers.append(paperJson(it.key(), it.value()));
    return {{"caseId"_L1, value.caseId}, {"matterCode"_L1, value.matterCode}, {"matterVersion"_L1, value.matterVersion},
        {"situation"_L1, value.situation}, {"form"_L1, value.form}, {"papers"_L1, papers}, {"outcome"_L1, text(value.outcome)},
        {"corrections"_L1, QJsonArray::fromStringList(value.corrections)}, {"reason"_L1, value.reason}, {"sent"_L1, value.sent},
        {"filled"_L1, domain::mapJson(value.filled)}, {"version"_L1, value.version}, {"owed"_L1, QJsonArray::fromStringList(value.owed)},
        {"mayCorrect"_L1, value.mayCorrect}, {"had"_L1, QJsonArray::fromStringList(value.had)}};
}

Application applicationFrom(JsonReader &in)
{
    Application value{.caseId = in.text("caseId"_L1),
        .matterCode = in.text("matterCode"_L1),
        .matterVersion = in.text("matterVersion"_L1),
        .situation = in.json("situation"_L1),
        .form = in.json("form"_L1),
        .papers = {},
        .outcome = outcomeOf(in.text("outcome"_L1)),
        .corrections = in.texts("corrections"_L1),
        .reason = in.text("reason"_L1),
        .filled = in.textMap("filled"_L1),
        .sent = in.flag("sent"_L1),
        .version = in.integer("version"_L1, 0, mostVersion, Need::Optional),
        .owed = in.texts("owed"_L1, Need::Optional),
        .mayCorrect = in.flag("mayCorrect"_L1, Need::Optional),
        .had = in.texts("had"_L1, Need::Optional)};
    for (const auto &[id, paper] : in.list("papers"_L1, paperFrom))
        value.papers.insert(id, paper);
    return value;
}

} // namespace

domain::Agent agentOf(JsonReader &in)
{
    return {in.text("name"_L1), in.text("idNumber"_L1), in.text("phone"_L1), in.blob("authority"_L1, Need::Optional)};
}

Person personOf(JsonReader &in)
{
    return {in.text("name"_L1), in.text("idNumber"_L1), in.text("contact"_L1), in.text("phone"_L1), in.text("address"_L1)};
}

Outcome outcomeOf(const QString &name)
{
    return Outcome(qMax(0, placeIn(outcomes, name)));
}

QString text(Outcome outcome)
{
    return outcomes.at(size_t(outcome));
}

QJsonObject applicantJson(const Person &person)
{
    return {{"name"_L1, person.name}, {"idNumber"_L1, person.idNumber}, {"contact"_L1, person.contact}, {"phone"_L1, person.phone},
        {"address"_L1, person.address}};
}

QJsonObject agentJson(const domain::Agent &agent)
{
    QJsonObject json{{"name"_L1, agent.name}, {"idNumber"_L1, agent.idNumber}, {"phone"_L1, agent.phone}};
    domain::putBlob(json, "authority"_L1, agent.authority);
    return json;
}

QJsonObject toJson(const Sitting &sitting)
{
    QJsonObject json{{"id"_L1, sitting.id}, {"ticketId"_L1, sitting.ticketId}, {"deskId"_L1, sitting.deskId}, {"number"_L1, sitting.number},
        {"beganAt"_L1, sitting.beganAt.toUTC().toString(Qt::ISODateWithMs)}, {"person"_L1, applicantJson(sitting.person)},
        {"agent"_L1, agentJson(sitting.agent)}, {"applications"_L1, domain::arrayOf(sitting.applications, applicationJson)},
        {"current"_L1, sitting.current}, {"step"_L1, steps.at(size_t(sitting.step))}};
    domain::putBlob(json, "signature"_L1, sitting.signature);
    return json;
}

std::optional<Sitting> sittingFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    Sitting sitting{.id = in.text("id"_L1),
        .ticketId = in.text("ticketId"_L1),
        .deskId = in.text("deskId"_L1),
        .number = in.text("number"_L1),
        .beganAt = in.moment("beganAt"_L1),
        .person = in.object("person"_L1, personOf),
        .agent = in.object("agent"_L1, agentOf),
        .applications = in.list("applications"_L1, applicationFrom),
        .current = in.count("current"_L1, 1000),
        .step = Step(qMax(0, placeIn(steps, in.text("step"_L1)))),
        .signature = in.blob("signature"_L1, Need::Optional)};
    if (in.hasFlaw() || sitting.isNull())
        return {};
    sitting.current = qBound(0, sitting.current, qMax(0, int(sitting.applications.size()) - 1));
    return sitting;
}

QJsonObject documentOf(const Sitting &sitting, const Application &application)
{
    QJsonObject papers;
    for (auto it = application.papers.cbegin(); it != application.papers.cend(); ++it)
        if (it->state)
            papers.insert(it.key(), paperStates.at(size_t(*it->state)));
    return {{"applicant"_L1, applicantJson(sitting.person)}, {"situation"_L1, application.situation}, {"form"_L1, application.form},
        {"papers"_L1, papers}};
}

} // namespace client::pages::window
