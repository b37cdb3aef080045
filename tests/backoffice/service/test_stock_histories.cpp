// SPDX-License-Identifier: GPL-3.0-or-later
// The stock of the back office under whatever several devices order, in any order.
#include "tests/backoffice/stock_test.h"

using namespace world;
using domain::Sheet;
using domain::SheetState;

namespace {

/// A row of numbers that look random and are the same each time.
class Dice {
public:
    explicit Dice(quint64 seed)
        : m_state(seed)
    {
    }
    int below(qsizetype count)
    {
        m_state = m_state * 6364136223846793005u + 1442695040888963407u;
        return int((m_state >> 33) % quint64(count));
    }

private:
    quint64 m_state;
};

} // namespace

class TestStockHistories : public StockTest {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_office = std::make_unique<Office>(); }
    void randomHistories_data();
    void randomHistories();

private:
    void randomStep(Dice &dice, std::vector<std::unique_ptr<Window>> &windows, const QStringList &cases);
};

void TestStockHistories::randomHistories_data()
{
    QTest::addColumn<int>("seed");
    for (const int seed : {1, 3, 4})
        QTest::addRow("seed %d", seed) << seed;
}

/// One step of somebody at one of three devices: mostly what comes next for a sheet that is under way, sometimes whatever he believes: any
/// sheet, any case, any attempt, any version.
void TestStockHistories::randomStep(Dice &dice, std::vector<std::unique_ptr<Window>> &windows, const QStringList &cases)
{
    Window &window = *windows[size_t(dice.below(qsizetype(windows.size())))];
    const QJsonObject expect = dice.below(6) == 0 ? QJsonObject{{u"version"_s, dice.below(6)}} : QJsonObject();
    QList<Sheet> underWay = sheets();
    underWay.removeIf([](const Sheet &each) { return each.state != SheetState::Reserved && each.state != SheetState::Printing; });
    QString caseId = cases.at(dice.below(cases.size()));
    QString copyId = dice.below(3) == 0 ? duplicate : QString();
    int i = 1 + dice.below(20);
    int attemptNumber = 1 + dice.below(9);
    if (!underWay.isEmpty() && dice.below(4) != 0) {
        const Sheet &chosen = underWay.at(dice.below(underWay.size()));
        caseId = chosen.caseId;
        if (dice.below(8) != 0)
            copyId = chosen.copyId;
        i = chosen.serial.mid(2).toInt();
        attemptNumber = chosen.attemptId.right(12).toInt();
    } else if (dice.below(2) == 0) {
        window.send(u"sheet_reserve"_s, reserve(caseId, i, attemptNumber, copyId), expect);
        return;
    }
    const int choice = dice.below(16);
    const QJsonObject more{{u"copyId"_s, copyId}, {u"pdfSha256"_s, QString(64, u'c')}, {u"reason"_s, u"卡纸"_s},
        {u"serial"_s, serial(dice.below(5) == 0 ? 99 : i)}};
    const QJsonObject args = act(caseId, i, more, attemptNumber);
    if (choice < 5)
        window.send(u"sheet_print"_s, args, expect);
    else if (choice < 9)
        window.send(u"sheet_issue"_s, args, expect);
    else if (choice < 11)
        window.send(u"sheet_release"_s, args, expect);
    else if (choice < 14)
        window.send(choice == 11 ? u"sheet_spoil"_s : u"sheet_missing"_s, args, expect);
    else
        window.send(u"stock_hand_out"_s, handOut(rangeWith(serial(i)), 1 + dice.below(2), dice.below(3) ? desk3 : u"desk-1"_s));
}

/// Whatever comes from several devices: no sheet twice, no copy of a licence with two sheets, and the equation holds after every step. What
/// was issued stays issued.
void TestStockHistories::randomHistories()
{
    QFETCH(int, seed);
    cardsHaveCopies();
    Dice dice(quint64(seed) * 977);
    std::vector<std::unique_ptr<Window>> windows;
    for (const QString &user : {u"hetian"_s, u"hetian"_s, u"tongxin"_s})
        windows.push_back(std::make_unique<Window>(*m_office, user));
    QStringList cases;
    for (int i = 0; i < 8; ++i)
        cases.append(windows.front()->approved().id);
    QSet<QString> issued;
    for (int step = 0; step < 100; ++step) {
        randomStep(dice, windows, cases);
        QSet<QString> now;
        for (const Sheet &each : sheets()) {
            if (each.state == SheetState::Issued)
                now.insert(each.serial + each.caseId);
        }
        QVERIFY(now.contains(issued));
        issued = now;
        if (step % 10 == 0)
            checkPromises();
        if (QTest::currentTestFailed())
            return;
    }
    checkPromises();
    QVERIFY(issued.size() >= 3); // something has happened
}

QTEST_GUILESS_MAIN(TestStockHistories)
#include "test_stock_histories.moc"
