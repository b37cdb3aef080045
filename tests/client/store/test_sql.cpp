// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/sql.h"

#include <QTest>

using namespace client::store;
using namespace Qt::StringLiterals;

class TestSql : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void splitsAFileIntoStatements()
    {
        const auto statements = parseStatements("-- About.\n\n-- name: a.one\nSELECT 1\n-- a remark\nFROM x;\n\n-- name: b\nSELECT 2;\n");
        QCOMPARE(statements.size(), 2);
        QCOMPARE(statements.value("a.one"), QByteArray("SELECT 1\n-- a remark\nFROM x;\n"));
        QCOMPARE(statements.value("b"), QByteArray("SELECT 2;\n"));
    }

    void bothAreasAreCompiledIn()
    {
        for (const QString &area : {u"cache"_s, u"outbox"_s}) {
            const QList<Migration> migrations = migrationsOf(area);
            QVERIFY(!migrations.isEmpty());
            for (qsizetype i = 0; i < migrations.size(); ++i) {
                QCOMPARE(migrations.at(i).number, i + 1);
                QVERIFY(migrations.at(i).sql.contains("CREATE TABLE meta") || i > 0);
            }
            const auto statements = statementsOf(area);
            QVERIFY(statements.contains("meta.get"));
            for (const QByteArray &sql : statements)
                QVERIFY2(sql.trimmed().endsWith(';'), sql.constData());
        }
        QVERIFY(migrationsOf(u"none"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSql)
#include "test_sql.moc"
