// SPDX-License-Identifier: GPL-3.0-or-later
// The least HTTP client that can load a server: one kept TLS connection, one request at a time, the server's certificate checked.
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace bench {

/// A POST request as bytes.
inline QByteArray post(const QByteArray &path, const QByteArray &token, const QJsonObject &json)
{
    const QByteArray body = QJsonDocument(json).toJson(QJsonDocument::Compact);
    QByteArray request = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n";
    if (!token.isEmpty())
        request += "Authorization: Bearer " + token + "\r\n";
    return request + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

class TlsClient {
public:
    TlsClient(quint16 port, const QString &caFile)
        : m_context(SSL_CTX_new(TLS_client_method()))
        , m_socket(socket(AF_INET, SOCK_STREAM, 0))
    {
        SSL_CTX_load_verify_locations(m_context, caFile.toUtf8().constData(), nullptr);
        SSL_CTX_set_verify(m_context, SSL_VERIFY_PEER, nullptr);
        const int on = 1;
        setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
        m_ssl = SSL_new(m_context);
        SSL_set_fd(m_ssl, m_socket);
        if (connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 || SSL_connect(m_ssl) != 1)
            qFatal("no TLS connection");
    }
    ~TlsClient()
    {
        SSL_free(m_ssl);
        SSL_CTX_free(m_context);
        close(m_socket);
    }
    TlsClient(const TlsClient &) = delete;
    TlsClient &operator=(const TlsClient &) = delete;

    /// The body of the answer.
    QByteArray exchange(const QByteArray &request)
    {
        if (SSL_write(m_ssl, request.constData(), int(request.size())) != request.size())
            qFatal("cannot send");
        QByteArray answer;
        qsizetype whole = -1;
        while (whole < 0 || answer.size() < whole) {
            char piece[16384];
            const int got = SSL_read(m_ssl, piece, sizeof piece);
            if (got <= 0)
                qFatal("the answer was cut");
            answer.append(piece, got);
            const qsizetype end = answer.indexOf("\r\n\r\n");
            if (whole < 0 && end > 0) {
                const qsizetype mark = answer.indexOf("Content-Length: ") + 16;
                whole = end + 4 + answer.mid(mark, answer.indexOf('\r', mark) - mark).toLongLong();
            }
        }
        return answer.mid(answer.indexOf("\r\n\r\n") + 4);
    }

private:
    SSL_CTX *m_context;
    SSL *m_ssl = nullptr;
    int m_socket;
};

} // namespace bench
