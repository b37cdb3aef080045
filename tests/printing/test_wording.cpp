// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/wording.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace printing;

class TestWording : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fills_data();
    void fills();
    void refuses_data();
    void refuses();
    void datesInBothHands();
    void leavesOrdinaryTextAlone();
};

void TestWording::fills_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("text"); // null: a field is missing
    QTest::newRow("words") << u"兹证明"_s << u"兹证明"_s;
    QTest::newRow("field") << u"发给{holder}："_s << u"发给望春置业："_s;
    QTest::newRow("braces") << u"{{{holder}}}"_s << u"{望春置业}"_s;
    QTest::newRow("date") << u"{issuedOn|date}"_s << u"2026年1月5日"_s;
    QTest::newRow("han") << u"{issuedOn|han}"_s << u"二〇二六年一月五日"_s;
    QTest::newRow("apart") << u"{issuedOn|year} {issuedOn|month} {issuedOn|day} {issuedOn|iso}"_s << u"2026 1 5 2026-01-05"_s;
    QTest::newRow("fallback taken") << u"{validUntil|date?长期}"_s << u"长期"_s;
    QTest::newRow("fallback not taken") << u"{holder?无}"_s << u"望春置业"_s;
    QTest::newRow("fallback of nothing") << u"电话{phone?}"_s << u"电话"_s;
    QTest::newRow("empty counts as missing") << u"{empty?无}"_s << u"无"_s;
    QTest::newRow("missing") << u"{phone}"_s << QString();
    QTest::newRow("empty") << u"{empty}"_s << QString();
    QTest::newRow("no date") << u"{holder|date}"_s << QString();
    QTest::newRow("no date, fallback does not hide it") << u"{holder|date?长期}"_s << QString();
}

void TestWording::fills()
{
    QFETCH(QString, source);
    QFETCH(QString, text);
    const Fields fields{{u"holder"_s, u"望春置业"_s}, {u"issuedOn"_s, u"2026-01-05"_s}, {u"empty"_s, QString()}};
    Wording wording;
    QString error;
    QVERIFY2(Wording::parse(source, &wording, &error), qPrintable(error));
    QString filled;
    QString missing;
    QCOMPARE(wording.fill(fields, &filled, &missing), !text.isNull());
    QCOMPARE(filled, text);
    QCOMPARE(missing.isEmpty(), !text.isNull());
}

void TestWording::refuses_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("character");
    QTest::newRow("open") << u"发给{holder"_s << 3;
    QTest::newRow("close") << u"发给}"_s << 3;
    QTest::newRow("empty") << u"{}"_s << 1;
    QTest::newRow("Chinese name") << u"{单位}"_s << 1;
    QTest::newRow("space") << u"ab{ holder }"_s << 3;
    QTest::newRow("format") << u"{issuedOn|datum}"_s << 1;
}

void TestWording::refuses()
{
    QFETCH(QString, source);
    QFETCH(int, character);
    Wording wording;
    QString error;
    QVERIFY(!Wording::parse(source, &wording, &error));
    QVERIFY2(error.endsWith(u"at character %1"_s.arg(character)), qPrintable(error));
}

void TestWording::datesInBothHands()
{
    QCOMPARE(dateInDigits(QDate(2026, 12, 31)), u"2026年12月31日"_s);
    QCOMPARE(dateInHan(QDate(2026, 10, 10)), u"二〇二六年十月十日"_s);
    QCOMPARE(dateInHan(QDate(2030, 11, 20)), u"二〇三〇年十一月二十日"_s);
    QCOMPARE(dateInHan(QDate(2026, 12, 31)), u"二〇二六年十二月三十一日"_s);
}

void TestWording::leavesOrdinaryTextAlone()
{
    const auto ordinary = u"Ａ１，〔2026〕ℓ①㎡½ 青榕"_s; // NFKC would change most of these
    QCOMPARE(printable(ordinary), ordinary);
    QCOMPARE(printable(u"\u2F00\u2FD5\u2EA0"_s), u"一龠民"_s);
}

QTEST_GUILESS_MAIN(TestWording)
#include "test_wording.moc"
