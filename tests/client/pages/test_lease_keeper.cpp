// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/lease_keeper.h"
#include "client/store/lease_numbers.h"
#include "domain/codec.h"
#include "domain/feed.h"
#include "tests/support/fake_reader.h"

#include <QSignalSpy>
#include <QTest>

using namespace client::pages;
using namespace Qt::StringLiterals;
using tests::support::FakeReader;

namespace {

QJsonObject lease(const QString &id, int year, qint64 first)
{
    return domain::toJson(domain::LicenceLease{.id = id,
        .version = 1,
        .matterCode = u"card"_s,
        .matterVersion = u"2026.1"_s,
        .year = year,
        .first = first,
        .count = 2,
        .deviceId = u"d1"_s,
        .officerId = u"o1"_s,
        .leasedAt = QDateTime(QDate(year, 1, 1), QTime(1, 0), Qt::UTC)});
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
        QCOMPARE(keeper.left(u"card@2026.1"_s, 2026), 2);
        QCOMPARE(keeper.usable(u"card@2026.1"_s, 2027).constFirst().id, u"l2"_s);
        QVERIFY(keeper.usable(u"card@2026.2"_s, 2026).isEmpty());
        QVERIFY(keeper.lease(u"l1"_s) && !keeper.lease(u"l3"_s));
        QSignalSpy changed(&keeper, &LeaseKeeper::changed);
        reader.drafts.insert(client::store::leaseDraftKey(u"l1"_s), u"7 8"_s);
        reader.say({u"outbox"_s});
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(keeper.left(u"card@2026.1"_s, 2026), 0);
        QVERIFY(keeper.usable(u"card@2026.1"_s, 2026).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLeaseKeeper)
#include "test_lease_keeper.moc"
