// SPDX-License-Identifier: GPL-3.0-or-later
// docs/nginx.conf in front of the real back office: the client speaks HTTP/2 through it, from enrolment to papers and events.
#include "client/remote/rest_back_office.h"
#include "client/sync/client_core.h"
#include "client/vault/signing.h"
#include "tests/support/waiting.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tests::support;
using namespace client;

class TestBehindNginx : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QProcess m_office;
    QProcess m_nginx;
    QUrl m_url;
    QString m_passphrase;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray content(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QString nginx() { return QStandardPaths::findExecutable(u"nginx"_s, {u"/usr/sbin"_s, u"/usr/local/sbin"_s, u"/usr/bin"_s}); }

    static int freePort()
    {
        const int door = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        const bool good = ::bind(door, reinterpret_cast<sockaddr *>(&address), size) == 0
            && ::getsockname(door, reinterpret_cast<sockaddr *>(&address), &size) == 0;
        ::close(door);
        return good ? ntohs(address.sin_port) : 0;
    }
    bool startOffice()
    {
        m_office.start(QStringLiteral(CASEDESK_BIN_DIR) + u"/casedesk-backoffice"_s,
            {u"serve"_s, u"--database"_s, u"sqlite:"_s + path(u"office.db"_s), u"--data"_s, path(u"data"_s), u"--no-tls"_s, u"--listen"_s,
                u"127.0.0.1:0"_s, u"--sample"_s, u"small"_s, u"--matters"_s, QStringLiteral(CASEDESK_SOURCE_DIR) + u"/forms/matters"_s});
        while (!m_office.canReadLine())
            if (!m_office.waitForReadyRead(60'000))
                return false;
        const QJsonObject line = QJsonDocument::fromJson(m_office.readLine()).object();
        m_passphrase = line.value(u"samplePassphrase"_s).toString();
        return configure(QUrl(line.value(u"url"_s).toString()).port());
    }
    /// The documented file with ports and paths of this test; each of them must stand in it.
    bool configure(int officePort)
    {
        QFile documented(QStringLiteral(CASEDESK_SOURCE_DIR) + u"/docs/nginx.conf"_s);
        if (!documented.open(QIODevice::ReadOnly))
            return false;
        QByteArray text = documented.readAll();
        const int port = freePort();
        m_url = QUrl(u"https://127.0.0.1:%1"_s.arg(port));
        const QList<std::pair<QByteArray, QByteArray>> ours{{"listen 443", "listen 127.0.0.1:" + QByteArray::number(port)},
            {"http://127.0.0.1:8480;", "http://127.0.0.1:" + QByteArray::number(officePort) + ';'},
            {"/etc/casedesk/server.pem", path(u"server.pem"_s).toUtf8()},
            {"/etc/casedesk/server-key.pem", path(u"server-key.pem"_s).toUtf8()}};
        for (const auto &[theirs, own] : ours) {
            if (text.count(theirs) != 1)
                return false;
            text.replace(theirs, own);
        }
        QFile site(path(u"site.conf"_s));
        QFile all(path(u"nginx.conf"_s));
        const QByteArray here = m_folder.path().toUtf8();
        return site.open(QIODevice::WriteOnly) && site.write(text) == text.size() && all.open(QIODevice::WriteOnly)
            && all.write("daemon off; " + QByteArray(::geteuid() == 0 ? "user root; " : "") + "pid " + here + "/pid; error_log " + here
                   + "/error.log; events {} http { log_format seen '$server_protocol $status $request_method $uri'; access_log " + here
                   + "/access.log seen; client_body_temp_path " + here + "/body; proxy_temp_path " + here + "/proxy; fastcgi_temp_path "
                   + here + "/f; uwsgi_temp_path " + here + "/u; scgi_temp_path " + here + "/s; include " + here + "/site.conf; }")
            > 0;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (nginx().isEmpty())
            QSKIP("nginx is not installed");
        QProcess openssl;
        openssl.start(u"openssl"_s,
            {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-keyout"_s,
                path(u"server-key.pem"_s), u"-out"_s, path(u"server.pem"_s), u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=localhost"_s,
                u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s});
        QVERIFY(openssl.waitForFinished() && openssl.exitCode() == 0);
        QVERIFY2(startOffice(), m_office.readAllStandardError().constData());
        m_nginx.start(nginx(), {u"-e"_s, path(u"error.log"_s), u"-c"_s, path(u"nginx.conf"_s)});
        QVERIFY(m_nginx.waitForStarted());
        QTRY_VERIFY2(QFile::exists(path(u"pid"_s)), content(u"error.log"_s).constData());
    }
    void cleanupTestCase()
    {
        for (QProcess *process : {&m_nginx, &m_office}) {
            process->terminate();
            if (!process->waitForFinished(10'000))
                process->kill();
            process->waitForFinished(5'000);
        }
    }

    void everyRequestIsHttp2()
    {
        const domain::SystemClock clock;
        domain::SystemIdSource ids(clock);
        sync::ClientCore core(
            path(u"profile"_s), clock, ids, domain::WorkCalendar::shipped(), {.keepInStep = false, .kdfCost = {8 * 1024, 1, 1}});
        QVERIFY(waited(core.enrol({m_url, content(u"server.pem"_s), u"chenyu"_s, m_passphrase, u"test"_s})));
        const auto report = waited(core.syncNow());
        QVERIFY(report);
        QVERIFY(report->rows > 0 && report->blobs > 0);
        QTRY_VERIFY(content(u"access.log"_s).contains("/v1/changes"));
        const QList<QByteArray> lines = content(u"access.log"_s).trimmed().split('\n');
        QVERIFY(lines.size() > 5);
        for (const QByteArray &line : lines)
            QVERIFY2(line.startsWith("HTTP/2.0 20"), line.constData());
    }

    /// An event comes through while the stream stays open: nothing on the way may gather it first.
    void eventsComeThroughAtOnce()
    {
        remote::RestBackOffice door({m_url, content(u"server.pem"_s)});
        const domain::SystemClock clock;
        domain::SystemIdSource ids(clock);
        const QByteArray key = vault::ed25519PublicKey(vault::SecretBytes::random(32)).value();
        QVERIFY(waited(door.enrol(u"hetian"_s, m_passphrase, {ids.next(), u"listener"_s, u"Ed25519"_s, key})));
        std::atomic<int> heard = 0;
        const auto listening = door.listen([&heard] { ++heard; });
        sync::ClientCore core(path(u"other"_s), clock, ids, domain::WorkCalendar::shipped(),
            {.undoSeconds = 0, .keepInStep = false, .kdfCost = {8 * 1024, 1, 1}});
        QVERIFY(waited(core.enrol({m_url, content(u"server.pem"_s), u"chenyu"_s, m_passphrase, u"test"_s})));
        QVERIFY(waited(core.syncNow()));
        const auto waiting = waited(core.reader().documents({store::DocumentBox::Unsigned, {}}, 0, 1));
        QVERIFY(waiting && !waiting->rows.isEmpty());
        const auto paper = waited(core.reader().document(waiting->rows.constFirst().id));
        QVERIFY(paper);
        QVERIFY(waited(core.commands().signFor(*paper)));
        QVERIFY(waited(core.syncNow()));
        QTRY_VERIFY(heard > 0);
        QVERIFY(!listening.isFinished());
        door.hangUp();
    }
};

QTEST_GUILESS_MAIN(TestBehindNginx)
#include "test_behind_nginx.moc"
