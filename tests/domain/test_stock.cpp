// SPDX-License-Identifier: GPL-3.0-or-later
// Numbered stock: serials of a range, moves of a sheet, the equation, the next serial; and histories at random.
#include "domain/stock.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

const QDateTime at(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC);

StockRange roll(const QString &id, qint64 first, int count, const QString &desk = u"desk-1"_s)
{
    return {
        .id = id, .kind = u"licence-a3"_s, .name = u"A3"_s, .prefix = u"QR"_s, .first = first, .count = count, .digits = 8, .deskId = desk};
}

Sheet blank(const QString &serial)
{
    return {.id = sheetId(u"licence-a3"_s, serial), .serial = serial, .rangeId = u"r"_s, .kind = u"licence-a3"_s, .deskId = u"desk-1"_s};
}

SheetMove order(SheetAction action, const QString &attempt = u"a1"_s, const QString &subject = u"c1"_s)
{
    return {.action = action,
        .attemptId = attempt,
        .caseId = subject,
        .licenceNumber = u"1"_s,
        .scanned = u"QR00000007"_s,
        .reason = u"why"_s,
        .officerId = u"hetian"_s,
        .at = at};
}

constexpr SheetAction actions[] = {
    SheetAction::Reserve, SheetAction::Release, SheetAction::Print, SheetAction::Issue, SheetAction::Spoil, SheetAction::Miss};

} // namespace

class TestStock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void serials()
    {
        const StockRange range = roll(u"r"_s, 95, 10);
        QCOMPARE(range.serial(0), u"QR00000095"_s);
        QCOMPARE(range.serial(9), u"QR00000104"_s);
        for (int i = 0; i < range.count; ++i)
            QCOMPARE(range.indexOf(range.serial(i)), i);
        for (const QString &wrong : {u"QR00000094"_s, u"QR00000105"_s, u"QR95"_s, u"QR000000095"_s, u"QX00000095"_s, u""_s, u"QR"_s,
                 u"QR+0000095"_s, u"QR０００００００９５"_s})
            QVERIFY2(!range.contains(wrong), qPrintable(wrong));
    }

    void movesThatAreAllowed_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("own"); ///< letters of the actions allowed to the attempt itself
        QTest::addColumn<QString>("other");
        // reserve, reLease, print, issue, spoil, miss
        QTest::newRow("at desk") << int(SheetState::AtDesk) << u"rs"_s << u"rs"_s;
        QTest::newRow("reserved") << int(SheetState::Reserved) << u"lps"_s << u""_s;
        QTest::newRow("printing") << int(SheetState::Printing) << u"ism"_s << u""_s;
        QTest::newRow("issued") << int(SheetState::Issued) << u""_s << u""_s;
        QTest::newRow("spoiled") << int(SheetState::Spoiled) << u""_s << u""_s;
        QTest::newRow("unaccounted") << int(SheetState::Unaccounted) << u"s"_s << u"s"_s;
        QTest::newRow("store room") << int(SheetState::Received) << u""_s << u""_s;
    }
    void movesThatAreAllowed()
    {
        QFETCH(int, state);
        QFETCH(QString, own);
        QFETCH(QString, other);
        Sheet sheet = blank(u"QR00000007"_s);
        sheet.state = SheetState(state);
        sheet.attemptId = u"a1"_s;
        sheet.caseId = u"c1"_s;
        const QString letters = u"rlpism"_s;
        for (int i = 0; i < letters.size(); ++i) {
            QCOMPARE(move(sheet, order(actions[i])).has_value(), own.contains(letters.at(i)));
            QCOMPARE(move(sheet, order(actions[i], u"a2"_s, u"c2"_s)).has_value(), other.contains(letters.at(i)));
        }
    }

    void theWrongSerialChangesNothing()
    {
        Sheet sheet = *move(*move(blank(u"QR00000007"_s), order(SheetAction::Reserve)), order(SheetAction::Print));
        SheetMove wrong = order(SheetAction::Issue);
        wrong.scanned = u"QR00000008"_s;
        QCOMPARE(move(sheet, wrong).error().code, FailureCode::SerialMismatch);
        QCOMPARE(move(sheet, order(SheetAction::Issue))->state, SheetState::Issued);
    }

    void spoilingAndMissingNeedWords()
    {
        Sheet sheet = *move(*move(blank(u"QR00000007"_s), order(SheetAction::Reserve)), order(SheetAction::Print));
        for (const SheetAction action : {SheetAction::Spoil, SheetAction::Miss}) {
            SheetMove silent = order(action);
            silent.reason = u"  "_s;
            QCOMPARE(move(sheet, silent).error().code, FailureCode::SheetReasonRequired);
        }
    }

    void aReleasedSheetIsBlankAgain()
    {
        const Sheet reserved = *move(blank(u"QR00000007"_s), order(SheetAction::Reserve));
        const Sheet released = *move(reserved, order(SheetAction::Release));
        QVERIFY(released.attemptId.isEmpty() && released.caseId.isEmpty() && released.licenceNumber.isEmpty());
        QVERIFY(move(released, order(SheetAction::Reserve, u"a2"_s, u"c2"_s)).has_value());
    }

    void nextSerialPassesOverWhatIsGoneAndLeasedAway()
    {
        QList<StockRange> ranges{roll(u"r2"_s, 50, 5), roll(u"r1"_s, 7, 2), roll(u"store"_s, 1, 5, {})};
        Sheet gone = blank(u"QR00000007"_s);
        gone.state = SheetState::Spoiled;
        const auto next = [&](const QList<Sheet> &sheets, const QString &device = u"d1"_s) {
            return nextSerial(ranges, sheets, u"licence-a3"_s, u"desk-1"_s, device);
        };
        QCOMPARE(next({}), u"QR00000007"_s);
        QCOMPARE(next({gone}), u"QR00000008"_s);
        Sheet released = blank(u"QR00000007"_s);
        QCOMPARE(next({released}), u"QR00000007"_s);
        ranges[1].deviceId = u"d2"_s;
        QCOMPARE(next({}), u"QR00000050"_s);
        QCOMPARE(next({}, u"d2"_s), u"QR00000007"_s);
        QCOMPARE(nextSerial(ranges, {}, u"card"_s, u"desk-1"_s, {}), QString());
    }

    /// Whatever is tried, in whatever order: no sheet is issued twice, none comes back to blank once it was printing, the equation holds.
    void historiesAtRandom()
    {
        const QList<StockRange> ranges{roll(u"r"_s, 1, 12)};
        for (quint32 seed = 0; seed < 200; ++seed) {
            QRandomGenerator dice(seed);
            QHash<QString, Sheet> sheets;
            QSet<QString> printed;
            QSet<QString> issued;
            for (int step = 0; step < 120; ++step) {
                const QString serial = ranges.first().serial(int(dice.bounded(12)));
                Sheet sheet = sheets.value(serial, blank(serial));
                SheetMove tried = order(actions[dice.bounded(6)], QString::number(dice.bounded(6)), QString::number(dice.bounded(3)));
                tried.scanned = dice.bounded(5) == 0 ? u"QR1"_s : serial;
                const auto after = move(sheet, tried);
                if (!after)
                    continue;
                QVERIFY(!issued.contains(serial));
                QVERIFY(!printed.contains(serial) || after->state >= SheetState::Printing);
                if (after->state == SheetState::Printing)
                    printed.insert(serial);
                if (after->state == SheetState::Issued)
                    issued.insert(serial);
                sheets.insert(serial, *after);
            }
            const StockCount count = countStock(ranges, sheets.values(), u"licence-a3"_s, u"desk-1"_s);
            QVERIFY(count.balances());
            QCOMPARE(count.received, 12);
            QCOMPARE(count.issued, int(issued.size()));
        }
    }

    void countsOnlyWhatLiesHere()
    {
        const QList<StockRange> ranges{roll(u"r"_s, 1, 10), roll(u"store"_s, 11, 90, {})};
        Sheet spoiled = blank(u"QR00000003"_s);
        spoiled.state = SheetState::Spoiled;
        const StockCount desk = countStock(ranges, {spoiled}, u"licence-a3"_s, u"desk-1"_s);
        QCOMPARE(desk, (StockCount{.received = 10, .atDesk = 9, .spoiled = 1}));
        QCOMPARE(countStock(ranges, {spoiled}, u"licence-a3"_s, {}).received, 100);
        QCOMPARE(countStock(ranges, {spoiled}, u"card"_s, {}), StockCount());
    }
};

QTEST_GUILESS_MAIN(TestStock)
#include "test_stock.moc"
