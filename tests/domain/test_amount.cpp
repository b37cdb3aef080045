// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts: words against known papers, and read back by another road for many values.
#include "domain/amount.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// Reads amounts in words by their grammar, to hold them against the number they were made of. -1: not such words.
qint64 fenOfWords(const QString &words)
{
    if (!words.startsWith(u"人民币"_s))
        return -1;
    QString rest = words.mid(3);
    const bool negative = rest.startsWith(u'负');
    if (negative)
        rest.remove(0, 1);
    const QString digits = u"零壹贰叁肆伍陆柒捌玖"_s;
    qint64 high = 0;   // 亿
    qint64 middle = 0; // 万
    qint64 low = 0;
    qint64 digit = 0;
    qint64 fen = 0;
    for (const QChar c : rest) {
        const qsizetype value = digits.indexOf(c);
        if (value >= 0) {
            digit = value;
            continue;
        }
        const qsizetype place = u"拾佰仟"_s.indexOf(c);
        if (place >= 0) {
            low += digit * (place == 0 ? 10 : place == 1 ? 100 : 1000);
        } else if (c == u'万') {
            middle = low + digit;
            low = 0;
        } else if (c == u'亿') {
            high = middle * 10'000 + low + digit;
            middle = low = 0;
        } else if (c == u'元') {
            fen = ((high * 100'000'000) + middle * 10'000 + low + digit) * 100;
        } else if (c == u'角') {
            fen += digit * 10;
        } else if (c == u'分') {
            fen += digit;
        } else if (c != u'整') {
            return -1;
        }
        digit = 0;
    }
    return negative ? -fen : fen;
}

} // namespace

class TestAmount : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void inWords_data();
    void inWords();
    void wordsMeanTheirAmount();
    void inFigures();
};

void TestAmount::inWords_data()
{
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<QString>("words");
    const auto row = [](qint64 fen, const QString &words) { QTest::addRow("%lld", static_cast<long long>(fen)) << fen << words; };
    row(0, u"人民币零元整"_s);
    row(1, u"人民币壹分"_s);
    row(10, u"人民币壹角整"_s);
    row(55, u"人民币伍角伍分"_s);
    row(100, u"人民币壹元整"_s);
    row(105, u"人民币壹元零伍分"_s);
    row(1000, u"人民币壹拾元整"_s);
    row(1'000'350, u"人民币壹万零叁元伍角整"_s);
    row(140'950, u"人民币壹仟肆佰零玖元伍角整"_s);
    row(600'714, u"人民币陆仟零柒元壹角肆分"_s);
    row(168'032, u"人民币壹仟陆佰捌拾元叁角贰分"_s);
    row(10'700'053, u"人民币壹拾万柒仟元伍角叁分"_s);
    row(1'640'902, u"人民币壹万陆仟肆佰零玖元零贰分"_s);
    row(32'504, u"人民币叁佰贰拾伍元零肆分"_s);
    row(100'000'000, u"人民币壹佰万元整"_s);
    row(100'000'100, u"人民币壹佰万零壹元整"_s);
    row(10'000'000'000, u"人民币壹亿元整"_s);
    row(10'000'000'300, u"人民币壹亿零叁元整"_s);
    row(12'003'000'000, u"人民币壹亿贰仟零叁万元整"_s);
    row(10'100'000'000, u"人民币壹亿零壹佰万元整"_s);
    row(1'000'010'000'000, u"人民币壹佰亿零壹拾万元整"_s);
    row(999'999'999'999'999, u"人民币玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"_s);
    row(-350, u"人民币负叁元伍角整"_s);
    row(1'000'000'000'000'000, QString());
}

void TestAmount::inWords()
{
    QFETCH(qint64, fen);
    QFETCH(QString, words);
    QCOMPARE(amountInWords(fen), words);
}

void TestAmount::wordsMeanTheirAmount()
{
    QRandomGenerator random(20260105);
    QList<qint64> amounts;
    for (qint64 unit = 1; unit < mostFen; unit *= 10)
        amounts << unit - 1 << unit << unit + 1 << unit * 9 << unit * 5 + 5;
    for (int i = 0; i < 20'000; ++i) {
        // Digits with many zeros: that is where words go wrong.
        qint64 fen = 0;
        for (int digit = 0; digit < 15; ++digit)
            fen = fen * 10 + (random.bounded(3) == 0 ? random.bounded(10) : 0);
        amounts << fen << -fen;
    }
    for (const qint64 fen : std::as_const(amounts)) {
        const QString words = amountInWords(fen);
        QVERIFY2(fenOfWords(words) == fen, qPrintable(QString::number(fen) + u' ' + words));
        QVERIFY2(!words.contains(u"零零"_s) && !words.contains(u"亿万"_s), qPrintable(words));
        QCOMPARE(words.contains(u"零元"_s), fen == 0);
        QCOMPARE(words.endsWith(u'整'), fen % 10 == 0);
    }
}

void TestAmount::inFigures()
{
    QCOMPARE(yuanText(0), u"0.00"_s);
    QCOMPARE(yuanText(1'000'350), u"10003.50"_s);
    QCOMPARE(yuanText(-5), u"-0.05"_s);
}

QTEST_GUILESS_MAIN(TestAmount)
#include "test_amount.moc"
