// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts as people type them.
#include "forms/engine/amount.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace forms::engine;

class TestAmount : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typed_data();
    void typed();
    void shownAndReadBack();
};

void TestAmount::typed_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("fen"); // -1: no amount
    const auto row = [](const QString &typed, qint64 fen) { QTest::newRow(qPrintable(typed)) << typed << fen; };
    row(u"12"_s, 1200);
    row(u"12.5"_s, 1250);
    row(u" 1,234.56 元 "_s, 123'456);
    row(u"￥１２３．４５"_s, 12'345);
    row(u"¥0.01"_s, 1);
    row(u"1，000"_s, 100'000);
    row(u"-3.50"_s, -350);
    row(u"9999999999999.99"_s, 999'999'999'999'999);
    for (const QString &bad :
        {u""_s, u"."_s, u".5"_s, u"1."_s, u"1.234"_s, u"1e3"_s, u"十二"_s, u"12a"_s, u"--1"_s, u"1.2.3"_s, u"99999999999999"_s, u"元"_s})
        row(bad, -1);
}

void TestAmount::typed()
{
    QFETCH(QString, typed);
    QFETCH(qint64, fen);
    const auto read = fenFromText(typed);
    if (fen == -1)
        QVERIFY(!read);
    else
        QCOMPARE(read.value_or(-1), fen);
}

void TestAmount::shownAndReadBack()
{
    for (const qint64 fen : {0LL, 1LL, 10LL, 99LL, 100LL, 1'000'350LL, -1LL, -100LL, 999'999'999'999'999LL})
        QCOMPARE(fenFromText(yuanText(fen)).value_or(-7), fen);
}

QTEST_GUILESS_MAIN(TestAmount)
#include "test_amount.moc"
