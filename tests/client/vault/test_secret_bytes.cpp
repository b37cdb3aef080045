// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/secret_bytes.h"

#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace client::vault;
using namespace Qt::StringLiterals;

class TestSecretBytes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesAndWipesItsSource()
    {
        QByteArray source = QByteArray(20, 'k');
        const SecretBytes secret = SecretBytes::taken(source);
        QVERIFY(source.isEmpty());
        QCOMPARE(QByteArray(reinterpret_cast<const char *>(secret.data()), secret.size()), QByteArray(20, 'k'));
    }

    void movesWithoutACopy()
    {
        SecretBytes first = SecretBytes::random(32);
        const unsigned char *where = first.data();
        SecretBytes second = std::move(first);
        QCOMPARE(static_cast<const unsigned char *>(second.data()), where);
        QVERIFY(first.isEmpty());
        const SecretBytes third = second.clone();
        QVERIFY(third == second && third.data() != where);
        second.wipe();
        QVERIFY(second.isEmpty() && !(third == second));
    }

    void differsByOneBit()
    {
        const SecretBytes one = SecretBytes::random(32);
        SecretBytes other = one.clone();
        other.data()[31] ^= 1;
        QVERIFY(!(one == other));
        QVERIFY(!(one == SecretBytes::random(32)));
        QVERIFY(SecretBytes() == SecretBytes(0));
    }

    void isTheSameHoweverThePassphraseWasComposed()
    {
        const SecretBytes composed = SecretBytes::ofPassphrase(u"caf\u00e9"_s);
        QVERIFY(composed == SecretBytes::ofPassphrase(u"cafe\u0301"_s));
        QCOMPARE(composed.size(), 5);
        QCOMPARE(SecretBytes::ofPassphrase(u"青榕"_s).size(), 6);
    }

    void doesNotReachAForkedChild()
    {
        const SecretBytes secret = SecretBytes::random(32);
        const pid_t child = fork();
        if (child == 0)
            _exit(secret == SecretBytes(32) ? 0 : 1); // all zeros there
        int status = 1;
        waitpid(child, &status, 0);
        QCOMPARE(WEXITSTATUS(status), 0);
        QVERIFY(!(secret == SecretBytes(32)));
    }
};

QTEST_GUILESS_MAIN(TestSecretBytes)
#include "test_secret_bytes.moc"
