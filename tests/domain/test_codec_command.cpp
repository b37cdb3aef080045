// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of signed commands and answers: there and back, member by member, and the signed bytes unchanged by the journey.
#include "codec_checks.h"

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

SignedCommand sampleCommand()
{
    return {.command = {.id = u"0190a3a0-0000-7000-8000-000000000001"_s,
                .deviceId = u"d1"_s,
                .deviceSeq = 7,
                .officerId = u"chenyu"_s,
                .kind = command_kind::tick,
                .args = {{u"taskId"_s, u"c/1/zhk"_s}, {u"opinion"_s, u"同意。\u0007\"\\"_s}},
                .expect = {{u"taskVersion"_s, (qint64(1) << 53) - 1}, {u"part"_s, 0.1}},
                .madeAt = QDateTime(QDate(2026, 3, 2), QTime(1, 2, 3, 4), Qt::UTC)},
        .algorithm = u"Ed25519"_s,
        .signature = QByteArray::fromHex("00ff10")};
}

Answer sampleAnswer()
{
    Answer value;
    value.commandId = u"c"_s;
    value.status = AnswerStatus::Refused;
    value.repeated = true;
    value.code = u"task.stale"_s;
    value.detail = u"version 3, expected 2"_s;
    value.current = {{u"id"_s, u"c"_s}};
    value.at = QDateTime(QDate(2026, 3, 2), QTime(1, 2, 3), Qt::UTC);
    value.auditSeq = 9;
    value.auditEntryDigest = QString(64, u'1');
    value.auditHash = QString(64, u'2');
    return value;
}

} // namespace

class TestCodecCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrips()
    {
        codec_checks::roundTrip(sampleCommand());
        codec_checks::roundTrip(sampleAnswer());
    }
    void minefields()
    {
        codec_checks::minefield(sampleCommand(), {}, {u"command.args"_s, u"command.expect"_s});
        codec_checks::minefield(sampleAnswer(), {u"code"_s, u"detail"_s, u"current"_s}, {u"current"_s});
    }
    void theJourneyKeepsTheSignedBytes()
    {
        const SignedCommand sent = sampleCommand();
        const auto object = parseObject(QJsonDocument(toJson(sent)).toJson());
        const auto received = fromJson<SignedCommand>(*object);
        QVERIFY(received);
        QCOMPARE(canonicalBytes(received->command, received->algorithm), canonicalBytes(sent.command, sent.algorithm));
    }
    void signatureThatIsNoBase64()
    {
        QJsonObject json = toJson(sampleCommand());
        json.insert(u"signature"_s, u"AP8Q*"_s);
        const auto read = fromJson<SignedCommand>(json);
        QVERIFY(!read);
        QCOMPARE(read.error().detail, u"signature: not base64"_s);
    }
};

QTEST_GUILESS_MAIN(TestCodecCommand)
#include "test_codec_command.moc"
