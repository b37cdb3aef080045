// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/document_writer.h"
#include "tests/client/store/world.h"

using namespace world;
using domain::FailureCode;

class TestDocumentWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto opened = Database::open(
            {m_dir.path() + u"/c.db"_s, u"cache"_s, DatabaseSetting::Access::Writer, false, 512}, client::vault::SecretBytes::random(32));
        QVERIFY(opened);
        m_database = std::move(*opened);
    }

    void keepsADocumentWholeAndOnlyOnce()
    {
        Counters counters(*m_database);
        DocumentWriter writer(*m_database, counters);
        domain::Document paper = document(1);
        QVERIFY(writer.put(rowOf(domain::toJson(paper)), {}, 0, false));
        paper.version = 2;
        paper.title = u"更正：关于河道整治的通知"_s;
        paper.blob = {};
        QVERIFY(writer.put(rowOf(domain::toJson(paper)), {}, 0, false));
        QCOMPARE(*DocumentWriter::read(*m_database, paper.id), paper);
        QCOMPARE(hits(u"更正"_s), 1);
        QCOMPARE(hits(u"第1号河道"_s), 0);
        QVERIFY(m_database->query("blob.unnamed").step()); // the former paper
        writer.remove(paper.id);
        QCOMPARE(DocumentWriter::read(*m_database, paper.id).error().code, FailureCode::StoreNothingFound);
        QCOMPARE(hits(u"更正"_s), 0);
        QVERIFY(!m_database->hasFailed());
    }

    void refusesAnotherShape()
    {
        Counters counters(*m_database);
        DocumentWriter writer(*m_database, counters);
        QJsonObject json = domain::toJson(document(1));
        json.remove(u"title"_s);
        QCOMPARE(writer.put(rowOf(json), {}, 0, false).error().code, FailureCode::JsonShape);
        json.insert(u"title"_s, 5);
        QCOMPARE(writer.put(rowOf(json), {}, 0, false).error().code, FailureCode::JsonShape);
    }

    void indexesInParts()
    {
        Counters counters(*m_database);
        DocumentWriter writer(*m_database, counters);
        for (int n = 1; n <= 25; ++n)
            QVERIFY(writer.put(rowOf(domain::toJson(document(n))), {}, 0, true));
        QCOMPARE(hits(u"河道"_s), 0);
        writer.remove(document(3).id);
        QCOMPARE(writer.indexSome(10), 10);
        QCOMPARE(writer.indexSome(10), 10);
        QCOMPARE(writer.indexSome(10), 4);
        QCOMPARE(writer.indexSome(10), 0);
        QCOMPARE(hits(u"河道"_s), 24);
        m_database->execute("INSERT INTO document_words(document_words, rank) VALUES('integrity-check', 1)");
        QVERIFY(!m_database->hasFailed());
    }

private:
    int hits(const QString &word)
    {
        auto query = m_database->prepare("SELECT count(*) FROM document_words WHERE document_words MATCH ?1");
        const QString quoted = u'"' + word + u'"';
        return query.with(quoted).step() ? int(query.integer(0)) : -1;
    }

    QTemporaryDir m_dir;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TestDocumentWriter)
#include "test_document_writer.moc"
