// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/crypto_thread.h"

#include <QTest>

#include <openssl/err.h>
#include <thread>

using namespace client::vault;

class TestCryptoThread : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aThreadsStateIsGone();
};

/// The errors a thread has met are kept in its state.
void TestCryptoThread::aThreadsStateIsGone()
{
    unsigned long before = 0;
    unsigned long after = 0;
    std::thread([&] {
        ERR_raise(ERR_LIB_USER, 1);
        before = ERR_peek_error();
        giveCryptoStateBack();
        after = ERR_peek_error();
    }).join();
    QVERIFY(before != 0);
    QCOMPARE(after, 0UL);
}

QTEST_GUILESS_MAIN(TestCryptoThread)
#include "test_crypto_thread.moc"
