// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed and pasted: widths, spaces, and characters that lie.
#include "forms/engine/tidy_text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace forms::engine;

class TestTidyText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void texts_data();
    void texts();
    void codes();
    void unsafe_data();
    void unsafe();
};

void TestTidyText::texts_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    const auto row = [](const QString &typed, const QString &kept) {
        QTest::addRow("%s", qPrintable(typed.simplified())) << typed << kept;
    };
    row(u"  陈屿\t\n"_s, u"陈屿"_s);
    row(u"１２３４５"_s, u"12345"_s);
    row(u"２０２６－０１－０５"_s, u"2026-01-05"_s);
    row(u"ＡＢＣ１２"_s, u"ABC12"_s);
    row(u"榕江大道１２号"_s, u"榕江大道１２号"_s); // a text stays as it was written
    row(u"甲，乙。"_s, u"甲，乙。"_s);
    row(u"e\u0301"_s, u"é"_s);
    row(u"甲\n乙"_s, u"甲 乙"_s);
    row(u"👩‍👩‍👧 家"_s, u"👩‍👩‍👧 家"_s);
    row(QString(200, u'长'), QString(200, u'长'));
    row(u""_s, u""_s);
}

void TestTidyText::texts()
{
    QFETCH(QString, typed);
    QFETCH(QString, kept);
    QCOMPARE(tidyText(typed), kept);
    QCOMPARE(tidyText(kept), kept);
}

void TestTidyText::codes()
{
    QCOMPARE(tidyCode(u" １１０１０１ １９９００３０７ ６３３ｘ "_s, true), u"11010119900307633X"_s);
    QCOMPARE(tidyCode(u"0755—1234 5678"_s), u"0755-12345678"_s);
    QCOMPARE(tidyCode(u"91\u200b350\ufeff"_s), u"91350"_s);
}

void TestTidyText::unsafe_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("unsafe");
    const auto row = [](const char *name, const QString &text, const QString &unsafe) { QTest::newRow(name) << text << unsafe; };
    row("plain", u"陈屿 A1"_s, {});
    row("lines", u"甲\n乙"_s, {});
    row("family of emoji", u"👩‍👩‍👧"_s, {});
    row("heart with selector", u"❤️"_s, {});
    row("rare name character", u"𠮷"_s, {});
    row("reversal", u"甲\u202e乙"_s, u"U+202E"_s);
    row("isolate", u"\u2066甲\u2069"_s, u"U+2066"_s);
    row("marks", u"甲\u200f"_s, u"U+200F"_s);
    row("zero width space", u"甲\u200b乙"_s, u"U+200B"_s);
    row("byte order mark", u"\ufeff甲"_s, u"U+FEFF"_s);
    row("soft hyphen", u"甲\u00ad乙"_s, u"U+00AD"_s);
    row("bell", u"甲\a"_s, u"U+0007"_s);
    row("escape", u"甲\u001b[31m"_s, u"U+001B"_s);
    row("next line", QString(QChar(0x85)), u"U+0085"_s);
    row("line separator", u"甲\u2028乙"_s, u"U+2028"_s);
    row("noncharacter", QString(QChar(0xffff)), u"U+FFFF"_s);
    row("half a surrogate pair", QString(QChar(0xd800)), u"U+D800"_s);
    row("tag letters", QString::fromUcs4(U"a\U000E0041"), u"U+E0041"_s);
}

void TestTidyText::unsafe()
{
    QFETCH(QString, text);
    QFETCH(QString, unsafe);
    QCOMPARE(unsafeCharacter(text), unsafe);
}

QTEST_GUILESS_MAIN(TestTidyText)
#include "test_tidy_text.moc"
