// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/decision_strip.h"
#include "tests/client/pages/cases/sheet_fixture.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages::cases;
using client::store::OutboxState;

class TestDecisionStrip : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void offersWhatCanBeDone_data();
    void offersWhatCanBeDone();
};

void TestDecisionStrip::offersWhatCanBeDone_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("own"); ///< state of my own tick, -1: none
    QTest::addColumn<QString>("buttons");
    QTest::addColumn<QString>("note");
    QTest::newRow("mine") << 1 << -1 << u"Tick Decline Return Opinion"_s << QString();
    QTest::newRow("saved") << 1 << int(OutboxState::Saved) << u"Undo"_s << u"Your decision: Saved here"_s;
    QTest::newRow("sent") << 1 << int(OutboxState::Sent) << QString() << u"Your decision: Sent"_s;
    QTest::newRow("others") << 5 << -1 << QString() << u"Nothing for you to decide here now."_s;
    QTest::newRow("closed") << 11 << -1 << QString() << u"This case is closed: Approved"_s;
}

void TestDecisionStrip::offersWhatCanBeDone()
{
    QFETCH(int, number);
    QFETCH(int, own);
    tests::SheetFixture fixture;
    if (own >= 0)
        fixture.ownTick(number, u"zhk"_s, OutboxState(own));
    QAction tick(u"Tick"_s), decline(u"Decline"_s), giveBack(u"Return"_s), opinion(u"Opinion"_s), undo(u"Undo"_s);
    DecisionStrip strip({&tick, &decline, &giveBack, &opinion, &undo});
    const CaseSheet sheet{fixture.reader.matterList, fixture.filing.code, fixture.reader.people, {}, fixture.clock.now()};
    const CaseRow row =
        makeRow(sheet, fixture.reader.caseFile(fixture.file(number).base.id).result().value(), domain::WorkCalendar::shipped());
    strip.show(&row);
    QSet<QString> shown;
    for (const auto *button : strip.findChildren<QPushButton *>()) {
        if (!button->isHidden())
            shown.insert(button->text().section(u' ', 0, 0));
    }
    QFETCH(QString, buttons);
    const QStringList wanted = buttons.split(u' ', Qt::SkipEmptyParts);
    QCOMPARE(shown, QSet<QString>(wanted.begin(), wanted.end()));
    const auto *note = strip.findChild<QLabel *>();
    QTEST(note->isHidden() ? QString() : note->text(), "note");
}

QTEST_MAIN(TestDecisionStrip)
#include "test_decision_strip.moc"
