// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/lease_numbers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::store;

class TestLeaseNumbers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thereAndBack()
    {
        QCOMPARE(givenSerials(givenText({7, 9'000'000'000, 8})), (QList<qint64>{7, 9'000'000'000, 8}));
        QVERIFY(givenText({}).isEmpty() && givenSerials({}).isEmpty());
        QCOMPARE(givenSerials(u"7 x -1 0  8"_s), (QList<qint64>{7, 8}));
    }
    void whatIsLeft()
    {
        domain::LicenceLease lease{.id = u"l1"_s, .first = 5, .count = 4, .used = {5}};
        QCOMPARE(serialsLeft(lease, {7}), (QList<qint64>{6, 8}));
        QCOMPARE(serialsLeft(lease, {6, 7, 8, 9}), QList<qint64>());
        lease.closedAt = QDateTime::currentDateTimeUtc();
        QVERIFY(serialsLeft(lease, {}).isEmpty());
    }
    void eachLeaseHasItsDraft() { QVERIFY(leaseDraftKey(u"l1"_s) != leaseDraftKey(u"l2"_s)); }
};

QTEST_GUILESS_MAIN(TestLeaseNumbers)
#include "test_lease_numbers.moc"
