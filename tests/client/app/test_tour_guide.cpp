// SPDX-License-Identifier: GPL-3.0-or-later
// What the story is made of; it is played by tests/story.
#include "tests/client/app/tour_stage.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestTourGuide : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyStepHasANameOfItsOwn()
    {
        tests::TourStage all("story,window,recovery");
        QStringList names = all.steps();
        const qsizetype count = names.size();
        QVERIFY(count > 30);
        QCOMPARE(names.removeDuplicates(), 0);
        QCOMPARE(names.last(), u"window-recovered"_s);
        QVERIFY(!all.guide().start()); // nobody has said where the back office is
    }
    void chaptersAreChosen()
    {
        tests::TourStage window("window");
        QCOMPARE(window.steps().first(), u"window-officer"_s);
        QCOMPARE(window.steps().last(), u"window-power-cut"_s);
        tests::TourStage story("story");
        QCOMPARE(story.steps().first(), u"set-up"_s);
        QVERIFY(!story.steps().contains(u"window-officer"_s));
    }
};

QTEST_MAIN(TestTourGuide)
#include "test_tour_guide.moc"
