// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/top_bar.h"
#include "tests/support/page_stage.h"
#include "tests/support/pixels.h"
#include "widgets/theme/palettes.h"

#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using client::app::TopBar;
using client::sync::Wire;
using client::sync::WireState;
using namespace tests::support;
using namespace Qt::StringLiterals;
namespace theme = widgets::theme;

class TestTopBar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_translations.use(u"zh_CN"_s);
        theme::apply(*qApp, theme::Scheme::Light);
        m_bar = std::make_unique<TopBar>();
        m_bar->resize(1366, 52);
    }
    void theWireInWords_data()
    {
        QTest::addColumn<Wire>("wire");
        QTest::addColumn<bool>("synced");
        QTest::addColumn<int>("unsent");
        QTest::addColumn<int>("papers");
        QTest::addColumn<QString>("chinese");
        QTest::addColumn<QString>("english");
        QTest::newRow("in step") << Wire::InSync << true << 0 << 0 << u"09:37 已同步"_s << u"09:37 in step"_s;
        QTest::newRow("with work") << Wire::InSync << true << 3 << 12 << u"09:37 已同步 · 3 件待发 · 12 份文件待取"_s
                                   << u"09:37 in step · 3 to send · 12 papers to fetch"_s;
        QTest::newRow("syncing") << Wire::Syncing << true << 1 << 0 << u"正在同步… · 1 件待发"_s << u"Syncing… · 1 to send"_s;
        QTest::newRow("problem") << Wire::Problem << true << 0 << 0 << u"同步遇到问题"_s << u"Sync has a problem"_s;
        QTest::newRow("offline") << Wire::Offline << true << 0 << 0 << u"离线，截至 09:37"_s << u"Offline, as of 09:37"_s;
        QTest::newRow("offline from the start") << Wire::Offline << false << 0 << 0 << u"离线"_s << u"Offline"_s;
        QTest::newRow("never") << Wire::NeverConnected << false << 0 << 0 << u"尚未连接"_s << u"Not connected yet"_s;
    }
    void theWireInWords()
    {
        QFETCH(Wire, wire);
        QFETCH(bool, synced);
        QFETCH(int, unsent);
        QFETCH(int, papers);
        WireState state;
        state.wire = wire;
        state.syncedAt = synced ? sample::now().addSecs(-300) : QDateTime();
        state.unsent = unsent;
        state.blobsWanted = papers;
        QTEST(TopBar::wireWords(state), "chinese");
        m_bar->setUnlocked(true);
        m_bar->setWire(state);
        m_bar->show();
        QFETCH(QString, chinese);
        QVERIFY(reads(*m_bar, chinese));
        m_translations.use(u"en"_s);
        m_bar->retranslate();
        QTEST(TopBar::wireWords(state), "english");
        QVERIFY(!reads(*m_bar, chinese));
    }
    void keysChooseSearchAndWire()
    {
        m_bar->setUnlocked(true);
        m_bar->show();
        QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
        QSignalSpy search(m_bar.get(), &TopBar::searchWanted), wire(m_bar.get(), &TopBar::wireChosen);
        for (QPushButton *button : m_bar->findChildren<QPushButton *>()) {
            button->setFocus(Qt::TabFocusReason);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        }
        QCOMPARE(search.size(), 1);
        QCOMPARE(wire.size(), 1);
    }
    void everythingHasAName()
    {
        m_bar->setUnlocked(true);
        m_bar->setPerson(sample::people());
        m_bar->setWire(sample::offline());
        m_bar->show();
        QVERIFY2(namelessControls(*m_bar).isEmpty(), qPrintable(namelessControls(*m_bar).join(u'\n')));
        QCOMPARE(person()->text(), u"陈屿 · 综合科 科长"_s);
        QCOMPARE(person()->accessibleName(), u"本人：陈屿 · 综合科 科长"_s);
    }
    void thePersonsMenuOpensByKey()
    {
        QMenu menu;
        menu.addAction(u"锁定"_s);
        m_bar->setPersonMenu(&menu);
        m_bar->setUnlocked(true);
        m_bar->setPerson(sample::people());
        m_bar->show();
        QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
        bool opened = false;
        connect(&menu, &QMenu::aboutToShow, this, [&] {
            opened = true;
            QMetaObject::invokeMethod(&menu, &QMenu::close, Qt::QueuedConnection);
        });
        person()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(person(), Qt::Key_Space);
        QTRY_VERIFY(opened);
    }
    void lockedItForgetsPersonAndWork()
    {
        m_bar->setUnlocked(true);
        m_bar->setPerson(sample::people());
        m_bar->setWire(sample::offline());
        m_bar->show();
        m_bar->setUnlocked(false);
        QStringList kept;
        for (QWidget *each : m_bar->findChildren<QWidget *>()) { // hidden ones too
            kept << each->accessibleName() << each->toolTip();
            if (const auto *button = qobject_cast<QAbstractButton *>(each))
                kept << button->text();
        }
        for (const QString &part : {u"陈屿"_s, u"综合科"_s, u"3 件"_s, u"09:37"_s, u"联系不上"_s})
            QVERIFY2(!kept.join(u'\n').contains(part), qPrintable(kept.join(u'\n')));
        QVERIFY(!person()->isVisible());
    }
    void whyItIsOfflineStandsInTheTip()
    {
        m_bar->setUnlocked(true);
        m_bar->setWire(sample::offline());
        const auto tips = [this] {
            QStringList all;
            for (const QPushButton *button : m_bar->findChildren<QPushButton *>())
                all.append(button->toolTip());
            return all.join(u'\n');
        };
        QVERIFY2(tips().contains(u"联系不上后台"_s), qPrintable(tips()));
        WireState good;
        good.wire = Wire::InSync;
        m_bar->setWire(good);
        QVERIFY(!tips().contains(u"联系不上后台"_s));
    }
    void wearsTheScheme_data()
    {
        QTest::addColumn<theme::Scheme>("scheme");
        QTest::newRow("light") << theme::Scheme::Light;
        QTest::newRow("dark") << theme::Scheme::Dark;
        QTest::newRow("high contrast") << theme::Scheme::HighContrast;
    }
    void wearsTheScheme()
    {
        QFETCH(theme::Scheme, scheme);
        theme::apply(*qApp, scheme);
        const theme::Colors c = theme::colorsOf(scheme);
        const QImage image = drawn(*m_bar);
        QCOMPARE(image.pixelColor(700, 20), c.surface);
        QCOMPARE(image.pixelColor(700, 51), c.line);
        QVERIFY(count(image.copy(0, 0, 200, 52), c.ink) > 20); // the name of the product
    }

private:
    QToolButton *person() const
    {
        for (auto *each : m_bar->findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly))
            if (each->parentWidget() == m_bar.get() && each->popupMode() == QToolButton::InstantPopup)
                return each;
        return nullptr;
    }
    i18n::Translations m_translations;
    std::unique_ptr<TopBar> m_bar;
};

QTEST_MAIN(TestTopBar)
#include "test_top_bar.moc"
