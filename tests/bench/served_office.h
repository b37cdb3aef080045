// SPDX-License-Identifier: GPL-3.0-or-later
// The back office's program on PostgreSQL under load: served, clients signed in over TLS, and pgbench on the same server for comparison.
#pragma once

#include "tests/backoffice/world.h"
#include "tests/bench/tls_client.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <atomic>
#include <thread>

namespace bench {

using namespace Qt::StringLiterals;

/// Transactions a second of this pgbench script.
inline double bareRate(const QString &socketFolder, const QString &database, const QString &script, int clients, int seconds)
{
    QProcess pgbench;
    pgbench.start(u"/usr/lib/postgresql/15/bin/pgbench"_s,
        {u"-h"_s, socketFolder, u"-U"_s, u"casedesk"_s, u"-n"_s, u"-M"_s, u"prepared"_s, u"-c"_s, QString::number(clients), u"-j"_s, u"2"_s,
            u"-T"_s, QString::number(seconds), u"-f"_s, script, database});
    pgbench.waitForFinished(-1);
    static const QRegularExpression tps(u"tps = ([0-9.]+)"_s);
    return tps.match(QString::fromUtf8(pgbench.readAllStandardOutput())).captured(1).toDouble();
}

inline double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// One client: a device of its own, a connection, and its commands signed beforehand.
struct Client {
    std::unique_ptr<TlsClient> connection;
    QByteArray token;
    world::Device device;
    std::vector<QByteArray> requests;
};

/// The program over a sample that was loaded beforehand in this process.
class ServedOffice {
public:
    ServedOffice(const QString &url, const QString &socketFolder)
        : office(url)
        , m_url(url)
        , m_socketFolder(socketFolder)
    {
        m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_server.start(QStringLiteral(CASEDESK_BIN_DIR "/casedesk-backoffice"),
            {u"serve"_s, u"--database"_s, m_url, u"--data"_s, office.folder(), u"--listen"_s, u"127.0.0.1:0"_s, u"--sample"_s, u"small"_s,
                u"--workers"_s, u"32"_s});
        if (!m_server.waitForReadyRead(60'000))
            qFatal("the back office did not start");
        const QJsonObject line = QJsonDocument::fromJson(m_server.readLine()).object();
        m_port = quint16(QUrl(line.value(u"url"_s).toString()).port());
        m_caFile = line.value(u"caFile"_s).toString();
    }
    ~ServedOffice()
    {
        m_server.terminate();
        m_server.waitForFinished();
    }

    /// Runs statements without rows.
    void script(const QByteArray &sql)
    {
        auto lease = office.pool.take();
        if (!(*lease)->script(sql))
            qFatal("the script was refused");
    }
    /// pgbench with this transaction on the office's database.
    double bare(const QByteArray &transaction, int clients, int seconds)
    {
        QFile file(office.folder() + u"/bare.sql"_s);
        if (!file.open(QIODevice::WriteOnly) || file.write(transaction) < 0)
            qFatal("no script");
        file.close();
        return bareRate(m_socketFolder, QUrl(m_url).path().mid(1), file.fileName(), clients, seconds);
    }

    Client client(const QString &user)
    {
        Client made;
        made.connection = std::make_unique<TlsClient>(m_port, m_caFile);
        made.device = office.device(user);
        const QString challenge = json(made.connection->exchange(post("/v1/challenges", {}, {{u"device"_s, made.device.session.deviceId}})))
                                      .value(u"challenge"_s)
                                      .toString();
        const QByteArray signature =
            world::sign(made.device.key, domain::sessionBytes(u"Ed25519"_s, user, made.device.session.deviceId, challenge));
        const QJsonObject session = json(made.connection->exchange(post("/v1/sessions", {},
            {{u"user"_s, user}, {u"deviceId"_s, made.device.session.deviceId}, {u"challenge"_s, challenge},
                {u"signature"_s, QString::fromLatin1(signature.toBase64())}})));
        made.token = session.value(u"token"_s).toString().toLatin1();
        if (made.token.isEmpty())
            qFatal("not signed in");
        return made;
    }
    void prepare(Client &client, const QString &kind, const QJsonObject &args)
    {
        const domain::SignedCommand command = office.command(client.device, kind, args);
        client.requests.push_back(post("/v1/commands", client.token, {{u"commands"_s, QJsonArray{domain::toJson(command)}}}));
    }

    /// Commands a second, all clients at once, each sending its requests one after another for at most `milliseconds`.
    static double rate(std::vector<Client> &clients, qint64 milliseconds)
    {
        std::atomic<int> accepted = 0;
        QElapsedTimer timer;
        timer.start();
        {
            std::vector<std::jthread> threads;
            for (Client &each : clients)
                threads.emplace_back([&each, &accepted, &timer, milliseconds] {
                    for (const QByteArray &request : each.requests) {
                        if (timer.elapsed() >= milliseconds)
                            break;
                        if (!each.connection->exchange(request).contains("\"status\":\"accepted\""))
                            qFatal("a command was not accepted");
                        ++accepted;
                    }
                });
        }
        return accepted * 1000.0 / double(timer.elapsed());
    }

    world::Office office;

private:
    static QJsonObject json(const QByteArray &body) { return QJsonDocument::fromJson(body).object(); }

    QString m_url;
    QString m_socketFolder;
    QProcess m_server;
    quint16 m_port = 0;
    QString m_caFile;
};

} // namespace bench
