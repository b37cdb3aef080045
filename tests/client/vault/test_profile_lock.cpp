// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/profile_lock.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace client::vault;
using namespace Qt::StringLiterals;
using domain::FailureCode;

class TestProfileLock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isHeldByOne()
    {
        const QTemporaryDir folder;
        ProfileLock first;
        ProfileLock second;
        QVERIFY(first.take(folder.path()) && first.take(folder.path()));
        QCOMPARE(second.take(folder.path()).error().code, FailureCode::VaultBusy);
        first.release();
        QVERIFY(second.take(folder.path()));
    }

    /// That is not somebody else's holding it.
    void aFolderThatTakesNoFileIsSaid()
    {
        const QTemporaryDir folder;
        ProfileLock lock;
        QCOMPARE(lock.take(folder.filePath(u"none"_s)).error().code, FailureCode::ProfileUnwritable);
        QVERIFY(QDir(folder.path()).mkdir(u"lock"_s));
        QCOMPARE(lock.take(folder.path()).error().code, FailureCode::ProfileUnwritable);
    }

    void endsWithItsProcess()
    {
        const QTemporaryDir folder;
        int ready[2];
        QCOMPARE(pipe(ready), 0);
        const pid_t child = fork();
        if (child == 0) {
            ProfileLock lock;
            const char answer = lock.take(folder.path()) ? 'y' : 'n';
            (void)!write(ready[1], &answer, 1);
            pause();
            _exit(0);
        }
        char answer = 0;
        QCOMPARE(read(ready[0], &answer, 1), ssize_t(1));
        QCOMPARE(answer, 'y');
        ProfileLock lock;
        QVERIFY(!lock.take(folder.path()));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        QVERIFY(lock.take(folder.path()));
    }
};

QTEST_GUILESS_MAIN(TestProfileLock)
#include "test_profile_lock.moc"
