// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of intake and hand-over: there and back, member by member.
#include "codec_checks.h"

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

const QDateTime at(QDate(2026, 11, 23), QTime(1, 2, 3, 4), Qt::UTC);

BlobRef blob(char16_t digit)
{
    return {QString(64, QChar(digit)), 12345, u"application/pdf"_s};
}

Intake intake()
{
    Intake value;
    value.ticketId = u"t1"_s;
    value.sittingId = u"s1"_s;
    value.deskId = u"desk-1"_s;
    value.officerId = u"hetian"_s;
    value.state = IntakeState::Corrections;
    value.data = {{u"form"_s, QJsonObject{{u"area"_s, 12}}}};
    value.deferred = {{u"proxy"_s, QDate(2026, 12, 1)}};
    value.corrections = {u"缺身份证复印件"_s};
    value.correctedAt = at;
    value.reason = u"不属于本局职权"_s;
    value.agent = {u"某某"_s, u"11010519491231002X"_s, u"5550 0101"_s, blob(u'a')};
    value.signature = blob(u'b');
    value.fees = {{u"cost"_s, u"工本费"_s, 1000}};
    value.receiptNumber = u"R1"_s;
    value.paidAt = at;
    value.rules = {{u"age"_s, u"年满十八周岁"_s, false, u"未满十八周岁"_s}};
    value.registered = {{u"/form/address"_s, u"不动产登记簿"_s, at, at.addSecs(5)}};
    return value;
}

HandOver handOver()
{
    return {.collector = u"某某"_s,
        .collectorId = u"11010519491231002X"_s,
        .collectorPhone = u"5550 0101"_s,
        .byAgent = true,
        .authority = blob(u'a'),
        .signature = blob(u'b'),
        .courier = u"邮政"_s,
        .tracking = u"1234"_s,
        .at = at,
        .deliveredAt = at,
        .officerId = u"hetian"_s,
        .rating = 5,
        .ratingWords = u"很快"_s};
}

} // namespace

class TestCodecIntake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thereAndBack()
    {
        codec_checks::roundTrip(intake());
        codec_checks::roundTrip(handOver());
        Case whole;
        whole.intake = intake();
        whole.handOver = handOver();
        whole.licence = {u"1"_s, u"证"_s, QDate(2026, 11, 23), QDate(), {}, u"1.2.156.3005.2.x"_s, u"CD1 x"_s};
        codec_checks::roundTrip(whole);
    }
    void barest()
    {
        codec_checks::roundTrip(Intake{.deskId = u"desk-1"_s});
        codec_checks::roundTrip(HandOver{});
    }
    void minefield()
    {
        codec_checks::minefield(intake(),
            {u"ticketId"_s, u"sittingId"_s, u"officerId"_s, u"deferred"_s, u"corrections"_s, u"correctedAt"_s, u"reason"_s, u"agent"_s,
                u"authority"_s, u"signature"_s, u"fees"_s, u"receiptNumber"_s, u"paidAt"_s, u"rules"_s, u"registered"_s, u"asOf"_s,
                u"askedAt"_s},
            {u"data"_s});
        codec_checks::minefield(handOver(),
            {u"collector"_s, u"collectorId"_s, u"collectorPhone"_s, u"authority"_s, u"signature"_s, u"courier"_s, u"tracking"_s, u"at"_s,
                u"deliveredAt"_s, u"officerId"_s, u"rating"_s, u"ratingWords"_s},
            {});
    }
    void theDigestCoversWhatWasTyped()
    {
        Case subject;
        const QString plain = caseDigest(subject);
        subject.intake = intake();
        const QString typed = caseDigest(subject);
        QVERIFY(typed != plain);
        subject.intake.data.insert(u"situation"_s, u"x"_s);
        QVERIFY(caseDigest(subject) != typed);
    }
};

QTEST_GUILESS_MAIN(TestCodecIntake)
#include "test_codec_intake.moc"
