// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/sample/cases.h"
#include "domain/lamp.h"
#include "tests/backoffice/world.h"

using namespace world;

class TestCases : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyLampShines_data();
    void everyLampShines();
    void waitingForChenyu();
    void closedOnes();
    void numbersAreTheirOwn();

private:
    sample::Desk desk(const QDateTime &now) const
    {
        sample::Desk made{{}, {{}}, domain::WorkCalendar::shipped(), now};
        for (const QString &key : {u"contract-filing@2026.1"_s, u"foreign-investment@2026.1"_s, u"animal-clinic@2026.1"_s})
            made.matters.insert(key.section(u'@', 0, 0), *m_office.directory.matter(key));
        return made;
    }
    Office m_office;
};

/// Whatever day the sample is made on: a working day, a Sunday, the last day of a long holiday.
void TestCases::everyLampShines_data()
{
    QTest::addColumn<QDate>("day");
    for (const QDate &day : {QDate(2026, 11, 19), QDate(2026, 11, 22), QDate(2026, 10, 8), QDate(2026, 2, 24), QDate(2026, 1, 1)})
        QTest::newRow(qPrintable(day.toString(Qt::ISODate))) << day;
}

void TestCases::everyLampShines()
{
    QFETCH(QDate, day);
    const sample::Desk desk = this->desk(QDateTime(day, QTime(3, 0), Qt::UTC));
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

/// As the header says: fourteen, one of them suspended.
void TestCases::waitingForChenyu()
{
    int waiting = 0;
    int suspended = 0;
    const sample::Desk desk = this->desk(m_office.clock.now());
    for (const sample::Story &story : sample::cases(desk, 0)) {
        const domain::Task *task = story.subject.task(u"zhk"_s);
        if (story.subject.state != domain::CaseState::Running || task == nullptr || task->state != domain::TaskState::Open)
            continue;
        ++waiting;
        suspended += story.subject.limits.suspensions.isEmpty() ? 0 : 1;
    }
    QCOMPARE(waiting, 14);
    QCOMPARE(suspended, 1);
}

void TestCases::closedOnes()
{
    const sample::Desk desk = this->desk(m_office.clock.now());
    const QList<sample::Story> stories = sample::cases(desk, 60);
    QCOMPARE(stories.size(), 60 + sample::variedCount(desk));
    QSet<QString> matters;
    int declined = 0;
    for (int i = 0; i < 60; ++i) {
        const domain::Case &subject = stories.at(i).subject;
        QVERIFY2(subject.state == domain::CaseState::Approved || subject.state == domain::CaseState::Declined, qPrintable(subject.title));
        QVERIFY(subject.closedAt > subject.receivedAt);
        QVERIFY(i == 0 || subject.limits.receivedOn >= stories.at(i - 1).subject.limits.receivedOn);
        matters.insert(stories.at(i).matterKey);
        declined += subject.state == domain::CaseState::Declined ? 1 : 0;
    }
    QCOMPARE(matters.size(), 3);
    QCOMPARE(declined, 3);
}

void TestCases::numbersAreTheirOwn()
{
    const sample::Desk desk = this->desk(m_office.clock.now());
    const QList<sample::Story> stories = sample::cases(desk, 200);
    QSet<QString> ids;
    QSet<QString> numbers;
    QSet<QString> licences;
    int licensed = 0;
    for (const sample::Story &story : stories) {
        ids.insert(story.subject.id);
        numbers.insert(story.subject.number);
        if (story.subject.licence.isNull())
            continue;
        licences.insert(story.subject.licence.number);
        ++licensed;
    }
    QCOMPARE(ids.size(), stories.size());
    QCOMPARE(numbers.size(), stories.size());
    QVERIFY(licensed > 150);
    QCOMPARE(licences.size(), licensed);
}

QTEST_GUILESS_MAIN(TestCases)
#include "test_cases.moc"
