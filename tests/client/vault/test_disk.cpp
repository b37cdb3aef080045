// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/disk.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using client::vault::Disk;
using client::vault::systemDisk;
using namespace Qt::StringLiterals;

class TestDisk : public QObject {
    Q_OBJECT

    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : "cannot be read";
    }

private Q_SLOTS:
    void writesAtAPlaceCutsAndRenames()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a"_s);
        Disk &disk = systemDisk();
        const int file = disk.open(QFile::encodeName(path), O_RDWR | O_CREAT);
        QVERIFY(file >= 0);
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
        QVERIFY(disk.writeAt(file, 0, "0123456789"));
        QVERIFY(disk.writeAt(file, 4, "xyz"));
        QVERIFY(disk.sync(file));
        QCOMPARE(content(path), QByteArray("0123xyz789"));
        QVERIFY(disk.truncate(file, 5));
        QCOMPARE(content(path), QByteArray("0123x"));
        QVERIFY(disk.rename(QFile::encodeName(path), QFile::encodeName(path + u'b')));
        QVERIFY(disk.syncFolder(QFile::encodeName(folder.path())));
        QCOMPARE(content(path + u'b'), QByteArray("0123x"));
        QVERIFY(!QFile::exists(path));
        ::close(file);
    }
    void saysWhyNot()
    {
        const QTemporaryDir folder;
        Disk &disk = systemDisk();
        errno = 0;
        QVERIFY(!disk.writeAt(-1, 0, "x"));
        QCOMPARE(errno, EBADF);
        QVERIFY(!disk.sync(-1));
        QVERIFY(!disk.truncate(-1, 0));
        QCOMPARE(disk.open(QFile::encodeName(folder.filePath(u"none"_s)), O_RDWR), -1);
        QCOMPARE(errno, ENOENT);
        QVERIFY(!disk.rename(QFile::encodeName(folder.filePath(u"none"_s)), QFile::encodeName(folder.filePath(u"b"_s))));
        QVERIFY(!disk.syncFolder(QFile::encodeName(folder.filePath(u"none"_s))));
        QVERIFY(QFile::link(u"/etc/hostname"_s, folder.filePath(u"link"_s)));
        QCOMPARE(disk.open(QFile::encodeName(folder.filePath(u"link"_s)), O_RDONLY), -1); // never through a link
        QCOMPARE(errno, ELOOP);
    }
};

QTEST_GUILESS_MAIN(TestDisk)
#include "test_disk.moc"
