// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backoffice/stock_test.h"

using namespace world;
using domain::AnswerStatus;
using domain::Case;
using domain::Sheet;
using domain::SheetState;
using domain::StockRange;

class TestExecutionStock : public StockTest {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_office = std::make_unique<Office>(); }
    void rangesAreReceivedOnce();
    void handedOutInParts();
    void whatCannotBeHandedOut_data();
    void whatCannotBeHandedOut();
    void fromThePileToTheApplicant_data() { bothDatabases(m_server); }
    void fromThePileToTheApplicant();
    void releasedIsBlankAgain();
    void reprintOnlyAfterTheFirstIsGone();
    void eachCopyHasItsSheet_data() { bothDatabases(m_server); }
    void eachCopyHasItsSheet();
    void whatCannotBeReserved_data();
    void whatCannotBeReserved();
    void aLeasedSheetIsOneDevices();
    void tornBeforePrinting();
    void theWrongSerialChangesNothing();
    void movesThatCannotBe_data();
    void movesThatCannotBe();
    void releasedSheetsMoveAlong();
};

void TestExecutionStock::rangesAreReceivedOnce()
{
    Window window(*m_office);
    const QJsonObject args = received(1, 100);
    QCOMPARE(window.send(u"stock_receive"_s, args).code, QString());
    const StockRange range = window.object<StockRange>(domain::object_kind::stockRange, args.value(u"rangeId"_s).toString());
    QCOMPARE(range.serial(99), u"NR00100"_s);
    QVERIFY(range.deskId.isEmpty());
    QCOMPARE(range.receivedBy, window.device.session.officerId);
    QCOMPARE(window.send(u"stock_receive"_s, args).code, u"object.exists"_s);
    QCOMPARE(window.send(u"stock_receive"_s, received(100, 1)).code, u"stock.range_refused"_s);    // the last one again
    QCOMPARE(window.send(u"stock_receive"_s, received(0, 200)).code, u"stock.range_refused"_s);    // all round it
    QCOMPARE(window.send(u"stock_receive"_s, received(99'999, 2)).code, u"stock.range_refused"_s); // wider than its digits
    QCOMPARE(window.send(u"stock_receive"_s, received(101, 0)).code, u"command.malformed"_s);
    QCOMPARE(window.send(u"stock_receive"_s, received(101, 99'899)).code, QString());
    Window stranger(*m_office, u"chenyu"_s);
    QCOMPARE(stranger.send(u"stock_receive"_s, received(1, 100)).code, u"right.missing"_s);
}

void TestExecutionStock::handedOutInParts()
{
    Window window(*m_office);
    const StockRange store = rangeWith(serial(501));
    QJsonObject args = handOut(store, 100, u"desk-1"_s);
    QCOMPARE(window.send(u"stock_hand_out"_s, args, {{u"version"_s, 1}}).code, QString());
    const StockRange out = window.object<StockRange>(domain::object_kind::stockRange, args.value(u"newRangeId"_s).toString());
    QCOMPARE(out.deskId, u"desk-1"_s);
    QCOMPARE(out.count, 100);
    QCOMPARE(out.serial(0), serial(501));
    const StockRange rest = window.object<StockRange>(domain::object_kind::stockRange, store.id);
    QCOMPARE(rest.serial(0), serial(601));
    QCOMPARE(rest.count, store.count - 100);
    QCOMPARE(rest.version, 2);
    QCOMPARE(window.send(u"stock_hand_out"_s, handOut(store, 10), {{u"version"_s, 1}}).code, u"object.stale"_s);
    QCOMPARE(window.send(u"stock_hand_out"_s, handOut(rest, rest.count), {{u"version"_s, 2}}).code, QString());
    QCOMPARE(window.object<StockRange>(domain::object_kind::stockRange, store.id).count, 0);
    QCOMPARE(window.send(u"stock_hand_out"_s, handOut(out, 40, {}), {{u"version"_s, 1}}).code, QString()); // back to the store room
    checkPromises();
}

void TestExecutionStock::whatCannotBeHandedOut_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<QString>("code");
    QTest::newRow("no window officer") << u"admin"_s << QJsonObject() << u"right.missing"_s;
    QTest::newRow("more than there are") << u"hetian"_s << QJsonObject{{u"count"_s, 4501}} << u"stock.range_refused"_s;
    QTest::newRow("none") << u"hetian"_s << QJsonObject{{u"count"_s, 0}} << u"command.malformed"_s;
    QTest::newRow("no such range") << u"hetian"_s << QJsonObject{{u"rangeId"_s, u"x"_s}} << u"object.unknown"_s;
    QTest::newRow("no such desk") << u"hetian"_s << QJsonObject{{u"deskId"_s, u"desk-9"_s}} << u"object.unknown"_s;
    QTest::newRow("an id that is none") << u"hetian"_s << QJsonObject{{u"newRangeId"_s, u"new"_s}} << u"command.malformed"_s;
}

void TestExecutionStock::whatCannotBeHandedOut()
{
    QFETCH(QString, user);
    QFETCH(QJsonObject, change);
    QFETCH(QString, code);
    Window window(*m_office, user);
    QJsonObject args = handOut(rangeWith(serial(501)), 5);
    for (auto each = change.begin(); each != change.end(); ++each)
        args.insert(each.key(), each.value());
    QCOMPARE(window.send(u"stock_hand_out"_s, args, {{u"version"_s, 1}}).code, code);
}

void TestExecutionStock::fromThePileToTheApplicant()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    Window window(*m_office);
    const Case subject = window.approved();
    QCOMPARE(window.send(u"sheet_reserve"_s, reserve(subject.id, 1)).code, QString());
    QCOMPARE(sheet(window, 1).state, SheetState::Reserved);
    QCOMPARE(sheet(window, 1).licenceNumber, subject.licence.number);
    QCOMPARE(sheet(window, 1).rangeId, rangeWith(serial(1)).id);
    QCOMPARE(window.send(u"sheet_print"_s, act(subject.id, 1, pdf()), {{u"version"_s, 1}}).code, QString());
    QCOMPARE(sheet(window, 1).pdfSha256, QString(64, u'c'));
    const domain::SignedCommand issue =
        m_office->command(window.device, u"sheet_issue"_s, act(subject.id, 1, {{u"serial"_s, serial(1)}}), {{u"version"_s, 2}});
    QCOMPARE(m_office->send(window.device, issue).code, QString());
    QVERIFY(m_office->send(window.device, issue).repeated);
    QCOMPARE(sheet(window, 1).state, SheetState::Issued);
    QCOMPARE(sheet(window, 1).version, 3);
    checkPromises();
}

void TestExecutionStock::releasedIsBlankAgain()
{
    Window window(*m_office);
    const Case subject = window.approved();
    const Case other = window.approved();
    window.send(u"sheet_reserve"_s, reserve(subject.id, 1));
    QCOMPARE(window.send(u"sheet_reserve"_s, reserve(other.id, 1, 2)).code, u"sheet.move_refused"_s); // one sheet, one case
    QCOMPARE(window.send(u"sheet_release"_s, act(subject.id, 1)).code, QString());
    QCOMPARE(sheet(window, 1).state, SheetState::AtDesk);
    QCOMPARE(window.send(u"sheet_release"_s, act(subject.id, 1)).code, u"sheet.move_refused"_s);
    QCOMPARE(window.send(u"sheet_reserve"_s, reserve(other.id, 1, 2)).code, QString());
    checkPromises();
}

void TestExecutionStock::reprintOnlyAfterTheFirstIsGone()
{
    Window window(*m_office);
    const Case subject = window.approved();
    window.send(u"sheet_reserve"_s, reserve(subject.id, 1));
    QCOMPARE(window.send(u"sheet_reserve"_s, reserve(subject.id, 2, 2)).code, u"sheet.licence_printed"_s);
    window.send(u"sheet_print"_s, act(subject.id, 1, pdf()));
    QCOMPARE(window.send(u"sheet_reserve"_s, reserve(subject.id, 2, 2)).code, u"sheet.licence_printed"_s);
    QCOMPARE(window.send(u"sheet_missing"_s, act(subject.id, 1)).code, u"sheet.reason_required"_s);
    QCOMPARE(window.send(u"sheet_missing"_s, act(subject.id, 1, {{u"reason"_s, u"打印后未出纸"_s}})).code, QString());
    QCOMPARE(window.send(u"sheet_reserve"_s, reserve(subject.id, 2, 2)).code, QString());
    window.send(u"sheet_print"_s, act(subject.id, 2, pdf(), 2));
    QCOMPARE(window.send(u"sheet_issue"_s, act(subject.id, 2, {{u"serial"_s, serial(2)}}, 2)).code, QString());
    QCOMPARE(window.send(u"sheet_reserve"_s, reserve(subject.id, 3, 3)).code, u"sheet.licence_printed"_s);
    // the first turns up behind the printer: spoiled, never issued
    QCOMPARE(window.send(u"sheet_spoil"_s, act(subject.id, 1, {{u"reason"_s, u"在打印机后找到，已剪角"_s}})).code, QString());
    checkPromises();
}

void TestExecutionStock::eachCopyHasItsSheet()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    cardsHaveCopies();
    Window window(*m_office);
    const Case subject = window.approved();
    const QJsonObject copy{{u"copyId"_s, duplicate}};
    const auto issue = [&](int i, const QString &copyId) {
        const QJsonObject more{{u"copyId"_s, copyId}, {u"pdfSha256"_s, QString(64, u'c')}, {u"serial"_s, serial(i)}};
        return QStringList{window.send(u"sheet_reserve"_s, reserve(subject.id, i, i, copyId)).code,
            window.send(u"sheet_print"_s, act(subject.id, i, more, i)).code,
            window.send(u"sheet_issue"_s, act(subject.id, i, more, i)).code};
    };
    const QStringList good{QString(), QString(), QString()};
    QCOMPARE(window.send(u"sheet_reserve"_s, reserve(subject.id, 9, 9, u"third"_s)).code, u"sheet.not_for_case"_s);
    QCOMPARE(issue(1, duplicate), good); // before the licence itself, why not
    QCOMPARE(m_office->run("sheet.issued_to", {db::text(subject.id)}).count(), 0);
    QCOMPARE(issue(2, {}), good);
    QCOMPARE(m_office->run("sheet.issued_to", {db::text(subject.id)}).count(), 1);
    QCOMPARE(sheet(window, 1).copyId, duplicate);
    QCOMPARE(sheet(window, 2).copyId, QString());
    QCOMPARE(issue(3, duplicate).constFirst(), u"sheet.licence_printed"_s);
    QCOMPARE(issue(3, {}).constFirst(), u"sheet.licence_printed"_s);
    // The copy that was named stays for the whole attempt.
    const Case other = window.approved();
    window.send(u"sheet_reserve"_s, reserve(other.id, 4, 4, duplicate));
    QCOMPARE(window.send(u"sheet_print"_s, act(other.id, 4, pdf(), 4)).code, u"sheet.move_refused"_s);
    QCOMPARE(window.send(u"sheet_release"_s, act(other.id, 4, copy, 4)).code, QString());
    QCOMPARE(sheet(window, 4).copyId, QString());
    checkPromises();
    // What the rules forbid the database forbids as well.
    Sheet second = sheet(window, 1);
    second.id = domain::sheetId(card, serial(5));
    second.serial = serial(5);
    auto lease = m_office->pool.take();
    const db::Call call = service::placeOf(second);
    QVERIFY(!(*lease)->run(call.name, call.values));
}

void TestExecutionStock::whatCannotBeReserved_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<QString>("code");
    QTest::newRow("no window officer") << u"chenyu"_s << QJsonObject() << u"right.missing"_s;
    QTest::newRow("no attempt") << u"hetian"_s << QJsonObject{{u"attemptId"_s, QString()}} << u"command.malformed"_s;
    QTest::newRow("no such case") << u"hetian"_s << QJsonObject{{u"caseId"_s, u"x"_s}} << u"object.unknown"_s;
    QTest::newRow("stock of another kind") << u"hetian"_s << QJsonObject{{u"kind"_s, u"licence-a3"_s}, {u"serial"_s, u"QR0000001"_s}}
                                           << u"sheet.not_for_case"_s;
    QTest::newRow("in the store room") << u"hetian"_s << QJsonObject{{u"serial"_s, u"QC0000501"_s}} << u"stock.not_here"_s;
    QTest::newRow("at another desk") << u"hetian"_s << QJsonObject{{u"deskId"_s, u"desk-1"_s}} << u"stock.not_here"_s;
    QTest::newRow("never received") << u"hetian"_s << QJsonObject{{u"serial"_s, u"QC9999999"_s}} << u"stock.not_here"_s;
    QTest::newRow("spelt without zeros") << u"hetian"_s << QJsonObject{{u"serial"_s, u"QC1"_s}} << u"stock.not_here"_s;
}

void TestExecutionStock::whatCannotBeReserved()
{
    QFETCH(QString, user);
    QFETCH(QJsonObject, change);
    QFETCH(QString, code);
    Window hall(*m_office);
    QJsonObject args = reserve(hall.approved().id, 1);
    for (auto each = change.begin(); each != change.end(); ++each)
        args.insert(each.key(), each.value());
    Window window(*m_office, user);
    QCOMPARE(window.send(u"sheet_reserve"_s, args).code, code);
    QCOMPARE(sheets().size(), 2); // those of the sample
}

void TestExecutionStock::aLeasedSheetIsOneDevices()
{
    Window mine(*m_office);
    Window other(*m_office);
    const Case subject = mine.approved();
    QJsonObject lease = handOut(rangeWith(serial(1)), 10);
    lease.insert(u"deviceId"_s, mine.device.session.deviceId);
    QCOMPARE(mine.send(u"stock_hand_out"_s, lease, {{u"version"_s, 1}}).code, QString());
    QCOMPARE(other.send(u"sheet_reserve"_s, reserve(subject.id, 1)).code, u"stock.leased"_s);
    QCOMPARE(other.send(u"sheet_spoil"_s, act({}, 1, {{u"reason"_s, u"破损"_s}})).code, u"stock.leased"_s);
    QCOMPARE(mine.send(u"sheet_reserve"_s, reserve(subject.id, 1)).code, QString());
    QCOMPARE(other.send(u"sheet_reserve"_s, reserve(mine.approved().id, 11, 2)).code, QString()); // not of the lease
}

void TestExecutionStock::tornBeforePrinting()
{
    Window window(*m_office);
    const QString photo = *m_office->blobs.keep("a photo of a torn card");
    QJsonObject args = act({}, 7, {{u"reason"_s, u"边角破损"_s}});
    args.remove(u"attemptId"_s);
    args.insert(u"photo"_s, QJsonObject{{u"sha256"_s, photo}, {u"size"_s, 22}, {u"mediaType"_s, u"image/jpeg"_s}});
    QCOMPARE(window.send(u"sheet_spoil"_s, args).code, u"blob.unknown"_s); // not sent yet
    m_office->run(
        "blob.add", {db::text(photo), qint64(22), db::text(u"image/jpeg"_s), db::text(window.device.session.officerId), qint64(1)});
    QCOMPARE(window.send(u"sheet_spoil"_s, args).code, QString());
    QCOMPARE(sheet(window, 7).state, SheetState::Spoiled);
    QCOMPARE(sheet(window, 7).photo.sha256, photo);
    QCOMPARE(window.send(u"sheet_reserve"_s, reserve(window.approved().id, 7)).code, u"sheet.move_refused"_s);
    checkPromises();
}

void TestExecutionStock::theWrongSerialChangesNothing()
{
    Window window(*m_office);
    const Case subject = window.approved();
    window.send(u"sheet_reserve"_s, reserve(subject.id, 1));
    window.send(u"sheet_print"_s, act(subject.id, 1, pdf()));
    const domain::Answer wrong = window.send(u"sheet_issue"_s, act(subject.id, 1, {{u"serial"_s, serial(2)}}));
    QCOMPARE(wrong.code, u"sheet.serial_mismatch"_s);
    QCOMPARE(wrong.current.value(u"state"_s).toString(), u"printing"_s);
    QCOMPARE(sheet(window, 1).version, 2);
    QCOMPARE(window.send(u"sheet_issue"_s, act(subject.id, 1, {{u"serial"_s, serial(1)}})).code, QString());
}

void TestExecutionStock::movesThatCannotBe_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<QString>("code");
    const QJsonObject reason{{u"reason"_s, u"卡纸"_s}};
    QTest::newRow("issued without printing") << u"sheet_issue"_s << QJsonObject{{u"serial"_s, u"QC0000001"_s}} << u"sheet.move_refused"_s;
    QTest::newRow("missing without printing") << u"sheet_missing"_s << reason << u"sheet.move_refused"_s;
    QTest::newRow("another attempt") << u"sheet_release"_s << QJsonObject{{u"attemptId"_s, u"018f0000-0000-7000-8000-000000000009"_s}}
                                     << u"sheet.move_refused"_s;
    QTest::newRow("another case") << u"sheet_release"_s << QJsonObject{{u"caseId"_s, u"other"_s}} << u"sheet.move_refused"_s;
    QTest::newRow("a blank sheet") << u"sheet_release"_s << QJsonObject{{u"sheetId"_s, u"card-pvc/QC0000002"_s}} << u"object.unknown"_s;
    QTest::newRow("printing without a page") << u"sheet_print"_s << QJsonObject() << u"command.malformed"_s;
    QTest::newRow("spoiled without words") << u"sheet_spoil"_s << QJsonObject() << u"sheet.reason_required"_s;
    QTest::newRow("no sheet named") << u"sheet_release"_s << QJsonObject{{u"sheetId"_s, u"card"_s}} << u"command.malformed"_s;
}

void TestExecutionStock::movesThatCannotBe()
{
    QFETCH(QString, kind);
    QFETCH(QJsonObject, change);
    QFETCH(QString, code);
    Window window(*m_office);
    const Case subject = window.approved();
    window.send(u"sheet_reserve"_s, reserve(subject.id, 1));
    QJsonObject args = act(subject.id, 1, change);
    QCOMPARE(window.send(kind, args).code, code);
    QCOMPARE(sheet(window, 1).state, SheetState::Reserved);
}

void TestExecutionStock::releasedSheetsMoveAlong()
{
    Window window(*m_office);
    const Case subject = window.approved();
    window.send(u"sheet_reserve"_s, reserve(subject.id, 1));
    const StockRange here = rangeWith(serial(1));
    QCOMPARE(window.send(u"stock_hand_out"_s, handOut(here, 5, u"desk-1"_s), {{u"version"_s, 1}}).code, u"stock.range_refused"_s);
    window.send(u"sheet_release"_s, act(subject.id, 1));
    QCOMPARE(window.send(u"stock_hand_out"_s, handOut(here, 5, u"desk-1"_s), {{u"version"_s, 1}}).code, QString());
    QCOMPARE(sheet(window, 1).deskId, u"desk-1"_s);
    QCOMPARE(sheet(window, 1).rangeId, rangeWith(serial(1)).id);
    QCOMPARE(window.send(u"sheet_reserve"_s, reserve(subject.id, 1, 2)).code, u"stock.not_here"_s);
    checkPromises();
}

QTEST_GUILESS_MAIN(TestExecutionStock)
#include "test_execution_stock.moc"
