// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/hand_over_rows.h"
#include "tests/client/pages/window/window_stage.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using client::pages::window::HandOverRows;
using client::store::CaseView;
using Standing = HandOverRows::Standing;

class TestHandOverRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_translations.use(u"zh_CN"_s); }
    void whereALicenceIs();
    void lateParcelsComeFirst();
    void takingsOfTheDayAndTheirSum();

private:
    static QDateTime now() { return tests::support::sample::now(); }
    static domain::HandOver parcel(int days)
    {
        domain::HandOver hand;
        hand.courier = u"榕江邮政"_s;
        hand.at = now().addDays(days);
        return hand;
    }
    static CaseView approved(int number)
    {
        CaseView file;
        file.base = tests::support::sample::caseFile(number);
        file.base.state = domain::CaseState::Approved;
        file.base.licence.number = u"青〔2026〕%1号"_s.arg(number);
        file.base.licence.name = u"备案证明"_s;
        file.base.licence.issuedOn = QDate(2026, 11, number);
        return file;
    }
    i18n::Translations m_translations;
};

void TestHandOverRows::whereALicenceIs()
{
    CaseView file = approved(1);
    QCOMPARE(HandOverRows::standing(file, now()), Standing::Waiting);
    file.base.handOver.at = now().addDays(-10);
    QCOMPARE(HandOverRows::standing(file, now()), Standing::Handed);
    file.base.handOver.courier = u"榕江邮政"_s;
    QCOMPARE(HandOverRows::standing(file, now()), Standing::WithCourier); // ten days are not yet late
    file.base.handOver.at = now().addDays(-11);
    QCOMPARE(HandOverRows::standing(file, now()), Standing::Late);
    file.base.handOver.deliveredAt = now();
    QCOMPARE(HandOverRows::standing(file, now()), Standing::Handed);
    CaseView pending = approved(2);
    client::store::OutboxEntry entry;
    entry.signedCommand.command.kind = domain::command_kind::handOver;
    pending.pending = {entry};
    QCOMPARE(HandOverRows::standing(pending, now()), Standing::Handed);
    pending.pending.first().state = client::store::OutboxState::Refused;
    QCOMPARE(HandOverRows::standing(pending, now()), Standing::Waiting);
}

void TestHandOverRows::lateParcelsComeFirst()
{
    CaseView late = approved(1), travelling = approved(2), old = approved(3), fresh = approved(4), running = approved(5);
    late.base.handOver = parcel(-20);
    travelling.base.handOver = parcel(-2);
    running.base.licence = {};
    CaseView voided = approved(6);
    voided.base.licence.voidedAt = now();
    const auto rows = HandOverRows::open({old, running, travelling, voided, fresh, late}, {}, now());
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows.at(0).base.id, late.base.id);
    QCOMPARE(rows.at(1).base.id, travelling.base.id);
    QCOMPARE(rows.at(2).base.id, fresh.base.id);
    QCOMPARE(HandOverRows::row(rows.at(0), now()).trailing, u"寄出 20 天未送达"_s);
    QCOMPARE(HandOverRows::open({old, fresh}, u"3号"_s, now()).size(), 1);
}

void TestHandOverRows::takingsOfTheDayAndTheirSum()
{
    CaseView mine = approved(1), other = approved(2), yesterday = approved(3);
    mine.base.intake.deskId = yesterday.base.intake.deskId = u"desk-3"_s;
    other.base.intake.deskId = u"desk-4"_s;
    for (CaseView *file : {&mine, &other, &yesterday}) {
        file->base.intake.fees = {{u"card"_s, u"工本费"_s, 1000}, {u"copy"_s, u"复印费"_s, 250}};
        file->base.intake.paidAt = now();
        file->base.intake.receiptNumber = u"SJ-1"_s;
    }
    yesterday.base.intake.paidAt = now().addDays(-1);
    client::store::OutboxEntry entry;
    entry.signedCommand.command.kind = domain::command_kind::intake;
    entry.signedCommand.command.madeAt = now();
    entry.signedCommand.command.args = {{u"caseId"_s, u"new"_s}, {u"applicant"_s, QJsonObject{{u"name"_s, u"丁晓"_s}}},
        {u"fees"_s, QJsonArray{QJsonObject{{u"amountFen"_s, 500}}}}};
    const auto takings = HandOverRows::takings({mine, other, yesterday}, {entry}, u"desk-3"_s, QDate(2026, 11, 23));
    QCOMPARE(takings.size(), 2);
    QCOMPARE(HandOverRows::sum(takings), 1750);
    QVERIFY(takings.last().pending && takings.last().receiptNumber.isEmpty());
    entry.signedCommand.command.args.insert(u"caseId"_s, mine.base.id); // the feed has brought it
    QCOMPARE(HandOverRows::sum(HandOverRows::takings({mine}, {entry}, u"desk-3"_s, QDate(2026, 11, 23))), 1250);
}

QTEST_GUILESS_MAIN(TestHandOverRows)
#include "test_hand_over_rows.moc"
