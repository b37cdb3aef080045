// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/web_pane.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;

class TestWebPane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anUnpreparedProgramHasNone();
    void plainTextReadsTheWordsOnly();
    void plainTextLoadsNothing();
};

void TestWebPane::anUnpreparedProgramHasNone()
{
    QWidget parent;
    const auto pane = widgets::createWebPane(&parent); // prepareWebPane() was not called: Chromium would crash
    QVERIFY(!pane);
    QCOMPARE(pane.error().code, domain::FailureCode::WebPaneMissing);
}

void TestWebPane::plainTextReadsTheWordsOnly()
{
    QCOMPARE(widgets::plainTextOfHtml("<html><head><title>t</title><style>p{}</style></head><body><h1>指南</h1><p>带 <b>合同</b></p>"
                                      "<script>alert(1)</script></body></html>"),
        u"指南\n带 合同"_s);
    QCOMPARE(widgets::plainTextOfHtml(""), QString());
}

void TestWebPane::plainTextLoadsNothing()
{
    QTemporaryDir folder;
    QFile style(folder.filePath(u"a.css"_s));
    QVERIFY(style.open(QIODevice::WriteOnly));
    style.write("p { display: none }");
    style.close();
    const QString page =
        u"<html><head><link rel=\"stylesheet\" type=\"text/css\" href=\"file://%1\"></head><body><p>shown</p></body></html>"_s;
    QCOMPARE(widgets::plainTextOfHtml(page.arg(style.fileName()).toUtf8()), u"shown"_s);
}

QTEST_MAIN(TestWebPane)
#include "test_web_pane.moc"
