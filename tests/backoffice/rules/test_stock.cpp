// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/stock.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace backoffice::rules;
using domain::FailureCode;
using domain::SheetAction;

class TestStock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rangesThatCanBeReceived_data();
    void rangesThatCanBeReceived();
    void partedWithoutLoss();
    void whatASheetCommandNeeds_data();
    void whatASheetCommandNeeds();
    void whichCasesArePrinted();
    void whereASheetLies();

private:
    static domain::Command with(QJsonObject args, const QJsonObject &change)
    {
        for (auto each = change.begin(); each != change.end(); ++each)
            args.insert(each.key(), each.value());
        domain::Command command;
        command.args = args;
        return command;
    }
};

void TestStock::rangesThatCanBeReceived_data()
{
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<QString>("code");
    QTest::newRow("ten") << QJsonObject() << QString();
    QTest::newRow("up to the last number") << QJsonObject{{u"first"_s, 9990}} << QString();
    QTest::newRow("no prefix") << QJsonObject{{u"prefix"_s, u""_s}} << QString();
    QTest::newRow("one too many") << QJsonObject{{u"first"_s, 9991}} << u"stock.range_refused"_s;
    QTest::newRow("wider from the first") << QJsonObject{{u"first"_s, 10'000}} << u"stock.range_refused"_s;
    QTest::newRow("a prefix that ends in a digit") << QJsonObject{{u"prefix"_s, u"A1"_s}} << u"command.malformed"_s;
    QTest::newRow("a kind with a slash") << QJsonObject{{u"kind"_s, u"a/b"_s}} << u"command.malformed"_s;
    QTest::newRow("no name") << QJsonObject{{u"name"_s, u" "_s}} << u"command.malformed"_s;
    QTest::newRow("below zero") << QJsonObject{{u"first"_s, -1}} << u"command.malformed"_s;
    QTest::newRow("none") << QJsonObject{{u"count"_s, 0}} << u"command.malformed"_s;
    QTest::newRow("no digits") << QJsonObject{{u"digits"_s, 0}} << u"command.malformed"_s;
    QTest::newRow("too many digits") << QJsonObject{{u"digits"_s, 16}} << u"command.malformed"_s;
}

void TestStock::rangesThatCanBeReceived()
{
    QFETCH(QJsonObject, change);
    QFETCH(QString, code);
    const QJsonObject args{{u"rangeId"_s, u"018f0000-0000-7000-8000-000000000001"_s}, {u"kind"_s, u"licence-a3"_s}, {u"name"_s, u"证书"_s},
        {u"prefix"_s, u"QR"_s}, {u"first"_s, 1}, {u"count"_s, 10}, {u"digits"_s, 4}};
    const auto range = receivedRange(with(args, change), u"o1"_s, QDateTime());
    QCOMPARE(range ? QString() : domain::codeText(range.error().code), code);
}

void TestStock::partedWithoutLoss()
{
    domain::StockRange range{.id = u"r"_s, .version = 3, .kind = u"k"_s, .prefix = u"Q"_s, .first = 5, .count = 10, .digits = 3};
    range.deviceId = u"device-1"_s;
    for (int count = 1; count <= 10; ++count) {
        const auto parted = part(range, {.rangeId = u"r"_s, .newRangeId = u"n"_s, .count = count, .deskId = u"d"_s, .deviceId = {}});
        QCOMPARE(parted->out.count + parted->rest.count, 10);
        QCOMPARE(parted->out.serial(0), u"Q005"_s);
        QCOMPARE(parted->out.version, 1);
        QVERIFY(parted->out.deviceId.isEmpty()); // the lease ends with the move
        QCOMPARE(parted->rest.version, 4);
        for (int i = 0; i < parted->rest.count; ++i)
            QVERIFY(!parted->out.contains(parted->rest.serial(i)));
    }
    QCOMPARE(part(range, {.count = 11}).error().code, FailureCode::StockRangeRefused);
}

void TestStock::whatASheetCommandNeeds_data()
{
    QTest::addColumn<int>("action");
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *name, SheetAction action, const QJsonObject &change, bool good) {
        QTest::newRow(name) << int(action) << change << good;
    };
    row("release", SheetAction::Release, {}, true);
    row("release without attempt", SheetAction::Release, {{u"attemptId"_s, u""_s}}, false);
    row("release without sheet", SheetAction::Release, {{u"sheetId"_s, u""_s}}, false);
    row("release of a serial alone", SheetAction::Release, {{u"sheetId"_s, u"card"_s}}, false);
    row("print without page", SheetAction::Print, {}, false);
    row("print", SheetAction::Print, {{u"pdfSha256"_s, QString(64, u'a')}}, true);
    row("print of another digest", SheetAction::Print, {{u"pdfSha256"_s, u"abc"_s}}, false);
    row("issue without serial", SheetAction::Issue, {}, false);
    row("issue", SheetAction::Issue, {{u"serial"_s, u"Q001"_s}}, true);
    row("spoil of a blank one", SheetAction::Spoil, {{u"attemptId"_s, QJsonValue()}, {u"caseId"_s, QJsonValue()}}, true);
    row("reserve", SheetAction::Reserve, {{u"kind"_s, u"k"_s}, {u"serial"_s, u" Q001 "_s}, {u"deskId"_s, u"d"_s}}, true);
    row("reserve without desk", SheetAction::Reserve, {{u"kind"_s, u"k"_s}, {u"serial"_s, u"Q001"_s}}, false);
    row("words without end", SheetAction::Miss, {{u"reason"_s, QString(501, u'长')}}, false);
}

void TestStock::whatASheetCommandNeeds()
{
    QFETCH(int, action);
    QFETCH(QJsonObject, change);
    QFETCH(bool, good);
    const QJsonObject args{{u"attemptId"_s, u"018f0000-0000-7000-8000-000000000001"_s}, {u"caseId"_s, u"c"_s}, {u"sheetId"_s, u"k/Q001"_s}};
    const auto order = readSheetOrder(with(args, change), SheetAction(action));
    QCOMPARE(order.has_value(), good);
    if (good) {
        QCOMPARE(order->kind, u"k"_s);
        QCOMPARE(order->serial, u"Q001"_s);
    } else {
        QCOMPARE(order.error().code, FailureCode::CommandMalformed);
    }
}

void TestStock::whichCasesArePrinted()
{
    const SheetOrder a3{.kind = u"licence-a3"_s};
    domain::Matter matter;
    matter.stockKind = u"licence-a3"_s;
    domain::Case subject;
    subject.licence.number = u"1"_s;
    QCOMPARE(mayPrint(subject, matter, a3).error().code, FailureCode::SheetNotForCase); // not decided yet
    subject.state = domain::CaseState::Approved;
    QVERIFY(mayPrint(subject, matter, a3));
    SheetOrder copy = a3;
    copy.move.copyId = u"duplicate"_s;
    QCOMPARE(mayPrint(subject, matter, copy).error().code, FailureCode::SheetNotForCase); // the matter has no such copy
    matter.further = {{u"duplicate"_s, u"副本"_s}};
    QVERIFY(mayPrint(subject, matter, copy));
    domain::Case voided = subject;
    voided.licence.voidedAt = QDateTime(QDate(2026, 11, 19), QTime(3, 0), Qt::UTC);
    QCOMPARE(mayPrint(voided, matter, a3).error().code, FailureCode::SheetNotForCase);
    QCOMPARE(mayPrint(subject, matter, SheetOrder{.kind = u"licence-a4"_s}).error().code, FailureCode::SheetNotForCase);
    subject.licence = {};
    QCOMPARE(mayPrint(subject, matter, a3).error().code, FailureCode::SheetNotForCase);
    QVERIFY(mayPrintAgain({}));
    QCOMPARE(mayPrintAgain({u"k/Q001"_s}).error().code, FailureCode::LicenceHasSheet);
}

void TestStock::whereASheetLies()
{
    domain::StockRange range;
    SheetOrder order{.serial = u"Q001"_s, .deskId = u"d1"_s};
    QCOMPARE(mayReserve(range, order, u"mine"_s).error().code, FailureCode::StockNotHere); // in the store room
    range.deskId = u"d2"_s;
    QCOMPARE(mayReserve(range, order, u"mine"_s).error().code, FailureCode::StockNotHere);
    range.deskId = u"d1"_s;
    QVERIFY(mayReserve(range, order, u"mine"_s));
    range.deviceId = u"other"_s;
    QCOMPARE(mayReserve(range, order, u"mine"_s).error().code, FailureCode::StockLeased);
    range.deviceId = u"mine"_s;
    QVERIFY(mayReserve(range, order, u"mine"_s));
    QCOMPARE(kindOfSheet(u"card/Q/1"_s), u"card"_s);
    QCOMPARE(serialOfSheet(u"card/Q/1"_s), u"Q/1"_s);
}

QTEST_GUILESS_MAIN(TestStock)
#include "test_stock.moc"
