// SPDX-License-Identifier: GPL-3.0-or-later
// What needs no profile: wrong use, deadlines, pages through the sandbox.
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Run {
    int status = -1;
    QJsonObject json;
};

Run ctl(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(CASEDESK_BIN_DIR) + u"/casedeskctl"_s, arguments);
    process.waitForFinished(60'000);
    return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object()};
}

} // namespace

class TestArguments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusesWrongUse_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line : {"", "fly", "sync", "--profile d --passphrase-file f list", "--profile d --passphrase-file f list things",
                 "--profile d --passphrase-file f sync now", "--profile d --passphrase-file f tick t",
                 "--profile d --passphrase-file f tick t --decision perhaps",
                 "--profile d --passphrase-file f enrol --user u --server http://h",
                 "--profile d --passphrase-file f enrol --server https://h",
                 "--profile d --passphrase-file f enrol --user u --server https://h --pin AAAA", "deadline",
                 "deadline --from 2026-02-30 --working-days 1", "deadline --from 9999-12-30 --working-days 5",
                 "deadline --from 2026-02-01T09:00 --working-days 1", "deadline --from 2026-02-01 --working-days -3",
                 "deadline --from 2026-02-01 --working-days 10001", "deadline --from 2026-02-01 --working-days 1e3",
                 "deadline --from 2026-02-01 --working-days 0", "render x.pdf", "render x.pdf --out y.png --page 0",
                 "render x.pdf --out y.png --dpi nan", "sync --no-such-option"})
            QTest::newRow(*line ? line : "nothing") << QString::fromLatin1(line);
    }
    void refusesWrongUse()
    {
        QFETCH(QString, line);
        const Run run = ctl(line.split(u' ', Qt::SkipEmptyParts));
        QCOMPARE(run.status, 2);
        QCOMPARE(run.json.value(u"error"_s)[u"code"_s].toString(), u"usage.wrong"_s);
    }
    void saysHowItIsCalled_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("--help") << QStringList{u"--help"_s};
        QTest::newRow("-h") << QStringList{u"-h"_s};
        QTest::newRow("behind a verb") << QStringList{u"tick"_s, u"--help"_s};
    }
    void saysHowItIsCalled()
    {
        QFETCH(QStringList, words);
        const Run run = ctl(words);
        QCOMPARE(run.status, 0);
        const QJsonArray lines = run.json.value(u"usage"_s).toArray();
        for (const QString &verb : {u"enrol"_s, u"sync"_s, u"list"_s, u"show"_s, u"tick"_s, u"sign-for"_s, u"verify"_s, u"render"_s,
                 u"deadline"_s, u"schema validate"_s, u"matter lint"_s, u"matter preview"_s, u"licence verify"_s, u"licence numbers"_s})
            QVERIFY2(std::any_of(lines.begin(), lines.end(), [&](const auto &line) { return line.toString().contains(verb); }),
                qPrintable(verb));
    }
    void countsDays()
    {
        const Run run = ctl({u"deadline"_s, u"--from"_s, u"2026-09-28"_s, u"--working-days"_s, u"4"_s});
        QCOMPARE(run.status, 0);
        QCOMPARE(run.json.value(u"due"_s).toString(), u"2026-10-09"_s);
        const QJsonArray tape = run.json.value(u"tape"_s).toArray();
        QCOMPARE(tape.size(), 12);
        QCOMPARE(tape.at(0)[u"reason"_s].toString(), u"receipt"_s);
        QCOMPARE(tape.at(3)[u"holiday"_s].toString(), u"国庆节"_s);
        QCOMPARE(tape.at(11)[u"index"_s].toInt(), 4);
    }
    void countsDaysToTheEndOfItsTime()
    {
        const Run run = ctl({u"deadline"_s, u"--from"_s, u"9900-12-31"_s, u"--working-days"_s, u"10000"_s});
        QCOMPARE(run.status, 0);
        QVERIFY(QDate::fromString(run.json.value(u"due"_s).toString(), Qt::ISODate).isValid());
        QVERIFY(run.json.value(u"provisional"_s).toBool());
    }
    void saysWhenAProfileIsMissing()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"p"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("long enough for anyone\n");
        file.close();
        const QStringList profile{u"--profile"_s, folder.filePath(u"none"_s), u"--passphrase-file"_s, file.fileName()};
        const Run run = ctl(profile + QStringList{u"list"_s, u"tasks"_s});
        QCOMPARE(run.status, 1);
        QCOMPARE(run.json.value(u"error"_s)[u"code"_s].toString(), u"profile.unreadable"_s);
        const Run noFile = ctl({u"--profile"_s, folder.filePath(u"none"_s), u"--passphrase-file"_s, u"/nowhere"_s, u"sync"_s});
        QCOMPARE(noFile.json.value(u"error"_s)[u"code"_s].toString(), u"file.unreadable"_s);
    }
    void rendersAPage()
    {
        QTemporaryDir folder;
        const QByteArray pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                               "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 144 72]/Contents 4 0 R>>endobj\n"
                               "4 0 obj<</Length 21>>stream\n0 0 72 72 re 0 g f   \nendstream endobj\ntrailer<</Root 1 0 R>>\n";
        QFile file(folder.filePath(u"a.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(pdf);
        file.close();
        const QString out = folder.filePath(u"a.png"_s);
        const Run run = ctl({u"render"_s, file.fileName(), u"--dpi"_s, u"72"_s, u"--out"_s, out});
        QCOMPARE(run.status, 0);
        QCOMPARE(run.json.value(u"pages"_s).toInt(), 1);
        QCOMPARE(run.json.value(u"dpi"_s).toDouble(), 72.0);
        const QImage image(out);
        QCOMPARE(image.size(), QSize(144, 72));
        QCOMPARE(image.pixelColor(36, 36), QColor(Qt::black));
        QCOMPARE(image.pixelColor(108, 36), QColor(Qt::white));
        QCOMPARE(ctl({u"render"_s, file.fileName(), u"--page"_s, u"2"_s, u"--out"_s, out}).status, 2);
        QCOMPARE(ctl({u"render"_s, out, u"--out"_s, out}).status, 0); // a picture is a page too
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("neither paper nor picture");
        file.close();
        QCOMPARE(ctl({u"render"_s, file.fileName(), u"--out"_s, out}).json.value(u"error"_s)[u"code"_s].toString(), u"render.damaged"_s);
    }
};

QTEST_GUILESS_MAIN(TestArguments)
#include "test_arguments.moc"
