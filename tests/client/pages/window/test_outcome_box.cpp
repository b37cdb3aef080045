// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/outcome_box.h"
#include "tests/client/pages/window/sitting_stage.h"

#include <QPlainTextEdit>
#include <QRadioButton>
#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestOutcomeBox : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theListOfCorrectionsIsWholeFromTheStart()
    {
        tests::SittingStage stage;
        OutcomeBox box(stage.desk);
        box.show();
        const auto outcomes = box.findChildren<QRadioButton *>();
        QVERIFY(outcomes.at(0)->isChecked());
        outcomes.at(1)->click();
        const QStringList list = stage.desk.application()->corrections;
        QVERIFY(list.contains(u"补交：租赁合同（复印件1份）"_s));
        QVERIFY(list.contains(u"申请表中“店铺名称”：请填写"_s));
        QCOMPARE(list.size(), 2 + stage.desk.form().hindrances());
        auto *words = box.findChild<QPlainTextEdit *>();
        QVERIFY(words->isVisible());
        words->setPlainText(u"一\n\n二"_s);
        QCOMPARE(stage.desk.application()->corrections, QStringList({u"一"_s, u"二"_s}));
        outcomes.at(2)->click();
        words->setPlainText(u"不属于本机关职权"_s);
        QCOMPARE(stage.desk.application()->reason, u"不属于本机关职权"_s);
        QCOMPARE(stage.desk.application()->corrections.size(), 2); // kept, should the officer think again
        outcomes.at(0)->click();
        QVERIFY(!words->isVisible());
    }
    /// The list is printed for the applicant: it is in the language of the package, also in an English window.
    void theListIsInThePackagesLanguage()
    {
        tests::SittingStage stage;
        stage.translations.use(u"en"_s);
        OutcomeBox box(stage.desk);
        box.show();
        const auto outcomes = box.findChildren<QRadioButton *>();
        QCOMPARE(outcomes.at(1)->text(), u"Corrections needed, told once"_s);
        outcomes.at(1)->click();
        const QStringList list = stage.desk.application()->corrections;
        QVERIFY(list.contains(u"补交：租赁合同（复印件1份）"_s) && list.contains(u"申请表“法定代表人”部分“姓名”：请填写"_s));
        static const QRegularExpression latin(u"[A-Za-z]{2}"_s);
        QVERIFY2(list.filter(latin).isEmpty(), qPrintable(list.filter(latin).join(u'\n')));
    }
};

QTEST_MAIN(TestOutcomeBox)
#include "test_outcome_box.moc"
