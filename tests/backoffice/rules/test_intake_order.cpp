// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/intake.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace backoffice::rules;
using domain::FailureCode;

class TestIntakeOrder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPartIsRead();
    void whatTheServerSaysIsNotReadFromTheClient();
    void supplementsKnowTheirDesk();
    void argumentsAreChecked_data();
    void argumentsAreChecked();

private:
    static domain::Command command(const QJsonObject &change = {})
    {
        domain::Command made;
        made.args = {{u"caseId"_s, u"018f0000-0000-7000-8000-000000000001"_s}, {u"matterCode"_s, u"senior-card"_s},
            {u"matterVersion"_s, u"2026.1"_s}, {u"title"_s, u" 申领优待卡 "_s}, {u"data"_s, QJsonObject{{u"form"_s, QJsonObject()}}},
            {u"deskId"_s, u"d1"_s}, {u"outcome"_s, u"accept"_s}};
        made.madeAt = QDateTime(QDate(2026, 11, 19), QTime(17, 0), Qt::UTC);
        for (auto each = change.begin(); each != change.end(); ++each)
            made.args.insert(each.key(), each.value());
        return made;
    }
};

void TestIntakeOrder::everyPartIsRead()
{
    const QJsonObject change{{u"papers"_s, QJsonArray{QJsonObject{{u"materialId"_s, u"photo"_s}}}},
        {u"deferred"_s, QJsonArray{QJsonObject{{u"materialId"_s, u"residence"_s}, {u"promisedOn"_s, u"2026-11-26"_s}}}},
        {u"agent"_s, QJsonObject{{u"name"_s, u"林一帆"_s}, {u"idNumber"_s, u"1"_s}, {u"phone"_s, u"2"_s}}},
        {u"corrections"_s, QJsonArray{u"照片"_s, u""_s}}, {u"outcome"_s, u"correct"_s}, {u"ticketId"_s, u"t1"_s}};
    const auto order = readIntake(command(change));
    QVERIFY(order);
    QCOMPARE(order->matterKey, u"senior-card@2026.1"_s);
    QCOMPARE(order->title, u"申领优待卡"_s);
    QCOMPARE(order->outcome, IntakeOutcome::Correct);
    QCOMPARE(order->papers.first().materialId, u"photo"_s);
    QCOMPARE(order->intake.deferred.first().promisedOn, QDate(2026, 11, 26));
    QCOMPARE(order->intake.agent.name, u"林一帆"_s);
    QCOMPARE(order->intake.corrections, QStringList{u"照片"_s});
    QCOMPARE(order->intake.ticketId, u"t1"_s);
    QCOMPARE(order->madeOn, QDate(2026, 11, 20)); // one in the morning in China
    QVERIFY(!order->feesNamed);
}

void TestIntakeOrder::whatTheServerSaysIsNotReadFromTheClient()
{
    const auto order = readIntake(command({{u"state"_s, u"accepted"_s}}));
    QCOMPARE(order->intake.state, domain::IntakeState::Received);
}

void TestIntakeOrder::supplementsKnowTheirDesk()
{
    domain::Command made = command();
    made.args.remove(u"deskId"_s);
    QVERIFY(!readIntake(made));
    QVERIFY(readSupplement(made));
    made.args.insert(u"outcome"_s, u"receive"_s);
    QVERIFY(!readSupplement(made));
}

void TestIntakeOrder::argumentsAreChecked_data()
{
    QTest::addColumn<QJsonObject>("change");
    QTest::newRow("another id") << QJsonObject{{u"caseId"_s, u"case 1"_s}};
    QTest::newRow("no data") << QJsonObject{{u"data"_s, QJsonValue()}};
    QTest::newRow("no outcome") << QJsonObject{{u"outcome"_s, QJsonValue()}};
    QTest::newRow("an outcome in capitals") << QJsonObject{{u"outcome"_s, u"Accept"_s}};
    QTest::newRow("no desk") << QJsonObject{{u"deskId"_s, u""_s}};
    QTest::newRow("no matter") << QJsonObject{{u"matterCode"_s, QJsonValue()}};
    QTest::newRow("no title") << QJsonObject{{u"title"_s, u"  "_s}};
    QTest::newRow("a title without end") << QJsonObject{{u"title"_s, QString(301, u'长')}};
    QTest::newRow("a paper without material") << QJsonObject{{u"papers"_s, QJsonArray{QJsonObject()}}};
    QTest::newRow("a promise without day") << QJsonObject{{u"deferred"_s, QJsonArray{QJsonObject{{u"materialId"_s, u"photo"_s}}}}};
    QTest::newRow("a digest that is none") << QJsonObject{
        {u"signature"_s, QJsonObject{{u"sha256"_s, u"x"_s}, {u"size"_s, 1}, {u"mediaType"_s, u"image/png"_s}}}};
    QTest::newRow("a list of nothing") << QJsonObject{{u"outcome"_s, u"correct"_s}, {u"corrections"_s, QJsonArray{u""_s}}};
    QTest::newRow("no reason") << QJsonObject{{u"outcome"_s, u"refuse"_s}, {u"reason"_s, u" "_s}};
    QTest::newRow("a reason without end") << QJsonObject{{u"outcome"_s, u"refuse"_s}, {u"reason"_s, QString(2001, u'长')}};
}

void TestIntakeOrder::argumentsAreChecked()
{
    QFETCH(QJsonObject, change);
    const auto order = readIntake(command(change));
    QVERIFY(!order);
    QCOMPARE(order.error().code, FailureCode::CommandMalformed);
}

QTEST_GUILESS_MAIN(TestIntakeOrder)
#include "test_intake_order.moc"
