// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/stock/witness_form.h"
#include "tests/support/stock_stage.h"
#include "widgets/brief_list.h"

#include <QPushButton>
#include <QTest>

using namespace client::pages;
using namespace tests::support;
using namespace Qt::StringLiterals;
using domain::SheetState;

class TestWitnessForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_translations.use(u"zh_CN"_s); }
    void aSecondOfficerSeesAndSigns();
    void whoseDaysThereAre();

private:
    static domain::DeskDay closed(const StockStage &stage, const QString &deskId, const QString &closer, int daysAgo)
    {
        domain::DeskDay day;
        day.deskId = deskId;
        day.day = stage.clock.today().addDays(-daysAgo);
        day.id = domain::deskDayId(deskId, day.day);
        day.version = 4;
        day.closedBy = closer;
        day.at = stage.clock.at.addDays(-daysAgo);
        day.takingsFen = 12000;
        day.receipts = 3;
        day.countedFen = 11950;
        day.takingsReason = u"找零少收五角"_s;
        domain::StockLine line;
        line.kind = u"licence-a3"_s;
        line.count = {200, 197, 0, 0, 2, 1, 0};
        line.counted = 197;
        day.stock << line;
        return day;
    }
    static void put(StockStage &stage, const domain::DeskDay &day)
    {
        stage.reader.things[QString(domain::object_kind::deskDay)] << domain::toJson(day);
    }
    i18n::Translations m_translations;
};

void TestWitnessForm::aSecondOfficerSeesAndSigns()
{
    StockStage stage;
    auto spoiled = stage.sheet(u"A000001"_s, SheetState::Spoiled, u"1号"_s, u"卡纸"_s);
    spoiled.deskId = u"desk-2"_s;
    stage.put(spoiled);
    stage.reader.people.officers[u"o2"_s].roles << domain::Role::Window;
    put(stage, closed(stage, u"desk-2"_s, u"o2"_s, 1));
    stock::BookKeeper keeper(stage.reader);
    QTRY_VERIFY(keeper.isKnown());
    stock::WitnessForm form(nullptr);
    form.retranslate();
    form.present(keeper.book());
    form.show();
    QVERIFY(reads(form, u"2号综合窗口"_s));
    for (const auto &fact : {u"A000001"_s, u"197"_s, u"119.50"_s, u"120.00"_s, u"找零少收五角"_s, u"林禾"_s})
        QVERIFY2(reads(form, fact), qPrintable(fact));
    QVERIFY2(namelessControls(form, true).isEmpty(), qPrintable(namelessControls(form, true).join(u'\n')));
    client::sync::Order order;
    connect(&form, &stock::StockForm::orderWanted, this, [&](const client::sync::Order &made) { order = made; });
    form.findChildren<QPushButton *>().constLast()->click();
    QCOMPARE(order.kind, domain::command_kind::deskWitness);
    QCOMPARE(order.args.value("deskId"_L1).toString(), u"desk-2"_s);
    QCOMPARE(order.args.value("day"_L1).toString(), stage.clock.today().addDays(-1).toString(Qt::ISODate));
    QCOMPARE(order.expect.value("version"_L1).toInt(), 4);
    stage.commands.order(order); // saved here: it is not asked for again
    QTRY_VERIFY(stock::daysToWitness(keeper.book()).isEmpty());
    form.present(keeper.book());
    QVERIFY(!form.findChildren<QPushButton *>().constLast()->isEnabled());
    QVERIFY(!form.findChild<widgets::BriefList *>()->isVisible());
}

void TestWitnessForm::whoseDaysThereAre()
{
    StockStage stage;
    auto &me = stage.reader.people.me;
    stage.reader.people.officers[u"o3"_s] = {u"o3"_s, u"tongxin"_s, u"童欣"_s, u"窗口"_s, u"u2"_s, {domain::Role::Window}};
    put(stage, closed(stage, u"desk-2"_s, me.id, 1));   // my own
    put(stage, closed(stage, u"desk-2"_s, u"o3"_s, 2)); // of another unit
    auto signedFor = closed(stage, u"desk-2"_s, u"o2"_s, 3);
    signedFor.witness = u"o3"_s;
    signedFor.witnessedAt = stage.clock.at;
    put(stage, signedFor);
    put(stage, closed(stage, u"desk-2"_s, u"o2"_s, 4));
    stock::BookKeeper keeper(stage.reader);
    QTRY_VERIFY(keeper.isKnown());
    const auto days = [&] {
        QList<int> ago;
        for (const auto &day : stock::daysToWitness(keeper.book()))
            ago << int(day.day.daysTo(stage.clock.today()));
        return ago;
    };
    QCOMPARE(days(), QList<int>{4});
    me.roles = {domain::Role::Supervisor}; // sees to every window, but not to his own days
    stage.reader.say({u"outbox"_s});
    QTRY_COMPARE(days(), (QList<int>{4, 2}));
    me.roles = {domain::Role::Officer};
    stage.reader.say({u"outbox"_s});
    QTRY_COMPARE(days(), QList<int>{});
}

QTEST_MAIN(TestWitnessForm)
#include "test_witness_form.moc"
