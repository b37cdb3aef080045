// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/check_step.h"
#include "client/pages/window/offline_giving.h"
#include "client/pages/window/result_step.h"
#include "client/store/lease_numbers.h"
#include "tests/client/pages/window/sitting_stage.h"
#include "tests/support/leased_numbers.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;
using client::sync::Wire;
using tests::support::reads;

namespace {

/// The other matter of the stage, as one that is decided by a rule and gives a licence, and two numbers for it.
struct GivingStage : tests::SittingStage {
    std::unique_ptr<OfflineGiving> giving;

    GivingStage()
    {
        QByteArray form = tests::signForm();
        form.replace(R"("form": {)", R"("situation": {"type": "object", "title": "情形", "x-order": ["agent"],
            "properties": {"agent": {"type": "boolean", "title": "代办"}}}, "form": {)");
        reader.blobs.insert(u"form-sign"_s, form);
        domain::Matter &sign = reader.matterList.last();
        sign.instant = true;
        sign.licenceName = u"户外招牌证"_s;
        sign.licenceNumberPattern = u"青招〔{year}〕{serial}号"_s;
        const QJsonObject words{{u"required"_s, QJsonArray{u"words"_s}}};
        sign.rules = {{.id = u"words"_s,
            .title = u"写明招牌文字"_s,
            .schema = {{u"required"_s, QJsonArray{u"form"_s}}, {u"properties"_s, QJsonObject{{u"form"_s, words}}}},
            .failed = u"没有写明招牌文字"_s}};
        domain::LicenceLease lease = tests::support::leasedNumbers(u"l1"_s, 7, 2);
        lease.matterCode = u"sign"_s;
        lease.year = clock.today().year();
        reader.things[domain::object_kind::licenceLease] = {domain::toJson(lease)};
        giving = std::make_unique<OfflineGiving>(reader, status, clock, u"d1"_s);
        desk.setOfflineGiving(giving.get());
        desk.removeMatter(0);
        desk.refresh();
        choose(u"sign"_s);
        for (const auto &[path, value] : {std::pair{u"/form/words"_s, u"榕荫小卖部"_s}, {u"/applicant/idNumber"_s, u"440304195001010019"_s},
                 {u"/applicant/contact"_s, u"周禾"_s}, {u"/applicant/phone"_s, u"13900001111"_s}})
            desk.form().edit(path, value);
        if (!QTest::qWaitFor([this] { return desk.matterOf(0)->instant && giving->left(*desk.matterOf(0)) == 2; }))
            qFatal("no numbers");
    }
    void wire(Wire now)
    {
        auto state = status.state();
        state.wire = now;
        status.set(state);
    }
};

} // namespace

class TestOfflineGiving : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyWithoutALineAndByTheRules()
    {
        GivingStage stage;
        stage.wire(Wire::Offline);
        QCOMPARE(stage.desk.giving(0), Giving::Here);
        stage.wire(Wire::Syncing); // it is only being tried
        QCOMPARE(stage.desk.giving(0), Giving::Here);
        stage.wire(Wire::InSync);
        QCOMPARE(stage.desk.giving(0), Giving::ByOffice);
        stage.wire(Wire::Syncing);
        QCOMPARE(stage.desk.giving(0), Giving::ByOffice);
        stage.wire(Wire::Problem);
        QCOMPARE(stage.desk.giving(0), Giving::Here);
        stage.desk.form().edit(u"/form/words"_s, {});
        QCOMPARE(stage.desk.giving(0), Giving::ByPerson);
        stage.desk.form().edit(u"/form/words"_s, u"榕荫小卖部"_s);
        stage.desk.setOutcome(0, Outcome::Receive, {}, {});
        QCOMPARE(stage.desk.giving(0), Giving::ByOffice);
        stage.desk.setOutcome(0, Outcome::Accept, {}, {});
        stage.reader.drafts.insert(client::store::leaseDraftKey(u"l1"_s), u"7 8"_s);
        stage.reader.say({u"outbox"_s});
        QTRY_COMPARE(stage.desk.giving(0), Giving::NoNumber);
    }
    void theStepSaysSoAndTheResultShowsTheNumber()
    {
        GivingStage stage;
        stage.wire(Wire::Offline);
        CheckStep check(stage.desk);
        check.resize(960, 600);
        check.show();
        QStringList flaws;
        for (const auto &flaw :
            stage.desk.formOf(0).check(documentOf(stage.desk.sitting(), *stage.desk.application()), stage.clock.today()))
            flaws.append(flaw.path + u' ' + forms::engine::text(flaw.kind));
        QVERIFY2(stage.desk.hindrance(0).isEmpty(), qPrintable(flaws.join(u'\n')));
        QVERIFY2(reads(check, u"剩 2 个"_s), qPrintable(tests::support::visibleWords(check).join(u'\n')));
        stage.wire(Wire::InSync);
        QVERIFY(!reads(check, u"剩 2 个"_s));
        stage.wire(Wire::Offline);
        Hall hall(stage.reader, stage.commands, stage.clock, stage.ids);
        hall.refresh();
        ResultStep result(stage.desk, hall, stage.context(), u"127.0.0.1:1"_s);
        result.resize(960, 600);
        result.show();
        stage.desk.send();
        QTRY_COMPARE(stage.desk.sitting().step, Step::Done);
        const QString number = u"青招〔%1〕7号"_s.arg(tests::support::FixedClock().today().year());
        QTRY_VERIFY2(reads(result, number), qPrintable(tests::support::visibleWords(result).join(u'\n')));
        QVERIFY(reads(result, u"✓ 写明招牌文字"_s));
        QSignalSpy licence(&result, &ResultStep::licenceWanted);
        QStringList buttons;
        for (auto *button : result.findChildren<QPushButton *>()) {
            buttons.append(button->text());
            if (button->text() == u"打印证照"_s)
                button->click();
        }
        QVERIFY2(licence.size() == 1 && !buttons.contains(u"发证"_s), qPrintable(buttons.join(u' ')));
        stage.reader.entries.last().state = client::store::OutboxState::Refused;
        stage.reader.entries.last().answer.code = u"licence.lease_refused"_s;
        stage.reader.entries.last().answer.at = stage.now();
        stage.reader.say({u"outbox"_s});
        QTRY_VERIFY2(reads(result, u"✗"_s) && reads(result, u"作废"_s), qPrintable(tests::support::visibleWords(result).join(u'\n')));
    }
};

QTEST_MAIN(TestOfflineGiving)
#include "test_offline_giving.moc"
