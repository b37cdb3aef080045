// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/outbox/outbox_rows.h"
#include "client/pages/words.h"
#include "i18n/translations.h"
#include "tests/support/sample_day.h"

#include <QTest>

using namespace client::pages;
namespace sample = tests::support::sample;
using client::store::OutboxState;
using namespace Qt::StringLiterals;

class TestOutboxRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_translations.use(u"zh_CN"_s); }
    void refusalsComeFirst()
    {
        const auto order = outbox::inOrder(sample::outbox());
        QCOMPARE(order.at(0).state, OutboxState::Refused);
        QCOMPARE(order.at(1).signedCommand.command.id, u"k1"_s);
        QCOMPARE(order.last().signedCommand.command.id, u"k3"_s);
    }
    void eachStageHasItsMark()
    {
        QCOMPARE(outbox::stage(OutboxState::Held), widgets::Stage::Hollow);
        QCOMPARE(outbox::stage(OutboxState::Saved), widgets::Stage::Hollow);
        QCOMPARE(outbox::stage(OutboxState::Sent), widgets::Stage::Half);
        QCOMPARE(outbox::stage(OutboxState::Effective), widgets::Stage::Full);
        QCOMPARE(outbox::stage(OutboxState::Refused), widgets::Stage::Refused);
    }
    void saysWhyItWaits()
    {
        const auto wire = sample::offline();
        auto entry = sample::entry(1, OutboxState::Saved);
        QVERIFY(outbox::why(entry, wire, sample::now()).contains(u"等网络恢复"_s));
        entry.attempts = 1;
        entry.lastFailure = {domain::FailureCode::CertificateRefused, {}, false};
        QCOMPARE(outbox::why(entry, wire, sample::now()), words::failure(entry.lastFailure));
        QCOMPARE(outbox::why(sample::refusal(), wire, sample::now()), words::failure({domain::FailureCode::TaskDecided, {}, false}));
        auto held = sample::entry(1, OutboxState::Held);
        held.notBefore = sample::now().addSecs(4);
        QVERIFY(outbox::why(held, wire, sample::now()).contains(u"4 秒后"_s));
    }
    void heldBecomesSavedWhenItsTimeIsOver()
    {
        auto held = sample::entry(1, OutboxState::Held);
        held.notBefore = sample::now();
        QCOMPARE(outbox::shownState(held, sample::now().addSecs(-1)), OutboxState::Held);
        QCOMPARE(outbox::shownState(held, sample::now()), OutboxState::Saved);
        QVERIFY(outbox::why(held, sample::offline(), sample::now()).contains(u"等网络恢复"_s));
        QVERIFY(outbox::row(held, sample::now()).note.contains(u"已存本机"_s));
    }
    void countsDownToTheNextTry()
    {
        const auto wire = sample::offline();
        auto entry = sample::entry(1, OutboxState::Saved);
        QCOMPARE(outbox::nextTry(entry, wire, sample::now()), u"17 秒后 (09:42)"_s);
        entry.nextTryAt = sample::now().addSecs(5);
        QCOMPARE(outbox::nextTry(entry, wire, sample::now()), u"5 秒后 (09:42)"_s);
        QCOMPARE(outbox::nextTry(entry, {}, sample::now().addSecs(9)), u"马上 (09:42)"_s);
        QCOMPARE(outbox::nextTry(sample::refusal(), wire, sample::now()), QString());
        QCOMPARE(outbox::nextTry(sample::entry(1, OutboxState::Saved), {}, sample::now()), u"网络恢复后立即发送"_s);
    }
    void aRefusedIntakeLeavesNoCase()
    {
        QVERIFY(!outbox::hasNoCase(sample::refusal())); // a tick: its case is there
        auto intake = sample::refusal();
        intake.signedCommand.command.kind = domain::command_kind::intake;
        QVERIFY(outbox::hasNoCase(intake));
    }
    void onlyWhatNeverLeftCanBeTakenBack()
    {
        QVERIFY(outbox::canTakeBack(sample::entry(1, OutboxState::Held)));
        QVERIFY(outbox::canTakeBack(sample::entry(1, OutboxState::Saved)));
        QVERIFY(!outbox::canTakeBack(sample::entry(1, OutboxState::Sent)));
        QVERIFY(!outbox::canTakeBack(sample::refusal()));
        auto doubtful = sample::entry(1, OutboxState::Saved);
        doubtful.mayTakeBack = false; // an attempt may have reached the server
        QVERIFY(!outbox::canTakeBack(doubtful));
    }
    void bothVersionsOfARefusal()
    {
        const auto people = sample::people();
        const auto mine = outbox::mine(sample::refusal(), people), theirs = outbox::theirs(sample::refusal(), people);
        QCOMPARE(mine, (outbox::Version{u"不同意"_s, u"陈屿"_s, u"2026年11月23日 (一) 09:42"_s, u"材料齐全，符合备案要求。"_s}));
        QCOMPARE(
            theirs, (outbox::Version{u"已同意"_s, u"林禾"_s, u"2026年11月23日 (一) 09:27"_s, u"已核对合同与中标通知书，同意备案。"_s}));
        auto without = sample::refusal();
        without.answer.current = {};
        QCOMPARE(outbox::theirs(without, people), outbox::Version());
    }

private:
    i18n::Translations m_translations;
};

QTEST_GUILESS_MAIN(TestOutboxRows)
#include "test_outbox_rows.moc"
