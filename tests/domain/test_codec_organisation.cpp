// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of units and officers: there and back, member by member.
#include "codec_checks.h"

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

const Unit sampleUnit{u"zjj-zhk"_s, u"区住房和建设局综合科"_s, u"综合科"_s, u"zjj"_s, 270, u"11440300MB2C000X1Y"_s};
const Officer sampleOfficer{u"o1"_s, u"chenyu"_s, u"陈屿"_s, u"科长"_s, u"zjj-zhk"_s, {Role::Officer, Role::Supervisor}};

} // namespace

class TestCodecOrganisation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrips()
    {
        codec_checks::roundTrip(sampleUnit);
        codec_checks::roundTrip(Unit{});
        codec_checks::roundTrip(sampleOfficer);
        codec_checks::roundTrip(Officer{});
    }
    void minefields()
    {
        codec_checks::minefield(sampleUnit, {u"parentId"_s, u"uscc"_s});
        codec_checks::minefield(sampleOfficer, {});
    }
    void unknownRole()
    {
        QJsonObject json = toJson(sampleOfficer);
        json.insert(u"roles"_s, QJsonArray{u"officer"_s, u"king"_s});
        const auto read = fromJson<Officer>(json);
        QVERIFY(!read);
        QCOMPARE(read.error().detail, u"roles: unknown value king"_s);
    }
};

QTEST_GUILESS_MAIN(TestCodecOrganisation)
#include "test_codec_organisation.moc"
