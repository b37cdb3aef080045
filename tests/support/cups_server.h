// SPDX-License-Identifier: GPL-3.0-or-later
// A private CUPS with one queue and a virtual IPP printer behind it, on loopback, for tests; needs root and the packages cups, cups-client,
// cups-filters, cups-ipp-utils and dbus (ippeveprinter will not start without a bus, even when it shall announce nothing).
#pragma once

#include "tests/support/cups_files.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

namespace tests::support {

using namespace Qt::StringLiterals;

class CupsServer {
public:
    CupsServer()
        : m_cupsPort(freePort())
        , m_printerPort(freePort())
    {
    }
    ~CupsServer()
    {
        stopCups();
        stopPrinter();
        stop(m_bus);
    }
    CupsServer(const CupsServer &) = delete;
    CupsServer &operator=(const CupsServer &) = delete;

    static QString program(const QString &name)
    {
        return QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/usr/bin"_s, u"/sbin"_s});
    }
    /// What is missing on this machine; empty when the server can be started.
    static QString missing()
    {
        if (geteuid() != 0)
            return u"root"_s;
        for (const auto &name : {u"dbus-daemon"_s, u"cupsd"_s, u"ippeveprinter"_s, u"lpadmin"_s})
            if (program(name).isEmpty())
                return name;
        return {};
    }

    /// "127.0.0.1:PORT"
    QString address() const { return u"127.0.0.1:%1"_s.arg(m_cupsPort); }
    QString queue() const { return u"casedesk-test"_s; }

    /// Starts both and makes the queue; an error text, or empty.
    QString start()
    {
        if (!prepareCups(m_folder.path(), address()))
            return u"folders"_s;
        QElapsedTimer waited;
        waited.start();
        run(m_bus, u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--address="_s + bus()});
        while (!QFile::exists(path(u"bus"_s)) && waited.elapsed() < 10000)
            QThread::msleep(10);
        startCups();
        startPrinter();
        while (waited.elapsed() < patienceMs) {
            if (admin({u"-p"_s, queue(), u"-E"_s, u"-D"_s, u"窗口打印机"_s, u"-v"_s, u"ipp://localhost:%1/ipp/print"_s.arg(m_printerPort),
                    u"-m"_s, u"everywhere"_s}))
                return {};
            admin({u"-x"_s, queue()}); // half a queue, made while the printer did not answer, would stay without its trays
            QThread::msleep(100);      // the programs have no other sign of being ready
        }
        return u"no queue within %1 s"_s.arg(patienceMs / 1000);
    }

    void startCups() { run(m_cups, u"cupsd"_s, {u"-f"_s, u"-c"_s, path(u"cupsd.conf"_s), u"-s"_s, path(u"cups-files.conf"_s)}); }
    void stopCups() { stop(m_cups); }
    void startPrinter()
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DBUS_SYSTEM_BUS_ADDRESS"_s, bus());
        m_printer.setProcessEnvironment(environment);
        run(m_printer, u"ippeveprinter"_s,
            {u"-r"_s, u"off"_s, u"-p"_s, QString::number(m_printerPort), u"-d"_s, path(u"jobs"_s), u"-k"_s, u"-n"_s, u"localhost"_s,
                u"-a"_s, QStringLiteral(CASEDESK_SOURCE_DIR "/tests/support/virtual-printer.conf"), u"-c"_s, path(u"hook"_s),
                u"Casedesk test"_s});
    }
    void stopPrinter() { stop(m_printer); }

    /// From now on the printer takes a job and fails it, as with a paper jam.
    void jam(bool on)
    {
        if (on)
            write(u"jam"_s, "x");
        else
            QFile::remove(path(u"jam"_s));
    }
    /// The files that came out of the printer, oldest first.
    QStringList printed() const
    {
        QStringList files;
        for (const auto &name : QDir(path(u"out"_s)).entryList(QDir::Files, QDir::Name))
            files << path(u"out/"_s + name);
        return files;
    }
    /// What the last job asked of the printer: "IPP_MEDIA_COL={media-source=main …}", a line each.
    QString asked() const
    {
        QFile file(path(u"asked"_s));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    QString log() const
    {
        QFile file(path(u"log/error"_s));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private:
    static int freePort()
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        const int handle = ::socket(AF_INET, SOCK_STREAM, 0);
        ::bind(handle, reinterpret_cast<sockaddr *>(&address), size);
        ::getsockname(handle, reinterpret_cast<sockaddr *>(&address), &size);
        ::close(handle);
        return ntohs(address.sin_port);
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    bool write(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    QString bus() const { return u"unix:path="_s + path(u"bus"_s); }
    static void run(QProcess &process, const QString &name, const QStringList &arguments)
    {
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(program(name), arguments);
        process.waitForStarted();
    }
    /// Whether lpadmin did it.
    bool admin(const QStringList &arguments) const
    {
        QProcess lpadmin;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"CUPS_SERVER"_s, address());
        lpadmin.setProcessEnvironment(environment);
        lpadmin.start(program(u"lpadmin"_s), arguments);
        if (!lpadmin.waitForFinished(patienceMs))
            lpadmin.kill();
        lpadmin.waitForFinished();
        return lpadmin.exitStatus() == QProcess::NormalExit && lpadmin.exitCode() == 0;
    }
    static void stop(QProcess &process)
    {
        if (process.state() == QProcess::NotRunning)
            return;
        process.terminate();
        if (!process.waitForFinished(5000)) {
            process.kill();
            process.waitForFinished(5000);
        }
    }

    static constexpr int patienceMs = 30'000;
    QTemporaryDir m_folder;
    int m_cupsPort;
    int m_printerPort;
    QProcess m_bus;
    QProcess m_cups;
    QProcess m_printer;
};

} // namespace tests::support
