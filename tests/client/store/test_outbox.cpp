// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/store/world.h"

#include <csignal>
#include <sys/resource.h>

using namespace world;
using domain::AnswerStatus;
using domain::Failure;
using domain::FailureCode;

namespace {

QStringList idsOf(const QList<OutboxEntry> &entries)
{
    QStringList ids;
    for (const OutboxEntry &entry : entries)
        ids.append(entry.signedCommand.command.id);
    return ids;
}

const Failure unreachable{FailureCode::ServerUnreachable, {}, true};
const Failure cut{FailureCode::ServerCut, u"cut"_s, true};

} // namespace

class TestOutbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        QVERIFY(m_desk->open());
    }

    void numbersSignsAndKeepsCommands()
    {
        Desk &desk = *m_desk;
        QCOMPARE(*wait(desk->nextDeviceSeq()), 1);
        QVERIFY(wait(desk->append({desk.tick(u"a"_s, caseFile(1)), desk.tick(u"b"_s, caseFile(2))}, desk.signer())));
        const auto entries = *wait(desk->outbox());
        QCOMPARE(idsOf(entries), QStringList({u"a"_s, u"b"_s}));
        QCOMPARE(entries.at(1).signedCommand.command.deviceSeq, 2);
        QCOMPARE(entries.at(1).subject, caseFile(2).number);
        QVERIFY(client::vault::signatureHolds(u"Ed25519"_s, desk.publicKey(),
            domain::canonicalBytes(entries.at(1).signedCommand.command, u"Ed25519"_s), entries.at(1).signedCommand.signature));
        QCOMPARE(*wait(desk->nextDeviceSeq()), 3);
    }

    void aRefusedSignatureSavesNothing()
    {
        Desk &desk = *m_desk;
        const Signer refuses = [](const domain::Command &) -> domain::Result<domain::SignedCommand> {
            return tl::make_unexpected(Failure{FailureCode::VaultLocked, {}, false});
        };
        QCOMPARE(wait(desk->append({desk.tick(u"a"_s, caseFile(1))}, refuses)).error().code, FailureCode::VaultLocked);
        QVERIFY(wait(desk->outbox())->isEmpty());
        QCOMPARE(*wait(desk->nextDeviceSeq()), 1);
    }

    void holdsATickUntilItsTime()
    {
        Desk &desk = *m_desk;
        const QDateTime due = desk.clock.now().addSecs(5);
        QVERIFY(desk.append(desk.tick(u"a"_s, caseFile(1), due)));
        QCOMPARE(wait(desk->outbox())->constFirst().state, OutboxState::Held);
        const auto early = *wait(desk->claim(desk.clock.now()));
        QVERIFY(early.entries.isEmpty());
        QCOMPARE(early.nextDueAt, due);
        desk.clock.advance(5000);
        QCOMPARE(wait(desk->outbox())->constFirst().state, OutboxState::Saved);
        QCOMPARE(idsOf(wait(desk->claim(desk.clock.now()))->entries), QStringList{u"a"_s});
        QCOMPARE(wait(desk->outbox())->constFirst().state, OutboxState::Sent);
    }

    void keepsTheOrderOfOneCaseOnly()
    {
        Desk &desk = *m_desk;
        QVERIFY(desk.append(desk.tick(u"a1"_s, caseFile(1))));
        QVERIFY(desk.append(desk.tick(u"a2"_s, caseFile(1))));
        QVERIFY(desk.append(desk.tick(u"b1"_s, caseFile(2))));
        QVERIFY(desk.append(desk.signFor(u"d1"_s, u"document-1"_s)));
        QVERIFY(desk.append(desk.signFor(u"d2"_s, u"document-2"_s)));
        QCOMPARE(idsOf(wait(desk->claim(desk.clock.now()))->entries), QStringList({u"a1"_s, u"b1"_s, u"d1"_s, u"d2"_s}));
        QVERIFY(wait(desk->claim(desk.clock.now()))->entries.isEmpty());

        const QDateTime later = desk.clock.now().addSecs(30);
        QVERIFY(wait(desk->attemptFailed({u"a1"_s}, cut, later)));
        const auto waiting = *wait(desk->claim(desk.clock.now()));
        QVERIFY(waiting.entries.isEmpty()); // a2 stays behind a1
        QCOMPARE(waiting.nextDueAt, later);
        const auto first = wait(desk->outbox())->constFirst();
        QCOMPARE(first.state, OutboxState::Saved);
        QCOMPARE(first.attempts, 1);
        QCOMPARE(first.lastFailure.code, FailureCode::ServerCut);
        QVERIFY(wait(desk->attemptFailed({u"b1"_s, u"d1"_s, u"d2"_s}, cut, later)));
        QVERIFY(wait(desk->hurry()));
        const auto again = *wait(desk->claim(desk.clock.now()));
        QCOMPARE(idsOf(again.entries), QStringList({u"a1"_s, u"b1"_s, u"d1"_s, u"d2"_s}));
        QVERIFY(wait(desk->answered({desk.answer(again.entries.constFirst().signedCommand, AnswerStatus::Accepted, 1)})));
        QCOMPARE(idsOf(wait(desk->claim(desk.clock.now()))->entries), QStringList{u"a2"_s});
    }

    void limitsAClaim()
    {
        Desk &desk = *m_desk;
        for (int n = 0; n < 5; ++n)
            QVERIFY(desk.append(desk.tick(id("c", n), caseFile(n))));
        const auto claim = *wait(desk->claim(desk.clock.now(), 3));
        QCOMPARE(claim.entries.size(), 3);
        QCOMPARE(claim.nextDueAt, desk.clock.now());
        QCOMPARE(wait(desk->claim(desk.clock.now(), 3))->entries.size(), 2);
    }

    void takesBackWhatNeverLeft()
    {
        Desk &desk = *m_desk;
        for (const QString &name : {u"held"_s, u"offline"_s, u"maybe"_s, u"sent"_s})
            QVERIFY(
                desk.append(desk.tick(name, caseFile(int(name.size())), name == u"held"_s ? desk.clock.now().addSecs(5) : QDateTime())));
        QCOMPARE(wait(desk->claim(desk.clock.now()))->entries.size(), 3 - 1); // "sent" and "held" have one case
        QVERIFY(wait(desk->attemptFailed({u"offline"_s}, unreachable, {})));
        QVERIFY(wait(desk->attemptFailed({u"maybe"_s}, cut, {})));
        QVERIFY(wait(desk->takeBack(u"held"_s)));
        QCOMPARE(wait(desk->takeBack(u"offline"_s))->signedCommand.command.args.value("opinion"_L1).toString(), u"同意。"_s);
        QCOMPARE(wait(desk->takeBack(u"maybe"_s)).error().code, FailureCode::CommandAlreadySent);
        QCOMPARE(idsOf(wait(desk->claim(desk.clock.now()))->entries), QStringList({u"maybe"_s, u"sent"_s}));
        QCOMPARE(wait(desk->takeBack(u"sent"_s)).error().code, FailureCode::CommandAlreadySent);
        QCOMPARE(wait(desk->takeBack(u"other"_s)).error().code, FailureCode::StoreNothingFound);
        QCOMPARE(wait(desk->outbox())->size(), 2);
    }

    void saysWhichMayBeTakenBack()
    {
        Desk &desk = *m_desk;
        QVERIFY(desk.append(desk.tick(u"a"_s, caseFile(1))));
        QVERIFY(wait(desk->outbox())->constFirst().mayTakeBack);
        QVERIFY(wait(desk->claim(desk.clock.now())));
        QVERIFY(!wait(desk->outbox())->constFirst().mayTakeBack);
        QVERIFY(wait(desk->attemptFailed({u"a"_s}, unreachable, {})));
        QVERIFY(wait(desk->outbox())->constFirst().mayTakeBack);
        QVERIFY(desk.open());
        QVERIFY(wait(desk->outbox())->constFirst().mayTakeBack);
        QVERIFY(wait(desk->claim(desk.clock.now())));
        QVERIFY(desk.open()); // closed while the answer was on its way
        QCOMPARE(wait(desk->outbox())->constFirst().state, OutboxState::Saved);
        QVERIFY(!wait(desk->outbox())->constFirst().mayTakeBack);
    }

    void keepsAnswersAndRefusalsUntilSeen()
    {
        Desk &desk = *m_desk;
        QVERIFY(desk.append(desk.tick(u"good"_s, caseFile(1))));
        QVERIFY(desk.append(desk.tick(u"bad"_s, caseFile(2))));
        const auto sent = wait(desk->claim(desk.clock.now()))->entries;
        QVERIFY(wait(desk->answered({desk.answer(sent.at(0).signedCommand, AnswerStatus::Accepted, 7),
            desk.answer(sent.at(1).signedCommand, AnswerStatus::Refused, 8)})));
        QCOMPARE(idsOf(*wait(desk->outbox())), QStringList{u"bad"_s});
        QCOMPARE(wait(desk->outbox())->constFirst().answer.code, u"task.decided"_s);
        QCOMPARE(idsOf(*wait(desk->outbox(true))), QStringList({u"good"_s, u"bad"_s}));
        QVERIFY(wait(desk->acknowledge(u"bad"_s)));
        QVERIFY(wait(desk->outbox())->isEmpty());
        QCOMPARE(wait(desk->acknowledge(u"none"_s)).error().code, FailureCode::StoreNothingFound);
        QCOMPARE(wait(desk->outbox(true))->size(), 2);
        desk.clock.advance(36LL * 24 * 3600 * 1000);
        QVERIFY(desk.open());
        QCOMPARE(wait(desk->outbox(true))->size(), 2); // 35 days and more
        desk.clock.advance(10LL * 24 * 3600 * 1000);
        QVERIFY(desk.open());
        QVERIFY(wait(desk->outbox(true))->isEmpty());
    }

    void sendsAcceptedOnesAgainOnceForEachEpoch()
    {
        Desk &desk = *m_desk;
        QVERIFY(desk.append(desk.tick(u"a"_s, caseFile(1))));
        const auto sent = wait(desk->claim(desk.clock.now()))->entries;
        QVERIFY(wait(desk->answered({desk.answer(sent.at(0).signedCommand, AnswerStatus::Accepted, 7)})));
        QCOMPARE(*wait(desk->sendRetainedAgain(u"new"_s)), 1);
        const auto again = wait(desk->claim(desk.clock.now()))->entries;
        QCOMPARE(idsOf(again), QStringList{u"a"_s});
        QCOMPARE(again.constFirst().signedCommand, sent.constFirst().signedCommand);
        QVERIFY(wait(desk->answered({desk.answer(sent.at(0).signedCommand, AnswerStatus::Accepted, 3)})));
        QCOMPARE(*wait(desk->sendRetainedAgain(u"new"_s)), 0);
        QVERIFY(desk.open());
        QCOMPARE(*wait(desk->sendRetainedAgain(u"new"_s)), 0);
        QCOMPARE(wait(desk->outbox(true))->constFirst().answer.auditSeq, 3);
    }

    void keepsDraftsUntilTheyAreUsed()
    {
        Desk &desk = *m_desk;
        QVERIFY(wait(desk->saveDraft(u"opinion/1"_s, u"请补充材料"_s)));
        QVERIFY(desk.open());
        QCOMPARE(*wait(desk->draft(u"opinion/1"_s)), u"请补充材料"_s);
        NewCommand tick = desk.tick(u"a"_s, caseFile(1));
        tick.draftKey = u"opinion/1"_s;
        QVERIFY(desk.append(tick));
        QCOMPARE(*wait(desk->draft(u"opinion/1"_s)), QString());
        QVERIFY(wait(desk->saveDraft(u"x"_s, u"1"_s)) && wait(desk->saveDraft(u"x"_s, {})));
        QCOMPARE(*wait(desk->draft(u"x"_s)), QString());
    }

    void aFullDiskNeverSaysSaved()
    {
        Desk &desk = *m_desk;
        std::signal(SIGXFSZ, SIG_IGN);
        QStringList saved;
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{400'000, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        int refused = 0;
        for (int n = 0; n < 400; ++n) {
            const QString name = id("c", n);
            const auto appended = desk.append(desk.tick(name, caseFile(n)));
            if (appended)
                saved.append(name);
            else if (appended.error().code == FailureCode::StoreFull)
                ++refused;
            else
                QFAIL(qPrintable(appended.error().detail));
            if (refused == 20)
                break;
        }
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(refused == 20 && saved.size() > 5);
        QCOMPARE(idsOf(*wait(desk->outbox())), saved);
        QVERIFY(desk.append(desk.tick(u"after"_s, caseFile(1)))); // room again: it works again
        saved.append(u"after"_s);
        QVERIFY(desk.open());
        QCOMPARE(idsOf(*wait(desk->outbox())), saved);
    }

    /// Sent, and then the disk had no room for what became of it: it is not left as sent for ever.
    void whatBecameOfItCouldNotBeStored()
    {
        Desk &desk = *m_desk;
        QVERIFY(desk.append(desk.tick(u"a"_s, caseFile(1))));
        const auto sent = wait(desk->claim(desk.clock.now()))->entries;
        QCOMPARE(idsOf(sent), QStringList{u"a"_s});
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit none{1, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &none);
        const auto failed = wait(desk->attemptFailed({u"a"_s}, cut, {}));
        const auto inVain = wait(desk->hurry());
        setrlimit(RLIMIT_FSIZE, &before);
        QCOMPARE(failed.error().code, FailureCode::StoreFull);
        QVERIFY(!inVain);
        QVERIFY(wait(desk->claim(desk.clock.now()))->entries.isEmpty());
        QVERIFY(wait(desk->hurry())); // as the engine does when it begins again
        const auto again = wait(desk->claim(desk.clock.now()))->entries;
        QCOMPARE(idsOf(again), QStringList{u"a"_s});
        QVERIFY(!again.constFirst().mayTakeBack); // it may have got there
        QVERIFY(wait(desk->answered({desk.answer(again.constFirst().signedCommand, AnswerStatus::Accepted, 1)})));
        QCOMPARE(wait(desk->outbox(true))->constFirst().state, OutboxState::Effective);
    }

private:
    std::unique_ptr<Desk> m_desk;
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "test_outbox.moc"
