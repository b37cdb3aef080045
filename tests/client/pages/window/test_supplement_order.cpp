// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/supplement_order.h"
#include "tests/client/pages/window/supplement_stage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestSupplementOrder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatACaseLacks()
    {
        tests::SupplementStage stage;
        QCOMPARE(lackOf(stage.file(u"c-late"_s)), Lack::Owes);
        QCOMPARE(lackOf(stage.file(u"c-wrong"_s)), Lack::Corrections);
        QCOMPARE(lackOf(stage.file(u"c-handed"_s)), Lack::Received);
        QCOMPARE(lackOf(stage.file(u"c-done"_s)), Lack::Nothing);
        domain::Case back = stage.file(u"c-done"_s);
        back.state = domain::CaseState::Returned;
        QCOMPARE(lackOf(back), Lack::SentBack);
        back.intake = {};
        QCOMPARE(lackOf(back), Lack::Nothing); // not from a window
    }
    void onlyThePromisedPapersAreBrought()
    {
        tests::SupplementStage stage;
        Sitting sitting = supplementOf(stage.file(u"c-late"_s), u"s1"_s, stage.now());
        Application &application = sitting.applications.first();
        QCOMPARE(sitting.step, Step::Papers);
        QCOMPARE(application.owed, QStringList{u"lease"_s});
        QVERIFY(!bringsSomething(application));
        application.papers[u"lease"_s] = {PaperState::Given, {}, {{u"合同.pdf"_s, {u"ab"_s, 3, u"application/pdf"_s}}}};
        QVERIFY(bringsSomething(application));
        const auto order = supplementOrder(sitting, application, stage.reader.matterList.at(stage.reader.matterList.size() - 2),
            forms::engine::Form::applicantOnly(), stage.today());
        QCOMPARE(order.kind, domain::command_kind::supplement);
        QCOMPARE(order.expect.value("version"_L1).toInt(), 7);
        const QJsonArray papers = order.args.value("papers"_L1).toArray();
        QCOMPARE(papers.size(), 1); // the application form is in the file already
        QCOMPARE(papers.first().toObject().value("materialId"_L1).toString(), u"lease"_s);
        QVERIFY(!order.args.contains("fees"_L1));
        QCOMPARE(order.draftKey, u"sitting/s1"_s);
    }
    void theReceiptSaysWhatCameAndWhatIsOwed()
    {
        tests::SupplementStage stage;
        domain::Case late = stage.file(u"c-late"_s);
        late.intake.deferred.append({u"photo"_s, stage.today().addDays(4)});
        late.intake.registered = {{u"/form/shop"_s, u"企业登记库"_s, stage.now(), stage.now()}};
        Sitting sitting = supplementOf(late, u"s1"_s, stage.now());
        Application &application = sitting.applications.first();
        QCOMPARE(broughtBy(application), QStringList()); // the application form was there before
        application.papers[u"lease"_s] = {PaperState::Given, {}, {{u"合同.pdf"_s, {u"ab"_s, 3, u"application/pdf"_s}}}};
        QCOMPARE(broughtBy(application), QStringList{u"lease"_s});
        const domain::Case after = supplemented(late, sitting, application);
        QCOMPARE(after.number, late.number);
        QCOMPARE(after.intake.deferred.size(), 1);
        QCOMPARE(after.intake.deferred.constFirst().materialId, u"photo"_s);
        QCOMPARE(after.intake.data.value("papers"_L1).toObject().value("lease"_L1).toString(), u"given"_s);
        // What a register gave stays marked, and is sent so.
        const auto order = supplementOrder(sitting, application, stage.reader.matterList.at(stage.reader.matterList.size() - 2),
            forms::engine::Form::applicantOnly(), stage.today());
        QCOMPARE(order.args.value("registered"_L1).toArray().at(0).toObject().value("source"_L1).toString(), u"企业登记库"_s);
    }
    void theDraftComesBackWhole()
    {
        tests::SupplementStage stage;
        const Sitting sitting = supplementOf(stage.file(u"c-handed"_s), u"s1"_s, stage.now());
        QVERIFY(sitting.applications.first().mayCorrect);
        QCOMPARE(sittingFromJson(toJson(sitting)), std::optional(sitting));
    }
    void knowsItsOwnCommand()
    {
        Application application;
        application.caseId = u"c"_s;
        domain::Command command;
        command.args.insert("caseId"_L1, u"c"_s);
        command.kind = domain::command_kind::intake;
        QVERIFY(isSentBy(application, command));
        application.version = 3;
        QVERIFY(!isSentBy(application, command));
        command.kind = domain::command_kind::supplement;
        command.expect.insert("version"_L1, 2);
        QVERIFY(!isSentBy(application, command)); // an earlier one
        command.expect.insert("version"_L1, 3);
        QVERIFY(isSentBy(application, command));
    }
};

QTEST_GUILESS_MAIN(TestSupplementOrder)
#include "test_supplement_order.moc"
