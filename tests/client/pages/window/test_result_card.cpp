// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/result_card.h"
#include "tests/client/pages/window/window_stage.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>
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
    void noButtonIsCutOffWhereItIsNarrow();

private:
    static void press(const ResultCard &card, const QString &text)
    {
        for (auto *button : card.findChildren<QPushButton *>())
            if (button->text() == text)
                button->click();
    }
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
    QSignalSpy form(&card, &ResultCard::formWanted);
    press(card, u"打印申请表"_s);
    QCOMPARE(form.first().first().toString(), u"c1"_s);
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
    press(card, u"打印证照"_s);
    QCOMPARE(licence.first().first().toString(), u"c1"_s);
}

void TestResultCard::aRefusalSaysWhy()
{
    ResultCard card;
    card.show();
    domain::Answer answer;
    answer.code = domain::codeText(domain::FailureCode::FormInvalid);
    answer.detail = u"/form/shop missing"_s;
    Application application;
    application.outcome = Outcome::Refuse;
    card.present(application, {}, {}, answer);
    QVERIFY(!reads(card, u"打印申请表"_s)); // nothing is applied for any more
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

void TestResultCard::noButtonIsCutOffWhereItIsNarrow()
{
    m_translations.use(u"en"_s);
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    auto *card = new ResultCard;
    column->addWidget(card);
    column->addStretch(1);
    domain::Case file = tests::support::sample::caseFile(1);
    file.intake.fees = {{u"card"_s, u"工本费"_s, 1000}};
    file.licence.number = u"青〔2026〕1号"_s;
    card->present({}, {}, file, {});
    page.resize(440, 600);
    page.show();
    const auto buttons = card->findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 6);
    QTRY_VERIFY(buttons.last()->y() > buttons.first()->geometry().bottom()); // on several lines
    QCOMPARE(page.width(), 440);
    for (const QPushButton *button : buttons) {
        QVERIFY2(card->rect().contains(button->geometry()), qPrintable(button->text()));
        QVERIFY(button->width() >= button->sizeHint().width());
    }
}

QTEST_MAIN(TestResultCard)
#include "test_result_card.moc"
