// SPDX-License-Identifier: GPL-3.0-or-later
// First sync of the district `futian` against what nobody can avoid: fetching the same bytes with curl (pages one after the other, papers
// four at a time, one process each) and a bare bulk insert of the same rows in SQLCipher. One JSON object on stdout: sync_bench [ROUNDS].
#include "client/remote/rest_back_office.h"
#include "client/sync/client_core.h"
#include "client/sync/engine.h"
#include "client/vault/signing.h"
#include "domain/codec.h"
#include "tests/support/back_office_process.h"
#include "tests/support/waiting.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <cmath>
#include <memory>
#include <sqlite3.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tests::support;
using namespace client;

namespace {

constexpr int rowsAPage = sync::EngineOptions{}.pageRows;

struct Feed {
    QList<domain::FeedPage> pages;
    QStringList papers;
    qint64 rows = 0;
};

double seconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

/// CPU seconds so far of this process, its ended children and the back office.
double cpu(const BackOfficeProcess &office)
{
    rusage self{}, children{};
    getrusage(RUSAGE_SELF, &self);
    getrusage(RUSAGE_CHILDREN, &children);
    QFile stat(u"/proc/%1/stat"_s.arg(office.processId()));
    const QList<QByteArray> fields = stat.open(QIODevice::ReadOnly) ? stat.readAll().split(' ') : QList<QByteArray>();
    const qint64 ticks = fields.size() > 14 ? fields.at(13).toLongLong() + fields.at(14).toLongLong() : 0;
    double total = double(ticks) / double(sysconf(_SC_CLK_TCK));
    for (const timeval &each : {self.ru_utime, self.ru_stime, children.ru_utime, children.ru_stime})
        total += double(each.tv_sec) + double(each.tv_usec) / 1e6;
    return total;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// Every digest named in a body, once.
void collectPapers(const QJsonValue &value, QStringList *papers)
{
    if (value.isArray())
        for (const auto array = value.toArray(); const QJsonValue &each : array)
            collectPapers(each, papers);
    if (!value.isObject())
        return;
    const QJsonObject object = value.toObject();
    const QString digest = object.value(u"sha256"_s).toString();
    if (!digest.isEmpty() && !papers->contains(digest))
        papers->append(digest);
    for (const QJsonValue &each : object)
        collectPapers(each, papers);
}

/// A further device signs in and reads the feed, untimed, so that the peer knows beforehand what to ask for.
Feed readFeed(const BackOfficeProcess &office, QByteArray *token)
{
    remote::RestBackOffice door({office.url, office.caPem()});
    const QByteArray key = vault::ed25519PublicKey(vault::SecretBytes::random(32)).value();
    const domain::SystemClock clock;
    const auto session =
        waited(door.enrol(u"chenyu"_s, office.passphrase, {domain::SystemIdSource(clock).next(), u"bench"_s, u"Ed25519"_s, key}));
    *token = session.value().token;
    Feed feed;
    for (bool more = true; more;) {
        const QString since =
            feed.pages.isEmpty() ? QString() : feed.pages.constLast().epoch + u':' + QString::number(feed.pages.constLast().next);
        feed.pages.append(waited(door.changes(since, rowsAPage)).value());
        more = feed.pages.constLast().more;
    }
    for (const domain::FeedPage &page : feed.pages) {
        feed.rows += page.rows.size();
        for (const domain::FeedRow &row : page.rows)
            collectPapers(row.body, &feed.papers);
    }
    return feed;
}

/// A fresh folder that stays until the end: where files were just deleted ext4 looks for room much longer, and whoever comes next would
/// pay.
QString freshFolder()
{
    static std::vector<std::unique_ptr<QTemporaryDir>> all;
    return all.emplace_back(std::make_unique<QTemporaryDir>())->path();
}

/// One curl process for these targets; answers the bytes that came.
qint64 curl(const BackOfficeProcess &office, const QByteArray &token, const QStringList &targets, int atOnce)
{
    const QDir folder(freshFolder());
    QFile config(folder.filePath(u"config"_s));
    if (!config.open(QIODevice::WriteOnly))
        return -1;
    for (qsizetype i = 0; i < targets.size(); ++i)
        config.write("url = \"" + office.url.toEncoded() + targets.at(i).toUtf8() + "\"\noutput = \""
            + folder.filePath(QString::number(i)).toUtf8() + "\"\n");
    config.close();
    QStringList arguments{u"--silent"_s, u"--fail"_s, u"--cacert"_s, office.caFile, u"--header"_s,
        u"Authorization: Bearer "_s + QString::fromLatin1(token), u"--config"_s, config.fileName()};
    if (atOnce > 1)
        arguments += QStringList{u"--parallel"_s, u"--parallel-max"_s, QString::number(atOnce)};
    QProcess process;
    process.start(u"curl"_s, arguments);
    if (!process.waitForFinished(600'000) || process.exitCode() != 0)
        return -1;
    qint64 bytes = 0;
    for (qsizetype i = 0; i < targets.size(); ++i)
        bytes += QFileInfo(folder.filePath(QString::number(i))).size();
    return bytes;
}

/// Rows as they came: id, kind, position, body; one prepared statement, one transaction a page.
double bareInsert(const Feed &feed)
{
    const QDir folder(freshFolder());
    QElapsedTimer timer;
    timer.start();
    sqlite3 *database = nullptr;
    sqlite3_open(folder.filePath(u"bare.db"_s).toUtf8().constData(), &database);
    const QByteArray key = "x'" + QByteArray(64, 'a') + '\'';
    sqlite3_key(database, key.constData(), int(key.size()));
    sqlite3_exec(database,
        "PRAGMA cipher_page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
        "CREATE TABLE r (kind TEXT, id TEXT, pos INT, body TEXT, PRIMARY KEY (kind, id));",
        nullptr, nullptr, nullptr);
    sqlite3_stmt *insert = nullptr;
    sqlite3_prepare_v2(database, "INSERT INTO r VALUES (?1, ?2, ?3, ?4)", -1, &insert, nullptr);
    for (const domain::FeedPage &page : feed.pages) {
        sqlite3_exec(database, "BEGIN", nullptr, nullptr, nullptr);
        for (const domain::FeedRow &row : page.rows) {
            const QByteArray kind = row.kind.toUtf8(), id = row.id.toUtf8();
            sqlite3_bind_text(insert, 1, kind.constData(), int(kind.size()), SQLITE_STATIC);
            sqlite3_bind_text(insert, 2, id.constData(), int(id.size()), SQLITE_STATIC);
            sqlite3_bind_int64(insert, 3, row.pos);
            sqlite3_bind_text(insert, 4, row.text.constData(), int(row.text.size()), SQLITE_STATIC);
            sqlite3_step(insert);
            sqlite3_reset(insert);
        }
        sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr);
    }
    sqlite3_finalize(insert);
    sqlite3_close(database);
    return seconds(timer);
}

struct Times {
    double pages = 0;
    double papers = 0;
    double insert = 0;
    double ours = 0;
    double peerCpu = 0; ///< with what the back office spent on it
    double oursCpu = 0;
    sync::SyncReport report;
};

Times once(const BackOfficeProcess &office, const Feed &feed, const QByteArray &token)
{
    Times times;
    QStringList pages, papers;
    for (const domain::FeedPage &page : feed.pages)
        pages.append(u"/v1/changes?max=%1"_s.arg(rowsAPage)
            + (page.from ? u"&since="_s + page.epoch + u"%3A"_s + QString::number(page.from) : QString()));
    for (const QString &digest : feed.papers)
        papers.append(u"/v1/blobs/"_s + digest);
    times.peerCpu = -cpu(office);
    QElapsedTimer timer;
    timer.start();
    if (curl(office, token, pages, 1) < 0)
        qFatal("curl could not fetch the pages");
    times.pages = seconds(timer);
    timer.start();
    if (curl(office, token, papers, 4) < 0)
        qFatal("curl could not fetch the papers");
    times.papers = seconds(timer);
    times.insert = bareInsert(feed);
    times.peerCpu += cpu(office);

    const QDir folder(freshFolder());
    const domain::SystemClock clock;
    domain::SystemIdSource ids(clock);
    sync::ClientCore core(
        folder.filePath(u"p"_s), clock, ids, domain::WorkCalendar::shipped(), {.keepInStep = false, .kdfCost = {8 * 1024, 1, 1}});
    if (!waited(core.enrol({office.url, office.caPem(), u"chenyu"_s, office.passphrase, u"bench"_s})))
        qFatal("enrolment failed");
    times.oursCpu = -cpu(office);
    timer.start();
    const auto future = core.syncNow();
    QEventLoop waiting; // asleep until the answer comes, as a window is
    QFutureWatcher<domain::Result<sync::SyncReport>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &waiting, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        waiting.exec();
    times.ours = seconds(timer);
    times.oursCpu += cpu(office);
    if (!future.result())
        qFatal("sync failed: %s", qPrintable(domain::codeText(future.result().error().code)));
    times.report = *future.result();
    return times;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? std::max(1, atoi(argv[1])) : 7;
    QTemporaryDir folder;
    BackOfficeProcess office(
        folder.path(), QStringLiteral(CASEDESK_BIN_DIR) + u"/casedesk-backoffice"_s, QStringLiteral(CASEDESK_SOURCE_DIR), u"futian"_s);
    if (!office.start())
        qFatal("the back office did not start: %s", qPrintable(office.errors()));
    QByteArray token;
    const Feed feed = readFeed(office, &token);
    QList<double> ratios, ours, peers, pages, papers, inserts, oursCpu, peerCpu;
    sync::SyncReport report;
    for (int i = 0; i < rounds; ++i) {
        const Times times = once(office, feed, token);
        const double peer = times.pages + times.papers + times.insert;
        ratios.append(times.ours / peer);
        ours.append(times.ours);
        peers.append(peer);
        pages.append(times.pages);
        papers.append(times.papers);
        inserts.append(times.insert);
        oursCpu.append(times.oursCpu);
        peerCpu.append(times.peerCpu);
        report = times.report;
    }
    const auto rounded = [](double value) { return std::round(value * 1000) / 1000; };
    const double ratio = median(ratios);
    const QJsonObject row{{u"name"_s, u"first sync of futian, against curl + bulk insert"_s}, {u"value"_s, rounded(median(ours))},
        {u"unit"_s, u"s"_s}, {u"peer"_s, rounded(median(peers))}, {u"ratio"_s, rounded(ratio)}, {u"target"_s, u"<= 1.5"_s},
        {u"met"_s, ratio <= 1.5}};
    const QJsonObject detail{{u"rows"_s, report.rows}, {u"pages"_s, report.pages}, {u"papers"_s, report.blobs},
        {u"paperBytes"_s, report.blobBytes}, {u"curlPagesSeconds"_s, rounded(median(pages))},
        {u"curlPapersSeconds"_s, rounded(median(papers))}, {u"bareInsertSeconds"_s, rounded(median(inserts))},
        {u"cpuSeconds"_s, rounded(median(oursCpu))}, {u"peerCpuSeconds"_s, rounded(median(peerCpu))}, {u"rounds"_s, rounds}};
    QTextStream(stdout) << QJsonDocument(QJsonObject{{u"bench"_s, u"sync"_s}, {u"rows"_s, QJsonArray{row}}, {u"detail"_s, detail}})
                               .toJson(QJsonDocument::Compact)
                        << '\n';
    return 0;
}
