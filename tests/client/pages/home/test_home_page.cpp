// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/home/home_page.h"
#include "tests/support/page_stage.h"
#include "widgets/brief_list.h"
#include "widgets/number_tile.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace client::pages;
using namespace tests::support;
using namespace Qt::StringLiterals;

class TestHomePage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_translations.use(u"zh_CN"_s);
        widgets::theme::apply(*qApp, widgets::theme::Scheme::Light);
    }
    void showsToday()
    {
        PageStage stage;
        HomePage page(stage.context());
        page.resize(1281, 716);
        page.show();
        QTRY_VERIFY(reads(page, u"正常: 23"_s));
        for (const QString &part : {u"陈屿，上午好"_s, u"2026年11月23日 (一)"_s, u"截至 09:37"_s, u"红牌: 1"_s,
                 u"特急 2 · 加急 5 · 平件 11"_s, u"局务会"_s, u"尚未发出: 3"_s, u"未被接受: 1"_s, u"榕江花园二期土建施工合同备案"_s})
            QVERIFY2(reads(page, part), qPrintable(part));
        QVERIFY2(namelessControls(page).isEmpty(), qPrintable(namelessControls(page).join(u'\n')));
    }
    void numbersOpenTheirRows()
    {
        PageStage stage;
        HomePage page(stage.context());
        page.show();
        QSignalSpy navigate(&page, &Page::navigate);
        for (auto *tile : page.findChildren<widgets::NumberTile *>())
            if (tile->text() == u"黄牌"_s)
                QTest::keyClick(tile, Qt::Key_Space);
        QCOMPARE(navigate.size(), 1);
        QCOMPARE(navigate.at(0), QVariantList({QString(page_id::cases), QString(), u"lamp:yellow"_s}));
    }
    void rowsOpenByKey()
    {
        PageStage stage;
        HomePage page(stage.context());
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QSignalSpy navigate(&page, &Page::navigate);
        auto *papers = list(page, u"待签收公文"_s);
        QTRY_COMPARE(papers->rows().size(), 9);
        papers->setFocus();
        QTest::keyClick(papers, Qt::Key_Down);
        QTest::keyClick(papers, Qt::Key_Return);
        QCOMPARE(navigate.last(), QVariantList({QString(page_id::documents), u"d1"_s, QString()}));
        auto *meetings = list(page, u"近期会议"_s);
        Q_EMIT meetings->opened(u"m1"_s);
        QCOMPARE(navigate.last(), QVariantList({QString(page_id::documents), u"d3"_s, QString()}));
    }
    void aParcelThatDoesNotArriveIsTheWindowsTask()
    {
        PageStage stage;
        client::store::CaseView file;
        file.base.id = u"p1"_s;
        file.base.applicant.name = u"林青禾"_s;
        file.base.state = domain::CaseState::Approved;
        file.base.licence.number = u"青老优2026-7"_s;
        file.base.handOver.courier = u"青鸟速递"_s;
        file.base.handOver.tracking = u"QN0042"_s;
        file.base.handOver.at = stage.clock.at.addDays(-14);
        stage.reader.files << file;
        {
            HomePage page(stage.context());
            page.show();
            QTRY_VERIFY(reads(page, u"红牌: 1"_s));
            QVERIFY(!reads(page, u"请查询邮件下落：林青禾"_s)); // not at a window
        }
        stage.reader.people.me.roles << domain::Role::Window;
        HomePage page(stage.context());
        page.show();
        QTRY_VERIFY(reads(page, u"请查询邮件下落：林青禾"_s));
        auto *tasks = list(page, u"最紧要的办件"_s);
        QVERIFY(tasks);
        const widgets::BriefRow first = tasks->rows().constFirst();
        QCOMPARE(first.trailing, u"寄出 14 天未送达"_s);
        QCOMPARE(first.note, u"青鸟速递 QN0042 · 青老优2026-7"_s);
        QSignalSpy navigate(&page, &Page::navigate);
        Q_EMIT tasks->opened(first.id);
        QCOMPARE(navigate.last(), QVariantList({QString(page_id::window), u"p1"_s, QString()}));
        stage.reader.files.last().base.handOver.deliveredAt = stage.clock.at;
        stage.reader.say({u"case"_s});
        QTRY_VERIFY(!reads(page, u"请查询邮件下落"_s));
    }
    /// However many tasks there are: on the commonest screen the lists give way, and nothing has to be scrolled to.
    void fitsTheCommonestScreen()
    {
        for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
            m_translations.use(language);
            PageStage stage;
            for (int i = 0; i < 30; ++i)
                stage.reader.files << client::store::CaseView{sample::caseFile(i), {}};
            HomePage page(stage.context());
            page.resize(1281, 716);
            page.show();
            QTRY_VERIFY(reads(page, language == u"en"_s ? u"Red card: 1"_s : u"红牌: 1"_s));
            QTest::qWait(50);
            for (const auto *scroll : page.findChildren<QScrollArea *>())
                QVERIFY2(scroll->verticalScrollBar()->maximum() == 0, qPrintable(language));
            int shown = 0;
            const auto *tasks = list(page, language == u"en"_s ? u"My most pressing cases"_s : u"最紧要的办件"_s);
            for (int row = 0; row < tasks->model()->rowCount(); ++row)
                shown += tasks->isRowHidden(row) ? 0 : 1;
            QVERIFY2(shown >= 6, QByteArray::number(shown).constData());
        }
    }
    void emptySaysWhy()
    {
        PageStage stage;
        stage.reader.files.clear();
        stage.reader.papers.clear();
        stage.reader.home = {};
        HomePage page(stage.context());
        page.show();
        QTRY_VERIFY(reads(page, u"没有等您办理的办件"_s));
        QVERIFY(reads(page, u"公文已全部签收"_s));
        QVERIFY(reads(page, u"今后十四天没有会议"_s));
        QVERIFY(reads(page, u"尚未取得数据"_s));
    }
    void followsTheCache()
    {
        PageStage stage;
        HomePage page(stage.context());
        page.show();
        QTRY_VERIFY(reads(page, u"红牌: 1"_s));
        stage.reader.home.tasksByLamp[domain::Lamp::Red] = 9;
        stage.reader.say({u"case"_s});
        QTRY_VERIFY(reads(page, u"红牌: 9"_s));
    }
    void languageSwitchLeavesNothingBehind()
    {
        PageStage stage;
        HomePage page(stage.context());
        page.show();
        QTRY_VERIFY(reads(page, u"红牌: 1"_s));
        m_translations.use(u"en"_s);
        QTRY_VERIFY(reads(page, u"Red card: 1"_s));
        QVERIFY(reads(page, u"Good morning, 陈屿"_s));
        for (const QString &old : {u"红牌"_s, u"待我办理"_s, u"待签收"_s, u"尚未发出"_s, u"截至"_s, u"近期会议"_s, u"工作日"_s, u"今天"_s})
            QVERIFY2(!reads(page, old), qPrintable(old));
    }

private:
    static widgets::BriefList *list(const HomePage &page, const QString &name)
    {
        for (auto *each : page.findChildren<widgets::BriefList *>())
            if (each->accessibleName() == name)
                return each;
        return nullptr;
    }
    i18n::Translations m_translations;
};

QTEST_MAIN(TestHomePage)
#include "test_home_page.moc"
