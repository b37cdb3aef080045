// SPDX-License-Identifier: GPL-3.0-or-later
// A back office without HTTP for tests: a database with the sample `small`, officers' devices that sign, an executor.
#pragma once

#include "backoffice/sample/officers.h"
#include "backoffice/sample/sample.h"
#include "backoffice/service/feed.h"
#include "backoffice/service/objects.h"
#include "domain/codec.h"
#include "domain/feed.h"
#include "tests/backoffice/device.h"
#include "tests/backoffice/papers.h"
#include "tests/support/postgres.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

namespace world {

using namespace Qt::StringLiterals;
using namespace backoffice;

class TestClock final : public domain::Clock {
public:
    QDateTime now() const override { return time; }
    QDateTime time{QDate(2026, 11, 19), QTime(3, 0), Qt::UTC}; // a Thursday, 11:00 in China
};

class Office {
public:
    /// `url` null: SQLite in a temporary folder; so the blobs when `blobFolder` is null.
    explicit Office(const QString &url = {}, int connections = 8, const QString &blobFolder = {})
        : m_database(db::databaseFor(url.isEmpty() ? u"sqlite:"_s + m_folder.filePath(u"office.db"_s) : url))
        , pool(*m_database, connections)
        , blobs(blobFolder.isEmpty() ? m_folder.filePath(u"blobs"_s) : blobFolder)
    {
        writePapers(m_folder.filePath(u"papers"_s), 12);
        auto lease = pool.take();
        if (!lease)
            qFatal("no database: %s", qPrintable(lease.error().detail));
        const sample::Wish wish{u"small"_s, QStringLiteral(CASEDESK_SOURCE_DIR "/forms/matters"), m_folder.filePath(u"papers"_s)};
        const db::Values head{db::text(ids.next()), QByteArray(64, '0')};
        const auto ready = db::migrate(**lease, pool.dialect())
                               .and_then([&](domain::Nothing) { return (*lease)->run("head.create", head); })
                               .and_then([&](const db::Rows &) { return sample::load(**lease, blobs, wish, clock); })
                               .and_then([&](domain::Nothing) { return service::Directory::load(**lease, blobs); });
        if (!ready)
            qFatal("no sample: %s", qPrintable(domain::codeText(ready.error().code) + u' ' + ready.error().detail));
        directory = *ready;
    }
    ~Office()
    {
        for (EVP_PKEY *key : std::as_const(m_keys))
            EVP_PKEY_free(key);
    }
    Office(const Office &) = delete;
    Office &operator=(const Office &) = delete;

    /// Where its blobs lie (in "blobs") and, with SQLite, its database.
    QString folder() const { return m_folder.path(); }
    QString file() const { return m_folder.filePath(u"office.db"_s); }

    /// A new enrolled device of this user, signed in.
    Device device(const QString &userName)
    {
        Device device;
        device.key = EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
        m_keys.append(device.key);
        size_t size = 32;
        QByteArray raw(32, '\0');
        EVP_PKEY_get_raw_public_key(device.key, reinterpret_cast<unsigned char *>(raw.data()), &size);
        device.session = {sample::officerId(userName), ids.next(), raw, clock.now().addSecs(900)};
        const db::Values values{db::text(device.session.deviceId), db::text(device.session.officerId), db::text(u"test"_s),
            db::text(u"Ed25519"_s), QByteArray(raw.toBase64()), qint64(1)};
        run("device.enrol", values);
        return device;
    }

    domain::SignedCommand command(Device &device, const QString &kind, const QJsonObject &args, const QJsonObject &expect = {})
    {
        domain::SignedCommand made;
        made.command = {ids.next(), device.session.deviceId, ++device.lastSeq, device.session.officerId, kind, args, expect, clock.now()};
        resign(device, made);
        return made;
    }
    static void resign(const Device &device, domain::SignedCommand &made)
    {
        made.algorithm = u"Ed25519"_s;
        made.signature = sign(device.key, domain::canonicalBytes(made.command, made.algorithm));
    }
    domain::SignedCommand tick(Device &device, const domain::Case &subject, const QString &column, const QString &decision = u"agree"_s,
        const QString &opinion = u"同意"_s)
    {
        const domain::Task *task = subject.task(column);
        return command(device, domain::command_kind::tick,
            {{u"caseId"_s, subject.id}, {u"taskId"_s, task->id}, {u"decision"_s, decision}, {u"opinion"_s, opinion}},
            {{u"taskVersion"_s, task->version}, {u"digest"_s, subject.digest}});
    }

    domain::Answer send(const Device &device, const domain::SignedCommand &command)
    {
        const auto done = executor.execute(device.session, {command});
        if (!done)
            qFatal("not executed: %s", qPrintable(done.error().detail));
        return done->first().answer;
    }

    db::Rows run(std::string_view name, db::Values values = {})
    {
        auto lease = pool.take();
        const auto rows = (*lease)->run(name, std::move(values));
        if (!rows)
            qFatal("%s", qPrintable(rows.error().detail));
        return *rows;
    }
    QList<domain::Case> cases()
    {
        QList<domain::Case> all;
        const db::Rows rows = run("object.all", {db::text(domain::object_kind::caseFile)});
        for (int i = 0; i < rows.count(); ++i)
            all.append(*domain::fromJson<domain::Case>(*domain::parseObject(rows.bytes(i, 1))));
        return all;
    }
    domain::Case caseById(const QString &id)
    {
        return *domain::fromJson<domain::Case>(*domain::parseObject(run("object.read", {db::text(u"case"_s), db::text(id)}).bytes(0, 1)));
    }
    /// A running contract filing whose column is open and that still needs `missing` agreements of its first step.
    domain::Case filing(const QString &column, int missing)
    {
        for (const domain::Case &each : cases()) {
            const domain::Matter *matter = directory.matter(each.matterKey());
            const domain::Standing standing = domain::standing(matter->route, each.tasks);
            if (each.matterCode == "contract-filing"_L1 && standing.openColumns.contains(column) && standing.stillNeeded == missing)
                return each;
        }
        qFatal("no such filing");
    }
    domain::Document document(const QString &id)
    {
        return *domain::fromJson<domain::Document>(
            *domain::parseObject(run("object.read", {db::text(u"document"_s), db::text(id)}).bytes(0, 1)));
    }
    QList<domain::Document> documents()
    {
        QList<domain::Document> all;
        const db::Rows rows = run("object.all", {db::text(domain::object_kind::document)});
        for (int i = 0; i < rows.count(); ++i)
            all.append(*domain::fromJson<domain::Document>(*domain::parseObject(rows.bytes(i, 1))));
        return all;
    }
    domain::FeedPage changes(const QString &userName, const QString &since = {}, int max = 2000)
    {
        service::FeedPlace place;
        service::readPlace(since, &place);
        auto lease = pool.take();
        const auto page = service::feedPage(**lease, directory.scopes(*directory.officerByUserName(userName)), place, max);
        if (!page)
            qFatal("no page: %s", qPrintable(page.error().detail));
        return *domain::feedPageFromJson(*domain::parseObject(page->json, 64 << 20));
    }
    static QString after(const domain::FeedPage &page) { return page.epoch + u':' + QString::number(page.next); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<db::Database> m_database;
    QList<EVP_PKEY *> m_keys;
    domain::SystemClock m_machineClock;

public:
    db::Pool pool;
    service::BlobStore blobs;
    TestClock clock;
    domain::SystemIdSource ids{m_machineClock};
    service::Directory directory;
    service::Executor executor{pool, directory, clock, ids};
};

/// Rows "sqlite" and "postgresql" for a data-driven test; the column "url" is null for SQLite.
inline void bothDatabases(tests::support::PostgresServer &server)
{
    QTest::addColumn<QString>("url");
    QTest::newRow("sqlite") << QString();
    QTest::newRow("postgresql") << (server.isInstalled() ? server.createDatabase() : u"missing"_s);
}

} // namespace world

/// Fetches the row's URL; a machine without PostgreSQL skips that row, a server that would not start fails it.
#define FETCH_DATABASE                                                                                                                     \
    QFETCH(QString, url);                                                                                                                  \
    if (url == QStringLiteral("missing"))                                                                                                  \
        QSKIP("PostgreSQL 15 is not installed");                                                                                           \
    QVERIFY(!url.isEmpty() || qstrcmp(QTest::currentDataTag(), "sqlite") == 0);
