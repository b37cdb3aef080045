// SPDX-License-Identifier: GPL-3.0-or-later
// Pages that try to get out: nothing leaves, nothing runs. As root once without Chromium's sandbox (it cannot run as root), and once more
// as nobody with it.
#include "tests/widgets/web/web_test.h"

#include <QColor>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <unistd.h>

using namespace Qt::StringLiterals;
using tests::Shown;

namespace {

constexpr int quiet = 500; ///< ms a page is given to try

/// Counts connections on 127.0.0.1.
class Listener : public QTcpServer {
    Q_OBJECT
public:
    Listener()
    {
        connect(this, &QTcpServer::newConnection, this, [this] { ++connections; });
        listen(QHostAddress::LocalHost);
    }
    QString url(const QString &path) const { return u"http://127.0.0.1:%1/%2"_s.arg(serverPort()).arg(path); }
    int connections = 0;
};

} // namespace

class TestWebView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void showsItsOwnPage();
    void nothingLeaves_data();
    void nothingLeaves();
    void noScriptRuns_data();
    void noScriptRuns();
    void staysOnItsPage();
    void followsLightAndDark();
    void keepsNothing();
    void runsInChromiumsSandbox();

private:
    std::unique_ptr<Shown> m_shown; ///< one pane for all: starting Chromium takes a second
};

void TestWebView::initTestCase()
{
    m_shown = std::make_unique<Shown>();
    QVERIFY2(m_shown->pane, "the plugin cannot be loaded");
}

void TestWebView::cleanupTestCase()
{
    m_shown.reset();
}

void TestWebView::showsItsOwnPage()
{
    Shown &shown = *m_shown;
    QVERIFY(shown.load("<!DOCTYPE html><html><head><title>指南</title></head><body style='background:#00ff00'>办事</body></html>"));
    QTRY_COMPARE(shown.pane->title(), u"指南"_s);
    QTRY_COMPARE(shown.middle(), QColor(0, 255, 0));
    QCOMPARE(shown.pane->refused(), 0);
}

void TestWebView::nothingLeaves_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<bool>("counted"); ///< whether the attempt reaches a door that counts; the others die in the content policy
    const QString everything = u"<img src='%1'><picture><source srcset='%1'><img srcset='%1 2x'></picture>"
                               "<link rel=stylesheet href='%1'><style>@import url('%1');@font-face{font-family:f;src:url('%1')}"
                               "body{background:url('%1');font-family:f}</style>字<iframe src='%1'></iframe><object data='%1'></object>"
                               "<embed src='%1'><iframe srcdoc=\"<img src='%1'>\"></iframe><video src='%1' autoplay></video>"
                               "<audio src='%1' autoplay></audio><link rel=prefetch href='%1'><link rel=preconnect href='%1'>"
                               "<link rel=prerender href='%1'><link rel=icon href='%1'><link rel=manifest href='%1'>"
                               "<svg><image href='%1' width=9 height=9/><use href='%1#a'/></svg><script src='%1'></script>"
                               "<script>fetch('%1');new Image().src='%1';navigator.sendBeacon('%1')</script>"_s;
    QTest::newRow("all at once") << everything << false;
    QTest::newRow("all, with a policy of its own")
        << u"<meta http-equiv=Content-Security-Policy content=\"default-src * 'unsafe-inline'\">"_s + everything << false;
    QTest::newRow("all, after the end of the page")
        << u"</head></html><!DOCTYPE html><html><head></head><body>"_s + everything + u"</body></html>"_s << false;
    QTest::newRow("refresh") << u"<meta http-equiv=refresh content='0;url=%1'>"_s << true;
    QTest::newRow("base") << u"<base href='%1'><img src='x.png'>"_s << false;
}

void TestWebView::nothingLeaves()
{
    QFETCH(QString, body);
    QFETCH(bool, counted);
    Listener listener;
    QTcpSocket probe;
    probe.connectToHost(QHostAddress::LocalHost, listener.serverPort());
    QTRY_COMPARE(listener.connections, 1); // the listener hears what comes
    Shown &shown = *m_shown;
    const int refusedBefore = shown.pane->refused();
    const QString page = u"<!DOCTYPE html><html><head><title>out</title></head><body>%1</body></html>"_s;
    QVERIFY(shown.load(page.arg(body.contains(u"%1") ? QString(body).replace(u"%1"_s, listener.url(u"x"_s)) : body).toUtf8()));
    QTest::qWait(quiet);
    QCOMPARE(listener.connections, 1);
    QCOMPARE(shown.pane->title(), u"out"_s);
    if (counted)
        QVERIFY(shown.pane->refused() > refusedBefore);
}

void TestWebView::noScriptRuns_data()
{
    QTest::addColumn<QString>("body");
    QTest::newRow("all at once") << u"<script>document.title='ran'</script><script type=module>document.title='ran'</script>"
                                    "<img src='data:,x' onerror=\"document.title='ran'\"><svg onload=\"document.title='ran'\"></svg>"
                                    "<iframe src=\"javascript:parent.document.title='ran'\"></iframe>"
                                    "<iframe src=\"data:text/html,<script>top.document.title='ran'</script>\"></iframe>"_s;
    QTest::newRow("refresh to script") << u"<meta http-equiv=refresh content=\"0;url=javascript:document.title='ran'\">"_s;
}

void TestWebView::noScriptRuns()
{
    QFETCH(QString, body);
    Shown &shown = *m_shown;
    QVERIFY(shown.load(u"<html><head><title>still</title></head><body>%1</body></html>"_s.arg(body).toUtf8()));
    QTest::qWait(quiet / 2);
    QCOMPARE(shown.pane->title(), u"still"_s);
}

void TestWebView::staysOnItsPage()
{
    Listener listener;
    Shown &shown = *m_shown;
    const QString link = u"<html><head><title>here</title></head><body style='margin:0'><a href='%1' %2 style='display:block;height:300px;"
                         "background:#ff0'>go</a></body></html>"_s;
    const QStringList targets{listener.url(u"page"_s), u"file:///etc/passwd"_s, u"casedesk:other"_s, u"mailto:a@b"_s};
    for (const QString &target : targets) {
        const QStringList ways =
            target.startsWith(u"http") ? QStringList{QString(), u"target=_blank"_s, u"download"_s} : QStringList{QString()};
        for (const QString &how : ways) {
            QVERIFY(shown.load(link.arg(target, how).toUtf8()));
            QTRY_COMPARE(shown.middle(), QColor(255, 255, 0));
            const int before = shown.pane->refused();
            QWidget *inner = shown.pane->widget()->childAt(200, 150);
            QVERIFY(inner);
            QTest::mouseClick(inner, Qt::LeftButton, {}, QPoint(200, 150));
            QTest::qWait(quiet / 4);
            QCOMPARE(shown.pane->title(), u"here"_s);
            QCOMPARE(shown.middle(), QColor(255, 255, 0));
            QCOMPARE(listener.connections, 0);
            if (target.startsWith(u"http") && how.isEmpty())
                QVERIFY2(shown.pane->refused() > before, "the click did not reach the link");
        }
    }
}

void TestWebView::followsLightAndDark()
{
    Shown &shown = *m_shown;
    const QByteArray page =
        "<html><head><style>body{background:#ffffff}@media (prefers-color-scheme: dark){body{background:#101010}}</style>"
        "</head><body>x</body></html>";
    shown.pane->setLook({false, 1.0}, Qt::white);
    QVERIFY(shown.load(page));
    QTRY_COMPARE(shown.middle(), QColor(255, 255, 255));
    shown.pane->setLook({true, 1.5}, Qt::black);
    QTRY_COMPARE(shown.middle(), QColor(16, 16, 16));
    shown.pane->setLook({false, 1.0}, Qt::white);
    QTRY_COMPARE(shown.middle(), QColor(255, 255, 255));
}

void TestWebView::keepsNothing()
{
    const auto files = [] {
        QStringList found;
        for (const auto place : {QStandardPaths::AppDataLocation, QStandardPaths::CacheLocation, QStandardPaths::AppLocalDataLocation})
            found += QDir(QStandardPaths::writableLocation(place)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
        return found;
    };
    QVERIFY(m_shown->load("<title>secret</title>secret"));
    QCOMPARE(files(), QStringList());
}

void TestWebView::runsInChromiumsSandbox()
{
    if (::geteuid() != 0)
        QSKIP("already running with the sandbox");
    const QString runuser = QStandardPaths::findExecutable(u"runuser"_s, {u"/usr/sbin"_s, u"/sbin"_s, u"/usr/bin"_s});
    if (runuser.isEmpty())
        QSKIP("no runuser here");
    QTemporaryDir home;
    QFile::setPermissions(home.path(), QFile::Permissions::fromInt(0x7777));
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"QTWEBENGINE_DISABLE_SANDBOX"_s);
    for (const auto *name : {"HOME", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "TMPDIR"})
        environment.insert(QString::fromLatin1(name), home.path());
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::MergedChannels);
    child.start(runuser,
        {u"-u"_s, u"nobody"_s, u"--"_s, QCoreApplication::applicationFilePath(), u"showsItsOwnPage"_s, u"nothingLeaves:all at once"_s,
            u"nothingLeaves:refresh"_s, u"noScriptRuns:all at once"_s});
    QVERIFY(child.waitForFinished(90000));
    const QByteArray said = child.readAll();
    QVERIFY2(child.exitCode() == 0, said.constData());
    QVERIFY2(said.contains("0 failed") && said.contains("6 passed") && !said.contains("Sandboxing disabled"), said.constData());
}

WEB_TEST_MAIN(TestWebView)

#include "test_web_view.moc"
