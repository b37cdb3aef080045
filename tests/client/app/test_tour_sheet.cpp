// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/tour_sheet.h"
#include "forms/engine/phrases.h"

#include <QTest>

using client::app::readyPhrase;
using namespace Qt::StringLiterals;

class TestTourSheet : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wordsLeaveNothingToFillIn()
    {
        for (const auto decision : {domain::Decision::Agree, domain::Decision::Decline, domain::Decision::Return}) {
            const QString words = readyPhrase(u"contract-filing"_s, decision);
            QVERIFY(!words.isEmpty() && !words.contains(forms::engine::Phrases::gap));
        }
        QVERIFY(
            readyPhrase(u"contract-filing"_s, domain::Decision::Return) != readyPhrase(u"contract-filing"_s, domain::Decision::Decline));
        QCOMPARE(readyPhrase(u"no such matter"_s, domain::Decision::Return), QString()); // the general ones all have a gap
    }
};

QTEST_GUILESS_MAIN(TestTourSheet)
#include "test_tour_sheet.moc"
