// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/store/world.h"

#include <QSignalSpy>

using namespace world;
using domain::FailureCode;

class TestStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensEmptyAndRemembersWhatItWasGiven()
    {
        Desk desk;
        const auto opened = desk.open();
        QVERIFY(opened && opened->cacheMade && !opened->cacheSetAside && !opened->outboxRebuilt);
        QCOMPARE(wait(desk->cursor())->since(), QString());

        Feed feed;
        feed.putOrganisation();
        feed.put(document(1));
        feed.put(caseFile(1));
        QVERIFY(desk.apply(feed.page()));
        desk.close();

        const auto again = desk.open();
        QVERIFY(again && !again->cacheMade);
        QCOMPARE(wait(desk->cursor())->since(), epoch + u":"_s + QString::number(10));
        QCOMPARE(*wait(desk->document(document(1).id)), document(1));
        QCOMPARE(wait(desk->caseFile(caseFile(1).id))->base, caseFile(1));
        QCOMPARE(wait(desk->directory())->me.name, u"陈屿"_s);
    }

    void answersOpenFailedBeforeItIsOpen()
    {
        Desk desk;
        Store store(desk.folder(), desk.keys(), meId, desk.clock, domain::WorkCalendar::shipped());
        QCOMPARE(wait(store.cursor()).error().code, FailureCode::StoreOpenFailed);
        QCOMPARE(wait(store.today({})).error().code, FailureCode::StoreOpenFailed);
        QCOMPARE(wait(store.nextDeviceSeq()).error().code, FailureCode::StoreOpenFailed);
    }

    void tellsWhatChanged()
    {
        Desk desk;
        QVERIFY(desk.open());
        QSignalSpy spy(&desk->changes(), &ChangeSignal::changed);
        Feed feed;
        feed.put(document(1));
        QVERIFY(desk.apply(feed.page()));
        QTRY_VERIFY(!spy.isEmpty());
        const auto changes = spy.constFirst().constFirst().value<ChangeSet>();
        QVERIFY(changes.kinds.contains(u"document"_s) && changes.kinds.contains(u"sync"_s));
        QCOMPARE(changes.ids, QSet<QString>{document(1).id});
    }

    void twoProfilesCannotReadEachOther()
    {
        Desk mine;
        QVERIFY(mine.open());
        Feed feed;
        feed.put(document(1));
        QVERIFY(mine.apply(feed.page()));
        mine.close();

        Desk other;
        Store store(mine.folder(), other.keys(), meId, other.clock, domain::WorkCalendar::shipped());
        QCOMPARE(wait(store.open()).error().code, FailureCode::StoreDamaged);
        QVERIFY(!wait(store.document(document(1).id)));
    }

    void aWrongKeyTouchesNothing()
    {
        Desk desk;
        QVERIFY(desk.open());
        QVERIFY(desk.append(desk.tick(u"c1"_s, caseFile(1))));
        desk.close();
        {
            Desk other;
            Store store(desk.folder(), other.keys(), meId, other.clock, domain::WorkCalendar::shipped());
            QVERIFY(!wait(store.open()));
        }
        const auto opened = desk.open();
        QVERIFY(opened && !opened->outboxRebuilt);
        QCOMPARE(wait(desk->outbox())->size(), 1);
    }

    void keysComeFromAnOpenVaultOnly()
    {
        QTemporaryDir folder;
        client::vault::Vault vault(folder.path() + u"/p"_s);
        QCOMPARE(StoreKeys::from(vault.keys()).error().code, FailureCode::VaultLocked);
        QVERIFY(wait(vault.create(client::vault::SecretBytes::ofPassphrase(u"a long passphrase"_s), {8 * 1024, 1, 1})));
        const auto keys = StoreKeys::from(vault.keys());
        QVERIFY(keys && !(keys->cache == keys->outbox) && !(keys->blob == keys->mirror));
    }

    void destructionFinishesWhatWasPromised()
    {
        Desk desk;
        QVERIFY(desk.open());
        const auto first = desk->append({desk.tick(u"c1"_s, caseFile(1))}, desk.signer());
        const auto second = desk->append({desk.tick(u"c2"_s, caseFile(2))}, desk.signer());
        desk.close();
        QVERIFY(second.isFinished() && second.result().has_value());
        QVERIFY(desk.open());
        QCOMPARE(wait(desk->outbox())->size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "test_store.moc"
