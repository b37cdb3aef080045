// SPDX-License-Identifier: GPL-3.0-or-later
// matter preview as a script sees it: papers and pictures of what a package prints, or which element does not hold what.
#include <QDir>
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

Run preview(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(CASEDESK_BIN_DIR) + u"/casedeskctl"_s, QStringList{u"matter"_s, u"preview"_s} + arguments);
    process.waitForFinished(100'000);
    return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object()};
}

const QDir shipped(QStringLiteral(CASEDESK_SOURCE_DIR "/forms/matters"));

QByteArray bytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList names(const QJsonArray &papers)
{
    QStringList all;
    for (const auto &paper : papers)
        all.append(paper.toObject().value("paper"_L1).toString());
    return all;
}

} // namespace

class TestVerbPreview : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    /// A copy of a shipped package, one exact piece of one file replaced.
    QString changed(const QString &code, const QString &file, const QByteArray &from, const QByteArray &to) const
    {
        const QString folder = m_folder.filePath(code);
        if (!QDir().mkpath(folder))
            qFatal("no folder");
        QFile::copy(shipped.filePath(u"guide.css"_s), m_folder.filePath(u"guide.css"_s));
        for (const QString &name : QDir(shipped.filePath(code)).entryList(QDir::Files)) {
            QByteArray text = bytes(shipped.filePath(code + u'/' + name));
            if (name == file && text.count(from) < 1)
                qFatal("not in the file");
            if (name == file)
                text.replace(text.indexOf(from), from.size(), to);
            QFile copy(folder + u'/' + name);
            if (!copy.open(QIODevice::WriteOnly) || copy.write(text) != text.size())
                qFatal("cannot write");
        }
        return folder;
    }

private Q_SLOTS:
    void drawsEverything()
    {
        const QString out = m_folder.filePath(u"out"_s);
        const Run run = preview({shipped.filePath(u"senior-card"_s), u"--out"_s, out, u"--dpi"_s, u"72"_s});
        QCOMPARE(run.json.value("failures"_L1).toArray(), QJsonArray());
        QCOMPARE(run.status, 0);
        const QStringList expected{u"form"_s, u"form-filled"_s, u"licence"_s, u"licence-on-stock"_s, u"receipt"_s, u"acceptance"_s,
            u"corrections"_s, u"refusal"_s, u"fee-receipt"_s, u"courier-label"_s};
        const QJsonArray made = run.json.value("made"_L1).toArray();
        QCOMPARE(names(made), expected);
        for (const auto &paper : made) {
            QVERIFY(bytes(paper["pdf"_L1].toString()).startsWith("%PDF-"));
            const QImage image(paper["png"_L1].toString());
            QVERIFY(image.width() > 100 && image.height() > 100);
            const int pages = paper["pages"_L1].toInt();
            QVERIFY(pages >= 1);
            for (int page = 2; page <= pages; ++page) {
                const QString name = u"%1-%2.png"_s.arg(paper["paper"_L1].toString()).arg(page);
                QCOMPARE(QImage(QDir(out).filePath(name)).size(), QSize(595, 842));
            }
        }
        QCOMPARE(QImage(QDir(out).filePath(u"receipt.png"_s)).size(), QSize(595, 842)); // A4 at 72 dots per inch
        QVERIFY(bytes(QDir(out).filePath(u"licence-on-stock.pdf"_s)).size() < bytes(QDir(out).filePath(u"licence.pdf"_s)).size());
    }
    void holdsTheLongest()
    {
        const Run run =
            preview({shipped.filePath(u"food-business"_s), u"--out"_s, m_folder.filePath(u"long"_s), u"--longest"_s, u"--dpi"_s, u"40"_s});
        QCOMPARE(run.json.value("failures"_L1).toArray(), QJsonArray());
        QCOMPARE(run.status, 0);
    }
    /// The longest name on a card comes to less than can be read: it is made, and said.
    void tellsSmallPrint()
    {
        const Run run =
            preview({shipped.filePath(u"senior-card"_s), u"--out"_s, m_folder.filePath(u"small"_s), u"--longest"_s, u"--dpi"_s, u"40"_s});
        QCOMPARE(run.status, 0);
        const QJsonArray notes = run.json.value("notes"_L1).toArray();
        const bool named = std::any_of(notes.begin(), notes.end(), [](const QJsonValue &each) {
            return each["paper"_L1] == "licence"_L1 && each["note"_L1] == "small_print"_L1
                && each["element"_L1].toString().contains("applicant"_L1) && each["points"_L1].toDouble() < 5;
        });
        QVERIFY2(named, QJsonDocument(notes).toJson().constData());
    }
    void namesTheElement_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("element");
        const QByteArray place = "\"x\": 58, \"y\": 65.5, \"w\": 126, \"h\": 14, \"text\": \"{applicant}\"";
        QTest::newRow("too narrow") << place << QByteArray("\"x\": 58, \"y\": 65.5, \"w\": 2, \"h\": 2, \"text\": \"{applicant}\"")
                                    << u"print.text_overflow"_s << u"{applicant}"_s;
        QTest::newRow("no glyph") << QByteArray("\"text\": \"食品经营许可证\"") << QByteArray("\"text\": \"食\U0001F9EF\"")
                                  << u"print.glyph_missing"_s << u"elements[3]"_s;
        QTest::newRow("no such field") << place << QByteArray(place).replace("{applicant}", "{nobody}") << u"template.field_missing"_s
                                       << u"{nobody}「经营者名称」"_s;
    }
    void namesTheElement()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, code);
        QFETCH(QString, element);
        const QString folder = changed(u"food-business"_s, u"licence.json"_s, from, to);
        const QString out = m_folder.filePath(u"odd-out"_s);
        const Run run = preview({folder, u"--out"_s, out, u"--dpi"_s, u"40"_s});
        QCOMPARE(run.status, 5);
        QCOMPARE(run.json.value("fits"_L1), QJsonValue(false));
        const QJsonObject failure = run.json.value("failures"_L1)[0].toObject();
        QCOMPARE(failure.value("paper"_L1).toString(), u"licence"_s);
        QCOMPARE(failure.value("code"_L1).toString(), code);
        QVERIFY2(failure.value("detail"_L1).toString().startsWith(u"elements["_s), qPrintable(failure.value("detail"_L1).toString()));
        QVERIFY2(failure.value("detail"_L1).toString().contains(element), qPrintable(failure.value("detail"_L1).toString()));
        QVERIFY(names(run.json.value("made"_L1).toArray()).contains(u"receipt"_s)); // the others are drawn all the same
    }
    void wrongUse()
    {
        QCOMPARE(preview({shipped.filePath(u"food-business"_s)}).status, 2);
        QCOMPARE(preview({shipped.filePath(u"food-business"_s), u"--out"_s, m_folder.path(), u"--dpi"_s, u"0"_s}).status, 2);
        QCOMPARE(
            preview({m_folder.filePath(u"none"_s), u"--out"_s, m_folder.filePath(u"o"_s)}).json.value("error"_L1)["code"_L1].toString(),
            u"package.unreadable"_s);
        const QString inTheWay = m_folder.filePath(u"file"_s);
        QVERIFY(QFile(inTheWay).open(QIODevice::WriteOnly));
        QCOMPARE(preview({shipped.filePath(u"food-business"_s), u"--out"_s, inTheWay}).json.value("error"_L1)["code"_L1].toString(),
            u"file.unwritable"_s);
    }
};

QTEST_GUILESS_MAIN(TestVerbPreview)
#include "test_verb_preview.moc"
