// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/sitting.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestSitting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWas();
    void whatIsNoSittingIsNothing();
    void theDocumentHasItsFourParts();

private:
    static Sitting full()
    {
        const domain::BlobRef scan{QString(64, u'a'), 1200, u"application/pdf"_s};
        Application application;
        application.caseId = u"c1"_s;
        application.matterCode = u"shop"_s;
        application.matterVersion = u"2026.1"_s;
        application.situation = {{u"food"_s, true}};
        application.form = {{u"shop"_s, u"榕荫小卖部"_s}};
        application.papers = {{u"lease"_s, {PaperState::Given, {}, {{u"租赁合同.pdf"_s, scan}}}},
            {u"health"_s, {PaperState::Deferred, QDate(2026, 11, 30), {}}}, {u"other"_s, {}}};
        application.outcome = Outcome::Correct;
        application.corrections = {u"补交健康证明"_s};
        application.filled = {{u"/form/shop"_s, u"企业登记库"_s}};
        application.sent = true;
        Sitting sitting;
        sitting.id = u"s1"_s;
        sitting.ticketId = u"t1"_s;
        sitting.deskId = u"desk-3"_s;
        sitting.number = u"A011"_s;
        sitting.beganAt = QDateTime(QDate(2026, 11, 23), QTime(1, 42, 3, 5), Qt::UTC);
        sitting.person = {u"榕荫小卖部"_s, u"91350100M000100Y43"_s, u"周禾"_s, u"13800000001"_s, u"文昌路 3 号"_s};
        sitting.agent = {u"丁晓"_s, u"11010519491231002X"_s, u"13800000002"_s, scan};
        sitting.applications = {application};
        sitting.step = Step::Check;
        sitting.signature = {QString(64, u'b'), 900, u"image/png"_s};
        return sitting;
    }
};

void TestSitting::comesBackAsItWas()
{
    const auto back = sittingFromJson(toJson(full()));
    QVERIFY(back.has_value());
    QCOMPARE(*back, full());
    Sitting bare;
    bare.id = u"s2"_s;
    bare.beganAt = full().beganAt;
    QCOMPARE(*sittingFromJson(toJson(bare)), bare);
}

void TestSitting::whatIsNoSittingIsNothing()
{
    QVERIFY(!sittingFromJson({}));
    QJsonObject json = toJson(full());
    json.insert(u"applications"_s, u"none"_s);
    QVERIFY(!sittingFromJson(json));
}

void TestSitting::theDocumentHasItsFourParts()
{
    const Sitting sitting = full();
    const QJsonObject document = documentOf(sitting, sitting.applications.first());
    QCOMPARE(document.value("applicant"_L1).toObject().value("address"_L1).toString(), u"文昌路 3 号"_s);
    QCOMPARE(document.value("situation"_L1).toObject().value("food"_L1).toBool(), true);
    const QJsonObject papers = document.value("papers"_L1).toObject();
    QCOMPARE(papers.value("lease"_L1).toString(), u"given"_s);
    QCOMPARE(papers.value("health"_L1).toString(), u"deferred"_s);
    QVERIFY(!papers.contains("other"_L1)); // nobody has looked at it
}

QTEST_GUILESS_MAIN(TestSitting)
#include "test_sitting.moc"
