// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/sample/cases.h"
#include "backoffice/sample/documents.h"
#include "backoffice/sample/words.h"
#include "domain/identity.h"
#include "domain/lamp.h"
#include "tests/backoffice/world.h"

using namespace world;

class TestSample : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_office = std::make_unique<Office>(); }
    void everyLampShines_data();
    void everyLampShines();
    void standings();
    void numbersAreSound();
    void sameEachTime();
    void bigDistrict();
    void loadsOnce();
    void papersMissing();

private:
    std::unique_ptr<Office> m_office;
};

/// Whatever day the sample is made on: a working day, a Sunday, the last day of a long holiday.
void TestSample::everyLampShines_data()
{
    QTest::addColumn<QDate>("day");
    for (const QDate &day : {QDate(2026, 11, 19), QDate(2026, 11, 22), QDate(2026, 10, 8), QDate(2026, 2, 24), QDate(2026, 1, 1)})
        QTest::newRow(qPrintable(day.toString(Qt::ISODate))) << day;
}

void TestSample::everyLampShines()
{
    QFETCH(QDate, day);
    sample::Desk desk{{}, {{}}, domain::WorkCalendar::shipped(), QDateTime(day, QTime(3, 0), Qt::UTC)};
    for (const QString &key : {u"contract-filing@2026.1"_s, u"foreign-investment@2026.1"_s, u"animal-clinic@2026.1"_s}) {
        const domain::Matter *matter = m_office->directory.matter(key);
        QVERIFY2(matter, qPrintable(key));
        desk.matters.insert(matter->code, *matter);
    }
    QHash<domain::Lamp, int> lamps;
    int mine = 0;
    for (const sample::Story &story : sample::cases(desk, 0)) {
        const domain::Case &subject = story.subject;
        if (subject.state == domain::CaseState::Running)
            ++lamps[domain::lamp(desk.calendar, subject.limits, day)];
        const domain::Task *task = subject.task(u"zhk"_s);
        mine += subject.state == domain::CaseState::Running && task && task->state == domain::TaskState::Open;
        QVERIFY(subject.receivedAt <= desk.now);
    }
    for (const domain::Lamp lamp :
        {domain::Lamp::Green, domain::Lamp::DueSoon, domain::Lamp::Yellow, domain::Lamp::Red, domain::Lamp::Grey})
        QVERIFY2(lamps.value(lamp) > 0, qPrintable(domain::text(lamp)));
    QVERIFY(mine >= 12);
}

void TestSample::standings()
{
    m_office->filing(u"zhk"_s, 1); // only chenyu is missing
    QHash<domain::CaseState, int> states;
    int onlyLeader = 0;
    for (const domain::Case &subject : m_office->cases()) {
        const domain::Matter *matter = m_office->directory.matter(subject.matterKey());
        QVERIFY(matter);
        QCOMPARE(subject.digest, domain::caseDigest(subject));
        if (matter->code != "contract-filing"_L1)
            continue;
        ++states[subject.state];
        onlyLeader += subject.state == domain::CaseState::Running
            && domain::standing(matter->route, subject.tasks).openColumns == QStringList{u"ld"_s};
        QCOMPARE(subject.licence.isNull(), subject.state != domain::CaseState::Approved);
    }
    QCOMPARE(onlyLeader, 1);
    QCOMPARE(states.value(domain::CaseState::Returned), 1);
    QCOMPARE(states.value(domain::CaseState::Declined), 1);
    QCOMPARE(states.value(domain::CaseState::Approved), 2);
}

void TestSample::numbersAreSound()
{
    QSet<QString> numbers;
    for (const domain::Case &subject : m_office->cases()) {
        QCOMPARE(domain::checkUscc(subject.applicant.idNumber), domain::IdFinding::Good);
        numbers.insert(subject.number);
    }
    QCOMPARE(numbers.size(), m_office->cases().size());
    for (const domain::Document &document : m_office->documents())
        QVERIFY(domain::parseDocumentNumber(document.number));
    for (const QString &unit : sample::senders())
        QVERIFY2(!sample::markOf(unit).isEmpty(), qPrintable(unit));
}

void TestSample::sameEachTime()
{
    const Office other;
    const domain::FeedPage first = m_office->changes(u"chenyu"_s);
    const domain::FeedPage second = const_cast<Office &>(other).changes(u"chenyu"_s);
    QCOMPARE(second.rows, first.rows);
}

void TestSample::bigDistrict()
{
    const QList<sample::Paper> papers(3,
        sample::Paper{.blob = {},
            .pages = 2,
            .number = {},
            .title = {},
            .kind = {},
            .urgency = {},
            .senderUnit = u"qrq"_s,
            .addressees = {u"zjj"_s},
            .issuedOn = QDate(2026, 11, 2),
            .summary = {}});
    const QList<domain::Document> documents = sample::olderDocuments(papers, 27'000, m_office->clock.now());
    QCOMPARE(documents.size(), 27'000);
    QSet<QString> titles;
    QSet<QString> numbers;
    QSet<domain::DocumentKind> kinds;
    for (int i = 0; i < documents.size(); ++i) {
        const domain::Document &document = documents.at(i);
        QVERIFY(document.senderId == "zjj"_L1 || document.addressee(u"zjj"_s) != nullptr);
        QVERIFY(i == 0 || document.arrivedAt >= documents.at(i - 1).arrivedAt);
        titles.insert(document.title);
        numbers.insert(document.number);
        kinds.insert(document.kind);
    }
    QCOMPARE(numbers.size(), documents.size());
    QVERIFY(titles.size() > 1000);
    QVERIFY(kinds.size() >= 9);
    int items = 0;
    const QList<domain::Meeting> meetings = sample::meetings(80, 900, m_office->clock.now());
    for (const domain::Meeting &meeting : meetings)
        items += int(meeting.agenda.size());
    QCOMPARE(meetings.size(), 80);
    QCOMPARE(items, 900);
}

void TestSample::loadsOnce()
{
    QTemporaryDir folder;
    writePapers(folder.path(), 12);
    const QString matters = QStringLiteral(CASEDESK_SOURCE_DIR "/forms/matters");
    auto lease = m_office->pool.take();
    const qint64 before = (*lease)->run("head.read")->number(0, 1);
    QVERIFY(sample::load(**lease, m_office->blobs, {u"small"_s, matters, folder.path()}, m_office->clock));
    QCOMPARE((*lease)->run("head.read")->number(0, 1), before);
    const auto other = sample::load(**lease, m_office->blobs, {u"futian"_s, matters, folder.path()}, m_office->clock);
    QCOMPARE(other.error().code, domain::FailureCode::SampleMissing);
}

void TestSample::papersMissing()
{
    QTemporaryDir folder;
    QCOMPARE(sample::readPapers(folder.path(), m_office->blobs).error().code, domain::FailureCode::SampleMissing);
    writePapers(folder.path(), 2);
    QVERIFY(sample::readPapers(folder.path(), m_office->blobs));
    QFile paper(folder.filePath(u"1.pdf"_s));
    QVERIFY(paper.open(QIODevice::Append));
    paper.write("changed");
    paper.close();
    QCOMPARE(sample::readPapers(folder.path(), m_office->blobs).error().code, domain::FailureCode::SampleMissing);
}

QTEST_GUILESS_MAIN(TestSample)
#include "test_sample.moc"
