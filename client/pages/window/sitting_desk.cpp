// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/sitting_desk.h"

#include "client/pages/window/initial_values.h"
#include "client/pages/window/matter_finder.h"
#include "client/pages/window/shared_person.h"
#include "client/pages/window/supplement_order.h"
#include "domain/when_done.h"

#include <algorithm>

namespace client::pages::window {

using namespace Qt::StringLiterals;
using domain::Result;
using forms::engine::Form;

SittingDesk::SittingDesk(store::Reader &reader, sync::Commands &commands, const domain::Clock &clock, domain::IdSource &ids,
    QObject *parent, const QString &journal)
    : QObject(parent)
    , m_reader(reader)
    , m_commands(commands)
    , m_clock(clock)
    , m_ids(ids)
    , m_keeper(reader, commands, nullptr, journal)
{
    connect(&m_form, &FormState::edited, this, &SittingDesk::edited);
    connect(&m_form, &FormState::left, this, &SittingDesk::flush);
    connect(&m_keeper, &SittingKeeper::failed, this, &SittingDesk::failed);
}

void SittingDesk::refresh()
{
    domain::whenDone(m_reader.matters(), this, [this](const Result<QList<domain::Matter>> &matters) {
        if (!matters)
            return;
        m_matters.clear();
        for (const domain::Matter &each : *matters)
            m_matters.insert(each.key(), each);
        m_offered = window::offered(*matters);
        Q_EMIT mattersChanged();
        if (m_loading)
            load();
    });
}

const domain::Matter *SittingDesk::matter(const QString &key) const
{
    const auto found = m_matters.constFind(key);
    return found == m_matters.cend() ? nullptr : &*found;
}

const domain::Matter *SittingDesk::matterOf(int index) const
{
    return index < 0 || index >= m_sitting.applications.size() ? nullptr : matter(m_sitting.applications.at(index).matterKey());
}

QString SittingDesk::purpose() const
{
    const domain::Matter *about = matterOf(m_sitting.current);
    return about == nullptr ? QString() : about->name + u' ' + application()->caseId;
}

const Application *SittingDesk::application() const
{
    return m_sitting.current < m_sitting.applications.size() ? &m_sitting.applications.at(m_sitting.current) : nullptr;
}

const Form &SittingDesk::formOf(const Application &application) const
{
    const auto found = m_forms.constFind(application.matterKey());
    return found == m_forms.cend() ? Form::applicantOnly() : *found;
}

QString SittingDesk::begin(const QString &deskId, const QString &ticketId, const QString &number, const Person &person)
{
    Sitting sitting;
    sitting.id = m_ids.next();
    sitting.deskId = deskId;
    sitting.ticketId = ticketId;
    sitting.number = number;
    sitting.beganAt = m_clock.now();
    sitting.person = person;
    take(sitting);
    touch();
    return sitting.id;
}

void SittingDesk::resume(const Sitting &sitting)
{
    domain::whenDone(m_reader.outbox(true), this, [this, kept = sitting](const Result<QList<store::OutboxEntry>> &entries) mutable {
        if (entries)
            for (const store::OutboxEntry &entry : *entries)
                for (Application &each : kept.applications)
                    each.sent = each.sent || isSentBy(each, entry.signedCommand.command);
        take(kept);
        touch();
    });
}

void SittingDesk::take(Sitting sitting)
{
    m_sitting = std::move(sitting);
    load();
    Q_EMIT changed();
}

void SittingDesk::giveUp()
{
    const QString id = m_sitting.id;
    for (const Application &application : std::as_const(m_sitting.applications))
        for (const PaperEntry &paper : application.papers)
            for (const Scan &scan : paper.scans)
                m_commands.dropBlob(scan.blob.sha256);
    m_keeper.forget(id);
    take({});
}

void SittingDesk::close()
{
    m_keeper.forget(m_sitting.id);
    take({});
}

void SittingDesk::putAside()
{
    m_keeper.flush();
    take({});
}

void SittingDesk::touch()
{
    if (isOpen() && m_sitting.step != Step::Done)
        m_keeper.keep(m_sitting);
}

void SittingDesk::addMatter(const domain::Matter &matter)
{
    Application application;
    application.caseId = m_ids.next();
    application.matterCode = matter.code;
    application.matterVersion = matter.version;
    m_sitting.applications.append(application);
    m_sitting.current = int(m_sitting.applications.size()) - 1;
    load();
    touch();
    Q_EMIT changed();
}

void SittingDesk::removeMatter(int index)
{
    if (index < 0 || index >= m_sitting.applications.size() || m_sitting.applications.at(index).sent)
        return;
    m_sitting.applications.removeAt(index);
    m_sitting.current = qMax(0, qMin(m_sitting.current, int(m_sitting.applications.size()) - 1));
    load();
    touch();
    Q_EMIT changed();
}

void SittingDesk::select(int index)
{
    if (index < 0 || index >= m_sitting.applications.size())
        return;
    m_sitting.current = index;
    load();
    touch();
    Q_EMIT changed();
}

/// The form of the application on screen, parsed once for each matter.
void SittingDesk::load()
{
    const quint64 mine = ++m_generation;
    const Application *now = application();
    const domain::Matter *about = now == nullptr ? nullptr : matter(now->matterKey());
    m_loading = now != nullptr && about == nullptr;
    if (now == nullptr || about == nullptr || about->form.isNull() || m_forms.contains(now->matterKey())) {
        present(now == nullptr ? Form::applicantOnly() : formOf(*now));
        return;
    }
    const QString key = now->matterKey();
    domain::whenDone(m_reader.blob(about->form.sha256), this, [this, mine, key](const Result<QByteArray> &json) {
        const auto form = json ? Form::parse(*json) : Result<Form>(tl::make_unexpected(json.error()));
        if (form)
            m_forms.insert(key, *form);
        else
            Q_EMIT failed(form.error());
        if (mine == m_generation && application() != nullptr)
            present(formOf(*application()));
    });
}

void SittingDesk::present(const Form &form)
{
    if (Application *now = m_sitting.applications.isEmpty() ? nullptr : &m_sitting.applications[m_sitting.current]) {
        preset(*now, form);
        shared_person::fill(m_sitting, *now, form, [this](const Application &each) { return &formOf(each); });
        m_form.load(form, documentOf(m_sitting, *now), m_clock.today());
        m_form.setSources(now->filled);
    } else {
        m_form.load(form, {{"applicant"_L1, applicantJson(m_sitting.person)}}, m_clock.today());
    }
    Q_EMIT formLoaded();
}

/// What was typed goes into the sitting, and what is about a person into all its applications.
void SittingDesk::edited(const QString &path)
{
    const QJsonObject document = m_form.document();
    const QJsonObject person = document.value("applicant"_L1).toObject();
    const auto text = [&person](QLatin1StringView key) { return person.value(key).toString(); };
    m_sitting.person = {text("name"_L1), text("idNumber"_L1), text("contact"_L1), text("phone"_L1), text("address"_L1)};
    if (Application *now = m_sitting.applications.isEmpty() ? nullptr : &m_sitting.applications[m_sitting.current]) {
        now->situation = document.value("situation"_L1).toObject();
        now->form = document.value("form"_L1).toObject();
        now->filled = m_form.sources();
        const forms::engine::Field *field = m_form.form().field(path);
        if (field != nullptr && !field->person.isEmpty())
            for (Application &each : m_sitting.applications)
                if (each.caseId != now->caseId)
                    shared_person::put(each, formOf(each), field->person, m_form.value(path));
    }
    touch();
    Q_EMIT changed();
}

QList<forms::engine::Paper> SittingDesk::papers(int index) const
{
    const domain::Matter *about = matterOf(index);
    if (about == nullptr)
        return {};
    const Application &application = m_sitting.applications.at(index);
    QList<forms::engine::Paper> list = forms::engine::papersFor(*about, documentOf(m_sitting, application));
    if (!application.owed.isEmpty())
        list.removeIf([&application](const forms::engine::Paper &paper) { return !application.owed.contains(paper.materialId); });
    return list;
}

QList<forms::engine::Fee> SittingDesk::fees(int index) const
{
    const domain::Matter *about = matterOf(index);
    return about == nullptr ? QList<forms::engine::Fee>()
                            : forms::engine::feesFor(*about, documentOf(m_sitting, m_sitting.applications.at(index)));
}

void SittingDesk::setStep(Step step)
{
    m_sitting.step = step;
    touch();
    m_keeper.flush();
    Q_EMIT changed();
}

void SittingDesk::setPaper(const QString &materialId, const PaperEntry &entry)
{
    if (m_sitting.applications.isEmpty())
        return;
    m_sitting.applications[m_sitting.current].papers.insert(materialId, entry);
    touch();
    Q_EMIT changed();
}

void SittingDesk::setAgent(const domain::Agent &agent)
{
    m_sitting.agent = agent;
    touch();
    Q_EMIT changed();
}

void SittingDesk::setSignature(const domain::BlobRef &signature)
{
    m_sitting.signature = signature;
    touch();
    Q_EMIT changed();
}

void SittingDesk::setOutcome(int index, Outcome outcome, const QStringList &corrections, const QString &reason)
{
    Application &application = m_sitting.applications[index];
    application.outcome = outcome;
    application.corrections = corrections;
    application.reason = reason;
    touch();
    Q_EMIT changed();
}

QString SittingDesk::hindrance(int index) const
{
    const Application &application = m_sitting.applications.at(index);
    const QJsonObject document = documentOf(m_sitting, application);
    const auto flaws = formOf(application).check(document, m_clock.today());
    const bool sound = std::none_of(flaws.cbegin(), flaws.cend(), [](const forms::engine::Flaw &flaw) { return !flaw.isWarning; });
    if (m_sitting.person.name.isEmpty())
        return u"applicant"_s;
    if (!application.owed.isEmpty())
        return bringsSomething(application) ? QString() : u"owed"_s;
    switch (application.outcome) {
    case Outcome::Correct:
        return application.corrections.isEmpty() ? u"corrections"_s : QString();
    case Outcome::Refuse:
        return application.reason.trimmed().isEmpty() ? u"reason"_s : QString();
    case Outcome::Receive:
        return {};
    case Outcome::Accept:
        break;
    }
    if (!sound)
        return u"form"_s;
    const domain::Matter *about = matterOf(index);
    return about == nullptr || !forms::engine::missingPapers(*about, document).isEmpty() ? u"papers"_s : QString();
}

Giving SittingDesk::giving(int index) const
{
    const domain::Matter *about = matterOf(index);
    if (about == nullptr || m_giving == nullptr)
        return Giving::ByOffice;
    const Application &application = m_sitting.applications.at(index);
    return m_giving->of(m_sitting, application, *about, formOf(application));
}

void SittingDesk::send()
{
    if (m_sending || !isOpen())
        return;
    m_sending = true;
    sendNext();
}

/// One after the other; each is noted as sent before the next goes, so that a crash repeats none.
void SittingDesk::sendNext()
{
    qsizetype at = 0, left = 0;
    for (qsizetype i = m_sitting.applications.size() - 1; i >= 0; --i)
        if (!m_sitting.applications.at(i).sent) {
            at = i;
            ++left;
        }
    const domain::Matter *about = left == 0 ? nullptr : matterOf(int(at));
    if (about == nullptr) {
        m_sending = false;
        m_keeper.forget(m_sitting.id);
        m_sitting.step = Step::Done;
        Q_EMIT changed();
        Q_EMIT sent();
        return;
    }
    const Application application = m_sitting.applications.at(at);
    sync::Order order = application.isSupplement()
        ? supplementOrder(m_sitting, application, *about, formOf(application), m_clock.today())
        : intakeOrder(m_sitting, application, *about, formOf(application), m_clock.today(), left == 1);
    if (giving(int(at)) == Giving::Here)
        order.leases = m_giving->leases(*about);
    domain::whenDone(m_commands.order(order), this, [this, at](const Result<QString> &id) {
        if (!id) {
            m_sending = false;
            Q_EMIT failed(id.error());
            return;
        }
        m_sitting.applications[at].sent = true;
        touch();
        sendNext();
    });
}

} // namespace client::pages::window
