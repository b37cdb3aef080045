// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/queue_list.h"
#include "client/pages/window/queue_panel.h"
#include "tests/client/pages/window/window_stage.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestQueuePanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyMoveOfATicket();
    void aWalkInGetsATicket();
    void buttonsAreLargeEnoughForAFinger();

private:
    static QAction *action(const QueuePanel &panel, int key)
    {
        for (QAction *each : panel.commandActions())
            if (each->shortcut() == QKeySequence(key))
                return each;
        return nullptr;
    }
};

void TestQueuePanel::everyMoveOfATicket()
{
    tests::WindowStage stage;
    Hall hall(stage.reader, stage.commands, stage.clock, stage.ids);
    QueuePanel panel(hall, stage.clock);
    QSignalSpy start(&panel, &QueuePanel::startWanted);
    hall.refresh();
    QTRY_VERIFY(action(panel, Qt::Key_F2)->isEnabled());
    QVERIFY(!action(panel, Qt::Key_F3)->isEnabled());
    action(panel, Qt::Key_F2)->trigger();
    QTRY_VERIFY(action(panel, Qt::Key_F3)->isEnabled());
    QVERIFY(!action(panel, Qt::Key_F2)->isEnabled()); // one at a time
    action(panel, Qt::Key_F3)->trigger();
    QTRY_COMPARE(hall.current()->calls, 2);
    action(panel, Qt::Key_F4)->trigger();
    QCOMPARE(start.first().first().toString(), u"t3"_s);
    action(panel, Qt::Key_F8)->trigger();
    QTRY_COMPARE(hall.ticket(u"t3"_s)->state, domain::TicketState::NoShow);
    panel.findChild<QueueList *>()->choose(u"t3"_s);
    QVERIFY(action(panel, Qt::Key_F7)->isEnabled());
    action(panel, Qt::Key_F7)->trigger();
    QTRY_COMPARE(hall.ticket(u"t3"_s)->state, domain::TicketState::Waiting);
}

void TestQueuePanel::aWalkInGetsATicket()
{
    tests::WindowStage stage;
    Hall hall(stage.reader, stage.commands, stage.clock, stage.ids);
    QueuePanel panel(hall, stage.clock);
    panel.show();
    hall.refresh();
    QTRY_VERIFY(action(panel, Qt::Key_F10)->isEnabled());
    action(panel, Qt::Key_F10)->trigger();
    auto *name = panel.findChild<QLineEdit *>();
    QVERIFY(name->isVisible());
    name->setText(u"丁晓"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(hall.tickets().last().name, u"丁晓"_s);
}

void TestQueuePanel::buttonsAreLargeEnoughForAFinger()
{
    tests::WindowStage stage;
    Hall hall(stage.reader, stage.commands, stage.clock, stage.ids);
    QueuePanel panel(hall, stage.clock);
    panel.resize(304, 620);
    panel.show();
    for (auto *button : panel.findChildren<QPushButton *>())
        if (button->isVisible())
            QVERIFY2(button->height() >= 44, qPrintable(button->text()));
}

QTEST_MAIN(TestQueuePanel)
#include "test_queue_panel.moc"
