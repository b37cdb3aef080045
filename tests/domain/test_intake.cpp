// SPDX-License-Identifier: GPL-3.0-or-later
// Intake and hand-over: when they are none, and what the fees come to.
#include "domain/intake.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

class TestIntake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void feesAreAddedUp()
    {
        Intake intake;
        QCOMPARE(intake.feesFen(), 0);
        intake.fees = {{u"a"_s, u"工本费"_s, 1000}, {u"b"_s, u"检测费"_s, 250050}};
        QCOMPARE(intake.feesFen(), 251050);
    }
    void noneWithoutADesk()
    {
        Intake intake;
        QVERIFY(intake.isNull());
        intake.deskId = u"desk-1"_s;
        QVERIFY(!intake.isNull());
    }
    void aRatingAloneIsSomething()
    {
        HandOver handOver;
        QVERIFY(handOver.isNull());
        handOver.rating = 5;
        QVERIFY(!handOver.isNull());
        handOver = {};
        handOver.at = QDateTime(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC);
        QVERIFY(!handOver.isNull());
    }
};

QTEST_GUILESS_MAIN(TestIntake)
#include "test_intake.moc"
