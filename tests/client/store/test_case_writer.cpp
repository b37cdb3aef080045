// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/case_writer.h"
#include "client/store/sql.h"
#include "tests/client/store/world.h"

using namespace world;
using domain::FailureCode;

class TestCaseWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        auto opened = Database::open(
            {m_dir->path() + u"/c.db"_s, u"cache"_s, DatabaseSetting::Access::Writer, false, 512}, client::vault::SecretBytes::random(32));
        m_database = std::move(*opened);
        QHash<QString, domain::Unit> known;
        for (const domain::Unit &unit : units())
            known.insert(unit.id, unit);
        m_me = StandingPoint(officers().constFirst(), known);
    }

    void limitsComeBack()
    {
        const domain::Limits limits{
            QDate(2026, 11, 16), 4, 20, {{QDate(2026, 11, 18), QDate(2026, 11, 19), {}}, {QDate(2026, 11, 20), QDate(), {}}}};
        QCOMPARE(CaseWriter::limitsFromJson(CaseWriter::limitsToJson(limits)), limits);
    }

    void openTasksFollowTheCase()
    {
        CaseWriter writer(*m_database);
        QVERIFY(writer.putMatter(domain::toJson(matter()), 0));
        domain::Case subject = caseFile(1);
        QVERIFY(writer.put(rowOf(domain::toJson(subject)), m_me, 0));
        QCOMPARE(tasks(), std::pair(2, 1)); // two sections at once, one of them ours
        subject.tasks[0].state = domain::TaskState::Agreed;
        QVERIFY(writer.put(rowOf(domain::toJson(subject)), m_me, 0));
        QCOMPARE(tasks(), std::pair(1, 0));
        writer.remove(subject.id);
        QCOMPARE(tasks(), std::pair(0, 0));
        QVERIFY(!m_database->hasFailed());
    }

    void aNewRouteMovesTheTasks()
    {
        CaseWriter writer(*m_database);
        QVERIFY(writer.putMatter(domain::toJson(matter()), 0));
        QVERIFY(writer.put(rowOf(domain::toJson(caseFile(1))), m_me, 0));
        domain::Matter changed = matter();
        changed.route.steps[0].columns[0].unitId = u"water"_s;
        QVERIFY(writer.putMatter(domain::toJson(changed), 0));
        writer.refreshTasks(m_me);
        QCOMPARE(tasks(), std::pair(2, 0));
        writer.removeMatter(changed.key());
        QVERIFY(!m_database->query("blob.wanted").with(10).step()); // its guide is not wanted any more
    }

    void keptCopiesAreFetched()
    {
        CaseWriter writer(*m_database);
        domain::Case subject = caseFile(1);
        subject.copies = {{.pdf = {QString(64, u'e'), 40'000, u"application/pdf"_s}}};
        QVERIFY(writer.put(rowOf(domain::toJson(subject)), m_me, 0));
        const auto wanted = [this] {
            auto query = m_database->query("blob.is_named");
            return query.with(QString(64, u'e')).step();
        };
        QVERIFY(wanted());
        QVERIFY(writer.put(rowOf(domain::toJson(subject)), m_me, 0)); // counted once however often it comes
        writer.remove(subject.id);
        QVERIFY(!wanted());
    }

    void parcelsUnderwayAreKnown()
    {
        CaseWriter writer(*m_database);
        const QDateTime sent(QDate(2026, 11, 1), QTime(1, 0), Qt::UTC);
        domain::Case subject = caseFile(1);
        subject.state = domain::CaseState::Approved;
        subject.handOver.at = sent;
        subject.handOver.courier = u"青鸟速递"_s;
        subject.handOver.tracking = u"QN1"_s;
        QVERIFY(writer.put(rowOf(domain::toJson(subject)), m_me, 0));
        QCOMPARE(parcelsBefore(sent.addSecs(1)), 1);
        QCOMPARE(parcelsBefore(sent), 0); // not that long underway
        subject.handOver.deliveredAt = sent.addDays(3);
        QVERIFY(writer.put(rowOf(domain::toJson(subject)), m_me, 0));
        QCOMPARE(parcelsBefore(sent.addDays(90)), 0);
        QVERIFY(!m_database->hasFailed());
    }

    /// A cache of before knows its parcels as soon as it is opened.
    void parcelsOfAnOlderCacheAreFound()
    {
        CaseWriter writer(*m_database);
        domain::Case subject = caseFile(1);
        subject.state = domain::CaseState::Approved;
        subject.handOver.at = QDateTime(QDate(2026, 11, 1), QTime(1, 0, 7), Qt::UTC);
        subject.handOver.courier = u"青鸟速递"_s;
        QVERIFY(writer.put(rowOf(domain::toJson(subject)), m_me, 0));
        QVERIFY(writer.put(rowOf(domain::toJson(caseFile(2))), m_me, 0));
        m_database->prepare("DELETE FROM parcel").run();
        QCOMPARE(parcelsBefore(subject.handOver.at.addDays(1)), 0);
        const QByteArray script = migrationsOf(u"cache"_s).at(3).sql;
        m_database->prepare(script.mid(script.indexOf("INSERT INTO parcel"))).run();
        QVERIFY(!m_database->hasFailed());
        QCOMPARE(parcelsBefore(subject.handOver.at), 0);
        QCOMPARE(parcelsBefore(subject.handOver.at.addSecs(1)), 1);
    }

    void refusesAnotherShape()
    {
        CaseWriter writer(*m_database);
        QCOMPARE(writer.put(rowOf({{u"id"_s, u"x"_s}}), m_me, 0).error().code, FailureCode::JsonShape);
        QCOMPARE(writer.putMatter({}, 0).error().code, FailureCode::JsonShape);
    }

private:
    std::pair<int, int> tasks()
    {
        auto query = m_database->prepare("SELECT count(*), coalesce(sum(mine), 0) FROM open_task");
        return query.step() ? std::pair(int(query.integer(0)), int(query.integer(1))) : std::pair(-1, -1);
    }

    int parcelsBefore(const QDateTime &moment)
    {
        int count = 0;
        auto query = m_database->query("case.undelivered");
        for (query.with(moment); query.step();)
            ++count;
        return count;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Database> m_database;
    StandingPoint m_me;
};

QTEST_GUILESS_MAIN(TestCaseWriter)
#include "test_case_writer.moc"
