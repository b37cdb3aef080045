// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/stock_attempt.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace printing;

class TestStockAttempt : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theRecordComesBackWhole();
    void refusesARecordThatIsNone();
    void readsSerialsAsTheyAreTyped_data();
    void readsSerialsAsTheyAreTyped();
};

namespace {

StockAttempt full()
{
    StockAttempt a;
    a.id = u"attempt-1"_s;
    a.caseId = u"case-1"_s;
    a.licenceNumber = u"青动诊〔2006〕7号"_s;
    a.holder = u"青榕区安心动物诊所"_s;
    a.kind = u"licence-a3"_s;
    a.serial = u"A000017"_s;
    a.deskId = u"desk-3"_s;
    a.queue = u"window-3"_s;
    a.sheet = {420, 297};
    a.pdfSha256 = QString(64, u'a');
    a.copy = {QString(64, u'c'), 4711, u"application/pdf"_s};
    a.leased = true;
    a.openedAt = QDateTime(QDate(2006, 7, 6), QTime(1, 0), Qt::UTC);
    a.jobId = 12;
    a.stopped = a.cancelled = true;
    a.scanned = u"A000017"_s;
    a.reason = u"卡纸"_s;
    a.photo = {QString(64, u'b'), 1234, u"image/jpeg"_s};
    a.printerWords = u"Paper jam"_s;
    a.printerReasons = QStringList{u"media-jam-error"_s, u"aborted-by-system"_s};
    return a;
}

} // namespace

void TestStockAttempt::theRecordComesBackWhole()
{
    for (int step = 0; step <= int(StockStep::Abandoned); ++step)
        for (int question = 0; question <= int(StockQuestion::SendFailed); ++question)
            for (int verdict = 0; verdict <= int(StockVerdict::Missing); ++verdict) {
                auto before = full();
                before.step = StockStep(step);
                before.question = StockQuestion(question);
                before.verdict = StockVerdict(verdict);
                const auto after = stockAttemptFromJson(toJson(before));
                QVERIFY(after);
                QCOMPARE(*after, before);
            }
}

void TestStockAttempt::refusesARecordThatIsNone()
{
    for (const auto &key : {u"id"_s, u"step"_s, u"pdfSha256"_s, u"jobId"_s, u"openedAt"_s}) {
        auto json = toJson(full());
        json.insert(key, u"nothing of the kind"_s);
        if (key != u"id"_s)
            QVERIFY2(!stockAttemptFromJson(json), qPrintable(key));
        json.remove(key);
        QVERIFY2(!stockAttemptFromJson(json), qPrintable(key));
    }
}

void TestStockAttempt::readsSerialsAsTheyAreTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("as printed") << u"A000017"_s;
    QTest::newRow("lower case") << u"a000017"_s;
    QTest::newRow("full width") << u"Ａ０００017"_s;
    QTest::newRow("in groups") << u" A 000 017\r\n"_s;
}

void TestStockAttempt::readsSerialsAsTheyAreTyped()
{
    QFETCH(QString, typed);
    QCOMPARE(plainSerial(typed), u"A000017"_s);
}

QTEST_GUILESS_MAIN(TestStockAttempt)
#include "test_stock_attempt.moc"
