// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/print_batch_panel.h"
#include "tests/support/page_stage.h"

#include <QSignalSpy>
#include <QTest>

using namespace client::pages;
using namespace Qt::StringLiterals;
using licences::BatchItem;
using licences::BatchMark;
using licences::PrintBatch;
using tests::support::reads;
using State = PrintBatchPanel::State;

class TestPrintBatchPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_translations.use(u"zh_CN"_s);
        widgets::theme::apply(*qApp, widgets::theme::Scheme::Light);
        m_panel = std::make_unique<PrintBatchPanel>();
        m_panel->setFixedWidth(320);
        m_panel->show();
    }
    void thePreviewSaysWhichPapers()
    {
        m_panel->present(batch(), State::Collecting, {u"许可证书（A3）：2 张 · 起号 A000001"_s, u"普通纸：3 张"_s}, {});
        for (const auto &part : {u"一次打印：3 份"_s, u"许可证书（A3）：2 张 · 起号 A000001"_s, u"普通纸：3 张"_s, u"副本"_s})
            QVERIFY2(reads(*m_panel, part), qPrintable(part));
        QVERIFY2(tests::support::namelessControls(*m_panel, true).isEmpty(), "every control has a name");
        QCOMPARE(enabled(), QStringList({u"依次打印"_s, u"多打一份"_s, u"少打一份"_s, u"清空清单"_s}));
        QSignalSpy change(m_panel.get(), &PrintBatchPanel::changeWanted);
        auto *list = m_panel->findChild<widgets::BriefList *>();
        list->setCurrentIndex(list->model()->index(2, 0));
        action(u"多打一份"_s)->trigger();
        action(u"少打一份"_s)->trigger();
        QCOMPARE(change.at(0), QVariantList({2, 1}));
        QCOMPARE(change.at(1), QVariantList({2, -1}));
    }
    void howFarItIs()
    {
        PrintBatch running = batch();
        running.isBegun = true;
        running.items[0].mark = BatchMark::Done;
        running.items[0].serial = u"A000001"_s;
        running.items[1].spoiled = 1;
        m_panel->present(running, State::Running, {}, {});
        QVERIFY(reads(*m_panel, u"第 2 份，共 3 份"_s));
        auto *list = m_panel->findChild<widgets::BriefList *>();
        QCOMPARE(list->currentIndex().row(), 1);
        QCOMPARE(list->rows().at(0).trailing, u"用纸 A000001"_s);
        QVERIFY(list->rows().at(1).note.contains(u"作废 1 张"_s));
        QCOMPARE(enabled(), QStringList({u"打完这份就停"_s, u"跳过这份"_s}));
    }
    void standsStillAndSaysWhy()
    {
        PrintBatch stands = batch();
        stands.isBegun = true;
        m_panel->present(stands, State::Paused, {}, u"没有打好"_s);
        QVERIFY(reads(*m_panel, u"没有打好"_s));
        QCOMPARE(enabled(), QStringList({u"从这份继续"_s, u"跳过这份"_s, u"到此为止"_s}));
        QSignalSpy go(m_panel.get(), &PrintBatchPanel::goWanted);
        action(u"从这份继续"_s)->trigger();
        QCOMPARE(go.size(), 1);
    }
    void asksAboutWhatWasAtThePrinter()
    {
        PrintBatch asked = batch();
        asked.isBegun = true;
        asked.items[0].mark = BatchMark::Sent;
        m_panel->present(asked, State::Asking, {}, {});
        QVERIFY(reads(*m_panel, u"程序结束时"_s));
        QCOMPARE(enabled(), QStringList({u"纸在，打得好"_s, u"纸不在：打印"_s, u"跳过这份"_s, u"到此为止"_s}));
    }
    void theResult()
    {
        PrintBatch over = batch();
        over.isBegun = true;
        for (auto &item : over.items)
            item.mark = BatchMark::Done;
        over.items[2].mark = BatchMark::Skipped;
        m_panel->present(over, State::Over, {}, {});
        QVERIFY(reads(*m_panel, u"已打印 2 份，共 3 份"_s));
        QVERIFY(reads(*m_panel, u"跳过 1 份"_s));
        QCOMPARE(enabled(), QStringList({u"收起清单"_s}));
        m_panel->present({}, State::Empty, {}, {});
        QVERIFY(!m_panel->isVisible());
    }
    void inEnglish()
    {
        m_panel->present(batch(), State::Collecting, {}, {});
        m_translations.use(u"en"_s);
        m_panel->retranslate();
        QVERIFY(reads(*m_panel, u"To be printed in one go: 3"_s));
        QVERIFY(!reads(*m_panel, u"一次"_s));
    }

private:
    static PrintBatch batch()
    {
        PrintBatch made;
        made.items = {{.caseId = u"c1"_s, .number = u"1号"_s, .holder = u"甲"_s, .kind = u"licence-a3"_s},
            {.caseId = u"c1"_s,
                .copyId = u"duplicate"_s,
                .number = u"1号"_s,
                .holder = u"甲"_s,
                .part = u"副本"_s,
                .kind = u"licence-a3"_s},
            {.caseId = u"c2"_s, .number = u"2号"_s, .holder = u"乙"_s, .count = 3}};
        return made;
    }
    QStringList enabled() const
    {
        QStringList words;
        for (const auto *each : m_panel->actions())
            if (each->isEnabled())
                words << each->text();
        return words;
    }
    QAction *action(const QString &words) const
    {
        for (auto *each : m_panel->actions())
            if (each->text() == words)
                return each;
        return nullptr;
    }
    std::unique_ptr<PrintBatchPanel> m_panel;
    i18n::Translations m_translations;
};

QTEST_MAIN(TestPrintBatchPanel)
#include "test_print_batch_panel.moc"
