// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/hand_over_panel.h"
#include "client/pages/window/hand_over_rows.h"
#include "tests/client/pages/window/window_stage.h"

#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;
namespace kind = domain::command_kind;

class TestHandOverPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void signsHandsOverAndLeavesTheList()
    {
        tests::WindowStage stage;
        i18n::Translations translations;
        translations.use(u"zh_CN"_s);
        domain::Case &subject = stage.reader.files[0].base;
        subject.state = domain::CaseState::Approved;
        subject.applicant = {u"周禾"_s, u"11010519491231002X"_s, {}, {}};
        subject.licence.number = u"青〔2026〕1号"_s;
        subject.licence.name = u"备案证明"_s;
        HandOverPanel panel(stage.context());
        panel.resize(960, 600);
        panel.show();
        QTRY_VERIFY(tests::support::reads(panel, u"备案证明 青〔2026〕1号"_s));
        QAction *hand = panel.commandActions().at(0);
        QVERIFY(!hand->isEnabled());
        QVERIFY(tests::support::reads(panel, u"领取人还没有签名"_s));
        panel.setSignature("\x89PNG");
        QTRY_VERIFY(hand->isEnabled());
        hand->trigger();
        const QJsonObject json = stage.orders(kind::handOver).first().value("handOver"_L1).toObject();
        QCOMPARE(json.value("collectorId"_L1).toString(), u"11010519491231002X"_s);
        QVERIFY(json.contains("deliveredAt"_L1) && json.contains("signature"_L1));
        QTRY_VERIFY(tests::support::reads(panel, u"没有待发的证照"_s));
        panel.rate(subject.id, 4, u"办得快"_s);
        QCOMPARE(stage.orders(kind::rate).first().value("rating"_L1).toInt(), 4);
        QCOMPARE(stage.orders(kind::rate).first().value("words"_L1).toString(), u"办得快"_s);
    }
    void aLateParcelIsFoundAndClosed()
    {
        tests::WindowStage stage;
        i18n::Translations translations;
        translations.use(u"zh_CN"_s);
        domain::Case &subject = stage.reader.files[0].base;
        subject.licence.number = u"青〔2026〕1号"_s;
        subject.handOver.courier = u"榕江邮政"_s;
        subject.handOver.tracking = u"RJ0001234567"_s;
        subject.handOver.at = stage.now().addDays(-12);
        HandOverPanel panel(stage.context());
        panel.resize(960, 600);
        panel.show();
        QAction *delivered = panel.commandActions().at(1);
        QTRY_VERIFY(delivered->isEnabled());
        // Who takes it is no question any more; what is needed to ask after it stands there.
        for (const auto *way : panel.findChildren<QRadioButton *>())
            QVERIFY(!way->isVisible());
        QVERIFY(tests::support::reads(panel, u"榕江邮政"_s) && tests::support::reads(panel, u"RJ0001234567"_s));
        QVERIFY(tests::support::reads(panel, u"请向快递公司查询下落"_s));
        delivered->trigger();
        QCOMPARE(stage.orders(kind::delivered).size(), 1);
    }
};

QTEST_MAIN(TestHandOverPanel)
#include "test_hand_over_panel.moc"
