// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/database.h"
#include "tests/client/store/world.h"

#include <QSignalSpy>

using namespace world;
using domain::FailureCode;

class TestStoreWriting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewerCacheIsSetAsideAndTheOutboxKept()
    {
        Desk desk;
        fill(desk);
        QVERIFY(desk.append(desk.tick(u"t"_s, caseFile(1))));
        desk.close();
        setVersion(desk, u"cache"_s, 900);
        const auto opened = desk.open();
        QVERIFY(opened && opened->cacheSetAside);
        QCOMPARE(opened->cacheSetAside->code, FailureCode::StoreNewer);
        QVERIFY(QFile::exists(desk.path(opened->setAside.constFirst())));
        QCOMPARE(wait(desk->cursor())->since(), QString());
        QCOMPARE(wait(desk->outbox())->size(), 1);
        Feed feed;
        feed.putOrganisation();
        QVERIFY(desk.apply(feed.page()));
    }

    void aNewerOutboxIsRefused()
    {
        Desk desk;
        fill(desk);
        desk.close();
        setVersion(desk, u"outbox"_s, 900);
        QCOMPARE(desk.open().error().code, FailureCode::StoreNewer);
        QVERIFY(!QFile::exists(desk.path(u"quarantine"_s)));
    }

    void damageMetWhileWorkingBeginsTheCacheAnew()
    {
        Desk desk;
        fill(desk);
        desk.close();
        QFile file(desk.path(u"cache.db"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 page = 8; page < file.size() / 8192; ++page) { // beyond the pages that opening reads
            file.seek(page * 8192 + 100);
            file.write("damage");
        }
        file.close();
        QVERIFY(desk.open());
        QSignalSpy spy(&desk->changes(), &ChangeSignal::changed);
        for (int n = 1; n <= 300 && !wait(desk->cursor())->epoch.isEmpty(); ++n) {
            const auto read = wait(desk->document(document(n).id));
            if (read)
                QCOMPARE(*read, document(n));
            else
                QVERIFY(read.error().code == FailureCode::StoreDamaged || read.error().code == FailureCode::StoreNothingFound);
        }
        QCOMPARE(wait(desk->cursor())->epoch, QString());
        QTRY_VERIFY(!spy.isEmpty());
        fill(desk, false);
        QCOMPARE(wait(desk->documents({}, 0, 10))->total, 300);
    }

    void blobsAreCheckedBeforeTheyAreKept()
    {
        Desk desk;
        fill(desk);
        QCOMPARE(wait(desk->putBlob(QString(64, u'a'), "bytes")).error().code, FailureCode::BlobDamaged);
    }

    void theOutboxDoesNotWaitForTheFeed()
    {
        Desk desk;
        QVERIFY(desk.open());
        Feed feed;
        feed.putOrganisation();
        Async<domain::Nothing> applying;
        for (int n = 1; n <= 9000; ++n) {
            feed.put(document(n));
            if (n % 1500 == 0)
                applying = desk->applyPage(feed.page(n < 9000), desk.clock.now());
        }
        QVERIFY(desk.append(desk.tick(u"t"_s, caseFile(1))));
        const bool wasFirst = !applying.isFinished();
        QVERIFY(applying.result().has_value());
        QVERIFY(wasFirst);
    }

private:
    static void fill(Desk &desk, bool open = true)
    {
        if (open)
            QVERIFY(desk.open());
        Feed feed;
        feed.putOrganisation();
        for (int n = 1; n <= 300; ++n)
            feed.put(document(n));
        QVERIFY(desk.apply(feed.page()));
    }

    static void setVersion(const Desk &desk, const QString &area, int version)
    {
        const StoreKeys keys = desk.keys();
        const auto database = Database::open(
            {desk.path(area + u".db"_s), area, DatabaseSetting::Access::Writer, false, 512}, area == u"cache" ? keys.cache : keys.outbox);
        QVERIFY(database);
        (*database)->execute("PRAGMA user_version = " + QByteArray::number(version));
    }
};

QTEST_GUILESS_MAIN(TestStoreWriting)
#include "test_store_writing.moc"
