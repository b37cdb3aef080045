// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/receipt.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace backoffice::rules;
using domain::ReceiptState;

namespace {

const QDateTime at(QDate(2026, 11, 19), QTime(3, 0), Qt::UTC);

Organisation organisation()
{
    const auto unit = [](const QString &id, const QString &parent) {
        return domain::Unit{.id = id, .name = id, .shortName = id, .parentId = parent, .order = 0};
    };
    return Organisation({unit(u"bureau"_s, {}), unit(u"other"_s, {}), unit(u"a"_s, u"bureau"_s), unit(u"b"_s, u"bureau"_s)});
}

domain::Officer officer(const QString &unitId)
{
    return {.id = u"o-"_s + unitId, .userName = {}, .name = {}, .post = {}, .unitId = unitId, .roles = {domain::Role::Officer}};
}

domain::Document fresh()
{
    domain::Document made;
    made.number = u"青府〔2026〕1号"_s;
    made.version = 3;
    for (const QString &each : {u"bureau"_s, u"other"_s})
        made.addressees.append({.unitId = each, .state = ReceiptState::Unreceived, .officerId = {}, .at = {}});
    return made;
}

} // namespace

class TestReceipt : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void signsForHisOwnUnitOnly();
    void theFirstSignatureStands();
    void readingComesAfterSigning();
    void readingAtOnceIsEnough();
    void strangersMayNot();
};

void TestReceipt::signsForHisOwnUnitOnly()
{
    const auto after = receive(fresh(), organisation(), officer(u"a"_s), ReceiptState::SignedFor, at);
    const domain::Addressee expected{.unitId = u"bureau"_s, .state = ReceiptState::SignedFor, .officerId = u"o-a"_s, .at = at};
    QCOMPARE(*after->addressee(u"bureau"_s), expected);
    QCOMPARE(*after->addressee(u"other"_s), *fresh().addressee(u"other"_s));
    QCOMPARE(after->version, 4);
}

void TestReceipt::theFirstSignatureStands()
{
    const auto first = receive(fresh(), organisation(), officer(u"a"_s), ReceiptState::SignedFor, at);
    QCOMPARE(*receive(*first, organisation(), officer(u"b"_s), ReceiptState::SignedFor, at.addSecs(60)), *first);
}

void TestReceipt::readingComesAfterSigning()
{
    const auto first = receive(fresh(), organisation(), officer(u"a"_s), ReceiptState::SignedFor, at);
    const auto seen = receive(*first, organisation(), officer(u"b"_s), ReceiptState::Read, at.addSecs(60));
    QCOMPARE(seen->addressee(u"bureau"_s)->state, ReceiptState::Read);
    QCOMPARE(seen->version, 5);
    QCOMPARE(*receive(*seen, organisation(), officer(u"a"_s), ReceiptState::SignedFor, at.addSecs(90)), *seen); // never backwards
}

void TestReceipt::readingAtOnceIsEnough()
{
    const auto seen = receive(fresh(), organisation(), officer(u"a"_s), ReceiptState::Read, at);
    QCOMPARE(seen->addressee(u"bureau"_s)->state, ReceiptState::Read);
    QCOMPARE(seen->addressee(u"bureau"_s)->officerId, u"o-a"_s);
}

void TestReceipt::strangersMayNot()
{
    const auto refused = receive(fresh(), organisation(), officer(u"stranger"_s), ReceiptState::SignedFor, at);
    QCOMPARE(refused.error().code, domain::FailureCode::DocumentNotYours);
    QCOMPARE(refused.error().detail, u"青府〔2026〕1号"_s);
}

QTEST_GUILESS_MAIN(TestReceipt)
#include "test_receipt.moc"
