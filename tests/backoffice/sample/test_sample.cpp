// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity.h"
#include "tests/backoffice/world.h"

using namespace world;

class TestSample : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_office = std::make_unique<Office>(); }
    void standings();
    void numbersAreSound();
    void sameEachTime();
    void loadsOnce();
    void loadsWhereAnOfficeWasBegunWithoutIt();

private:
    std::unique_ptr<Office> m_office;
};

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
        const QString &id = subject.applicant.idNumber; // people come to the window, firms to the offices
        QCOMPARE(subject.intake.isNull() ? domain::checkUscc(id) : domain::checkCitizenId(id), domain::IdFinding::Good);
        numbers.insert(subject.number);
    }
    QCOMPARE(numbers.size(), m_office->cases().size());
    for (const domain::Document &document : m_office->documents())
        QVERIFY(domain::parseDocumentNumber(document.number));
}

void TestSample::sameEachTime()
{
    const Office other;
    const domain::FeedPage first = m_office->changes(u"chenyu"_s);
    const domain::FeedPage second = const_cast<Office &>(other).changes(u"chenyu"_s);
    QCOMPARE(second.rows, first.rows);
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

void TestSample::loadsWhereAnOfficeWasBegunWithoutIt()
{
    QTemporaryDir folder;
    writePapers(folder.path(), 12);
    const auto database = db::databaseFor(u"sqlite:"_s + folder.filePath(u"begun.db"_s));
    db::Pool pool(*database, 1);
    auto lease = pool.take();
    QVERIFY(db::migrate(**lease, pool.dialect()));
    QVERIFY((*lease)->run("head.create", {db::text(u"epoch"_s), QByteArray(64, '0')}));
    const domain::SealKey key{u"0123456789abcdef"_s, 1, u"Ed25519"_s, QByteArray(32, 'k')};
    QVERIFY((*lease)->run("begin"));
    QVERIFY(service::putObject(**lease, service::objectOf(key)));
    QVERIFY((*lease)->run("commit"));
    const QString matters = QStringLiteral(CASEDESK_SOURCE_DIR "/forms/matters");
    const auto loaded = sample::load(**lease, m_office->blobs, {u"small"_s, matters, folder.path()}, m_office->clock);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    QVERIFY(!(*lease)->run("object.all", {db::text(u"case"_s)})->isEmpty());
}

QTEST_GUILESS_MAIN(TestSample)
#include "test_sample.moc"
