// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/paper_notes.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using client::pages::paperNoteWords;
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
    void saidOnce()
    {
        const PaperNote note{PaperNote::What::SmallPrint, u"elements[3] {applicant}"_s, 3.5, {}};
        QCOMPARE(paperNoteWords({note, note}), paperNoteWords({note}));
    }
};

QTEST_GUILESS_MAIN(TestPaperNotes)
#include "test_paper_notes.moc"
