// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/visitor_papers.h"
#include "tests/client/pages/window/window_stage.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;
using tests::support::reads;

class TestVisitorPapers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPaperCanBeShown_data()
    {
        QTest::addColumn<int>("paper");
        for (int paper = 0; paper <= int(printing::WindowPaper::FeeReceipt); ++paper)
            QTest::newRow(QByteArray::number(paper).constData()) << paper;
    }
    void everyPaperCanBeShown()
    {
        QFETCH(int, paper);
        VisitorPapers papers(stage.renderers, u"127.0.0.1:1"_s);
        QSignalSpy made(&papers, &VisitorPapers::made), failed(&papers, &VisitorPapers::failed);
        const printing::WindowFacts facts = this->facts();
        papers.present(printing::WindowPaper(paper), facts);
        QTRY_VERIFY_WITH_TIMEOUT(made.size() + failed.size() == 1, 20'000);
        QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : qPrintable(failed.first().first().value<domain::Failure>().detail));
        QVERIFY(papers.sheet().startsWith("%PDF-"));
        papers.clear();
        QVERIFY(papers.sheet().isEmpty());
    }
    void whatIsToBeKnownOfTheSheetIsSaid()
    {
        i18n::Translations translations;
        translations.use(u"zh_CN"_s);
        VisitorPapers papers(stage.renderers, u"127.0.0.1:1"_s);
        papers.show();
        QSignalSpy made(&papers, &VisitorPapers::made);
        papers.present(printing::WindowPaper::Receipt, facts());
        QTRY_COMPARE_WITH_TIMEOUT(made.size(), 1, 20'000);
        QVERIFY(!reads(papers, u"另一种字体"_s));
        printing::WindowFacts rare = facts();
        const char32_t character = 0x9FED; // only the other family has it
        rare.subject.applicant.name = u"王"_s + QString::fromUcs4(&character, 1);
        papers.present(printing::WindowPaper::Receipt, rare);
        QTRY_COMPARE_WITH_TIMEOUT(made.size(), 2, 20'000);
        QVERIFY(reads(papers, u"另一种字体"_s));
        papers.clear();
        QVERIFY(!reads(papers, u"另一种字体"_s));
    }
    void theApplicationFormIsShownAsThePapersAre()
    {
        i18n::Translations translations;
        translations.use(u"zh_CN"_s);
        VisitorPapers papers(stage.renderers, u"127.0.0.1:1"_s);
        papers.show();
        QSignalSpy made(&papers, &VisitorPapers::made);
        domain::FormOutline form;
        form.matter = u"商铺开业登记"_s;
        papers.presentForm({form, u"榕江市青榕区市场监督管理局"_s, {}, QDate(2026, 11, 23)});
        QVERIFY(reads(papers, u"申请表"_s));
        QTRY_COMPARE_WITH_TIMEOUT(made.size(), 1, 20'000);
        QVERIFY(papers.sheet().startsWith("%PDF-"));
    }

private:
    printing::WindowFacts facts() const
    {
        printing::WindowFacts facts;
        facts.subject = tests::support::sample::caseFile(1);
        facts.subject.intake.corrections = {u"补交租赁合同"_s};
        facts.subject.intake.reason = u"不属于本机关职权"_s;
        facts.subject.intake.fees = {{u"card"_s, u"工本费"_s, 1000}};
        facts.subject.intake.receiptNumber = u"SJ-2026-000001"_s;
        facts.matter = stage.reader.matterList.at(stage.reader.matterList.size() - 2);
        facts.subject.intake.data = {{u"papers"_s, QJsonObject{{u"lease"_s, u"given"_s}}}};
        facts.office = u"榕江市青榕区市场监督管理局"_s;
        facts.desk = u"3号综合窗口"_s;
        facts.officer = u"何恬"_s;
        facts.day = QDate(2026, 11, 23);
        return facts;
    }
    tests::WindowStage stage;
};

QTEST_MAIN(TestVisitorPapers)
#include "test_visitor_papers.moc"
