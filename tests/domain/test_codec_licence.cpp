// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of void licences and leased numbers: there and back, member by member.
#include "codec_checks.h"

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

const QDateTime at(QDate(2026, 11, 23), QTime(1, 2, 3, 4), Qt::UTC);

VoidedLicence voided()
{
    return {.id = u"青老优2026-3"_s,
        .version = 1,
        .name = u"老年人优待卡"_s,
        .caseId = u"c1"_s,
        .reason = u"信息有误"_s,
        .officerId = u"fangyuan"_s,
        .at = at,
        .sheets = {{u"card-pvc/QC0000001"_s, SheetState::Issued}, {u"card-pvc/QC0000002"_s, SheetState::Spoiled}}};
}

LicenceLease lease()
{
    return {.id = u"l1"_s,
        .version = 3,
        .matterCode = u"senior-card"_s,
        .matterVersion = u"2026.1"_s,
        .year = 2026,
        .first = 7,
        .count = 20,
        .used = {8, 7},
        .deviceId = u"d1"_s,
        .officerId = u"hetian"_s,
        .leasedAt = at,
        .closedAt = at.addDays(1)};
}

} // namespace

class TestCodecLicence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thereAndBack()
    {
        codec_checks::roundTrip(voided());
        codec_checks::roundTrip(lease());
        codec_checks::roundTrip(VoidedLicence{});
        codec_checks::roundTrip(LicenceLease{});
    }
    void minefield()
    {
        codec_checks::minefield(voided(), {u"caseId"_s, u"at"_s}, {});
        codec_checks::minefield(lease(), {u"leasedAt"_s, u"closedAt"_s}, {});
    }
    void serialsAreCounted()
    {
        QJsonObject json = toJson(lease());
        json.insert(u"used"_s, QJsonArray{7, 1.5});
        QCOMPARE(fromJson<LicenceLease>(json).error().detail, u"used: an element is not an integer of at least 0"_s);
    }
};

QTEST_GUILESS_MAIN(TestCodecLicence)
#include "test_codec_licence.moc"
