// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/summary.h"
#include "tests/client/pages/window/form_stage.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestSummary : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatWasAskedForInItsWords();
    void namesFromThePublicAreNoMarkup();
};

void TestSummary::saysWhatWasAskedForInItsWords()
{
    tests::FormStage stage;
    stage.load(tests::shopForm(),
        {{u"applicant"_s, QJsonObject{{u"name"_s, u"榕荫小卖部"_s}}}, {u"situation"_s, QJsonObject{{u"food"_s, false}}},
            {u"form"_s,
                QJsonObject{{u"rent"_s, 328050}, {u"kind"_s, u"retail"_s}, {u"remark"_s, u"不再问的内容"_s},
                    {u"staff"_s, QJsonArray{QJsonObject{{u"name"_s, u"丁晓"_s}, {u"pay"_s, 500000}}}}}}});
    Summary::Part part{u"商铺开业登记"_s, stage.state.form(), stage.state.document(), {{u"lease"_s, u"租赁合同"_s, {}, true, true}},
        {{u"card"_s, u"工本费"_s, {}, 1000}}, {{u"lease"_s, {PaperState::Deferred, QDate(2026, 11, 30), {}}}}};
    const QString html = Summary::html({part}, true);
    for (const auto &words :
        {u"3280.50 元"_s, u"零售"_s, u"姓名：丁晓；月工资：5000.00 元"_s, u"2026年11月30日 (一)前补交"_s, u"工本费"_s, u"change:/form"_s})
        QVERIFY2(html.contains(words), qPrintable(words + html));
    QVERIFY(!html.contains(u"不再问的内容"_s));
    QVERIFY(!Summary::html({part}, false).contains(u"change:"_s));
}

void TestSummary::namesFromThePublicAreNoMarkup()
{
    tests::FormStage stage;
    stage.load(tests::shopForm(), {{u"applicant"_s, QJsonObject{{u"name"_s, u"<img src=x><b>"_s}}}});
    const QString html = Summary::html({{u"<i>"_s, stage.state.form(), stage.state.document(), {}, {}, {}}}, false);
    QVERIFY(!html.contains(u"<img"_s) && !html.contains(u"<i>"_s));
    QVERIFY(html.contains(u"&lt;img src=x&gt;"_s));
}

QTEST_GUILESS_MAIN(TestSummary)
#include "test_summary.moc"
