// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backoffice/window.h"

using namespace world;
using domain::AnswerStatus;
using domain::Case;
using domain::Sheet;
using domain::SheetState;
using domain::StockRange;

namespace {

const QString card = u"card-pvc"_s;
const QString duplicate = u"duplicate"_s;

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

class TestExecutionStock : public QObject {
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
    void randomHistories_data();
    void randomHistories();

private:
    static QString serial(int i) { return u"QC"_s + QString::number(i).rightJustified(7, u'0'); }
    static QString attempt(int i) { return u"018f0000-0000-7000-8000-%1"_s.arg(i, 12, 10, QLatin1Char('0')); }
    static QJsonObject reserve(const QString &caseId, int i, int attemptNumber = 1, const QString &copyId = {})
    {
        return {{u"attemptId"_s, attempt(attemptNumber)}, {u"caseId"_s, caseId}, {u"kind"_s, card}, {u"serial"_s, serial(i)},
            {u"deskId"_s, desk3}, {u"copyId"_s, copyId}};
    }
    /// From now on a card has a copy (no matter of the sample that is decided by rules has one on cards).
    void cardsHaveCopies()
    {
        domain::Matter matter = *m_office->directory.matter(u"senior-card@2026.1"_s);
        matter.further = {{duplicate, u"副本"_s, matter.licenceTemplate}};
        auto lease = m_office->pool.take();
        if (!service::putObject(**lease, service::objectOf(matter)))
            qFatal("no matter");
        m_office->directory = *service::Directory::load(**lease, m_office->blobs);
    }
    static QJsonObject act(const QString &caseId, int i, const QJsonObject &more = {}, int attemptNumber = 1)
    {
        QJsonObject args{{u"attemptId"_s, attempt(attemptNumber)}, {u"caseId"_s, caseId}, {u"sheetId"_s, domain::sheetId(card, serial(i))}};
        for (auto each = more.begin(); each != more.end(); ++each)
            args.insert(each.key(), each.value());
        return args;
    }
    static QJsonObject pdf() { return {{u"pdfSha256"_s, QString(64, u'c')}}; }
    Sheet sheet(Window &window, int i) { return window.object<Sheet>(domain::object_kind::sheet, domain::sheetId(card, serial(i))); }
    QList<StockRange> ranges() { return all<StockRange>(domain::object_kind::stockRange); }
    QList<Sheet> sheets() { return all<Sheet>(domain::object_kind::sheet); }
    template <class T> QList<T> all(QLatin1StringView kind)
    {
        QList<T> found;
        const db::Rows rows = m_office->run("object.all", {db::text(kind)});
        for (int i = 0; i < rows.count(); ++i)
            found.append(*domain::fromJson<T>(*domain::parseObject(rows.bytes(i, 1))));
        return found;
    }
    StockRange rangeWith(const QString &wanted)
    {
        for (const StockRange &range : ranges()) {
            if (range.contains(wanted))
                return range;
        }
        qFatal("no range");
    }
    QJsonObject received(int first, int count)
    {
        return {{u"rangeId"_s, m_office->ids.next()}, {u"kind"_s, u"licence-a3"_s}, {u"name"_s, u"许可证书"_s}, {u"prefix"_s, u"NR"_s},
            {u"first"_s, first}, {u"count"_s, count}, {u"digits"_s, 5}};
    }
    QJsonObject handOut(const StockRange &range, int count, const QString &desk = desk3)
    {
        return {{u"rangeId"_s, range.id}, {u"newRangeId"_s, m_office->ids.next()}, {u"count"_s, count}, {u"deskId"_s, desk}};
    }
    /// Every promise about sheets, looked at from the outside.
    void checkPromises();
    void randomStep(Dice &dice, std::vector<std::unique_ptr<Window>> &windows, const QStringList &cases);

    tests::support::PostgresServer m_server;
    std::unique_ptr<Office> m_office;
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

void TestExecutionStock::checkPromises()
{
    QHash<QString, int> live;
    QSet<QString> seen;
    for (const Sheet &each : sheets()) {
        QVERIFY2(!seen.contains(each.serial), "a serial twice");
        seen.insert(each.serial);
        if (each.state == SheetState::Reserved || each.state == SheetState::Printing || each.state == SheetState::Issued)
            ++live[each.caseId + u'/' + each.copyId];
        QVERIFY(rangeWith(each.serial).id == each.rangeId);
    }
    for (auto each = live.begin(); each != live.end(); ++each)
        QVERIFY2(*each == 1, "two sheets for one copy of a licence");
    int there = 0;
    for (const QString &kind : {card, u"licence-a3"_s, u"licence-a4"_s}) {
        const domain::StockCount count = domain::countStock(ranges(), sheets(), kind, {});
        QVERIFY(count.balances());
        there += count.received;
    }
    QVERIFY(there >= 10'000); // nothing of what was received is gone
}

void TestExecutionStock::randomHistories_data()
{
    QTest::addColumn<int>("seed");
    for (const int seed : {1, 3, 4})
        QTest::addRow("seed %d", seed) << seed;
}

/// One step of somebody at one of three devices: mostly what comes next for a sheet that is under way, sometimes whatever he believes: any
/// sheet, any case, any attempt, any version.
void TestExecutionStock::randomStep(Dice &dice, std::vector<std::unique_ptr<Window>> &windows, const QStringList &cases)
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
void TestExecutionStock::randomHistories()
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

QTEST_GUILESS_MAIN(TestExecutionStock)
#include "test_execution_stock.moc"
