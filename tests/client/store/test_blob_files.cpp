// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/blob_files.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace client::store;
using namespace Qt::StringLiterals;
using domain::FailureCode;

class TestBlobFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsAndGivesBack()
    {
        for (const QByteArray &bytes : {QByteArray(), QByteArray("%PDF-1.7"), QByteArray(3'000'000, 'p')}) {
            const QString sha256 = sha256Hex(bytes);
            QCOMPARE(m_files.get(sha256).error().code, FailureCode::BlobNotCached);
            QVERIFY(m_files.put(sha256, bytes));
            QVERIFY(m_files.has(sha256));
            QCOMPARE(*m_files.get(sha256), bytes);
            m_files.remove(sha256);
            QVERIFY(!m_files.has(sha256));
        }
    }

    void refusesBytesOfAnotherDigest()
    {
        QCOMPARE(m_files.put(sha256Hex("a"), "b").error().code, FailureCode::BlobDamaged);
        QVERIFY(!m_files.has(sha256Hex("a")));
    }

    void everyFlippedByteIsFound()
    {
        const QByteArray bytes = "a paper of some length";
        const QString sha256 = sha256Hex(bytes);
        QVERIFY(m_files.put(sha256, bytes));
        const QString path = onlyFile();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray good = file.readAll();
        for (qsizetype at = 0; at < good.size(); ++at) {
            file.seek(at);
            file.putChar(char(good[at] ^ 4));
            file.flush();
            QCOMPARE(m_files.get(sha256).error().code, FailureCode::BlobDamaged);
            file.seek(at);
            file.putChar(good[at]);
            file.flush();
        }
        QVERIFY(m_files.get(sha256));
        QVERIFY(!path.contains(sha256.left(8)));
        m_files.remove(sha256);
    }

    void onePaperCannotStandForAnother()
    {
        QVERIFY(m_files.put(sha256Hex("one"), "one"));
        const QString first = onlyFile();
        QVERIFY(QFile::rename(first, m_dir.path() + u"/kept"_s));
        QVERIFY(m_files.put(sha256Hex("two"), "two"));
        const QString second = onlyFile();
        QFile::remove(second);
        QVERIFY(QFile::rename(m_dir.path() + u"/kept"_s, second));
        QCOMPARE(m_files.get(sha256Hex("two")).error().code, FailureCode::BlobDamaged);
    }

private:
    QString onlyFile() const
    {
        QDirIterator files(m_dir.path() + u"/blobs"_s, QDir::Files, QDirIterator::Subdirectories);
        return files.next();
    }

    QTemporaryDir m_dir;
    client::vault::SecretBytes m_key = client::vault::SecretBytes::random(32);
    BlobFiles m_files{m_dir.path(), m_key};
};

QTEST_GUILESS_MAIN(TestBlobFiles)
#include "test_blob_files.moc"
