// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/printer_words.h"
#include "i18n/translations.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using client::pages::PrinterWords;

class TestPrinterWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { m_translations.use(u"en"_s); }
    void eachTroubleOnce()
    {
        QCOMPARE(PrinterWords::trouble({u"media-jam-error"_s, u"job-printing"_s, u"toner-low-warning"_s, u"media-jam-report"_s}),
            u"Printer and queue report: the paper is jammed, the toner is running low."_s);
        QCOMPARE(PrinterWords::trouble({u"document-format-error"_s}), u"Printer and queue report: the sheet could not be read."_s);
    }
    void nothingOfAJobThatGoesWell()
    {
        QVERIFY(PrinterWords::trouble({}).isEmpty());
        QVERIFY(PrinterWords::trouble({u"job-completed-successfully"_s, u"processing-to-stop-point"_s, u"made-up-error"_s}).isEmpty());
    }
    void inChineseNoWordOfAnotherLanguage_data()
    {
        QTest::addColumn<QString>("keyword");
        for (const char *keyword :
            {"media-jam", "media-empty", "media-needed", "media-low", "input-tray-missing", "output-tray-missing", "output-area-full",
                "output-area-almost-full", "cover-open", "door-open", "interlock-open", "toner-empty", "toner-low", "marker-supply-empty",
                "marker-supply-low", "marker-waste-full", "marker-waste-almost-full", "developer-empty", "developer-low", "opc-life-over",
                "opc-near-eol", "fuser-over-temp", "fuser-under-temp", "interpreter-resource-unavailable", "spool-area-full",
                "connecting-to-device", "timed-out", "shutdown", "paused", "moving-to-paused", "stopping", "stopped-partly", "other",
                "printer-stopped", "printer-stopped-partly", "service-off-line", "resources-are-not-ready", "job-canceled-by-user",
                "job-canceled-by-operator", "job-canceled-at-device", "aborted-by-system", "job-data-insufficient",
                "submission-interrupted", "document-access-error", "document-format-error", "unsupported-document-format",
                "compression-error", "unsupported-compression", "job-completed-with-errors", "job-completed-with-warnings"})
            QTest::newRow(keyword) << QString::fromLatin1(keyword);
    }
    void inChineseNoWordOfAnotherLanguage()
    {
        QFETCH(QString, keyword);
        m_translations.use(u"zh_CN"_s);
        static const QRegularExpression latin(u"[A-Za-z]{2}"_s);
        const QString words = PrinterWords::trouble({keyword + u"-report"_s, keyword}).remove(u"PDF"_s);
        QVERIFY2(words.startsWith(u"打印机和打印队列报告："_s) && !words.contains(latin), qPrintable(words));
    }
    void theirOwnWordsAreToldAsTheirs()
    {
        QVERIFY(PrinterWords::own({}).isEmpty());
        QCOMPARE(PrinterWords::own(u"Paper jam."_s), u"in the words of the printer: Paper jam."_s);
    }

private:
    i18n::Translations m_translations;
};

QTEST_GUILESS_MAIN(TestPrinterWords)
#include "test_printer_words.moc"
