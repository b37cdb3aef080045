// SPDX-License-Identifier: GPL-3.0-or-later
// A scripted HTTPS peer: the test writes the very bytes of each answer, and when they come.
#pragma once

#include "tests/support/certificates.h"

#include <QSslConfiguration>
#include <QSslServer>
#include <QSslSocket>
#include <QUrl>

#include <functional>

namespace tests::support {

struct WireRequest {
    QByteArray head; ///< request line and headers
    QByteArray body;
    QByteArray line() const { return head.left(head.indexOf("\r\n")); }
    /// Value of a header, empty when there is none.
    QByteArray header(const QByteArray &name) const
    {
        const auto at = head.toLower().indexOf(QByteArray("\r\n" + name.toLower() + ":"));
        if (at < 0)
            return {};
        const auto begin = at + 2 + name.size() + 1;
        return head.mid(begin, head.indexOf("\r\n", begin) - begin).trimmed();
    }
};

/// Listens on a free port of 127.0.0.1 in the test's thread; `answer` is called for each complete request.
class WireServer : public QSslServer {
public:
    using Answer = std::function<void(QSslSocket &socket, const WireRequest &request)>;

    explicit WireServer(const Certificate &certificate)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(certificate.certificate());
        configuration.setPrivateKey(certificate.key());
        setSslConfiguration(configuration);
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] { take(); });
    }
    QUrl url(const QString &host = QStringLiteral("localhost")) const
    {
        return QUrl(QStringLiteral("https://%1:%2").arg(host).arg(serverPort()));
    }
    /// From now on answers like this.
    void script(Answer answer) { m_answer = std::move(answer); }
    /// An honest answer with Content-Length.
    void script(int status, const QByteArray &type, const QByteArray &body, const QByteArray &headers = {})
    {
        script([=](QSslSocket &socket, const WireRequest &) { socket.write(honest(status, type, body, headers)); });
    }
    static QByteArray honest(int status, const QByteArray &type, const QByteArray &body, const QByteArray &headers = {})
    {
        return head(status, type, "Content-Length: " + QByteArray::number(body.size()) + "\r\n" + headers) + body;
    }
    static QByteArray head(int status, const QByteArray &type, const QByteArray &headers)
    {
        return "HTTP/1.1 " + QByteArray::number(status) + " Status\r\nContent-Type: " + type + "\r\n" + headers + "\r\n";
    }
    QList<WireRequest> requests;
    int connections = 0;

private:
    void take()
    {
        while (auto *socket = qobject_cast<QSslSocket *>(nextPendingConnection())) {
            ++connections;
            connect(socket, &QSslSocket::readyRead, this, [this, socket] { read(*socket); });
            connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
            read(*socket);
        }
    }
    void read(QSslSocket &socket)
    {
        QByteArray bytes = socket.property("bytes").toByteArray() + socket.readAll();
        const auto end = bytes.indexOf("\r\n\r\n");
        WireRequest request{bytes.left(end + 2), bytes.mid(end + 4)};
        const bool whole = end >= 0 && request.body.size() >= request.header("Content-Length").toLongLong();
        socket.setProperty("bytes", whole ? QByteArray() : bytes);
        if (!whole)
            return;
        requests.append(request);
        if (m_answer)
            m_answer(socket, request);
    }
    Answer m_answer;
};

} // namespace tests::support
