// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/hand_over_panel.h"
#include "client/pages/window/paper_window.h"
#include "client/pages/window/visitor_papers.h"
#include "tests/client/pages/window/supplement_stage.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestPaperWindow : public QObject {
    Q_OBJECT

    static domain::Case parcel(tests::SupplementStage &stage)
    {
        domain::Case subject = stage.file(u"c-done"_s);
        subject.intake.data = {{"applicant"_L1, QJsonObject{{"name"_L1, u"秦言"_s}, {"address"_L1, u"榕江市青榕区石桥巷5号"_s}}}};
        subject.licence.number = u"青〔2026〕7号"_s;
        subject.licence.name = u"备案证明"_s;
        subject.handOver.courier = u"榕江邮政"_s;
        subject.handOver.tracking = u"RJ0001234567"_s;
        return subject;
    }

private Q_SLOTS:
    void theAddressIsTheApplicants()
    {
        tests::SupplementStage stage;
        const domain::Matter &matter = stage.reader.matterList.at(stage.reader.matterList.size() - 2);
        const auto facts = PaperWindow::facts(parcel(stage), matter, stage.reader.people, stage.today());
        QCOMPARE(facts.address, u"榕江市青榕区石桥巷5号"_s);
        const auto fields = printing::windowPaperFields(printing::WindowPaper::CourierLabel, facts);
        QCOMPARE(fields.value(u"tracking"_s), u"RJ0001234567"_s);
    }
    void sayingWhatWasBrought()
    {
        tests::SupplementStage stage;
        PaperWindow window(stage.context(), printing::WindowPaper::SupplementReceipt, u"127.0.0.1:1"_s, nullptr);
        QSignalSpy made(&window.papers(), &VisitorPapers::made);
        window.present(stage.file(u"c-late"_s), {u"lease"_s});
        QVERIFY(window.isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(made.size(), 1, 60'000);
        QVERIFY(window.papers().sheet().startsWith("%PDF-"));
        QCOMPARE(window.windowTitle(), u"补交材料收件凭证"_s);
    }
    void saysWhyThereIsNone()
    {
        tests::SupplementStage stage;
        stage.reader.matterList.clear();
        PaperWindow window(stage.context(), printing::WindowPaper::SupplementReceipt, u"127.0.0.1:1"_s, nullptr);
        QSignalSpy failed(&window, &PaperWindow::failed);
        window.present(stage.file(u"c-late"_s), {u"lease"_s});
        QVERIFY(!tests::support::reads(window, u"在左侧"_s)); // there is nothing at the left of this window
        QTRY_COMPARE(failed.size(), 1);
        QTRY_VERIFY(tests::support::reads(window, u"这份文书无法生成"_s));
    }
    void isMadeFromTheNumberTyped()
    {
        tests::SupplementStage stage;
        stage.file(u"c-done"_s) = parcel(stage);
        stage.file(u"c-done"_s).handOver = {};
        HandOverPanel panel(stage.context(), nullptr, u"127.0.0.1:1"_s);
        panel.resize(974, 640);
        panel.show();
        QAction *label = panel.commandActions().at(4);
        QTRY_VERIFY(tests::support::reads(panel, u"备案证明 青〔2026〕7号"_s));
        QVERIFY(!label->isEnabled());
        for (auto *button : panel.findChildren<QRadioButton *>())
            if (button->text() == u"邮寄"_s || button->text().contains(u"快递"_s))
                button->setChecked(true);
        for (auto *line : panel.findChildren<QLineEdit *>()) {
            if (line->accessibleName() == u"快递公司"_s)
                QTest::keyClicks(line, u"EMS"_s);
            if (line->accessibleName().contains(u"单号"_s))
                QTest::keyClicks(line, u"RJ0001234567"_s);
        }
        QTRY_VERIFY(label->isEnabled());
        label->trigger();
        auto *shown = panel.findChild<PaperWindow *>();
        QVERIFY(shown != nullptr && shown->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(shown->papers().sheet().startsWith("%PDF-"), 60'000);
    }
};

QTEST_MAIN(TestPaperWindow)
#include "test_paper_window.moc"
