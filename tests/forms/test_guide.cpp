// SPDX-License-Identifier: GPL-3.0-or-later
// Guides made whole: the shared style is put in, and nothing that would run or fetch anything passes.
#include "forms/engine/guide.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::FailureCode;
using forms::engine::readGuide;

class TestGuide : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sharedStyleIsPutIn();
    void withoutTheLineNothingIsPutIn();
    void styleMissing();
    void styleSpoilt();
    void spoilt_data();
    void spoilt();
    void shippedGuidesShareOneStyle();

private:
    void write(const QString &path, const QByteArray &bytes);
    QDir folder() const { return QDir(m_root->filePath(u"one"_s)); }

    std::unique_ptr<QTemporaryDir> m_root;
};

void TestGuide::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_root->path()).mkdir(u"one"_s));
}

void TestGuide::write(const QString &path, const QByteArray &bytes)
{
    QFile file(m_root->filePath(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestGuide::sharedStyleIsPutIn()
{
    write(u"guide.css"_s, "p { margin: 0; }\n");
    write(u"one/guide.html"_s, "<head>\n<link rel=\"stylesheet\" href=\"../guide.css\">\n</head><p>x</p>");
    const auto guide = readGuide(folder(), u"guide.html"_s);
    QVERIFY2(guide, guide ? "" : qPrintable(guide.error().detail));
    QCOMPARE(*guide, QByteArray("<head>\n<style>\np { margin: 0; }\n</style>\n</head><p>x</p>"));
}

void TestGuide::withoutTheLineNothingIsPutIn()
{
    write(u"guide.css"_s, "p { margin: 0; }\n");
    write(u"one/guide.html"_s, "<style>b { color: red; }</style><p>x</p>");
    QCOMPARE(readGuide(folder(), u"guide.html"_s).value_or(QByteArray()), QByteArray("<style>b { color: red; }</style><p>x</p>"));
}

void TestGuide::styleMissing()
{
    write(u"one/guide.html"_s, "<link rel=\"stylesheet\" href=\"../guide.css\"><p>x</p>");
    const auto guide = readGuide(folder(), u"guide.html"_s);
    QVERIFY(!guide);
    QCOMPARE(guide.error().code, FailureCode::PackageUnreadable);
    QVERIFY2(guide.error().detail.contains(u"guide.css"_s), qPrintable(guide.error().detail));
}

void TestGuide::styleSpoilt()
{
    write(u"guide.css"_s, "p { color: red; }\nbody { background: url(https://example.org/a.png); }\n");
    write(u"one/guide.html"_s, "<link rel=\"stylesheet\" href=\"../guide.css\"><p>x</p>");
    const auto guide = readGuide(folder(), u"guide.html"_s);
    QVERIFY(!guide);
    QCOMPARE(guide.error().code, FailureCode::MatterMalformed);
    QVERIFY2(guide.error().detail.endsWith(u"guide.css: line 2: not allowed in a guide: url("_s), qPrintable(guide.error().detail));
}

void TestGuide::spoilt_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("place");
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("script") << QByteArray("<p>\n<SCRIPT>x</script>") << u"line 2"_s;
    QTest::newRow("picture from outside") << QByteArray("<img src=\"https://example.org/a.png\">") << u"line 1"_s;
    QTest::newRow("style from outside") << QByteArray("\n\n<link rel=stylesheet href=x>") << u"line 3"_s;
    QTest::newRow("a second link") << QByteArray("<link rel=\"stylesheet\" href=\"../guide.css\">\n<link rel=\"icon\" href=\"x\">")
                                   << u"line 2"_s;
    QTest::newRow("font from outside") << QByteArray("<style>@import 'x'</style>") << u"@import"_s;
    QTest::newRow("address that runs") << QByteArray("<a href=\"javascript:x()\">x</a>") << u"javascript:"_s;
}

void TestGuide::spoilt()
{
    QFETCH(QByteArray, html);
    QFETCH(QString, place);
    write(u"one/guide.html"_s, html);
    const auto guide = readGuide(folder(), u"guide.html"_s);
    QVERIFY(!guide);
    QCOMPARE(guide.error().code, FailureCode::MatterMalformed);
    QVERIFY(guide.error().detail.startsWith(u"one/guide.html: "_s));
    QVERIFY2(guide.error().detail.contains(place), qPrintable(guide.error().detail));
}

/// Each package's guide, read whole, carries the shared style and no link any more.
void TestGuide::shippedGuidesShareOneStyle()
{
    const QDir root(QStringLiteral(CASEDESK_SOURCE_DIR "/forms/matters"));
    QFile style(root.filePath(u"guide.css"_s));
    QVERIFY(style.open(QIODevice::ReadOnly));
    const QByteArray shared = style.readAll();
    const QStringList names = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(names.size() >= 3);
    for (const QString &name : names) {
        const auto guide = readGuide(QDir(root.filePath(name)), u"guide.html"_s);
        QVERIFY2(guide, guide ? "" : qPrintable(guide.error().detail));
        QVERIFY2(guide->contains(shared), qPrintable(name));
        QVERIFY2(!guide->contains("<link"), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestGuide)
#include "test_guide.moc"
