// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/sheet_loader.h"
#include "tests/client/pages/cases/sheet_fixture.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;
using namespace client::pages::cases;
namespace store = client::store;
using client::store::OutboxState;

namespace {

/// Says who works here when the test says so; the rest at once.
class SlowReader final : public client::store::Reader {
public:
    explicit SlowReader(tests::support::FakeReader &quick)
        : m_quick(quick)
    {
    }
    std::vector<QPromise<domain::Result<store::Directory>>> asked;
    void answer(std::size_t index)
    {
        asked[index].addResult(domain::Result<store::Directory>(m_quick.people));
        asked[index].finish();
    }

    template <class T> using Async = client::store::Async<T>;
    client::store::ChangeSignal &changes() override { return m_quick.changes(); }
    Async<store::Directory> directory() override
    {
        asked.emplace_back();
        asked.back().start();
        return asked.back().future();
    }
    Async<store::Today> today(const QDate &day) override { return m_quick.today(day); }
    Async<store::Slice<store::DocumentRow>> documents(const store::DocumentQuery &query, int offset, int limit) override
    {
        return m_quick.documents(query, offset, limit);
    }
    Async<domain::Document> document(const QString &id) override { return m_quick.document(id); }
    Async<QList<store::CaseView>> cases(const store::CaseQuery &query) override { return m_quick.cases(query); }
    Async<store::CaseView> caseFile(const QString &id) override { return m_quick.caseFile(id); }
    Async<QList<domain::Matter>> matters() override { return m_quick.matters(); }
    Async<domain::Matter> matter(const QString &key) override { return m_quick.matter(key); }
    Async<QList<domain::Meeting>> meetings(const QDateTime &from, const QDateTime &to) override { return m_quick.meetings(from, to); }
    Async<QList<QJsonObject>> objects(const QString &kind) override { return m_quick.objects(kind); }
    Async<QList<store::OutboxEntry>> outbox(bool withEffective) override { return m_quick.outbox(withEffective); }
    Async<QList<store::OutboxEntry>> pending(const QStringList &kinds) override { return m_quick.pending(kinds); }
    Async<QList<store::OutboxEntry>> outboxOf(const QString &caseId) override { return m_quick.outboxOf(caseId); }
    Async<QList<store::SearchHit>> search(const QString &words, int limit) override { return m_quick.search(words, limit); }
    Async<int> notYetFound() override { return m_quick.notYetFound(); }
    Async<QByteArray> blob(const QString &sha256) override { return m_quick.blob(sha256); }
    Async<QString> draft(const QString &key) override { return m_quick.draft(key); }

private:
    tests::support::FakeReader &m_quick;
};

} // namespace

class TestSheetLoader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void choosesTheMatterWithMostWork();
    void bringsTheKeptAndThePending();
    void theNewestRequestWins();
    void saysWhenReadingFails();
};

void TestSheetLoader::choosesTheMatterWithMostWork()
{
    tests::SheetFixture fixture;
    SheetLoader loader(fixture.reader, fixture.clock);
    QSignalSpy loaded(&loader, &SheetLoader::loaded);
    loader.load({{}, true, true, {}});
    QTRY_COMPARE(loaded.size(), 1);
    const auto sheet = loaded.first().first().value<CaseSheet>();
    QCOMPARE(sheet.matterCode, u"contract-filing"_s);
    QCOMPARE(sheet.files.size(), 12);
    QCOMPARE(loader.mineByMatter().value(u"contract-filing"_s), 11);
    QCOMPARE(sheet.now, fixture.clock.now());
}

void TestSheetLoader::bringsTheKeptAndThePending()
{
    tests::SheetFixture fixture;
    fixture.ownTick(12, u"zhk"_s, OutboxState::Refused); // closed by a colleague
    SheetLoader loader(fixture.reader, fixture.clock);
    QSignalSpy loaded(&loader, &SheetLoader::loaded);
    loader.load({u"contract-filing"_s, false, true, {u"case-11"_s, u"gone"_s}});
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(loaded.first().first().value<CaseSheet>().files.size(), 14);
    fixture.reader.entries[0].seen = true;
    loader.load({u"contract-filing"_s, false, true, {}});
    QTRY_COMPARE(loaded.size(), 2);
    QCOMPARE(loaded.last().first().value<CaseSheet>().files.size(), 12);
}

void TestSheetLoader::theNewestRequestWins()
{
    tests::SheetFixture fixture;
    SlowReader reader(fixture.reader);
    SheetLoader loader(reader, fixture.clock);
    QSignalSpy loaded(&loader, &SheetLoader::loaded);
    loader.load({u"contract-filing"_s, false, true, {}});
    loader.load({u"animal-clinic"_s, false, true, {}});
    QCOMPARE(reader.asked.size(), 2U);
    reader.answer(1);
    QTRY_COMPARE(loaded.size(), 1);
    reader.answer(0); // the older answer comes last and is dropped
    QTest::qWait(20);
    QCOMPARE(loaded.size(), 1);
    QCOMPARE(loaded.last().first().value<CaseSheet>().matterCode, u"animal-clinic"_s);
}

void TestSheetLoader::saysWhenReadingFails()
{
    tests::SheetFixture fixture;
    fixture.reader.failing = domain::Failure{domain::FailureCode::StoreFailed, u"disk"_s, true};
    SheetLoader loader(fixture.reader, fixture.clock);
    QSignalSpy loaded(&loader, &SheetLoader::loaded), failed(&loader, &SheetLoader::failed);
    loader.load({u"contract-filing"_s, false, true, {}});
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<domain::Failure>().code, domain::FailureCode::StoreFailed);
    QCOMPARE(loaded.size(), 0);
}

QTEST_GUILESS_MAIN(TestSheetLoader)
#include "test_sheet_loader.moc"
