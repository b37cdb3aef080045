// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/wanted_row.h"

#include <QTest>

using client::pages::WantedRow;
using namespace Qt::StringLiterals;

class TestWantedRow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasCurrentStaysWhenNothingIsAskedFor()
    {
        WantedRow wanted;
        QCOMPARE(wanted.orElse(u"a"_s), u"a"_s);
    }

    void whatIsAskedForBeforeTheRowsAreReadIsKeptUntilTheyAre()
    {
        WantedRow wanted;
        wanted.ask(u"b"_s);
        wanted.rowsAreShown(); // none yet: the page is loading
        QCOMPARE(wanted.orElse({}), u"b"_s);
        wanted.rowsAreKnown();
        QCOMPARE(wanted.orElse(u"a"_s), u"b"_s);
    }

    void whatWasShownOnceIsNotForcedOnTheOfficerAgain()
    {
        WantedRow wanted;
        wanted.rowsAreKnown();
        wanted.ask(u"b"_s);
        wanted.rowsAreShown();
        QCOMPARE(wanted.orElse(u"a"_s), u"a"_s);
    }
};

QTEST_GUILESS_MAIN(TestWantedRow)
#include "test_wanted_row.moc"
