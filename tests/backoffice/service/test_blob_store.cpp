// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/service/blob_store.h"
#include "tests/backoffice/world.h"

using namespace world;

class TestBlobStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keeps();
    void uploadInParts();
    void wrongDigestIsThrownAway();
    void fullFolder();
};

void TestBlobStore::keeps()
{
    QTemporaryDir folder;
    service::BlobStore store(folder.filePath(u"blobs"_s));
    const QString digest = *store.keep("paper");
    QCOMPARE(digest, service::sha256("paper"));
    QVERIFY(store.has(digest));
    QCOMPARE(*store.keep("paper"), digest);
    QFile file(store.path(digest));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "paper");
}

void TestBlobStore::uploadInParts()
{
    QTemporaryDir folder;
    service::BlobStore store(folder.path());
    const QByteArray whole = QByteArray(3000, 'x') + "end";
    const QString digest = service::sha256(whole);
    QCOMPARE(store.received(digest, u"o"_s), 0);
    QCOMPARE(*store.append(digest, u"o"_s, 0, whole.left(1000)), 1000);
    QCOMPARE(*store.append(digest, u"o"_s, 500, whole.mid(500, 700)), 1000); // not where the last one ended: says how far it has come
    QCOMPARE(store.received(digest, u"o"_s), 1000);
    QCOMPARE(store.received(digest, u"another officer"_s), 0);
    QCOMPARE(*store.append(digest, u"o"_s, 1000, whole.mid(1000)), whole.size());
    QVERIFY(store.complete(digest, u"o"_s));
    QVERIFY(store.has(digest));
    QCOMPARE(store.received(digest, u"o"_s), 0);
}

void TestBlobStore::wrongDigestIsThrownAway()
{
    QTemporaryDir folder;
    service::BlobStore store(folder.path());
    const QString digest = service::sha256("right");
    QVERIFY(store.append(digest, u"o"_s, 0, "wrong"));
    QCOMPARE(store.complete(digest, u"o"_s).error().code, domain::FailureCode::BlobDigestWrong);
    QVERIFY(!store.has(digest));
    QCOMPARE(store.received(digest, u"o"_s), 0);
}

void TestBlobStore::fullFolder()
{
    service::BlobStore store(u"/dev/null/blobs"_s);
    QCOMPARE(store.keep("x").error().code, domain::FailureCode::BlobStorageFailed);
    QCOMPARE(store.append(service::sha256("x"), u"o"_s, 0, "x").error().code, domain::FailureCode::BlobStorageFailed);
}

QTEST_GUILESS_MAIN(TestBlobStore)
#include "test_blob_store.moc"
