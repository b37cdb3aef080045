// SPDX-License-Identifier: GPL-3.0-or-later
// A leased licence number is given once, whatever happens to the command that carries it, to the database or to the log.
#include "client/store/lease_numbers.h"
#include "tests/client/store/world.h"
#include "tests/support/leased_numbers.h"

#include <QFile>

using namespace world;
using domain::FailureCode;
using domain::LicenceLease;

namespace {

LicenceLease lease(const QString &leaseId = u"l1"_s, qint64 first = 7, int count = 3)
{
    LicenceLease made = tests::support::leasedNumbers(leaseId, first, count);
    made.deviceId = u"device-1"_s;
    return made;
}

} // namespace

class TestOutboxLeases : public QObject {
    Q_OBJECT

    std::unique_ptr<Desk> m_desk;

    NewCommand intake(const QString &commandId, const QList<LicenceLease> &leases) const
    {
        NewCommand fresh = m_desk->tick(commandId, caseFile(1));
        fresh.command.kind = domain::command_kind::intake;
        fresh.command.args = {{u"caseId"_s, QString(u"case of "_s + commandId)}};
        fresh.leases = leases;
        return fresh;
    }
    /// The number given; 0 when the command was not saved.
    qint64 give(const QString &commandId, const QList<LicenceLease> &leases)
    {
        if (!m_desk->append(intake(commandId, leases)))
            return 0;
        return numberOf(commandId);
    }
    qint64 numberOf(const QString &commandId)
    {
        const auto entries = *wait(m_desk->store().outbox(true));
        for (const OutboxEntry &entry : entries)
            if (entry.signedCommand.command.id == commandId)
                return entry.signedCommand.command.args.value("lease"_L1).toObject().value("serial"_L1).toInteger();
        return -1;
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        QVERIFY(m_desk->open());
    }
    void eachGetsItsOwnAndWhatIsSignedSaysIt()
    {
        Desk &desk = *m_desk;
        QVERIFY(wait(desk->append({intake(u"a"_s, {lease()}), intake(u"b"_s, {lease()})}, desk.signer())));
        QCOMPARE(numberOf(u"a"_s), 7);
        QCOMPARE(numberOf(u"b"_s), 8);
        const auto entries = *wait(desk->outbox());
        for (const OutboxEntry &entry : entries)
            QVERIFY(client::vault::signatureHolds(u"Ed25519"_s, desk.publicKey(),
                domain::canonicalBytes(entry.signedCommand.command, u"Ed25519"_s), entry.signedCommand.signature));
        QCOMPARE(givenSerials(*wait(desk->draft(leaseDraftKey(u"l1"_s)))), (QList<qint64>{7, 8}));
    }
    void theExhaustedLeaseIsPassedOverAndTheLastOneSaysSo()
    {
        LicenceLease used = lease();
        used.used = {7};
        QCOMPARE(give(u"a"_s, {used}), 8);
        QCOMPARE(give(u"b"_s, {used, lease(u"l2"_s, 40, 1)}), 9);
        QCOMPARE(give(u"c"_s, {used, lease(u"l2"_s, 40, 1)}), 40);
        const auto refused = m_desk->append(intake(u"d"_s, {used, lease(u"l2"_s, 40, 1)}));
        QCOMPARE(refused.error().code, FailureCode::LeaseRefused);
        QCOMPARE(refused.error().detail, u"exhausted"_s);
        QCOMPARE(numberOf(u"d"_s), -1); // nothing of it was saved
        QCOMPARE(*wait(m_desk->store().nextDeviceSeq()), 4);
    }
    void aLeaseOnItsWayBackGivesNoMore()
    {
        NewCommand back = intake(u"back"_s, {});
        back.command.kind = domain::command_kind::licenceReturn;
        back.command.args = {{u"leaseId"_s, u"l1"_s}};
        QVERIFY(m_desk->append(back));
        QCOMPARE(give(u"a"_s, {lease(), lease(u"l2"_s, 40, 1)}), 40);
        QCOMPARE(m_desk->append(intake(u"b"_s, {lease()})).error().code, FailureCode::LeaseRefused);
    }
    void whatWasTakenBackOrRefusedIsNotGivenAgain()
    {
        QCOMPARE(give(u"a"_s, {lease()}), 7);
        QVERIFY(wait(m_desk->store().takeBack(u"a"_s)));
        QCOMPARE(give(u"b"_s, {lease()}), 8);
        const auto sent = *wait(m_desk->store().claim(m_desk->clock.now()));
        QVERIFY(
            wait(m_desk->store().answered({m_desk->answer(sent.entries.constFirst().signedCommand, domain::AnswerStatus::Refused, 1)})));
        QVERIFY(wait(m_desk->store().acknowledge(u"b"_s)));
        m_desk->clock.advance(qint64(50) * 24 * 3600 * 1000); // the command itself is forgotten
        m_desk->close();
        QVERIFY(m_desk->open());
        QCOMPARE(numberOf(u"b"_s), -1);
        QCOMPARE(give(u"c"_s, {lease()}), 9);
    }
    void theLogAloneRemembers()
    {
        QCOMPARE(give(u"a"_s, {lease()}), 7);
        m_desk->close();
        QVERIFY(QFile::remove(m_desk->path(u"outbox.db"_s)));
        QVERIFY(m_desk->open());
        QCOMPARE(numberOf(u"a"_s), 7);
        QCOMPARE(give(u"b"_s, {lease()}), 8);
    }
    /// The machine stops while the log is written: at each length of it, what is left never gives a number that a command has.
    void aLogTornAtAnyByteGivesNoNumberTwice()
    {
        const QString path = m_desk->path(u"mirror.log"_s);
        const qint64 before = QFile(path).size();
        QCOMPARE(give(u"a"_s, {lease()}), 7);
        m_desk->close();
        QFile log(path);
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QByteArray whole = log.readAll();
        log.close();
        for (qint64 size = before;; size = std::min<qint64>(size + 61, whole.size())) {
            QVERIFY(log.open(QIODevice::WriteOnly | QIODevice::Truncate));
            log.write(whole.first(size));
            log.close();
            QFile::remove(m_desk->path(u"outbox.db"_s));
            QVERIFY2(m_desk->open(), qPrintable(QString::number(size)));
            const qint64 kept = numberOf(u"a"_s);
            const qint64 fresh = give(u"b"_s, {lease()});
            QVERIFY2(fresh > 0 && fresh != kept, qPrintable(u"%1: %2 %3"_s.arg(size).arg(kept).arg(fresh)));
            QCOMPARE(kept == 7, size == whole.size());
            m_desk->close();
            if (size == whole.size())
                break;
        }
    }
};

QTEST_GUILESS_MAIN(TestOutboxLeases)
#include "test_outbox_leases.moc"
