// SPDX-License-Identifier: GPL-3.0-or-later
// A desk's day has one name.
#include "domain/desk.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneDayOneId()
    {
        QCOMPARE(domain::deskDayId(u"desk-1"_s, QDate(2026, 11, 3)), u"desk-1/2026-11-03"_s);
        QVERIFY(domain::deskDayId(u"desk-1"_s, QDate(2026, 11, 3)) != domain::deskDayId(u"desk-1"_s, QDate(2026, 11, 4)));
    }
};

QTEST_GUILESS_MAIN(TestDesk)
#include "test_desk.moc"
