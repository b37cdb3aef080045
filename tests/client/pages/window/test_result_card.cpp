// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/result_card.h"
#include "tests/client/pages/window/window_stage.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;
using tests::support::reads;

class TestResultCard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_translations.use(u"zh_CN"_s); }
    void savedHereThenRuleByRuleThenTheLicence();
    void aRefusalSaysWhy();
    void eachOutcomeHasItsPapers();

private:
    i18n::Translations m_translations;
};

void TestResultCard::savedHereThenRuleByRuleThenTheLicence()
{
    ResultCard card;
    card.resize(600, 300);
    card.show();
    Application application;
    application.caseId = u"c1"_s;
    domain::Matter matter;
    matter.name = u"养老待遇资格认证"_s;
    card.present(application, matter, {}, {});
    QVERIFY(reads(card, u"○ 已受理 · 已存在本机"_s) && reads(card, u"受理通知书"_s) && !reads(card, u"打印证照"_s));
    domain::Case file = tests::support::sample::caseFile(1);
    file.intake.rules = {{u"age"_s, u"年满六十周岁"_s, true, {}}, {u"alive"_s, u"本年度未认证"_s, false, u"本年度已经认证过"_s}};
    card.present(application, matter, file, {});
    QVERIFY(reads(card, u"✓ 年满六十周岁"_s) && reads(card, u"✗ 本年度未认证：本年度已经认证过"_s) && reads(card, u"转人工审批"_s));
    file.intake.rules.removeLast();
    file.state = domain::CaseState::Approved;
    file.licence.number = u"青〔2026〕1号"_s;
    card.present(application, matter, file, {});
    QVERIFY(reads(card, u"✓ 当场准予 · "_s + file.number) && !reads(card, u"转人工审批"_s));
    QSignalSpy licence(&card, &ResultCard::licenceWanted);
    for (auto *button : card.findChildren<QPushButton *>())
        if (button->text() == u"打印证照"_s)
            button->click();
    QCOMPARE(licence.first().first().toString(), u"c1"_s);
}

void TestResultCard::aRefusalSaysWhy()
{
    ResultCard card;
    card.show();
    domain::Answer answer;
    answer.code = domain::codeText(domain::FailureCode::FormInvalid);
    answer.detail = u"/form/shop missing"_s;
    card.present({}, {}, {}, answer);
    QVERIFY(reads(card, u"✗ 后台没有接受"_s) && reads(card, u"/form/shop missing"_s));
}

void TestResultCard::eachOutcomeHasItsPapers()
{
    using printing::WindowPaper;
    Application application;
    QCOMPARE(ResultCard::papersOf(application, true),
        QList<WindowPaper>({WindowPaper::Acceptance, WindowPaper::Receipt, WindowPaper::FeeReceipt}));
    application.outcome = Outcome::Correct;
    QCOMPARE(ResultCard::papersOf(application, false).first(), WindowPaper::Corrections);
    application.outcome = Outcome::Refuse;
    QCOMPARE(ResultCard::papersOf(application, false), QList<WindowPaper>{WindowPaper::Refusal});
    application.outcome = Outcome::Receive;
    QCOMPARE(ResultCard::papersOf(application, false), QList<WindowPaper>{WindowPaper::Receipt});
}

QTEST_MAIN(TestResultCard)
#include "test_result_card.moc"
