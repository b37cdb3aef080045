// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/sample/papers.h"
#include "tests/backoffice/world.h"

using namespace world;

class TestPapers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void readAndKept();
    void missing_data();
    void missing();
    void unknownWords();

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile out(file(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("cannot write");
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<service::BlobStore> m_blobs;
};

void TestPapers::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_blobs = std::make_unique<service::BlobStore>(file(u"blobs"_s));
    writePapers(m_folder->path(), 2);
}

void TestPapers::readAndKept()
{
    const auto papers = sample::readPapers(m_folder->path(), *m_blobs);
    QVERIFY(papers);
    QCOMPARE(papers->size(), 2);
    const sample::Paper &first = papers->first();
    QVERIFY(m_blobs->has(first.blob.sha256) && m_blobs->has(papers->last().blob.sha256));
    QCOMPARE(first.blob.size, QFileInfo(file(u"0.pdf"_s)).size());
    QCOMPARE(first.blob.mediaType, u"application/pdf"_s);
    QCOMPARE(first.number, u"青府〔2026〕2号"_s);
    QCOMPARE(first.kind, domain::DocumentKind::Notice);
    QCOMPARE(first.urgency, domain::Urgency::Urgent);
    QCOMPARE(papers->last().urgency, domain::Urgency::None);
    QCOMPARE(first.addressees, (QStringList{u"zjj"_s, u"cgj"_s}));
    QCOMPARE(first.issuedOn, QDate(2026, 11, 16));
    QCOMPARE(first.pages, 1);
}

void TestPapers::missing_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no list") << u"papers.json"_s << QByteArray();
    QTest::newRow("not JSON") << u"papers.json"_s << QByteArray("{");
    QTest::newRow("empty list") << u"papers.json"_s << QByteArray("[]");
    QTest::newRow("no file") << u"1.pdf"_s << QByteArray();
    QTest::newRow("another file") << u"1.pdf"_s << QByteArray("%PDF-1.4 changed");
}

void TestPapers::missing()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QVERIFY(sample::readPapers(m_folder->path(), *m_blobs));
    if (bytes.isEmpty())
        QVERIFY(QFile::remove(file(name)));
    else
        write(name, bytes);
    const auto papers = sample::readPapers(m_folder->path(), *m_blobs);
    QVERIFY(!papers);
    QCOMPARE(papers.error().code, domain::FailureCode::SampleMissing);
    QVERIFY2(papers.error().detail.contains(name), qPrintable(papers.error().detail));
}

void TestPapers::unknownWords()
{
    const QString digest = *m_blobs->keep("x");
    write(u"x.pdf"_s, "x");
    const QJsonObject odd{{u"file"_s, u"x.pdf"_s}, {u"sha256"_s, digest}, {u"kind"_s, u"poem"_s}, {u"urgency"_s, u"yesterday"_s}};
    write(u"papers.json"_s, QJsonDocument(QJsonArray{odd}).toJson());
    const auto papers = sample::readPapers(m_folder->path(), *m_blobs);
    QVERIFY(papers);
    QCOMPARE(papers->first().kind, domain::DocumentKind::Resolution);
    QCOMPARE(papers->first().urgency, domain::Urgency::None);
}

QTEST_GUILESS_MAIN(TestPapers)
#include "test_papers.moc"
