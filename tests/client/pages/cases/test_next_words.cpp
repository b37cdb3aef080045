// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/next_words.h"
#include "tests/client/pages/cases/sheet_fixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using client::pages::cases::nextWords;
using client::store::OutboxState;

class TestNextWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void says_data();
    void says();
    void someOfMany();
    void ownTickIsTakenAsGiven();
    void refusedTickChangesNothing();

private:
    static QString wordsOf(tests::SheetFixture &fixture, int number)
    {
        const auto view = fixture.reader.caseFile(fixture.file(number).base.id).result().value();
        return nextWords(fixture.filing, view, fixture.reader.people);
    }
};

void TestNextWords::says_data()
{
    QTest::addColumn<QString>("officer");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("expected");
    QTest::newRow("me and one more") << u"chenyu"_s << 1 << u"Waiting for you and 质量安全科, then 局领导"_s;
    QTest::newRow("only me") << u"chenyu"_s << 3 << u"Waiting only for you, then 局领导"_s;
    QTest::newRow("others only") << u"linhe"_s << 3 << u"Waiting for 综合科, then 局领导"_s;
    QTest::newRow("last step, not mine") << u"chenyu"_s << 5 << u"Waiting for 局领导, then it is approved: 施工合同备案证明"_s;
    QTest::newRow("last step, mine") << u"fangyuan"_s << 5 << u"Waiting only for you, then it is approved: 施工合同备案证明"_s;
    QTest::newRow("approved") << u"chenyu"_s << 11 << u"Approved, 榕住建备〔2026〕31号"_s;
    QTest::newRow("declined") << u"chenyu"_s << 12 << u"Declined by 质量安全科"_s;
    QTest::newRow("returned") << u"chenyu"_s << 13 << u"Returned by 建筑管理科 for correction by the applicant"_s;
}

void TestNextWords::says()
{
    QFETCH(QString, officer);
    QFETCH(int, number);
    tests::SheetFixture fixture;
    fixture.signIn(officer);
    fixture.filing.licenceName = u"施工合同备案证明"_s;
    QTEST(wordsOf(fixture, number), "expected");
}

void TestNextWords::someOfMany()
{
    tests::SheetFixture fixture;
    fixture.filing.route.steps[0].rule = domain::StepRule::NOf;
    fixture.filing.route.steps[0].needed = 2;
    QCOMPARE(wordsOf(fixture, 2), u"Still needed from among you, 勘察设计科, 建筑管理科: 1, then 局领导"_s);
}

void TestNextWords::ownTickIsTakenAsGiven()
{
    tests::SheetFixture fixture;
    fixture.ownTick(3, u"zhk"_s, OutboxState::Saved);
    QVERIFY(wordsOf(fixture, 3).startsWith(u"Once yours takes effect: Waiting for 局领导, then it is approved"_s));
    fixture.ownTick(1, u"zhk"_s, OutboxState::Held, u"decline"_s);
    QCOMPARE(wordsOf(fixture, 1), u"Once yours takes effect: Declined by 综合科"_s);
}

void TestNextWords::refusedTickChangesNothing()
{
    tests::SheetFixture fixture;
    fixture.ownTick(3, u"zhk"_s, OutboxState::Refused);
    QCOMPARE(wordsOf(fixture, 3), u"Waiting only for you, then 局领导"_s);
}

QTEST_GUILESS_MAIN(TestNextWords)
#include "test_next_words.moc"
