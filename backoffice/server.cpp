// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/server.h"

#include "backoffice/http/server.h"
#include "backoffice/routes/router.h"
#include "backoffice/sample/sample.h"
#include "backoffice/service/objects.h"
#include "backoffice/tls/identity.h"
#include "domain/feed.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>

#include <memory>

using namespace Qt::StringLiterals;

namespace backoffice {

namespace {

/// The key licences are sealed with stands in the feed, once.
domain::Result<domain::Nothing> announce(db::Connection &connection, const domain::SealKey &key)
{
    const auto known = connection.run("object.all", {db::text(domain::object_kind::sealKey)});
    if (!known)
        return tl::unexpected(known.error());
    for (int i = 0; i < known->count(); ++i)
        if (known->text(i, 0) == key.id)
            return domain::nothing;
    return connection.run("begin")
        .and_then([&](const db::Rows &) { return service::putObject(connection, service::objectOf(key)); })
        .and_then([&](domain::Nothing) { return connection.run("commit"); })
        .map([](const db::Rows &) { return domain::nothing; });
}

/// Tables up to date, the head row there, the sample loaded if one is wanted, and what the rules need to know in memory.
domain::Result<service::Directory> prepare(
    db::Pool &pool, const ServeOptions &options, service::BlobStore &blobs, const domain::Clock &clock, domain::IdSource &ids)
{
    auto lease = pool.take();
    if (!lease)
        return tl::unexpected(lease.error());
    db::Connection &connection = **lease;
    const db::Values head{db::text(ids.next()), QByteArray(64, '0')};
    if (auto migrated = db::migrate(connection, pool.dialect()); !migrated)
        return tl::unexpected(migrated.error());
    if (auto created = connection.run("head.create", head); !created)
        return tl::unexpected(created.error());
    if (!options.sample.isEmpty()) {
        const sample::Wish wish{options.sample, options.mattersFolder, options.papersFolder};
        if (auto loaded = sample::load(connection, blobs, wish, clock); !loaded)
            return tl::unexpected(loaded.error());
    }
    const auto sealer = service::LicenceSealer::open(options.dataFolder);
    if (!sealer)
        return tl::unexpected(sealer.error());
    return announce(connection, sealer->key())
        .and_then([&](domain::Nothing) { return service::Directory::load(connection, blobs); })
        .map([&](service::Directory directory) {
            directory.sealWith(*sealer);
            return directory;
        });
}

/// Answers the identity too, empty without TLS of our own.
domain::Result<http::Settings> httpSettings(const ServeOptions &options, const domain::Clock &clock, tls::Identity *ours)
{
    http::Settings settings;
    settings.host = options.host;
    settings.port = options.port;
    settings.workers = options.workers;
    settings.trustRealIp = !options.tls;
    if (options.tls) {
        const QStringList hosts = options.host == "0.0.0.0"_L1 || options.host == "::"_L1 ? QStringList() : QStringList{options.host};
        const auto identity = tls::ensureIdentity(options.dataFolder + u"/tls"_s, hosts, clock.now());
        if (!identity)
            return tl::unexpected(identity.error());
        settings.tls = http::TlsFiles{identity->certificateFile, identity->keyFile};
        *ours = *identity;
        ours->caFile = QDir(identity->caFile).absolutePath();
    }
    return settings;
}

QByteArray readyLine(const ServeOptions &options, quint16 port, const QString &caFile)
{
    const QString host = options.host.contains(u':') ? u'[' + options.host + u']' : options.host;
    QJsonObject line{{"url"_L1, QString((options.tls ? u"https://"_s : u"http://"_s) + host + u':' + QString::number(port))}};
    if (!caFile.isEmpty())
        line.insert("caFile"_L1, caFile);
    if (!options.sample.isEmpty()) {
        line.insert("sampleUser"_L1, sample::user);
        line.insert("samplePassphrase"_L1, sample::passphrase);
    }
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

constexpr int othersStartMs = 120'000; // the large sample

/// Offices of one data folder begin one after another: each would make tables, sample, keys and certificate. Only the folder itself is made
/// here; where there is none yet, the rest says why it cannot be.
std::unique_ptr<QLockFile> turnToBegin(const QString &dataFolder)
{
    QDir().mkdir(dataFolder);
    auto turn = std::make_unique<QLockFile>(dataFolder + u"/starting.lock"_s);
    turn->setStaleLockTime(0); // for ever, unless its process is gone
    turn->tryLock(othersStartMs);
    return turn;
}

} // namespace

domain::Result<domain::Nothing> serve(const ServeOptions &options, const std::function<void(const QByteArray &line)> &ready)
{
    const domain::SystemClock clock;
    domain::SystemIdSource ids(clock);
    const auto database = db::databaseFor(options.database);
    if (!database)
        return serveUsageWrong(u"--database sqlite:FILE|postgresql://..."_s);
    auto turn = turnToBegin(options.dataFolder);
    db::Pool pool(*database, options.workers);
    service::BlobStore blobs(options.dataFolder + u"/blobs"_s);
    const auto directory = prepare(pool, options, blobs, clock, ids);
    if (!directory)
        return tl::unexpected(directory.error());
    tls::Identity identity;
    const auto settings = httpSettings(options, clock, &identity);
    if (!settings)
        return tl::unexpected(settings.error());
    turn.reset();

    service::Sessions sessions(clock);
    service::Executor executor(pool, *directory, clock, ids);
    service::Metrics metrics;
    routes::Services services{pool, *directory, sessions, executor, blobs, metrics, clock, ids, {}, {}, {}};
    routes::Router router(services);
    http::Server server(*settings, router);
    services.keyPins = identity.keyPins;
    services.changed = [&server] { server.broadcast("changed", "{}"); };
    services.connections = [&server] { return server.connections(); };
    services.streams = [&server] { return server.streams(); };
    return server.listen().map([&](quint16 port) {
        ready(readyLine(options, port, identity.caFile));
        server.run();
        return domain::nothing;
    });
}

} // namespace backoffice
