// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/database.h"
#include "client/store/query.h"
#include "client/store/sql.h"
#include "tests/client/store/world.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QRandomGenerator>

using namespace world;
using domain::FailureCode;

class TestDatabase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void makesAnEncryptedFileWithTheNewestSchema()
    {
        {
            const auto database = Database::open(setting(), m_key);
            QVERIFY(database);
            QCOMPARE((*database)->schemaVersion(), migrationsOf(u"cache"_s).size());
            QCOMPARE(pragma(**database, "cipher_page_size"), u"8192"_s);
            QCOMPARE(pragma(**database, "journal_mode"), u"wal"_s);
            QCOMPARE(pragma(**database, "secure_delete"), u"1"_s);
            QCOMPARE(pragma(**database, "foreign_keys"), u"1"_s);
            QCOMPARE(pragma(**database, "mmap_size"), u"0"_s);
            QVERIFY(pragma(**database, "cipher_version").startsWith(u"4.6"));
        }
        QFile file(setting().path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.read(16).startsWith("SQLite format 3"));
    }

    void everyMigrationLeadsToTheSameSchemaAsAll()
    {
        // A file stopped after each step goes on from there.
        const QList<Migration> steps = migrationsOf(u"cache"_s);
        QVERIFY(!steps.isEmpty() && !migrationsOf(u"outbox"_s).isEmpty());
        QCOMPARE(steps.constLast().number, steps.size());
        const auto once = Database::open(setting(), m_key);
        QVERIFY(once);
        const QString schema = schemaOf(**once);
        QVERIFY(schema.contains(u"document_words"));
        (*once)->execute("DROP TABLE thing; DROP TABLE parcel; DROP INDEX document_key; PRAGMA user_version = 1");
        const auto twice = Database::open(setting(), m_key); // only what is missing is done
        QVERIFY(twice);
        QCOMPARE(schemaOf(**twice), schema);
    }

    void aNewerSchemaIsRefused()
    {
        {
            const auto database = Database::open(setting(), m_key);
            (*database)->execute("PRAGMA user_version = 900");
        }
        QCOMPARE(Database::open(setting(), m_key).error().code, FailureCode::StoreNewer);
    }

    void plaintextIsRefused()
    {
        QFile file(setting().path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("SQLite format 3\0", 16) + QByteArray(8176, '\0'));
        file.close();
        QCOMPARE(Database::open(setting(), m_key).error().code, FailureCode::StoreNotCipher);
    }

    void aWrongKeyReadsNothing()
    {
        QVERIFY(Database::open(setting(), m_key));
        QCOMPARE(Database::open(setting(), client::vault::SecretBytes::random(32)).error().code, FailureCode::StoreDamaged);
    }

    void theFirstFailureOfATransactionSticks()
    {
        const auto database = Database::open(setting(), m_key);
        Database &db = **database;
        db.begin(true);
        QVERIFY(db.query("meta.put").run(u"a"_s, 1));
        db.execute("INSERT INTO nowhere VALUES (1)");
        QVERIFY(!db.query("meta.put").run(u"b"_s, 2));
        QVERIFY(!db.commit());
        QVERIFY(!db.hasFailed());
        auto query = db.query("meta.get");
        QVERIFY(!query.with(u"a"_s).step());
    }

    void readersCannotWrite()
    {
        const auto writer = Database::open(setting(), m_key);
        DatabaseSetting reading = setting();
        reading.access = DatabaseSetting::Access::Reader;
        const auto reader = Database::open(reading, m_key);
        QVERIFY(reader);
        QVERIFY(!(*reader)->query("meta.put").run(u"a"_s, 1));
        QCOMPARE(pragma(**writer, "wal_autocheckpoint"), u"1000"_s);
        (*reader)->takeFailure();
        QCOMPARE(pragma(**reader, "wal_autocheckpoint"), u"0"_s);
    }

    void noSymbolOfSqliteIsExported()
    {
        QProcess nm;
        nm.start(u"nm"_s, {u"-D"_s, u"--defined-only"_s, QCoreApplication::applicationFilePath()});
        QVERIFY(nm.waitForFinished());
        QCOMPARE(nm.exitCode(), 0);
        QVERIFY(!nm.readAllStandardOutput().contains("sqlite3_"));
    }

    void noWordOfTheContentIsInAnyFile()
    {
        Desk desk;
        QVERIFY(desk.open());
        const QByteArray canary = "kanarienvogel7391";
        Feed feed;
        feed.putOrganisation();
        domain::Document secret = document(1);
        secret.title = secret.summary = secret.number = QString::fromLatin1(canary);
        feed.put(secret);
        QVERIFY(desk.apply(feed.page()));
        NewCommand tick = desk.tick(QString::fromLatin1(canary), caseFile(1));
        tick.subject = QString::fromLatin1(canary);
        QVERIFY(desk.append(tick));
        QVERIFY(wait(desk->saveDraft(QString::fromLatin1(canary), QString::fromLatin1(canary))));
        const QString sha256 = QString::fromLatin1(QCryptographicHash::hash(canary, QCryptographicHash::Sha256).toHex());
        QVERIFY(wait(desk->putBlob(sha256, canary)));
        int files = 0;
        for (const bool closed : {false, true}) { // with the write-ahead logs, and without
            if (closed)
                desk.close();
            QDirIterator all(desk.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (all.hasNext()) {
                QFile file(all.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QByteArray content = file.readAll();
                QVERIFY2(!content.contains(canary) && !content.contains(QString::fromLatin1(canary).toUtf8().toHex()),
                    qPrintable(file.fileName()));
                QVERIFY2(!file.fileName().contains(sha256), "a paper is named by its digest");
                ++files;
            }
        }
        QVERIFY(files >= 8);
    }

    void damageIsFoundAndNeverShown()
    {
        QRandomGenerator random(20261121);
        Desk desk;
        QVERIFY(desk.open());
        Feed feed;
        feed.putOrganisation();
        for (int n = 1; n <= 300; ++n)
            feed.put(document(n));
        QVERIFY(desk.apply(feed.page()));
        while (wait(desk->documents({DocumentBox::Incoming, u"第300号"_s}, 0, 1))->total == 0)
            QTest::qWait(5);
        desk.close();
        QFile::copy(desk.path(u"cache.db"_s), desk.path(u"good.db"_s));
        int setAside = 0;
        for (int round = 0; round < 40; ++round) {
            QFile::remove(desk.path(u"cache.db"_s));
            QFile::copy(desk.path(u"good.db"_s), desk.path(u"cache.db"_s));
            damage(desk.path(u"cache.db"_s), random, round % 4);
            const auto opened = desk.open();
            QVERIFY(opened);
            for (int n = 1; n <= 300; n += 13) {
                const auto read = wait(desk->document(document(n).id));
                if (read) // right, or not at all
                    QCOMPARE(*read, document(n));
            }
            (void)wait(desk->documents({}, 0, 300));
            (void)wait(desk->verify(desk.publicKey()));
            (void)wait(desk->cursor()); // what verify found is set aside after its report
            const bool began = wait(desk->cursor())->epoch.isEmpty();
            setAside += began ? 1 : 0;
            if (began) // and it fills again
                QVERIFY(
                    desk.apply(domain::FeedPage{epoch, 0, 1, false, {row(1, domain::object_kind::document, u"x"_s, document(1))}, 0, {}}));
            desk.close();
        }
        QVERIFY2(setAside == 40, qPrintable(QString::number(setAside)));
        QVERIFY(QDir(desk.path(u"quarantine"_s)).entryList(QDir::Files).size() >= setAside);
    }

private:
    DatabaseSetting setting() const { return {m_dir->path() + u"/x.db"_s, u"cache"_s, DatabaseSetting::Access::Writer, false, 1024}; }

    static QString pragma(Database &database, const QByteArray &name)
    {
        auto query = database.prepare("PRAGMA " + name);
        return query.step() ? query.text(0) : QString();
    }

    static QString schemaOf(Database &database)
    {
        auto query = database.prepare("SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_master ORDER BY name)");
        return query.step() ? query.text(0) : QString();
    }

    static void damage(const QString &path, QRandomGenerator &random, int kind)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 pages = file.size() / 8192;
        const qint64 page = random.bounded(int(pages));
        const qint64 other = (page + 1 + random.bounded(int(pages - 1))) % pages;
        file.seek(page * 8192);
        QByteArray bytes = file.read(8192);
        if (kind == 0) { // one bit
            const int at = random.bounded(8192);
            bytes[at] = char(bytes[at] ^ (1 << random.bounded(8)));
        } else if (kind == 1) { // a page of zeros
            bytes.fill('\0');
        } else if (kind == 2) { // two pages swapped
            file.seek(other * 8192);
            const QByteArray there = file.read(8192);
            file.seek(other * 8192);
            file.write(bytes);
            bytes = there;
        } else { // cut off
            file.resize(std::max<qint64>(1, page) * 8192 + 100);
            return;
        }
        file.seek(page * 8192);
        file.write(bytes);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    client::vault::SecretBytes m_key = client::vault::SecretBytes::random(32);
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "test_database.moc"
