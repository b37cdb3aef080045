// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/tour_office.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTimer>

namespace client::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 5'000; ///< for a program that was asked to end

/// The command line with any free port behind --listen.
QStringList elsewhere(QStringList command)
{
    const qsizetype at = command.indexOf(u"--listen"_s);
    if (at >= 0 && at + 1 < command.size())
        command[at + 1] = u"127.0.0.1:0"_s;
    return command;
}

} // namespace

TourOffice::TourOffice(QObject *parent)
    : QObject(parent)
    , m_command(QProcess::splitCommand(qEnvironmentVariable("CASEDESK_TOUR_OFFICE")))
    , m_ctl(qEnvironmentVariable("CASEDESK_TOUR_CTL"))
    , m_work(qEnvironmentVariable("CASEDESK_TOUR_WORK", QDir::tempPath()))
{
    m_office.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_office, &QProcess::readyReadStandardOutput, this, &TourOffice::readReady);
    connect(&m_office, &QProcess::finished, this, [this](int exitCode, QProcess::ExitStatus how) {
        if (!m_ready.isEmpty())
            m_failures.append(
                u"the back office ended by itself, %1 %2"_s.arg(how == QProcess::CrashExit ? u"signal"_s : u"status"_s).arg(exitCode));
        goWhenAllAreDone();
    });
}

TourOffice::~TourOffice()
{
    m_office.disconnect(this);
    m_office.kill();
    QFile::remove(passphraseFile());
}

void TourOffice::start()
{
    run(m_command);
}

void TourOffice::startElsewhere()
{
    run(elsewhere(m_command));
}

void TourOffice::run(const QStringList &command)
{
    m_ready = {};
    m_line.clear();
    m_office.start(command.constFirst(), command.mid(1));
}

void TourOffice::stop()
{
    m_ready = {};
    m_office.terminate();
}

void TourOffice::leave()
{
    m_leaving = true;
    m_waiting.clear();
    stop();
    if (m_running != nullptr)
        m_running->terminate();
    QTimer::singleShot(patienceMs, this, [this] {
        m_office.kill();
        if (m_running != nullptr)
            m_running->kill();
    });
    QMetaObject::invokeMethod(this, &TourOffice::goWhenAllAreDone, Qt::QueuedConnection);
}

void TourOffice::goWhenAllAreDone()
{
    if (!m_leaving || !isStopped() || m_running != nullptr)
        return;
    m_leaving = false;
    Q_EMIT left();
}

void TourOffice::readReady()
{
    m_line += m_office.readAllStandardOutput();
    if (const qsizetype end = m_line.indexOf('\n'); end >= 0)
        m_ready = QJsonDocument::fromJson(m_line.left(end)).object();
}

QString TourOffice::passphraseFile()
{
    return QDir(m_work).filePath(u"colleagues.passphrase"_s);
}

void TourOffice::colleague(const QString &userName, const QStringList &arguments)
{
    if (!QFile::exists(passphraseFile())) {
        QFile file(passphraseFile());
        if (file.open(QIODevice::WriteOnly)) {
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
            file.write(passphrase().toUtf8());
        }
    }
    QStringList all = {u"--profile"_s, QDir(m_work).filePath(u"colleague-"_s + userName), u"--server"_s, url(), u"--ca"_s, caFile(),
        u"--user"_s, userName, u"--passphrase-file"_s, passphraseFile()};
    m_waiting.enqueue({userName, all + arguments});
    nextErrand();
}

void TourOffice::nextErrand()
{
    if (m_running != nullptr || m_waiting.isEmpty())
        return;
    const Errand errand = m_waiting.dequeue();
    m_running = new QProcess(this);
    m_running->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(m_running, &QProcess::finished, this, [this, errand](int exitCode) { errandDone(errand.userName, exitCode); });
    m_running->start(m_ctl, errand.arguments);
}

void TourOffice::errandDone(const QString &userName, int exitCode)
{
    const QByteArray said = m_running->readAllStandardOutput();
    m_answers.insert(userName, QJsonDocument::fromJson(said).object());
    if (exitCode != 0)
        m_failures.append(u"%1: %2: %3"_s.arg(userName, QString::number(exitCode), QString::fromUtf8(said.left(500))));
    m_running->deleteLater();
    m_running = nullptr;
    nextErrand();
    goWhenAllAreDone();
}

} // namespace client::app
