// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/save_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

class TestSaveFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesAndReplaces();
    void saysWhenItCannot();
    void aFullDiskLeavesTheOldFile();
    void aPipeIsWrittenToAndNotReplaced();
};

void TestSaveFile::writesAndReplaces()
{
    QTemporaryDir folder;
    const auto path = folder.filePath(u"证照 一.pdf"_s);
    for (const QByteArray &bytes : {QByteArray("first, the longer one"), QByteArray("second")}) {
        QVERIFY(printing::saveFile(path, bytes));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
    }
}

void TestSaveFile::saysWhenItCannot()
{
    QTemporaryDir folder;
    const auto saved = printing::saveFile(folder.filePath(u"no/such/folder.pdf"_s), "x");
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, domain::FailureCode::FileUnwritable);
    QVERIFY(!saved.error().detail.isEmpty());
    QVERIFY(!printing::saveFile(folder.path(), "x")); // a folder is there already
}

void TestSaveFile::aFullDiskLeavesTheOldFile()
{
    QTemporaryDir folder;
    const auto path = folder.filePath(u"old.pdf"_s);
    QVERIFY(printing::saveFile(path, "the old sheet"));
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{4096, before.rlim_max}; // to a file this is what a full disk is
    setrlimit(RLIMIT_FSIZE, &small);
    const auto saved = printing::saveFile(path, QByteArray(1 << 20, 'x'));
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, domain::FailureCode::FileUnwritable);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("the old sheet"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

/// As root, a device in its place would be gone for everybody.
void TestSaveFile::aPipeIsWrittenToAndNotReplaced()
{
    QTemporaryDir folder;
    const QByteArray path = QFile::encodeName(folder.filePath(u"pipe"_s));
    QCOMPARE(::mkfifo(path.constData(), 0600), 0);
    const int reader = ::open(path.constData(), O_RDONLY | O_NONBLOCK);
    QVERIFY(reader >= 0);
    QVERIFY(printing::saveFile(QFile::decodeName(path), "one sheet"));
    char bytes[32] = {};
    QCOMPARE(::read(reader, bytes, sizeof bytes), ssize_t(9));
    QCOMPARE(QByteArray(bytes), QByteArray("one sheet"));
    struct stat there { };
    QCOMPARE(::stat(path.constData(), &there), 0);
    QVERIFY(S_ISFIFO(there.st_mode));
    ::close(reader);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::System).size(), 1);
}

QTEST_GUILESS_MAIN(TestSaveFile)
#include "test_save_file.moc"
