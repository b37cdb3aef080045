// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/organisation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace backoffice::rules;
using domain::ReceiptState;

namespace {

const QDateTime at(QDate(2026, 11, 19), QTime(3, 0), Qt::UTC);

domain::Unit unit(const QString &id, const QString &parent)
{
    return {.id = id, .name = id, .shortName = id, .parentId = parent, .order = 0};
}

Organisation organisation()
{
    return Organisation({unit(u"district"_s, {}), unit(u"bureau"_s, u"district"_s), unit(u"other"_s, u"district"_s),
        unit(u"a"_s, u"bureau"_s), unit(u"b"_s, u"bureau"_s), unit(u"x"_s, u"other"_s)});
}

domain::Officer officer(const QString &unitId, domain::Role role = domain::Role::Officer)
{
    return {.id = u"o-"_s + unitId, .userName = {}, .name = {}, .post = {}, .unitId = unitId, .roles = {role}};
}

domain::Document document(const QStringList &addressees)
{
    domain::Document made;
    made.id = u"d"_s;
    made.version = 3;
    made.senderId = u"other"_s;
    for (const QString &each : addressees)
        made.addressees.append({.unitId = each, .state = ReceiptState::Unreceived, .officerId = {}, .at = {}});
    return made;
}

bool sees(const domain::Officer &who, const QStringList &audience)
{
    const QStringList scopes = organisation().scopes(who);
    return std::any_of(audience.begin(), audience.end(), [&](const QString &scope) { return scopes.contains(scope); });
}

} // namespace

class TestOrganisation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void scopes();
    void whoSeesADocument();
    void whoSeesACase();
    void actingUnit();
    void loopsDoNotHang();
};

void TestOrganisation::scopes()
{
    QCOMPARE(organisation().scopes(officer(u"a"_s)), (QStringList{u"all"_s, u"a"_s, u"bureau"_s, u"district"_s, u"role:officer"_s}));
    QCOMPARE(organisation().scopes(officer(u"bureau"_s, domain::Role::Leader)),
        (QStringList{u"all"_s, u"bureau"_s, u"district"_s, u"a"_s, u"b"_s, u"role:leader"_s}));
}

void TestOrganisation::whoSeesADocument()
{
    const QStringList toBureau = audience(document({u"bureau"_s}));
    QVERIFY(sees(officer(u"a"_s), toBureau));
    QVERIFY(sees(officer(u"bureau"_s), toBureau));
    QVERIFY(sees(officer(u"x"_s), toBureau)); // a section of the sender
    const QStringList toSection = audience(document({u"a"_s}));
    QVERIFY(sees(officer(u"bureau"_s), toSection));
    QVERIFY(!sees(officer(u"b"_s), toSection));
    QVERIFY(!sees(officer(u"district"_s), {u"a"_s})); // two floors below
}

void TestOrganisation::whoSeesACase()
{
    domain::Matter matter;
    matter.unitId = u"bureau"_s;
    matter.route.steps = {
        {.id = u"s"_s, .title = {}, .rule = domain::StepRule::AllOf, .needed = 0, .columns = {{u"x"_s, u"x"_s, u"x"_s, false}}}};
    const QStringList scopes = audience(domain::Case(), matter);
    QVERIFY(sees(officer(u"x"_s), scopes));
    QVERIFY(sees(officer(u"a"_s), scopes));
    QVERIFY(sees(officer(u"y"_s, domain::Role::Supervisor), scopes));
    QVERIFY(sees(officer(u"y"_s, domain::Role::Window), scopes));
    QVERIFY(!sees(officer(u"y"_s, domain::Role::Administrator), scopes));
    QVERIFY(!sees(officer(u"y"_s), scopes));
}

void TestOrganisation::actingUnit()
{
    QCOMPARE(organisation().actingUnit(officer(u"a"_s), document({u"bureau"_s, u"a"_s})), u"a"_s);
    QCOMPARE(organisation().actingUnit(officer(u"a"_s), document({u"district"_s, u"bureau"_s})), u"bureau"_s);
    QCOMPARE(organisation().actingUnit(officer(u"bureau"_s), document({u"a"_s})), QString());
}

void TestOrganisation::loopsDoNotHang()
{
    const Organisation circle({unit(u"a"_s, u"b"_s), unit(u"b"_s, u"a"_s)});
    QCOMPARE(circle.ancestors(u"a"_s), (QStringList{u"b"_s, u"a"_s}));
}

QTEST_GUILESS_MAIN(TestOrganisation)
#include "test_organisation.moc"
