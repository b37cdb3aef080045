// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/intake_order.h"
#include "client/pages/window/register_mark.h"
#include "tests/client/pages/window/form_stage.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestIntakeOrder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysEverythingTheBackOfficeAsksFor();
    void whatIsNotOfTheOutcomeIsNotSent();
    void theLastUsesUpTheDraft();

private:
    QJsonObject args(Outcome outcome)
    {
        Sitting sitting;
        sitting.id = u"s1"_s;
        sitting.ticketId = u"t1"_s;
        sitting.deskId = u"desk-3"_s;
        sitting.person = {u"榕荫小卖部"_s, {}, u"周禾"_s, {}, {}};
        sitting.signature = {QString(64, u'b'), 900, u"image/png"_s};
        Application application;
        application.caseId = u"c1"_s;
        application.outcome = outcome;
        application.form = {{u"shop"_s, u"榕荫小卖部"_s}, {u"remark"_s, u"不再问的内容"_s}};
        application.papers = {{u"lease"_s, {PaperState::Given, {}, {{u"a.pdf"_s, {QString(64, u'a'), 10, u"application/pdf"_s}}}}},
            {u"application"_s, {PaperState::Given, {}, {}}}, {u"health"_s, {PaperState::Deferred, QDate(2026, 11, 30), {}}},
            {u"other"_s, {PaperState::Missing, {}, {}}}};
        application.corrections = {u"补交健康证明"_s};
        application.reason = u"不属于本机关职权"_s;
        const QDateTime asOf(QDate(2026, 11, 20), QTime(1, 0), Qt::UTC);
        application.filled = RegisterMark::marks({{u"/form/shop"_s, u"企业登记库"_s, asOf, asOf.addDays(3)}});
        application.filled.insert(u"/form/rent"_s, RegisterMark::byHand + application.filled.value(u"/form/shop"_s));
        const auto form = forms::engine::Form::parse(tests::shopForm());
        m_order = intakeOrder(sitting, application, m_stage.reader.matterList.at(m_stage.reader.matterList.size() - 2), *form,
            QDate(2026, 11, 23), outcome == Outcome::Accept);
        return m_order.args;
    }
    tests::WindowStage m_stage;
    client::sync::Order m_order{{}, {}, {}, {}, {}};
};

void TestIntakeOrder::saysEverythingTheBackOfficeAsksFor()
{
    const QJsonObject json = args(Outcome::Accept);
    QCOMPARE(m_order.kind, domain::command_kind::intake);
    for (const auto &key : {u"caseId"_s, u"matterCode"_s, u"matterVersion"_s, u"title"_s, u"sittingId"_s, u"deskId"_s, u"ticketId"_s})
        QVERIFY2(!json.value(key).toString().isEmpty(), qPrintable(key));
    QCOMPARE(json.value("papers"_L1).toArray().size(), 2);
    QCOMPARE(json.value("papers"_L1).toArray().at(0).toObject().value("name"_L1).toString(), u"申请表"_s); // without a scan: its name
    QCOMPARE(json.value("papers"_L1).toArray().at(1).toObject().value("blob"_L1).toObject().value("size"_L1).toInt(), 10);
    QCOMPARE(json.value("deferred"_L1).toArray().first().toObject().value("promisedOn"_L1).toString(), u"2026-11-30"_s);
    QVERIFY(json.contains("signature"_L1) && !json.contains("agent"_L1));
    const QJsonArray registered = json.value("registered"_L1).toArray(); // without what was changed by hand
    QCOMPARE(registered.size(), 1);
    QCOMPARE(registered.at(0).toObject().value("path"_L1).toString(), u"/form/shop"_s);
    QCOMPARE(registered.at(0).toObject().value("asOf"_L1).toString(), u"2026-11-20T01:00:00.000Z"_s);
    const QJsonObject data = json.value("data"_L1).toObject();
    QVERIFY(!data.value("form"_L1).toObject().contains("remark"_L1)); // not asked for: no food is sold
    QCOMPARE(data.value("papers"_L1).toObject().value("health"_L1).toString(), u"deferred"_s);
}

void TestIntakeOrder::whatIsNotOfTheOutcomeIsNotSent()
{
    const QJsonObject correct = args(Outcome::Correct);
    QCOMPARE(correct.value("corrections"_L1).toArray().size(), 1);
    QVERIFY(correct.value("reason"_L1).toString().isEmpty() && correct.value("fees"_L1).toArray().isEmpty()
        && correct.value("deferred"_L1).toArray().isEmpty());
    const QJsonObject refuse = args(Outcome::Refuse);
    QCOMPARE(refuse.value("reason"_L1).toString(), u"不属于本机关职权"_s);
    QVERIFY(refuse.value("corrections"_L1).toArray().isEmpty());
}

void TestIntakeOrder::theLastUsesUpTheDraft()
{
    args(Outcome::Accept);
    QCOMPARE(m_order.draftKey, sittingDraftKey(u"s1"_s));
    args(Outcome::Refuse);
    QVERIFY(m_order.draftKey.isEmpty());
}

QTEST_GUILESS_MAIN(TestIntakeOrder)
#include "test_intake_order.moc"
