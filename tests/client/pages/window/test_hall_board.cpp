// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/hall_board.h"
#include "tests/client/pages/window/window_stage.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestHallBoard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbersAndDesksWithoutNames()
    {
        tests::WindowStage stage;
        i18n::Translations translations;
        translations.use(u"zh_CN"_s);
        Hall hall(stage.reader, stage.commands, stage.clock, stage.ids);
        HallBoard board(hall);
        hall.refresh();
        QTRY_VERIFY(hall.isKnown());
        const QImage empty = board.grab().toImage();
        hall.act(domain::TicketAction::Call, u"t3"_s);
        QTRY_VERIFY(hall.current() != nullptr);
        QCOMPARE(board.accessibleDescription(), u"B003, 3号综合窗口"_s); // what everybody in the hall may read
        QVERIFY(board.grab().toImage() != empty);
        board.show();
        QTest::keyClick(&board, Qt::Key_Escape);
        QVERIFY(!board.isVisible());
    }
    void aNewCallSoundsAndFillsTheBoard()
    {
        tests::WindowStage stage;
        Hall hall(stage.reader, stage.commands, stage.clock, stage.ids);
        hall.refresh();
        QTRY_VERIFY(hall.isKnown());
        hall.act(domain::TicketAction::Call, u"t3"_s);
        QTRY_VERIFY(hall.current() != nullptr);
        HallBoard board(hall);
        board.show();
        QSignalSpy called(&board, &HallBoard::called);
        hall.refresh();
        QTest::qWait(0);
        QCOMPARE(called.size(), 0); // called before the board was opened
        QVERIFY(board.announced().isEmpty());
        hall.act(domain::TicketAction::Recall, u"t3"_s);
        QTRY_COMPARE(called.size(), 1);
        QCOMPARE(called.first().first().toString(), u"t3"_s);
        QCOMPARE(board.announced(), u"B003"_s);
        hall.act(domain::TicketAction::Start, u"t3"_s, {}, u"s1"_s);
        QTRY_VERIFY(board.announced().isEmpty()); // the visitor has come
        QCOMPARE(called.size(), 1);
    }
};

QTEST_MAIN(TestHallBoard)
#include "test_hall_board.moc"
