// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/qr.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace printing;

class TestQr : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sizeGrowsWithTextAndLevel();
    void findersStandInThreeCorners();
    void whatNoCodeHolds();
};

void TestQr::sizeGrowsWithTextAndLevel()
{
    const auto small = encodeQr(u"12"_s, QrLevel::L);
    const auto large = encodeQr(QString(200, u'榕'), QrLevel::L);
    const auto safe = encodeQr(QString(200, u'榕'), QrLevel::H);
    QVERIFY(small && large && safe);
    QCOMPARE(small->modules, 21); // version 1
    QVERIFY(large->modules > small->modules && safe->modules > large->modules);
    QCOMPARE(safe->dark.size(), qsizetype(safe->modules) * safe->modules);
}

void TestQr::findersStandInThreeCorners()
{
    const auto code = encodeQr(u"青榕区"_s, QrLevel::M);
    QVERIFY(code);
    const int n = code->modules;
    const auto dark = [&](int row, int column) { return code->dark[row * n + column]; };
    for (const auto &[row, column] : {std::pair{0, 0}, std::pair{0, n - 7}, std::pair{n - 7, 0}})
        QVERIFY(dark(row, column) && dark(row + 6, column + 6) && dark(row + 3, column + 3) && !dark(row + 1, column + 1));
    QVERIFY(!(dark(n - 7, n - 7) && dark(n - 1, n - 1) && dark(n - 4, n - 4) && !dark(n - 6, n - 6) && !dark(n - 6, n - 2)));
}

void TestQr::whatNoCodeHolds()
{
    for (const auto &text : {QString(), u"a\0b"_s, QString(3000, u'x')}) {
        const auto code = encodeQr(text, QrLevel::M);
        QVERIFY(!code);
        QCOMPARE(code.error().code, domain::FailureCode::QrTooLong);
    }
}

QTEST_GUILESS_MAIN(TestQr)
#include "test_qr.moc"
