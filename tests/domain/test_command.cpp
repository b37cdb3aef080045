// SPDX-License-Identifier: GPL-3.0-or-later
// Canonical bytes: the examples of RFC 8949 Appendix A, order of keys, and fixed bytes of a command, a session and an audit entry.
#include "domain/command.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

Command sampleCommand()
{
    return {.id = u"0190a3a0-0000-7000-8000-000000000001"_s,
        .deviceId = u"d1"_s,
        .deviceSeq = 7,
        .officerId = u"chenyu"_s,
        .kind = command_kind::tick,
        .args = {{u"taskId"_s, u"c/1/zhk"_s}, {u"caseId"_s, u"c"_s}, {u"decision"_s, u"agree"_s}, {u"opinion"_s, u"同意。"_s}},
        .expect = {{u"taskVersion"_s, 2}, {u"digest"_s, u"ab"_s}},
        .madeAt = QDateTime::fromMSecsSinceEpoch(1'772'413'200'123, Qt::UTC)};
}

} // namespace

class TestCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rfc8949Examples_data();
    void rfc8949Examples();
    void keysAreInOrderOfTheirEncoding();
    void orderOfInsertionDoesNotMatter();
    void signedBytesOfACommand();
    void everyMemberIsSigned();
    void signedBytesOfASession();
    void auditChain();
};

void TestCommand::rfc8949Examples_data()
{
    QTest::addColumn<QByteArray>("json"); // wrapped in an array, as QJsonDocument wants it
    QTest::addColumn<QByteArray>("hex");
    const auto row = [](const char *json, const char *hex) { QTest::newRow(json) << QByteArray(json) << QByteArray(hex); };
    row("0", "00");
    row("1", "01");
    row("10", "0a");
    row("23", "17");
    row("24", "1818");
    row("25", "1819");
    row("100", "1864");
    row("1000", "1903e8");
    row("1000000", "1a000f4240");
    row("1000000000000", "1b000000e8d4a51000");
    row("-1", "20");
    row("-10", "29");
    row("-100", "3863");
    row("-1000", "3903e7");
    row("1.1", "fb3ff199999999999a");
    row("-4.1", "fbc010666666666666");
    row("false", "f4");
    row("true", "f5");
    row("null", "f6");
    row("\"\"", "60");
    row("\"a\"", "6161");
    row("\"IETF\"", "6449455446");
    row("\"\\\"\\\\\"", "62225c");
    row("\"\\u00fc\"", "62c3bc");
    row("\"\\u6c34\"", "63e6b0b4");
    row("\"\\ud800\\udd51\"", "64f0908591");
    row("[]", "80");
    row("[1, 2, 3]", "83010203");
    row("[1, [2, 3], [4, 5]]", "8301820203820405");
    row("[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25]",
        "98190102030405060708090a0b0c0d0e0f101112131415161718181819");
    row("{}", "a0");
    row("{\"a\": 1, \"b\": [2, 3]}", "a26161016162820203");
    row("[\"a\", {\"b\": \"c\"}]", "826161a161626163");
    row("{\"a\": \"A\", \"b\": \"B\", \"c\": \"C\", \"d\": \"D\", \"e\": \"E\"}", "a56161614161626142616361436164614461656145");
}

void TestCommand::rfc8949Examples()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, hex);
    const QJsonValue value = QJsonDocument::fromJson("[" + json + "]").array().at(0);
    QCOMPARE(canonicalCbor(value).toHex(), hex);
}

void TestCommand::keysAreInOrderOfTheirEncoding()
{
    // RFC 8949 4.2.1: shorter encodings first, then bytes; UTF-8 decides, not UTF-16 (U+FFFD before U+10000).
    const QJsonObject object{{u"b"_s, 1}, {u"aa"_s, 2}, {u"a"_s, 3}, {u""_s, 4}, {u"\uFFFD"_s, 5}, {u"abc"_s, 6}, {u"\U00010000"_s, 7}};
    QCOMPARE(canonicalCbor(object).toHex(),
        QByteArray("a7"
                   "6004"
                   "616103"
                   "616201"
                   "62616102"
                   "6361626306"
                   "63efbfbd05"
                   "64f090808007"));
}

void TestCommand::orderOfInsertionDoesNotMatter()
{
    QJsonObject forwards;
    QJsonObject backwards;
    for (int i = 0; i < 100; ++i) {
        forwards.insert(u"key"_s + QString::number(i), i);
        backwards.insert(u"key"_s + QString::number(99 - i), 99 - i);
    }
    QCOMPARE(canonicalCbor(forwards), canonicalCbor(backwards));
    QCOMPARE(canonicalCbor(5), canonicalCbor(5.0)); // the same number, however it was made
}

void TestCommand::signedBytesOfACommand()
{
    const QByteArray expected = "8b"
                                "7063617365646573 6b2d636f6d6d616e64"
                                "01"
                                "67456432353531 39"
                                "7824 30313930613361302d303030302d373030302d383030302d303030303030303030303031"
                                "626431"
                                "07"
                                "666368656e7975"
                                "647469636b"
                                "a4"
                                "66636173654964 6163"
                                "667461736b4964 67632f312f7a686b"
                                "676f70696e696f6e 69e5908ce6848fe38082"
                                "686465636973696f6e 656167726565"
                                "a2"
                                "66646967657374 626162"
                                "6b7461736b56657273696f6e 02"
                                "1b0000019cac0f26fb";
    const QByteArray bytes = canonicalBytes(sampleCommand(), u"Ed25519"_s);
    QByteArray hex = expected;
    hex.replace(" ", "");
    QCOMPARE(bytes.toHex(), hex);
}

void TestCommand::everyMemberIsSigned()
{
    const QByteArray original = canonicalBytes(sampleCommand(), u"Ed25519"_s);
    const QList<std::function<void(Command &)>> changes{[](Command &c) { c.id += u'0'; }, [](Command &c) { c.deviceId += u'0'; },
        [](Command &c) { ++c.deviceSeq; }, [](Command &c) { c.officerId += u'0'; }, [](Command &c) { c.kind += u'0'; },
        [](Command &c) { c.args.insert(u"opinion"_s, u"不同意。"_s); }, [](Command &c) { c.expect.remove(u"digest"_s); },
        [](Command &c) { c.madeAt = c.madeAt.addMSecs(1); }};
    QSet<QByteArray> seen{original, canonicalBytes(sampleCommand(), u"SM2"_s)};
    QCOMPARE(seen.size(), 2);
    for (const auto &change : changes) {
        Command command = sampleCommand();
        change(command);
        seen.insert(canonicalBytes(command, u"Ed25519"_s));
    }
    QCOMPARE(seen.size(), 2 + changes.size());
}

void TestCommand::signedBytesOfASession()
{
    QCOMPARE(sessionBytes(u"Ed25519"_s, u"u"_s, u"d"_s, u"c"_s).toHex(),
        QByteArray("86"
                   "70636173656465736b2d73657373696f6e"
                   "01"
                   "6745643235353139"
                   "6175"
                   "6164"
                   "6163"));
}

void TestCommand::auditChain()
{
    Answer answer;
    answer.at = QDateTime::fromMSecsSinceEpoch(1000, Qt::UTC);
    const QString digest = auditEntryDigest(u"id"_s, "bytes", answer);
    const QByteArray expected = canonicalCbor(QJsonArray{u"casedesk-audit"_s, 1, u"id"_s,
        QString::fromLatin1(QCryptographicHash::hash("bytes", QCryptographicHash::Sha256).toHex()), u"accepted"_s, QString(), 1000});
    QCOMPARE(digest, QString::fromLatin1(QCryptographicHash::hash(expected, QCryptographicHash::Sha256).toHex()));
    answer.status = AnswerStatus::Refused;
    answer.code = u"task.stale"_s;
    QVERIFY(auditEntryDigest(u"id"_s, "bytes", answer) != digest);
    // SHA-256 of 64 zero bytes, as `head -c 64 /dev/zero | sha256sum` prints it.
    QCOMPARE(auditHash({}, QString(64, u'0')), u"f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b"_s);
    QCOMPARE(auditHash(QString(64, u'0'), QString(64, u'0')), auditHash({}, QString(64, u'0')));
    QVERIFY(auditHash(digest, digest) != auditHash({}, digest));
}

QTEST_GUILESS_MAIN(TestCommand)
#include "test_command.moc"
