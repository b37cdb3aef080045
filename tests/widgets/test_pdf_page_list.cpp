// SPDX-License-Identifier: GPL-3.0-or-later
#include "i18n/translations.h"
#include "tests/support/pdf_reading.h"
#include "tests/support/pixels.h"
#include "widgets/pdf_page_list.h"
#include "widgets/theme/tokens.h"

#include <QApplication>
#include <QSignalSpy>

using namespace widgets;
using namespace Qt::StringLiterals;
using tests::support::PdfReading;

class TestPdfPageList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void aRowForEachPage()
    {
        PdfReading reading;
        PdfPageList list(reading.source);
        QCOMPARE(list.model()->rowCount(), 0);
        QVERIFY(reading.open());
        QCOMPARE(list.model()->rowCount(), 3);
        QCOMPARE(list.model()->index(2, 0).data().toString(), u"3"_s);
        reading.source.clear();
        QCOMPARE(list.model()->rowCount(), 0);
    }
    void arrowKeysChooseFollowingDoesNot()
    {
        PdfReading reading;
        PdfPageList list(reading.source);
        QVERIFY(reading.open());
        list.show();
        QSignalSpy chosen(&list, &PdfPageList::chosen);
        list.setCurrentPage(1);
        QCOMPARE(list.currentIndex().row(), 1);
        QCOMPARE(chosen.size(), 0);
        QTest::keyClick(&list, Qt::Key_Down);
        QCOMPARE(chosen.value(0), QVariantList({2}));
    }
    void smallPicturesAreFetchedAndPainted()
    {
        PdfReading reading;
        PdfPageList list(reading.source);
        list.resize(140, 560);
        list.show();
        QVERIFY(reading.open());
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        QTRY_VERIFY_WITH_TIMEOUT(!reading.source.image(2, 96).isNull(), 20'000); // the third is in sight, too
        list.setCurrentPage(0);
        const QImage seen = tests::support::drawn(list);
        QVERIFY(tests::support::count(seen, theme::colors().selection) > 500);
        QVERIFY(tests::support::count(seen, Qt::white) > 20'000);
    }
    void speaksTheLanguageOfTheMoment()
    {
        i18n::Translations translations;
        translations.use(u"zh_CN"_s);
        PdfReading reading;
        PdfPageList list(reading.source);
        QVERIFY(reading.open());
        const QString before = list.model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY(before.contains(u'1') && !before.contains(u"Page"_s));
        translations.use(u"en"_s);
        QTRY_COMPARE(list.accessibleName(), u"Pages"_s);
        QCOMPARE(list.model()->index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Page 1"_s);
    }
};

QTEST_MAIN(TestPdfPageList)
#include "test_pdf_page_list.moc"
