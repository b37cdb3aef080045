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
};

QTEST_MAIN(TestHallBoard)
#include "test_hall_board.moc"
