// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/queue_list.h"
#include "tests/client/pages/window/window_stage.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using client::pages::window::QueueList;

class TestQueueList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theChoiceStaysWhenTheQueueChanges()
    {
        tests::WindowStage stage;
        i18n::Translations translations;
        translations.use(u"zh_CN"_s);
        QueueList list;
        QVERIFY(list.chosen().isEmpty());
        const auto a = stage.ticket(u"a"_s, u"A001"_s, 9), b = stage.ticket(u"b"_s, u"A002"_s, 5);
        list.setTickets({a, b}, {u"b"_s}, stage.now());
        QCOMPARE(list.chosen(), u"a"_s);
        list.choose(u"b"_s);
        list.setTickets({b, a}, {}, stage.now());
        QCOMPARE(list.chosen(), u"b"_s);
        list.setTickets({a}, {}, stage.now());
        QCOMPARE(list.chosen(), u"a"_s);
        QCOMPARE(list.model()->index(0, 0).data(Qt::AccessibleTextRole).toString(), u"A001, 等候, 无预约, 09:33 起等候"_s);
        QVERIFY(list.sizeHintForRow(0) >= 44);
        QVERIFY(!list.grab().isNull());
    }
};

QTEST_MAIN(TestQueueList)
#include "test_queue_list.moc"
