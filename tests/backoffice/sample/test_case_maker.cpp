// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/sample/case_maker.h"
#include "domain/identity.h"
#include "tests/backoffice/world.h"

using namespace world;
using domain::CaseState;
using domain::Decision;

class TestCaseMaker : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCaseJustOpened();
    void limitsAreThoseOfTheCalendar();
    void aSuspendedCaseHasNoLastDay();
    void ledToItsEnd();
    void noTickOutOfTurn();
    void aReturnedCaseSaysWhy();

private:
    sample::Story make(const sample::CasePlan &plan, int index = 1)
    {
        sample::CaseMaker maker(m_desk);
        return maker.make(plan, index);
    }
    static QList<sample::Step> agreed(const QStringList &columns)
    {
        QList<sample::Step> steps;
        for (const QString &column : columns)
            steps.append({.columnId = column});
        return steps;
    }
    Office m_office;
    const QString m_filing = u"contract-filing"_s;
    const sample::Desk m_desk{
        {{m_filing, *m_office.directory.matter(u"contract-filing@2026.1"_s)}}, {{}}, domain::WorkCalendar::shipped(), m_office.clock.now()};
};

void TestCaseMaker::aCaseJustOpened()
{
    const sample::Story story = make({m_filing, 0, {}, false});
    const domain::Case &subject = story.subject;
    QCOMPARE(story.matterKey, subject.matterKey());
    QCOMPARE(subject.state, CaseState::Running);
    QCOMPARE(subject.number, u"QR20261119-001"_s);
    QCOMPARE(subject.tasks.size(), 5);
    QCOMPARE(subject.task(u"zhk"_s)->state, domain::TaskState::Open);
    QCOMPARE(subject.task(u"ld"_s)->state, domain::TaskState::Waiting);
    QCOMPARE(subject.papers.size(), 5); // the proxy is not required
    QCOMPARE(subject.digest, domain::caseDigest(subject));
    QCOMPARE(domain::checkUscc(subject.applicant.idNumber), domain::IdFinding::Good);
    QVERIFY(subject.receivedAt < m_desk.now);
    QCOMPARE(make({m_filing, 0, {}, false}).subject, subject); // the same each time
    sample::CaseMaker maker(m_desk);
    maker.make({m_filing, 0, {}, false}, 1);
    QCOMPARE(maker.make({m_filing, 0, {}, false}, 2).subject.number, u"QR20261119-002"_s);
}

/// Thursday, 19 November 2026: six working days before lies Wednesday the 11th, and the fourth day after that is Tuesday the 17th.
void TestCaseMaker::limitsAreThoseOfTheCalendar()
{
    const domain::Case subject = make({m_filing, 6, {}, false}).subject;
    QCOMPARE(subject.limits.receivedOn, QDate(2026, 11, 11));
    QCOMPARE(subject.limits.promisedDays, 4);
    QCOMPARE(subject.promisedDue, QDate(2026, 11, 17));
    QVERIFY(subject.statutoryDue > subject.promisedDue);
    QCOMPARE(subject.receivedAt.toOffsetFromUtc(8 * 3600).date(), QDate(2026, 11, 11));
}

void TestCaseMaker::aSuspendedCaseHasNoLastDay()
{
    const domain::Case subject = make({m_filing, 6, {}, true}).subject;
    QCOMPARE(subject.limits.suspensions.size(), 1);
    QVERIFY(!subject.limits.suspensions.first().ground.isEmpty());
    QVERIFY(!subject.limits.suspensions.first().to.isValid());
    QVERIFY(!subject.promisedDue.isValid());
}

void TestCaseMaker::ledToItsEnd()
{
    const QStringList columns{u"kcsj"_s, u"jzgl"_s, u"zlaq"_s, u"zhk"_s, u"ld"_s};
    sample::CaseMaker maker(m_desk);
    const domain::Case first = maker.make({m_filing, 9, agreed(columns), false}, 1).subject;
    QCOMPARE(first.state, CaseState::Approved);
    QCOMPARE(first.licence.number, u"青建备〔2026〕1号"_s);
    QCOMPARE(first.notices.size(), 1);
    QDateTime last = first.receivedAt;
    for (const QString &column : columns) {
        const domain::Task *task = first.task(column);
        QVERIFY2(task->decidedAt > last && task->decidedAt < m_desk.now, qPrintable(column));
        last = task->decidedAt;
    }
    QCOMPARE(first.task(u"zhk"_s)->officerId, u"officer-chenyu"_s);
    QCOMPARE(first.task(u"ld"_s)->officerId, u"officer-fangyuan"_s);
    QCOMPARE(first.closedAt, last);
    QCOMPARE(maker.make({m_filing, 9, agreed(columns), false}, 2).subject.licence.number, u"青建备〔2026〕2号"_s);
}

/// The past is made by the very rules: the leader cannot have ticked before the sections, nor a column that is not there.
void TestCaseMaker::noTickOutOfTurn()
{
    const domain::Case subject = make({m_filing, 3, agreed({u"ld"_s, u"no such column"_s, u"zhk"_s}), false}).subject;
    QCOMPARE(subject.task(u"ld"_s)->state, domain::TaskState::Waiting);
    QCOMPARE(subject.task(u"zhk"_s)->state, domain::TaskState::Agreed);
    QCOMPARE(subject.state, CaseState::Running);
    QCOMPARE(subject.version, 2);
}

void TestCaseMaker::aReturnedCaseSaysWhy()
{
    const domain::Case subject = make({m_filing, 3, {{u"zlaq"_s, Decision::Return, u"缺少专项方案"_s}}, false}).subject;
    QCOMPARE(subject.state, CaseState::Returned);
    QCOMPARE(subject.task(u"zlaq"_s)->opinion, u"缺少专项方案"_s);
    QVERIFY(subject.licence.isNull());
    QVERIFY(subject.notices.last().text.contains(u"缺少专项方案"_s));
}

QTEST_GUILESS_MAIN(TestCaseMaker)
#include "test_case_maker.moc"
