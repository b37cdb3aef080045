// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/guide_view.h"
#include "tests/client/pages/cases/sheet_fixture.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages::cases;

class TestGuideView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutAWebPaneTheWordsAreShown();
    void notFetchedYetIsSaid();
    void noGuideIsSaid();

private:
    static QString note(const GuideView &view) { return view.findChild<QLabel *>()->text(); }
};

void TestGuideView::withoutAWebPaneTheWordsAreShown()
{
    tests::SheetFixture fixture; // this program is not prepared for a web pane, so there is none
    fixture.reader.blobs.insert(fixture.filing.guide.sha256,
        "<html><head><style>p{color:red}</style><script>var hidden=1</script></head><body><h1>Guide</h1><p>Bring the "
        "contract.</p></body></html>");
    GuideView view(fixture.reader);
    view.setMatter(fixture.filing);
    auto *plain = view.findChild<QPlainTextEdit *>();
    QCOMPARE(plain->toPlainText(), QString()); // nothing is loaded before it is seen
    view.show();
    QTRY_COMPARE(plain->toPlainText(), u"Guide\nBring the contract."_s);
    QVERIFY(plain->isVisible());
    QVERIFY(view.isPlain());
    QVERIFY2(note(view).contains(u"web.pane_missing"_s), qPrintable(note(view)));
}

void TestGuideView::notFetchedYetIsSaid()
{
    tests::SheetFixture fixture;
    GuideView view(fixture.reader);
    view.setMatter(fixture.filing);
    view.show();
    QTRY_VERIFY(note(view).contains(domain::codeText(domain::FailureCode::BlobNotCached)));
    fixture.reader.blobs.insert(fixture.filing.guide.sha256, "<p>now here</p>");
    view.setMatter(fixture.filing);
    QTRY_COMPARE(view.findChild<QPlainTextEdit *>()->toPlainText(), u"now here"_s);
}

void TestGuideView::noGuideIsSaid()
{
    tests::SheetFixture fixture;
    fixture.filing.guide = {};
    GuideView view(fixture.reader);
    view.setMatter(fixture.filing);
    view.show();
    QTRY_COMPARE(note(view), u"There is no guide for this matter yet."_s);
}

QTEST_MAIN(TestGuideView)
#include "test_guide_view.moc"
