// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/stock/desk_ledger.h"
#include "tests/support/stock_stage.h"
#include "tests/support/waiting.h"

#include <QTest>
#include <QTimer>

using namespace client::pages;
using namespace tests::support;
using namespace Qt::StringLiterals;
using domain::SheetAction;
using printing::StockAttempt;
using printing::StockWord;

namespace {

/// A store that answers in the next turn of the event loop with what it held when it was asked, as the real one does.
class LaterReader final : public FakeReader {
public:
    store::Async<QString> draft(const QString &key) override
    {
        const auto promise = std::make_shared<QPromise<domain::Result<QString>>>();
        promise->start();
        QTimer::singleShot(0, [promise, text = drafts.value(key)] {
            promise->addResult(text);
            promise->finish();
        });
        return promise->future();
    }
};

} // namespace

class TestDeskLedger : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void remembersRecordsInTheirOrder();
    void noChangeOfTheIndexUndoesAnother();
    void aChangeThatFailsHoldsNoneUp();
    void anOrderIsMadeOnce();
    void afterARefusalItIsMadeAnew();
    void theCopyGoesWithTheGoodSheetOnce();
    void theOfficesRowTells();
    void aRecordThatDoesNotReadStopsEverything();

private:
    static StockAttempt attempt(const QString &id)
    {
        StockAttempt made;
        made.id = id;
        made.caseId = u"c1"_s;
        made.kind = u"licence-a3"_s;
        made.serial = u"A000001"_s;
        made.deskId = u"desk-3"_s;
        made.pdfSha256 = QString(64, u'a');
        made.openedAt = QDateTime(QDate(2006, 7, 6), QTime(1, 0), Qt::UTC);
        return made;
    }
};

void TestDeskLedger::remembersRecordsInTheirOrder()
{
    StockStage stage;
    stock::DeskLedger ledger(stage.reader, stage.commands);
    QVERIFY(waited(ledger.keep(attempt(u"a2"_s))));
    QVERIFY(waited(ledger.keep(attempt(u"a1"_s))));
    auto later = attempt(u"a2"_s);
    later.step = printing::StockStep::Asking;
    QVERIFY(waited(ledger.keep(later)));
    QCOMPARE(*waited(ledger.attempts()), QStringList({u"a2"_s, u"a1"_s}));
    QCOMPARE(waited(ledger.records())->constFirst(), later);
    QVERIFY(waited(ledger.forget({u"a2"_s})));
    QCOMPARE(*waited(ledger.attempts()), QStringList({u"a1"_s}));
    QVERIFY(waited(ledger.keepPdf("%PDF")));
    QCOMPARE(stage.reader.blobs.size(), 1);
    QCOMPARE(*waited(ledger.pdf(stage.reader.blobs.constBegin().key())), QByteArray("%PDF"));
}

/// Old attempts are forgotten and runs resumed while a new attempt begins.
void TestDeskLedger::noChangeOfTheIndexUndoesAnother()
{
    LaterReader reader;
    FakeCommands commands(reader);
    stock::DeskLedger ledger(reader, commands);
    reader.drafts[u"print/index"_s] = u"[\"old\",\"a1\"]"_s;
    const auto forgotten = ledger.forget({u"old"_s});
    const auto first = ledger.keep(attempt(u"a2"_s));
    const auto resumed = ledger.keep(attempt(u"a1"_s));
    const auto second = ledger.keep(attempt(u"a3"_s));
    QVERIFY(waited(second));
    QVERIFY(waited(first) && waited(resumed) && waited(forgotten));
    QCOMPARE(*waited(ledger.attempts()), QStringList({u"a1"_s, u"a2"_s, u"a3"_s}));
    QCOMPARE(waited(ledger.records())->size(), 3);
}

void TestDeskLedger::aChangeThatFailsHoldsNoneUp()
{
    LaterReader reader;
    FakeCommands commands(reader);
    stock::DeskLedger ledger(reader, commands);
    commands.failing = domain::Failure{domain::FailureCode::StoreFull, {}, true};
    const auto first = ledger.keep(attempt(u"a1"_s));
    const auto second = ledger.keep(attempt(u"a2"_s));
    QCOMPARE(waited(first).error().code, domain::FailureCode::StoreFull);
    QCOMPARE(waited(second).error().code, domain::FailureCode::StoreFull);
    commands.failing.reset();
    QVERIFY(waited(ledger.keep(attempt(u"a3"_s))));
}

void TestDeskLedger::anOrderIsMadeOnce()
{
    StockStage stage;
    stock::DeskLedger ledger(stage.reader, stage.commands);
    QCOMPARE(waited(ledger.standing(attempt(u"a1"_s), SheetAction::Print))->word, StockWord::Unsaid);
    QVERIFY(waited(ledger.order(attempt(u"a1"_s), SheetAction::Print)));
    QVERIFY(waited(ledger.order(attempt(u"a1"_s), SheetAction::Print)));
    QCOMPARE(stage.reader.entries.size(), 1);
    QCOMPARE(stage.lastArgs().value("pdfSha256"_L1).toString(), QString(64, u'a'));
    QCOMPARE(stage.lastArgs().value("sheetId"_L1).toString(), u"licence-a3/A000001"_s);
    QCOMPARE(waited(ledger.standing(attempt(u"a1"_s), SheetAction::Print))->word, StockWord::OnDisk);
    stage.agree();
    QCOMPARE(waited(ledger.standing(attempt(u"a1"_s), SheetAction::Print))->word, StockWord::Accepted);
    QCOMPARE(waited(ledger.standing(attempt(u"a1"_s), SheetAction::Issue))->word, StockWord::Unsaid);
}

void TestDeskLedger::afterARefusalItIsMadeAnew()
{
    StockStage stage;
    stock::DeskLedger ledger(stage.reader, stage.commands);
    QVERIFY(waited(ledger.order(attempt(u"a1"_s), SheetAction::Reserve)));
    stage.reader.entries.last().state = store::OutboxState::Refused;
    stage.reader.entries.last().answer.code = domain::codeText(domain::FailureCode::StockLeased);
    const auto standing = *waited(ledger.standing(attempt(u"a1"_s), SheetAction::Reserve));
    QCOMPARE(standing.word, StockWord::Refused);
    QCOMPARE(standing.refusal.code, domain::FailureCode::StockLeased);
    stage.reader.entries.last().signedCommand.command.deviceSeq = 1;
    QVERIFY(waited(ledger.order(attempt(u"a1"_s), SheetAction::Reserve)));
    QCOMPARE(stage.reader.entries.size(), 2);
}

/// The office keeps the copy; if it will not have it, that the sheet is good is said without.
void TestDeskLedger::theCopyGoesWithTheGoodSheetOnce()
{
    StockStage stage;
    stock::DeskLedger ledger(stage.reader, stage.commands);
    auto good = attempt(u"a1"_s);
    good.scanned = good.serial;
    good.copy = {QString(64, u'c'), 4711, u"application/pdf"_s};
    QVERIFY(waited(ledger.order(good, SheetAction::Print)));
    QVERIFY(!stage.lastArgs().contains("pdf"_L1));
    QVERIFY(waited(ledger.order(good, SheetAction::Issue)));
    QCOMPARE(stage.lastArgs().value("pdf"_L1).toObject().value("sha256"_L1).toString(), good.copy.sha256);
    stage.reader.entries.last().state = store::OutboxState::Refused;
    QVERIFY(waited(ledger.order(good, SheetAction::Issue)));
    QCOMPARE(stage.lastArgs().value("serial"_L1).toString(), good.serial);
    QVERIFY(!stage.lastArgs().contains("pdf"_L1));
}

void TestDeskLedger::theOfficesRowTells()
{
    StockStage stage;
    stock::DeskLedger ledger(stage.reader, stage.commands);
    auto sheet = stage.sheet(u"A000001"_s, domain::SheetState::Issued, u"1号"_s);
    sheet.attemptId = u"a1"_s;
    stage.put(sheet); // the outbox has forgotten the command
    QCOMPARE(waited(ledger.standing(attempt(u"a1"_s), SheetAction::Issue))->word, StockWord::Accepted);
    QCOMPARE(waited(ledger.standing(attempt(u"a1"_s), SheetAction::Spoil))->word, StockWord::Unsaid);
    QCOMPARE(waited(ledger.standing(attempt(u"a2"_s), SheetAction::Issue))->word, StockWord::Unsaid);
    QVERIFY(waited(ledger.order(attempt(u"a1"_s), SheetAction::Issue)));
    QVERIFY(stage.reader.entries.isEmpty());
}

void TestDeskLedger::aRecordThatDoesNotReadStopsEverything()
{
    StockStage stage;
    stock::DeskLedger ledger(stage.reader, stage.commands);
    QVERIFY(waited(ledger.keep(attempt(u"a1"_s))));
    stage.reader.drafts[u"print/a1"_s] = u"{\"id\": \"a1\"}"_s;
    QCOMPARE(waited(ledger.records()).error().code, domain::FailureCode::JsonShape);
}

QTEST_MAIN(TestDeskLedger)
#include "test_desk_ledger.moc"
