// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/case_number.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace backoffice::rules;

class TestCaseNumber : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void casesCountByTheDay();
    void receiptsCountByTheYear();
};

void TestCaseNumber::casesCountByTheDay()
{
    const QDate day(2026, 11, 19);
    QCOMPARE(caseNumber(day, 7), u"QR20261119-007"_s);
    QCOMPARE(caseNumber(day, 1234), u"QR20261119-1234"_s); // a long day does not repeat itself
    QVERIFY(caseCounter(day) != caseCounter(day.addDays(1)));
}

void TestCaseNumber::receiptsCountByTheYear()
{
    QCOMPARE(receiptNumber(QDate(2026, 1, 1), 42), u"202600000042"_s);
    QCOMPARE(receiptCounter(QDate(2026, 1, 1)), receiptCounter(QDate(2026, 12, 31)));
    QVERIFY(receiptCounter(QDate(2026, 12, 31)) != receiptCounter(QDate(2027, 1, 1)));
}

QTEST_GUILESS_MAIN(TestCaseNumber)
#include "test_case_number.moc"
