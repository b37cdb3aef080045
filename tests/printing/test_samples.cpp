// SPDX-License-Identifier: GPL-3.0-or-later
// The program casedesk-samplepapers: what it says of its papers is what stands in them, on the page grid of GB/T 9704.
#include "tests/printing/pdf_tools.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QtTest>

using namespace Qt::StringLiterals;
using pdf_tools::Pdf;

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int make(const QString &folder, const QStringList &arguments)
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(QStringLiteral(CASEDESK_BIN_DIR "/casedesk-samplepapers"), QStringList{folder} + arguments);
    return process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

} // namespace

class TestSamples : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void describesItsFilesTruly();
    void isTheSameForTheSameSeed();
    void everyPaperDiffers();
    void sendersAreUnitsOfTheDistrict();
    void standsOnTheGrid();
    void refusesNonsense();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
    QJsonArray m_papers;
};

void TestSamples::initTestCase()
{
    QCOMPARE(make(path(u"a"_s), {u"--count"_s, u"24"_s, u"--seed"_s, u"5"_s, u"--day"_s, u"2026-11-20"_s}), 0);
    m_papers = QJsonDocument::fromJson(read(path(u"a/papers.json"_s))).array();
    QCOMPARE(m_papers.size(), 24);
}

void TestSamples::describesItsFilesTruly()
{
    for (const auto &each : m_papers) {
        const auto bytes = read(path(u"a/"_s + each[u"file"].toString()));
        QCOMPARE(qint64(bytes.size()), each[u"size"].toInteger());
        QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()), each[u"sha256"].toString());
        QVERIFY(!each[u"summary"].toString().isEmpty());
    }
    for (const auto &each : {m_papers.first(), m_papers.last()}) {
        const Pdf pdf(read(path(u"a/"_s + each[u"file"].toString())));
        const auto text = pdf.text().remove(QRegularExpression(u"\\s"_s));
        QVERIFY(pdf.info().contains(QRegularExpression(uR"(Pages:\s+%1\n)"_s.arg(each[u"pages"].toInt()))));
        QVERIFY2(text.contains(each[u"number"].toString()), qPrintable(text));
        QVERIFY(text.contains(each[u"title"].toString()));
        const auto day = QDate::fromString(each[u"issuedOn"].toString(), Qt::ISODate);
        QCOMPARE(day.daysTo(QDate(2026, 11, 20)), each[u"daysAgo"].toInteger());
        QVERIFY(text.contains(u"%1年%2月%3日"_s.arg(day.year()).arg(day.month()).arg(day.day())));
        for (const auto letter : text)
            QVERIFY(
                !(letter.unicode() >= 0x2E80 && letter.unicode() <= 0x2FDF) && !(letter.unicode() >= 0xF900 && letter.unicode() <= 0xFAFF));
    }
}

void TestSamples::isTheSameForTheSameSeed()
{
    QCOMPARE(make(path(u"b"_s), {u"--count"_s, u"24"_s, u"--seed"_s, u"5"_s, u"--day"_s, u"2026-11-20"_s}), 0);
    QCOMPARE(read(path(u"b/papers.json"_s)), read(path(u"a/papers.json"_s)));
    QCOMPARE(read(path(u"b/0007.pdf"_s)), read(path(u"a/0007.pdf"_s)));
    QCOMPARE(make(path(u"c"_s), {u"--count"_s, u"3"_s, u"--seed"_s, u"6"_s}), 0);
    QVERIFY(read(path(u"c/0001.pdf"_s)) != read(path(u"a/0001.pdf"_s)));
}

void TestSamples::everyPaperDiffers()
{
    QSet<QString> titles;
    QSet<QString> numbers;
    QSet<QString> kinds;
    for (const auto &each : m_papers) {
        titles << each[u"title"].toString();
        numbers << each[u"number"].toString();
        kinds << each[u"kind"].toString();
    }
    QCOMPARE(titles.size(), m_papers.size());
    QCOMPARE(numbers.size(), m_papers.size());
    QVERIFY(kinds.size() >= 5);
}

void TestSamples::sendersAreUnitsOfTheDistrict()
{
    QSet<QString> units;
    const auto json = QJsonDocument::fromJson(read(QStringLiteral(CASEDESK_SOURCE_DIR "/forms/matters/units.json")));
    for (const auto &each : json[u"units"].toArray())
        units << each[u"id"].toString();
    QVERIFY(units.size() > 10);
    for (const auto &each : m_papers) {
        QVERIFY2(units.contains(each[u"senderUnit"].toString()), qPrintable(each[u"senderUnit"].toString()));
        for (const auto &to : each[u"addressees"].toArray())
            QVERIFY2(units.contains(to.toString()), qPrintable(to.toString()));
    }
}

void TestSamples::standsOnTheGrid()
{
    for (const auto &each : m_papers) {
        const Pdf pdf(read(path(u"a/"_s + each[u"file"].toString())));
        const auto words = pdf.words();
        QVERIFY(words.size() > 10);
        for (const auto &word : words) { // the type area 28…184 mm across, and the page number below it
            // A stop squeezed into the end of a line keeps its full box, the empty half of which is beyond the edge.
            const double beyond = u"，。、；：？！）》”〕％"_s.contains(word.text.back()) ? 5.6 / 2 : 0;
            QVERIFY2(word.left > 27.9 && word.right < 184.1 + beyond, qPrintable(each[u"file"].toString() + u' ' + word.text));
            QVERIFY(word.top > 25 && word.bottom < 275);
        }
        // A full line of 28 characters in 三号 fills the 156 mm.
        const bool full = std::any_of(words.begin(), words.end(),
            [](const auto &word) { return qAbs(word.left - 28) < 0.1 && word.right > 180 && word.right < 184.1; });
        QVERIFY2(full, qPrintable(each[u"file"].toString()));
    }
}

void TestSamples::refusesNonsense()
{
    QCOMPARE(make(path(u"d"_s), {u"--count"_s, u"0"_s}), 1);
    QCOMPARE(make(path(u"d"_s), {u"--day"_s, u"yesterday"_s}), 1);
    QCOMPARE(make(path(u"d"_s), {u"two"_s}), 1);
    QVERIFY(!QFile::exists(path(u"d/papers.json"_s)));
}

QTEST_GUILESS_MAIN(TestSamples)
#include "test_samples.moc"
