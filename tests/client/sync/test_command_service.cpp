// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/command_service.h"
#include "domain/codec.h"
#include "tests/client/sync/scripted.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace client;
using namespace tests::scripted;
using tests::support::waited;

namespace {

class Numbered final : public domain::IdSource {
public:
    QString next() override { return u"id%1"_s.arg(++m_last); }

private:
    int m_last = 0;
};

domain::Case caseFile()
{
    domain::Case made;
    made.id = u"c1"_s;
    made.number = u"QR-2026-1040"_s;
    made.title = u"施工合同备案"_s;
    made.applicant.name = u"青禾公司"_s;
    made.digest = u"digest"_s;
    domain::Task task;
    task.id = u"c1/1/office"_s;
    task.columnId = u"office"_s;
    task.version = 7;
    made.tasks = {task};
    return made;
}

} // namespace

class TestCommandService : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    vault::Vault m_vault{m_folder.path()};
    Noon m_clock;
    Numbered m_ids;

    sync::CommandService::Parts parts(Store &store, int undoSeconds)
    {
        return {store, m_vault, m_clock, m_ids, u"o1"_s, u"device"_s, undoSeconds};
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(waited(m_vault.create(vault::SecretBytes::ofPassphrase(u"three quiet herons"_s), {8 * 1024, 1, 1}))); }
    void aTickSaysWhatItWasMadeOf()
    {
        Store store;
        sync::CommandService service(parts(store, 5));
        QSignalSpy grew(&service, &sync::CommandService::outboxGrew);
        const auto id = waited(service.tick({caseFile(), u"c1/1/office"_s, domain::Decision::Agree, u"同意。"_s}));
        QVERIFY(id);
        QCOMPARE(grew.count(), 1);
        const store::NewCommand &made = store.made.constFirst();
        QCOMPARE(made.command.id, *id);
        QCOMPARE(made.command.officerId, u"o1"_s);
        QCOMPARE(made.command.args.value(u"decision"_s).toString(), domain::text(domain::Decision::Agree));
        QCOMPARE(made.command.expect, (QJsonObject{{u"taskVersion"_s, 7}, {u"digest"_s, u"digest"_s}}));
        QCOMPARE(made.subject, u"QR-2026-1040 青禾公司 施工合同备案"_s);
        QCOMPARE(made.draftKey, u"opinion/c1/1/office"_s);
        QCOMPARE(made.notBefore, m_clock.now().addSecs(5));
        const domain::SignedCommand &sent = store.signedCommands.constFirst();
        QCOMPARE(sent.signature, m_vault.sign(domain::canonicalBytes(sent.command, u"Ed25519"_s)).value());
    }
    void withoutUndoItMayGoAtOnce()
    {
        Store store;
        sync::CommandService service(parts(store, 0));
        QVERIFY(waited(service.tick({caseFile(), u"c1/1/office"_s, domain::Decision::Agree, {}})));
        QVERIFY(store.made.constFirst().notBefore.isNull());
    }
    void aDeclineNeedsItsReason_data()
    {
        QTest::addColumn<domain::Decision>("decision");
        QTest::newRow("decline") << domain::Decision::Decline;
        QTest::newRow("return") << domain::Decision::Return;
    }
    void aDeclineNeedsItsReason()
    {
        QFETCH(domain::Decision, decision);
        Store store;
        sync::CommandService service(parts(store, 5));
        QCOMPARE(waited(service.tick({caseFile(), u"c1/1/office"_s, decision, u"  "_s})).error().code, FailureCode::ReasonRequired);
        QVERIFY(store.made.isEmpty());
        QVERIFY(waited(service.tick({caseFile(), u"c1/1/office"_s, decision, u"材料不齐。"_s})));
    }
    void receiptsAreNotHeld()
    {
        Store store;
        sync::CommandService service(parts(store, 5));
        domain::Document paper;
        paper.id = u"d1"_s;
        paper.number = u"青府〔2026〕12号"_s;
        paper.title = u"通知"_s;
        QVERIFY(waited(service.signFor(paper)));
        QVERIFY(waited(service.markRead(paper)));
        QCOMPARE(store.made.size(), 2);
        QCOMPARE(store.made.at(0).command.kind, QString(domain::command_kind::signFor));
        QCOMPARE(store.made.at(1).command.kind, QString(domain::command_kind::markRead));
        QCOMPARE(store.made.at(0).subject, u"青府〔2026〕12号 通知"_s);
        QVERIFY(store.made.at(0).notBefore.isNull());
        QVERIFY(store.made.at(0).command.id != store.made.at(1).command.id);
    }
    void takingBackReturnsTheOpinion()
    {
        Store store;
        sync::CommandService service(parts(store, 5));
        store.takenBack.signedCommand.command.args = {{u"taskId"_s, u"c1/1/office"_s}, {u"opinion"_s, u"同意。"_s}};
        QVERIFY(waited(service.takeBack(u"id1"_s)));
        QCOMPARE(store.log, QStringList{u"draft opinion/c1/1/office 同意。"_s});

        store.log.clear();
        store.takenBack.signedCommand.command.args = {{u"documentId"_s, u"d1"_s}};
        QVERIFY(waited(service.takeBack(u"id2"_s)));
        QVERIFY(store.log.isEmpty()); // a receipt has none
    }
    void aLockedVaultSavesNothing()
    {
        Store store;
        vault::Vault locked(m_folder.path());
        auto all = parts(store, 5);
        sync::CommandService service({store, locked, all.clock, all.ids, all.officerId, all.deviceId, 5});
        QSignalSpy grew(&service, &sync::CommandService::outboxGrew);
        domain::Document paper;
        paper.id = u"d1"_s;
        QCOMPARE(waited(service.signFor(paper)).error().code, FailureCode::VaultLocked);
        QCOMPARE(grew.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCommandService)
#include "test_command_service.moc"
