// SPDX-License-Identifier: GPL-3.0-or-later
// 10,000 licence numbers from 40 windows at once: each takes in an application that the rules decide, so that one transaction makes the
// case, its number, the licence with the next number of the year and the message; on PostgreSQL, against a bare counter-row transaction by
// pgbench with as many clients on the same server, before and after. Fails when a number is missing, given twice or not accounted for. One
// JSON object on stdout. issuance_bench [LICENCES]
#include "tests/backoffice/window.h"
#include "tests/bench/served_office.h"

#include <QCoreApplication>

using namespace world;

namespace {

constexpr int windows = 40;
constexpr int bareSeconds = 4;
constexpr char bareTable[] = "CREATE TABLE bare_counter (name TEXT PRIMARY KEY, value BIGINT NOT NULL) WITH (fillfactor = 10);"
                             "INSERT INTO bare_counter VALUES ('licence', 0);";
constexpr char bareTransaction[] = "BEGIN;\nUPDATE bare_counter SET value = value + 1 WHERE name = 'licence' RETURNING value;\nCOMMIT;\n";

void prepare(bench::ServedOffice &served, std::vector<bench::Client> &clients, int licences)
{
    served.office.clock.time = QDateTime::currentDateTimeUtc(); // the program's clock is the machine's
    Window shapes(served.office);
    const QJsonObject data = seniorCard(served.office);
    for (int i = 0; i < windows; ++i)
        clients.push_back(served.client(i % 2 ? u"hetian"_s : u"tongxin"_s));
    for (int i = 0; i < licences; ++i)
        served.prepare(clients[size_t(i % windows)], u"intake"_s, shapes.intakeArgs(data));
}

QString counterOf(const Office &office)
{
    return u"licence/senior-card/%1"_s.arg(office.clock.today().year());
}

/// How many licence numbers are in the ledger.
int given(Office &office)
{
    return int(office.run("licence_number.count", {db::text(counterOf(office))}).number(0, 0));
}

/// Every number from 1 on is in the ledger once, and in the register; the counter stands at the last.
bool isGapless(Office &office, int licences)
{
    const db::Rows ledger = office.run("licence_number.count", {db::text(counterOf(office))});
    const db::Rows value = office.run("counter.read", {db::text(counterOf(office))});
    const db::Rows kept = office.run("licence.find", {db::text(u"青老优%"_s), db::text({})});
    return ledger.number(0, 0) == licences && ledger.number(0, 1) == licences && value.number(0, 0) == licences && kept.count() == 51;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const int licences = words.size() > 1 ? std::max(100, words.at(1).toInt()) : 10'000;
    tests::support::PostgresServer server({u"max_connections=120"_s}); // fsync and synchronous_commit stay on
    const QString url = server.createDatabase();
    if (url.isEmpty())
        qFatal("PostgreSQL 15 is needed");
    bench::ServedOffice served(url, server.socketFolder());
    served.script(bareTable);
    std::vector<bench::Client> clients;
    prepare(served, clients, licences);
    const int givenBefore = given(served.office);
    const double before = served.bare(bareTransaction, windows, bareSeconds);
    const double rate = bench::ServedOffice::rate(clients, 3'600'000);
    const double after = served.bare(bareTransaction, windows, bareSeconds);
    const bool gapless = isGapless(served.office, givenBefore + licences);
    const double bare = (before + after) / 2;
    const double ratio = std::round(rate / bare * 100) / 100;
    const QJsonObject row{{u"name"_s, u"%1 licence numbers, %2 windows"_s.arg(licences).arg(windows)}, {u"value"_s, std::round(rate)},
        {u"unit"_s, u"1/s"_s}, {u"peer"_s, u"pgbench bare counter row %1/s"_s.arg(std::round(bare))}, {u"ratio"_s, ratio},
        {u"target"_s, u">=0.5, gapless"_s}, {u"gapless"_s, gapless}, {u"met"_s, ratio >= 0.5 && gapless}};
    const QJsonObject result{{u"bench"_s, u"issuance"_s}, {u"rows"_s, QJsonArray{row}}, {u"fsync"_s, u"on for both"_s}};
    std::fprintf(stdout, "%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return gapless ? 0 : 1;
}
