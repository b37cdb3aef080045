// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/idle_panel.h"
#include "tests/client/pages/window/window_stage.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestIdlePanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatComesNextAndOffersWhatWasNotEnded()
    {
        tests::WindowStage stage;
        i18n::Translations translations;
        translations.use(u"zh_CN"_s);
        Hall hall(stage.reader, stage.commands, stage.clock, stage.ids);
        QAction begin, finish;
        IdlePanel panel(hall, &begin, &finish);
        panel.resize(900, 600);
        panel.show();
        QVERIFY(tests::support::reads(panel, u"您在哪个窗口"_s));
        hall.refresh();
        QTRY_VERIFY(tests::support::reads(panel, u"下一位是 B003"_s));
        Sitting sitting;
        sitting.id = u"s1"_s;
        sitting.beganAt = stage.now();
        sitting.person.name = u"周禾"_s;
        sitting.applications.resize(2);
        panel.offer({sitting});
        QVERIFY(tests::support::reads(panel, u"周禾，2 个事项"_s));
        QSignalSpy resume(&panel, &IdlePanel::resumeWanted), drop(&panel, &IdlePanel::dropWanted);
        for (auto *button : panel.findChildren<QPushButton *>())
            if (button->text() == u"接着办理"_s || button->text() == u"放弃"_s)
                button->click();
        QCOMPARE(resume.size(), 1);
        QCOMPARE(drop.size(), 1);
        panel.offer({});
        QCOMPARE(panel.offered(), 0);
    }
};

QTEST_MAIN(TestIdlePanel)
#include "test_idle_panel.moc"
