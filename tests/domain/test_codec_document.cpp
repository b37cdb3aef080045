// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of documents and meetings: there and back, member by member.
#include "codec_checks.h"

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

const QDateTime at(QDate(2026, 3, 2), QTime(1, 2, 3, 4), Qt::UTC);

Document sampleDocument()
{
    Document value;
    value.id = u"d1"_s;
    value.version = 3;
    value.number = u"青府〔2026〕12号"_s;
    value.title = u"关于做好防汛工作的通知"_s;
    value.kind = DocumentKind::Minutes;
    value.urgency = Urgency::ExtraUrgent;
    value.senderId = u"zfb"_s;
    value.issuedOn = QDate(2026, 3, 1);
    value.arrivedAt = at;
    value.pages = 4;
    value.summary = u"各单位：……"_s;
    value.blob = {QString(64, u'0'), 99, u"application/pdf"_s};
    value.addressees = {{u"zjj"_s, ReceiptState::Read, u"chenyu"_s, at}, {u"nyj"_s, ReceiptState::Unreceived, {}, {}}};
    return value;
}

Meeting sampleMeeting()
{
    return {u"m1"_s, 2, u"区政府常务会议"_s, u"一号会议室"_s, at, at.addSecs(7200), {u"zjj"_s, u"zfb"_s},
        {{u"议题一"_s, u"d1"_s}, {u"议题二"_s, {}}}};
}

} // namespace

class TestCodecDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrips()
    {
        codec_checks::roundTrip(sampleDocument());
        codec_checks::roundTrip(Document{});
        codec_checks::roundTrip(sampleMeeting());
        codec_checks::roundTrip(Meeting{});
    }
    void documentMinefield()
    {
        codec_checks::minefield(sampleDocument(), {u"issuedOn"_s, u"arrivedAt"_s, u"blob"_s, u"officerId"_s, u"at"_s});
    }
    void meetingMinefield() { codec_checks::minefield(sampleMeeting(), {u"startsAt"_s, u"endsAt"_s, u"documentId"_s}); }
    void textsOnlyInAListOfTexts()
    {
        QJsonObject json = toJson(sampleMeeting());
        json.insert(u"unitIds"_s, QJsonArray{u"zjj"_s, 7});
        const auto read = fromJson<Meeting>(json);
        QVERIFY(!read);
        QVERIFY(read.error().detail.startsWith(u"unitIds"_s));
    }
    void everyKindAndUrgency()
    {
        for (int kind = 0; kind <= static_cast<int>(DocumentKind::Minutes); ++kind) {
            Document value = sampleDocument();
            value.kind = static_cast<DocumentKind>(kind);
            value.urgency = static_cast<Urgency>(kind % 3);
            codec_checks::roundTrip(value);
        }
    }
};

QTEST_GUILESS_MAIN(TestCodecDocument)
#include "test_codec_document.moc"
