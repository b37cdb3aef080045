// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/amount.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestAmount : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void writes();
    void capitals_data();
    void capitals();
    void everyTypedSumComesBack();
};

void TestAmount::reads_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("fen"); // -1: refused
    QTest::newRow("plain") << u"12345.67"_s << qint64(1234567);
    QTest::newRow("separators") << u" 12,345.6 "_s << qint64(1234560);
    QTest::newRow("full width") << u"￥１２，３４５元"_s << qint64(1234500);
    QTest::newRow("chinese point") << u"3。5"_s << qint64(350);
    QTest::newRow("ends in a point") << u"8."_s << qint64(800);
    QTest::newRow("most") << u"999999999999.99"_s << qint64(99'999'999'999'999);
    QTest::newRow("too much") << u"1000000000000"_s << qint64(-1);
    QTest::newRow("three decimals") << u"1.005"_s << qint64(-1);
    QTest::newRow("two points") << u"1.2.3"_s << qint64(-1);
    QTest::newRow("negative") << u"-5"_s << qint64(-1);
    QTest::newRow("words") << u"五元"_s << qint64(-1);
    QTest::newRow("empty") << QString() << qint64(-1);
    QTest::newRow("arabic digits of another script") << u"١٢٣"_s << qint64(-1);
}

void TestAmount::reads()
{
    QFETCH(QString, typed);
    QFETCH(qint64, fen);
    QCOMPARE(domain::amountFromText(typed).value_or(-1), fen);
}

void TestAmount::writes()
{
    QCOMPARE(domain::amountText(0), u"0.00"_s);
    QCOMPARE(domain::amountText(1234567), u"12,345.67"_s);
    QCOMPARE(domain::amountText(-205), u"-2.05"_s);
}

void TestAmount::capitals_data()
{
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << qint64(0) << u"零元整"_s;
    QTest::newRow("fen alone") << qint64(5) << u"伍分"_s;
    QTest::newRow("jiao alone") << qint64(50) << u"伍角整"_s;
    QTest::newRow("yuan and fen") << qint64(1'04) << u"壹元零肆分"_s;
    QTest::newRow("all digits") << qint64(12'345'67) << u"壹万贰仟叁佰肆拾伍元陆角柒分"_s;
    QTest::newRow("ten") << qint64(10'00) << u"壹拾元整"_s;
    QTest::newRow("inner zero") << qint64(1'409'50) << u"壹仟肆佰零玖元伍角整"_s;
    QTest::newRow("two inner zeros") << qint64(6'007'14) << u"陆仟零柒元壹角肆分"_s;
    QTest::newRow("a group below a thousand") << qint64(10'500'00) << u"壹万零伍佰元整"_s;
    QTest::newRow("a group of zeros") << qint64(100'000'001'00) << u"壹亿零壹元整"_s;
    QTest::newRow("zero before the next group") << qint64(107'000'53) << u"壹拾万柒仟元伍角叁分"_s;
    QTest::newRow("round hundred million") << qint64(300'000'000'00) << u"叁亿元整"_s;
    QTest::newRow("four digits above hundred million")
        << qint64(123'456'789'012'34) << u"壹仟贰佰叁拾肆亿伍仟陆佰柒拾捌万玖仟零壹拾贰元叁角肆分"_s;
    QTest::newRow("negative") << qint64(-1) << QString();
}

void TestAmount::capitals()
{
    QFETCH(qint64, fen);
    QFETCH(QString, words);
    QCOMPARE(domain::amountInCapitals(fen), words);
}

void TestAmount::everyTypedSumComesBack()
{
    for (qint64 fen : {qint64(1), qint64(99), qint64(100), qint64(123'456'789), qint64(99'999'999'999'999)})
        QCOMPARE(domain::amountFromText(domain::amountText(fen)).value_or(-1), fen);
}

QTEST_APPLESS_MAIN(TestAmount)
#include "test_amount.moc"
