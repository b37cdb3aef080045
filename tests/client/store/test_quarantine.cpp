// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/quarantine.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace client::store;
using namespace Qt::StringLiterals;

class TestQuarantine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryFileUnderItsOwnName()
    {
        const QTemporaryDir folder;
        const QDateTime now(QDate(2026, 11, 21), QTime(8, 0), Qt::UTC);
        QStringList all;
        for (int round = 0; round < 3; ++round) {
            for (const QString &suffix : {u""_s, u"-wal"_s}) {
                QFile file(folder.path() + u"/cache.db"_s + suffix);
                QVERIFY(file.open(QIODevice::WriteOnly));
                file.write(QByteArray::number(round));
            }
            const QStringList moved = setAside(folder.path(), u"cache.db"_s, now);
            QCOMPARE(moved.size(), 2);
            all += moved;
        }
        QCOMPARE(all.constFirst(), u"quarantine/cache.db.20261121T080000Z"_s);
        for (const QString &name : std::as_const(all)) {
            QCOMPARE(all.count(name), 1);
            QVERIFY(QFile::exists(folder.path() + u'/' + name));
        }
        QVERIFY(!QFile::exists(folder.path() + u"/cache.db"_s));
        QVERIFY(setAside(folder.path(), u"cache.db"_s, now).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestQuarantine)
#include "test_quarantine.moc"
