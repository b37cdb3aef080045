// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/supplement_flow.h"
#include "client/pages/window/supplement_order.h"
#include "tests/client/pages/window/supplement_stage.h"

#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestSupplementFlow : public QObject {
    Q_OBJECT

    struct Bench : tests::SupplementStage {
        SittingDesk desk{reader, commands, clock, ids, nullptr, openSupplementsKey};
        SupplementFlow flow{desk, context()};

        void begin(const QString &caseId)
        {
            flow.resize(974, 640);
            flow.show();
            desk.refresh();
            QVERIFY(QTest::qWaitFor([this] { return !desk.offered().isEmpty(); }));
            flow.setCorrections(file(caseId).intake.corrections);
            desk.resume(supplementOf(file(caseId), u"s1"_s, now()));
            QVERIFY(QTest::qWaitFor([this] { return desk.isOpen() && desk.form().form().field(u"/form/shop"_s) != nullptr; }));
        }
        QAction *action(int index) { return flow.commandActions().at(index); }
    };

private Q_SLOTS:
    void correctionsStayInSightThroughFormAndPapers()
    {
        Bench bench;
        bench.begin(u"c-wrong"_s);
        QCOMPARE(bench.desk.sitting().step, Step::Form);
        QCOMPARE(bench.desk.form().value(u"/form/shop"_s).toString(), u"旧店名"_s);
        QVERIFY(tests::support::reads(bench.flow, u"第 1 步，共 3 步：表单"_s));
        bench.desk.form().edit(u"/form/shop"_s, u"榕荫小卖部"_s);
        bench.action(0)->trigger();
        QCOMPARE(bench.desk.sitting().step, Step::Papers);
        bench.action(0)->trigger();
        QCOMPARE(bench.desk.sitting().step, Step::Check);
        QSignalSpy said(&bench.flow, &SupplementFlow::said);
        bench.action(0)->trigger(); // the lease is still missing
        QCOMPARE(said.size(), 1);
        QVERIFY(bench.orders(domain::command_kind::supplement).isEmpty());
        int offered = 0; // accept or refuse: what to correct is told once
        for (const auto *each : bench.flow.check().findChildren<QRadioButton *>())
            offered += each->isVisible() ? 1 : 0;
        QCOMPARE(offered, 2);
        bench.action(1)->trigger();
        QCOMPARE(bench.desk.sitting().step, Step::Papers);
    }
    void aPromisedPaperNeedsNoForm()
    {
        Bench bench;
        bench.begin(u"c-late"_s);
        QCOMPARE(bench.desk.sitting().step, Step::Papers);
        QCOMPARE(bench.flow.papers().rows().size(), 1); // only what is owed
        bench.action(0)->trigger();
        bench.action(0)->trigger();
        QVERIFY(bench.orders(domain::command_kind::supplement).isEmpty()); // nothing was brought
        QVERIFY(tests::support::reads(bench.flow, u"承诺补交的材料还没有收到"_s));
        bench.desk.setPaper(u"lease"_s, {PaperState::Given, {}, {}});
        QSignalSpy sent(&bench.desk, &SittingDesk::sent);
        bench.action(0)->trigger();
        QTRY_COMPARE(sent.size(), 1);
        QCOMPARE(bench.orders(domain::command_kind::supplement).size(), 1);
    }
};

QTEST_MAIN(TestSupplementFlow)
#include "test_supplement_flow.moc"
