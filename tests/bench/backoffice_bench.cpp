// SPDX-License-Identifier: GPL-3.0-or-later
// Signed commands a second of the back office on PostgreSQL, 8 and 32 clients on kept TLS connections, against the bare transaction
// (idempotent insert, counter row, feed row) by pgbench with as many clients on the same server, in turn. One JSON object on stdout.
// backoffice_bench [ROUNDS] [SECONDS]
#include "tests/backoffice/world.h"
#include "tests/bench/tls_client.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRegularExpression>

#include <atomic>
#include <thread>

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

double bareRate(const QString &socketFolder, const QString &database, const QString &script, int clients, int seconds)
{
    QProcess pgbench;
    pgbench.start(u"/usr/lib/postgresql/15/bin/pgbench"_s,
        {u"-h"_s, socketFolder, u"-U"_s, u"casedesk"_s, u"-n"_s, u"-M"_s, u"prepared"_s, u"-c"_s, QString::number(clients), u"-j"_s, u"2"_s,
            u"-T"_s, QString::number(seconds), u"-f"_s, script, database});
    pgbench.waitForFinished(-1);
    static const QRegularExpression tps(u"tps = ([0-9.]+)"_s);
    return tps.match(QString::fromUtf8(pgbench.readAllStandardOutput())).captured(1).toDouble();
}

/// One client: a device of its own, a connection, and its commands signed beforehand.
struct Client {
    std::unique_ptr<bench::TlsClient> connection;
    QByteArray token;
    world::Device device;
    std::vector<QByteArray> requests;
};

class Bench {
public:
    Bench(const Setting &setting, const QString &url, const QString &socketFolder)
        : m_setting(setting)
        , m_office(url)
        , m_url(url)
        , m_socketFolder(socketFolder)
    {
    }

    QJsonObject run()
    {
        startServer();
        QFile script(m_folder.filePath(u"bare.sql"_s));
        if (!script.open(QIODevice::WriteOnly) || script.write(bareScript()) < 0)
            qFatal("no script");
        script.close();
        {
            auto lease = m_office.pool.take();
            if (!(*lease)->script(bareTables))
                qFatal("no bare tables");
        }
        QJsonArray rows;
        for (const int clients : {8, 32}) {
            QList<double> ours;
            QList<double> bare;
            for (int round = 0; round < m_setting.rounds; ++round) {
                bare.append(bareRate(m_socketFolder, databaseName(), script.fileName(), clients, m_setting.seconds));
                ours.append(commandRate(clients));
            }
            rows.append(row(clients, ours, bare));
        }
        m_server.terminate();
        m_server.waitForFinished();
        return {{u"bench"_s, u"backoffice"_s}, {u"rows"_s, rows}, {u"fsync"_s, u"on for both"_s}};
    }

private:
    QString databaseName() const { return QUrl(m_url).path().mid(1); }

    void startServer()
    {
        m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_server.start(QStringLiteral(CASEDESK_BIN_DIR "/casedesk-backoffice"),
            {u"serve"_s, u"--database"_s, m_url, u"--data"_s, m_folder.filePath(u"data"_s), u"--listen"_s, u"127.0.0.1:0"_s, u"--sample"_s,
                u"small"_s, u"--workers"_s, u"32"_s});
        if (!m_server.waitForReadyRead(60'000))
            qFatal("the back office did not start");
        const QJsonObject line = QJsonDocument::fromJson(m_server.readLine()).object();
        m_port = quint16(QUrl(line.value(u"url"_s).toString()).port());
        m_caFile = line.value(u"caFile"_s).toString();
    }

    /// Fresh documents, each to be read once: every command moves the feed.
    QStringList freshDocuments()
    {
        domain::Document like = m_office.documents().first();
        QList<service::Object> objects;
        QStringList ids;
        for (int i = 0; i < documentsARound; ++i) {
            like.id = m_office.ids.next();
            like.addressees = {{.unitId = u"zjj"_s, .state = domain::ReceiptState::Unreceived, .officerId = {}, .at = {}}};
            objects.append(service::objectOf(like));
            ids.append(like.id);
        }
        auto lease = m_office.pool.take();
        if (!(*lease)->run("begin") || !service::insertObjects(**lease, objects) || !(*lease)->run("commit"))
            qFatal("no documents");
        return ids;
    }

    Client client()
    {
        Client made;
        made.connection = std::make_unique<bench::TlsClient>(m_port, m_caFile);
        made.device = m_office.device(u"chenyu"_s);
        const QString challenge =
            json(made.connection->exchange(bench::post("/v1/challenges", {}, {{u"device"_s, made.device.session.deviceId}})))
                .value(u"challenge"_s)
                .toString();
        const QByteArray signature =
            world::sign(made.device.key, domain::sessionBytes(u"Ed25519"_s, u"chenyu"_s, made.device.session.deviceId, challenge));
        const QJsonObject session = json(made.connection->exchange(bench::post("/v1/sessions", {},
            {{u"user"_s, u"chenyu"_s}, {u"deviceId"_s, made.device.session.deviceId}, {u"challenge"_s, challenge},
                {u"signature"_s, QString::fromLatin1(signature.toBase64())}})));
        made.token = session.value(u"token"_s).toString().toLatin1();
        if (made.token.isEmpty())
            qFatal("not signed in");
        return made;
    }

    static QJsonObject json(const QByteArray &body) { return QJsonDocument::fromJson(body).object(); }

    double commandRate(int clients)
    {
        const QStringList documents = freshDocuments();
        std::vector<Client> all;
        for (int i = 0; i < clients; ++i)
            all.push_back(client());
        for (int i = 0; i < documents.size(); ++i) {
            Client &each = all[size_t(i % clients)];
            const domain::SignedCommand command = m_office.command(each.device, u"mark_read"_s, {{u"documentId"_s, documents.at(i)}});
            each.requests.push_back(bench::post("/v1/commands", each.token, {{u"commands"_s, QJsonArray{domain::toJson(command)}}}));
        }
        std::atomic<int> accepted = 0;
        QElapsedTimer timer;
        timer.start();
        const qint64 end = m_setting.seconds * 1000;
        {
            std::vector<std::jthread> threads;
            for (Client &each : all)
                threads.emplace_back([&each, &accepted, &timer, end] {
                    for (const QByteArray &request : each.requests) {
                        if (timer.elapsed() >= end)
                            break;
                        if (!each.connection->exchange(request).contains("\"status\":\"accepted\""))
                            qFatal("a command was not accepted");
                        ++accepted;
                    }
                });
        }
        return accepted * 1000.0 / double(timer.elapsed());
    }

    static double median(QList<double> values)
    {
        std::sort(values.begin(), values.end());
        return values.at(values.size() / 2);
    }

    static QJsonObject row(int clients, const QList<double> &ours, const QList<double> &bare)
    {
        QList<double> ratios;
        for (int i = 0; i < ours.size(); ++i)
            ratios.append(ours.at(i) / bare.at(i));
        const double ratio = median(ratios);
        const double rate = median(ours);
        return {{u"name"_s, u"signed commands, %1 clients"_s.arg(clients)}, {u"value"_s, std::round(rate)}, {u"unit"_s, u"1/s"_s},
            {u"peer"_s, u"pgbench bare transaction %1/s"_s.arg(std::round(median(bare)))}, {u"ratio"_s, std::round(ratio * 100) / 100},
            {u"target"_s, u">=0.7, >=926"_s}, {u"met"_s, ratio >= 0.7 && rate >= 926}};
    }

    Setting m_setting;
    QTemporaryDir m_folder;
    Office m_office;
    QString m_url;
    QString m_socketFolder;
    QProcess m_server;
    quint16 m_port = 0;
    QString m_caFile;
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
