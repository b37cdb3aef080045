// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/remote/rest_back_office.h"
#include "domain/codec.h"
#include "tests/support/waiting.h"
#include "tests/support/wire_server.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>

using namespace client::remote;
using namespace tests::support;
using namespace Qt::StringLiterals;
using domain::FailureCode;

namespace {

const QByteArray json = "application/json";
const QString epoch = u"0190a000-0000-7000-8000-000000000001"_s;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray sessionJson(const QString &token)
{
    const domain::Officer officer{u"o1"_s, u"chenyu"_s, u"陈屿"_s, u"科长"_s, u"u1"_s, {domain::Role::Officer}};
    return compact({{u"token"_s, token}, {u"expiresAt"_s, u"2026-11-21T01:15:00.000Z"_s}, {u"officer"_s, domain::toJson(officer)},
        {u"epoch"_s, epoch}, {u"serverTime"_s, u"2026-11-21T01:00:00.000Z"_s}});
}

domain::SignedCommand command(const QString &id)
{
    domain::SignedCommand made;
    made.command = {id, u"device"_s, 1, u"o1"_s, domain::command_kind::signFor, {{u"documentId"_s, u"d1"_s}}, {},
        QDateTime::fromSecsSinceEpoch(1'795'000'000, Qt::UTC)};
    made.algorithm = u"Ed25519"_s;
    made.signature = "s";
    return made;
}

QJsonObject answer(const QString &id)
{
    domain::Answer made;
    made.commandId = id;
    made.at = QDateTime::fromSecsSinceEpoch(1'795'000'000, Qt::UTC);
    made.auditSeq = 1;
    made.auditEntryDigest = QString(64, u'a');
    made.auditHash = QString(64, u'b');
    return domain::toJson(made);
}

domain::BlobRef refOf(const QByteArray &bytes)
{
    return {QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()), bytes.size(), u"application/pdf"_s};
}

} // namespace

class TestRestBackOffice : public QObject {
    Q_OBJECT

    Authority m_authority;
    std::unique_ptr<WireServer> m_server;
    std::unique_ptr<RestBackOffice> m_office;

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<WireServer>(m_authority.forLocalhost());
        TransportSettings settings;
        settings.server = m_server->url();
        settings.caPem = m_authority.pem();
        settings.stallTimeout = milliseconds(1000);
        m_office = std::make_unique<RestBackOffice>(settings);
    }
    void cleanup()
    {
        m_office.reset();
        m_server.reset();
    }

    void signsInAndRemembers()
    {
        m_server->script(200, json, "{\"challenge\":\"abc\"}");
        QCOMPARE(waited(m_office->challenge(u"device"_s)).value(), u"abc"_s);
        m_server->script(200, json, sessionJson(u"t1"_s));
        const auto session = waited(m_office->signIn(u"chenyu"_s, u"device"_s, u"abc"_s, "sig"));
        QVERIFY(session);
        QCOMPARE(session->officer.name, u"陈屿"_s);
        QCOMPARE(session->epoch, epoch);
        QCOMPARE(session->serverTime.secsTo(session->expiresAt), 900);
        const QJsonObject sent = QJsonDocument::fromJson(m_server->requests.last().body).object();
        QCOMPARE(sent,
            (QJsonObject{{u"user"_s, u"chenyu"_s}, {u"deviceId"_s, u"device"_s}, {u"challenge"_s, u"abc"_s},
                {u"signature"_s, QString::fromLatin1(QByteArray("sig").toBase64())}}));
        QVERIFY(m_server->requests.last().header("Authorization").isEmpty());

        m_server->script(200, json, "{\"links\":[]}");
        QVERIFY(waited(m_office->audit(1, 1)));
        QCOMPARE(m_server->requests.last().header("Authorization"), "Bearer t1");
        QCOMPARE(m_server->requests.last().line(), "GET /v1/audit?from=1&to=1 HTTP/1.1");

        m_server->script([](QSslSocket &socket, const WireRequest &) { socket.write("HTTP/1.1 204 No Content\r\n\r\n"); });
        QVERIFY(waited(m_office->signOut()));
        QCOMPARE(m_server->requests.last().line(), "DELETE /v1/sessions HTTP/1.1");
        QCOMPARE(m_server->requests.last().header("Authorization"), "Bearer t1");
        m_server->script(200, json, "{\"links\":[]}");
        QVERIFY(waited(m_office->audit(1, 1)));
        QVERIFY(m_server->requests.last().header("Authorization").isEmpty());
    }
    void enrols()
    {
        m_server->script(200, json, sessionJson(u"t1"_s));
        QVERIFY(waited(m_office->enrol(u"chenyu"_s, u"open sesame"_s, {u"id"_s, u"desk"_s, u"Ed25519"_s, "key"})));
        const QJsonObject sent = QJsonDocument::fromJson(m_server->requests.last().body).object();
        QCOMPARE(sent.value(u"passphrase"_s).toString(), u"open sesame"_s);
        QCOMPARE(sent.value(u"device"_s).toObject().value(u"publicKey"_s).toString(), QString::fromLatin1(QByteArray("key").toBase64()));
    }
    void refusesHalfASession()
    {
        m_server->script(200, json, "{\"token\":\"t\",\"epoch\":\"e\"}");
        QCOMPARE(waited(m_office->signIn({}, {}, {}, {})).error().code, FailureCode::AnswerMalformed);
    }
    void refusesHalfJson()
    {
        m_server->script(200, json, "{\"challenge\":\"ab");
        QCOMPARE(waited(m_office->challenge(u"device"_s)).error().code, FailureCode::AnswerMalformed);
    }

    void readsPages()
    {
        domain::FeedPage page;
        page.epoch = epoch;
        page.from = 3;
        page.next = 7;
        page.auditHash = QString(64, u'0');
        page.rows = {{5, domain::object_kind::document, u"d1"_s, true, {}}, {7, domain::object_kind::document, u"d2"_s, true, {}}};
        m_server->script(200, json, compact(domain::toJson(page)));
        QCOMPARE(waited(m_office->changes(epoch + u":3"_s, 200)).value(), page);
        QCOMPARE(m_server->requests.last().line(), QByteArray("GET /v1/changes?max=200&since=" + epoch.toLatin1() + "%3A3 HTTP/1.1"));
        m_server->script(409, "application/problem+json", "{\"code\":\"feed.epoch_unknown\"}");
        QCOMPARE(waited(m_office->changes({}, 200)).error().code, FailureCode::EpochUnknown);
        QCOMPARE(m_server->requests.last().line(), "GET /v1/changes?max=200 HTTP/1.1");
    }

    void sendsCommands()
    {
        m_server->script(200, json, compact({{u"answers"_s, QJsonArray{answer(u"c1"_s), answer(u"c2"_s)}}}));
        const auto answers = waited(m_office->send({command(u"c1"_s), command(u"c2"_s)}));
        QVERIFY(answers);
        QCOMPARE(answers->at(1).commandId, u"c2"_s);
        const auto sent = QJsonDocument::fromJson(m_server->requests.last().body).object().value(u"commands"_s).toArray();
        QCOMPARE(domain::fromJson<domain::SignedCommand>(sent.at(1).toObject()).value(), command(u"c2"_s));
    }
    void refusesAnswersThatDoNotMatch_data()
    {
        QTest::addColumn<QJsonArray>("answers");
        QTest::newRow("too few") << QJsonArray{answer(u"c1"_s)};
        QTest::newRow("too many") << QJsonArray{answer(u"c1"_s), answer(u"c2"_s), answer(u"c3"_s)};
        QTest::newRow("crossed") << QJsonArray{answer(u"c2"_s), answer(u"c1"_s)};
        QTest::newRow("half") << QJsonArray{answer(u"c1"_s), QJsonObject{{u"commandId"_s, u"c2"_s}}};
        QTest::newRow("none") << QJsonArray{};
    }
    void refusesAnswersThatDoNotMatch()
    {
        QFETCH(QJsonArray, answers);
        m_server->script(200, json, compact({{u"answers"_s, answers}}));
        QCOMPARE(waited(m_office->send({command(u"c1"_s), command(u"c2"_s)})).error().code, FailureCode::AnswerMalformed);
    }

    void fetchesBlobs()
    {
        const QByteArray bytes(300'000, 'x');
        m_server->script(200, "application/pdf", bytes);
        QCOMPARE(waited(m_office->blob(refOf(bytes))).value(), bytes);
        QVERIFY(m_server->requests.last().header("Range").isEmpty());
    }
    void goesOnWhereItWasCut()
    {
        QByteArray bytes;
        for (int i = 0; i < 100'000; ++i)
            bytes.append(char(i * 7 % 251));
        m_server->script([&](QSslSocket &socket, const WireRequest &request) {
            const qsizetype from = request.header("Range").mid(6).chopped(request.header("Range").isEmpty() ? 0 : 1).toLongLong();
            const QByteArray head = WireServer::head(from ? 206 : 200, "application/pdf",
                "Content-Length: " + QByteArray::number(bytes.size() - from) + "\r\nContent-Range: bytes " + QByteArray::number(from) + "-"
                    + QByteArray::number(bytes.size() - 1) + "/" + QByteArray::number(bytes.size()) + "\r\n");
            socket.write(head + bytes.mid(from, 30'000));
            if (from + 30'000 < bytes.size())
                socket.disconnectFromHost();
        });
        const domain::BlobRef ref = refOf(bytes);
        auto whole = waited(m_office->blob(ref));
        for (int attempt = 1; !whole && attempt < 50; ++attempt) {
            QCOMPARE(whole.error().code, FailureCode::ServerCut);
            whole = waited(m_office->blob(ref)); // a cut may also lose what was on its way, so some attempts bring nothing
        }
        QCOMPARE(whole.value_or(QByteArray()), bytes);

        qint64 last = 0;
        for (const WireRequest &request : m_server->requests) {
            const qint64 from = request.header("Range").isEmpty() ? 0 : request.header("Range").mid(6).chopped(1).toLongLong();
            QCOMPARE_GE(from, last);
            last = from;
        }
        QCOMPARE_GE(last, 70'000);
    }
    void beginsAnewWhenTheServerDoes()
    {
        const QByteArray bytes(50'000, 'y');
        m_server->script([&](QSslSocket &socket, const WireRequest &) {
            socket.write(WireServer::head(200, "application/pdf", "Content-Length: 50000\r\n") + bytes.left(10'000));
            socket.disconnectFromHost();
        });
        QCOMPARE(waited(m_office->blob(refOf(bytes))).error().code, FailureCode::ServerCut);
        m_server->script(200, "application/pdf", bytes); // takes no notice of Range
        QCOMPARE(waited(m_office->blob(refOf(bytes))).value(), bytes);
    }
    void refusesOtherBytes_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<FailureCode>("expected");
        QTest::newRow("changed") << QByteArray(1000, 'b') << FailureCode::AnswerMalformed;
        QTest::newRow("short") << QByteArray(999, 'a') << FailureCode::AnswerMalformed;
        QTest::newRow("long") << QByteArray(1001, 'a') << FailureCode::AnswerTooLarge;
    }
    void refusesOtherBytes()
    {
        QFETCH(QByteArray, sent);
        QFETCH(FailureCode, expected);
        const QByteArray wanted(1000, 'a');
        m_server->script(200, "application/pdf", sent);
        QCOMPARE(waited(m_office->blob(refOf(wanted))).error().code, expected);
        m_server->script(200, "application/pdf", wanted); // and nothing of the false bytes is kept
        QCOMPARE(waited(m_office->blob(refOf(wanted))).value(), wanted);
    }

    void hearsEvents()
    {
        QPointer<QSslSocket> line;
        m_server->script([&line](QSslSocket &socket, const WireRequest &) {
            line = &socket;
            socket.write(WireServer::head(200, "text/event-stream", {}) + ": hello\n\n");
        });
        std::atomic<int> heard = 0;
        const auto future = m_office->listen([&heard] { ++heard; });
        QTRY_VERIFY(line);
        line->write("event: changed\ndata: 1\n\nevent: turned\ndata: 2\n\nevent: chan");
        line->write("ged\ndata: 3\n\n");
        QTRY_COMPARE(heard.load(), 2);
        QVERIFY(!future.isFinished());
        m_office->hangUp();
        QCOMPARE(waited(future).error().code, FailureCode::RequestCancelled);
    }

    void refusesGapInAudit_data()
    {
        QTest::addColumn<qint64>("first");
        QTest::addColumn<qint64>("second");
        QTest::addColumn<QString>("hash");
        QTest::addColumn<bool>("good");
        const QString sound(64, u'c');
        QTest::newRow("in order") << qint64(5) << qint64(6) << sound << true;
        QTest::newRow("gap") << qint64(5) << qint64(7) << sound << false;
        QTest::newRow("twice") << qint64(5) << qint64(5) << sound << false;
        QTest::newRow("elsewhere") << qint64(6) << qint64(7) << sound << false;
        QTest::newRow("no hash") << qint64(5) << qint64(6) << u"beef"_s << false;
    }
    void refusesGapInAudit()
    {
        QFETCH(qint64, first);
        QFETCH(qint64, second);
        QFETCH(QString, hash);
        QFETCH(bool, good);
        const auto link = [&](qint64 seq) { return QJsonObject{{u"seq"_s, seq}, {u"entryDigest"_s, hash}, {u"hash"_s, hash}}; };
        m_server->script(200, json, compact({{u"links"_s, QJsonArray{link(first), link(second)}}}));
        const auto links = waited(m_office->audit(5, 6));
        QCOMPARE(links.has_value(), good);
        if (!good)
            QCOMPARE(links.error().code, FailureCode::AnswerMalformed);
    }
};

QTEST_GUILESS_MAIN(TestRestBackOffice)
#include "test_rest_back_office.moc"
