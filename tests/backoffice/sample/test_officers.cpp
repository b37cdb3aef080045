// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/sample/officers.h"
#include "forms/engine/package.h"
#include "tests/backoffice/world.h"

using namespace world;

class TestOfficers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everybodyIsOnce();
    void everyRoleIsThere();
    void everyColumnHasItsTicker();
    void everyShippedColumnHasItsTicker();
    void unitsAreThere();
};

void TestOfficers::everybodyIsOnce()
{
    QSet<QString> ids;
    QSet<QString> users;
    QSet<QString> names;
    const QList<domain::Officer> all = sample::officers();
    for (const domain::Officer &each : all) {
        QCOMPARE(each.id, sample::officerId(each.userName));
        QVERIFY2(!each.post.isEmpty() && each.roles.size() == 1, qPrintable(each.userName));
        ids.insert(each.id);
        users.insert(each.userName);
        names.insert(each.name);
    }
    QCOMPARE(ids.size(), all.size());
    QCOMPARE(users.size(), all.size());
    QCOMPARE(names.size(), all.size());
    QVERIFY(users.contains(sample::user));
}

void TestOfficers::everyRoleIsThere()
{
    QSet<domain::Role> roles;
    for (const domain::Officer &each : sample::officers())
        roles += QSet<domain::Role>(each.roles.begin(), each.roles.end());
    QCOMPARE(roles.size(), 5);
}

/// Each column of the three matters has an officer of its unit, and the leader's columns a leader.
void TestOfficers::everyColumnHasItsTicker()
{
    Office office;
    int columns = 0;
    for (const QString &key : {u"contract-filing@2026.1"_s, u"foreign-investment@2026.1"_s, u"animal-clinic@2026.1"_s}) {
        for (const domain::RouteStep &step : office.directory.matter(key)->route.steps) {
            for (const domain::RouteColumn &column : step.columns) {
                const domain::Officer *officer = office.directory.officer(sample::tickerOf(column.unitId));
                QVERIFY2(officer && officer->unitId == column.unitId, qPrintable(column.unitId));
                QVERIFY2(!column.leaderOnly || officer->has(domain::Role::Leader), qPrintable(column.unitId));
                ++columns;
            }
        }
    }
    QCOMPARE(columns, 14);
    QVERIFY(sample::tickerOf(u"zjj"_s).isNull());
    QCOMPARE(sample::tickerOf(u"zjj-zhk"_s), sample::officerId(u"chenyu"_s)); // the head, not the deputy
}

/// Whatever is taken in at the window can be decided by somebody.
void TestOfficers::everyShippedColumnHasItsTicker()
{
    const auto packages = forms::engine::readPackages(QDir(QStringLiteral(CASEDESK_SOURCE_DIR "/forms/matters")));
    QVERIFY2(packages, packages ? "" : qPrintable(packages.error().detail));
    const QList<domain::Officer> all = sample::officers();
    for (const forms::engine::Package &package : *packages) {
        for (const domain::RouteStep &step : package.matter.route.steps) {
            for (const domain::RouteColumn &column : step.columns) {
                const auto ticker = std::find_if(all.begin(), all.end(), [&](const domain::Officer &each) {
                    return each.unitId == column.unitId && (!column.leaderOnly || each.has(domain::Role::Leader));
                });
                QVERIFY2(ticker != all.end(), qPrintable(package.matter.code + u' ' + column.id));
            }
        }
    }
}

void TestOfficers::unitsAreThere()
{
    QFile file(QStringLiteral(CASEDESK_SOURCE_DIR "/forms/matters/units.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray units = file.readAll();
    for (const domain::Officer &each : sample::officers())
        QVERIFY2(units.contains(QByteArray('"' + each.unitId.toUtf8() + '"')), qPrintable(each.unitId));
}

QTEST_GUILESS_MAIN(TestOfficers)
#include "test_officers.moc"
