// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/file_reader.h"

#include <QFile>
#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using client::pages::FileBytes;
using client::pages::FileTrouble;
using client::pages::readFile;

class TestFileReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wholeFilesUpToTheSize()
    {
        QCOMPARE(read(write(u"a"_s, "abc"), 3).value(), QByteArray("abc"));
        QCOMPARE(read(write(u"empty"_s, {}), 3).value(), QByteArray());
        QCOMPARE(read(write(u"b"_s, "abcd"), 3).error(), FileTrouble::TooLarge);
    }
    void onlyPlainFiles()
    {
        QCOMPARE(read(m_folder.path(), 10).error(), FileTrouble::Unreadable);
        QCOMPARE(read(m_folder.filePath(u"none"_s), 10).error(), FileTrouble::Unreadable);
        QCOMPARE(read(u"/dev/zero"_s, 10).error(), FileTrouble::Unreadable); // it would never end
    }
    void saysHowFarItIs()
    {
        const QByteArray much(5 << 20, 'x');
        QFutureWatcher<FileBytes> watcher;
        QSignalSpy progress(&watcher, &QFutureWatcherBase::progressValueChanged);
        QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
        watcher.setFuture(readFile(write(u"much"_s, much), 10 << 20));
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(watcher.result().value() == much);
        QVERIFY(!progress.isEmpty());
        QCOMPARE(progress.last().first().toInt(), 100);
    }

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        file.open(QIODevice::WriteOnly);
        file.write(bytes);
        return file.fileName();
    }
    static FileBytes read(const QString &path, qint64 most)
    {
        QFuture<FileBytes> future = readFile(path, most);
        future.waitForFinished();
        return future.result();
    }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestFileReader)
#include "test_file_reader.moc"
