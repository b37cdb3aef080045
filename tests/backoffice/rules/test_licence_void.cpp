// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/licence_void.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace backoffice::rules;
using domain::FailureCode;
using domain::SheetState;

namespace {

const QDateTime at(QDate(2026, 11, 19), QTime(3, 0), Qt::UTC);

domain::Case issued()
{
    domain::Case subject;
    subject.id = u"c1"_s;
    subject.version = 4;
    subject.state = domain::CaseState::Approved;
    subject.licence.number = u"青建备〔2026〕1号"_s;
    subject.licence.name = u"备案证明"_s;
    return subject;
}

const VoidOrder order{.caseId = u"c1"_s, .number = u"青建备〔2026〕1号"_s, .reason = u"信息有误"_s};

QString refusal(const domain::Result<domain::Case> &result)
{
    return result ? QString() : domain::codeText(result.error().code) + u' ' + result.error().detail;
}

} // namespace

class TestLicenceVoid : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takenBack()
    {
        const QList<domain::VoidedSheet> sheets{{u"a/1"_s, SheetState::Spoiled}, {u"a/2"_s, SheetState::Issued}};
        const auto after = voidLicence(issued(), order, sheets, at);
        QVERIFY(after);
        QVERIFY(after->licence.isVoid());
        QCOMPARE(after->licence.number, order.number); // still accounted for
        QCOMPARE(after->version, 5);
        const domain::VoidedLicence seen = voided(*after, sheets, u"fangyuan"_s);
        QCOMPARE(seen.id, order.number);
        QCOMPARE(seen.reason, order.reason);
        QCOMPARE(seen.sheets, sheets);
        QCOMPARE(refusal(voidLicence(*after, order, sheets, at)), u"licence.void_refused void"_s);
    }
    void whatStandsInTheWay()
    {
        VoidOrder other = order;
        other.number = u"青建备〔2026〕2号"_s;
        QCOMPARE(refusal(voidLicence(issued(), other, {}, at)), u"licence.void_refused none"_s);
        domain::Case bare = issued();
        bare.licence = {};
        QCOMPARE(refusal(voidLicence(bare, order, {}, at)), u"licence.void_refused none"_s);
        QCOMPARE(refusal(voidLicence(issued(), order, {{u"a/1"_s, SheetState::Printing}}, at)), u"licence.void_refused sheet a/1"_s);
        QCOMPARE(refusal(voidLicence(issued(), order, {{u"a/1"_s, SheetState::Reserved}}, at)), u"licence.void_refused sheet a/1"_s);
        QVERIFY(voidLicence(issued(), order, {{u"a/1"_s, SheetState::Unaccounted}}, at));
    }
    void whoMay()
    {
        const Organisation tree({{u"qrq"_s, {}, {}, {}, 1}, {u"zjj"_s, {}, {}, u"qrq"_s, 2}, {u"zjj-ld"_s, {}, {}, u"zjj"_s, 3},
            {u"czj-ld"_s, {}, {}, u"qrq"_s, 4}});
        domain::Matter matter;
        matter.unitId = u"zjj"_s;
        const auto may = [&](const QString &unit, domain::Role role) {
            const domain::Officer officer{.id = u"o"_s, .userName = {}, .name = {}, .post = {}, .unitId = unit, .roles = {role}};
            return mayVoid(officer, matter, tree).has_value();
        };
        QVERIFY(may(u"zjj-ld"_s, domain::Role::Leader));
        QVERIFY(may(u"qrq"_s, domain::Role::Leader));
        QVERIFY(!may(u"czj-ld"_s, domain::Role::Leader));
        QVERIFY(!may(u"zjj-ld"_s, domain::Role::Officer));
        QVERIFY(!may(u"zjj-ld"_s, domain::Role::Window));
        QVERIFY(may(u"czj-ld"_s, domain::Role::Administrator));
    }
    void arguments()
    {
        domain::Command command;
        command.args = {{u"caseId"_s, u"c1"_s}, {u"number"_s, u"1"_s}, {u"reason"_s, u" 信息有误 "_s}};
        QCOMPARE(readVoid(command)->reason, u"信息有误"_s);
        command.args.insert(u"reason"_s, u"  "_s);
        QCOMPARE(readVoid(command).error().code, FailureCode::CommandMalformed);
        command.args = {{u"caseId"_s, u"c1"_s}, {u"reason"_s, u"信息有误"_s}};
        QCOMPARE(readVoid(command).error().code, FailureCode::CommandMalformed);
    }
};

QTEST_GUILESS_MAIN(TestLicenceVoid)
#include "test_licence_void.moc"
