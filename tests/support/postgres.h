// SPDX-License-Identifier: GPL-3.0-or-later
// A throw-away PostgreSQL 15 for the length of a test program: socket only, in a temporary folder, one database for each test.
#pragma once

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <unistd.h>

namespace tests::support {

using namespace Qt::StringLiterals;

class PostgresServer {
public:
    /// `settings` are server settings such as "fsync=off".
    explicit PostgresServer(const QStringList &settings = {u"fsync=off"_s, u"full_page_writes=off"_s, u"max_connections=120"_s})
        : m_folder(u"/tmp/casedesk-pg-XXXXXX"_s)
    {
        if (!isInstalled())
            return;
        QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
        if (asRoot())
            run(u"chown"_s, {u"postgres"_s, m_folder.path()}, false);
        QStringList options{u"-c listen_addresses=''"_s, u"-c unix_socket_directories="_s + m_folder.path()};
        for (const QString &setting : settings)
            options.append(u"-c "_s + setting);
        m_runs = run(bin(u"initdb"_s),
                     {u"-D"_s, data(), u"-A"_s, u"trust"_s, u"-U"_s, u"casedesk"_s, u"-E"_s, u"UTF8"_s, u"--locale=C.UTF-8"_s,
                         u"--no-sync"_s, u"--no-instructions"_s},
                     true)
            && run(bin(u"pg_ctl"_s),
                {u"-D"_s, data(), u"-s"_s, u"-w"_s, u"-l"_s, m_folder.filePath(u"log"_s), u"-o"_s, options.join(u' '), u"start"_s}, true);
    }
    PostgresServer(const PostgresServer &) = delete;
    PostgresServer &operator=(const PostgresServer &) = delete;
    ~PostgresServer()
    {
        if (m_runs)
            run(bin(u"pg_ctl"_s), {u"-D"_s, data(), u"-s"_s, u"-m"_s, u"immediate"_s, u"stop"_s}, true);
    }

    static bool isInstalled() { return QFileInfo::exists(bin(u"initdb"_s)) && QFileInfo::exists(bin(u"pg_ctl"_s)); }
    bool isRunning() const { return m_runs; }
    QString socketFolder() const { return m_folder.path(); }

    /// A new empty database; its URL, null when it could not be made.
    QString createDatabase()
    {
        const QString name = u"test%1"_s.arg(++m_count);
        if (!m_runs || !run(bin(u"createdb"_s), {u"-h"_s, m_folder.path(), u"-U"_s, u"casedesk"_s, name}, false))
            return {};
        return u"postgresql://casedesk@/%1?host=%2"_s.arg(name, m_folder.path());
    }
    /// Ends the server as a power cut would and starts it again.
    bool crashAndRestart()
    {
        return run(bin(u"pg_ctl"_s),
            {u"-D"_s, data(), u"-s"_s, u"-m"_s, u"immediate"_s, u"restart"_s, u"-w"_s, u"-l"_s, m_folder.filePath(u"log"_s)}, true);
    }

private:
    static QString bin(const QString &name) { return u"/usr/lib/postgresql/15/bin/"_s + name; }
    static bool asRoot() { return geteuid() == 0; }
    QString data() const { return m_folder.filePath(u"data"_s); }

    static bool run(const QString &program, const QStringList &arguments, bool asServer)
    {
        QProcess process;
        process.setWorkingDirectory(u"/"_s);
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        if (asServer && asRoot())
            process.start(u"runuser"_s, QStringList{u"-u"_s, u"postgres"_s, u"--"_s, program} + arguments);
        else
            process.start(program, arguments);
        return process.waitForFinished(60'000) && process.exitCode() == 0;
    }

    QTemporaryDir m_folder;
    bool m_runs = false;
    int m_count = 0;
};

} // namespace tests::support
