// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/all_cases.h"
#include "domain/feed.h"
#include "tests/support/fake_reader.h"

#include <QSignalSpy>
#include <QTest>

using namespace client::pages;
using namespace Qt::StringLiterals;
using tests::support::FakeReader;

namespace {

client::store::CaseView file(const QString &id, domain::CaseState state)
{
    client::store::CaseView made;
    made.base.id = id;
    made.base.state = state;
    return made;
}

} // namespace

class TestAllCases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void closedCasesAreAmongThem()
    {
        FakeReader reader;
        reader.files = {file(u"a"_s, domain::CaseState::Running), file(u"b"_s, domain::CaseState::Approved)};
        AllCases cases(reader);
        QSignalSpy changed(&cases, &AllCases::changed);
        QVERIFY(cases.files().isEmpty());
        cases.refresh();
        QVERIFY(changed.wait());
        QCOMPARE(cases.files().size(), 2);
    }

    void aChangeOfCasesOrOfTheOutboxReadsThemAnew_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("readings");
        QTest::newRow("case") << QString(domain::object_kind::caseFile) << 1;
        QTest::newRow("outbox") << u"outbox"_s << 1;
        QTest::newRow("something else") << QString(domain::object_kind::document) << 0;
    }

    void aChangeOfCasesOrOfTheOutboxReadsThemAnew()
    {
        QFETCH(QString, kind);
        QFETCH(int, readings);
        FakeReader reader;
        AllCases cases(reader);
        QSignalSpy changed(&cases, &AllCases::changed);
        reader.say({kind});
        QTest::qWait(0);
        QTRY_COMPARE(changed.size(), readings);
    }

    void ofTwoReadingsUnderwayOnlyTheLastCounts()
    {
        FakeReader reader;
        AllCases cases(reader);
        QSignalSpy changed(&cases, &AllCases::changed);
        reader.files = {file(u"a"_s, domain::CaseState::Running)};
        cases.refresh();
        reader.files = {file(u"b"_s, domain::CaseState::Running)};
        cases.refresh();
        QVERIFY(changed.wait());
        QCoreApplication::processEvents();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(cases.files().first().base.id, u"b"_s);
    }

    void aReadingThatFailsLeavesThemAsTheyWere()
    {
        FakeReader reader;
        reader.files = {file(u"a"_s, domain::CaseState::Running)};
        AllCases cases(reader);
        QSignalSpy changed(&cases, &AllCases::changed);
        cases.refresh();
        QVERIFY(changed.wait());
        reader.failing = domain::Failure{domain::FailureCode::StoreNothingFound, {}, false};
        cases.refresh();
        QTest::qWait(0);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(cases.files().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestAllCases)
#include "test_all_cases.moc"
