// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/standing_point.h"
#include "tests/client/store/world.h"

using namespace world;
using domain::ReceiptState;
using domain::Role;

class TestStandingPoint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void actsForTheNearestAddressedUnit()
    {
        domain::Document paper = document(1, u"bureau"_s);
        QVERIFY(at(u"general"_s).receipt(paper) == ReceiptState::Unreceived);
        QVERIFY(at(u"bureau"_s).receipt(paper) == ReceiptState::Unreceived);
        QVERIFY(!at(u"district"_s).receipt(paper));
        QVERIFY(!at(u"water"_s).receipt(paper));
        paper.addressees.append({u"general"_s, ReceiptState::Read, {}, {}});
        QVERIFY(at(u"general"_s).receipt(paper) == ReceiptState::Read);
        QVERIFY(at(u"safety"_s).receipt(paper) == ReceiptState::Unreceived);
    }

    void sendsForUnitAndBureauButNotTheDistrict()
    {
        QVERIFY(at(u"general"_s).sends(u"general"_s) && at(u"general"_s).sends(u"bureau"_s));
        QVERIFY(!at(u"general"_s).sends(u"district"_s) && !at(u"general"_s).sends(u"safety"_s));
        QVERIFY(at(u"district"_s).sends(u"district"_s));
    }

    void ticksInItsOwnColumnsOnly()
    {
        const auto &steps = matter().route.steps;
        QVERIFY(at(u"general"_s).mayTick(steps.at(0).columns.at(0)));
        QVERIFY(!at(u"general"_s).mayTick(steps.at(0).columns.at(1)));
        QVERIFY(!at(u"bureau"_s).mayTick(steps.at(1).columns.at(0)));
        QVERIFY(at(u"bureau"_s, Role::Leader).mayTick(steps.at(1).columns.at(0)));
        QVERIFY(!StandingPoint().mayTick({}));
    }

    void aRingOfParentsEnds()
    {
        QHash<QString, domain::Unit> ring{{u"a"_s, {u"a"_s, {}, {}, u"b"_s, 0}}, {u"b"_s, {u"b"_s, {}, {}, u"a"_s, 0}}};
        domain::Officer me;
        me.unitId = u"a"_s;
        QVERIFY(StandingPoint(me, ring).sends(u"a"_s));
    }

private:
    static StandingPoint at(const QString &unit, Role role = Role::Officer)
    {
        QHash<QString, domain::Unit> known;
        for (const domain::Unit &one : units())
            known.insert(one.id, one);
        domain::Officer me;
        me.unitId = unit;
        me.roles = {role};
        return {me, known};
    }
};

QTEST_GUILESS_MAIN(TestStandingPoint)
#include "test_standing_point.moc"
