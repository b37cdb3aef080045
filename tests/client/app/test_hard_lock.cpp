// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/hard_lock.h"

#include <QTest>

using client::app::HardLock;
using namespace Qt::StringLiterals;

class TestHardLock : public QObject {
    Q_OBJECT

    qint64 m_now = 0;
    int m_restarts = 0;
    bool m_typing = false;
    std::unique_ptr<HardLock> m_lock;

    void at(qint64 seconds)
    {
        m_now = seconds * 1000;
        m_lock->look();
    }

private Q_SLOTS:
    void init()
    {
        m_now = 0;
        m_restarts = 0;
        m_typing = false;
        m_lock = std::make_unique<HardLock>(
            HardLock::Parts{60'000, [this] { ++m_restarts; }, [this] { return m_typing; }, [this] { return m_now; }});
    }
    void aMinuteAfterTheLockTheProcessEnds()
    {
        m_lock->opened(u"/p/chenyu"_s);
        at(1000);
        m_lock->locked();
        at(1059);
        QCOMPARE(m_restarts, 0);
        at(1060);
        QCOMPARE(m_restarts, 1);
        at(1200);
        QCOMPARE(m_restarts, 1);
    }
    void whoComesBackInTimeIsNotSentAway()
    {
        m_lock->opened(u"/p/chenyu"_s);
        m_lock->locked();
        at(59);
        m_lock->opened(u"/p/chenyu"_s);
        at(500);
        QCOMPARE(m_restarts, 0);
    }
    void withoutAnybodysPapersThereIsNothingToForget()
    {
        m_lock->locked();
        m_lock->chosen(u"/p/chenyu"_s);
        at(500);
        QCOMPARE(m_restarts, 0);
    }
    void anotherOfficerGetsAFreshProcessAtOnce()
    {
        m_lock->opened(u"/p/chenyu"_s);
        m_lock->chosen(u"/p/fangyuan"_s); // not while unlocked
        QCOMPARE(m_restarts, 0);
        m_lock->locked();
        m_lock->chosen(u"/p/chenyu"_s);
        QCOMPARE(m_restarts, 0);
        m_lock->chosen(u"/p/fangyuan"_s);
        QCOMPARE(m_restarts, 1);
    }
    void aNewOfficerToo()
    {
        m_lock->opened(u"/p/chenyu"_s);
        m_lock->locked();
        m_lock->chosen({});
        QCOMPARE(m_restarts, 1);
    }
    /// Half a passphrase must not go on into the window behind; but nobody holds the door open for ever.
    void waitsForAPassphraseThatIsBeingTyped()
    {
        m_lock->opened(u"/p/chenyu"_s);
        m_lock->locked();
        m_typing = true;
        at(89);
        QCOMPARE(m_restarts, 0);
        at(90);
        QCOMPARE(m_restarts, 1);
    }
    void looksByItself()
    {
        m_lock->opened(u"/p/chenyu"_s);
        m_lock->locked();
        m_now = 61'000;
        QTRY_COMPARE(m_restarts, 1);
    }
    void theClockOfTheMachineGoesForward()
    {
        const qint64 before = client::app::bootTimeMs();
        QTRY_VERIFY(client::app::bootTimeMs() > before);
    }
};

QTEST_GUILESS_MAIN(TestHardLock)
#include "test_hard_lock.moc"
