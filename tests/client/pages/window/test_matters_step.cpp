// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/matters_step.h"
#include "tests/client/pages/window/sitting_stage.h"
#include "widgets/brief_list.h"
#include "widgets/theme/tokens.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QTextBrowser>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestMattersStep : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initialsAndEnterChoose()
    {
        tests::SittingStage stage;
        MattersStep step(stage.desk);
        step.resize(960, 600);
        step.show();
        auto *words = step.findChild<QLineEdit *>();
        QTest::keyClicks(words, u"hwzp"_s);
        QCOMPARE(step.findChild<widgets::BriefList *>()->rows().size(), 1);
        QTest::keyClick(words, Qt::Key_Return);
        QCOMPARE(stage.desk.sitting().applications.size(), 2);
        QCOMPARE(stage.desk.application()->matterCode, u"sign"_s);
        QVERIFY(words->text().isEmpty());
    }
    void smallPrintFollowsTheScheme()
    {
        namespace theme = widgets::theme;
        theme::apply(*qApp, theme::Scheme::Light);
        tests::SittingStage stage;
        MattersStep step(stage.desk);
        step.show();
        auto *needed = step.findChild<QTextBrowser *>();
        QVERIFY(needed->toHtml().contains(theme::colors().secondInk.name()));
        theme::apply(*qApp, theme::Scheme::Dark);
        QTRY_VERIFY(needed->toHtml().contains(theme::colors().secondInk.name()));
        theme::apply(*qApp, theme::Scheme::Light);
    }
    /// Neither scrolls while there is room for both; where there is not, each has its share.
    void questionsAndPapersTakeWhatTheyFill()
    {
        tests::SittingStage stage;
        MattersStep step(stage.desk);
        step.resize(960, 600);
        step.show();
        auto *needed = step.findChild<QTextBrowser *>();
        auto *questions = step.findChild<FormView *>();
        QTRY_COMPARE(needed->verticalScrollBar()->maximum(), 0);
        QTRY_COMPARE(questions->verticalScrollBar()->maximum(), 0);
        QTRY_VERIFY(needed->mapTo(&step, QPoint()).y() - questions->mapTo(&step, QPoint(0, questions->height())).y() < 60);
        step.resize(960, 200);
        QTRY_VERIFY(questions->verticalScrollBar()->maximum() > 0);
        QVERIFY(questions->height() > 40 && needed->height() > 40);
    }
    void anAnswerChangesTheListOfPapers()
    {
        tests::SittingStage stage;
        MattersStep step(stage.desk);
        step.resize(960, 600);
        step.show();
        auto *needed = step.findChild<QTextBrowser *>();
        QVERIFY(needed->toPlainText().contains(u"租赁合同"_s) && needed->toPlainText().contains(u"10.00 元"_s));
        QVERIFY(!needed->toPlainText().contains(u"健康证明"_s));
        stage.desk.form().edit(u"/situation/food"_s, true);
        QVERIFY(needed->toPlainText().contains(u"健康证明"_s));
    }
};

QTEST_MAIN(TestMattersStep)
#include "test_matters_step.moc"
