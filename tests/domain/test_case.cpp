// SPDX-License-Identifier: GPL-3.0-or-later
// A case: which round, which task, and what its digest covers.
#include "domain/case.h"

#include <QSet>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

Case sampleCase()
{
    Case value;
    value.number = u"1"_s;
    value.matterCode = u"m"_s;
    value.matterVersion = u"1"_s;
    value.title = u"t"_s;
    value.applicant = {u"n"_s, u"i"_s, u"c"_s, u"p"_s};
    value.papers = {{u"a"_s, u"A"_s, {QString(64, u'1'), 1, u"x"_s}}, {u"b"_s, u"B"_s, {QString(64, u'2'), 2, u"x"_s}}};
    return value;
}

Task task(const QString &column, int round)
{
    Task value;
    value.id = u"c/"_s + QString::number(round) + u'/' + column;
    value.columnId = column;
    value.round = round;
    return value;
}

} // namespace

class TestCase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tasksOfTheLatestRound();
    void digestCoversWhatATickDecidesOn();
    void digestLeavesTheCourseOfTheCaseOut();
};

void TestCase::tasksOfTheLatestRound()
{
    Case value;
    QCOMPARE(value.round(), 0);
    QCOMPARE(value.task(u"a"_s), nullptr);
    value.tasks = {task(u"a"_s, 1), task(u"b"_s, 1), task(u"a"_s, 2)};
    QCOMPARE(value.round(), 2);
    QCOMPARE(value.task(u"a"_s), &value.tasks.at(2));
    QCOMPARE(value.task(u"b"_s), nullptr);
    QCOMPARE(value.taskById(u"c/1/b"_s), &value.tasks.at(1));
    QCOMPARE(value.taskById(u"c/2/b"_s), nullptr);
    value.matterCode = u"m"_s;
    value.matterVersion = u"2026.1"_s;
    QCOMPARE(value.matterKey(), u"m@2026.1"_s);
}

void TestCase::digestCoversWhatATickDecidesOn()
{
    const QList<std::function<void(Case &)>> changes{[](Case &) {}, [](Case &c) { c.number += u'x'; },
        [](Case &c) { c.matterCode += u'x'; }, [](Case &c) { c.matterVersion += u'x'; }, [](Case &c) { c.title += u'x'; },
        [](Case &c) { c.applicant.name += u'x'; }, [](Case &c) { c.applicant.idNumber += u'x'; },
        [](Case &c) { c.applicant.contact += u'x'; }, [](Case &c) { c.applicant.phone += u'x'; },
        [](Case &c) { std::swap(c.applicant.name, c.applicant.phone); }, [](Case &c) { c.papers[0].blob.sha256 = QString(64, u'3'); },
        [](Case &c) { c.papers[0].materialId += u'x'; }, [](Case &c) { c.papers[0].name += u'x'; }, [](Case &c) { c.papers.removeLast(); },
        [](Case &c) { c.papers.swapItemsAt(0, 1); }};
    QSet<QString> digests;
    for (const auto &change : changes) {
        Case value = sampleCase();
        change(value);
        QCOMPARE(caseDigest(value).size(), 64);
        digests.insert(caseDigest(value));
    }
    QCOMPARE(digests.size(), changes.size());
}

void TestCase::digestLeavesTheCourseOfTheCaseOut()
{
    Case value = sampleCase();
    const QString digest = caseDigest(value);
    value.version = 9;
    value.state = CaseState::Returned;
    value.tasks = {task(u"a"_s, 1)};
    value.digest = u"x"_s;
    value.notices = {{u"sms"_s, u"x"_s, u"queued"_s, {}}};
    value.limits.promisedDays = 4;
    QCOMPARE(caseDigest(value), digest);
}

QTEST_GUILESS_MAIN(TestCase)
#include "test_case.moc"
