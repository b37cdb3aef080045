// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/client_core.h"
#include "tests/client/sync/enrolling.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>

using namespace client;
using namespace tests::enrolling;
using domain::FailureCode;
using tests::support::waited;

class TestClientCore : public QObject {
    Q_OBJECT

    domain::SystemClock m_clock;
    domain::SystemIdSource m_ids{m_clock};

    std::unique_ptr<sync::ClientCore> core(const QTemporaryDir &folder)
    {
        sync::CoreOptions options;
        options.keepInStep = false;
        options.kdfCost = cheap;
        return std::make_unique<sync::ClientCore>(folder.path(), m_clock, m_ids, domain::WorkCalendar::shipped(), options);
    }

private Q_SLOTS:
    void withoutAProfileThereIsNothingToUnlock()
    {
        const QTemporaryDir folder;
        const auto client = core(folder);
        QVERIFY(!client->hasProfile());
        QVERIFY(!client->isUnlocked());
        QCOMPARE(client->profile().error().code, FailureCode::ProfileUnreadable);
        QCOMPARE(waited(client->unlock(passphrase)).error().code, FailureCode::ProfileUnreadable);
        QVERIFY(client->publicKey().isEmpty());
    }
    void aWeakPassphraseIsNotSentAnywhere()
    {
        const QTemporaryDir folder;
        Peer peer;
        auto enrolment = peer.enrolment();
        enrolment.passphrase = u"short"_s;
        const auto client = core(folder);
        QCOMPARE(waited(client->enrol(enrolment)).error().code, FailureCode::PassphraseWeak);
        QVERIFY(peer.server.requests.isEmpty());
        QVERIFY(!client->hasProfile());
    }
    void worksWithoutALineOnceEnrolled()
    {
        const QTemporaryDir folder;
        auto peer = std::make_unique<Peer>();
        QStringList said;
        const auto client = core(folder);
        QSignalSpy unlocked(client.get(), &sync::ClientCore::unlocked);
        QVERIFY(waited(client->enrol(peer->enrolment())));
        QCOMPARE(unlocked.count(), 1);
        QVERIFY(client->isUnlocked());
        peer.reset(); // the cable is out

        connect(client.get(), &sync::ClientCore::aboutToLock, this, [&] { said.append(client->isUnlocked() ? u"open"_s : u"shut"_s); });
        connect(client.get(), &sync::ClientCore::locked, this, [&] { said.append(client->isUnlocked() ? u"open"_s : u"shut"_s); });
        client->lock();
        QCOMPARE(said, (QStringList{u"open"_s, u"shut"_s}));

        QCOMPARE(waited(client->unlock(u"three noisy herons"_s)).error().code, FailureCode::PassphraseWrong);
        QVERIFY(!client->isUnlocked());
        QTRY_COMPARE_WITH_TIMEOUT(client->waitMs(), 0, 10'000);
        QVERIFY(waited(client->unlock(passphrase)));

        domain::Document paper;
        paper.id = u"d1"_s;
        QVERIFY(waited(client->commands().signFor(paper)));
        QTRY_COMPARE(client->status().state().unsent, 1);
        QVERIFY(!waited(client->syncNow()));
        QTRY_COMPARE(client->status().state().wire, sync::Wire::Offline);
        QCOMPARE(client->status().state().unsent, 1);

        client->lock();
        QVERIFY(waited(client->unlock(passphrase))); // it is still there
        QTRY_COMPARE(client->status().state().unsent, 1);
    }
    void lockedWhileItOpensItStaysLocked()
    {
        const QTemporaryDir folder;
        Peer peer;
        const auto client = core(folder);
        QVERIFY(waited(client->enrol(peer.enrolment())));
        client->lock();
        const auto opening = client->unlock(passphrase);
        client->lock();
        QCOMPARE(waited(opening).error().code, FailureCode::RequestCancelled);
        QVERIFY(!client->isUnlocked());
        QVERIFY(waited(client->unlock(passphrase)));
        QVERIFY(client->isUnlocked());
    }
    void anAnswerOfBeforeIsNotTakenForTheNextOne()
    {
        const QTemporaryDir folder;
        Peer peer;
        const auto client = core(folder);
        QVERIFY(waited(client->enrol(peer.enrolment())));
        client->lock();
        const auto before = client->unlock(passphrase);
        client->lock();
        const auto next = client->unlock(passphrase);
        QCOMPARE(waited(before).error().code, FailureCode::RequestCancelled);
        QVERIFY(waited(next));
        QVERIFY(client->isUnlocked());
    }
    void aNewPassphraseReplacesTheOldOne()
    {
        const QTemporaryDir folder;
        Peer peer;
        const auto client = core(folder);
        QVERIFY(waited(client->enrol(peer.enrolment())));
        QVERIFY(waited(client->changePassphrase(passphrase, u"four quiet herons"_s)));
        client->lock();
        QVERIFY(waited(client->unlock(u"four quiet herons"_s)));
        client->lock();
        QCOMPARE(waited(client->unlock(passphrase)).error().code, FailureCode::PassphraseWrong);
    }
};

QTEST_GUILESS_MAIN(TestClientCore)
#include "test_client_core.moc"
