// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/cache_parts.h"

#include <QTemporaryDir>
#include <QTest>

using namespace client::store;
using namespace Qt::StringLiterals;

class TestCacheParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto opened = Database::open(
            {m_dir.path() + u"/c.db"_s, u"cache"_s, DatabaseSetting::Access::Writer, false, 512}, client::vault::SecretBytes::random(32));
        QVERIFY(opened);
        m_database = std::move(*opened);
    }

    void metaKeepsNumbersAndTexts()
    {
        Meta meta(*m_database);
        QCOMPARE(meta.number("none"_L1), 0);
        meta.put("n"_L1, qint64(1) << 50);
        meta.put("t"_L1, u"纪元"_s);
        QCOMPARE(meta.number("n"_L1), qint64(1) << 50);
        QCOMPARE(meta.text("t"_L1), u"纪元"_s);
    }

    void countersAddUpOnce()
    {
        Counters counters(*m_database);
        counters.document(0, 2, false, +1);
        counters.document(1, 2, true, +1);
        counters.document(std::nullopt, 0, false, +1);
        QCOMPARE(Counters::value(*m_database, "incoming"_L1), 0);
        counters.flush();
        counters.flush();
        QCOMPARE(Counters::value(*m_database, "documents"_L1), 3);
        QCOMPARE(Counters::value(*m_database, "incoming"_L1), 2);
        QCOMPARE(Counters::value(*m_database, "unsigned.2"_L1), 1);
        QCOMPARE(Counters::value(*m_database, "outgoing"_L1), 1);
        counters.document(0, 2, false, -1);
        counters.forget();
        counters.flush();
        QCOMPARE(Counters::value(*m_database, "incoming"_L1), 2);
    }

    void papersAreCountedByWhoNamesThem()
    {
        const domain::BlobRef paper{u"abc"_s, 5, u"text/plain"_s};
        nameBlob(*m_database, paper, 1);
        nameBlob(*m_database, paper, 9);
        nameBlob(*m_database, {}, 9);
        unnameBlob(*m_database, u"abc"_s);
        unnameBlob(*m_database, {});
        QCOMPARE(m_database->query("blob.wanted_count").with().step(), true);
        QVERIFY(!m_database->query("blob.unnamed").step());
        unnameBlob(*m_database, u"abc"_s);
        QVERIFY(m_database->query("blob.unnamed").step());
    }

    void bodiesComeBack()
    {
        const QJsonObject json{{u"a"_s, u"榕"_s}, {u"n"_s, 5}};
        QCOMPARE(bodyJson(bodyText(json)), json);
        QVERIFY(!bodyText(json).contains(u' '));
    }

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TestCacheParts)
#include "test_cache_parts.moc"
