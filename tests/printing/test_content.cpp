// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/press/content.h"

#include <QtTest>

using namespace printing;
using press::Content;

class TestContent : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbersAreShort();
    void pensAreSaidOnce();
    void roundCornersStayInTheirBox();
    void aNewStreamKnowsNothing();
};

void TestContent::numbersAreShort()
{
    Content content;
    content.number(12).number(-0.5).number(3.14159).number(-0.0001).number(841.8898).number(1.05).integer(-7);
    QCOMPARE(content.take(), "12 -0.5 3.142 0 841.89 1.05 -7 ");
}

void TestContent::pensAreSaidOnce()
{
    Content content;
    const Stroke thin{0.25, {1, 0, 0}, 0};
    content.drawWith(thin);
    const auto once = content.bytes();
    QCOMPARE(once, "1 0 0 RG\n0.709 w\n");
    content.drawWith(thin);
    QCOMPARE(content.bytes(), once);
    content.drawWith({0.25, {1, 0, 0}, 1});
    QCOMPARE(content.bytes(), once + "[ 2.835 ] 0 d\n");
    content.drawWith(thin);
    QVERIFY(content.bytes().endsWith("[ ] 0 d\n"));
    content.fillWith({});
    content.fillWith({});
    QCOMPARE(content.bytes().count("rg"), 1);
    content.font("/F0", 12);
    content.font("/F0", 12);
    content.font("/F0", 10.5);
    QCOMPARE(content.bytes().count("Tf"), 2);
}

void TestContent::roundCornersStayInTheirBox()
{
    Content content;
    content.frame(10, 20, 100, 50, 400); // more than fits
    for (const auto &row : content.take().split('\n')) {
        const auto words = row.split(' ');
        for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
            QVERIFY2(words[i].toDouble() >= 10 && words[i].toDouble() <= 110, row.constData());
            QVERIFY2(words[i + 1].toDouble() >= 20 && words[i + 1].toDouble() <= 70, row.constData());
        }
    }
    content.frame(10, 20, 100, 50, 0);
    QCOMPARE(content.take(), "10 20 100 50 re\n");
}

void TestContent::aNewStreamKnowsNothing()
{
    Content content;
    content.fillWith({1, 1, 1});
    const auto first = content.take();
    content.fillWith({1, 1, 1});
    QCOMPARE(content.take(), first);
    QVERIFY(content.take().isEmpty());
}

QTEST_GUILESS_MAIN(TestContent)
#include "test_content.moc"
