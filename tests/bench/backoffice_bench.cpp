// SPDX-License-Identifier: GPL-3.0-or-later
// Signed commands a second of the back office on PostgreSQL, 8 and 32 clients on kept TLS connections, against the bare transaction
// (idempotent insert, counter row, feed row) by pgbench with as many clients on the same server, in turn. One JSON object on stdout.
// backoffice_bench [ROUNDS] [SECONDS]
#include "tests/bench/served_office.h"

#include <QCoreApplication>

using namespace world;

namespace {

constexpr int documentsARound = 24'000;

struct Setting {
    int rounds = 3;
    int seconds = 4;
};

/// The bare transaction, with a feed body as long as a document's.
QByteArray bareScript()
{
    return "\\set id random(1, 9000000000000000)\nBEGIN;\n"
           "INSERT INTO bare_command (id, body_hash) VALUES (:id, '"
        + QByteArray(64, 'a')
        + "') ON CONFLICT DO NOTHING;\n"
          "UPDATE bare_head SET pos = pos + 1 WHERE one = 1 RETURNING pos;\n"
          "INSERT INTO bare_feed (pos, kind, id, body) VALUES ((SELECT pos FROM bare_head), 'document', :id, '"
        + QByteArray(700, 'x') + "');\nCOMMIT;\n";
}

constexpr char bareTables[] =
    "CREATE TABLE bare_head (one BIGINT PRIMARY KEY, pos BIGINT NOT NULL) WITH (fillfactor = 10);"
    "INSERT INTO bare_head VALUES (1, 0);"
    "CREATE TABLE bare_command (id BIGINT PRIMARY KEY, body_hash TEXT NOT NULL);"
    "CREATE TABLE bare_feed (pos BIGINT PRIMARY KEY, kind TEXT NOT NULL, id BIGINT NOT NULL, body TEXT NOT NULL);";

class Bench {
public:
    Bench(const Setting &setting, const QString &url, const QString &socketFolder)
        : m_setting(setting)
        , m_served(url, socketFolder)
    {
    }

    QJsonObject run()
    {
        m_served.script(bareTables);
        QJsonArray rows;
        for (const int clients : {8, 32}) {
            QList<double> ours;
            QList<double> bare;
            for (int round = 0; round < m_setting.rounds; ++round) {
                bare.append(m_served.bare(bareScript(), clients, m_setting.seconds));
                ours.append(commandRate(clients));
            }
            rows.append(row(clients, ours, bare));
        }
        return {{u"bench"_s, u"backoffice"_s}, {u"rows"_s, rows}, {u"fsync"_s, u"on for both"_s}};
    }

private:
    /// Fresh documents, each to be read once: every command moves the feed.
    QStringList freshDocuments()
    {
        domain::Document like = m_served.office.documents().first();
        QList<service::Object> objects;
        QStringList ids;
        for (int i = 0; i < documentsARound; ++i) {
            like.id = m_served.office.ids.next();
            like.addressees = {{.unitId = u"zjj"_s, .state = domain::ReceiptState::Unreceived, .officerId = {}, .at = {}}};
            objects.append(service::objectOf(like));
            ids.append(like.id);
        }
        auto lease = m_served.office.pool.take();
        if (!(*lease)->run("begin") || !service::insertObjects(**lease, objects) || !(*lease)->run("commit"))
            qFatal("no documents");
        return ids;
    }

    double commandRate(int clients)
    {
        const QStringList documents = freshDocuments();
        std::vector<bench::Client> all;
        for (int i = 0; i < clients; ++i)
            all.push_back(m_served.client(u"chenyu"_s));
        for (int i = 0; i < documents.size(); ++i)
            m_served.prepare(all[size_t(i % clients)], u"mark_read"_s, {{u"documentId"_s, documents.at(i)}});
        return bench::ServedOffice::rate(all, m_setting.seconds * 1000);
    }

    static QJsonObject row(int clients, const QList<double> &ours, const QList<double> &bare)
    {
        QList<double> ratios;
        for (int i = 0; i < ours.size(); ++i)
            ratios.append(ours.at(i) / bare.at(i));
        const double ratio = bench::median(ratios);
        const double rate = bench::median(ours);
        return {{u"name"_s, u"signed commands, %1 clients"_s.arg(clients)}, {u"value"_s, std::round(rate)}, {u"unit"_s, u"1/s"_s},
            {u"peer"_s, u"pgbench bare transaction %1/s"_s.arg(std::round(bench::median(bare)))},
            {u"ratio"_s, std::round(ratio * 100) / 100}, {u"target"_s, u">=0.7, >=926"_s}, {u"met"_s, ratio >= 0.7 && rate >= 926}};
    }

    Setting m_setting;
    bench::ServedOffice m_served;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    Setting setting;
    if (words.size() > 1)
        setting.rounds = std::max(1, words.at(1).toInt());
    if (words.size() > 2)
        setting.seconds = std::max(1, words.at(2).toInt());
    tests::support::PostgresServer server({u"max_connections=120"_s}); // fsync and synchronous_commit stay on
    const QString url = server.createDatabase();
    if (url.isEmpty())
        qFatal("PostgreSQL 15 is needed");
    const QJsonObject result = Bench(setting, url, server.socketFolder()).run();
    std::fprintf(stdout, "%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
