// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/opening.h"
#include "client/sync/ready.h"
#include "domain/codec.h"
#include "tests/client/sync/enrolling.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>
#include <QThread>

using namespace client;
using namespace tests::enrolling;
using domain::FailureCode;
using tests::support::waited;

class TestOpening : public QObject {
    Q_OBJECT

    domain::SystemClock m_clock;

    struct Desk {
        QTemporaryDir folder;
        vault::Vault vault{folder.path() + u"/p"_s};
        Desk()
        {
            [&] { QVERIFY(waited(vault.create(vault::SecretBytes::ofPassphrase(passphrase), cheap))); }();
        }
    };
    sync::StoreParts parts(const Desk &desk) const
    {
        return {desk.folder.path() + u"/p"_s, u"o1"_s, m_clock, domain::WorkCalendar::shipped()};
    }
    static vault::Async<domain::Nothing> guess(Desk &desk, const QString &words)
    {
        return desk.vault.open(vault::SecretBytes::ofPassphrase(words));
    }

private Q_SLOTS:
    void anOpenStoreComesOutAndTellsThisThread()
    {
        Desk desk;
        desk.vault.lock();
        sync::Opening opening(parts(desk));
        const auto report = waited(opening.begin(guess(desk, passphrase), desk.vault.keys()));
        QVERIFY(report && report->cacheMade);
        const auto store = opening.take();
        QVERIFY(store);
        QCOMPARE(store->changes().thread(), QThread::currentThread());
        QSignalSpy changed(&store->changes(), &store::ChangeSignal::changed);
        domain::FeedPage page;
        page.epoch = waited(store->cursor())->epoch;
        page.next = 1;
        domain::Document paper;
        paper.id = u"d1"_s;
        paper.arrivedAt = m_clock.now();
        page.rows.append({1, domain::object_kind::document, paper.id, false, domain::toJson(paper)});
        QVERIFY(waited(store->applyPage(page, m_clock.now())));
        QTRY_VERIFY(!changed.isEmpty());
    }

    void whatTheVaultRefusesIsPassedOn()
    {
        Desk desk;
        desk.vault.lock();
        sync::Opening opening(parts(desk));
        QCOMPARE(waited(opening.begin(guess(desk, u"three noisy herons"_s), desk.vault.keys())).error().code, FailureCode::PassphraseWrong);
        QVERIFY(!opening.take());
    }

    void aVaultLockedMeanwhileGivesNoStore()
    {
        Desk desk;
        desk.vault.lock();
        sync::Opening opening(parts(desk));
        const auto said = sync::ready<domain::Nothing>(domain::nothing);
        QCOMPARE(waited(opening.begin(said, desk.vault.keys())).error().code, FailureCode::VaultLocked);
        QVERIFY(!opening.take());
    }

    void givenUpBeforeTheVaultIsOpenThereIsNoStore()
    {
        Desk desk;
        auto opening = std::make_unique<sync::Opening>(parts(desk));
        QPromise<domain::Result<domain::Nothing>> vaultOpened;
        vaultOpened.start();
        const auto future = opening->begin(vaultOpened.future(), desk.vault.keys());
        opening.reset();
        vaultOpened.addResult(domain::nothing);
        vaultOpened.finish();
        QCOMPARE(waited(future).error().code, FailureCode::RequestCancelled);
        QVERIFY(!QFile::exists(desk.folder.path() + u"/p/cache.db"_s));
    }

    void givenUpAfterwardsTheStoreIsClosed()
    {
        Desk desk;
        for (int i = 0; i < 20; ++i) { // some before the store has opened, some after
            auto opening = std::make_unique<sync::Opening>(parts(desk));
            const auto future = opening->begin(guess(desk, passphrase), desk.vault.keys());
            QTest::qWait(i);
            opening.reset();
            QTRY_VERIFY(future.isFinished());
        }
        QVERIFY(!QFile::exists(desk.folder.path() + u"/p/cache.db-wal"_s)); // the last connection has checkpointed
        sync::Opening opening(parts(desk));
        QVERIFY(waited(opening.begin(guess(desk, passphrase), desk.vault.keys())));
    }
};

QTEST_GUILESS_MAIN(TestOpening)
#include "test_opening.moc"
