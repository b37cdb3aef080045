// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/rating_bar.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using client::pages::window::RatingBar;

class TestRatingBar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theBestStandsFirst()
    {
        RatingBar bar;
        const auto buttons = bar.findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 5);
        QSignalSpy rated(&bar, &RatingBar::rated);
        buttons.first()->click();
        buttons.last()->click();
        QCOMPARE(rated.at(0).first().toInt(), 5);
        QCOMPARE(rated.at(1).first().toInt(), 1);
        QVERIFY(buttons.last()->isChecked() && !buttons.first()->isChecked());
        QCOMPARE(bar.rating(), 1);
        bar.setRating(0);
        QCOMPARE(bar.rating(), 0);
        QVERIFY(!buttons.last()->isChecked());
    }
};

QTEST_MAIN(TestRatingBar)
#include "test_rating_bar.moc"
