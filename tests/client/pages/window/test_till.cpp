// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/till.h"
#include "domain/feed.h"
#include "tests/client/pages/window/window_stage.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestTill : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void feesOfTheCasesAreThereOnceRead()
    {
        tests::WindowStage stage;
        auto &intake = stage.reader.files[0].base.intake;
        intake.deskId = u"desk-3"_s;
        intake.fees = {{u"card"_s, u"工本费"_s, 1200}};
        intake.paidAt = stage.now();
        intake.receiptNumber = u"SJ-2026-000001"_s;
        Till till(stage.reader);
        QVERIFY(till.takings(u"desk-3"_s, stage.clock.today()).isEmpty()); // nothing read yet
        QSignalSpy changed(&till, &Till::changed);
        till.refresh();
        QVERIFY(changed.wait());
        const auto takings = till.takings(u"desk-3"_s, stage.clock.today());
        QCOMPARE(takings.size(), 1);
        QCOMPARE(takings.first().amountFen, 1200);
        QVERIFY(till.takings(u"desk-1"_s, stage.clock.today()).isEmpty());
    }

    void aChangedCaseIsReadAnewOnce()
    {
        tests::WindowStage stage;
        Till till(stage.reader);
        QSignalSpy changed(&till, &Till::changed);
        stage.reader.say({QString(domain::object_kind::caseFile), u"outbox"_s});
        QVERIFY(changed.wait());
        QCoreApplication::processEvents();
        QCOMPARE(changed.size(), 1);
    }
};

QTEST_MAIN(TestTill)
#include "test_till.moc"
