// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <sys/resource.h>

using namespace client::vault;
using namespace Qt::StringLiterals;

class TestFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void replacesInOneStep()
    {
        const QTemporaryDir folder;
        const QString path = folder.path() + u"/a.json"_s;
        QVERIFY(replaceFile(path, "first"));
        QVERIFY(replaceFile(path, "second"));
        QCOMPARE(*readWhole(path, 100), QByteArray("second"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"a.json"_s});
        QVERIFY(!readWhole(path, 3));
        QVERIFY(!readWhole(folder.path() + u"/none"_s, 3));
    }

    void aFullDiskLeavesTheOldFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.path() + u"/a.json"_s;
        QVERIFY(replaceFile(path, "old"));
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{1000, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        const auto written = replaceFile(path, QByteArray(5000, 'x'));
        const int error = errno;
        setrlimit(RLIMIT_FSIZE, &before);
        QCOMPARE(written.error().code, domain::FailureCode::ProfileUnwritable);
        QCOMPARE(error, EFBIG);
        QCOMPARE(*readWhole(path, 100), QByteArray("old"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"a.json"_s});
    }

    void aDiskThatRefusesLeavesTheOldFile()
    {
        struct Refusing : Disk {
            int left = 0; ///< calls until the one that is refused
            bool refuses()
            {
                errno = EIO;
                return left-- == 0;
            }
            int open(const QByteArray &path, int flags) override { return refuses() ? -1 : Disk::open(path, flags); }
            bool writeAt(int file, qint64 at, const QByteArray &bytes) override { return !refuses() && Disk::writeAt(file, at, bytes); }
            bool sync(int file) override { return !refuses() && Disk::sync(file); }
            bool rename(const QByteArray &from, const QByteArray &to) override { return !refuses() && Disk::rename(from, to); }
        };
        const QTemporaryDir folder;
        const QString path = folder.path() + u"/a.json"_s;
        QVERIFY(replaceFile(path, "old"));
        for (int call = 0; call < 4; ++call) {
            Refusing disk;
            disk.left = call;
            QCOMPARE(replaceFile(path, "new", Durable::AgainstPowerCut, disk).error().code, domain::FailureCode::ProfileUnwritable);
            QCOMPARE(errno, EIO);
            QCOMPARE(*readWhole(path, 100), QByteArray("old"));
            QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"a.json"_s});
        }
    }

    void newFoldersAreTheOwnersAlone()
    {
        const QTemporaryDir folder;
        const QString path = folder.path() + u"/a/b"_s;
        QVERIFY(makePrivateFolder(path));
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther)));
        QVERIFY(!makePrivateFolder(u"/proc/no/such"_s));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
        QVERIFY(makePrivateFolder(path)); // there, and empty
        QVERIFY(!(QFile::permissions(path) & QFile::ReadOther));
    }

    /// --profile /tmp must not lock everybody out of /tmp.
    void aFolderOfOthersKeepsItsRights()
    {
        const QTemporaryDir folder;
        const auto open = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
        QVERIFY(QDir(folder.path()).mkdir(u".theirs"_s));
        QVERIFY(QFile::setPermissions(folder.path(), open));
        QVERIFY(makePrivateFolder(folder.path()));
        QVERIFY(QFile::permissions(folder.path()) & QFile::ExeOther);
    }
};

QTEST_GUILESS_MAIN(TestFiles)
#include "test_files.moc"
