// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/web/web_test.h"

using namespace Qt::StringLiterals;

class TestSilentPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ownPicturesAreShown();
    void linksWithinThePageWork();
    void formsGoNowhere();
    void refreshToItselfIsRefused();
};

void TestSilentPage::ownPicturesAreShown()
{
    tests::Shown shown;
    QVERIFY(shown.pane);
    // One blue pixel, stretched; written inside the page, so it leaves nothing.
    const QByteArray picture =
        "<svg xmlns='http://www.w3.org/2000/svg' width='400' height='300'><rect width='400' height='300' fill='#0000ff'/></svg>";
    QVERIFY(shown.load("<html><body style='margin:0'><img src=\"data:image/svg+xml;base64," + picture.toBase64() + "\"></body></html>"));
    QTRY_COMPARE(shown.middle(), QColor(0, 0, 255));
    QCOMPARE(shown.pane->refused(), 0);
}

void TestSilentPage::linksWithinThePageWork()
{
    tests::Shown shown;
    QVERIFY(shown.pane);
    QVERIFY(
        shown.load("<html><body style='margin:0;background:#fff'><a href='#down' style='display:block;height:300px;background:#ff0'>go</a>"
                   "<div id=down style='height:2000px;background:#00ff00'></div></body></html>"));
    QTRY_COMPARE(shown.middle(), QColor(255, 255, 0));
    QWidget *inner = shown.pane->widget()->childAt(200, 150);
    QVERIFY(inner);
    QTest::mouseClick(inner, Qt::LeftButton, {}, QPoint(200, 150));
    QTRY_COMPARE(shown.middle(), QColor(0, 255, 0));
    QCOMPARE(shown.pane->refused(), 0);
}

void TestSilentPage::formsGoNowhere()
{
    tests::Shown shown;
    QVERIFY(shown.pane);
    QVERIFY(shown.load("<html><head><title>form</title></head><body style='margin:0'><form action='http://127.0.0.1:9/' method=post>"
                       "<button style='width:400px;height:300px;background:#ff0;border:0'></button></form></body></html>"));
    QTRY_COMPARE(shown.middle(), QColor(255, 255, 0));
    QWidget *inner = shown.pane->widget()->childAt(200, 150);
    QVERIFY(inner);
    QTest::mouseClick(inner, Qt::LeftButton, {}, QPoint(200, 150));
    QTest::qWait(300);
    QCOMPARE(shown.pane->title(), u"form"_s);
    QCOMPARE(shown.loads, 1);
}

void TestSilentPage::refreshToItselfIsRefused()
{
    tests::Shown shown;
    QVERIFY(shown.pane);
    QVERIFY(shown.load(
        "<html><head><title>once</title><meta http-equiv=refresh content='0;url=casedesk:document'></head><body></body></html>"));
    QTRY_VERIFY(shown.pane->refused() > 0);
    QTest::qWait(200);
    QCOMPARE(shown.loads, 1);
    QCOMPARE(shown.pane->title(), u"once"_s);
}

WEB_TEST_MAIN(TestSilentPage)

#include "test_silent_page.moc"
