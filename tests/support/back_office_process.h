// SPDX-License-Identifier: GPL-3.0-or-later
// The real back office as a process with a sample district, on one port, so that it can be stopped and come back.
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QUrl>

namespace tests::support {

class BackOfficeProcess {
public:
    /// `folder` keeps database, certificate and papers; `program` is casedesk-backoffice.
    BackOfficeProcess(
        const QString &folder, const QString &program, const QString &sourceFolder, const QString &sample = QStringLiteral("small"))
        : m_folder(folder)
        , m_program(program)
        , m_sourceFolder(sourceFolder)
        , m_sample(sample)
    {
    }
    ~BackOfficeProcess() { stop(); }

    /// Starts and waits until it is ready; false when it does not become so.
    bool start()
    {
        const QString port = QString::number(url.isEmpty() ? 0 : url.port());
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.setStandardErrorFile(logFile(), QIODevice::Append); // a pipe nobody reads fills up, and the office stands still
        m_process.start(m_program,
            {QStringLiteral("serve"), QStringLiteral("--database"), QStringLiteral("sqlite:") + m_folder + QStringLiteral("/office.db"),
                QStringLiteral("--data"), m_folder + QStringLiteral("/data"), QStringLiteral("--listen"),
                QStringLiteral("127.0.0.1:") + port, QStringLiteral("--sample"), m_sample, QStringLiteral("--matters"),
                m_sourceFolder + QStringLiteral("/forms/matters")});
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(60'000))
                return false;
        }
        const QJsonObject line = QJsonDocument::fromJson(m_process.readLine()).object();
        url = QUrl(line.value(QStringLiteral("url")).toString());
        caFile = line.value(QStringLiteral("caFile")).toString();
        passphrase = line.value(QStringLiteral("samplePassphrase")).toString();
        return url.isValid() && !passphrase.isEmpty();
    }
    /// The cable is out.
    void stop()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.terminate();
        if (!m_process.waitForFinished(10'000))
            m_process.kill();
        m_process.waitForFinished(5'000);
    }
    /// Somebody has killed it.
    bool isGone() { return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(0); }
    QByteArray caPem() const
    {
        QFile file(caFile);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    qint64 processId() const { return m_process.processId(); }
    QString errors() const
    {
        QFile file(logFile());
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    QUrl url;
    QString caFile;
    QString passphrase;

private:
    QString logFile() const { return m_folder + QStringLiteral("/office.log"); }

    const QString m_folder;
    const QString m_program;
    const QString m_sourceFolder;
    const QString m_sample;
    QProcess m_process;
};

} // namespace tests::support
