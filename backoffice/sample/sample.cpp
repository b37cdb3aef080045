// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/sample/sample.h"

#include "backoffice/rules/case_number.h"
#include "backoffice/rules/tick.h"
#include "backoffice/rules/ticket.h"
#include "backoffice/sample/cases.h"
#include "backoffice/sample/documents.h"
#include "backoffice/sample/hall.h"
#include "backoffice/sample/intakes.h"
#include "backoffice/sample/officers.h"
#include "backoffice/sample/registers.h"
#include "backoffice/sample/words.h"
#include "backoffice/service/crypto.h"
#include "backoffice/service/objects.h"
#include "domain/feed.h"
#include "forms/engine/package.h"

using namespace Qt::StringLiterals;

namespace backoffice::sample {

namespace {

/// How much of what a sample holds.
struct Size {
    int documents = 0;
    int approvals = 0;
    int meetings = 0;
    int agendaItems = 0;
    int papers = 0; ///< at most so many printed ones
};

Size sizeOf(const QString &name)
{
    return name == "futian"_L1 ? Size{27'000, 2'000, 80, 900, 5'000} : Size{12, 0, 3, 9, 12};
}

/// Everything that goes into the database.
struct Load {
    QList<service::Object> objects;
    db::Calls extras;
};

class Loader {
public:
    Loader(db::Connection &connection, service::BlobStore &blobs, const Wish &wish, const QDateTime &now)
        : m_connection(connection)
        , m_blobs(blobs)
        , m_wish(wish)
        , m_size(sizeOf(wish.name))
        , m_now(now)
    {
    }

    domain::Result<domain::Nothing> run()
    {
        return readFiles().and_then([this](domain::Nothing) { return addPeople(); }).and_then([this](domain::Nothing) {
            addDocuments();
            addMeetings();
            addCases();
            addHall();
            addIntakes();
            addRegisters();
            return write();
        });
    }

private:
    domain::Result<domain::Nothing> readFiles()
    {
        auto papers = readPapers(m_wish.papersFolder, m_blobs);
        if (!papers)
            return tl::unexpected(papers.error());
        auto packages = forms::engine::readPackages(QDir(m_wish.mattersFolder));
        if (!packages)
            return tl::unexpected(packages.error());
        auto units = forms::engine::readUnits(QDir(m_wish.mattersFolder));
        if (!units)
            return tl::unexpected(units.error());
        m_papers = papers->mid(0, m_size.papers);
        m_organisation = rules::Organisation(*units);
        for (const domain::Unit &unit : *units)
            m_load.objects.append(service::objectOf(unit));
        for (const Paper &paper : m_papers)
            addBlob(paper.blob);
        for (const forms::engine::Package &package : *packages) {
            if (auto added = addPackage(package); !added)
                return added;
        }
        return domain::nothing;
    }

    domain::Result<domain::Nothing> addPackage(const forms::engine::Package &package)
    {
        m_matters.insert(package.matter.code, package.matter);
        if (auto form = forms::engine::Form::parse(package.form); !package.form.isEmpty() && form)
            m_forms.insert(package.matter.code, *form);
        for (const auto &[blob, bytes] : package.blobs()) {
            if (auto kept = m_blobs.keep(bytes); !kept)
                return tl::unexpected(kept.error());
            addBlob(blob);
        }
        m_load.objects.append(service::objectOf(package.matter));
        return domain::nothing;
    }

    void addBlob(const domain::BlobRef &blob)
    {
        if (!blob.isNull())
            m_load.extras.push_back({"blob.add",
                {db::text(blob.sha256), blob.size, db::text(blob.mediaType), db::text(u"sample"_s), m_now.toMSecsSinceEpoch()}});
    }

    domain::Result<domain::Nothing> addPeople()
    {
        const QByteArray encoded = service::hashPassphrase(QString(passphrase).toUtf8());
        if (encoded.isEmpty())
            return sampleMissing(u"memory for the passphrase"_s);
        for (const domain::Officer &officer : officers()) {
            m_load.objects.append(service::objectOf(officer));
            m_load.extras.push_back({"credential.add", {db::text(officer.id), db::text(officer.userName), encoded}});
        }
        return domain::nothing;
    }

    void addDocuments()
    {
        const QList<domain::Document> printed = printedDocuments(m_papers, m_now, m_size.approvals == 0);
        const int older = std::max(0, m_size.documents - int(printed.size()));
        for (const domain::Document &document : olderDocuments(m_papers, older, printed.constFirst().arrivedAt))
            m_load.objects.append(service::objectOf(document));
        for (const domain::Document &document : printed)
            m_load.objects.append(service::objectOf(document));
    }

    void addMeetings()
    {
        for (const domain::Meeting &meeting : meetings(m_size.meetings, m_size.agendaItems, m_now))
            m_load.objects.append(service::objectOf(meeting));
    }

    void addCases()
    {
        const Desk desk{m_matters, m_papers, domain::WorkCalendar::shipped(), m_now, m_organisation};
        for (const Story &story : cases(desk, std::max(0, m_size.approvals - variedCount(desk))))
            addCase(story);
    }

    /// What hetian took in; the counters go on behind the other cases.
    void addIntakes()
    {
        const Desk desk{m_matters, m_papers, domain::WorkCalendar::shipped(), m_now, m_organisation};
        const forms::engine::Form form = m_forms.value(u"senior-card"_s, forms::engine::Form::applicantOnly());
        QMap<QString, qint64> counters = m_counters;
        const QList<Story> stories = intakes(desk, form, [&counters](const QString &counter) { return ++counters[counter]; });
        for (const Story &story : stories)
            addCase(story);
        addRange(oldRoll(m_now));
        for (const domain::Sheet &sheet : oldSheets(stories, m_now)) {
            m_load.objects.append(service::objectOf(sheet));
            m_load.extras.push_back(service::placeOf(sheet));
        }
    }

    void addRange(const domain::StockRange &range)
    {
        m_load.objects.append(service::objectOf(range));
        m_load.extras.push_back(service::placeOf(range));
    }

    /// Of the newest cases only: a register is looked into, not paged through.
    void addRegisters()
    {
        for (const service::RegisterEntry &entry : registerEntries(m_known.mid(qMax(qsizetype(0), m_known.size() - 200)), m_now))
            m_load.extras.push_back(service::registerCall(entry));
    }

    void addReceipt(const domain::Case &subject)
    {
        const QDate day = subject.limits.receivedOn;
        ++m_counters[rules::receiptCounter(day)];
        m_load.extras.push_back({"receipt.add",
            {db::text(subject.intake.receiptNumber), db::text(subject.id), db::text(subject.intake.deskId),
                db::text(day.toString(Qt::ISODate)), subject.intake.feesFen(), subject.intake.paidAt.toMSecsSinceEpoch()}});
    }

    void addCase(const Story &story)
    {
        const domain::Case &subject = story.subject;
        const domain::Matter &matter = m_matters[subject.matterCode];
        m_load.objects.append(service::objectOf(subject, matter));
        m_known.append(subject);
        ++m_counters[rules::caseCounter(subject.limits.receivedOn)];
        if (!subject.licence.isNull()) {
            const QString counter = rules::licenceCounter(matter, subject.licence.issuedOn);
            const db::Calls entries = service::registerLicence(subject, counter, ++m_counters[counter], subject.closedAt);
            m_load.extras.insert(m_load.extras.end(), entries.begin(), entries.end());
        }
        if (!subject.intake.receiptNumber.isEmpty())
            addReceipt(subject);
        for (const domain::Notice &notice : subject.notices)
            m_load.extras.push_back({"sms.add",
                {db::text(idFor(u"sms "_s + subject.id)), db::text(subject.id), db::text(subject.applicant.phone), db::text(notice.text),
                    notice.at.toMSecsSinceEpoch()}});
    }

    void addHall()
    {
        for (const domain::Desk &desk : desks())
            m_load.objects.append(service::objectOf(desk));
        for (const domain::Ticket &ticket : tickets(m_now)) {
            m_load.objects.append(service::objectOf(ticket));
            ++m_counters[rules::ticketCounter(ticket.booked, ticket.day)];
        }
        for (const domain::StockRange &range : stockRanges(m_now))
            addRange(range);
    }

    domain::Result<domain::Nothing> write()
    {
        if (auto begun = m_connection.run("begin"); !begun)
            return tl::unexpected(begun.error());
        if (auto inserted = service::insertObjects(m_connection, m_load.objects); !inserted)
            return inserted;
        for (auto each = m_counters.cbegin(); each != m_counters.cend(); ++each)
            m_load.extras.push_back({"counter.write", {db::text(each.key()), each.value()}});
        m_load.extras.push_back({"setting.write", {db::text(u"sample"_s), db::text(m_wish.name)}});
        for (std::size_t from = 0; from < m_load.extras.size(); from += 300) {
            const auto first = m_load.extras.begin() + std::ptrdiff_t(from);
            const auto last = m_load.extras.begin() + std::ptrdiff_t(std::min(from + 300, m_load.extras.size()));
            if (auto written = m_connection.batch(db::Calls(first, last)); !written)
                return tl::unexpected(written.error());
        }
        return m_connection.run("commit").map([](const db::Rows &) { return domain::nothing; });
    }

    db::Connection &m_connection;
    service::BlobStore &m_blobs;
    const Wish &m_wish;
    Size m_size;
    QDateTime m_now;
    QList<Paper> m_papers;
    QHash<QString, domain::Matter> m_matters;
    QHash<QString, forms::engine::Form> m_forms; ///< by the matter's code
    rules::Organisation m_organisation;
    QList<domain::Case> m_known;
    QMap<QString, qint64> m_counters; ///< how far each has been counted
    Load m_load;
};

} // namespace

domain::Result<domain::Nothing> load(db::Connection &connection, service::BlobStore &blobs, const Wish &wish, const domain::Clock &clock)
{
    // An office that was begun without a sample has announced the key of its licences, and no more.
    const auto read = connection.batch({{"setting.read", {db::text(u"sample"_s)}}, {"object.all", {db::text(domain::object_kind::unit)}}});
    if (!read)
        return tl::unexpected(read.error());
    const QString held = read->at(0).isEmpty() ? QString() : read->at(0).text(0, 0);
    if (held == wish.name)
        return domain::nothing;
    if (!held.isEmpty() || !read->at(1).isEmpty())
        return sampleMissing(u"the database holds something else"_s);
    return Loader(connection, blobs, wish, clock.now()).run();
}

} // namespace backoffice::sample
