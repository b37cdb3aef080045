// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/intake_order.h"
#include "client/pages/window/register_mark.h"
#include "client/pages/window/sitting_again.h"
#include "tests/client/pages/window/sitting_stage.h"

#include <QJsonDocument>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace client::pages::window;
using client::store::OutboxState;

class TestSittingAgain : public QObject {
    Q_OBJECT

    /// A sitting with everything that can be typed, sent.
    static Sitting sent(tests::SittingStage &stage)
    {
        auto &desk = stage.desk;
        desk.form().edit(u"/applicant/name"_s, u"青榕区榕荫小卖部"_s);
        desk.form().edit(u"/applicant/idNumber"_s, u"91350100M000100Y43"_s);
        desk.form().edit(u"/form/shop"_s, u"榕荫小卖部"_s);
        desk.form().edit(u"/situation/food"_s, true);
        desk.setAgent({u"周禾"_s, u"11010519491231002X"_s, u"13800000001"_s, {}});
        desk.setPaper(u"application"_s, {PaperState::Given, {}, {{u"申请表.pdf"_s, {QString(64, u'a'), 9, u"application/pdf"_s}}}});
        desk.setPaper(u"lease"_s, {PaperState::Deferred, QDate(2026, 12, 3), {}});
        desk.setPaper(u"health"_s, {PaperState::Given, {}, {}});
        desk.setSignature({QString(64, u'b'), 7, u"image/png"_s});
        desk.setOutcome(0, Outcome::Accept, {}, {});
        Sitting sitting = desk.sitting();
        sitting.applications.first().filled =
            RegisterMark::marks({{u"/form/shop"_s, u"企业登记库"_s, QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC), stage.now()}});
        stage.commands.order(
            intakeOrder(sitting, sitting.applications.first(), *desk.matterOf(0), desk.formOf(0), QDate(2026, 7, 6), true));
        return sitting;
    }
    static domain::Command &command(tests::SittingStage &stage) { return stage.reader.entries.last().signedCommand.command; }

private Q_SLOTS:
    void everythingTypedIsBackAndIsSignedAnew()
    {
        tests::SittingStage stage;
        const Sitting before = sent(stage);
        const auto again = sittingAgain(command(stage), stage.now().addSecs(60));
        QVERIFY(again);
        QVERIFY(again->id != before.id && again->ticketId.isEmpty() && again->number.isEmpty() && again->signature.isNull());
        QCOMPARE(again->deskId, before.deskId);
        QCOMPARE(again->person, before.person);
        QCOMPARE(again->agent, before.agent);
        QCOMPARE(again->step, Step::Form);
        QCOMPARE(again->beganAt, stage.now().addSecs(60));
        QCOMPARE(again->applications.size(), 1);
        Application application = again->applications.first();
        QCOMPARE(application.caseId, caseIdAgain(before.applications.first().caseId));
        QVERIFY(!QUuid::fromString(application.caseId).isNull()); // the office takes no other
        application.caseId = before.applications.first().caseId;
        QCOMPARE(application.papers, before.applications.first().papers);
        QCOMPARE(application.filled, before.applications.first().filled);
        QCOMPARE(application.situation, before.applications.first().situation);
        QCOMPARE(application.form.value("shop"_L1).toString(), u"榕荫小卖部"_s);
        QVERIFY(!application.sent);
    }
    void whatCannotBeReadIsNotTakenUp()
    {
        tests::SittingStage stage;
        sent(stage);
        domain::Command other = command(stage);
        other.kind = domain::command_kind::supplement;
        QVERIFY(!sittingAgain(other, stage.now()));
        other = command(stage);
        other.args.remove(u"applicant"_s);
        QVERIFY(!sittingAgain(other, stage.now()));
    }
    void outcomesComeBackWithTheirWords()
    {
        tests::SittingStage stage;
        stage.desk.form().edit(u"/applicant/name"_s, u"榕荫小卖部"_s);
        stage.desk.setOutcome(0, Outcome::Correct, {u"租赁合同缺页"_s}, {});
        const Sitting &sitting = stage.desk.sitting();
        stage.commands.order(
            intakeOrder(sitting, sitting.applications.first(), *stage.desk.matterOf(0), stage.desk.formOf(0), QDate(2026, 7, 6), true));
        const Application application = sittingAgain(command(stage), stage.now())->applications.first();
        QCOMPARE(application.outcome, Outcome::Correct);
        QCOMPARE(application.corrections, QStringList{u"租赁合同缺页"_s});
    }
    void foundOnlyWhileItIsRefusedAndNotSentAgain()
    {
        tests::SittingStage stage;
        const QString caseId = sent(stage).applications.first().caseId;
        SittingAgain again(stage.reader, stage.clock);
        QList<Sitting> found;
        connect(&again, &SittingAgain::found, &again, [&found](const Sitting &sitting) { found.append(sitting); });
        QSignalSpy over(&again, &SittingAgain::isOver);
        again.find(caseId);
        QTRY_COMPARE(over.size(), 1); // still on its way
        stage.reader.entries.last().state = OutboxState::Refused;
        again.find(caseId);
        QTRY_COMPARE(found.size(), 1);
        Sitting left = found.first(); // begun, mended, left
        left.person.phone = u"13800000009"_s;
        stage.reader.drafts.insert(sittingDraftKey(left.id), QString::fromUtf8(QJsonDocument(toJson(left)).toJson(QJsonDocument::Compact)));
        again.find(caseId);
        QTRY_COMPARE(found.size(), 2);
        QCOMPARE(found.last(), left);
        stage.commands.order({.kind = domain::command_kind::intake,
            .args = {{u"caseId"_s, left.applications.first().caseId}},
            .subject = {},
            .draftKey = sittingDraftKey(left.id)});
        again.find(caseId);
        QTRY_COMPARE(over.size(), 2);
        QCOMPARE(found.size(), 2);
    }
};

QTEST_MAIN(TestSittingAgain)
#include "test_sitting_again.moc"
