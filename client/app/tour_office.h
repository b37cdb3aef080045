// SPDX-License-Identifier: GPL-3.0-or-later
// The other people of the tour: the back office, which can be stopped and started, and colleagues who act through casedeskctl.
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QQueue>

namespace client::app {

/// Where the tour's helpers are, from the environment (CASEDESK_TOUR_OFFICE, CASEDESK_TOUR_CTL, CASEDESK_TOUR_WORK).
class TourOffice : public QObject {
    Q_OBJECT
public:
    explicit TourOffice(QObject *parent = nullptr);
    ~TourOffice() override;

    bool isKnown() const { return !m_command.isEmpty() && !m_ctl.isEmpty(); }
    /// The cable in: starts the back office where the officer's desk looks for it.
    void start();
    /// Starts it where only desks set up from now on look for it.
    void startElsewhere();
    /// The cable out.
    void stop();
    /// Everybody goes home: the back office is stopped and a deed under way is ended; then left().
    void leave();
    bool isReady() const { return !m_ready.isEmpty(); }
    bool isStopped() const { return m_office.state() == QProcess::NotRunning; }
    QString url() const { return m_ready.value(QLatin1String("url")).toString(); }
    QString caFile() const { return m_ready.value(QLatin1String("caFile")).toString(); }
    QString user() const { return m_ready.value(QLatin1String("sampleUser")).toString(); }
    QString passphrase() const { return m_ready.value(QLatin1String("samplePassphrase")).toString(); }

    /// A colleague runs casedeskctl with these arguments (after profile, server and passphrase); one after another.
    void colleague(const QString &userName, const QStringList &arguments);
    /// Nobody is doing anything.
    bool isQuiet() const { return m_running == nullptr && m_waiting.isEmpty(); }
    /// The answer and exit status of the colleague's last deed.
    QJsonObject answer(const QString &userName) const { return m_answers.value(userName); }
    bool allWell() const { return m_failures.isEmpty(); }
    const QStringList &failures() const { return m_failures; }

Q_SIGNALS:
    void left();

private:
    struct Errand {
        QString userName;
        QStringList arguments;
    };
    void run(const QStringList &command);
    void readReady();
    void nextErrand();
    void goWhenAllAreDone();
    void errandDone(const QString &userName, int exitCode);
    QString passphraseFile();

    QStringList m_command; ///< program and arguments of the back office
    QString m_ctl;
    QString m_work;
    QProcess m_office;
    QByteArray m_line;
    QJsonObject m_ready;
    QQueue<Errand> m_waiting;
    QProcess *m_running = nullptr;
    QHash<QString, QJsonObject> m_answers;
    QStringList m_failures;
    bool m_leaving = false;
};

} // namespace client::app
