// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/store/world.h"

#include <QSignalSpy>

using namespace world;
using domain::AnswerStatus;
using domain::FailureCode;
using domain::Lamp;
using domain::ReceiptState;
using domain::Urgency;

class TestCacheReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_feed = Feed();
        QVERIFY(m_desk->open());
        m_feed.putOrganisation();
        for (int n = 1; n <= 40; ++n)
            m_feed.put(document(n));
        for (int n = 1; n <= 3; ++n)
            m_feed.put(caseFile(n));
        QVERIFY(m_desk->apply(m_feed.page()));
    }

    void saysHowManyCannotBeFoundYet()
    {
        QCOMPARE(*wait(store().notYetFound()), 0);
        for (int n = 1001; n <= 1150; ++n)
            m_feed.put(document(n)); // a page so large that the words of its papers are entered afterwards
        QSignalSpy changes(&store().changes(), &ChangeSignal::changed);
        QVERIFY(m_desk->apply(m_feed.page()));
        QTRY_COMPARE(*wait(store().notYetFound()), 0);
        QCOMPARE(wait(store().search(u"第1150号"_s, 10))->size(), 1);
        QTRY_VERIFY(std::any_of(changes.cbegin(), changes.cend(),
            [](const QList<QVariant> &change) { return change.at(0).value<ChangeSet>().kinds.contains(u"search"_s); }));
    }

    void listsByUrgencyThenNewestFirst()
    {
        QStringList seen;
        for (int offset = 0; offset < 40; offset += 15) {
            const auto slice = *wait(store().documents({}, offset, 15));
            QCOMPARE(slice.total, 40);
            QCOMPARE(slice.offset, offset);
            for (const DocumentRow &row : slice.rows)
                seen.append(row.id);
        }
        QStringList expected;
        for (const int urgency : {2, 1, 0})
            for (int n = 40; n >= 1; --n)
                if (int(document(n).urgency) == urgency)
                    expected.append(document(n).id);
        QCOMPARE(seen, expected);
        const DocumentRow first = wait(store().documents({}, 0, 1))->rows.constFirst();
        QCOMPARE(first.number, document(40).number);
        QCOMPARE(first.issuedOn, document(40).issuedOn);
        QCOMPARE(first.arrivedAt, document(40).arrivedAt);
    }

    void aReceiptOnItsWayIsShownAndCounted()
    {
        const QString documentId = document(40).id;
        QVERIFY(m_desk->append(m_desk->signFor(u"s"_s, documentId)));
        const DocumentRow row = wait(store().documents({}, 0, 1))->rows.constFirst();
        QCOMPARE(row.mine, ReceiptState::SignedFor);
        QVERIFY(row.pending);
        const auto unsignedOnes = *wait(store().documents({DocumentBox::Unsigned, {}}, 0, 50));
        QCOMPARE(unsignedOnes.total, 39);
        QCOMPARE(unsignedOnes.rows.size(), 39);
        QCOMPARE(wait(store().documents({DocumentBox::Unsigned, u"第40号"_s}, 0, 5))->total, 0);
        const auto today = *wait(store().today(m_desk->clock.today()));
        QCOMPARE(today.unsignedByUrgency.value(Urgency::ExtraUrgent), 3);
        QCOMPARE(today.unsent, 1);
    }

    void anAcceptedCommandStaysShownUntilTheCacheHasCaughtUp()
    {
        const domain::Case subject = caseFile(1);
        QVERIFY(m_desk->append(m_desk->tick(u"t"_s, subject)));
        const auto sent = wait(store().claim(m_desk->clock.now()))->entries;
        QVERIFY(wait(store().answered({m_desk->answer(sent.constFirst().signedCommand, AnswerStatus::Accepted, 5)})));
        const auto view = *wait(store().caseFile(subject.id));
        QCOMPARE(view.pending.size(), 1);
        QCOMPARE(view.pendingFor(subject.tasks.constFirst().id)->state, OutboxState::Effective);
        QCOMPARE(wait(store().today(m_desk->clock.today()))->unsent, 0);
        m_feed.setAuditSeq(5);
        QVERIFY(m_desk->apply(m_feed.page()));
        QTRY_VERIFY(wait(store().caseFile(subject.id))->pending.isEmpty());
    }

    void countsMyOpenTasksByLamp()
    {
        QCOMPARE(wait(store().today(QDate(2026, 11, 17)))->tasksByLamp.value(Lamp::Green), 3);
        QCOMPARE(wait(store().today(QDate(2026, 11, 23)))->tasksByLamp.value(Lamp::Yellow), 3);
        QCOMPARE(wait(store().today(QDate(2027, 1, 30)))->tasksByLamp.value(Lamp::Red), 3);
        QVERIFY(m_desk->append(m_desk->tick(u"t"_s, caseFile(1))));
        QCOMPARE(wait(store().today(QDate(2026, 11, 23)))->tasksByLamp.value(Lamp::Yellow), 2);
    }

    void casesAreFilteredAndFound()
    {
        domain::Case closed = caseFile(4);
        closed.state = domain::CaseState::Approved;
        closed.tasks[0].state = domain::TaskState::Agreed;
        m_feed.put(closed);
        QVERIFY(m_desk->apply(m_feed.page()));
        QCOMPARE(wait(store().cases({}))->size(), 3);
        QCOMPARE(wait(store().cases({{}, false, false, {}}))->size(), 4);
        QCOMPARE(wait(store().cases({u"contract-filing"_s, true, true, {}}))->size(), 3);
        QCOMPARE(wait(store().cases({u"other"_s, false, true, {}}))->size(), 0);
        const auto found = *wait(store().cases({{}, false, false, u"榕湖路2号"_s}));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.constFirst().base, caseFile(2));
        QCOMPARE(wait(store().cases({{}, false, false, u"建筑有限"_s}))->size(), 4);
        QCOMPARE(wait(store().caseFile(u"none"_s)).error().code, FailureCode::StoreNothingFound);
    }

    void searchFindsDocumentsAndCases()
    {
        const auto hits = *wait(store().search(u"QR2026-000003"_s, 10));
        QCOMPARE(hits.size(), 1);
        QCOMPARE(hits.constFirst().kind, QString(domain::object_kind::caseFile));
        for (const QString &typed : {u"榕府〔2026〕7号"_s, u"榕府[2026]7号"_s, u"榕府(2026)第007号"_s, u"榕府２０２６ ７号"_s}) {
            const auto numbers = *wait(store().search(typed, 10));
            QVERIFY2(numbers.size() == 1 && numbers.constFirst().id == document(7).id, qPrintable(typed));
        }
        QCOMPARE(wait(store().search(u"河道"_s, 10))->size(), 10);
        QVERIFY(wait(store().search(u"。，"_s, 10))->isEmpty());
        QVERIFY(wait(store().search(u"没有这个词"_s, 10))->isEmpty());
    }

    void meetingsAndMatters()
    {
        domain::Meeting meeting;
        meeting.id = u"m"_s;
        meeting.title = u"局务会"_s;
        meeting.startsAt = QDateTime(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC);
        meeting.endsAt = meeting.startsAt.addSecs(3600);
        m_feed.put(domain::object_kind::meeting, meeting.id, meeting);
        QVERIFY(m_desk->apply(m_feed.page()));
        QCOMPARE(wait(store().today(QDate(2026, 11, 23)))->meetings, QList{meeting});
        QVERIFY(wait(store().today(QDate(2026, 11, 24)))->meetings.isEmpty());
        QCOMPARE(wait(store().meetings(meeting.startsAt, meeting.startsAt.addSecs(1)))->size(), 1);
        QCOMPARE(*wait(store().matters()), QList{matter()});
        QCOMPARE(*wait(store().matter(matter().key())), matter());
        QCOMPARE(wait(store().matter(u"none"_s)).error().code, FailureCode::StoreNothingFound);
    }

private:
    Store &store() { return m_desk->store(); }

    std::unique_ptr<Desk> m_desk;
    Feed m_feed;
};

QTEST_GUILESS_MAIN(TestCacheReader)
#include "test_cache_reader.moc"
