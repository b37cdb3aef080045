// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/hand_over.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace backoffice::rules;
using domain::FailureCode;

class TestHandOver : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatStandsInTheWay();
    void aLicenceOnPlainPaperNeedsNoSheet();
    void ratingsAndHandingOverKeepEachOther();
    void ratings_data();
    void ratings();
    void arguments();

private:
    domain::Result<domain::Case> give(bool printed = true) { return handOver(m_case, m_given, m_matter, printed, u"o1"_s, m_at); }
    QString detail(bool printed = true)
    {
        const auto given = give(printed);
        return given ? QString() : given.error().detail;
    }
    domain::Case m_case;
    domain::HandOver m_given;
    domain::Matter m_matter;
    const QDateTime m_at{QDate(2026, 11, 19), QTime(3, 0), Qt::UTC};
};

void TestHandOver::init()
{
    m_case = {};
    m_case.state = domain::CaseState::Approved;
    m_case.licence.number = u"1"_s;
    m_given = {.collector = u"林青禾"_s};
    m_matter = {};
    m_matter.stockKind = u"licence-a3"_s;
}

void TestHandOver::whatStandsInTheWay()
{
    QCOMPARE(detail(), QString());
    QCOMPARE(detail(false), u"not printed"_s);
    m_case.intake.deferred = {{u"proof"_s, QDate(2026, 12, 1)}};
    QCOMPARE(detail(), u"deferred proof"_s);
    m_case.intake.deferred.clear();
    m_given.byAgent = true;
    QCOMPARE(detail(), u"authority"_s);
    m_case.intake.agent.authority.sha256 = QString(64, u'a'); // shown when the application was handed in
    QCOMPARE(detail(), QString());
    m_case.state = domain::CaseState::Running;
    QCOMPARE(detail(), u"running"_s);
    QCOMPARE(give().error().code, FailureCode::HandOverRefused);
}

void TestHandOver::aLicenceOnPlainPaperNeedsNoSheet()
{
    m_matter.stockKind.clear();
    QCOMPARE(detail(false), QString());
}

void TestHandOver::ratingsAndHandingOverKeepEachOther()
{
    m_case = *rate(m_case, 4, u"很快"_s, m_at);
    m_case = *give();
    QCOMPARE(m_case.handOver.rating, 4);
    QCOMPARE(m_case.handOver.ratingWords, u"很快"_s);
    QCOMPARE(m_case.handOver.deliveredAt, m_at);
    QCOMPARE(m_case.version, 2);
    QCOMPARE(detail(), u"done"_s);
    QCOMPARE(delivered(m_case, m_at).error().code, FailureCode::HandOverRefused);
}

void TestHandOver::ratings_data()
{
    QTest::addColumn<int>("rating");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("good");
    QTest::addColumn<int>("told");
    QTest::newRow("very satisfied") << 5 << QString() << true << 0;
    QTest::newRow("satisfied") << 4 << u"好"_s << true << 0;
    QTest::newRow("about satisfied") << 3 << QString() << true << 0;
    QTest::newRow("dissatisfied, silent") << 2 << QString() << false << 0;
    QTest::newRow("dissatisfied") << 2 << u"排队太久"_s << true << 1;
    QTest::newRow("very dissatisfied") << 1 << u"态度不好"_s << true << 1;
}

void TestHandOver::ratings()
{
    QFETCH(int, rating);
    QFETCH(QString, words);
    QFETCH(bool, good);
    QFETCH(int, told);
    const auto rated = rate(m_case, rating, words, m_at);
    QCOMPARE(rated.has_value(), good);
    if (!good) {
        QCOMPARE(rated.error().code, FailureCode::RatingRefused);
        return;
    }
    QCOMPARE(int(rated->notices.size()), told);
    QCOMPARE(rate(*rated, 5, {}, m_at).error().detail, u"once"_s);
}

void TestHandOver::arguments()
{
    domain::Command command;
    QVERIFY(!readHandOver(command));
    command.args = {{u"handOver"_s, QJsonObject{{u"collector"_s, u"林青禾"_s}, {u"byAgent"_s, false}, {u"tracking"_s, u"RC1"_s}}}};
    QCOMPARE(readHandOver(command).error().code, FailureCode::CommandMalformed); // a number of which courier?
    command.args = {{u"handOver"_s,
        QJsonObject{{u"collector"_s, u"林青禾"_s}, {u"byAgent"_s, false}, {u"tracking"_s, u"RC1"_s}, {u"courier"_s, u"榕城快递"_s}}}};
    QCOMPARE(readHandOver(command)->tracking, u"RC1"_s);
    command.args = {{u"rating"_s, 3}, {u"words"_s, QString(2001, u'好')}};
    QVERIFY(!readRating(command));
    command.args = {{u"rating"_s, 3}};
    QCOMPARE(*readRating(command), 3);
}

QTEST_GUILESS_MAIN(TestHandOver)
#include "test_hand_over.moc"
