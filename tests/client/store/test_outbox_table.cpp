// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/outbox_table.h"
#include "tests/client/store/world.h"

using namespace world;
using domain::FailureCode;

class TestOutboxTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_database = open(u"a.db"_s);
    }

    void doingAnOperationTwiceChangesNothing()
    {
        OutboxTable table(*m_database);
        const auto operations = story();
        for (const QJsonObject &operation : operations)
            table.perform(operation);
        const auto once = table.all();
        QCOMPARE(once.size(), 3);
        for (const QJsonObject &operation : {operations.at(0), operations.at(4), operations.at(5)})
            table.perform(operation);
        QCOMPARE(table.all().size(), once.size());
        QCOMPARE(table.nextDeviceSeq(), 5);
        QVERIFY(!m_database->hasFailed());
    }

    void aSummaryLeadsToTheSameState()
    {
        OutboxTable table(*m_database);
        for (const QJsonObject &operation : story())
            table.perform(operation);
        const auto database = open(u"b.db"_s);
        OutboxTable copy(*database);
        for (const QJsonObject &operation : table.summary())
            copy.perform(operation);
        const auto there = table.all();
        const auto here = copy.all();
        QCOMPARE(here.size(), there.size());
        for (qsizetype i = 0; i < here.size(); ++i) {
            QCOMPARE(here.at(i).signedCommand, there.at(i).signedCommand);
            QCOMPARE(here.at(i).state, there.at(i).state);
            QCOMPARE(here.at(i).answer, there.at(i).answer);
            QCOMPARE(here.at(i).seen, there.at(i).seen);
            QCOMPARE(here.at(i).subject, there.at(i).subject);
        }
        QCOMPARE(copy.nextDeviceSeq(), table.nextDeviceSeq());
        QCOMPARE(copy.draft(u"k"_s), u"words"_s);
        QCOMPARE(copy.epochSentAgain(), u"e2"_s);
    }

    void liveOnesAreThoseThatConcernSomebody()
    {
        OutboxTable table(*m_database);
        for (const QJsonObject &operation : story())
            table.perform(operation);
        QCOMPARE(table.live(0).size(), 2); // accepted at 9, and waiting
        QCOMPARE(table.live(9).size(), 1);
        table.markSent(u"4"_s);
        table.markInterrupted();
        QVERIFY(!table.entry(u"4"_s)->mayTakeBack);
        QCOMPARE(table.entry(u"4"_s)->state, OutboxState::Saved);
        table.expire(TestClock().now().addDays(1));
        QCOMPARE(table.all().size(), 1);
        QVERIFY(!table.entry(u"1"_s));
    }

    void ofACaseAreThoseThatNameIt()
    {
        OutboxTable table(*m_database);
        for (const QJsonObject &operation : story())
            table.perform(operation);
        const auto of = [&](int n) { return table.ofCase(caseFile(n).id).size(); };
        QCOMPARE(of(1), 1);                                                                   // accepted
        QCOMPARE(table.ofCase(caseFile(2).id).constFirst().signedCommand.command.id, u"2"_s); // refused and seen
        QCOMPARE(of(3), 0);                                                                   // taken back
        QCOMPARE(of(4), 1);
        QVERIFY(table.ofCase(u"none"_s).isEmpty() && !m_database->hasFailed());
    }

    void commandsWaitByCaseOrDocument()
    {
        OutboxEntry entry;
        entry.signedCommand.command.args = {{u"documentId"_s, u"d"_s}};
        QCOMPARE(queueOf(entry), u"d"_s);
        entry.signedCommand.command.args.insert(u"caseId"_s, u"c"_s);
        QCOMPARE(queueOf(entry), u"c"_s);
    }

private:
    std::unique_ptr<Database> open(const QString &name)
    {
        auto database = Database::open({m_dir->path() + u'/' + name, u"outbox"_s, DatabaseSetting::Access::Writer, false, 512},
            client::vault::SecretBytes::random(32));
        return std::move(*database);
    }

    /// Four commands: one accepted, one refused and seen, one taken back, one waiting; a draft; an epoch.
    QList<QJsonObject> story() const
    {
        const Desk desk;
        QList<QJsonObject> operations{operation::sendAgain(u"e2"_s)};
        QList<domain::SignedCommand> commands;
        for (int n = 1; n <= 4; ++n) {
            NewCommand fresh = desk.tick(QString::number(n), caseFile(n));
            fresh.command.deviceSeq = n;
            commands.append(*desk.signer()(fresh.command));
            operations.append(operation::append(commands.constLast(), fresh.subject, {}, {}));
        }
        const QDateTime at = desk.clock.now();
        operations.append(operation::answer(desk.answer(commands.at(0), domain::AnswerStatus::Accepted, 9), at));
        operations.append(operation::answer(desk.answer(commands.at(1), domain::AnswerStatus::Refused, 10), at));
        operations.append(operation::seen(u"2"_s));
        operations.append(operation::takeBack(u"3"_s));
        operations.append(operation::draft(u"k"_s, u"words"_s));
        return operations;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TestOutboxTable)
#include "test_outbox_table.moc"
