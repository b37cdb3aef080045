// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/database.h"
#include "client/store/query.h"

#include <QTemporaryDir>
#include <QTest>

using namespace client::store;
using namespace Qt::StringLiterals;

class TestQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto opened = Database::open(
            {m_dir.path() + u"/q.db"_s, u"outbox"_s, DatabaseSetting::Access::Writer, false, 512}, client::vault::SecretBytes::random(32));
        QVERIFY(opened);
        m_database = std::move(*opened);
    }

    void valuesComeBackAsTheyWere()
    {
        const QDateTime instant = QDateTime::fromMSecsSinceEpoch(1'795'248'000'123, Qt::UTC);
        auto query = m_database->prepare("SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, typeof(?8)");
        const QString number = u"深府〔2006〕𠀀号"_s, none; // both live until it has been stepped
        const QByteArray blob("\0x\xff", 3);
        query.with(qint64(1) << 60, number, blob, QDate(2006, 12, 1), instant, true, "latin"_L1, none);
        QVERIFY(query.step());
        QCOMPARE(query.integer(0), qint64(1) << 60);
        QCOMPARE(query.text(1), number);
        QCOMPARE(query.bytes(2), blob);
        QCOMPARE(query.day(3), QDate(2006, 12, 1));
        QCOMPARE(query.instant(4), instant);
        QCOMPARE(query.integer(5), 1);
        QCOMPARE(query.text(6), u"latin"_s);
        QCOMPARE(query.text(7), u"text"_s); // a null string is an empty one, not NULL
        QVERIFY(!query.step());
    }

    void invalidDaysAndInstantsAreNull()
    {
        auto query = m_database->prepare("SELECT ?1, ?2, ?3");
        query.bind(QDate()).bind(QDateTime()).bindNull();
        QVERIFY(query.step());
        QVERIFY(query.isNull(0) && query.isNull(1) && query.isNull(2));
        QVERIFY(!query.day(0).isValid() && !query.instant(1).isValid());
    }

    void aKeptStatementIsUsedAgain()
    {
        for (int n = 0; n < 3; ++n)
            QVERIFY(m_database->query("meta.put").run(u"k"_s, n));
        auto query = m_database->query("meta.get");
        QVERIFY(query.with(u"k"_s).step());
        QCOMPARE(query.integer(0), 2);
        query.reset();
        QVERIFY(!query.with(u"none"_s).step());
    }

    void aFailureStopsLaterSteps()
    {
        m_database->execute("SELECT nothing FROM nowhere");
        QVERIFY(m_database->hasFailed());
        auto query = m_database->prepare("SELECT 1");
        QVERIFY(!query.step());
        QVERIFY(!m_database->query("meta.put").run(u"k"_s, 9));
        m_database->takeFailure();
        QVERIFY(m_database->prepare("SELECT 1").step());
    }

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TestQuery)
#include "test_query.moc"
