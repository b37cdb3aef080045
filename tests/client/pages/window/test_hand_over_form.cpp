// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/hand_over_form.h"
#include "tests/client/pages/window/window_stage.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using client::pages::window::HandOverForm;

class TestHandOverForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachWayAsksForWhatItNeeds()
    {
        i18n::Translations translations;
        translations.use(u"zh_CN"_s);
        HandOverForm form;
        domain::Case subject = tests::support::sample::caseFile(1);
        subject.applicant = {u"周禾"_s, u"11010519491231002X"_s, {}, u"13800000001"_s};
        form.present(subject);
        form.show();
        QCOMPARE(form.missing(), u"领取人还没有签名。"_s);
        form.setSignature({QString(64, u'b'), 9, u"image/png"_s});
        QCOMPARE(form.missing(), QString());
        QCOMPARE(form.handOver().collectorId, u"11010519491231002X"_s);
        const auto ways = form.findChildren<QRadioButton *>();
        ways.at(1)->click();
        QCOMPARE(form.missing(), u"代领人的委托书还没有扫描。"_s);
        form.setAuthority({QString(64, u'a'), 9, u"application/pdf"_s});
        QVERIFY(form.missing().isEmpty() && form.handOver().byAgent);
        ways.at(2)->click();
        QCOMPARE(form.missing(), u"还缺快递公司和面单号码。"_s);
        for (auto *line : form.findChildren<QLineEdit *>())
            if (line->isVisible() && line->text().isEmpty())
                line->setText(u"RJ 12"_s);
        QVERIFY(form.missing().isEmpty());
        QVERIFY(form.handOver().signature.isNull() && !form.handOver().byAgent && form.handOver().collectorId.isEmpty());
        subject.id = u"next"_s; // the next person starts anew
        form.present(subject);
        QVERIFY(form.handOver().signature.isNull() && !form.missing().isEmpty());
    }
};

QTEST_MAIN(TestHandOverForm)
#include "test_hand_over_form.moc"
