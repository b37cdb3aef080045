// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/case_writer.h"
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

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Database> m_database;
    StandingPoint m_me;
};

QTEST_GUILESS_MAIN(TestCaseWriter)
#include "test_case_writer.moc"
