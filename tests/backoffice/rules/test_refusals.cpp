// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/refusals.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace backoffice::rules;
using domain::FailureCode;

class TestRefusals : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRoleOpensTheDoor();
    void whoseChangeMadeItStale_data();
    void whoseChangeMadeItStale();
    void idsOfClients();
};

void TestRefusals::aRoleOpensTheDoor()
{
    domain::Officer officer;
    officer.roles = {domain::Role::Officer, domain::Role::Window};
    QVERIFY(mustBe(officer, domain::Role::Window));
    const auto refused = mustBe(officer, domain::Role::Supervisor);
    QCOMPARE(refused.error().code, FailureCode::RightMissing);
    QCOMPARE(refused.error().detail, u"supervisor"_s);
}

void TestRefusals::whoseChangeMadeItStale_data()
{
    QTest::addColumn<QJsonObject>("expect");
    QTest::addColumn<bool>("own");
    QTest::addColumn<bool>("good");
    QTest::newRow("as seen") << QJsonObject{{u"version"_s, 4}} << false << true;
    QTest::newRow("nothing said") << QJsonObject() << false << true;
    QTest::newRow("somebody else's change") << QJsonObject{{u"version"_s, 3}} << false << false;
    QTest::newRow("one's own change") << QJsonObject{{u"version"_s, 3}} << true << true;
    QTest::newRow("a version that is still to come") << QJsonObject{{u"version"_s, 5}} << true << false;
}

void TestRefusals::whoseChangeMadeItStale()
{
    QFETCH(QJsonObject, expect);
    QFETCH(bool, own);
    QFETCH(bool, good);
    const auto fresh = checkVersion(expect, 4, own);
    QCOMPARE(fresh.has_value(), good);
    if (!good)
        QCOMPARE(fresh.error().code, FailureCode::VersionStale);
}

void TestRefusals::idsOfClients()
{
    QVERIFY(isUuid(u"018f0000-0000-7000-8000-000000000001"_s));
    for (const QString &text : {u""_s, u"1"_s, u"{018f0000-0000-7000-8000-000000000001}"_s, u"018F0000-0000-7000-8000-00000000000A"_s,
             u"018f0000-0000-7000-8000-000000000001/x"_s, u"00000000-0000-0000-0000-000000000000"_s})
        QVERIFY2(!isUuid(text), qPrintable(text));
    QCOMPARE(objectUnknown("ticket"_L1, u"t1"_s).value().detail, u"ticket t1"_s);
    QCOMPARE(objectExists("case"_L1, QString(500, u'x')).value().detail.size(), 85);
}

QTEST_GUILESS_MAIN(TestRefusals)
#include "test_refusals.moc"
