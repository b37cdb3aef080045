// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backoffice/window.h"

using namespace world;
using domain::Case;

class TestExecutionHandOver : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_office = std::make_unique<Office>(); }
    void atTheWindow();
    void byCourier();
    void whatCannotBe_data();
    void whatCannotBe();
    void anAgentShowsHisAuthority();
    void ratedOnce();
    void aBadRatingTellsSupervision();

private:
    static QJsonObject args(const Case &subject, const QJsonObject &change = {})
    {
        QJsonObject given{{u"collector"_s, u"林青禾"_s}, {u"collectorId"_s, u"440304195001010019"_s},
            {u"collectorPhone"_s, u"13900001111"_s}, {u"byAgent"_s, false}};
        for (auto each = change.begin(); each != change.end(); ++each)
            given.insert(each.key(), each.value());
        return {{u"caseId"_s, subject.id}, {u"handOver"_s, given}};
    }
    static QJsonObject rating(const Case &subject, int value, const QString &words = {})
    {
        return {{u"caseId"_s, subject.id}, {u"rating"_s, value}, {u"words"_s, words}};
    }
    /// Approved and printed.
    Case printed(Window &window)
    {
        const Case subject = window.approved();
        QJsonObject sheet{{u"attemptId"_s, m_office->ids.next()}, {u"caseId"_s, subject.id}, {u"kind"_s, u"card-pvc"_s},
            {u"serial"_s, u"QC0000001"_s}, {u"deskId"_s, desk3}, {u"sheetId"_s, u"card-pvc/QC0000001"_s},
            {u"pdfSha256"_s, QString(64, u'e')}};
        for (const QString &kind : {u"sheet_reserve"_s, u"sheet_print"_s, u"sheet_issue"_s}) {
            if (const domain::Answer answer = window.send(kind, sheet); !answer.code.isEmpty())
                qFatal("%s: %s", qPrintable(kind), qPrintable(answer.code));
        }
        return subject;
    }
    std::unique_ptr<Office> m_office;
};

void TestExecutionHandOver::atTheWindow()
{
    Window window(*m_office);
    const Case unprinted = window.approved();
    QCOMPARE(window.send(u"hand_over"_s, args(unprinted)).detail, u"not printed"_s);
    const Case subject = printed(window);
    QCOMPARE(window.send(u"hand_over"_s, args(subject, {{u"rating"_s, 5}, {u"officerId"_s, u"nobody"_s}})).code, QString());
    const Case after = m_office->caseById(subject.id);
    QCOMPARE(after.handOver.collector, u"林青禾"_s);
    QCOMPARE(after.handOver.at, m_office->clock.now());
    QCOMPARE(after.handOver.deliveredAt, m_office->clock.now());
    QCOMPARE(after.handOver.officerId, window.device.session.officerId); // not the client's to say
    QCOMPARE(after.handOver.rating, 0);
    QCOMPARE(window.send(u"hand_over"_s, args(subject)).code, u"hand_over.refused"_s);
    QCOMPARE(window.send(u"delivered"_s, {{u"caseId"_s, subject.id}}).code, u"hand_over.refused"_s);
}

void TestExecutionHandOver::byCourier()
{
    Window window(*m_office);
    const Case subject = printed(window);
    QCOMPARE(window.send(u"delivered"_s, {{u"caseId"_s, subject.id}}).detail, u"not sent"_s);
    const QJsonObject sent{{u"courier"_s, u"榕城快递"_s}, {u"tracking"_s, u"RC0001"_s}};
    QCOMPARE(window.send(u"hand_over"_s, args(subject, sent)).code, QString());
    QVERIFY(!m_office->caseById(subject.id).handOver.deliveredAt.isValid());
    m_office->clock.time = m_office->clock.time.addDays(2);
    QCOMPARE(window.send(u"delivered"_s, {{u"caseId"_s, subject.id}}).code, QString());
    QCOMPARE(m_office->caseById(subject.id).handOver.deliveredAt, m_office->clock.now());
}

void TestExecutionHandOver::whatCannotBe_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<QString>("code");
    QTest::newRow("no window officer") << u"chenyu"_s << QJsonObject() << u"right.missing"_s;
    QTest::newRow("nobody collects") << u"hetian"_s << QJsonObject{{u"collector"_s, u" "_s}} << u"command.malformed"_s;
    QTest::newRow("a courier without number") << u"hetian"_s << QJsonObject{{u"courier"_s, u"榕城快递"_s}} << u"command.malformed"_s;
    QTest::newRow("an agent without authority") << u"hetian"_s << QJsonObject{{u"byAgent"_s, true}} << u"hand_over.refused"_s;
}

void TestExecutionHandOver::whatCannotBe()
{
    QFETCH(QString, user);
    QFETCH(QJsonObject, change);
    QFETCH(QString, code);
    Window hall(*m_office);
    const Case subject = printed(hall);
    Window window(*m_office, user);
    QCOMPARE(window.send(u"hand_over"_s, args(subject, change)).code, code);
    QJsonObject unknown = args(subject, change);
    unknown.insert(u"caseId"_s, u"x"_s);
    QVERIFY(!window.send(u"hand_over"_s, unknown).code.isEmpty());
    QVERIFY(!m_office->caseById(subject.id).handOver.at.isValid());
}

void TestExecutionHandOver::anAgentShowsHisAuthority()
{
    Window window(*m_office);
    const Case subject = printed(window);
    const QString paper = *m_office->blobs.keep("a letter of authority");
    m_office->run(
        "blob.add", {db::text(paper), qint64(21), db::text(u"image/png"_s), db::text(window.device.session.officerId), qint64(1)});
    const QJsonObject blob{{u"sha256"_s, paper}, {u"size"_s, 21}, {u"mediaType"_s, u"image/png"_s}};
    QCOMPARE(window.send(u"hand_over"_s, args(subject, {{u"byAgent"_s, true}, {u"authority"_s, blob}})).code, QString());
    QCOMPARE(m_office->caseById(subject.id).handOver.authority.sha256, paper);
}

void TestExecutionHandOver::ratedOnce()
{
    Window window(*m_office);
    const Case subject = window.approved();
    for (const int wrong : {0, 6})
        QCOMPARE(window.send(u"rate"_s, rating(subject, wrong)).code, u"command.malformed"_s);
    QCOMPARE(window.send(u"rate"_s, rating(subject, 5)).code, QString());
    const domain::Answer again = window.send(u"rate"_s, rating(subject, 4));
    QCOMPARE(again.code, u"rating.refused"_s);
    QCOMPARE(again.detail, u"once"_s);
    QCOMPARE(m_office->caseById(subject.id).handOver.rating, 5);
    QCOMPARE(m_office->caseById(subject.id).notices.size(), subject.notices.size());
}

void TestExecutionHandOver::aBadRatingTellsSupervision()
{
    Window window(*m_office);
    const Case subject = window.approved();
    QCOMPARE(window.send(u"rate"_s, rating(subject, 2)).detail, u"words"_s);
    QCOMPARE(window.send(u"rate"_s, rating(subject, 3)).code, QString()); // 基本满意 needs none
    const Case other = window.approved();
    QCOMPARE(window.send(u"rate"_s, rating(other, 1, u"等候太久"_s)).code, QString());
    const domain::Notice notice = m_office->caseById(other.id).notices.last();
    QCOMPARE(notice.channel, u"supervision"_s);
    QCOMPARE(notice.text, u"等候太久"_s);
}

QTEST_GUILESS_MAIN(TestExecutionHandOver)
#include "test_execution_hand_over.moc"
