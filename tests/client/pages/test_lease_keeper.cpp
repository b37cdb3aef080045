// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/lease_keeper.h"
#include "client/store/lease_numbers.h"
#include "domain/codec.h"
#include "domain/feed.h"
#include "tests/support/fake_reader.h"
#include "tests/support/leased_numbers.h"

#include <QSignalSpy>
#include <QTest>

using namespace client::pages;
using namespace Qt::StringLiterals;
using tests::support::FakeReader;

namespace {

QJsonObject lease(const QString &id, int year, qint64 first)
{
    domain::LicenceLease made = tests::support::leasedNumbers(id, first, 2);
    made.year = year;
    return domain::toJson(made);
}

} // namespace

class TestLeaseKeeper : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAgainWhenANumberWasGiven()
    {
        FakeReader reader;
        reader.things[domain::object_kind::licenceLease] = {lease(u"l1"_s, 2026, 7), lease(u"l2"_s, 2027, 1)};
        LeaseKeeper keeper(reader, u"d1"_s);
        QTRY_VERIFY(keeper.isKnown());
        QCOMPARE(keeper.leases().size(), 2);
        QCOMPARE(keeper.left(u"senior-card@2026.1"_s, 2026), 2);
        QCOMPARE(keeper.usable(u"senior-card@2026.1"_s, 2027).constFirst().id, u"l2"_s);
        QVERIFY(keeper.usable(u"senior-card@2026.2"_s, 2026).isEmpty());
        QVERIFY(keeper.lease(u"l1"_s) && !keeper.lease(u"l3"_s));
        QSignalSpy changed(&keeper, &LeaseKeeper::changed);
        reader.drafts.insert(client::store::leaseDraftKey(u"l1"_s), u"7 8"_s);
        reader.say({u"outbox"_s});
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(keeper.left(u"senior-card@2026.1"_s, 2026), 0);
        QVERIFY(keeper.usable(u"senior-card@2026.1"_s, 2026).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLeaseKeeper)
#include "test_lease_keeper.moc"
