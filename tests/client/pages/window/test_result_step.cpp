// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/result_step.h"
#include "tests/client/pages/window/sitting_stage.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;
using tests::support::reads;

class TestResultStep : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thePaperIsThereBeforeTheNumberIs()
    {
        tests::SittingStage stage;
        stage.desk.setPaper(u"lease"_s, {PaperState::Given, {}, {}});
        stage.desk.setPaper(u"health"_s, {PaperState::Deferred, QDate(2026, 11, 30), {}});
        stage.desk.setOutcome(0, Outcome::Receive, {}, {});
        Hall hall(stage.reader, stage.commands, stage.clock, stage.ids);
        hall.refresh();
        ResultStep step(stage.desk, hall, stage.context(), u"127.0.0.1:1"_s);
        step.resize(960, 600);
        step.show();
        stage.desk.send();
        QTRY_COMPARE(stage.desk.sitting().step, Step::Done);
        QTRY_VERIFY(reads(step, u"○ 已收件 · 已存在本机"_s));
        step.takeFocus();
        QVERIFY(step.focusWidget() != nullptr && step.isAncestorOf(step.focusWidget()) && step.focusWidget()->isEnabled());
        QCOMPARE(step.caseOf(0).intake.deferred.size(), 1);
        QCOMPARE(step.caseOf(0).applicant.name, u"榕荫小卖部"_s);
        QSignalSpy made(&step.papers(), &VisitorPapers::made);
        for (auto *button : step.findChildren<QPushButton *>())
            if (button->text() == u"收件凭证"_s)
                button->click();
        QTRY_COMPARE_WITH_TIMEOUT(made.size(), 1, 20'000);
        step.formAction()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(made.size(), 2, 20'000);
        QVERIFY(reads(step.papers(), u"申请表"_s) && step.papers().sheet().startsWith("%PDF-"));
        client::store::CaseView file;
        file.base = tests::support::sample::caseFile(2);
        file.base.id = stage.desk.sitting().applications.first().caseId;
        stage.reader.files.append(file);
        stage.reader.say({u"case"_s});
        QTRY_VERIFY(reads(step, u"✓ 已收件 · "_s + file.base.number));
        step.takeFocus();
        QWidget *asking = step.window()->focusWidget();
        QVERIFY(asking != &step && asking->isEnabled());
        stage.reader.files.last().base.handOver.rating = 5; // the visitor has answered
        stage.reader.say({u"case"_s});
        QTRY_VERIFY(!asking->isEnabled());
        QCOMPARE(step.window()->focusWidget(), &step); // no field, where Ctrl+E would be the end of the line
    }
};

QTEST_MAIN(TestResultStep)
#include "test_result_step.moc"
