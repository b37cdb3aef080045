// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of a case: there and back, member by member.
#include "codec_checks.h"

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

BlobRef blob(char16_t digit)
{
    return {QString(64, QChar(digit)), 12345, u"application/pdf"_s};
}

Case sampleCase()
{
    const QDateTime at(QDate(2026, 3, 2), QTime(1, 2, 3, 4), Qt::UTC);
    Case value;
    value.id = u"c1"_s;
    value.version = (qint64(1) << 53) - 1;
    value.number = u"青政务2026030200017"_s;
    value.matterCode = u"contract-filing"_s;
    value.matterVersion = u"2026.1"_s;
    value.title = u"榕溪路 \"综合管廊\" 工程 𠮷\n第二行"_s;
    value.applicant = {u"榕江某某建设有限公司"_s, u"91350100M000100Y43"_s, u"某某"_s, u"5550 0100"_s};
    value.state = CaseState::Approved;
    value.receivedAt = at;
    value.limits = {QDate(2026, 3, 2), 4, 20, {{QDate(2026, 3, 3), QDate(2026, 3, 4), u"检测"_s}}};
    value.promisedDue = QDate(2026, 3, 10);
    value.statutoryDue = QDate(2026, 4, 1);
    value.closedAt = at.addDays(2);
    value.tasks = {{u"c1/1/zhk"_s, u"zhk"_s, 1, TaskState::Agreed, u"chenyu"_s, u"同意。"_s, at, at.addSecs(60), 3}};
    value.papers = {{u"contract"_s, u"施工合同正本"_s, blob(u'a')}};
    value.digest = caseDigest(value);
    value.notices = {{u"sms"_s, u"已办结"_s, u"queued"_s, at}};
    value.licence = {u"青建备〔2026〕1号"_s, u"证明"_s, QDate(2026, 3, 4), QDate(2031, 3, 3), {{u"持有人"_s, u"某某"_s}},
        u"1.2.156.3005.2"_s, u"CD1|1"_s, at.addDays(9), u"信息有误"_s};
    value.copies = {{.copyId = u"duplicate"_s, .serial = u"A0012"_s, .count = 2, .pdf = blob(u'd'), .officerId = u"hetian"_s, .at = at}};
    return value;
}

} // namespace

class TestCodecCase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void barestCase();
    void minefield();
    void values_data();
    void values();
};

void TestCodecCase::roundTrip()
{
    codec_checks::roundTrip(sampleCase());
}

void TestCodecCase::barestCase()
{
    codec_checks::roundTrip(Case{});
    Case open = sampleCase();
    open.limits.suspensions = {{QDate(2026, 3, 3), QDate(), u"专家评审"_s}};
    open.tasks[0].state = TaskState::Waiting;
    open.tasks[0].openedAt = open.tasks[0].decidedAt = QDateTime();
    open.licence = Licence();
    open.papers[0].blob = BlobRef();
    codec_checks::roundTrip(open);
}

void TestCodecCase::minefield()
{
    codec_checks::minefield(sampleCase(),
        {u"receivedAt"_s, u"promisedDue"_s, u"statutoryDue"_s, u"closedAt"_s, u"licence"_s, u"issuedOn"_s, u"validUntil"_s, u"identifier"_s,
            u"seal"_s, u"voidedAt"_s, u"voidReason"_s, u"receivedOn"_s, u"to"_s, u"officerId"_s, u"opinion"_s, u"openedAt"_s,
            u"decidedAt"_s, u"blob"_s, u"at"_s, u"copies"_s, u"copyId"_s, u"serial"_s, u"pdf"_s},
        {u"licence.fields"_s});
}

void TestCodecCase::values_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("wrong");
    QTest::newRow("version below zero") << u"version"_s << QJsonValue(-1);
    QTest::newRow("version beyond 2^53") << u"version"_s << QJsonValue((qint64(1) << 53));
    QTest::newRow("version with a part") << u"version"_s << QJsonValue(1.5);
    QTest::newRow("version as text") << u"version"_s << QJsonValue(u"1"_s);
    QTest::newRow("state unknown") << u"state"_s << QJsonValue(u"sleeping"_s);
    QTest::newRow("state in capitals") << u"state"_s << QJsonValue(u"Running"_s);
    QTest::newRow("no such day") << u"promisedDue"_s << QJsonValue(u"2026-02-30"_s);
    QTest::newRow("short day") << u"promisedDue"_s << QJsonValue(u"2026-2-3"_s);
    QTest::newRow("day far off") << u"promisedDue"_s << QJsonValue(u"9999-12-31"_s);
    QTest::newRow("a day with a time") << u"promisedDue"_s << QJsonValue(u"2026-02-03T00:00:00Z"_s);
    QTest::newRow("moment without zone") << u"closedAt"_s << QJsonValue(u"2026-02-03T00:00:00"_s);
    QTest::newRow("moment with an offset") << u"closedAt"_s << QJsonValue(u"2026-02-03T00:00:00+08"_s);
    QTest::newRow("hour 24") << u"closedAt"_s << QJsonValue(u"2026-02-03T24:00:00Z"_s);
    QTest::newRow("letters for digits") << u"closedAt"_s << QJsonValue(u"2026-02-03T0a:00:00.000Z"_s);
    QTest::newRow("Chinese digits") << u"promisedDue"_s << QJsonValue(u"２０２６-02-03"_s);
    QTest::newRow("an empty moment") << u"closedAt"_s << QJsonValue(QString());
    QTest::newRow("tasks as an object") << u"tasks"_s << QJsonValue(QJsonObject());
    QTest::newRow("tasks of numbers") << u"tasks"_s << QJsonValue(QJsonArray{1});
    QTest::newRow("a blob with a path")
        << u"papers"_s
        << QJsonValue(QJsonArray{QJsonObject{{u"materialId"_s, u"a"_s}, {u"name"_s, u"b"_s},
               {u"blob"_s, QJsonObject{{u"sha256"_s, QString(u"../"_s + QString(61, u'a'))}, {u"size"_s, 1}, {u"mediaType"_s, u"x"_s}}}}});
}

void TestCodecCase::values()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, wrong);
    QJsonObject json = toJson(sampleCase());
    QVERIFY(fromJson<Case>(json));
    json.insert(key, wrong);
    const auto read = fromJson<Case>(json);
    QVERIFY(!read);
    QCOMPARE(read.error().code, FailureCode::JsonShape);
    QVERIFY2(read.error().detail.startsWith(key), qPrintable(read.error().detail));
}

QTEST_GUILESS_MAIN(TestCodecCase)
#include "test_codec_case.moc"
