// SPDX-License-Identifier: GPL-3.0-or-later
// The store's benchmarks, one JSON object on stdout: store_bench [DOCUMENTS] [MANY] [TICKS].
// A first sync against a bare bulk insert of the same rows in SQLCipher; opening to inbox and today with few and with many documents; a
// tick until it is on disk; finding by words. The data key is at hand: Argon2id is no part of it.
#include "tests/client/store/world.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <sqlite3.h>
#include <unistd.h>

using namespace world;

namespace {

constexpr int rowsAPage = 2000;

double ms(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

double percentile(QList<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values.at(std::min(values.size() - 1, qsizetype(double(values.size()) * part)));
}

qint64 residentKiB()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * (sysconf(_SC_PAGESIZE) / 1024) : 0;
}

/// The pages of a first sync, made one at a time: 200 cases, then the documents.
class FirstSync {
public:
    explicit FirstSync(int documents)
        : m_documents(documents)
    {
        m_feed.putOrganisation();
        for (int n = 1; n <= 200; ++n)
            m_feed.put(caseFile(n));
    }
    bool hasMore() const { return m_done < m_documents; }
    domain::FeedPage next()
    {
        for (int n = 0; n < rowsAPage && hasMore(); ++n)
            m_feed.put(document(++m_done));
        return m_feed.page(hasMore());
    }

private:
    Feed m_feed;
    int m_documents;
    int m_done = 0;
};

/// What nobody can be quicker than: the bodies and list columns, one prepared statement, one transaction a page.
class BareInsert {
public:
    explicit BareInsert(const QString &path)
    {
        sqlite3_open(path.toUtf8().constData(), &m_database);
        const QByteArray key = "x'" + QByteArray(64, 'a') + '\'';
        sqlite3_key(m_database, key.constData(), int(key.size()));
        sqlite3_exec(m_database,
            "PRAGMA cipher_page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
            "CREATE TABLE d (id TEXT PRIMARY KEY, number TEXT, title TEXT, urgency INT, arrived INT, body TEXT);"
            "CREATE INDEX i ON d (urgency, arrived);",
            nullptr, nullptr, nullptr);
        sqlite3_prepare_v2(m_database, "INSERT INTO d VALUES (?1, ?2, ?3, ?4, ?5, ?6)", -1, &m_insert, nullptr);
    }
    ~BareInsert()
    {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_database);
    }
    void apply(const domain::FeedPage &page)
    {
        sqlite3_exec(m_database, "BEGIN", nullptr, nullptr, nullptr);
        for (const domain::FeedRow &row : page.rows)
            insert(row);
        sqlite3_exec(m_database, "COMMIT", nullptr, nullptr, nullptr);
    }

private:
    void text(int column, const QByteArray &value)
    {
        sqlite3_bind_text(m_insert, column, value.constData(), int(value.size()), SQLITE_TRANSIENT);
    }
    void insert(const domain::FeedRow &row)
    {
        text(1, row.id.toUtf8());
        text(2, row.body.value("number"_L1).toString().toUtf8());
        text(3, row.body.value("title"_L1).toString().toUtf8());
        sqlite3_bind_int64(m_insert, 4, row.pos % 3);
        sqlite3_bind_int64(m_insert, 5, row.pos);
        text(6, QJsonDocument(row.body).toJson(QJsonDocument::Compact));
        sqlite3_step(m_insert);
        sqlite3_reset(m_insert);
    }

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_insert = nullptr;
};

void firstSync(Desk &desk, int documents, QJsonObject &result)
{
    (void)desk.open();
    BareInsert bare(desk.path(u"bare.db"_s));
    double bareMs = 0;
    double ours = 0;
    for (FirstSync sync(documents); sync.hasMore();) {
        const domain::FeedPage page = sync.next();
        QElapsedTimer timer;
        timer.start();
        bare.apply(page);
        bareMs += ms(timer);
        timer.restart();
        if (!desk.apply(page))
            qFatal("a page was refused");
        ours += ms(timer);
    }
    result.insert(u"bareInsertMs"_s, bareMs);
    result.insert(u"firstSyncMs"_s, ours);
    result.insert(u"firstSyncRatio"_s, ours / bareMs);
    QElapsedTimer timer;
    timer.start();
    while (wait(desk->documents({DocumentBox::Incoming, u"第%1号河道"_s.arg(documents)}, 0, 1))->total == 0)
        QTest::qWait(20);
    result.insert(u"searchableAfterMs"_s, ms(timer));
    QFile::remove(desk.path(u"bare.db"_s));
}

void start(Desk &desk, QJsonObject &result)
{
    QList<double> opened;
    QList<double> painted;
    for (int run = 0; run < 21; ++run) {
        desk.close();
        QElapsedTimer timer;
        timer.start();
        (void)desk.open();
        opened.append(ms(timer));
        const auto inbox = wait(desk->documents({}, 0, 50));
        const auto today = wait(desk->today(QDate(2026, 11, 21)));
        painted.append(ms(timer));
        if (!inbox || inbox->rows.size() != 50 || !today || today->tasksByLamp.isEmpty())
            qFatal("the inbox is not what was put in");
    }
    result.insert(u"openMs"_s, percentile(opened, 0.5));
    result.insert(u"openInboxTodayMs"_s, percentile(painted, 0.5));
    result.insert(u"residentKiB"_s, residentKiB());
}

void lists(Desk &desk, int documents, QJsonObject &result)
{
    const auto timed = [&](const QString &name, const DocumentQuery &query, int offset) {
        QList<double> times;
        for (int run = 0; run < 5; ++run) {
            QElapsedTimer timer;
            timer.start();
            (void)wait(desk->documents(query, offset, 50));
            times.append(ms(timer));
        }
        result.insert(name, percentile(times, 0.5));
    };
    timed(u"inboxPageMs"_s, {}, 0);
    timed(u"inboxLastPageMs"_s, {}, documents - 50);
    timed(u"findRareMs"_s, {DocumentBox::Incoming, u"第77号河道"_s}, 0);
    timed(u"findCommonMs"_s, {DocumentBox::Incoming, u"河道整治"_s}, 0);
}

void ticks(Desk &desk, int count, QJsonObject &result)
{
    QList<double> times;
    for (int n = 1; n <= count; ++n) {
        QElapsedTimer timer;
        timer.start();
        if (!desk.append(desk.tick(id("command", n), caseFile(n))))
            qFatal("a tick was not saved");
        times.append(ms(timer));
    }
    result.insert(u"tickMedianMs"_s, percentile(times, 0.5));
    result.insert(u"tickP99Ms"_s, percentile(times, 0.99));
    result.insert(u"tickMaxMs"_s, percentile(times, 1));
}

double cpuMs()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// What the pages ask of an outbox with 5,000 accepted commands that the cache has caught up with, in milliseconds of processor time.
void retained(QJsonObject &result)
{
    constexpr int count = 5000;
    Desk desk;
    (void)desk.open();
    QList<NewCommand> commands;
    for (int n = 1; n <= count; ++n)
        commands.append(desk.tick(id("kept", n), caseFile(n)));
    (void)wait(desk->append(commands, desk.signer()));
    QList<domain::Answer> answers;
    const auto entries = *wait(desk->outbox());
    for (const OutboxEntry &entry : entries)
        answers.append(desk.answer(entry.signedCommand, domain::AnswerStatus::Accepted, 1));
    (void)wait(desk->answered(answers));
    Feed feed;
    feed.putOrganisation();
    feed.setAuditSeq(1);
    (void)desk.apply(feed.page());
    while (!wait(desk->pending({u"tick"_s}))->isEmpty())
        QTest::qWait(5);
    const auto timed = [&](const QString &name, qsizetype expected, const auto &ask) {
        constexpr int runs = 20;
        const double before = cpuMs();
        for (int run = 0; run < runs; ++run)
            if (ask() != expected)
                qFatal("the outbox does not answer what was put in");
        result.insert(name, (cpuMs() - before) / runs);
    };
    timed(u"retainedAllMs"_s, count, [&] { return wait(desk->outbox(true))->size(); });
    timed(u"retainedPendingMs"_s, 0, [&] { return wait(desk->pending({u"tick"_s}))->size(); });
    timed(u"retainedOfCaseMs"_s, 1, [&] { return wait(desk->outboxOf(caseFile(77).id))->size(); });
}

QJsonObject row(const QString &name, double value, const QString &unit)
{
    return {{u"name"_s, name}, {u"value"_s, std::round(value * 100) / 100}, {u"unit"_s, unit}};
}

QJsonObject limited(QJsonObject row, const QString &key, double measured, const QString &target, double limit)
{
    row.insert(key, std::round(measured * 100) / 100);
    row.insert(u"target"_s, target);
    row.insert(u"met"_s, measured <= limit);
    return row;
}

QJsonObject measure(int documents, int tickCount)
{
    Desk desk;
    QJsonObject result{{u"documents"_s, documents}};
    firstSync(desk, documents, result);
    start(desk, result);
    lists(desk, documents, result);
    ticks(desk, tickCount, result);
    return result;
}

QJsonArray rowsOf(const QJsonObject &few, const QJsonObject &many)
{
    const auto of = [](const QJsonObject &result, QLatin1StringView key) { return result.value(key).toDouble(); };
    const double opened = of(few, "openInboxTodayMs"_L1);
    const double p99 = of(few, "tickP99Ms"_L1);
    return {limited(row(u"first sync, applying pages"_s, of(few, "firstSyncMs"_L1), u"ms"_s), u"ratio"_s, of(few, "firstSyncRatio"_L1),
                u"<= 1.5 x"_s, 1.5),
        row(u"open, inbox, today"_s, opened, u"ms"_s),
        limited(row(u"open, inbox, today, many documents"_s, of(many, "openInboxTodayMs"_L1), u"ms"_s), u"ratio"_s,
            of(many, "openInboxTodayMs"_L1) / opened, u"<= 1.1 x"_s, 1.1),
        limited(row(u"tick on disk, p99"_s, p99, u"ms"_s), u"value"_s, p99, u"<= 30 ms"_s, 30),
        row(u"tick on disk, median"_s, of(few, "tickMedianMs"_L1), u"ms"_s),
        row(u"find a rare word, many documents"_s, of(many, "findRareMs"_L1), u"ms"_s),
        row(u"find a word of every one of many documents"_s, of(many, "findCommonMs"_L1), u"ms"_s),
        row(u"5,000 retained commands: all of them, CPU"_s, of(few, "retainedAllMs"_L1), u"ms"_s),
        row(u"5,000 retained commands: what is pending, CPU"_s, of(few, "retainedPendingMs"_L1), u"ms"_s),
        row(u"5,000 retained commands: those of one case, CPU"_s, of(few, "retainedOfCaseMs"_L1), u"ms"_s),
        row(u"memory with many documents"_s, of(many, "residentKiB"_L1) / 1024, u"MiB"_s)};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const auto argument = [&](int at, int otherwise) { return argc > at ? QByteArray(argv[at]).toInt() : otherwise; };
    QJsonObject few = measure(argument(1, 27'000), argument(3, 300));
    retained(few);
    const QJsonObject many = measure(argument(2, 270'000), 20);
    const QJsonObject result{{u"bench"_s, u"store"_s}, {u"rows"_s, rowsOf(few, many)}, {u"few"_s, few}, {u"many"_s, many}};
    QTextStream(stdout) << QJsonDocument(result).toJson(QJsonDocument::Compact) << '\n';
    return 0;
}
