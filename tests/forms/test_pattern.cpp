// SPDX-License-Identifier: GPL-3.0-or-later
// Patterns: the supported part of ECMA-262 means the same, the rest is refused, none can stall.
#include "forms/engine/pattern.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using forms::engine::Pattern;

class TestPattern : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void means_data();
    void means();
    void refused_data();
    void refused();
    void cannotStall();
};

void TestPattern::means_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("notFound");
    const auto row = [](const QString &pattern, const QString &found, const QString &notFound) {
        QTest::newRow(qPrintable(pattern)) << pattern << found << notFound;
    };
    row(u"^a$"_s, u"a"_s, u"a\n"_s);
    row(u"^a|b$"_s, u"xb"_s, u"xbx"_s);
    row(u"^[\\u4e00-\\u9fff]+$"_s, u"青榕区"_s, u"青a"_s);
    row(u"^\\u0041\\x42$"_s, u"AB"_s, u"ab"_s);
    row(u"^\\d{3,4}-\\d{7,8}$"_s, u"0755-1234567"_s, u"０７５５-1234567"_s);
    row(u"^(?:ab){2}c?$"_s, u"abab"_s, u"ab"_s);
    row(u"^(?!0)\\d+$"_s, u"10"_s, u"01"_s);
    row(u"^[^\\s\\]]+$"_s, u"a.b"_s, u"a]"_s);
    row(u"^[[:a]+$"_s, u"[:a"_s, u"b"_s);
    row(u"^a{2}$"_s, u"aa"_s, u"a{2}"_s);
    row(u"^a+?b$"_s, u"aab"_s, u"b"_s);
    row(u"^.$"_s, u"😀"_s, u"\n"_s);
    row(u"^\\/\\-\\.$"_s, u"/-."_s, u"/-x"_s);
    row(u"^😀+$"_s, u"😀😀"_s, u"😀x"_s);
    row(u"^]$"_s, u"]"_s, u"["_s);
    row(u"^(a*b){3}$"_s.replace(u"*"_s, u"{0,5}"_s), u"babaab"_s, u"bb"_s);
}

void TestPattern::means()
{
    QFETCH(QString, pattern);
    QFETCH(QString, found);
    QFETCH(QString, notFound);
    const Pattern made(pattern);
    QCOMPARE(made.flaw(), QString());
    QVERIFY(made.matches(found));
    QVERIFY(!made.matches(notFound));
}

void TestPattern::refused_data()
{
    QTest::addColumn<QString>("pattern");
    for (const char *pattern : {"(a+)+", "(a*)*", "(a|b+)*", "((a+)b)+", "(a+){2}", "(a{2,})*", "(?:(?:x+)y)*z", "(a)\\1", "(?<=a)b",
             "(?<n>a)", "\\p{L}", "a{1001}", "a{2,1}", "a{", "a{x}", "*a", "a**", "a+{2}", "(a", "a)", "[a", "[]", "a\\", "\\u12",
             "\\ud800", "\\k", "(?i)a", "(?#x)", "^*", "(?=a)*", "[z-a]"})
        QTest::newRow(pattern) << QString::fromLatin1(pattern);
    QTest::newRow("long") << QString(501, u'a');
    QTest::newRow("deep") << QString(60, u'(') + u'a' + QString(60, u')');
}

void TestPattern::refused()
{
    QFETCH(QString, pattern);
    const Pattern made(pattern);
    QVERIFY(!made.flaw().isEmpty());
    QVERIFY(!made.matches(u"a"_s));
}

void TestPattern::cannotStall()
{
    // Nothing within anything, and still many ways to divide the text: the limit of steps ends it.
    const Pattern made(u"^a*a*a*a*a*a*a*a*a*a*a*a*b$"_s);
    QCOMPARE(made.flaw(), QString());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!made.matches(QString(20'000, u'a')));
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(made.matches(u"aab"_s));
}

QTEST_GUILESS_MAIN(TestPattern)
#include "test_pattern.moc"
