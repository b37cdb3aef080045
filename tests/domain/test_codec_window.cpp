// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of what the window works with: there and back, member by member.
#include "codec_checks.h"

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

const QDateTime at(QDate(2026, 11, 23), QTime(1, 2, 3, 4), Qt::UTC);

Ticket ticket()
{
    return {.id = u"t1"_s,
        .version = 3,
        .number = u"B003"_s,
        .deskId = u"desk-1"_s,
        .day = QDate(2026, 11, 23),
        .booked = true,
        .bookedFor = at,
        .name = u"某某"_s,
        .phone = u"5550 0100"_s,
        .matterCodes = {u"animal-clinic"_s},
        .state = TicketState::Serving,
        .takenAt = at,
        .calledAt = at,
        .calls = 2,
        .startedAt = at,
        .endedAt = at,
        .officerId = u"hetian"_s,
        .sittingId = u"s1"_s,
        .note = u"轮椅"_s};
}

Desk desk()
{
    return {.id = u"desk-1"_s, .version = 2, .name = u"1号窗口"_s, .unitId = u"zwfw"_s, .officerId = u"hetian"_s, .printer = u"A3"_s};
}

StockRange range()
{
    return {.id = u"r1"_s,
        .version = 2,
        .kind = u"licence-a3"_s,
        .name = u"营业执照用纸"_s,
        .prefix = u"QR"_s,
        .first = 7,
        .count = 500,
        .digits = 8,
        .deskId = u"desk-1"_s,
        .deviceId = u"d1"_s,
        .receivedAt = at,
        .receivedBy = u"admin"_s};
}

Sheet sheet()
{
    return {.id = u"licence-a3/QR00000007"_s,
        .version = 4,
        .serial = u"QR00000007"_s,
        .rangeId = u"r1"_s,
        .kind = u"licence-a3"_s,
        .deskId = u"desk-1"_s,
        .state = SheetState::Spoiled,
        .caseId = u"c1"_s,
        .licenceNumber = u"1"_s,
        .copyId = u"duplicate"_s,
        .attemptId = u"a1"_s,
        .pdfSha256 = QString(64, u'a'),
        .reason = u"卡纸"_s,
        .photo = {QString(64, u'b'), 9, u"image/jpeg"_s},
        .officerId = u"hetian"_s,
        .at = at};
}

DeskDay day()
{
    return {.id = u"desk-1/2026-11-23"_s,
        .version = 1,
        .deskId = u"desk-1"_s,
        .day = QDate(2026, 11, 23),
        .stock = {{u"licence-a3"_s, {500, 480, 1, 2, 15, 1, 1}, 480}},
        .takingsFen = 12345,
        .receipts = 3,
        .countedFen = 12300,
        .takingsReason = u"少收四角五分"_s,
        .closedBy = u"hetian"_s,
        .at = at,
        .asked = u"tongxin"_s,
        .witness = u"luxin"_s,
        .witnessedAt = at};
}

} // namespace

class TestCodecWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thereAndBack()
    {
        codec_checks::roundTrip(ticket());
        codec_checks::roundTrip(desk());
        codec_checks::roundTrip(range());
        codec_checks::roundTrip(sheet());
        codec_checks::roundTrip(day());
        codec_checks::roundTrip(SealKey{u"0123456789abcdef"_s, 1, u"Ed25519"_s, QByteArray(32, 'k')});
    }
    void barest()
    {
        codec_checks::roundTrip(Ticket{.id = u"t"_s, .day = QDate(2026, 11, 23)});
        codec_checks::roundTrip(Desk{});
        codec_checks::roundTrip(StockRange{});
        codec_checks::roundTrip(Sheet{});
        codec_checks::roundTrip(DeskDay{.day = QDate(2026, 11, 23)});
    }
    void minefield()
    {
        codec_checks::minefield(ticket(),
            {u"deskId"_s, u"bookedFor"_s, u"name"_s, u"phone"_s, u"matterCodes"_s, u"takenAt"_s, u"calledAt"_s, u"calls"_s, u"startedAt"_s,
                u"endedAt"_s, u"officerId"_s, u"sittingId"_s, u"note"_s},
            {});
        codec_checks::minefield(SealKey{u"0123456789abcdef"_s, 1, u"Ed25519"_s, QByteArray(32, 'k')}, {}, {});
        codec_checks::minefield(desk(), {u"officerId"_s, u"printer"_s}, {});
        codec_checks::minefield(range(), {u"deskId"_s, u"deviceId"_s, u"receivedAt"_s, u"receivedBy"_s}, {});
        codec_checks::minefield(sheet(),
            {u"deskId"_s, u"caseId"_s, u"licenceNumber"_s, u"copyId"_s, u"attemptId"_s, u"pdfSha256"_s, u"reason"_s, u"photo"_s,
                u"officerId"_s, u"at"_s},
            {});
        codec_checks::minefield(day(), {u"countedFen"_s, u"takingsReason"_s, u"asked"_s, u"witness"_s, u"witnessedAt"_s, u"at"_s}, {});
    }
};

QTEST_GUILESS_MAIN(TestCodecWindow)
#include "test_codec_window.moc"
