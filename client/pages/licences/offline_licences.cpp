// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/offline_licences.h"

#include "client/pages/words.h"
#include "domain/feed.h"
#include "domain/licence_giving.h"
#include "domain/when_done.h"
#include "forms/engine/certificate_fields.h"
#include "forms/engine/rules.h"

#include <QJsonArray>

#include <algorithm>

namespace client::pages::licences {

using namespace Qt::StringLiterals;
using domain::Case;
using domain::Result;
using forms::engine::Form;
using store::OutboxEntry;
using store::OutboxState;

namespace {

bool carriesNumber(const OutboxEntry &entry)
{
    const domain::Command &command = entry.signedCommand.command;
    const bool isOver = entry.state == OutboxState::Refused && entry.seen;
    return command.kind == domain::command_kind::intake && command.args.contains("lease"_L1) && !isOver;
}

/// Of the unit itself or the nearest above it.
QString issuerOf(const store::Directory &people, QString unitId)
{
    for (int depth = 0; !unitId.isEmpty() && depth < 20; ++depth) {
        const domain::Unit unit = people.units.value(unitId);
        if (!unit.uscc.isEmpty())
            return unit.uscc;
        unitId = unit.parentId;
    }
    return {};
}

/// Serials of sheets that were sent to a printer, by the orders of one case.
QStringList sheetsIn(const QList<OutboxEntry> &entries)
{
    QStringList serials;
    for (const OutboxEntry &entry : entries)
        if (entry.signedCommand.command.kind == domain::command_kind::sheetPrint)
            serials.append(entry.signedCommand.command.args.value("sheetId"_L1).toString().section(u'/', -1));
    return serials;
}

/// Why the number is void, and what to do now.
QString refusalWords(const OutboxEntry &entry, const QStringList &sheets)
{
    domain::Failure failure{.code = domain::FailureCode::LeaseRefused, .detail = entry.answer.detail};
    domain::codeFromText(entry.answer.code, &failure.code);
    QString words = OfflineLicences::tr("The back office did not take it: %1").arg(words::failure(failure));
    if (!sheets.isEmpty())
        words += u'\n'
            + OfflineLicences::tr("Ask for sheet %1 back, cut it, keep it, and write it off on the page of the paper stock.")
                  .arg(sheets.join(u", "_s));
    return words + u'\n' + OfflineLicences::tr("Then take the application up again, on the page of what is on its way.");
}

} // namespace

bool isGivenHere(const Case &subject)
{
    return subject.number.isEmpty();
}

Case givenCase(const domain::Command &intake, const domain::Matter &matter, const Form &form, const QString &issuer)
{
    const QJsonObject &args = intake.args;
    Case made;
    made.id = args.value("caseId"_L1).toString();
    made.matterCode = matter.code;
    made.matterVersion = matter.version;
    made.title = args.value("title"_L1).toString();
    made.intake.data = args.value("data"_L1).toObject();
    made.intake.deskId = args.value("deskId"_L1).toString();
    made.intake.officerId = intake.officerId;
    made.intake.state = domain::IntakeState::Accepted;
    for (const auto fees = args.value("fees"_L1).toArray(); const auto &fee : fees)
        made.intake.fees.append({fee[u"id"].toString(), fee[u"name"].toString(), fee[u"amountFen"].toInteger()});
    made.intake.rules = forms::engine::ruleResults(matter, made.intake.data);
    const QJsonObject person = made.intake.data.value("applicant"_L1).toObject();
    const auto text = [&person](QLatin1StringView key) { return person.value(key).toString().trimmed(); };
    made.applicant = {text("name"_L1), text("idNumber"_L1), text("contact"_L1), text("phone"_L1)};
    made.state = domain::CaseState::Approved;
    made.receivedAt = made.closedAt = intake.madeAt;
    domain::giveLicence(made, matter, args.value("lease"_L1).toObject().value("serial"_L1).toInteger(),
        intake.madeAt.toOffsetFromUtc(8 * 3600).date(), forms::engine::certificateFields(form, made.intake.data), issuer);
    return made;
}

OfflineLicences::OfflineLicences(store::Reader &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
    connect(&reader.changes(), &store::ChangeSignal::changed, this, [this](const store::ChangeSet &changes) {
        if (changes.kinds.contains(u"outbox"_s) || (!m_all.isEmpty() && changes.kinds.contains(domain::object_kind::caseFile)))
            refresh();
    });
}

void OfflineLicences::refresh()
{
    const quint64 mine = ++m_generation;
    domain::whenDone(m_reader.pending({domain::command_kind::intake}), this, [this, mine](const Result<Entries> &entries) {
        if (mine != m_generation || !entries)
            return;
        Entries given;
        std::copy_if(entries->cbegin(), entries->cend(), std::back_inserter(given),
            [this](const OutboxEntry &entry) { return carriesNumber(entry) && !m_settled.contains(entry.caseId()); });
        settle(mine, given, 0);
    });
}

/// What the office has accepted is left out as soon as the cache has it.
void OfflineLicences::settle(quint64 mine, const Entries &given, qsizetype at)
{
    while (at < given.size() && given.at(at).state != OutboxState::Effective)
        ++at;
    if (at < given.size()) {
        domain::whenDone(m_reader.caseFile(given.at(at).caseId()), this, [this, mine, given, at](const Result<store::CaseView> &file) {
            if (mine != m_generation)
                return;
            Entries left = given;
            if (file)
                m_settled.insert(left.takeAt(at).caseId());
            settle(mine, left, file ? at : at + 1);
        });
        return;
    }
    if (given.isEmpty())
        publish({});
    else
        readSheets(mine, given, 0);
}

/// Of those refused, the sheets to be called back.
void OfflineLicences::readSheets(quint64 mine, const Entries &given, qsizetype at)
{
    while (at < given.size() && given.at(at).state != OutboxState::Refused)
        ++at;
    if (at == given.size())
        return readParts(mine, given);
    const QString caseId = given.at(at).caseId();
    domain::whenDone(m_reader.outboxOf(caseId), this, [this, mine, given, at, caseId](const Result<Entries> &entries) {
        if (mine != m_generation || !entries)
            return;
        m_sheets.insert(caseId, sheetsIn(*entries));
        readSheets(mine, given, at + 1);
    });
}

void OfflineLicences::readParts(quint64 mine, const Entries &given)
{
    domain::whenDone(m_reader.directory(), this, [this, mine, given](const Result<store::Directory> &people) {
        if (mine != m_generation || !people)
            return;
        m_people = *people;
        domain::whenDone(m_reader.matters(), this, [this, mine, given](const Result<QList<domain::Matter>> &matters) {
            if (mine != m_generation || !matters)
                return;
            for (const domain::Matter &matter : *matters)
                m_matters.insert(matter.key(), matter);
            readForms(mine, given);
        });
    });
}

/// One form after the other, each once.
void OfflineLicences::readForms(quint64 mine, const Entries &given)
{
    for (const OutboxEntry &entry : given) {
        const QJsonObject &args = entry.signedCommand.command.args;
        const QString key = args.value("matterCode"_L1).toString() + u'@' + args.value("matterVersion"_L1).toString();
        const auto matter = m_matters.constFind(key);
        if (matter == m_matters.cend() || m_forms.contains(key))
            continue;
        if (matter->form.isNull()) {
            m_forms.insert(key, Form::applicantOnly());
            continue;
        }
        domain::whenDone(m_reader.blob(matter->form.sha256), this, [this, mine, key, given](const Result<QByteArray> &json) {
            const auto form = json ? Form::parse(*json) : Result<Form>(tl::unexpected(json.error()));
            m_forms.insert(key, form ? *form : Form::applicantOnly()); // the window took the application in with it: it is here
            if (mine == m_generation)
                readForms(mine, given);
        });
        return;
    }
    make(given);
}

void OfflineLicences::make(const Entries &given)
{
    QList<Case> all;
    for (const OutboxEntry &entry : given) {
        const domain::Command &command = entry.signedCommand.command;
        const QString key = command.args.value("matterCode"_L1).toString() + u'@' + command.args.value("matterVersion"_L1).toString();
        const auto matter = m_matters.constFind(key);
        if (matter == m_matters.cend())
            continue;
        Case made = givenCase(command, *matter, m_forms.value(key, Form::applicantOnly()), issuerOf(m_people, matter->unitId));
        if (entry.state == OutboxState::Refused) {
            made.licence.voidedAt = entry.answer.at;
            made.licence.voidReason = refusalWords(entry, m_sheets.value(made.id));
        }
        all.append(made);
    }
    publish(all);
}

void OfflineLicences::publish(const QList<Case> &all)
{
    const bool isNew = !m_known || all != m_all;
    m_all = all;
    m_known = true;
    if (isNew)
        Q_EMIT changed();
}

QList<store::CaseView> OfflineLicences::laidOver(QList<store::CaseView> cases) const
{
    QSet<QString> known;
    for (const store::CaseView &each : std::as_const(cases))
        known.insert(each.base.id);
    for (const Case &each : m_all)
        if (!known.contains(each.id))
            cases.append({.base = each, .pending = {}});
    return cases;
}

const Case *OfflineLicences::of(const QString &caseId) const
{
    const auto found = std::find_if(m_all.cbegin(), m_all.cend(), [&](const Case &each) { return each.id == caseId; });
    return found == m_all.cend() ? nullptr : &*found;
}

} // namespace client::pages::licences
