// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

/// Runs the probe and says how it ended.
class TestSandbox : public QObject {
    Q_OBJECT

    enum Outcome { Worked, Refused };

private Q_SLOTS:
    void deniesEverythingElse_data()
    {
        QTest::addColumn<int>("expected");
        for (const char *allowed : {"read-font-folder", "read-character-tables", "take-memory"})
            QTest::newRow(allowed) << int(Worked);
        for (const char *denied :
            {"read-passwd", "read-shadow", "read-own-memory", "read-program", "list-root", "list-home", "read-through-fonts", "create-file",
                "open-for-writing", "nameless-file", "write-out", "socket", "unix-socket", "send-elsewhere", "exec", "fork", "vfork",
                "clone3", "ptrace", "read-other-memory", "kill", "signal-itself", "executable-memory", "make-executable", "memory-file",
                "unlink", "rename", "make-folder", "link", "change-mode", "terminal", "lift-limits", "become-dumpable", "namespace",
                "mount", "ring", "bpf", "pipe", "copy-descriptor", "environment-of-parent"})
            QTest::newRow(denied) << int(Refused);
#ifndef __SANITIZE_ADDRESS__ // which cannot run under a limit of address space
        QTest::newRow("too-much-memory") << int(Refused);
#endif
    }

    void deniesEverythingElse()
    {
        QFETCH(int, expected);
        QProcess probe;
        probe.start(QCoreApplication::applicationDirPath() + u"/render_probe"_s, {QString::fromLatin1(QTest::currentDataTag())});
        QVERIFY(probe.waitForFinished(10'000));
        if (probe.exitStatus() == QProcess::CrashExit) {
            QCOMPARE(probe.exitCode(), int(SIGSYS));
            QCOMPARE(int(Refused), expected);
        } else {
            QVERIFY2(probe.exitCode() == 0 || probe.exitCode() == 13, qPrintable(QString::number(probe.exitCode())));
            QCOMPARE(probe.exitCode() == 0 ? int(Worked) : int(Refused), expected);
        }
    }
};

QTEST_GUILESS_MAIN(TestSandbox)
#include "test_sandbox.moc"
