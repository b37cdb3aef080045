// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/nav_rail.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestNavRail : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keysWalkAndChoose()
    {
        widgets::NavRail rail;
        for (const auto id : {"home"_L1, "document"_L1, "case"_L1})
            rail.addPlace(id, id, id == "case"_L1)->setWord(id);
        rail.resize(85, 500);
        rail.show();
        QVERIFY(QTest::qWaitForWindowActive(&rail));
        QSignalSpy chosen(&rail, &widgets::NavRail::chosen);
        rail.place(u"home"_s)->setFocus();
        QTest::keyClick(rail.place(u"home"_s), Qt::Key_Down);
        QVERIFY(rail.place(u"document"_s)->hasFocus());
        QCOMPARE(chosen.size(), 0);
        QTest::keyClick(rail.place(u"document"_s), Qt::Key_Space);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).at(0).toString(), u"document"_s);
        QTest::keyClick(rail.place(u"document"_s), Qt::Key_Up);
        QTest::keyClick(rail.place(u"home"_s), Qt::Key_Up);
        QVERIFY(rail.place(u"case"_s)->hasFocus());
    }
    void countsAreSpoken()
    {
        widgets::NavRail rail;
        widgets::NavButton *button = rail.addPlace(u"case"_s, "case"_L1);
        button->setWord(u"Cases"_s);
        QCOMPARE(button->accessibleName(), u"Cases"_s);
        button->setCount(7, widgets::CountBadge::Tone::Calm);
        QCOMPARE(button->accessibleName(), u"Cases (7)"_s);
        rail.setCurrent(u"case"_s);
        QVERIFY(button->isChecked());
    }
};

QTEST_MAIN(TestNavRail)
#include "test_nav_rail.moc"
