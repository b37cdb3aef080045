// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/paper_notes.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using client::pages::paperNoteWords;
using client::pages::sheetDetail;
using printing::PaperNote;

class TestPaperNotes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingToSay() { QCOMPARE(paperNoteWords({}), QString()); }
    void smallPrintNamesFieldAndSizes()
    {
        const auto words = paperNoteWords({{PaperNote::What::SmallPrint, u"elements[3] {applicant}"_s, 3.5, {}}});
        QVERIFY2(words.startsWith(u"The holder's name"_s) && words.contains(u"3.5"_s) && words.contains(u"5 points"_s), qPrintable(words));
        QVERIFY(!words.contains(u"elements"_s));
    }
    void otherFacesNameTheCharacters()
    {
        const auto words = paperNoteWords({{PaperNote::What::OtherFace, u"elements[3] {applicant}"_s, 0, u"\u9FED"_s}});
        QVERIFY(words.contains(u"\u9FED"_s));
    }
    void theSheetsOwnNameOfAField()
    {
        const auto words = paperNoteWords({{PaperNote::What::SmallPrint, u"elements[3] {scope}「经营范围」"_s, 3.5, {}}});
        QVERIFY2(words.startsWith(u"“经营范围” is so long"_s), qPrintable(words));
        const auto other = paperNoteWords({{PaperNote::What::SmallPrint, u"elements[3] {applicantId}"_s, 3.5, {}}});
        QVERIFY2(other.startsWith(u"A text of the sheet ({applicantId})"_s), qPrintable(other));
    }
    void aFailuresPlaceIsNamed_data()
    {
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("shown");
        QTest::newRow("label") << u"elements[69] {applicant}「机构名称」: 龘 U+9F98"_s << u"机构名称: 龘 U+9F98"_s;
        QTest::newRow("field we know") << u"elements[69] {applicant}: 龘 U+9F98"_s << u"The holder's name: 龘 U+9F98"_s;
        QTest::newRow("field we do not") << u"elements[3] {a} {b}: 9.0 mm > 8.0 mm"_s
                                         << u"A text of the sheet ({a} {b}): 9.0 mm > 8.0 mm"_s;
        QTest::newRow("nothing behind it") << u"elements[3] {scope}「经营范围」"_s << u"经营范围"_s;
        QTest::newRow("of something else") << u"font not installed: Noto"_s << u"font not installed: Noto"_s;
        QTest::newRow("none") << QString() << QString();
    }
    void aFailuresPlaceIsNamed()
    {
        QFETCH(QString, detail);
        QTEST(sheetDetail(detail), "shown");
    }
    void saidOnce()
    {
        const PaperNote note{PaperNote::What::SmallPrint, u"elements[3] {applicant}"_s, 3.5, {}};
        QCOMPARE(paperNoteWords({note, note}), paperNoteWords({note}));
    }
};

QTEST_GUILESS_MAIN(TestPaperNotes)
#include "test_paper_notes.moc"
