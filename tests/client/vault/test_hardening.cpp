// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/hardening.h"

#include <QTest>

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>

class TestHardening : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noCoreNoTraceNoDeadlySignals()
    {
        QVERIFY(client::vault::hardenProcess());
        rlimit core{1, 1};
        getrlimit(RLIMIT_CORE, &core);
        QCOMPARE(core.rlim_cur, rlim_t(0));
        QCOMPARE(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
        QVERIFY(std::signal(SIGXFSZ, SIG_DFL) == SIG_IGN);
        QVERIFY(std::signal(SIGPIPE, SIG_DFL) == SIG_IGN);
    }
};

QTEST_GUILESS_MAIN(TestHardening)
#include "test_hardening.moc"
